"""Reading the page of a rule about a client folder: what its signs mean, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from webcare.check.page import parse_page
from webcare.check.rule import folder_rule, told_while_reading
from webcare.model.finding import Severity

HEAD = """Een titel
A title

Wat en waarom.

What and why.

"""


def test_a_whole_page() -> None:
    page = parse_page(
        HEAD
        + """\
datum: 2026-11-22
fout: handbook/tone.yaml
    «adress → address»: je
    ⏎
    emoji: {most: «veel»}
met: webcare.toml
    client = "Proef"

goed: handbook/tone.yaml
    address: je
"""
    )
    assert page.title.en == "A title" and [text.nl for text in page.paragraphs] == ["Wat en waarom."]
    wrong, right = page.examples
    assert (wrong.wrong, wrong.day, right.wrong, right.day) == (True, date(2026, 11, 22), False, None)
    first, second = wrong.files
    assert (first.path, first.text) == ("handbook/tone.yaml", "adress: je\n\nemoji: {most: veel}\n")
    assert (first.spans, first.fixes) == (((0, 6), (26, 30)), ("address", None))
    assert (second.path, second.text, second.spans) == ("webcare.toml", 'client = "Proef"\n', ())


def test_what_cannot_be_written_as_text() -> None:
    (example,) = parse_page(
        HEAD
        + "fout: drafts/a.md (latin-1)\n    é«␛»␀␡\nmet: b.md\n    ab ⨉ 3\n    twee ⨉ drie\nmet: c.md\n    x\n    «»"
    ).examples
    first, second, third = example.files
    assert (first.encoding, first.text, first.data) == ("latin-1", "é␛␀␡\n", b"\xe9\x1b\x00\x7f\n")
    assert (second.text, second.data) == ("ab ⨉ 3\ntwee ⨉ drie\n", "ababab\ntwee ⨉ drie\n".encode())
    assert (third.text, third.spans) == ("x\n", ((2, 2),))


@pytest.mark.parametrize(
    ("examples", "why"),
    [
        ("fout: a.yaml\n    a: b", "fout: marks its words"),
        ("goed: a.yaml\n    a: «b»", "goed: marks none"),
        ("goed: a.yaml\n    a: b\nfout: b.yaml\n    «a»: b", "one fout: or one goed:"),
        ("goed: a.yaml\n  a: b", "neither a line"),
        ("goed: a.yaml\n    a: b\nklant: hallo daar", "neither a line"),
    ],
)
def test_what_is_refused(examples: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_page(HEAD + examples)


def test_a_rule_without_both_kinds_of_examples_cannot_load() -> None:
    with pytest.raises(TypeError, match="has no page"):
        told_while_reading("gegevens/niets", Severity.ERROR, HEAD + "fout: a.yaml\n    «a»: b")
    with pytest.raises(TypeError, match="has no page"):
        folder_rule("gegevens/niets", Severity.ERROR)(lambda _: [])
