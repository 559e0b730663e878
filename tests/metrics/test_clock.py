"""METRICS.md, "Clocks": business time by looking it up, by the calendar, and minute by minute."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.metrics.logs import DAYS
from tests.metrics.schedules import ALWAYS, EARLY, LUNCH, MOVED, NEVER, NIGHTS, OFFICE, schedule, schedules, window
from tests.metrics.story import moment
from tests.metrics.wall import Wall
from webcare.calendar import OpeningHours
from webcare.metrics.clock import Clock, clock_of
from webcare.metrics.measuring import Clocks, Duration, duration, opens_ever
from webcare.model.handbook.channels import Channel
from webcare.model.handbook.hours import DatedException, DayOff, Schedule

ZONE = "Europe/Amsterdam"
FORTNIGHT = 14 * 86_400


def seconds(wall: str) -> int:
    """A moment in Amsterdam in seconds since 1970."""
    return int(datetime.fromisoformat(moment(wall)).timestamp())


def minutes(hours: Schedule, start: str, end: str) -> float:
    """Business minutes by the clock, which the calendar and the minute counter confirm."""
    first, last = seconds(start), seconds(end)
    spent = clock_of(OpeningHours(hours, ZONE), first, last).between(first, last)
    assert spent == Wall(hours, ZONE, first, last).between(first, last)
    return spent / 60


@st.composite
def spans(draw: st.DrawFn) -> tuple[Schedule, int, int]:
    """Opening hours and two moments within a fortnight, where clocks go wrong."""
    begin = datetime.fromisoformat(draw(st.sampled_from(DAYS))).replace(tzinfo=UTC)
    first = int(begin.timestamp()) + draw(st.integers(-90_000, 90_000))
    last = first + draw(st.integers(0, FORTNIGHT) | st.sampled_from((0, 1, 3600, 86_400)))
    return draw(schedules(begin.date() + timedelta(days=1))), first, last


@settings(max_examples=200)
@given(spans(), st.integers(0, 3600))
def test_the_clock_says_what_the_calendar_and_the_minute_counter_say(span: tuple[Schedule, int, int], on: int) -> None:
    hours, first, last = span
    opening, wall = OpeningHours(hours, ZONE), Wall(hours, ZONE, first, last + on)
    clock = clock_of(opening, first, last)
    moments = [datetime.fromtimestamp(second, UTC) for second in (first, last, last + on)]
    assert clock.between(first, last) == wall.between(first, last) == opening.between(moments[0], moments[1])
    assert clock.between(last, last + on) == wall.between(last, last + on) == opening.between(moments[1], moments[2])
    assert clock.is_off_hours(first, last) == wall.is_closed_throughout(first, last)
    assert opening.is_open(moments[0]) == wall.is_open(first)


@settings(max_examples=100)
@given(spans())
def test_open_time_adds_up(span: tuple[Schedule, int, int]) -> None:
    hours, first, last = span
    clock, middle = clock_of(OpeningHours(hours, ZONE), first, last), (first + last) // 2
    assert clock.between(first, middle) + clock.between(middle, last) == clock.between(first, last)
    assert 0 <= clock.between(first, last) <= last - first
    assert clock.between(last, first) == 0


def test_a_window_is_half_open() -> None:
    first = seconds("2026-11-04 00:00")
    clock = clock_of(OpeningHours(OFFICE, ZONE), first, first + 86_400)
    opens, closes = seconds("2026-11-04 09:00"), seconds("2026-11-04 18:00")
    assert (clock.between(opens - 1, opens), clock.between(opens, opens + 1)) == (0, 1)
    assert (clock.between(closes - 1, closes), clock.between(closes, closes + 1)) == (1, 0)


def test_windows_that_touch_or_overlap_count_once() -> None:
    clock = Clock([(30, 40), (0, 10), (10, 20), (15, 18), (39, 45)])
    assert clock.intervals == [(0, 20), (30, 45)]
    assert [clock.passed(second) for second in (-5, 0, 10, 25, 30, 44, 99)] == [0, 0, 10, 20, 20, 34, 35]


def test_several_windows_a_day() -> None:
    assert minutes(LUNCH, "2026-11-04 08:00", "2026-11-04 19:00") == 180 + 300


def test_midnight_to_midnight_is_one_open_time() -> None:
    assert minutes(NIGHTS, "2026-11-04 21:00", "2026-11-05 03:00") == 120 + 150
    first = seconds("2026-11-04 21:00")
    assert len(clock_of(OpeningHours(ALWAYS, ZONE), first, first).intervals) == 1


def test_the_hour_that_repeats_is_counted_twice_and_the_hour_that_is_skipped_never() -> None:
    assert minutes(ALWAYS, "2026-10-25 00:00", "2026-10-26 00:00") == 25 * 60
    assert minutes(ALWAYS, "2026-03-29 00:00", "2026-03-30 00:00") == 23 * 60


def test_a_window_that_opens_or_closes_in_the_hour_of_the_change_goes_by_the_offset_before_it() -> None:
    assert minutes(EARLY, "2026-10-25 00:00", "2026-10-25 12:00") == 30 + 610  # from the first 2:50
    assert minutes(EARLY, "2026-03-29 00:00", "2026-03-29 12:00") == 30 + 490  # 2:50 is 3:50


def test_each_date_uses_the_hours_in_force_on_that_date() -> None:
    assert minutes(MOVED, "2026-03-21 00:00", "2026-03-22 00:00") == 360
    assert minutes(MOVED, "2026-03-28 00:00", "2026-03-29 00:00") == 240


def test_hours_before_the_first_version_are_those_of_the_first() -> None:
    assert minutes(MOVED, "2019-01-05 00:00", "2019-01-06 00:00") == 360


def test_editing_the_hours_never_rewrites_history() -> None:
    before = MOVED.versions[:2]
    edited = schedule(versions=[*before, MOVED.versions[2]])
    kept = schedule(versions=before)
    span = ("2026-10-01 00:00", "2026-10-25 00:00")
    assert minutes(edited, *span) == minutes(kept, *span)


def test_a_dated_exception_goes_before_a_holiday_and_that_before_the_week() -> None:
    closed = [DayOff(day="kings-day", open="no")]
    open_after_all = [DatedException(date=date(2026, 4, 27), hours=[window("10:00-12:00")], reason="Koningsmarkt")]
    week = "mon tue wed thu fri"
    day = ("2026-04-27 00:00", "2026-04-28 00:00")
    assert minutes(schedule(week, "9:00-18:00", holidays=[]), *day) == 540
    assert minutes(schedule(week, "9:00-18:00", holidays=closed), *day) == 0
    assert minutes(schedule(week, "9:00-18:00", holidays=closed, exceptions=open_after_all), *day) == 120


def test_a_holiday_may_have_hours_of_its_own() -> None:
    easter = [DayOff(day="easter-monday", open="yes", hours=[window("10:00-17:00")])]
    day = ("2026-04-06 00:00", "2026-04-07 00:00")
    assert minutes(schedule("mon", "9:00-18:00", holidays=easter), *day) == 420


def test_a_schedule_has_a_clock_when_it_has_any_hours_at_all() -> None:
    one_day = DatedException(date=date(2026, 11, 4), hours=[window("10:00-12:00")], reason="Inloop")
    assert [opens_ever(hours) for hours in (OFFICE, NEVER, schedule("", exceptions=[one_day]))] == [True, False, True]


def test_a_channel_has_its_own_hours_or_else_the_first() -> None:
    channels = {
        "x": Channel(name="X", surface="open", hours="nacht"),
        "chat": Channel(name="Chat", surface="closed"),
        "email": Channel(name="E-mail", surface="closed", hours="vergeten"),
        "shop": Channel(name="Winkel", surface="closed", hours="dicht"),
    }
    first = seconds("2026-11-04 00:00")
    clocks = Clocks({"balie": OFFICE, "nacht": NIGHTS, "dicht": NEVER}, channels, ZONE, first, first + 86_400)
    names = ("x", "chat", "email", "shop", "onbekend", None)
    assert [clocks.schedule(name) for name in names] == ["nacht", "balie", "balie", "dicht", "balie", "balie"]
    assert clocks.of("shop") is None
    assert clocks.of("x") is not clocks.of("chat") is clocks.of(None)
    openings = [clocks.openings[name] for name in ("nacht", "balie", "balie")]
    assert [clocks.opening(name) for name in ("x", "chat", None)] == openings
    assert clocks.opening("shop") is None
    assert all(isinstance(opening, OpeningHours) for opening in openings)
    assert {str(zone) for zone in clocks.zones.values()} == {ZONE}
    nothing = Clocks({}, channels, ZONE, first, first)
    assert (nothing.schedule("x"), nothing.of("x"), nothing.opening("x")) == (None, None, None)


def test_every_duration_is_reported_twice() -> None:
    clock = Clock([(0, 100)])
    assert duration(clock, 50, 200) == Duration(150, 50)
    assert duration(None, 50, 200) == Duration(150, None)
    assert duration(clock, 200, 50) == Duration(0, 0)
