"""Turns: whose they are, and when they are handed over."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.duty.small import ZONE, at, said
from webcare.duty.turns import Turns, handover_days
from webcare.model.handbook.escalation import Rotation
from webcare.model.values import ClockTime, Expected


def turns(rule: str = "FREQ=WEEKLY;BYDAY=MO", starts: str = "2026-01-05T09:00", handoff: int = 540) -> Turns:
    made = Rotation(
        members=["anna", "bart", "cees"],
        starts=datetime.fromisoformat(starts),
        rule=rule,
        handoff=ClockTime(handoff),
    )
    return Turns(made, ZONE)


@pytest.mark.parametrize(
    ("moment", "who"),
    [
        ("2026-01-05T08:59", None),
        ("2026-01-05T09:00", "anna"),
        ("2026-01-12T08:59", "anna"),
        ("2026-01-12T09:00", "bart"),
        ("2026-01-19T09:00", "cees"),
        ("2026-01-26T09:00", "anna"),
        ("2026-03-30T08:59", "cees"),
        ("2026-03-30T09:00", "anna"),
    ],
)
def test_a_week_each(moment: str, who: str | None) -> None:
    assert turns().member(at(moment)) == who


def test_a_first_turn_that_starts_in_the_middle_of_a_week_is_short() -> None:
    made = turns(starts="2026-01-07T12:00")
    assert [made.member(at(f"2026-01-{day}")) for day in ("07T12:00", "12T08:59", "12T09:00")] == [
        "anna",
        "anna",
        "bart",
    ]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=DAILY", ["2026-01-06", "2026-01-07", "2026-01-08"]),
        ("FREQ=WEEKLY;BYDAY=FR", ["2026-01-09", "2026-01-16", "2026-01-23"]),
        ("freq=weekly;byday=mo,th", ["2026-01-08", "2026-01-12", "2026-01-15"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", ["2026-01-19", "2026-02-02", "2026-02-16"]),
        ("FREQ=MONTHLY;BYDAY=1MO", ["2026-02-02", "2026-03-02", "2026-04-06"]),
        ("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1", ["2026-01-31", "2026-02-28", "2026-03-31"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ["2026-01-30", "2026-02-27", "2026-03-31"]),
    ],
)
def test_rules_that_recur(rule: str, days: list[str]) -> None:
    made = turns(rule)
    assert [said(moment) for moment in made.changes(at("2026-01-05T09:01"), at("2026-04-10T00:00"))[:3]] == [
        f"{day}T09:00" for day in days
    ]


def test_the_wall_clock_decides_when_the_clock_changes() -> None:
    """02:30 does not exist on 29 March 2026: RFC 5545 reads it with the offset before; on 25 October it comes twice."""
    made = turns("FREQ=DAILY", "2026-03-27T02:30", 150)
    spring = made.changes(at("2026-03-28T00:00"), at("2026-03-31T00:00"))
    assert [said(moment) for moment in spring] == ["2026-03-28T02:30", "2026-03-29T03:30", "2026-03-30T02:30"]
    autumn = made.changes(at("2026-10-24T00:00"), at("2026-10-27T00:00"))
    assert [datetime.fromtimestamp(moment, UTC).isoformat()[5:16] for moment in autumn] == [
        "10-24T00:30", "10-25T00:30", "10-26T01:30",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rule",
    [
        "", "elke week", "FREQ=HOURLY", "FREQ=SECONDLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;BYHOUR=3", "FREQ=DAILY;COUNT=3",
        "FREQ=DAILY;UNTIL=20270101", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=x",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=31", "FREQ=WEEKLY;FREQ", "FREQ=DAILY;BYMONTH=13;BYMONTHDAY=1",
    ],
)  # fmt: skip
def test_what_is_no_rule_is_refused_and_the_first_turn_stays(rule: str) -> None:
    made = Rotation(members=["anna"], starts=datetime(2026, 1, 5, 9), rule=rule)  # noqa: DTZ001  a wall clock's
    with pytest.raises(Expected):
        handover_days(made)
    assert Turns(made, ZONE).member(at("2027-01-01T00:00")) == "anna"


def test_a_rotation_of_nobody_and_one_from_long_ago() -> None:
    starts = datetime(2026, 1, 5, 9)  # noqa: DTZ001  a wall clock's
    assert Turns(Rotation(members=[], starts=starts), ZONE).member(at("2026-02-01T00:00")) is None
    old = Turns(Rotation(members=["anna", "bart"], starts=starts.replace(year=1), rule="FREQ=DAILY"), ZoneInfo("UTC"))
    assert old.member(at("2026-02-01T00:00")) in ("anna", "bart")


@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2027, 1, 1)),  # noqa: DTZ001  a wall clock's
    st.integers(0, 1440),
    st.sampled_from(["FREQ=DAILY", *(f"FREQ=WEEKLY;BYDAY={day}" for day in "MO TU WE TH FR SA SU".split())]),
)
def test_the_rules_that_are_counted_are_those_of_dateutil(starts: datetime, handoff: int, rule: str) -> None:
    from dateutil.rrule import rrulestr

    made = Rotation(members=["anna"], starts=starts, rule=rule, handoff=ClockTime(handoff))
    midnight = starts.replace(hour=0, minute=0, second=0, microsecond=0)
    days = (day + timedelta(minutes=handoff) for day in rrulestr(rule, dtstart=midnight))
    assert list(islice(handover_days(made), 20)) == list(islice(days, 20))
