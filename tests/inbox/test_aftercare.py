"""When a customer may be asked whether it is solved: from a day after the solution, while the desk is open."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from webcare.calendar import OpeningHours
from webcare.inbox.aftercare import LONGEST, asked_no_more, window
from webcare.model.handbook.hours import DatedException, DayOff, Schedule, Version, Week
from webcare.model.values import Window

ZONE = ZoneInfo("Europe/Amsterdam")
LONG = [Window(9 * 60, 18 * 60)]
WEEK = Week(mon=LONG, tue=LONG, wed=LONG, thu=LONG, fri=LONG)
ALWAYS = Week(**{day: [Window(0, 24 * 60)] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")})
SPLIT = Week(mon=[Window(9 * 60, 12 * 60), Window(13 * 60, 18 * 60)], wed=LONG)


def hours(week: Week) -> OpeningHours:
    """A desk with these hours, closed at Christmas and all of March."""
    closed = [DatedException(date=date(2027, 3, day), hours=[], reason="verbouwing") for day in range(1, 32)]
    days: list[DayOff] = [DayOff(day="christmas-day", open="no"), DayOff(day="second-christmas-day", open="no")]
    schedule = Schedule(
        name="Desk", versions=[Version(valid_from=date(2026, 1, 1), week=week)], holidays=days, exceptions=closed
    )
    return OpeningHours(schedule, "Europe/Amsterdam")


DESKS = {"office": hours(WEEK), "always": hours(ALWAYS), "split": hours(SPLIT), "never": hours(Week()), "none": None}
VECTORS = [
    ("office", "2026-11-17 15:00", "2026-11-18 15:00", "2026-11-19 18:00"),
    ("office", "2026-11-19 15:00", "2026-11-20 15:00", "2026-11-23 18:00"),
    ("office", "2026-11-20 15:00", "2026-11-23 09:00", "2026-11-23 18:00"),
    ("office", "2026-11-17 20:00", "2026-11-19 09:00", "2026-11-20 18:00"),
    ("office", "2026-12-23 15:00", "2026-12-24 15:00", "2026-12-28 18:00"),
    ("office", "2026-10-23 15:00", "2026-10-26 09:00", "2026-10-26 18:00"),  # the clock was set back on the 25th
    ("office", "2027-02-27 15:00", "2027-04-01 09:00", "2027-03-09 15:00"),  # closed so long that nobody is asked
    ("split", "2026-11-14 12:30", "2026-11-16 09:00", "2026-11-16 18:00"),
    ("always", "2026-11-17 15:00", "2026-11-18 15:00", "2026-11-20 03:00"),
    ("never", "2026-11-17 15:00", "2026-11-18 15:00", "2026-11-19 15:00"),
    ("none", "2026-11-17 15:00", "2026-11-18 15:00", "2026-11-19 15:00"),
]


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(("desk", "resolved", "start", "end"), VECTORS)
def test_from_when_until_when(desk: str, resolved: str, start: str, end: str) -> None:
    found = window(int(moment(resolved).timestamp()), DESKS[desk])
    assert [datetime.fromtimestamp(second, ZONE) for second in found] == [moment(start), moment(end)]


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)),  # noqa: DTZ001  the zone follows
    st.timedeltas(timedelta(0), 2 * LONGEST),
)
@example(datetime(2027, 4, 1), timedelta(0))  # noqa: DTZ001  as above; the clock went forward on 28 March
def test_what_was_resolved_before_that_is_asked_about_no_more(now: datetime, before: timedelta) -> None:
    here = now.replace(tzinfo=ZONE)
    desks = [desk for desk in DESKS.values() if desk is not None]
    resolved = int((asked_no_more(here, desks) - before).timestamp())
    for desk in DESKS.values():
        assert window(resolved, desk)[1] <= here.timestamp()
