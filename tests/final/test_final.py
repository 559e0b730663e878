"""The text that is sent: what goes, what stays, and how long it is."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.final import Ready, ready, stripped
from webcare.language.anatomy import foreign_spans
from webcare.model.draft import Draft
from webcare.scaffold import scaffold
from webcare.store.workspace import Workspace, open_workspace

SENT = [
    ("Hoi Sanne.", "Hoi Sanne."),
    ("\ufeff\n  Hoi Sanne. \n\n", "Hoi Sanne."),
    ("> waar blijft het?\n\nHoi Sanne.", "Hoi Sanne."),
    ("Hoi Sanne.\n> zei ze\nTot morgen.", "Hoi Sanne.\nTot morgen."),
    ("Hoi Sanne.\n> zei ze\n\nTot morgen.", "Hoi Sanne.\n\nTot morgen."),
    ("Hoi Sanne.\n\n> zei ze\n\nTot morgen.", "Hoi Sanne.\n\nTot morgen."),
    ("Hoi Sanne.\n\n<!-- straks -->\n\nTot morgen.", "Hoi Sanne.\n\nTot morgen."),
    ("Hoi Sanne.\n<!-- straks -->\nTot morgen.", "Hoi Sanne.\nTot morgen."),
    ("Hoi Sanne.\n<!-- een -->\n  <!-- twee -->\n\nTot morgen.", "Hoi Sanne.\n\nTot morgen."),
    ("Hoi <!-- naam --> Sanne.", "Hoi Sanne."),
    ("Hoi <!-- naam -->Sanne<!-- zo -->. <!-- en -->\nDag.", "Hoi Sanne.\nDag."),
    ("<!-- eerst --> Hoi Sanne.", "Hoi Sanne."),
    ("Hoi <!-- een --> <!-- twee --> Sanne.", "Hoi Sanne."),
    ("Hoi <!-- nooit af", "Hoi <!-- nooit af"),
    ("Hoi\r\n> zei ze\r\nSanne.\rDag.", "Hoi\nSanne.\nDag."),
    ("Zo:\n```\n> toets\n```\nDag.", "Zo:\n```\n> toets\n```\nDag."),
    ("Hoi\x07 Sanne\u202e.\tDag.", "Hoi Sanne.\tDag."),
    ("5 > 3 <3", "5 > 3 <3"),
    ("<!-- alleen dit -->", ""),
]


@pytest.mark.parametrize(("text", "sent"), SENT)
def test_what_is_sent(text: str, sent: str) -> None:
    assert stripped(text, 0, foreign_spans(text, 0)) == sent


@given(st.lists(st.sampled_from([*"ab \t\n\r>", "<!--", "-->", "```", "\n> "]), max_size=60).map("".join))
def test_any_text_keeps_its_own_words_and_nothing_else(text: str) -> None:
    spans = foreign_spans(text, 0)
    sent = stripped(text, 0, spans)
    assert sent == sent.strip()
    own, at = "", 0
    for span in spans:
        if not text[span.start : span.end].lstrip().startswith("```"):
            own += text[at : span.start]
            at = span.end
    assert "".join(sent.split()) == "".join((own + text[at:]).split())


def test_a_large_text_takes_no_time() -> None:
    text = "a<!---->\n" * 100_000
    began = time.process_time()
    assert len(stripped(text, 0, foreign_spans(text, 0))) == 2 * 100_000 - 1
    assert time.process_time() - began < 5


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    scaffold(str(tmp_path), "Proef")
    return open_workspace(str(tmp_path))


def test_it_is_measured_as_the_channel_counts(workspace: Workspace) -> None:
    text = "---\nchannel: x\n---\n> vraag\nKijk op https://www.noorderlamp.example/een/lange/weg 😀"
    made = ready(Draft(name="a.md", text=text, body_start=19, channel="x"), workspace)
    assert made.text == "Kijk op https://www.noorderlamp.example/een/lange/weg 😀"
    assert (made.length, made.fits) == (f"{8 + 23 + 1 + 2}/280", True)
    assert ready(Draft(name="a.md", text=text, body_start=19, channel="twitter"), workspace) == made


def test_a_channel_without_a_limit(workspace: Workspace) -> None:
    made = ready(Draft(name="a.md", text="Hoi 👨‍👩‍👧!"), workspace)
    assert made == Ready("Hoi 👨‍👩‍👧!", 6, None)
    assert (made.length, made.fits) == ("6", True)
    assert not Ready("x", 281, 280).fits
