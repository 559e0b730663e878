"""The oracle's opening hours: minute by minute, from the handbook's objects, with nothing of ``webcare.calendar``.

A minute is open when it lies in a window of its day. A wall time is turned into an instant by trying the offsets that
are in force around it: of two instants (the clock went back) the first, of none (it went forward) the one by the offset
before the change: RFC 5545, section 3.3.5. Holidays are the ``holidays`` package's, not our own arithmetic.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from zoneinfo import ZoneInfo

import holidays as well_kept

from webcare.model.handbook.hours import Schedule

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMES = {
    "Nieuwjaarsdag": "new-year",
    "Goede vrijdag": "good-friday",
    "Eerste paasdag": "easter-sunday",
    "Tweede paasdag": "easter-monday",
    "Koningsdag": "kings-day",
    "Bevrijdingsdag": "liberation-day",
    "Hemelvaartsdag": "ascension-day",
    "Eerste pinksterdag": "whit-sunday",
    "Tweede pinksterdag": "whit-monday",
    "Eerste kerstdag": "christmas-day",
    "Tweede kerstdag": "second-christmas-day",
}
DAY = 1440


@lru_cache
def dutch_holidays(year: int) -> dict[str, date]:
    """The holidays of a year, by the names of hours.yaml."""
    found = well_kept.country_holidays("NL", years=year, language="nl", categories=("public", "optional"))
    return {NAMES[name]: day for day, names in found.items() for name in names.split("; ")}


class Wall:
    """The open minutes of a schedule from one second to another, counted one by one."""

    def __init__(self, schedule: Schedule, timezone: str, first: int, last: int) -> None:
        self.zone = ZoneInfo(schedule.timezone or timezone)
        self.schedule = schedule
        start, end = first // 60 - 2 * DAY, last // 60 + 2 * DAY
        self._start = start
        opened = {minute for day in self._days(start, end) for minute in self._minutes(day)}
        self._open = [minute in opened for minute in range(start, end)]
        self._before = [0, *accumulate(self._open)]

    def is_open(self, second: int) -> bool:
        """Is it open in this second?"""
        return self._open[second // 60 - self._start]

    def between(self, start: int, end: int) -> int:
        """The open seconds in ``[start, end)``."""
        return self._passed(end) - self._passed(start) if end > start else 0

    def is_closed_throughout(self, start: int, end: int) -> bool:
        """Is it closed in every minute of ``[start, end]``?"""
        return not any(self._open[start // 60 - self._start : end // 60 - self._start + 1])

    def _passed(self, second: int) -> int:
        minute = second // 60 - self._start
        return self._before[minute] * 60 + self._open[minute] * (second % 60)

    def _days(self, start: int, end: int) -> Iterator[date]:
        day = datetime.fromtimestamp(start * 60, UTC).date() - timedelta(days=1)
        while day <= datetime.fromtimestamp(end * 60, UTC).date() + timedelta(days=1):
            yield day
            day += timedelta(days=1)

    def _minutes(self, day: date) -> Iterator[int]:
        for opens, closes in self._windows(day):
            yield from range(self._instant(day, opens), self._instant(day, closes))

    def _windows(self, day: date) -> list[tuple[int, int]]:
        """A dated exception goes before a holiday, a holiday before the week in force that day."""
        for exception in self.schedule.exceptions:
            if exception.date == day:
                return [(window.opens, window.closes) for window in exception.hours]
        for name in (name for name, when in dutch_holidays(day.year).items() if when == day):
            for off in self.schedule.holidays:
                if off.day == name:
                    if off.open == "no" or (off.open == "except-lustrum" and day.year % 5 == 0):
                        return []
                    if off.hours:
                        return [(window.opens, window.closes) for window in off.hours]
        begun = [version for version in self.schedule.versions if version.valid_from <= day]
        first = min(self.schedule.versions, key=lambda version: version.valid_from)
        version = max(begun, key=lambda version: version.valid_from) if begun else first
        return [(window.opens, window.closes) for window in getattr(version.week, WEEK[day.weekday()])]

    def _instant(self, day: date, minutes: int) -> int:
        """The minute since 1970 (UTC) at which the wall shows so many minutes after a day's midnight."""
        wall = (day - date(1970, 1, 1)).days * DAY + minutes
        before, after = self._offset(wall - DAY), self._offset(wall + DAY)
        for offset in (before, after):
            if self._offset(wall - offset) == offset:
                return wall - offset
        return wall - before

    def _offset(self, minute: int) -> int:
        """How many minutes the wall is ahead of UTC at a minute since 1970."""
        ahead = datetime.fromtimestamp(minute * 60, self.zone).utcoffset()
        assert ahead is not None
        return int(ahead.total_seconds()) // 60
