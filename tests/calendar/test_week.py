"""A week of opening hours and a term, as a customer reads them."""

from datetime import timedelta

import pytest

from webcare.calendar.week import say_term, say_week
from webcare.model.values import parse_duration, parse_window

OPEN = {
    "8:30-21:00 8:30-21:00 8:30-21:00 8:30-21:00 8:30-21:00 9:00-17:00 -": (
        "maandag tot en met vrijdag van 8.30 tot 21.00 uur en zaterdag van 9.00 tot 17.00 uur"
    ),
    "- 10:00-17:00 10:00-17:00 10:00-17:00 10:00-17:00 10:00-17:00 -": (
        "dinsdag tot en met zaterdag van 10.00 tot 17.00 uur"
    ),
    "8:30-17:30 8:30-21:00 8:30-17:30 8:30-21:00 8:30-17:30 9:00-13:00 -": (
        "maandag, woensdag en vrijdag van 8.30 tot 17.30 uur, dinsdag en donderdag van 8.30 tot 21.00 uur"
        " en zaterdag van 9.00 tot 13.00 uur"
    ),
    "9:00-12:00+13:00-18:00 9:00-12:00+13:00-18:00 9:00-12:00+13:00-18:00 - - 10:00-12:00 -": (
        "maandag tot en met woensdag van 9.00 tot 12.00 uur en van 13.00 tot 18.00 uur, en zaterdag van 10.00 tot 12.00 uur"
    ),
    "9:00-17:00 9:00-17:00 9:00-17:00 9:00-17:00 - 9:00-17:00 9:00-17:00": (
        "maandag tot en met donderdag, zaterdag en zondag van 9.00 tot 17.00 uur"
    ),
    "9:00-17:00 9:00-17:00 - - - - -": "maandag en dinsdag van 9.00 tot 17.00 uur",
    " ".join(["9:00-18:00"] * 7): "elke dag van 9.00 tot 18.00 uur",
    " ".join(["0:00-24:00"] * 7): "dag en nacht",
    "- - - - - 0:00-24:00 0:00-24:00": "zaterdag en zondag de hele dag",
    "- - - - - - 12:00-17:00": "zondag van 12.00 tot 17.00 uur",
}


@pytest.mark.parametrize(("week", "said"), OPEN.items(), ids=OPEN.values())
def test_a_week(week: str, said: str) -> None:
    days = [[] if day == "-" else [parse_window(window) for window in day.split("+")] for day in week.split()]
    assert say_week(days) == said


def test_a_week_that_is_never_open() -> None:
    assert say_week([[]] * 7) is None


TERMS = {
    "30s": "binnen 30 seconden",
    "1s": "binnen 1 seconde",
    "90s": "binnen 90 seconden",
    "1m": "binnen 1 minuut",
    "2m": "binnen 2 minuten",
    "30m": "binnen 30 minuten",
    "1h": "binnen 1 uur",
    "75m": "binnen 1 uur en 15 minuten",
    "1h1m": "binnen 1 uur en 1 minuut",
    "90m": "binnen anderhalf uur",
    "2h30m": "binnen 2,5 uur",
    "24h": "binnen 24 uur",
    "2d": "binnen 48 uur",
    "3d": "binnen 3 dagen",
    "30d": "binnen 30 dagen",
    "73h": "binnen 73 uur",
}


@pytest.mark.parametrize(("term", "said"), TERMS.items())
def test_a_term(term: str, said: str) -> None:
    assert say_term(parse_duration(term)) == said


def test_no_term_is_not_said_as_nothing() -> None:
    assert say_term(timedelta(0)) == "binnen 0 minuten"
