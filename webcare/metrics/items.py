"""What counts in a conversation: customers' messages, replies by people, and the events that matter, by (at, id).

Bots, automatic replies, campaigns, private notes and messages that failed to arrive stop no clock: they are no items.
"""

from datetime import datetime
from enum import IntEnum
from typing import NamedTuple

from webcare.language.courtesies import is_thanks, puts_off
from webcare.model.record import AnyRecord, Event, Message, Rating

REACTION = "reaction"
"""The tag of an inbound message that is only a like or an emoji put under something of ours."""
MICRO = 1_000_000


class Kind(IntEnum):
    """What an item is to the clocks."""

    INBOUND = 0
    """A customer's message that needs a reply."""
    COURTESY = 1
    """A customer's message that needs none: an event says so, or it is a thank-you."""
    REPLY = 2
    """A human reply that answers."""
    HOLDING = 3
    """A human reply that only says there will be an answer."""
    RESOLVED = 4
    REOPENED = 5
    HANDOFF = 6
    STATUS = 7
    RATING = 8
    OTHER = 9
    """An event that stops no clock: assigned, escalated, acknowledged, promise_due, moved_closed."""


class Placed(NamedTuple):
    """A record with what the clocks see of it, found once: when (microseconds since 1970, UTC), and what it is."""

    at: int
    kind: Kind | None
    record: AnyRecord

    @property
    def second(self) -> int:
        """When, in whole seconds."""
        return self.at // MICRO


class Item(NamedTuple):
    """One thing that counts: when (microseconds since 1970, UTC), its id, what it is, and its record."""

    at: int
    id: str
    kind: Kind
    record: AnyRecord

    @property
    def second(self) -> int:
        """When, in whole seconds: what durations are counted in."""
        return self.at // MICRO


def message_of(item: Item) -> Message:
    """The message of an item that is one."""
    assert isinstance(item.record, Message)  # noqa: S101  items of these kinds are messages
    return item.record


EVENTS = {
    "resolved": Kind.RESOLVED,
    "reopened": Kind.REOPENED,
    "bot_handoff": Kind.HANDOFF,
    "status": Kind.STATUS,
}
REPLIES = frozenset((Kind.REPLY, Kind.HOLDING))
CUSTOMERS = frozenset((Kind.INBOUND, Kind.COURTESY))


def microsecond(at: str) -> int:
    """The moment of a record that has been read, in microseconds since 1970 (UTC); finer ones are cut off."""
    return round(datetime.fromisoformat(at.upper()).timestamp() * MICRO)


def is_inbound(message: Message) -> bool:
    """Did a customer write this to us? A reaction is no message."""
    return message.direction == "in" and message.author.type == "customer" and REACTION not in message.tags


def is_human_reply(message: Message) -> bool:
    """Did somebody at the desk write this to a customer, and did it arrive?"""
    return (
        message.direction == "out"
        and message.author.type == "agent"
        and not message.automated
        and message.campaign is None
        and message.delivery != "failed"
    )


def kind_of(record: AnyRecord) -> Kind | None:
    """What a record is by itself; None when it stops no clock and starts none."""
    if isinstance(record, Message):
        if is_inbound(record):
            return Kind.COURTESY if is_thanks(record.body or "") else Kind.INBOUND
        if is_human_reply(record):
            return Kind.HOLDING if is_holding(record) else Kind.REPLY
        return None
    if isinstance(record, Event):
        return EVENTS.get(record.name, Kind.OTHER)
    return Kind.RATING if isinstance(record, Rating) else None


def place(record: AnyRecord) -> Placed:
    """A record with its moment and its kind."""
    return Placed(microsecond(record.at), kind_of(record), record)


def is_holding(reply: Message) -> bool:
    """Is it a holding reply? Its label decides; without one, its words."""
    return reply.reply_kind == "holding" or (reply.reply_kind is None and puts_off(reply.body or ""))
