"""The hours of single days, and why they differ from the ordinary week."""

import datetime as dt
from typing import NamedTuple

from webcare.calendar.holidays import NAMES, holidays
from webcare.calendar.hours import OpeningHours
from webcare.model.handbook.hours import Schedule
from webcare.model.text import Text
from webcare.model.values import Window


class Day(NamedTuple):
    """The windows of a day in minutes since its midnight. ``why`` is its holiday or the reason of its exception."""

    date: dt.date
    windows: list[Window]
    why: Text | None
    is_special: bool
    """Do its hours differ from those of the week?"""


def day_of(schedule: Schedule, hours: OpeningHours, day: dt.date) -> Day:
    """One day."""
    windows = hours.windows(day)
    return Day(day, windows, _why(schedule, day), windows != hours.week(day)[day.weekday()])


def week_of(schedule: Schedule, hours: OpeningHours, day: dt.date) -> list[Day]:
    """The seven days of the week that a day lies in, from Monday (ISO 8601)."""
    monday = day - dt.timedelta(days=day.weekday())
    return [day_of(schedule, hours, monday + dt.timedelta(days=number)) for number in range(7)]


def special_days(schedule: Schedule, hours: OpeningHours, first: dt.date, days: int) -> list[Day]:
    """The days from ``first`` on that differ from the ordinary week."""
    ahead = (day_of(schedule, hours, first + dt.timedelta(days=number)) for number in range(days))
    return [day for day in ahead if day.is_special]


def undecided(schedule: Schedule, hours: OpeningHours, first: dt.date, days: int) -> list[Day]:
    """Holidays on days when it would be open as usual, of which the handbook says neither open nor closed."""
    decided = {off.day for off in schedule.holidays}
    dated = {exception.date for exception in schedule.exceptions}
    found = []
    for number in range(days):
        day = first + dt.timedelta(days=number)
        names = holidays(day.year).get(day, ())
        if names and not decided.intersection(names) and day not in dated and hours.windows(day):
            found.append(Day(day, hours.windows(day), NAMES[names[0]], is_special=False))
    return found


def _why(schedule: Schedule, day: dt.date) -> Text | None:
    for exception in schedule.exceptions:
        if exception.date == day:
            return Text(exception.reason, exception.reason)
    names = holidays(day.year).get(day, ())
    return NAMES[names[0]] if names else None
