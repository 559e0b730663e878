"""A rule's page as it is read from its docstring, and the line that is not as it should be."""

from __future__ import annotations

import re

import pytest

from webcare.model.text import Text
from webcare.rules.page import Example, parse_page

PAGE = """Een dubbel woord
A word twice

Dit is bijna altijd
een typefout.

This is nearly always a slip.

Zo niet, laat het staan.

If not, leave it.

klant: Waar is het?⏎Groet, Jan
kanaal: x
naam: Sanne
eerder: Hoi!
handboek: tone: {address: u}
fout: Ik heb [de de] monteur. → de
fout: [Ik] heb ⏎[de]. → Je | ⎵wij
fout: Vul \\[NAAM\\] [XXX] in.
goed: Ik heb de monteur \\[zie bijlage\\].

goed: Zonder → context.
"""
CONTEXT = {
    "klant": "Waar is het?\nGroet, Jan",
    "kanaal": "x",
    "naam": "Sanne",
    "eerder": "Hoi!",
    "handboek": "tone: {address: u}",
}


def test_a_page() -> None:
    page = parse_page(PAGE)
    assert page.title == Text("Een dubbel woord", "A word twice")
    assert page.paragraphs == (
        Text("Dit is bijna altijd een typefout.", "This is nearly always a slip."),
        Text("Zo niet, laat het staan.", "If not, leave it."),
    )
    assert page.examples == (
        Example("Ik heb de de monteur.", ((7, 12),), ("de",), CONTEXT),
        Example("Ik heb \nde.", ((0, 2), (8, 10)), ("Je", " wij"), CONTEXT),
        Example("Vul [NAAM] XXX in.", ((11, 14),), (), CONTEXT),
        Example("Ik heb de monteur [zie bijlage].", (), (), CONTEXT),
        Example("Zonder → context.", (), (), {}),
    )
    assert [example.wrong for example in page.examples] == [True, True, True, False, False]


GOOD = "\n\ngoed: Ja.\n"
REFUSED = {
    "one title": ("Alleen Nederlands" + GOOD, "a page begins with a Dutch and an English title: 'Alleen Nederlands'"),
    "three titles": ("A\nB\nC" + GOOD, "a page begins with a Dutch and an English title: 'A\\nB\\nC'"),
    "no English": ("A\nB\n\nUitleg." + GOOD, "a paragraph without its English: 'Uitleg.'"),
    "fout without brackets": (
        "A\nB\n\nfout: Ja.",
        "fout: marks its words in [brackets], goed: marks none: 'fout: Ja.'",
    ),
    "goed with brackets": (
        "A\nB\n\ngoed: [Ja].",
        "fout: marks its words in [brackets], goed: marks none: 'goed: [Ja].'",
    ),
    "a line among the examples": ("A\nB\n\ngoed: Ja.\nmis: Nee.", "neither an example nor its context: 'mis: Nee.'"),
    "no space": ("A\nB\n\ngoed: Ja.\nfout:[Nee]", "neither an example nor its context: 'fout:[Nee]'"),
    "a bracket that opens nothing": ("A\nB\n\nfout: Ja].", "a bracket without its partner: 'fout: Ja].'"),
    "a bracket that never closes": ("A\nB\n\nfout: [Ja.", "a bracket without its partner: 'fout: [Ja.'"),
    "brackets in brackets": ("A\nB\n\nfout: [Ja [nee]].", "a bracket without its partner: 'fout: [Ja [nee]].'"),
    "more fixes than spans": ("A\nB\n\nfout: [Ja]. → a | b", "2 replacements for 1 words: 'fout: [Ja]. → a | b'"),
}


@pytest.mark.parametrize(("docstring", "problem"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_page(docstring: str, problem: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(problem)}$"):
        parse_page(docstring)
