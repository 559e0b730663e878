"""What the records of a customer come to: how it felt, what was promised, and what they thought of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from webcare.language.reading import Reading
from webcare.language.sentiment import feel
from webcare.model.moment import instant
from webcare.model.record import AnyRecord, Event, Message, Rating
from webcare.store import limits

Mood = Literal["angry", "negative", "neutral", "positive"]
State = Literal["kept", "late", "open", "overdue"]
SIGN = 0.2
"""What the log calls a sentiment nearer to 0 is neutral."""


class Entry(NamedTuple):
    """A record, the mood of a customer's message, and whether its writer or the platform took it back."""

    record: AnyRecord
    mood: Mood | None
    deleted: bool


class Promise(NamedTuple):
    """What was promised in a conversation, and what came of it."""

    conversation: str
    due: datetime
    state: State


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
        [_promise(record, records, now) for record in records if isinstance(record, Event) and record.due],
    )


def _mood(record: AnyRecord) -> Mood | None:
    """How a customer's message feels; in another language than Dutch, what the log says of it."""
    if not isinstance(record, Message) or record.direction != "in" or record.author.type != "customer":
        return None
    if record.body and (record.language or "nl").startswith("nl"):
        felt = feel(Reading(record.body[: limits.MESSAGE]))
        if felt.angry:
            return "angry"
        return "negative" if felt.label == "negative" else "positive" if felt.label == "positive" else "neutral"
    if record.sentiment is None:
        return None
    return "negative" if record.sentiment < -SIGN else "positive" if record.sentiment > SIGN else "neutral"


def _promise(event: Event, records: Sequence[AnyRecord], now: datetime) -> Promise:
    """A promise is kept by the next human reply or by solving it, before it is due."""
    made, due = instant(event.at), instant(event.due or event.at)
    done = next(
        (
            instant(record.at)
            for record in records
            if record.conversation_id == event.conversation_id and _answers(record) and instant(record.at) > made
        ),
        None,
    )
    if done is not None:
        return Promise(event.conversation_id, due, "kept" if done <= due else "late")
    return Promise(event.conversation_id, due, "open" if now <= due else "overdue")


def _answers(record: AnyRecord) -> bool:
    if isinstance(record, Event):
        return record.name == "resolved"
    if not isinstance(record, Message) or record.direction != "out" or record.author.type != "agent":
        return False
    return not record.automated and record.campaign is None and record.delivery != "failed"
