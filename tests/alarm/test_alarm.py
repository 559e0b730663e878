"""Thresholds, what is normal, and when a phase begins and ends."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.alarm import HOLD, Arrival, Span, Stream, near, normal, phase_at, reached, spans
from webcare.model.handbook.crisis import Threshold

ZONE = ZoneInfo("Europe/Amsterdam")
FIRST = datetime(2026, 8, 31, tzinfo=ZONE)
"""A Monday; summer time ends on 25 October."""
HOUR = 3600
WATCH = Threshold(phase="watch", messages=20, within=timedelta(hours=1), times_normal=3)
CRISIS = Threshold(phase="crisis", messages=80, within=timedelta(hours=1), times_normal=10)
DAILY = Threshold(phase="watch", messages=100, within=timedelta(days=1), times_normal=3)


def second(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZONE).timestamp())


def tide(weeks: int = 8) -> list[Arrival]:
    """Every week the same: from 9 to 17 on weekdays six an hour, else one."""
    found = []
    for hour in range(weeks * 7 * 24):
        there = FIRST + timedelta(hours=hour)
        for number in range(6 if there.weekday() < 5 and 9 <= there.hour < 17 else 1):
            at = int((there + timedelta(minutes=10 * number)).timestamp())
            found.append(Arrival(at, "x" if number % 2 else "email", f"{at}"))
    return found


def outage(at: int, count: int, seconds: int = 30, channel: str = "x") -> list[Arrival]:
    return [Arrival(at + seconds * number, channel, f"o{number}") for number in range(count)]


CALM = tide()


def test_normal_is_by_weekday_and_hour_on_the_clock_of_the_client() -> None:
    moments = [one.at for one in CALM]
    thursday, sunday = second("2026-10-22T11:00"), second("2026-10-18T11:00")
    assert normal(moments, thursday, HOUR, ZONE) == (6.0, 7, "weeks")
    assert normal(moments, sunday, HOUR, ZONE) == (1.0, 6, "weeks")
    after = normal(moments, second("2026-10-26T12:00"), HOUR, ZONE)  # the clock went back the day before
    assert after is not None and after.expected == 6.0


def test_one_odd_week_and_hours_that_were_no_normal_change_nothing() -> None:
    odd = second("2026-10-15T10:00")
    moments = sorted([one.at for one in CALM] + [odd + number for number in range(500)])
    assert normal(moments, second("2026-10-22T11:00"), HOUR, ZONE) == (6.0, 7, "weeks")
    without = normal(moments, second("2026-10-22T11:00"), HOUR, ZONE, [(odd - HOUR, odd + HOUR)])
    assert without == (6.0, 6, "weeks")


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-08-31T12:00", None),
        ("2026-09-01T12:00", (6.0, 1, "days")),
        ("2026-09-04T12:00", (6.0, 4, "days")),
        ("2026-09-18T12:00", (6.0, 2, "weeks")),
    ],
)
def test_with_little_history_days_stand_in_and_before_that_nothing(at: str, expected: tuple[float, int, str]) -> None:
    assert normal([one.at for one in CALM], second(at), HOUR, ZONE) == expected


def test_nothing_is_normal_without_messages() -> None:
    assert normal([], second("2026-10-22T11:00"), HOUR, ZONE) is None


def test_calm_weeks_reach_nothing() -> None:
    assert list(reached(Stream(CALM), [WATCH, CRISIS, DAILY], ZONE)) == []


@pytest.mark.parametrize(
    ("begin", "early"), [("2026-10-15T19:40", True), ("2026-10-16T03:10", True), ("2026-10-15T11:00", False)]
)
def test_an_outage_is_on_its_way_then_a_watch_then_a_crisis(begin: str, early: bool) -> None:
    at = second(begin)
    found = list(reached(Stream([*CALM, *outage(at, 110)]), [WATCH, CRISIS, DAILY], ZONE))
    assert (found[0].early, found[0].phase) == (early, "watch") and found[0].at - at <= 10 * 60
    first = next(one for one in found if not one.early)
    assert (first.phase, first.messages, first.within) == ("watch", 20, HOUR)
    crisis = next(one for one in found if one.phase == "crisis")
    assert crisis.messages == 80 and crisis.at - at <= 80 * 30
    assert crisis.normal is not None and crisis.normal.by == "weeks"


def test_many_messages_that_are_normal_there_reach_nothing() -> None:
    """Every Thursday evening forty people write: that is no crisis, and the fixed number would say so."""
    evenings = [one for week in range(8) for one in outage(second("2026-09-03T20:00") + week * 7 * 24 * HOUR, 40)]
    busy = Stream([one._replace(who=f"{one.at}") for one in [*CALM, *evenings]])
    assert near(busy, [WATCH], second("2026-10-15T19:00"), second("2026-10-15T22:00"))
    assert list(reached(busy, [WATCH], ZONE, since=second("2026-10-01T00:00"))) == []


def test_one_customer_with_many_messages_is_not_on_the_way_to_anything() -> None:
    at = second("2026-10-16T03:10")
    alone = [one._replace(who="k1") for one in outage(at, 18)]
    assert list(reached(Stream([*CALM, *alone]), [WATCH], ZONE)) == []
    assert next(reached(Stream([*CALM, *outage(at, 18)]), [WATCH], ZONE)).early


def test_a_threshold_of_a_day_ends_when_it_no_longer_goes_on() -> None:
    at = second("2026-10-15T19:40")
    found = list(reached(Stream([*CALM, *outage(at, 150)]), [DAILY], ZONE))
    assert found and all(at <= one.at <= at + 3 * HOUR for one in found)


def test_without_history_the_number_alone_decides_but_not_for_a_day() -> None:
    at = second("2026-10-15T19:40")
    found = list(reached(Stream(outage(at, 150)), [WATCH, DAILY], ZONE))
    assert all(one.threshold is WATCH for one in found)
    assert found[0].messages == 20 and found[0].normal is None


def test_channels_count_by_themselves() -> None:
    only = Threshold(phase="watch", messages=10, within=timedelta(minutes=30), times_normal=3, channels=["chat"])
    at = second("2026-10-15T19:40")
    assert list(reached(Stream([*CALM, *outage(at, 60)]), [only], ZONE)) == []
    assert list(reached(Stream([*CALM, *outage(at, 60, channel="chat")]), [only], ZONE)) != []


def test_phases_begin_at_once_and_hold_an_hour() -> None:
    at = second("2026-10-15T19:40")
    found = spans(reached(Stream([*CALM, *outage(at, 110)]), [WATCH, CRISIS], ZONE))
    assert [one.phase for one in found] == ["watch", "crisis"]
    watch, crisis = found
    assert phase_at(found, watch.begin - 1) == ("calm", None)
    assert phase_at(found, watch.begin) == ("watch", watch.begin)
    assert phase_at(found, crisis.begin) == ("crisis", crisis.begin)
    assert phase_at(found, crisis.last + HOLD - 1) == ("crisis", crisis.begin)
    assert phase_at(found, crisis.last + HOLD)[0] == "watch"
    assert phase_at(found, watch.last + HOLD) == ("calm", None)


def test_a_watch_goes_on_around_a_crisis() -> None:
    at = second("2026-10-15T19:40")
    assert spans(reached(Stream(outage(at, 100)), [CRISIS], ZONE)) == [
        Span("watch", at + 79 * 30, at + 99 * 30),
        Span("crisis", at + 79 * 30, at + 99 * 30),
    ]


@given(st.integers(0, 110), st.sampled_from(["2026-10-15T19:40", "2026-10-16T03:10"]))
def test_what_comes_later_does_not_exist(cut: int, begin: str) -> None:
    """The phase at a moment is the same whether or not the log goes on."""
    storm = outage(second(begin), 110)
    now = storm[min(cut, 109)].at
    whole, part = Stream([*CALM[-2000:], *storm]), Stream([one for one in [*CALM[-2000:], *storm] if one.at <= now])
    thresholds = [WATCH, CRISIS]
    since = now - 6 * HOUR
    found = [spans(reached(one, thresholds, ZONE, since=since, until=now)) for one in (whole, part)]
    assert found[0] == found[1]


@given(st.lists(st.integers(0, 6 * HOUR), max_size=150), st.lists(st.integers(0, 20), min_size=150, max_size=150))
def test_near_passes_over_nothing_that_is_reached(moments: list[int], people: list[int]) -> None:
    start = second("2026-10-15T09:00")
    some = [Arrival(start + at, "x", str(who)) for at, who in zip(moments, people, strict=False)]
    stream = Stream([*CALM[-1500:], *some])
    begin, end = start, start + 7 * HOUR
    if any(True for _ in reached(stream, [WATCH, CRISIS, DAILY], ZONE, since=begin + 1, until=end)):
        assert near(stream, [WATCH, CRISIS, DAILY], begin, end)
