"""A draft is turned over; all that is not a word of address stays byte for byte."""

from __future__ import annotations

from webcare.address import Kept, turn
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.privacy import mask

DRAFT = (
    "---\r\nchannel: email\r\nreply-to: Kunt u mij bellen?\r\n---\r\n"
    "Geachte heer De Vries,\r\n\r\n"
    "> Wanneer belt u mij?\r\n\r\n"
    "Wij bellen u morgen.  Heeft u uw klantnummer?\r\n"
    "\tWij wensen u beiden succes, op 06-12345678.\r\n\r\n"
    "Groet,\r\nSanne\r\n"
)


def test_a_draft() -> None:
    turned = turn(Source("a.md", DRAFT, mask), "je")
    assert turned.text == DRAFT.replace("bellen u", "bellen je").replace("Heeft u uw", "Heb je je")
    assert (turned.name, turned.before, turned.changed) == ("a.md", DRAFT, 2)
    assert turned.kept == (
        Kept(
            10,
            13,
            "Wij wensen u beiden succes, op 06-********.",
            Text("'u' is hier meer dan één persoon", "'u' is more than one person here"),
        ),
    )


def test_turned_twice_is_turned_once() -> None:
    once = turn(Source("a.md", DRAFT, mask), "je")
    twice = turn(Source("a.md", once.text, mask), "je")
    assert (twice.text, twice.changed, twice.kept) == (once.text, 0, once.kept)


def test_nothing_to_turn() -> None:
    for text in ("", "\ufeff", "---\n---\n", "Hoi Sanne, tot morgen! 💡 ^SV", "---\nu: je\n---\n"):
        turned = turn(Source(None, text, mask), "u")
        assert (turned.name, turned.text, turned.changed, turned.kept) == ("", text, 0, ())


def test_a_template() -> None:
    text = "---\nid: a\ntitle: A\n---\n{% if naam %}Hoi {{ naam }},{% endif %} heb je je {{ product }}?\n\n## x\nBel je ons?\n"
    turned = turn(Source("answers/a.md", text, mask), "u")
    assert turned.text == text.replace("heb je je", "hebt u uw").replace("Bel je", "Belt u")
