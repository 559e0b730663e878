"""Promises: terms with what they are about, and certainties; what is hoped, denied or the customer's is none."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.promises import SECONDS, duration, find_promises, in_digits
from webcare.language.reading import Reading


def promised(text: str) -> list[tuple[str, str, timedelta | None]]:
    return [(text[one.start : one.end], one.about, one.term) for one in find_promises(Reading(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je hebt je geld binnen 24 uur terug.", [("binnen 24 uur", "goods", timedelta(hours=24))]),
        ("Je krijgt binnen twee uur antwoord.", [("binnen twee uur", "answer", timedelta(hours=2))]),
        ("Hij is er binnen een week.", [("binnen een week", "any", timedelta(weeks=1))]),
        ("Je krijgt 5 jaar garantie.", [("5 jaar garantie", "right", timedelta(days=1825))]),
        ("Hij komt gegarandeerd.", [("gegarandeerd", "any", None)]),
        ("Het gebeurt echt nooit meer.", [("gebeurt echt nooit meer", "any", None)]),
        ("Je kunt binnen 30 dagen ruilen.", []),
        ("We kunnen niets garanderen.", []),
        ("We hopen dat het nooit meer gebeurt.", []),
        ("Binnen de muren is het warm.", []),
        ("Dat is een gratis overstap binnen 35 minuten.", []),
    ],
)
def test_promises(text: str, found: list[tuple[str, str, timedelta | None]]) -> None:
    assert promised(text) == found


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [("twee", "werkdagen", timedelta(days=2)), ("1", "uur", timedelta(hours=1)), ("veel", "dagen", None)],
)
def test_duration(number: str, unit: str, expected: timedelta | None) -> None:
    assert duration(number, unit) == expected


def test_numbers_in_digits() -> None:
    assert in_digits("Binnen zes  weken, of een dag") == "binnen 6 weken, of 1 dag"
    assert in_digits("binnen enkele dagen") == "binnen enkele dagen"


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_number_and_no_unit_is_no_duration(number: str, unit: str) -> None:
    assert duration(number, unit) is None or unit in SECONDS


@given(st.lists(st.sampled_from("binnen 99999 9999999 uur jaar een garantie je krijgt terug geld . dagen om".split())))
def test_any_row_of_words_is_answered(words: list[str]) -> None:
    text = " ".join(words)
    assert all(found in text for found, _, _ in promised(text))
