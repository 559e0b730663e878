"""What of the log is replayed: the cases that came in during a span of time, and the replies that were sent in it."""

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from webcare.calendar.period import Days
from webcare.judging.past import replies_in
from webcare.metrics.cases import Case
from webcare.metrics.items import MICRO, microsecond
from webcare.metrics.plain import cases_of
from webcare.metrics.question import Left, Question, Tell
from webcare.model.record import Message
from webcare.privacy import mask
from webcare.store.workspace import Workspace


class Span(NamedTuple):
    """``[start, end)``, in seconds since 1970 (UTC)."""

    start: int
    end: int


class Wanted(NamedTuple):
    """Which span to replay: these days, or else so many days before the last record (or before now)."""

    days: Days = Days(None, None)
    length: int = 30


class Past(NamedTuple):
    """The log of a span. Moments are seconds since 1970 (UTC)."""

    span: Span
    now: int
    cases: list[Case]
    """Those that need a reply and came in during the span, by (start, conversation, number)."""
    replies: list[tuple[Case, Message]]
    """Human replies with a text that were sent in the span, in order of time, each with its case."""
    waiting: list[Case]
    """Whose customers wait for a reply now, whenever they came in."""
    left: Left
    """What could not be read, or counts for nothing."""


def read_past(paths: Sequence[str], before: Workspace, now: datetime, wanted: Wanted, tell: Tell | None = None) -> Past:
    """The past of a client, in cases as METRICS.md defines them, cut by the settings before the change.

    Raises ``CannotRun`` for a log that cannot be read.
    """
    moment, stats = int(now.timestamp()), before.config.stats
    question = Question(
        (),
        moment,
        before.config.timezone,
        channels=before.handbook.channels,
        case_gap=int(stats.case_gap.total_seconds()),
        reopen_window=int(stats.reopen_window.total_seconds()),
    )
    left = Left()
    cut = cases_of(paths, question, left, tell)
    span = _span(wanted, moment, cut.last, ZoneInfo(before.config.timezone))
    cases = [case for case in cut.cases if case.needs_reply and span.start <= case.start < span.end]
    replies = {reply.id: (case, reply) for case, reply in replies_in(cut.cases) if _sent(case, reply, span)}
    return Past(
        span,
        moment,
        sorted(cases, key=lambda case: (case.start, case.conversation, case.number)),
        sorted(replies.values(), key=lambda one: (microsecond(one[1].at), one[1].id)),
        _waiting(cut.cases),
        left,
    )


def _span(wanted: Wanted, now: int, last: int | None, zone: tzinfo) -> Span:
    """The seconds that are replayed; what happened after ``now`` is not there yet."""
    start, end = wanted.days.seconds(zone)
    stop = min(now + 1, end if end is not None else now + 1)
    if start is None and end is None and last is not None:
        stop = min(stop, last + 1)
    if start is None:  # on the clock of the wall, so that a change to summer time takes no hour away
        first = datetime.fromtimestamp(stop, zone) - timedelta(days=wanted.length)
        start = int(first.timestamp())
    return Span(start, stop)


def _sent(case: Case, reply: Message, span: Span) -> bool:
    """Was it sent in the span, and in this conversation? What a case moved to is judged where it was written."""
    second = microsecond(reply.at) // MICRO
    return reply.conversation_id == case.conversation and span.start <= second < span.end


def _waiting(cases: Sequence[Case]) -> list[Case]:
    """The last case of each conversation, where its customer waits and nobody closed it."""
    last = {case.conversation: case for case in cases}
    return [case for case in last.values() if case.needs_reply and case.unanswered is not None and not case.is_resolved]


def shown(reference: str) -> str:
    """A reference of the log as it may be shown."""
    return mask(reference)[:60]
