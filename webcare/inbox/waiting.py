"""Who waits for a reply, and since when."""

from collections.abc import Iterator, Sequence

from webcare.metrics.cases import Case
from webcare.metrics.items import CUSTOMERS, REPLIES, Item, Kind, message_of
from webcare.model.record import Event, Message

SETTLING = REPLIES | {Kind.RESOLVED}


def waiting(cases: Sequence[Case]) -> list[Case]:
    """The last cases of a conversation, as far as nobody replied to them or closed them; empty when nobody waits.

    A reply answers the earlier cases of its conversation too: whoever reads it has been answered. What a colleague
    resolved without a reply (by phone, say) waits no longer.
    """
    found: list[Case] = []
    for case in reversed(cases):
        if not case.needs_reply:
            if any(item.kind in SETTLING for item in case.items):
                break
            continue
        if case.unanswered is None or case.is_resolved:
            break
        found.append(case)
        if case.turns:
            break
    return found[::-1]


def unanswered(case: Case) -> list[Message]:
    """The messages of a case that nobody replied to, the oldest first."""
    found: list[Message] = []
    for item in reversed(case.items):
        if item.kind in REPLIES:
            break
        if item.kind is Kind.INBOUND and isinstance(item.record, Message):
            found.append(item.record)
    return found[::-1]


def put_off(case: Case) -> Message | None:
    """The customer's message that has only had a holding reply since; None when it was answered, or is waited for.

    Whoever was told "we look into it" still waits, though no clock of a response runs.
    """
    if case.unanswered is not None or case.is_resolved or case.status == "pending" or not case.needs_reply:
        return None
    last = next((item for item in reversed(case.items) if item.kind in REPLIES), None)
    if last is None or last.kind is not Kind.HOLDING:
        return None
    before = [item for item in case.items if item.kind is Kind.INBOUND and item[:2] < last[:2]]
    return message_of(before[-1]) if before else None


def on_it(items: Sequence[Item]) -> str | None:
    """Who is on a conversation: the last to whom it was assigned, or else the last who replied."""
    for event in _events(items, "assigned"):
        return event.to
    for item in reversed(items):
        if item.kind in REPLIES and (ref := message_of(item).author.ref):
            return ref
    return None


def escalation(items: Sequence[Item]) -> Item | None:
    """The last time that it was escalated, if nobody has acknowledged, answered or solved it since."""
    for item in reversed(items):
        if item.kind in (Kind.REPLY, Kind.RESOLVED):
            return None
        if isinstance(item.record, Event):
            if item.record.name == "acknowledged":
                return None
            if item.record.name == "escalated":
                return item
    return None


def first_message(items: Sequence[Item]) -> Message | None:
    """The customer's first message, or else the first reply."""
    for kinds in (CUSTOMERS, REPLIES):
        for item in items:
            if item.kind in kinds:
                return message_of(item)
    return None


def _events(items: Sequence[Item], name: str) -> Iterator[Event]:
    """The events of that name, the last one first."""
    for item in reversed(items):
        if isinstance(item.record, Event) and item.record.name == name:
            yield item.record
