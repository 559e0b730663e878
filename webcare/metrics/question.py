"""What is asked of the logs, and what comes back: the same for every engine."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from webcare import limits
from webcare.metrics.measuring import Clocks, Service
from webcare.metrics.tally import Key, Period, Tally
from webcare.model.finding import Finding
from webcare.model.handbook.channels import Channel
from webcare.model.handbook.hours import Schedule
from webcare.model.handbook.targets import Target
from webcare.model.handbook.topics import Topic
from webcare.model.moment import NO_OFFSET
from webcare.model.text import Text

UNPLACED = Text(f"at: hier hoort {NO_OFFSET.nl}", f"at: this should be {NO_OFFSET.en}")
"""What is said of a moment without an offset."""
Tell = Callable[[int, int], None]
"""Told how much of the work is done, of how much."""
HOUR = 3600


class Part(NamedTuple):
    """Cases of a period, by the names of some ``DIMENSIONS``."""

    period: Period
    by: Sequence[str] = ()


class Question(NamedTuple):
    """What to count and by which hours, targets and zones. Moments are whole seconds since 1970 (UTC)."""

    parts: Sequence[Part]
    """One reading and one cutting of the logs answers them all: a report asks some ten of them (this period and the one
    before, by channel, by week, by weekday and hour)."""
    now: int
    """What happened later is left out."""
    timezone: str
    """The client's: of hours that name none, and in which the dates of a target begin."""
    hours: Mapping[str, Schedule] = {}
    channels: Mapping[str, Channel] = {}
    topics: Mapping[str, Topic] = {}
    targets: Sequence[Target] = ()
    case_gap: int = 72 * HOUR
    reopen_window: int = 72 * HOUR
    zone: tzinfo | None = None
    """The report's: what day and hour it was; by default the client's."""
    assumed: tzinfo | None = None
    """In which moments without an offset are read; without it they are refused."""
    clock: datetime | None = None
    """The time now, by which moments lie too far ahead to be true; by default that of ``now``."""

    @property
    def home(self) -> tzinfo:
        """The client's zone."""
        return ZoneInfo(self.timezone)

    @property
    def moment(self) -> datetime:
        """By which the reader judges what lies too far ahead."""
        return self.clock or datetime.fromtimestamp(self.now, UTC)

    def clocks(self, first: int, last: int) -> Clocks:
        """Clocks that are good for moments between these two."""
        return Clocks(self.hours, self.channels, self.timezone, first, last)

    def service(self, clocks: Clocks) -> Service:
        """The targets, on these clocks."""
        return Service(list(self.targets), self.topics, clocks, self.home)


class Conflict(NamedTuple):
    """A record whose id belongs to another record already; the first one counts."""

    id: str
    name: str
    line: int


class Left(msgspec.Struct):
    """What the figures leave out, and why."""

    broken: int = 0
    """Lines that hold no record; the first findings of each log are in ``findings``."""
    findings: list[Finding] = []
    without_offset: int = 0
    """Those of them whose moment has no offset."""
    duplicates: int = 0
    """Records that were there already."""
    conflicts: list[Conflict] = []
    """The first ones; there are ``conflicting`` of them."""
    conflicting: int = 0
    later: int = 0
    """Records of after ``now``."""
    excluded: Counter[str] = msgspec.field(default_factory=Counter)
    """Messages and merges by reason, as ``sifting.Sifted`` has them."""
    answers_later: list[str] = []
    """Ids of replies to a later message, the first ones in order."""
    channels: Counter[str] = msgspec.field(default_factory=Counter)
    """Customers' messages and human replies of channels that the handbook does not know."""

    def refuse(self, findings: Sequence[Finding]) -> None:
        """Count a line that holds no record."""
        self.broken += 1
        self.without_offset += any(finding.message == UNPLACED for finding in findings)
        self.findings.extend(findings[: max(0, limits.FINDINGS - len(self.findings))])

    def settle(self, twin: str, name: str, line: int, *, same: bool) -> None:
        """Count a record whose id was there before."""
        if same:
            self.duplicates += 1
            return
        self.conflicting += 1
        if len(self.conflicts) < limits.FINDINGS:
            self.conflicts.append(Conflict(twin, name, line))


class Counted(NamedTuple):
    """The answer. ``records`` is how many were read, ``first`` and ``last`` when those that count happened."""

    tallies: list[dict[Key, Tally]]
    """For each part of the question in turn."""
    left: Left
    records: int
    first: int | None
    last: int | None
