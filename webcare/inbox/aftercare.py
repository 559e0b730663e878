"""Care afterwards: who should be asked, one or two days after the solution, whether the problem is really solved.

Few and true: only where the record shows that there is something to ask.

- **Follow-up**: a complaint, or a case that was escalated, that a colleague answered and that was resolved; the
  customer has said nothing since that answer.
- **Feedback**: any case that a colleague answered and that was resolved, in a closed channel; the customer said thank
  you, gave no rating, and has been sent nothing since. Only where the log holds ratings at all.

Both are asked from 24 hours after the solution, as soon as the desk is open, until 48 hours after it; if the desk is
open then, until it closes, and if it is closed, until the end of the next day that it opens. A desk that never closes
asks for twelve hours more.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Literal

from webcare.calendar.hours import OpeningHours
from webcare.metrics.cases import Case
from webcare.metrics.items import CUSTOMERS, MICRO, REPLIES, Kind, microsecond
from webcare.model.record import AnyRecord, Event, Message

EARLIEST, LATEST = timedelta(days=1), timedelta(days=2)
EXTRA = timedelta(hours=12)
LONGEST = timedelta(days=10)
"""However long the desk is closed, after so long nobody is asked any more."""


def window(resolved: int, hours: OpeningHours | None) -> tuple[int, int]:
    """From when until when a customer may be asked, in seconds since 1970 (UTC)."""
    solved = datetime.fromtimestamp(resolved, UTC)
    start, end = solved + EARLIEST, solved + LATEST
    if hours is not None:
        start = hours.next_open(start) or start
        opens = hours.next_open(end)
        end = _closing(hours, opens) if opens is not None else end
    return int(start.timestamp()), int(min(end, solved + LONGEST).timestamp())


def _closing(hours: OpeningHours, opens: datetime) -> datetime:
    """When it closes after a moment at which it is open, at most ``EXTRA`` later."""
    end = int(opens.timestamp())
    for day in (opens.date(), opens.date() + timedelta(days=1)):
        for start, stop in hours.intervals(day):
            if start <= end < stop:
                end = stop
    return min(datetime.fromtimestamp(end, UTC), opens + EXTRA)


def asked_no_more(now: datetime, schedules: Iterable[OpeningHours]) -> datetime:
    """A moment: nobody is asked any more about what was resolved before it."""
    every = [None, *schedules]
    now = now.astimezone(UTC)  # in a zone, ten days may be an hour more or less
    for days in range(LATEST.days, LONGEST.days):
        solved = int((now - timedelta(days=days)).timestamp())
        if all(window(solved, hours)[1] < now.timestamp() for hours in every):
            return now - timedelta(days=days)
    return now - LONGEST


def aftercare(case: Case, records: Sequence[AnyRecord], *, rated: bool) -> Literal["follow_up", "feedback"] | None:
    """What the customer of a resolved case may be asked; ``records`` are all of its conversation.

    ``rated`` says whether the log holds ratings: without them nobody asks for feedback.
    """
    if not case.is_resolved or case.last_resolved is None or case.first_answer is None:
        return None
    since: list[Kind] = []
    for item in reversed(case.items):
        if item.kind in REPLIES:
            if item.second > case.last_resolved:
                return None  # somebody wrote again after it was resolved
            break
        since.append(item.kind)
    if Kind.INBOUND in since or case.ratings:
        return None
    if not CUSTOMERS.intersection(since):
        return "follow_up" if _was_a_problem(case) else None
    return "feedback" if rated and case.first.surface == "closed" and not _sent_since(case, records) else None


def _was_a_problem(case: Case) -> bool:
    for item in case.items:
        record = item.record
        if isinstance(record, Message) and item.kind in CUSTOMERS and record.intent == "complaint":
            return True
        if isinstance(record, Event) and record.name == "escalated":
            return True
    return False


def _sent_since(case: Case, records: Sequence[AnyRecord]) -> bool:
    """Was anything sent after it was resolved, by whatever system? It may have asked already."""
    resolved = case.last_resolved or 0
    return any(
        isinstance(record, Message) and record.direction == "out" and microsecond(record.at) // MICRO >= resolved
        for record in records
    )
