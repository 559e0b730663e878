"""What was promised to a customer, and whether it was kept."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from webcare.metrics.items import is_human_reply
from webcare.model.moment import instant
from webcare.model.record import AnyRecord, Event, Message

State = Literal["kept", "late", "open", "overdue"]


class Promise(NamedTuple):
    """What was promised in a conversation, and what came of it."""

    conversation: str
    due: datetime
    state: State
    event: Event


def promises_in(records: Sequence[AnyRecord], now: datetime) -> list[Promise]:
    """The promises in the records of one conversation.

    A promise is kept by the next human reply or by solving it, at the due moment at the latest.
    """
    made = [record for record in records if isinstance(record, Event) and record.name == "promise_due"]
    kept = sorted(instant(record.at) for record in records if _keeps(record)) if made else []
    return [_promise(event, kept, now) for event in made]


def _promise(event: Event, kept: Sequence[datetime], now: datetime) -> Promise:
    due, at = instant(event.due or event.at), bisect_right(kept, instant(event.at))
    if at < len(kept):
        return Promise(event.conversation_id, due, "kept" if kept[at] <= due else "late", event)
    return Promise(event.conversation_id, due, "open" if now <= due else "overdue", event)


def _keeps(record: AnyRecord) -> bool:
    if isinstance(record, Event):
        return record.name == "resolved"
    return isinstance(record, Message) and is_human_reply(record)
