"""When something is due, on the clock of its target and the opening hours of its channel."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from webcare.calendar.hours import OpeningHours, has_zone
from webcare.calendar.targets import due
from webcare.inbox.rows import Due
from webcare.metrics.cases import Case
from webcare.metrics.measuring import Clocks, Service
from webcare.store.handbook import Handbook

SOON = 3600
"""Due within so many seconds is soon."""
FAR = 1_100 * 86_400
"""Seconds. Further back no opening hours are laid out: a log with a date of the year 2 must cost no more."""


class Timing:
    """The client's hours and targets, for moments from ``first`` up to ``now`` (seconds since 1970, UTC)."""

    def __init__(self, handbook: Handbook, timezone: str, first: int, now: int) -> None:
        self.now = now
        schedules = {name: schedule for name, schedule in handbook.hours.items() if has_zone(schedule)}
        self._first = min(now, max(first, now - FAR))
        self.clocks = Clocks(schedules, handbook.channels, timezone, self._first, now)
        self.service = Service(handbook.targets, handbook.topics, self.clocks, ZoneInfo(timezone))

    def opening(self, channel: str | None) -> OpeningHours | None:
        """The opening hours of a channel; None when it is never open, for then only the calendar counts."""
        return self.clocks.opening(channel)

    def schedule(self, name: str) -> OpeningHours:
        """The opening hours with an id that ``clocks`` gave."""
        return self.clocks.openings[name]

    def business(self, channel: str | None, start: int, end: int) -> int | None:
        """The open seconds between two moments; None without opening hours, and from a moment too far back."""
        clock = self.clocks.of(channel)
        return clock.between(start, end) if clock is not None and start >= self._first else None

    def response_due(self, case: Case) -> Due:
        """When a case that waits must have a reply.

        Without a reply yet that is the first-response target from its start; a next-response target, however short,
        never overrides it. After a reply it is the next-response target from the oldest message that waits.
        """
        awaited = self.service.awaited(case)
        if awaited is None:
            return Due(None, "unknown")
        target, duration, start = awaited
        return self._due(case, duration, start, calendar=target.clock == "calendar")

    def resolution_due(self, case: Case) -> Due:
        """When a case must be solved; the time in which it waited for the customer (pending) does not count."""
        target = self.service.target(case)
        if target is None or target.resolution is None:
            return Due(None, "unknown")
        paused = sum(
            self.service.spent(target, case, stretch.start, stretch.end)
            for stretch in case.stretches
            if stretch.status == "pending"
        )
        duration = target.resolution + timedelta(seconds=paused)
        return self._due(case, duration, case.start, calendar=target.clock == "calendar")

    def stands(self, at: int | None, channel: str | None, *, calendar: bool = True) -> Due:
        """How a due moment stands now. In business time it is not missed before the desk has been open after it."""
        if at is None:
            return Due(None, "unknown")
        business = self.business(channel, at, self.now)
        late = max(0, self.now - at)
        missed = late > 0 if calendar or business is None else business > 0
        if missed:
            return Due(at, "overdue", late, business)
        return Due(at, "soon" if at - self.now <= SOON else "later")

    def _due(self, case: Case, duration: timedelta | None, start: int, *, calendar: bool) -> Due:
        target, channel = self.service.target(case), case.first.channel
        if target is None or duration is None:
            return Due(None, "unknown")
        try:
            moment = due(target, duration, datetime.fromtimestamp(start, UTC), self.opening(channel))
        except OverflowError:  # a target of thousands of years
            moment = None
        return self.stands(None if moment is None else int(moment.timestamp()), channel, calendar=calendar)


def openings(handbook: Handbook, timezone: str) -> dict[str, OpeningHours]:
    """The opening hours by the id of their schedule, those in a zone that there is not left out."""
    return {name: OpeningHours(one, timezone) for name, one in handbook.hours.items() if has_zone(one)}
