"""What the records of a customer come to: how it felt, what was promised, and what they thought of it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from webcare.metrics.moods import Mood, mood_of
from webcare.metrics.promises import Promise, promises_in
from webcare.model.record import AnyRecord, Event, Message, Rating
from webcare.store.log import place_in_time


class Entry(NamedTuple):
    """A record, the mood of a customer's message, and whether its writer or the platform took it back."""

    record: AnyRecord
    mood: Mood | None
    deleted: bool


class History(NamedTuple):
    """The entries by (at, id), and what they come to."""

    entries: list[Entry]
    earlier: int
    moods: list[Mood]
    reach: str | None
    ratings: list[int]
    promises: list[Promise]

    def count(self, direction: str) -> int:
        """How many messages went that way."""
        messages = [entry.record for entry in self.entries if isinstance(entry.record, Message)]
        return sum(message.direction == direction for message in messages)


def tell_story(records: Sequence[AnyRecord], now: datetime, earlier: int = 0) -> History:
    """What these records, by (at, id), come to at a moment."""
    gone = {item.message_id for item in records if isinstance(item, Event) and item.name == "deleted"}
    entries = [Entry(record, _mood(record), record.id in gone) for record in records]
    messages = [record for record in records if isinstance(record, Message)]
    reach = [message.reach_bucket for message in messages if message.reach_bucket and message.direction == "in"]
    return History(
        entries,
        earlier,
        [entry.mood for entry in entries if entry.mood is not None and not entry.deleted],
        reach[-1] if reach else None,
        [record.score for record in records if isinstance(record, Rating)],
        list(_promises(records, now)),
    )


def _mood(record: AnyRecord) -> Mood | None:
    """How a customer's message feels; nothing else has a mood."""
    if not isinstance(record, Message) or record.direction != "in" or record.author.type != "customer":
        return None
    return mood_of(record)


def _promises(records: Sequence[AnyRecord], now: datetime) -> Iterator[Promise]:
    """The promises of each conversation, by when they were made."""
    conversations: dict[str, list[AnyRecord]] = {}
    for record in records:
        conversations.setdefault(record.conversation_id, []).append(record)
    found = (promise for given in conversations.values() for promise in promises_in(given, now))
    yield from sorted(found, key=lambda promise: place_in_time(promise.event))
