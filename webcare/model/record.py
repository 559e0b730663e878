"""The records of the conversation log: one per line of ``logs/*.jsonl``.

Fields that are not named here are kept by whoever reads and writes a record; they are no fault. These types make the
published JSON Schema, so what they are is said in Dutch, as in every schema. They refer to nothing that refers back:
the garbage collector need not look at them (``gc=False``).
"""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc

Surface = Literal["open", "closed"]
Trigger = Literal["mention", "dm", "comment", "untagged", "review", "outbound"]
Direction = Literal["in", "out"]
SURFACES: dict[str, Surface] = {
    "dm": "closed", "mention": "open", "comment": "open", "untagged": "open", "review": "open",
}  # fmt: skip
"""Where a message that came in like this (its trigger) can be read."""
AuthorType = Literal["customer", "agent", "bot", "system"]
DIRECTIONS: dict[str, Direction] = {"customer": "in", "agent": "out", "bot": "out", "system": "out"}
"""Which way a message of an author of this type goes."""
SENDERS: dict[str, AuthorType] = {"in": "customer", "out": "agent"}
"""Who most likely wrote a message that went this way."""
Intent = Literal["question", "complaint", "compliment", "misinformation", "other"]
ReplyKind = Literal["answer", "holding", "question", "referral", "follow_up", "closing"]
Delivery = Literal["sent", "delivered", "read", "failed"]
Status = Literal["new", "open", "pending", "on_hold"]
EventName = Literal[
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
MomentText = Annotated[str, doc("Een moment volgens RFC 3339, met tijdzone", extra_json_schema={"format": "date-time"})]
Score = Annotated[int, doc("Het cijfer, van 1 tot en met 5", ge=1, le=5)]


class SystemSource(msgspec.Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True, rename="kebab"):
    """Waar een record vandaan komt."""

    system: Annotated[str, doc("Het systeem, zoals zendesk of x")]
    id: Annotated[str | None, doc("Het kenmerk in dat systeem")] = None
    url: Annotated[str | None, doc("De link naar het bericht")] = None


class Author(msgspec.Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """Wie iets schreef of deed."""

    type: Annotated[AuthorType, doc("Klant, collega, bot of systeem")]
    ref: Annotated[str | None, doc("Een pseudoniem, nooit een naam")] = None


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True, tag_field="type"):
    """Wat elk record heeft."""

    v: Annotated[Literal[1], doc("De versie van het formaat")]
    id: Annotated[str, doc("Het kenmerk, uniek in alle logboeken van de klant", min_length=1)]
    conversation_id: Annotated[str, doc("Het gesprek", min_length=1)]
    at: MomentText
    source: Annotated[SystemSource | None, doc("Waar het record vandaan komt")] = None


class Message(Record, frozen=True, kw_only=True, gc=False, omit_defaults=True, tag="message"):
    """Een bericht van of aan een klant."""

    channel: Annotated[str, doc("Het kanaal, zoals in channels.yaml")]
    surface: Annotated[Surface, doc("Open: iedereen leest mee; closed: alleen de klant")]
    trigger: Annotated[Trigger | None, doc("Waardoor het binnenkwam; untagged: zonder naam of hashtag van ons")] = None
    direction: Annotated[Direction, doc("In: van de klant; out: aan de klant")]
    author: Annotated[Author, doc("Wie het schreef")]
    body: Annotated[str | None, doc("De tekst")] = None
    language: Annotated[str | None, doc("De taal, zoals nl of en")] = None
    in_reply_to: Annotated[str | None, doc("Het bericht waarop dit antwoordt")] = None
    intent: Annotated[Intent | None, doc("Vraag, klacht, compliment, onjuiste informatie of overig")] = None
    reply_kind: Annotated[ReplyKind | None, doc("Wat voor antwoord het is; holding: een tussenbericht")] = None
    automated: Annotated[bool, doc("Of een systeem het verstuurde")] = False
    campaign: Annotated[str | None, doc("De campagne waarvan het bericht deel is")] = None
    delivery: Annotated[Delivery | None, doc("Of het is aangekomen")] = None
    template: Annotated[str | None, doc("Het sjabloon: kenmerk@hash van de inhoud")] = None
    sentiment: Annotated[float | None, doc("De stemming, van -1 tot en met 1")] = None
    topic: Annotated[str | None, doc("Het onderwerp, zoals in topics.yaml")] = None
    reach_bucket: Annotated[str | None, doc("Hoeveel volgers de klant ongeveer heeft")] = None
    tags: Annotated[tuple[str, ...], doc("Eigen labels")] = ()


class Note(Record, frozen=True, kw_only=True, gc=False, omit_defaults=True, tag="note"):
    """Een notitie voor collega's, die de klant nooit ziet."""

    author: Annotated[Author, doc("Wie het schreef")]
    body: Annotated[str, doc("De tekst")]


class Event(Record, frozen=True, kw_only=True, gc=False, omit_defaults=True, tag="event"):
    """Wat er met een gesprek gebeurde; sommige gebeurtenissen hebben een eigen veld nodig."""

    name: Annotated[EventName, doc("Wat er gebeurde")]
    author: Annotated[Author | None, doc("Wie het deed")] = None
    status: Annotated[Status | None, doc("Bij status: de nieuwe status")] = None
    to: Annotated[str | None, doc("Aan wie, of naar welk gesprek of escalatiepad")] = None
    due: Annotated[MomentText | None, doc("Bij promise_due: vóór wanneer")] = None
    message_id: Annotated[str | None, doc("Het bericht waar het om gaat")] = None


class Rating(Record, frozen=True, kw_only=True, gc=False, omit_defaults=True, tag="rating"):
    """Wat de klant ervan vond."""

    score: Score
    comment: Annotated[str | None, doc("De toelichting van de klant")] = None


class Erasure(Record, frozen=True, kw_only=True, gc=False, omit_defaults=True, tag="erasure"):
    """Dat iemands gegevens zijn gewist, zonder te zeggen van wie."""

    count: Annotated[int, doc("Hoeveel records", ge=0)]
    reason: Annotated[str | None, doc("Waarom")] = None


AnyRecord = Message | Note | Event | Rating | Erasure
NEEDS: dict[str, str] = {
    "assigned": "to",
    "status": "status",
    "merged_into": "to",
    "moved_closed": "to",
    "promise_due": "due",
}
"""The field without which an event says nothing."""


def lacks(record: AnyRecord) -> str | None:
    """The field that this event needs and has not; None when nothing is missing."""
    needed = NEEDS.get(record.name) if isinstance(record, Event) else None
    return needed if needed is not None and not getattr(record, needed) else None
