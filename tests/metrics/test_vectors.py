"""The checked vectors of METRICS.md, by the engine, the oracle and the calendar."""

from datetime import datetime

import pytest

from tests.metrics.schedules import ALWAYS, LUNCH, OFFICE, schedule
from tests.metrics.story import Thread, moment, only, setting, times
from webcare.calendar import OpeningHours
from webcare.model.handbook.hours import DayOff, Schedule

VECTORS = [
    ("2026-03-27 17:30", "2026-03-30 09:15", OFFICE, 45, 3765),  # Friday; summer time starts
    ("2026-10-23 17:30", "2026-10-26 09:15", OFFICE, 45, 3885),  # Friday; summer time ends
    ("2026-04-24 17:30", "2026-04-28 09:10", OFFICE, 40, None),  # Koningsdag on Monday
    ("2025-05-02 17:30", "2025-05-06 09:10", OFFICE, 40, None),  # 5 May in a lustrum year
    ("2026-11-07 20:00", "2026-11-07 21:00", OFFICE, 0, 60),  # Saturday evening
    ("2026-11-07 20:00", "2026-11-09 09:05", OFFICE, 5, None),  # Saturday evening to Monday
    ("2026-11-04 18:00", "2026-11-05 09:00", OFFICE, 0, None),  # 18:00 sharp to the next working day
    ("2026-11-04 11:50", "2026-11-04 13:10", LUNCH, 20, 80),
    ("2026-10-25T01:30:00+02:00", "2026-10-25T03:30:00+01:00", ALWAYS, 180, 180),  # the hour repeats
]


@pytest.mark.parametrize(("asked", "replied", "hours", "business", "calendar"), VECTORS)
def test_checked_vector(asked: str, replied: str, hours: Schedule, business: int, calendar: int | None) -> None:
    case = only(Thread().asks(asked).replies(replied), using=setting(hours=hours))
    ((spent, open_time),) = times(case, "first_response_time")
    assert open_time == business
    assert calendar in (None, spent)
    start, end = datetime.fromisoformat(moment(asked)), datetime.fromisoformat(moment(replied))
    assert OpeningHours(hours, "Europe/Amsterdam").between(start, end) == business * 60


def test_the_fifth_of_may_is_a_working_day_in_other_years() -> None:
    case = only(Thread().asks("2026-05-04 17:30").replies("2026-05-05 09:10"))
    assert times(case, "first_response_time") == [(940, 40)]


def test_koningsdag_moves_to_the_twenty_sixth_when_the_twenty_seventh_is_a_sunday() -> None:
    six_days = Thread().asks("2025-04-25 17:30").replies("2025-04-28 09:10")  # the 26th is a Saturday
    hours = schedule("mon tue wed thu fri sat sun", "9:00-18:00")
    assert times(only(six_days, using=setting(hours=hours)), "first_response_time") == [(3820, 30 + 540 + 10)]


def test_goede_vrijdag_is_a_choice() -> None:
    thread = Thread().asks("2026-04-02 17:30").replies("2026-04-03 10:00")
    weekdays = "mon tue wed thu fri"
    shut = schedule(weekdays, "9:00-18:00", holidays=[DayOff(day="good-friday", open="no")])
    working = schedule(weekdays, "9:00-18:00", holidays=[DayOff(day="good-friday", open="yes")])
    assert times(only(thread, using=setting(hours=shut)), "first_response_time") == [(990, 30)]
    assert times(only(thread, using=setting(hours=working)), "first_response_time") == [(990, 90)]
