"""A client's paths, rosters, contacts and hours, ready to be asked at any moment."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from webcare.calendar import OpeningHours
from webcare.duty.spans import Span, common, union
from webcare.duty.turns import Turns, second
from webcare.model.handbook.contacts import Contact
from webcare.model.handbook.escalation import Escalation, Override, Roster
from webcare.model.handbook.hours import Schedule

EMPTY = Escalation(paths={})


class Temporary(NamedTuple):
    """A temporary rotation and when it holds."""

    span: Span
    turns: Turns


class Shifts:
    """A roster with its moments in UTC; ``hours`` are those outside which nobody is on duty."""

    def __init__(self, roster: Roster, hours: str | None, zone: tzinfo) -> None:
        self.hours = hours
        self.rotations = [Turns(rotation, zone) for rotation in roster.rotations]
        self.temporary = [
            Temporary(Span(second(one.start, zone), second(one.end, zone)), Turns(one.rotation, zone))
            for one in roster.temporary
        ]
        self.overrides = [(Span(second(one.start, zone), second(one.end, zone)), one) for one in roster.overrides]
        self._edges = sorted({at for span, _ in self.overrides for at in span})
        self._active: dict[int, list[Override]] = {}

    def active(self, at: int) -> list[Override]:
        """The overrides that hold at a moment, in the order of the file."""
        place = bisect_right(self._edges, at)
        if place not in self._active:
            self._active[place] = [one for span, one in self.overrides if span.start <= at < span.end]
        return self._active[place]

    def changes(self, start: int, end: int) -> set[int]:
        """The moments in ``[start, end)`` at which somebody else may come on duty, hours apart."""
        turns = [*self.rotations, *(one.turns for one in self.temporary)]
        found = {at for one in turns for at in one.changes(start, end)}
        spans = [*(one.span for one in self.temporary), *(span for span, _ in self.overrides)]
        return found | {at for span in spans for at in span if start <= at < end}


class Plan:
    """Everything that decides whom to call. A time zone that does not exist is read as the client's own."""

    def __init__(
        self,
        escalation: Escalation | None,
        contacts: Mapping[str, Contact],
        hours: Mapping[str, Schedule],
        zone: tzinfo,
    ) -> None:
        self.escalation = escalation or EMPTY
        self.contacts = contacts
        self.zone = zone
        self.hours = {name: _opening(schedule, zone) for name, schedule in hours.items() if schedule.versions}
        self._shifts: dict[str, Shifts] = {}
        self._open: dict[tuple[str, int], bool] = {}
        self.ways: dict[tuple[str, bool], tuple[Any, ...]] = {}
        """The means of each contact, as ``resolve`` has made them out, in working hours and on call."""
        self._absences: dict[str, list[Span]] = {}
        for one in self.escalation.absences:
            span = Span(second(one.start, zone), second(one.end, zone))
            self._absences.setdefault(one.person, []).append(span)
        self.edges = lru_cache(maxsize=400)(self._edges)

    def shifts(self, roster: str) -> Shifts:
        """A roster that the plan has, ready to be asked."""
        if roster not in self._shifts:
            one = self.escalation.rosters[roster]
            hours = one.hours if one.hours in self.hours else None
            self._shifts[roster] = Shifts(one, hours, zone_or(one.timezone, self.zone))
        return self._shifts[roster]

    def is_open(self, hours: str | None, at: int) -> bool:
        """Is it within these hours? Without hours, or with some that the handbook has not, it always is."""
        if hours not in self.hours or hours is None:
            return True
        key = (hours, at)
        if key not in self._open:
            self._open[key] = self.hours[hours].is_open(utc(at))
        return self._open[key]

    def next_open(self, hours: str | None, at: int) -> int | None:
        """The moment itself when it is open then, else when it opens next; None when it never does."""
        if hours not in self.hours or hours is None:
            return at
        opens = self.hours[hours].next_open(utc(at))
        return None if opens is None else int(opens.timestamp())

    def closes(self, hours: str | None, at: int, within: int) -> int | None:
        """When it closes, from a moment at which it is open; None when that is not within so many seconds."""
        if hours is None:
            return None
        return next((edge for edge in self.edges(hours, at + 1, at + within) if not self.is_open(hours, edge)), None)

    def away_until(self, person: str, at: int) -> int | None:
        """Until when somebody is absent; None for who is not. Absences that follow on each other are one."""
        until: int | None = None
        if person not in self._absences:
            return None
        for span in sorted(self._absences[person]):
            if span.start <= (at if until is None else until) < span.end:
                until = span.end
        return until

    def absent(self, person: str, window: Span) -> list[Span]:
        """When somebody is absent within a window, in order."""
        return common(union(self._absences.get(person, ())), [window])

    def absences(self, person: str, start: int, end: int) -> set[int]:
        """The moments in ``[start, end)`` at which somebody leaves or comes back."""
        return {at for span in self._absences.get(person, ()) for at in span if start <= at < end}

    def _edges(self, hours: str, start: int, end: int) -> tuple[int, ...]:
        """The moments in ``[start, end)`` at which a schedule opens or closes, in order."""
        if hours not in self.hours:
            return ()
        opening = self.hours[hours]
        day, last = (utc(at).astimezone(opening.zone).date() for at in (start, end))
        found: set[int] = set()
        while day <= last:
            found.update(edge for interval in opening.intervals(day) for edge in interval)
            day += timedelta(days=1)
        return tuple(sorted(at for at in found if start <= at < end))


def zone_or(name: str | None, zone: tzinfo) -> tzinfo:
    """The zone of that name, or the other when there is none of that name."""
    if name is None:
        return zone
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return zone


def utc(at: int) -> datetime:
    """A moment in UTC."""
    return datetime.fromtimestamp(at, UTC)


def _opening(schedule: Schedule, zone: tzinfo) -> OpeningHours:
    import msgspec

    own = zone_or(schedule.timezone, zone)
    named = getattr(own, "key", None) or "UTC"
    return OpeningHours(msgspec.structs.replace(schedule, timezone=named), named)
