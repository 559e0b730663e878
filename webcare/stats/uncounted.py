"""What happened in a conversation and counts for no clock, each with the reason: beside the case told in full."""

from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

from webcare.metrics.items import REACTION, Placed
from webcare.model.record import AnyRecord, Message, Note, Rating

Reason = Literal[
    "note", "bot", "automated", "campaign", "failed", "reaction", "answers_later", "withdrawn", "before", "other"
]


class Uncounted(NamedTuple):
    """A message, note or rating that no figure is made of: when (seconds since 1970, UTC), and why."""

    at: int
    record: AnyRecord
    reason: Reason


def uncounted(
    records: Sequence[Placed], counted: Collection[str], known: Collection[str], later: Collection[str]
) -> list[Uncounted]:
    """What of a conversation is in none of its cases, by (at, id).

    ``counted`` are the ids in its cases, ``known`` those that were left of it before it was cut into cases, and
    ``later`` those of replies to a later message.
    """
    found = [one for one in records if one.record.id not in counted and isinstance(one.record, Message | Note | Rating)]
    found.sort(key=lambda one: (one.at, one.record.id))
    return [Uncounted(one.second, one.record, _reason(one, known, later)) for one in found]


def _reason(placed: Placed, known: Collection[str], later: Collection[str]) -> Reason:
    record = placed.record
    if isinstance(record, Note):
        return "note"
    if record.id in later:
        return "answers_later"
    if placed.kind is not None:
        return "before" if record.id in known else "withdrawn"
    assert isinstance(record, Message)  # noqa: S101  all that is left
    return _no_item(record)


def _no_item(message: Message) -> Reason:
    """Why a message is no customer's, and no human reply."""
    if message.direction == "in":
        return "reaction" if REACTION in message.tags else "bot" if message.author.type == "bot" else "other"
    if message.author.type == "bot":
        return "bot"
    if message.automated or message.author.type == "system":
        return "automated"
    if message.campaign is not None:
        return "campaign"
    return "failed" if message.delivery == "failed" else "other"
