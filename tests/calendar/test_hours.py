"""Business time against the vectors of the metrics' definition, and against a counter of minutes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webcare import limits
from webcare.calendar import OpeningHours
from webcare.model.handbook.hours import DatedException, DayOff, Schedule, Version, Week
from webcare.model.values import Window

ZONE = ZoneInfo("Europe/Amsterdam")
NINE_TO_SIX = [Window(540, 1080)]
DAYS_OFF = [
    DayOff(day="new-year", open="no"),
    DayOff(day="easter-monday", open="no"),
    DayOff(day="kings-day", open="no"),
    DayOff(day="liberation-day", open="except-lustrum"),
    DayOff(day="ascension-day", open="no"),
    DayOff(day="whit-monday", open="no"),
    DayOff(day="christmas-day", open="no"),
    DayOff(day="second-christmas-day", open="no"),
]
ALWAYS = [Window(0, 1440)]


def hours(*, week: Week | None = None, exceptions: list[DatedException] | None = None) -> OpeningHours:
    """Mon–Fri 09:00–18:00 with the Dutch holidays, or another week."""
    five = Week(mon=NINE_TO_SIX, tue=NINE_TO_SIX, wed=NINE_TO_SIX, thu=NINE_TO_SIX, fri=NINE_TO_SIX)
    version = Version(valid_from=date(2025, 1, 1), week=week or five)
    schedule = Schedule(name="desk", versions=[version], holidays=DAYS_OFF, exceptions=exceptions or [])
    return OpeningHours(schedule, "Europe/Amsterdam")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def lunch() -> OpeningHours:
    split = [Window(540, 720), Window(780, 1080)]
    return hours(week=Week(mon=split, tue=split, wed=split, thu=split, fri=split))


def day_and_night() -> OpeningHours:
    return hours(week=Week(**dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), ALWAYS)))


@pytest.mark.parametrize(
    ("desk", "inbound", "reply", "business", "calendar"),
    [
        (hours(), "2026-03-27T17:30", "2026-03-30T09:15", 45, 3765),
        (hours(), "2026-10-23T17:30", "2026-10-26T09:15", 45, 3885),
        (hours(), "2026-04-24T17:30", "2026-04-28T09:10", 40, None),
        (hours(), "2025-05-02T17:30", "2025-05-06T09:10", 40, None),
        (hours(), "2026-11-21T20:00", "2026-11-21T21:00", 0, 60),
        (hours(), "2026-11-21T20:00", "2026-11-23T09:05", 5, None),
        (hours(), "2026-11-19T18:00", "2026-11-20T09:00", 0, None),
        (lunch(), "2026-11-19T11:50", "2026-11-19T13:10", 20, 80),
        (day_and_night(), "2026-10-25T01:30", "2026-10-25T03:30", 180, 180),
    ],
)
def test_vectors(desk: OpeningHours, inbound: str, reply: str, business: int, calendar: int | None) -> None:
    start, end = at(inbound), at(reply)
    assert desk.between(start, end) == business * 60
    if calendar is not None:
        assert (end.astimezone(UTC) - start.astimezone(UTC)).total_seconds() == calendar * 60


def test_each_day_has_the_hours_that_held_then() -> None:
    early = Version(valid_from=date(2025, 1, 1), week=Week(mon=[Window(540, 600)]))
    late = Version(valid_from=date(2026, 1, 1), week=Week(mon=[Window(540, 660)]))
    desk = OpeningHours(Schedule(name="desk", versions=[late, early]), "Europe/Amsterdam")
    assert desk.windows(date(2025, 12, 29)) == [Window(540, 600)]
    assert desk.windows(date(2026, 1, 5)) == [Window(540, 660)]
    assert desk.windows(date(2024, 1, 1)) == [Window(540, 600)]


def test_an_exception_goes_before_a_holiday_and_a_holiday_before_the_week() -> None:
    desk = hours(exceptions=[DatedException(date=date(2026, 12, 25), hours=[Window(600, 660)], reason="kerstdienst")])
    assert desk.windows(date(2026, 12, 25)) == [Window(600, 660)]
    assert desk.windows(date(2026, 4, 27)) == []
    assert desk.windows(date(2026, 5, 5)) == NINE_TO_SIX
    assert desk.windows(date(2025, 5, 5)) == []


def test_open_next_and_due() -> None:
    desk = hours()
    assert desk.is_open(at("2026-11-20T09:00")) and not desk.is_open(at("2026-11-20T18:00"))
    assert desk.next_open(at("2026-11-20T18:00")) == at("2026-11-23T09:00")
    assert desk.next_open(at("2026-11-20T12:00")) == at("2026-11-20T12:00")
    assert desk.closes_next(at("2026-11-20T12:00")) == at("2026-11-20T18:00")
    assert desk.after(at("2026-11-20T17:30"), 3600) == at("2026-11-23T09:30")
    assert desk.after(at("2026-11-20T17:00"), 3600) == at("2026-11-20T18:00")
    assert desk.after(at("2026-11-21T12:00"), 0) == at("2026-11-21T12:00")
    assert day_and_night().closes_next(at("2026-11-20T12:00")) is not None


def test_a_desk_that_never_opens() -> None:
    desk = hours(week=Week())
    assert desk.next_open(at("2026-11-20T12:00")) is None
    assert desk.closes_next(at("2026-11-20T12:00")) is None
    assert desk.after(at("2026-11-20T12:00"), 60) is None
    assert desk.between(at("2026-11-20T12:00"), at("2027-11-20T12:00")) == 0


def test_a_moment_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        hours().between(datetime(2026, 1, 1), at("2026-01-02T00:00"))  # noqa: DTZ001  that is what is refused


WINDOWS = st.lists(
    st.tuples(st.integers(0, 1439), st.integers(1, 1440)).filter(lambda pair: pair[0] < pair[1]), max_size=3
).map(lambda pairs: [Window(*pair) for pair in pairs])
WEEKS = st.builds(Week, mon=WINDOWS, tue=WINDOWS, wed=WINDOWS, thu=WINDOWS, fri=WINDOWS, sat=WINDOWS, sun=WINDOWS)
AROUND = st.sampled_from(["2026-03-28", "2026-10-24", "2026-04-26", "2025-05-04", "2026-12-24", "2026-11-20"])


@settings(max_examples=150)
@given(week=WEEKS, day=AROUND, begin=st.integers(0, 3000), length=st.integers(0, 4000))
def test_between_counts_what_a_counter_of_minutes_counts(week: Week, day: str, begin: int, length: int) -> None:
    desk = hours(week=week)
    start = at(f"{day}T00:00").astimezone(UTC) + timedelta(minutes=begin)
    minutes = [start + timedelta(minutes=minute) for minute in range(length)]
    counted = sum(60 for minute in minutes if desk.is_open(minute))
    assert desk.between(start, start + timedelta(minutes=length)) == counted


@settings(max_examples=150)
@given(week=WEEKS, day=AROUND, begin=st.integers(0, 3000), seconds=st.integers(1, 200_000))
def test_after_is_the_first_moment_with_so_much_open_time_behind_it(
    week: Week, day: str, begin: int, seconds: int
) -> None:
    desk = hours(week=week)
    start = at(f"{day}T00:00").astimezone(UTC) + timedelta(minutes=begin)
    due = desk.after(start, seconds)
    if due is None:
        assert desk.between(start, start + timedelta(days=limits.HORIZON)) < seconds
    else:
        assert desk.between(start, due) == seconds
        assert desk.between(start, due.astimezone(UTC) - timedelta(seconds=1)) == seconds - 1
