"""Opening hours as people say them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from webcare.model.text import Text
from webcare.model.values import Expected
from webcare.scaffold.hours import DAYS, read_hours


def each(days: tuple[str, ...], windows: list[str]) -> dict[str, list[str]]:
    """The same windows on each of these days."""
    return {day: [*windows] for day in days}


WEEK = ("mon", "tue", "wed", "thu", "fri")
NINE_TO_SIX = each(WEEK, ["09:00-18:00"])
READ: dict[str, dict[str, list[str]]] = {
    "ma-vr 9-18": NINE_TO_SIX,
    "ma-vr 9-18, za 10-16": {**NINE_TO_SIX, "sat": ["10:00-16:00"]},
    "maandag t/m vrijdag van 9.00 tot 18.00 uur": NINE_TO_SIX,
    "Maandag tot en met vrijdag 9u-18u": NINE_TO_SIX,
    "werkdagen 9:00–18:00; zaterdag 10 tot 16 uur": {**NINE_TO_SIX, "sat": ["10:00-16:00"]},
    "mon-fri 9-18 & sat 10-16": {**NINE_TO_SIX, "sat": ["10:00-16:00"]},
    "ma, di en do 9-12 en 13-17": each(("mon", "tue", "thu"), ["09:00-12:00", "13:00-17:00"]),
    "elke dag 8-22": each(DAYS, ["08:00-22:00"]),
    "elke dag 8-22, zo dicht": each(DAYS[:6], ["08:00-22:00"]),
    "vr-ma 10-12": each(("mon", "fri", "sat", "sun"), ["10:00-12:00"]),
    "weekend 0-24": each(DAYS[5:], ["00:00-24:00"]),
    "24/7": each(DAYS, ["00:00-24:00"]),
    "'s zondags 8:30-17.45": {"sun": ["08:30-17:45"]},
}
REFUSED = (
    "",
    "9-18",
    "ma-vr",
    "ma-vr 18-9",
    "ma-vr 9-9",
    "ma-vr 9-25",
    "ma-vr 9-18 ma 12-13",
    "bel maar",
    "zo dicht",
    "ma-vr 9-18 tot",
    "ma " * 100,
)


@pytest.mark.parametrize(("text", "week"), READ.items())
def test_read(text: str, week: dict[str, list[str]]) -> None:
    found = {day: [str(window) for window in windows] for day, windows in read_hours(text).items()}
    assert (found, list(found)) == (week, [day for day in DAYS if day in week])


@pytest.mark.parametrize("text", REFUSED)
def test_refused_with_an_example(text: str) -> None:
    with pytest.raises(Expected) as caught:
        read_hours(text)
    assert caught.value.text == Text(
        "een rooster zoals 'ma-vr 9-18, za 10-16'", "a schedule such as 'mon-fri 9-18, sat 10-16'"
    )


@given(st.text(alphabet="maivrzod 0123456789-:,./tenlk–", max_size=60))
@example("ma-vr 99:99-1")
def test_anything_is_read_in_order_or_refused(text: str) -> None:
    try:
        week = read_hours(text)
    except Expected:
        return
    assert week
    for windows in week.values():
        assert windows == sorted(windows)
        assert all(one.opens < one.closes <= 1440 for one in windows)
        assert all(one.closes <= other.opens for one, other in itertools.pairwise(windows))
