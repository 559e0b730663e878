"""Which days a digest is about, and what they are held against."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from webcare.calendar.period import Days
from webcare.digest.span import read_days, span_of
from webcare.model.errors import CannotRun

HERE = ZoneInfo("Europe/Amsterdam")
TODAY = date(2026, 11, 22)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HERE)


@pytest.mark.parametrize(
    ("week", "since", "until", "days"),
    [
        (None, None, None, ("2026-11-09", "2026-11-15")),
        ("vorige week", None, None, ("2026-11-09", "2026-11-15")),
        ("2026-W46", None, None, ("2026-11-09", "2026-11-15")),
        ("2026-11-11", None, None, ("2026-11-09", "2026-11-15")),
        ("vorige maand", None, None, ("2026-10-01", "2026-10-31")),
        (None, "2026-11-01", None, ("2026-11-01", "2026-11-22")),
        (None, "2026-12-01", None, ("2026-12-01", "2026-12-01")),
        (None, "2026-11-01", "2026-11-03", ("2026-11-01", "2026-11-03")),
    ],
)
def test_the_days(week: str | None, since: str | None, until: str | None, days: tuple[str, str]) -> None:
    assert read_days(week, since, until, TODAY) == Days(*map(date.fromisoformat, days))


@pytest.mark.parametrize(
    ("week", "since", "until"),
    [("2026-W46", "2026-11-01", None), (None, None, "2026-11-01"), (None, "1900-01-01", None)],
)
def test_days_that_cannot_be_asked(week: str | None, since: str | None, until: str | None) -> None:
    with pytest.raises(CannotRun):
        read_days(week, since, until, TODAY)


def test_a_whole_week_across_the_change_of_the_clock() -> None:
    days = read_days("2026-W43", None, None, TODAY)
    span = span_of(days, HERE, moment("2026-11-22T12:00"), 0)
    assert (span.end - span.start, span.running) == (7 * 86400 + 3600, False)
    assert span.then == (int(moment("2026-10-12T00:00").timestamp()), span.start)
    assert span.holds(span.start) and not span.holds(span.end)
    assert span.held(span.start - 1) and not span.held(span.start)


def test_a_week_that_runs_still() -> None:
    span = span_of(read_days("2026-W47", None, None, TODAY), HERE, moment("2026-11-18T12:00"), 0)
    assert span.running and span.end == int(moment("2026-11-18T12:00").timestamp()) + 1
    assert span.then == (int(moment("2026-11-09T00:00").timestamp()), int(moment("2026-11-11T12:00").timestamp()) + 1)


def test_a_week_to_come_or_before_the_log_is_held_against_nothing() -> None:
    coming = span_of(read_days("2026-W50", None, None, TODAY), HERE, moment("2026-11-22T12:00"), 0)
    assert coming.then is None and not coming.holds(coming.start)
    first = int(moment("2026-11-03T09:00").timestamp())
    assert span_of(read_days("2026-W46", None, None, TODAY), HERE, moment("2026-11-22T12:00"), first).then is None
    assert span_of(read_days("2026-W46", None, None, TODAY), HERE, moment("2026-11-22T12:00"), first - 86400).then
