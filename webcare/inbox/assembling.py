"""The inbox of a client at a moment: every conversation that asks for something, once, where it matters most."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from webcare.inbox.aftercare import asked_no_more
from webcare.inbox.desk import Opening, opening_of
from webcare.inbox.finding import STALE, Finder, Looked
from webcare.inbox.reading import Left, Logged, Threads, read_threads
from webcare.inbox.rows import SECTIONS, Row, Section
from webcare.inbox.settling import Quiet, unsettled
from webcare.inbox.timing import Timing, openings
from webcare.metrics.cases import Case, cut_all
from webcare.metrics.items import place
from webcare.metrics.question import Tell
from webcare.metrics.sifting import Sifted, sift
from webcare.model.errors import CannotRun
from webcare.model.record import AnyRecord, Event, Rating
from webcare.model.text import Text
from webcare.store.line import record_with_id
from webcare.store.workspace import Workspace

WITHDRAWN = ("spam", "deleted", "merged")
"""Why messages count for nothing, as ``metrics`` has it."""


class Limits(NamedTuple):
    """Which rows are wanted: of these people, this channel, this topic; None is any. ``most`` rows of each section."""

    people: frozenset[str] | None = None
    channel: str | None = None
    topic: str | None = None
    most: int | None = None

    def fits(self, row: Row) -> bool:
        """Is it a row that is wanted?"""
        return (
            (self.people is None or row.on in self.people)
            and (self.channel is None or row.message.channel == self.channel)
            and (self.topic is None or row.topic == self.topic)
        )


ANY = Limits()
EARLIEST, LATEST = 1970, 9000
"""Years between which there is room to count in, before and after."""


class Inbox(NamedTuple):
    """The rows by section, sorted by due and priority, and what is worth knowing besides."""

    now: datetime
    rows: dict[Section, list[Row]]
    totals: dict[Section, int]
    """How many rows there are of each section, those beyond the limit counted."""
    states: Counter[str]
    """How many who wait are overdue, due soon, due later."""
    left: Left
    withdrawn: Counter[str]
    """Messages that count for nothing: ``spam``, ``deleted``, ``merged``."""
    leave: int
    """Conversations found by listening, about which the topic says to leave them or which are too old to join."""
    opening: Opening | None

    @property
    def shown(self) -> list[Row]:
        """All rows, section by section."""
        return [row for section in SECTIONS for row in self.rows.get(section, ())]


def open_inbox(
    workspace: Workspace,
    paths: Sequence[str],
    now: datetime,
    limits: Limits = ANY,
    *,
    zone: tzinfo | None = None,
    tell: Tell | None = None,
    select: Callable[[Logged, Quiet], Threads] = unsettled,
) -> Inbox:
    """What a client's logs ask for at a moment, which must have an offset; what happened later is not there yet.

    Raises ``CannotRun`` for a log that cannot be read, and for a moment at the ends of the calendar. ``select`` picks
    the conversations that are looked at.
    """
    if not EARLIEST <= now.year < LATEST:
        raise CannotRun(Text("dit moment ligt te ver weg", "this moment is too far away"), place="--at")
    with _no_search_for_rings():
        return _open(workspace, paths, now, limits, zone, tell, select)


def _open(
    workspace: Workspace,
    paths: Sequence[str],
    now: datetime,
    limits: Limits,
    zone: tzinfo | None,
    tell: Tell | None,
    select: Callable[[Logged, Quiet], Threads],
) -> Inbox:
    logged = read_threads(paths, now, zone=zone, tell=tell)
    ids = workspace.handbook.channel_ids
    threads = {
        name: [record_with_id(record, ids) for record in records] if ids else records
        for name, records in select(logged, _quiet(workspace, now)).items()
    }
    sifted = sift(place(record) for records in threads.values() for record in records)
    timing = _timing(workspace, sifted, now)
    finder = Finder(workspace.handbook, timing, now, uses=_uses(logged.threads))
    rows: dict[Section, list[Row]] = {section: [] for section in SECTIONS}
    leave = 0
    for name, cases in _by_conversation(sifted, workspace).items():
        row = finder.row(Looked(name, sifted.conversations[name], cases, threads[name]))
        if row == "leave":
            leave += 1
        elif row is not None and limits.fits(row):
            rows[row.section].append(row)
    for found in rows.values():
        found.sort(key=lambda row: row.order)
    rows["left"].reverse()  # the last to be forgotten is the first to be helped
    return Inbox(
        now,
        {section: found[: limits.most] for section, found in rows.items()},
        {section: len(found) for section, found in rows.items()},
        Counter(row.due.state for section in ("unanswered", "reviews") for row in rows[section]),
        logged.left,
        Counter({why: sifted.excluded[why] for why in WITHDRAWN if sifted.excluded[why]}),
        leave,
        opening_of(workspace.handbook, timing, now),
    )


@contextmanager
def _no_search_for_rings() -> Iterator[None]:
    """Records by the hundred thousand, and none refers back: for the garbage collector to look is a twentieth more."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _quiet(workspace: Workspace, now: datetime) -> Quiet:
    """Before which days nothing is asked any more; a day earlier, for those are days in UTC."""
    day = timedelta(days=1)
    solved = asked_no_more(now, openings(workspace.handbook, workspace.config.timezone).values())
    put_off = now - timedelta(seconds=STALE)
    return Quiet(*((moment.astimezone(UTC) - day).date().isoformat() for moment in (solved, put_off)))


def _by_conversation(sifted: Sifted, workspace: Workspace) -> dict[str, list[Case]]:
    """The cases of each conversation, in order; of one without a customer's message there are none."""
    gap, window = (
        int(min(span, timedelta(days=36_500)).total_seconds())
        for span in (workspace.config.stats.case_gap, workspace.config.stats.reopen_window)
    )
    found: dict[str, list[Case]] = {name: [] for name in sifted.conversations}
    for case in cut_all(sifted.conversations.items(), gap, window):
        found[case.conversation].append(case)
    return found


def _timing(workspace: Workspace, sifted: Sifted, now: datetime) -> Timing:
    second = int(now.timestamp())
    first = min((items[0].second for items in sifted.conversations.values() if items), default=second)
    return Timing(workspace.handbook, workspace.config.timezone, first, second)


def _uses(threads: Threads) -> frozenset[str]:
    """Which of ``assigned`` and ``rating`` the log knows: a desk that uses neither misses neither."""
    records: Iterator[AnyRecord] = (record for found in threads.values() for record in found)
    used: set[str] = set()
    for record in records:
        if record.__class__ is Rating:
            used.add("rating")
        elif isinstance(record, Event) and record.name == "assigned":
            used.add("assigned")
        if len(used) == 2:
            break
    return frozenset(used)
