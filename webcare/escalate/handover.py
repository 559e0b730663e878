"""What a colleague must know of a conversation before taking it over."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from webcare import limits
from webcare.metrics.items import is_human_reply, is_inbound
from webcare.metrics.moods import Mood, mood_of
from webcare.metrics.promises import Promise, promises_in
from webcare.model.moment import instant
from webcare.model.record import AnyRecord, Event, Message, Surface
from webcare.privacy import mask

MOST = 3
"""Messages of the customer that are handed over: the last ones."""


class Said(NamedTuple):
    """A message with its moment; personal data is masked unless only the customer and we can read it."""

    at: datetime
    text: str


class HandOver(NamedTuple):
    """A conversation in a few lines.

    ``since`` is when the customer began to wait: the first message after the last reply, or of all when there is none
    that waits. ``who`` is a pseudonym. ``escalated`` says whether it was escalated before.
    """

    conversation: str
    who: str | None
    channel: str
    surface: Surface
    topic: str | None
    since: datetime
    waiting: bool
    asked: list[Said]
    answered: Said | None
    mood: Mood | None
    promises: list[Promise]
    escalated: datetime | None


def hand_over(conversation: str, records: Sequence[AnyRecord], now: datetime) -> HandOver | None:
    """The records of a conversation, by (at, id), in short; None when no customer wrote anything in it."""
    gone = {item.message_id for item in records if isinstance(item, Event) and item.name == "deleted"}
    messages = [item for item in records if isinstance(item, Message) and item.id not in gone]
    inbound = [item for item in messages if is_inbound(item)]
    if not inbound:
        return None
    replies = [item for item in messages if is_human_reply(item)]
    last = replies[-1] if replies else None
    waiting = [item for item in inbound if last is None or instant(item.at) > instant(last.at)]
    told = inbound[-1]
    topics = [item.topic for item in inbound if item.topic]
    again = [item for item in records if isinstance(item, Event) and item.name == "escalated"]
    return HandOver(
        conversation,
        told.author.ref,
        told.channel,
        told.surface,
        topics[-1] if topics else None,
        instant((waiting or inbound)[0].at),
        bool(waiting),
        [_said(item) for item in (waiting or inbound)[-MOST:]],
        _said(last) if last is not None else None,
        mood_of(told),
        promises_in(records, now),
        instant(again[-1].at) if again else None,
    )


def _said(message: Message) -> Said:
    text = (message.body or "")[: limits.MESSAGE]
    return Said(instant(message.at), text if message.surface == "closed" else mask(text))
