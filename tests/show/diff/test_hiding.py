"""What may be read: the company's numbers whole, a person's only by their last two characters."""

from __future__ import annotations

import pytest

from tests.show.diff.client import change, names, reported, said
from webcare.diff.change import Change
from webcare.show.diff.hiding import Hiding
from webcare.show.diff.stars import hidden


def readable(one: Change) -> Change:
    return Hiding(names()).readable(one)


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("050 000 13 01", "*** *** ** 01"),
        ("06-12345678", "**-******78"),
        ("sanne.vermeer@noorderlamp.example", "*****.*****er@noorderlamp.example"),
        ("sv@noorderlamp.example", "**@noorderlamp.example"),
        ("a1", "**"),
        ("", ""),
    ],
)
def test_the_last_two_characters_stay(value: str, kept: str) -> None:
    assert hidden(value) == kept


@pytest.mark.parametrize(
    "one",
    [
        change("contacts|it-storingsdienst|means|phone|value", "050 000 12 90", "050 000 12 98"),  # a department
        change("contacts|teamleider-webcare|means|phone|value", "050 000 12 41", "06 12345678"),  # a role
        change("facts|telefoon", "050 000 12 34", "06 12345678"),
        change("channels|x|link", "https://noorderlamp.example/x", "https://x.example"),
        change("fragments|contact", "Bel 088 000 00 00", "Bel 085 000 00 00"),
        change("fragments|contact", "Stort op NL91 ABNA 0417 1643 00", "Stort op NL02 ABNA 0123 4567 89"),
        change("topics|bezorging|note", None, "Bel 050 000 12 50."),  # a department's, which contacts.yaml names
        change("contacts|sanne-vermeer|public-name", "Sanne", "Sanne V."),
    ],
)
def test_this_must_be_called_back_and_may_be_read(one: Change) -> None:
    assert readable(one) == one


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (
            change("contacts|sanne-vermeer|means|phone|value", "050 000 13 01", "06 12345678"),
            "contact Sanne Vermeer, telefoon: van *** *** ** 01 naar ** ******78",
        ),
        (
            change(
                "contacts|nieuw",
                None,
                {"kind": "person", "name": "Jo", "means": [{"kind": "phone", "value": "06 12345678"}]},
            ),
            "contact erbij: nieuw (soort persoon; manier om te bereiken (1) soort telefoon; ** ******78)",
        ),
        (
            change("answers|vertraging-pakket|text|x", "Hoi Sanne.", "Hoi Sanne, bel 06 12345678."),
            "antwoord ‘Pakket is te laat’, tekst voor X: ‘Sanne.’ wordt ‘Sanne, bel ** ******78.’",
        ),
        (
            change("topics|bezorging|note", None, "Sanne belt met 050 000 13 01."),
            "onderwerp Bezorging, toelichting: nu ‘Sanne belt met *** *** ** 01.’ (eerst niets)",
        ),
        (
            change(
                "tone|examples|1|right",
                "Hoi.",
                "Hoi, mail jan@prive.example of kom naar Dorpsstraat 12, 1234 AB Assen.",
            ),
            None,
        ),
    ],
)
def test_a_person_may_not_be_read(one: Change, words: str | None) -> None:
    told = said(one)
    assert words is None or told == words
    for secret in ("050 000 13 01", "06 12345678", "jan@prive", "1234 AB"):
        assert secret not in told


def test_a_number_that_a_version_makes_public_may_be_read() -> None:
    one = change("contacts|sanne-vermeer|means|phone|note", None, "Of bel 050 000 12 34.")
    assert readable(one) == one


def test_a_person_stays_hidden_on_top() -> None:
    made = reported(change("contacts|sanne-vermeer|means|phone|value", "050 000 13 01", "06 12345678"))
    assert [(one.before, one.after) for one in made.call_back] == [(("*** *** ** 01",), ("** ******78",))]
