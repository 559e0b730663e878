"""What one conversation asks for: of several things the most urgent, with marks for the rest."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from webcare.inbox.aftercare import aftercare, window
from webcare.inbox.rows import Due, Mark, Row, Section
from webcare.inbox.timing import Timing
from webcare.inbox.waiting import escalation, first_message, on_it, put_off, unanswered, waiting
from webcare.metrics.cases import Case
from webcare.metrics.items import MICRO, Item, microsecond
from webcare.metrics.promises import Promise, promises_in
from webcare.model.record import AnyRecord, Event, Message
from webcare.store.handbook import Handbook

STALE = 7 * 24 * 3600
"""Seconds. Who has waited so long, and too long, has been forgotten: that is another list than today's."""
GRIEVANCES = frozenset(("complaint", "misinformation"))


class Looked(NamedTuple):
    """A conversation: its items by (at, id), its cases in order, and all its records."""

    name: str
    items: Sequence[Item]
    cases: Sequence[Case]
    records: Sequence[AnyRecord]


class Finder:
    """Finds what conversations ask for, by one client's handbook, at one moment.

    ``uses`` names what the log holds at all: ``assigned``, ``rating``.
    """

    def __init__(self, handbook: Handbook, timing: Timing, now: datetime, *, uses: frozenset[str]) -> None:
        self._handbook = handbook
        self._timing = timing
        self._now = now
        self._uses = uses

    def row(self, looked: Looked) -> Row | Literal["leave"] | None:
        """The row of a conversation; None when it asks for nothing.

        ``leave`` is for what was said about us and not to us, when the topic says to leave that or it is a week old.
        """
        named = {item.record.name for item in looked.items if isinstance(item.record, Event)}
        promise = self._promise(looked) if "promise_due" in named else None
        escalated = self._escalated(looked) if "escalated" in named else None
        row = self._unanswered(looked)
        if row == "leave":
            return row
        row = row or self._promised(looked, promise) or self._escalation(looked, escalated)
        row = row or self._put_off(looked) or self._care(looked)
        if row is None:
            return None
        marks = [*row.marks]
        if promise is not None and row.section != "promises":
            marks.append("promise")
        if escalated is not None and row.section != "escalated":
            marks.append("escalated")
        if row.on is None and "assigned" in self._uses and row.section not in ("follow_up", "feedback"):
            marks.append("unassigned")
        return row._replace(marks=tuple(marks))

    def _unanswered(self, looked: Looked) -> Row | Literal["leave"] | None:
        cases = waiting(looked.cases)
        if not cases:
            return None
        case, messages = cases[0], [message for case in cases for message in unanswered(case)]
        due, last = self._timing.response_due(case), _second(messages[-1])
        forgotten = self._is_stale(last) and due.state in ("overdue", "unknown")
        marks: list[Mark] = ["again"] if cases[1:] else []
        section: Section = "unanswered"
        if messages[0].trigger == "review" or messages[0].channel == "review":
            marks.append("review")
            section = "reviews" if case.first.intent in GRIEVANCES else section
        if case.first.trigger == "untagged":
            if forgotten or self._policy(case.first.topic) == "leave":
                return "leave"
            marks.append("proactive")
            section = "found"
        if forgotten and section != "reviews":
            section = "left"
        row = self._new(looked, section, messages[0], _second(messages[0]), due, tuple(marks), case)
        return row._replace(messages=len(messages))

    def _put_off(self, looked: Looked) -> Row | None:
        case = looked.cases[-1] if looked.cases else None
        message = put_off(case) if case is not None else None
        if case is None or message is None or self._is_stale(case.end):
            return None
        due = self._timing.resolution_due(case)
        return self._new(looked, "unanswered", message, _second(message), due, ("holding",), case)

    def _promise(self, looked: Looked) -> Promise | None:
        """The open promise that is due first."""
        promises = promises_in([item.record for item in looked.items], self._now)
        return min((one for one in promises if one.state in ("open", "overdue")), key=lambda one: one.due, default=None)

    def _promised(self, looked: Looked, promise: Promise | None) -> Row | None:
        if promise is None:
            return None
        at = int(promise.due.timestamp())
        named = (item.record for item in looked.items if item.id == promise.event.message_id)
        message = next((record for record in named if isinstance(record, Message)), None)
        message = message or first_message(looked.items)
        if message is None:
            return None
        due = self._timing.stands(at, message.channel)
        section: Section = "left" if due.late > STALE else "promises"
        return self._new(looked, section, message, microsecond(promise.event.at) // MICRO, due)

    def _escalated(self, looked: Looked) -> Item | None:
        item = escalation(looked.items)
        return None if item is None or self._is_stale(item.second) else item

    def _escalation(self, looked: Looked, item: Item | None) -> Row | None:
        message = first_message(looked.items)
        if item is None or message is None:
            return None
        return self._new(looked, "escalated", message, item.second, Due(None, "unknown"))

    def _care(self, looked: Looked) -> Row | None:
        case = looked.cases[-1] if looked.cases else None
        section = aftercare(case, looked.records, rated="rating" in self._uses) if case is not None else None
        if case is None or section is None or case.last_resolved is None:
            return None
        start, end = window(case.last_resolved, self._timing.opening(case.first.channel))
        if not start <= self._timing.now <= end:
            return None
        due = self._timing.stands(end, case.first.channel)
        return self._new(looked, section, case.first, case.last_resolved, due, (), case)

    def _new(
        self,
        looked: Looked,
        section: Section,
        message: Message,
        since: int,
        due: Due,
        marks: tuple[Mark, ...] = (),
        case: Case | None = None,
    ) -> Row:
        case = case or (looked.cases[-1] if looked.cases else None)
        topic = case.first.topic if case is not None else message.topic
        entry = self._handbook.topics.get(topic or "")
        now = self._timing.now
        return Row(
            section,
            looked.name,
            message,
            topic,
            entry.priority if entry is not None else "normal",
            since,
            now - since,
            self._timing.business(message.channel, since, now),
            due,
            on_it(looked.items),
            1,
            marks,
        )

    def _is_stale(self, second: int) -> bool:
        return self._timing.now - second > STALE

    def _policy(self, topic: str | None) -> str | None:
        """What the handbook says to do with what is said about a topic without naming us; None when it says nothing."""
        entry = self._handbook.topics.get(topic or "")
        return entry.proactive if entry is not None else None


def _second(message: Message) -> int:
    return microsecond(message.at) // MICRO
