"""Cases counted: sums and histograms that are exact and add up, whoever counted which part of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import tzinfo
from typing import Literal, NamedTuple

import msgspec

from webcare.metrics.cases import Case
from webcare.metrics.clock import Clock
from webcare.metrics.dimensions import DIMENSIONS, local
from webcare.metrics.measuring import Clocks, Service, durations

METRICS = (
    "first_response_time",
    "handoff_response_time",
    "first_answer_time",
    "next_response_time",
    "first_resolution_time",
    "full_resolution_time",
    "requester_wait_time",
)
"""The metrics that are durations."""
SATISFIED = 4
"""Ratings from this one on are those of satisfied customers (the metric ``csat``)."""
Key = tuple[str, ...]
"""The values of the dimensions that are asked for, in their order."""


class Tally(msgspec.Struct):
    """What some cases come to. Every field adds up, except that of the oldest the older one stays."""

    cases: int = 0
    """Cases that need a reply."""
    courtesies: int = 0
    """Cases that need none, counted apart."""
    answered: int = 0
    oldest_unanswered: int | None = None
    """When the oldest case without a reply began (seconds since 1970, UTC)."""
    resolved: int = 0
    reopened: int = 0
    """Cases that were reopened, once or more."""
    reopens: int = 0
    met: int = 0
    breached: int = 0
    """Answered too late, or past due without a reply."""
    running: int = 0
    """Open and not yet due: in neither."""
    off_hours: int = 0
    """First replies while closed to a message of the same closed period."""
    templated: int = 0
    """Cases whose first reply came from a template."""
    several_agents: int = 0
    inbound: int = 0
    replies: int = 0
    """Turns: replies that answered something."""
    ratings: Counter[int] = msgspec.field(default_factory=Counter)
    calendar: dict[str, Counter[int]] = msgspec.field(default_factory=dict)
    """By metric: how often each number of seconds occurs."""
    business: dict[str, Counter[int]] = msgspec.field(default_factory=dict)

    @property
    def unanswered(self) -> int:
        """Cases that need a reply and have none."""
        return self.cases - self.answered

    @property
    def csat(self) -> tuple[int, int]:
        """How many ratings were good ones, of how many."""
        return satisfied(self.ratings)

    def add(self, other: "Tally") -> None:
        """Count another tally along."""
        for name in COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        starts = [start for start in (self.oldest_unanswered, other.oldest_unanswered) if start is not None]
        self.oldest_unanswered = min(starts, default=None)
        self.ratings.update(other.ratings)
        for mine, theirs in ((self.calendar, other.calendar), (self.business, other.business)):
            for name, counts in theirs.items():
                mine.setdefault(name, Counter()).update(counts)


COUNTS = tuple(field.name for field in msgspec.structs.fields(Tally) if field.type is int)
"""The fields that are plain numbers."""


def satisfied(ratings: Counter[int]) -> tuple[int, int]:
    """How many of these ratings, by score, are good ones, and how many there are."""
    return sum(count for score, count in ratings.items() if score >= SATISFIED), ratings.total()


class Period(NamedTuple):
    """``[start, end)`` in seconds since 1970 (UTC), by when the case was received or first replied to."""

    start: int
    end: int
    by: Literal["received", "replied"] = "received"

    def moment(self, case: Case) -> int | None:
        """When a case counts; None for one without a reply where that decides."""
        return case.start if self.by == "received" else case.first_reply

    def holds(self, case: Case) -> bool:
        """Does a case count in it?"""
        moment = self.moment(case)
        return moment is not None and self.start <= moment < self.end


def tally(
    cases: Iterable[Case],
    period: Period,
    by: Sequence[str],
    clocks: Clocks,
    service: Service,
    zone: tzinfo,
    now: int,
) -> dict[Key, Tally]:
    """The cases of a period, by the dimensions ``by``; what happened after ``now`` must not be among them."""
    found: dict[Key, Tally] = {}
    values = [DIMENSIONS[name] for name in by]
    for case in cases:
        moment = period.moment(case)
        if moment is None or not period.start <= moment < period.end:
            continue
        when = local(moment, zone) if values else None
        key = tuple(value(case, when) for value in values) if when is not None else ()
        count(found.setdefault(key, Tally()), case, clocks.of(case.first.channel), service, now)
    return found


def count(into: Tally, case: Case, clock: Clock | None, service: Service, now: int) -> None:
    """Count one case."""
    into.inbound += case.inbound
    into.ratings.update(case.ratings)
    if not case.needs_reply:
        into.courtesies += 1
        return
    into.cases += 1
    if case.first_reply is None:
        oldest = into.oldest_unanswered
        into.oldest_unanswered = case.start if oldest is None else min(case.start, oldest)
    else:
        into.answered += 1
        into.off_hours += clock is not None and clock.is_off_hours(case.start, case.first_reply)
        into.templated += case.template is not None
    into.resolved += case.is_resolved
    into.reopens += case.reopens
    into.reopened += case.reopens > 0
    into.several_agents += len(case.agents) > 1
    into.replies += len(case.turns)
    state = service.first_response(case, now)
    into.met += state == "met"
    into.breached += state == "breached"
    into.running += state == "running"
    for name, spent in durations(case, clock):
        into.calendar.setdefault(name, Counter())[spent.calendar] += 1
        if spent.business is not None:
            into.business.setdefault(name, Counter())[spent.business] += 1
