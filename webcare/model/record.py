"""The records of the conversation log: one per line of ``logs/*.jsonl``.

Fields that are not named here are kept by whoever reads and writes a record; they are no fault.
"""

from typing import Annotated, Any, Literal

import msgspec

from webcare.model.values import doc


class SystemSource(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """Where a record came from."""

    system: str
    id: str | None = None
    url: str | None = None


class Author(msgspec.Struct, frozen=True, kw_only=True):
    """Who wrote a message; ``ref`` is a pseudonym."""

    type: Literal["customer", "agent", "bot", "system"]
    ref: str | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """What every record has. ``at`` is RFC 3339 with an offset, as text: a reader decides what it is worth."""

    v: Annotated[Literal[1], doc("Versie van het formaat")]
    id: Annotated[str, doc("Kenmerk, uniek in het logboek", min_length=1)]
    conversation_id: Annotated[str, doc("Het gesprek", min_length=1)]
    at: Annotated[str, doc("Wanneer, volgens RFC 3339 met tijdzone")]
    source: SystemSource | None = None


class Message(Record, frozen=True, kw_only=True, tag="message"):
    """A message from or to a customer."""

    channel: str
    surface: Literal["open", "closed"]
    direction: Literal["in", "out"]
    author: Author
    body: str | None = None
    trigger: Literal["mention", "dm", "comment", "untagged", "review", "outbound"] | None = None
    language: str | None = None
    in_reply_to: str | None = None
    intent: Literal["question", "complaint", "compliment", "misinformation", "other"] | None = None
    reply_kind: Literal["answer", "holding", "question", "referral", "follow_up", "closing"] | None = None
    automated: bool = False
    campaign: str | None = None
    delivery: Literal["sent", "delivered", "read", "failed"] | None = None
    template: str | None = None
    sentiment: float | None = None
    topic: str | None = None
    reach_bucket: str | None = None
    tags: list[str] = []


class Note(Record, frozen=True, kw_only=True, tag="note"):
    """A colleague's note that the customer never sees."""

    author: Author
    body: str


class Event(Record, frozen=True, kw_only=True, tag="event"):
    """Something that happened to a conversation; each name brings fields of its own."""

    name: Literal[
        "assigned",
        "status",
        "resolved",
        "reopened",
        "escalated",
        "acknowledged",
        "bot_handoff",
        "merged_into",
        "moved_closed",
        "no_reply_needed",
        "spam",
        "promise_due",
        "deleted",
    ]
    author: Author | None = None
    status: Literal["new", "open", "pending", "on_hold"] | None = None
    to: str | None = None
    due: str | None = None
    message_id: str | None = None


class Rating(Record, frozen=True, kw_only=True, tag="rating"):
    """What the customer thought of it, on a scale of 5."""

    score: Annotated[int, doc("1 tot en met 5", ge=1, le=5)]
    comment: str | None = None


class Erasure(Record, frozen=True, kw_only=True, tag="erasure"):
    """That someone's data was erased, without saying whose."""

    count: int
    reason: str | None = None


AnyRecord = Message | Note | Event | Rating | Erasure
UNKNOWN = dict[str, Any]
"""The fields of a record that this version does not know."""
