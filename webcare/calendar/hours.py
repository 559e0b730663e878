"""Opening hours of one schedule: when it is open, and how much open time lies between two moments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from webcare import limits
from webcare.calendar.holidays import holidays, is_lustrum
from webcare.model.handbook.hours import DayOff, Schedule
from webcare.model.values import Window

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Interval = tuple[int, int]
"""``[opens, closes)`` in seconds since 1970 (UTC)."""


class OpeningHours:
    """When a schedule is open, in its own zone.

    A day's hours are those of its dated exception, else of its holiday, else of its week, in the version that holds on
    that day; before the first version that one holds. A time that the clock skips or repeats is read as RFC 5545 3.3.5
    does: with the offset before the change. Raises ``zoneinfo.ZoneInfoNotFoundError`` for an unknown zone.
    """

    def __init__(self, schedule: Schedule, timezone: str) -> None:
        self.zone = ZoneInfo(schedule.timezone or timezone)
        self._versions = sorted(schedule.versions, key=lambda version: version.valid_from)
        self._exceptions = {exception.date: exception.hours for exception in schedule.exceptions}
        self._holidays: dict[str, DayOff] = {off.day: off for off in schedule.holidays}
        self.intervals = lru_cache(maxsize=4_000)(self._intervals)

    def windows(self, day: date) -> list[Window]:
        """The windows of a day in minutes since its midnight, in order; overlapping ones are one."""
        if day in self._exceptions:
            return _joined(self._exceptions[day])
        for name in holidays(day.year).get(day, ()):
            off = self._holidays.get(name)
            if off is not None and (off.open == "no" or (off.open == "except-lustrum" and is_lustrum(day.year))):
                return []
            if off is not None and off.hours:
                return _joined(off.hours)
        return self.week(day)[day.weekday()]

    def week(self, day: date) -> tuple[list[Window], ...]:
        """The ordinary windows, Monday first, of the version that holds on a day; holidays play no part.

        A schedule of which no version could be read, which ``check`` says, is never open.
        """
        if not self._versions:
            return tuple([] for _ in WEEKDAYS)
        version = self._versions[0]
        for later in self._versions[1:]:
            if later.valid_from <= day:
                version = later
        return tuple(_joined(getattr(version.week, name)) for name in WEEKDAYS)

    def is_open(self, at: datetime) -> bool:
        """Is it open at a moment?"""
        second = _seconds(at)
        return any(opens <= second < closes for opens, closes in self.intervals(self._day(at)))

    def next_open(self, at: datetime) -> datetime | None:
        """The moment itself when it is open then, else when it opens next; None when it never does."""
        second = _seconds(at)
        for opens, closes in self._ahead(at):
            if second < closes:
                return self._moment(max(opens, second))
        return None

    def closes_next(self, at: datetime) -> datetime | None:
        """When it closes next; None when it never opens."""
        second = _seconds(at)
        last: int | None = None
        for opens, closes in self._ahead(at):
            if last is not None and opens > last:
                break
            if second < closes:
                last = closes
        return None if last is None else self._moment(last)

    def between(self, start: datetime, end: datetime) -> int:
        """The open seconds in ``[start, end)``; 0 when the end is not after the start."""
        left, right = _seconds(start), _seconds(end)
        day, last, found = self._day(start), self._day(end), 0
        while day <= last:
            found += sum(max(0, min(closes, right) - max(opens, left)) for opens, closes in self.intervals(day))
            day += timedelta(days=1)
        return max(found, 0)

    def after(self, start: datetime, seconds: int) -> datetime | None:
        """When so many open seconds have passed; None when that never comes.

        With 0 seconds it is the start itself. A moment that is both a closing and a later opening is the closing.
        """
        at, left = _seconds(start), seconds
        if left <= 0:
            return self._moment(at)
        for opens, closes in self._ahead(start):
            begin = max(opens, at)
            if begin < closes:
                if left <= closes - begin:
                    return self._moment(begin + left)
                left -= closes - begin
        return None

    def _ahead(self, at: datetime) -> Iterator[Interval]:
        """The intervals from the day of a moment on."""
        day = self._day(at)
        for _ in range(limits.HORIZON):
            yield from self.intervals(day)
            try:
                day += timedelta(days=1)
            except OverflowError:
                return

    def _intervals(self, day: date) -> tuple[Interval, ...]:
        """The windows of a day as intervals in UTC; those that the clock leaves nothing of are gone."""
        found = [(self._second(day, window.opens), self._second(day, window.closes)) for window in self.windows(day)]
        return tuple((opens, closes) for opens, closes in found if opens < closes)

    def _second(self, day: date, minutes: int) -> int:
        wall = datetime(day.year, day.month, day.day) + timedelta(minutes=minutes)  # noqa: DTZ001  the zone follows
        return int(wall.replace(tzinfo=self.zone).timestamp())

    def _day(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()

    def _moment(self, second: int) -> datetime:
        return datetime.fromtimestamp(second, UTC).astimezone(self.zone)


def has_zone(schedule: Schedule) -> bool:
    """Is its zone one that there is? ``check`` complains of one that is not."""
    try:
        return schedule.timezone is None or bool(ZoneInfo(schedule.timezone))
    except (KeyError, ValueError, OSError):
        return False


def _seconds(at: datetime) -> int:
    if at.tzinfo is None:
        raise ValueError("a moment needs an offset")
    return int(at.timestamp())


def _joined(windows: list[Window]) -> list[Window]:
    joined: list[Window] = []
    for window in sorted(windows):
        if joined and window.opens <= joined[-1].closes:
            joined[-1] = Window(joined[-1].opens, max(joined[-1].closes, window.closes))
        else:
            joined.append(window)
    return joined
