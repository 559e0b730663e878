"""The metrics of a case, each by both clocks: calendar time, and the open time of the channel's desk."""

from collections.abc import Iterator, Mapping
from datetime import timedelta, tzinfo
from typing import Literal, NamedTuple

from webcare.calendar.business import business_hours
from webcare.calendar.hours import WEEKDAYS, OpeningHours
from webcare.calendar.targets import target_for
from webcare.metrics.cases import Case
from webcare.metrics.clock import Clock, clock_of
from webcare.model.handbook.channels import Channel
from webcare.model.handbook.hours import Schedule
from webcare.model.handbook.targets import Target
from webcare.model.handbook.topics import Topic
from webcare.model.moment import there

State = Literal["running", "met", "breached", "paused", "not_applicable"]
WAITING = frozenset(("new", "open", "on_hold"))
"""Statuses in which the customer waits for us."""


class Duration(NamedTuple):
    """Seconds by the calendar and of open time; ``business`` is None where there are no opening hours."""

    calendar: int
    business: int | None


class Clocks:
    """The clock of each channel's opening hours, good for moments between ``first`` and ``last`` (seconds, UTC)."""

    def __init__(
        self, hours: Mapping[str, Schedule], channels: Mapping[str, Channel], timezone: str, first: int, last: int
    ) -> None:
        """A channel without hours of its own, or that the handbook does not know, keeps those of the first schedule."""
        self.zones: dict[str, tzinfo] = {}
        self.openings: dict[str, OpeningHours] = {}
        self._schedules: dict[str, Clock] = {}
        for name, schedule in hours.items():
            opening = OpeningHours(schedule, timezone)
            self._schedules[name] = clock_of(opening, first, last)
            self.zones[name] = opening.zone
            self.openings[name] = opening
        self._opening = {name for name, schedule in hours.items() if opens_ever(schedule)}
        self._channels = channels

    def schedule(self, channel: str | None) -> str | None:
        """The id of the schedule that holds on a channel."""
        return business_hours(self._channels, self._schedules, channel)

    def of(self, channel: str | None) -> Clock | None:
        """The clock of a channel; None when it is never open, for then no business time passes at all."""
        name = self.schedule(channel)
        return self._schedules[name] if name is not None and name in self._opening else None

    def opening(self, channel: str | None) -> OpeningHours | None:
        """The opening hours of a channel; None when it is never open, for then only the calendar counts."""
        name = self.schedule(channel)
        return self.openings[name] if name is not None and name in self._opening else None


def opens_ever(schedule: Schedule) -> bool:
    """Does a schedule have any hours at all? One that is merely closed throughout a log still has a clock."""
    days = [getattr(version.week, day) for version in schedule.versions for day in WEEKDAYS]
    days += [exception.hours for exception in schedule.exceptions]
    days += [off.hours for off in schedule.holidays]
    return any(days)


def duration(clock: Clock | None, start: int, end: int) -> Duration:
    """The time from one moment to another."""
    return Duration(max(0, end - start), clock.between(start, end) if clock is not None else None)


def durations(case: Case, clock: Clock | None) -> Iterator[tuple[str, Duration]]:
    """Every duration of a case by the name of its metric, as far as it has one; ``next_response_time`` may come often.

    - ``first_response_time``: first inbound to first human reply.
    - ``handoff_response_time``: the last hand-off by a bot before that reply, to that reply.
    - ``first_answer_time``: first inbound to the first human reply that is no holding reply.
    - ``next_response_time``: oldest unanswered inbound to the next human reply; the first of a case is among them.
    - ``first_resolution_time``, ``full_resolution_time``: first inbound to the first, the last resolution; the latter
      of a case that is resolved still.
    - ``requester_wait_time``: the time in status new, open or on_hold up to the last resolution, of such a case.
    """
    if not case.needs_reply:
        return
    if case.first_reply is not None:
        yield "first_response_time", duration(clock, case.start, case.first_reply)
        if case.handoff is not None:
            yield "handoff_response_time", duration(clock, case.handoff, case.first_reply)
    if case.first_answer is not None:
        yield "first_answer_time", duration(clock, case.start, case.first_answer)
    for turn in case.turns:
        yield "next_response_time", duration(clock, turn.asked, turn.replied)
    if case.first_resolved is not None:
        yield "first_resolution_time", duration(clock, case.start, case.first_resolved)
    if case.is_resolved and case.last_resolved is not None:
        yield "full_resolution_time", duration(clock, case.start, case.last_resolved)
        waits = [duration(clock, stretch.start, stretch.end) for stretch in case.stretches if stretch.status in WAITING]
        business = None if clock is None else sum(wait.business or 0 for wait in waits)
        yield "requester_wait_time", Duration(sum(wait.calendar for wait in waits), business)


class Service:
    """Which target a case has, and whether it is met."""

    def __init__(self, targets: list[Target], topics: Mapping[str, Topic], clocks: Clocks, zone: tzinfo) -> None:
        """``zone`` is the client's: in which a target's dates begin."""
        self._targets = targets
        self._topics = topics
        self._clocks = clocks
        self._zone = zone

    def target(self, case: Case) -> Target | None:
        """The first that matches, in the version valid when the case started."""
        topic = case.first.topic
        entry = self._topics.get(topic or "")
        return target_for(
            self._targets,
            there(case.start, self._zone).date(),
            channel=case.first.channel,
            topic=topic,
            priority=entry.priority if entry is not None else None,
        )

    def awaited(self, case: Case) -> tuple[Target, timedelta, int] | None:
        """What a case that waits waits for: by which target, for how long, and from when; None without any.

        Until the first reply that is the first response from its start, then the next one from the oldest message that
        waits.
        """
        target = self.target(case)
        if target is None or case.unanswered is None:
            return None
        if case.first_reply is None:
            duration, start = target.first_response, case.start
        else:
            duration, start = target.next_response, case.unanswered
        return None if duration is None else (target, duration, start)

    def first_response(self, case: Case, now: int) -> State:
        """Was the first response in time? Its clock never pauses; a reply at the due second is in time."""
        target = self.target(case)
        if not case.needs_reply or target is None or target.first_response is None:
            return "not_applicable"
        spent = self.spent(target, case, case.start, now if case.first_reply is None else case.first_reply)
        return _state(spent, target.first_response, done=case.first_reply is not None)

    def next_response(self, case: Case, asked: int, replied: int | None, now: int) -> State:
        """Was a message answered in time that came after the first reply? Until then the first response counts.

        A shorter target for the next response never overrides that for the first.
        """
        target = self.target(case)
        early = case.first_reply is None or asked <= case.first_reply
        if early or target is None or target.next_response is None:
            return "not_applicable"
        spent = self.spent(target, case, asked, now if replied is None else replied)
        return _state(spent, target.next_response, done=replied is not None)

    def resolution(self, case: Case, now: int) -> State:
        """Was the case resolved in time? As for ``requester_wait_time``, the clock stands still in ``pending``."""
        target = self.target(case)
        if not case.needs_reply or target is None or target.resolution is None:
            return "not_applicable"
        stretches = [(stretch.start, stretch.end) for stretch in case.stretches if stretch.status in WAITING]
        if case.status in WAITING:
            stretches.append((case.since, now))
        spent = sum(self.spent(target, case, start, end) for start, end in stretches)
        state = _state(spent, target.resolution, done=case.is_resolved)
        return "paused" if state == "running" and case.status not in WAITING else state

    def spent(self, target: Target, case: Case, start: int, end: int) -> int:
        """The seconds between two moments on the clock of a target; without opening hours that is the calendar's."""
        clock = self._clocks.of(case.first.channel) if target.clock == "business" else None
        return clock.between(start, end) if clock is not None else max(0, end - start)


def _state(spent: int, limit: timedelta, *, done: bool) -> State:
    """At the due second is in time."""
    if spent > limit.total_seconds():
        return "breached"
    return "met" if done else "running"
