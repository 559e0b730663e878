"""Conversations cut into cases. Every metric is per case.

A case begins at a customer's message after ``case_gap`` of silence, or when the message comes more than
``reopen_window`` after the case was resolved; an earlier one reopens it, unless it needs no reply.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from webcare.metrics.items import CUSTOMERS, REPLIES, Item, Kind, message_of
from webcare.model.record import Event, Message, Rating


class Turn(NamedTuple):
    """The oldest message that was unanswered, when it came, and the human reply that answered it, when and by whom."""

    asked: int
    replied: int
    agent: str | None


class Stretch(NamedTuple):
    """``[start, end)`` in one status."""

    status: str
    start: int
    end: int


class Case(msgspec.Struct, kw_only=True):
    """What a customer needed, from the first message on. Moments are whole seconds since 1970 (UTC).

    A case all of whose messages need no reply (``needs_reply`` is false) has no clocks: it is counted apart.
    """

    conversation: str
    number: int
    """Which case of its conversation, from 1."""
    first: Message
    """The customer's first message that needs a reply, or else the first: what the case is grouped by."""
    start: int
    customer: str | None = None
    needs_reply: bool = False
    inbound: int = 0
    courtesies: int = 0
    first_reply: int | None = None
    reply: Message | None = None
    """The first human reply."""
    first_answer: int | None = None
    handoff: int | None = None
    """The last hand-off by a bot before the first reply."""
    turns: list[Turn] = []
    agents: list[str] = []
    """Who replied, each once, in order."""
    unanswered: int | None = None
    """When the oldest message came that still waits; None when nothing waits."""
    first_resolved: int | None = None
    last_resolved: int | None = None
    is_resolved: bool = False
    reopens: int = 0
    stretches: list[Stretch] = []
    """The statuses up to the last ``resolved``; the one that runs on is not among them."""
    status: str = "new"
    since: int = 0
    """When the present status began."""
    ratings: list[int] = []
    items: list[Item] = []
    """Everything in it, by (at, id)."""

    @property
    def end(self) -> int:
        """When the last thing in it happened."""
        return self.items[-1].second

    @property
    def template(self) -> str | None:
        """The id of the template that the first human reply came from."""
        named = self.reply.template if self.reply is not None else None
        return named.partition("@")[0] if named else None


def cut(name: str, items: Sequence[Item], case_gap: int, reopen_window: int) -> list[Case]:
    """The cases of a conversation; ``items`` by (at, id), the gap and the window in seconds.

    What comes before the first customer's message (a company-first thread) belongs to no case.
    """
    cases: list[Case] = []
    cutter: _Cutter | None = None
    spoken: int | None = None
    for item in items:
        second = item.second
        if item.kind in CUSTOMERS:
            silent = spoken is not None and second - spoken >= case_gap
            if cutter is None or silent or cutter.is_over(second, reopen_window):
                cutter = _Cutter(Case(conversation=name, number=len(cases) + 1, first=message_of(item), start=second))
                cases.append(cutter.case)
        if item.kind in CUSTOMERS or item.kind in REPLIES:
            spoken = second
        if cutter is not None:
            cutter.take(item, second)
    return cases


def cut_all(conversations: Iterable[tuple[str, Sequence[Item]]], case_gap: int, reopen_window: int) -> list[Case]:
    """The cases of all conversations."""
    return [case for name, items in conversations for case in cut(name, items, case_gap, reopen_window)]


class _Cutter:
    """A case while it is being read, one item after another."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._resolved: int | None = None
        case.since = case.start
        self._handoff: int | None = None
        self._agents: set[str] = set()

    def is_over(self, second: int, window: int) -> bool:
        """Is a message at this second too late to belong to it?"""
        return self._resolved is not None and second - self._resolved > window

    def take(self, item: Item, second: int) -> None:
        """The next item."""
        case = self.case
        case.items.append(item)
        if item.kind in CUSTOMERS:
            self._customer(item, second)
        elif item.kind in REPLIES:
            self._reply(item, second)
        elif item.kind is Kind.RATING and isinstance(item.record, Rating):
            case.ratings.append(item.record.score)
        elif case.needs_reply:
            self._event(item, second)
        elif item.kind in (Kind.RESOLVED, Kind.REOPENED):  # nothing runs yet, but the window does
            self._resolved = second if item.kind is Kind.RESOLVED else None

    def _customer(self, item: Item, second: int) -> None:
        case, message = self.case, message_of(item)
        case.inbound += 1
        case.customer = case.customer or message.author.ref
        if item.kind is Kind.COURTESY:
            case.courtesies += 1
            return
        if not case.needs_reply:
            case.needs_reply, case.first, case.start, case.since = True, message, second, second
            self._resolved = None
        elif self._resolved is not None:
            self._reopen(second)
        if case.unanswered is None:
            case.unanswered = second

    def _reply(self, item: Item, second: int) -> None:
        case, message = self.case, message_of(item)
        if message.author.ref is not None and message.author.ref not in self._agents:
            self._agents.add(message.author.ref)
            case.agents.append(message.author.ref)
        if not case.needs_reply:
            return
        if case.first_reply is None:
            case.first_reply, case.reply, case.handoff = second, message, self._handoff
        if case.first_answer is None and item.kind is Kind.REPLY:
            case.first_answer = second
        if case.unanswered is not None:
            case.turns.append(Turn(case.unanswered, second, message.author.ref))
            case.unanswered = None

    def _event(self, item: Item, second: int) -> None:
        case = self.case
        if item.kind is Kind.RESOLVED:
            if case.first_resolved is None:
                case.first_resolved = second
            self._change("resolved", second)
            case.last_resolved = self._resolved = second
            case.is_resolved = True
        elif item.kind is Kind.REOPENED and self._resolved is not None:
            self._reopen(second)
        elif item.kind is Kind.HANDOFF:
            self._handoff = second
        elif item.kind is Kind.STATUS and isinstance(item.record, Event) and self._resolved is None:
            self._change(item.record.status or case.status, second)

    def _reopen(self, second: int) -> None:
        self.case.reopens += 1
        self.case.is_resolved, self._resolved = False, None
        self._change("open", second)

    def _change(self, status: str, second: int) -> None:
        """The status is another from here on."""
        case = self.case
        if case.status != "resolved" and second > case.since:
            case.stretches.append(Stretch(case.status, case.since, second))
        case.status, case.since = status, second
