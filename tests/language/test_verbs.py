"""Verb forms: the table, and what is wrong with the verbs of replies that a desk could have written."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.verb_sentences import REPLIES, REPORTED, UNSEEN
from webcare.language.errors import LanguageDataError
from webcare.language.reading import Reading
from webcare.language.verbs import TABLE_NAME, Verbs, open_verbs, third
from webcare.language.verbs_check import wrong_verbs
from webcare.language.verbs_line import Reason
from webcare.language.wordstore import DATA
from webcare.rules import load_rules

MARKED = re.compile(r"\[(\w+) → (\w+)\]")


def lines(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if not line.startswith("# ")]


def mended(text: str) -> str:
    """The text with the first suggestion of every finding marked as the tables mark it."""
    for token, fault in reversed(list(wrong_verbs(Reading(text)))):
        text = f"{text[: token.start]}[{token.text} → {fault.right[0]}]{text[token.end :]}"
    return text


@pytest.mark.parametrize("line", lines(REPLIES) + lines(UNSEEN) + lines(REPORTED))
def test_reply(line: str) -> None:
    assert mended(MARKED.sub(r"\1", line)) == line
    assert mended(MARKED.sub(r"\2", line)) == MARKED.sub(r"\2", line)


def test_the_table_is_half_wrong_and_half_right() -> None:
    marked = [bool(MARKED.search(line)) for line in lines(REPLIES) + lines(UNSEEN)]
    assert (marked.count(True), marked.count(False)) == (60, 60)


@pytest.mark.parametrize(
    ("form", "persons"),
    [
        ("vind", "1i"),
        ("vindt", "2u3"),
        ("laat", "1i2u3"),
        ("heeft", "u3"),
        ("kunt", "2u"),
        ("kun", "i"),
        ("gaat", "2u3"),
    ],
)
def test_persons(form: str, persons: str) -> None:
    finite = open_verbs().finite(form)
    assert finite is not None and finite.persons == persons


@pytest.mark.parametrize("form", ["vinden", "bezorgd", "werd", "pakket", "", "vindtt", "w" * 5000])
def test_no_present_singular(form: str) -> None:
    assert open_verbs().finite(form) is None


@pytest.mark.parametrize(
    ("present", "participle"),
    [("bezorgt", "bezorgd"), ("beantwoordt", "beantwoord"), ("gebeurt", "gebeurd"), ("terugbetaalt", "terugbetaald")],
)
def test_what_sounds_alike(present: str, participle: str) -> None:
    assert (open_verbs().participle(present), open_verbs().present(participle)) == (participle, present)


@pytest.mark.parametrize("form", ["vindt", "verwacht", "werkt", "gevonden", "gebeld", "pakket", ""])
def test_what_sounds_like_nothing_else(form: str) -> None:
    assert (open_verbs().participle(form), open_verbs().present(form)) == ("", "")


@pytest.mark.parametrize(
    ("form", "person", "forms"),
    [
        ("wordt", "1", ("word",)),
        ("heb", "u", ("hebt", "heeft")),
        ("wilt", "3", ("wil",)),
        ("kan", "2", ("kunt", "kan")),
        ("vind", "p", ("vinden",)),
        ("bent", "p", ("zijn",)),
        ("zie", "3", ("ziet",)),
    ],
)
def test_conjugate(form: str, person: str, forms: tuple[str, ...]) -> None:
    finite = open_verbs().finite(form)
    assert finite is not None and open_verbs().conjugate(finite, person) == forms


def test_third() -> None:
    assert [third(stem) for stem in ("vind", "laat", "ga", "zie", "bel")] == ["vindt", "laat", "gaat", "ziet", "belt"]


@pytest.mark.parametrize("damage", ["ontbreekt", "is beschadigd"])
def test_a_damaged_table_names_the_cure(tmp_path: Path, damage: str) -> None:
    if damage == "is beschadigd":
        text = Path(DATA, TABLE_NAME).read_text(encoding="utf-8")
        (tmp_path / TABLE_NAME).write_text(text[:-1] + "x", encoding="utf-8")
    with pytest.raises(LanguageDataError, match=f"{damage}(.|\n)*pip install"):
        Verbs(os.fspath(tmp_path))


def test_quotations_are_left_alone() -> None:
    assert mended('Je schreef: "ik wordt boos". Vindt je dat?') == 'Je schreef: "ik wordt boos". [Vindt → Vind] je dat?'


def test_capitals_are_kept() -> None:
    assert mended("WORDT JE VAAK GEBELD?") == "[WORDT → WORD] JE VAAK GEBELD?"


def test_every_reason_has_its_words() -> None:
    check = load_rules()["taal/werkwoordsvorm"].check
    assert set(get_args(Reason)) == set(check.__globals__["BESIDE"])


WORDS = "ik je jij u hij het dat die wat er de een is zijn wordt word heeft vindt vind gebeurd gebeurt geld zich te , ."


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split())).map(" ".join)))
def test_any_text_is_answered(text: str) -> None:
    for token, fault in wrong_verbs(Reading(text)):
        assert text[token.start : token.end] == token.text
        assert fault.right and token.lower not in fault.right


@pytest.mark.parametrize(
    "piece", ["w", "wordt ", "je vindt ", "dit geld ook ", ", ", "is verpakt en ", "het is bezorgt "]
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    reading = Reading(piece * (200_000 // len(piece)))
    assert list(reading.sentences) != [] or piece == ", "
    start = time.process_time()
    list(wrong_verbs(reading))
    assert time.process_time() - start < 3
