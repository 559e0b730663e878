"""Business time by looking it up: how much open time has passed up to any second, for one set of opening hours."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from webcare.calendar.hours import Interval, OpeningHours


class Clock:
    """The open seconds between two moments, for moments between two days.

    It says the same as ``OpeningHours.between``, in the time that a search takes, and needs no time zones.
    """

    def __init__(self, intervals: Sequence[Interval]) -> None:
        """``intervals`` are ``[opens, closes)`` in seconds since 1970 (UTC), in order; they may touch or overlap."""
        self.intervals: list[Interval] = []
        for opens, closes in sorted(intervals):
            if self.intervals and opens <= self.intervals[-1][1]:
                last = self.intervals[-1]
                self.intervals[-1] = (last[0], max(last[1], closes))
            else:
                self.intervals.append((opens, closes))
        self._opens = [opens for opens, _ in self.intervals]
        self._before = [0]
        for opens, closes in self.intervals:
            self._before.append(self._before[-1] + closes - opens)

    def passed(self, second: int) -> int:
        """The open seconds before a moment."""
        at = bisect_right(self._opens, second)
        if not at:
            return 0
        opens, closes = self.intervals[at - 1]
        return self._before[at - 1] + min(second, closes) - opens

    def between(self, start: int, end: int) -> int:
        """The open seconds in ``[start, end)``; 0 when the end is not after the start."""
        return max(0, self.passed(end) - self.passed(start))

    def is_off_hours(self, asked: int, replied: int) -> bool:
        """Did a reply come while closed, to a message that came in the same closed period?"""
        if self.between(asked, replied):
            return False
        at = bisect_right(self._opens, replied)
        return not at or self.intervals[at - 1][1] <= asked


def clock_of(hours: OpeningHours, first: int, last: int) -> Clock:
    """The clock of these opening hours for the days of two moments and those between, one more at either end."""
    day, end = _day(first) - timedelta(days=2), _day(last) + timedelta(days=2)
    intervals: list[Interval] = []
    while day <= end:
        intervals += hours.intervals(day)
        day += timedelta(days=1)
    return Clock(intervals)


def _day(second: int) -> date:
    return datetime.fromtimestamp(second, UTC).date()
