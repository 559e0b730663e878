"""A record of a log as far as privacy is concerned, and a record with fields taken out: the others keep every byte."""

from datetime import UTC, datetime, tzinfo
from typing import Any

import msgspec

from webcare.custody.rewrite import split_end
from webcare.store.records import BYTE_ORDER_MARK

STATISTICS = frozenset(
    "v type id conversation_id at channel surface direction trigger language in_reply_to intent reply_kind automated "
    "campaign delivery template sentiment topic reach_bucket message_id".split()
)
"""Fields that say when and how, not who or what: they stay, so that statistics do. Unknown fields and tags do not."""
OF_TYPE = {
    "event": STATISTICS | {"name", "status", "due", "to"},
    "rating": STATISTICS | {"score"},
    "erasure": STATISTICS | {"count", "reason"},
}


class Author(msgspec.Struct, frozen=True, gc=False):
    """Who wrote it."""

    type: str | None = None
    ref: str | None = None


class Head(msgspec.Struct, frozen=True, gc=False):
    """What decides what happens to a record."""

    type: str = ""
    id: str = ""
    conversation_id: str = ""
    at: str = ""
    direction: str = ""
    channel: str | None = None
    author: Author | None = None
    to: str | None = None

    @property
    def ref(self) -> str | None:
        """The author's pseudonym."""
        return self.author.ref if self.author is not None else None


HEADS = msgspec.json.Decoder(Head)
FIELDS = msgspec.json.Decoder(dict[str, msgspec.Raw])


def head_of(data: bytes) -> Head | None:
    """What is known of a line; None when it is blank or no record."""
    try:
        return HEADS.decode(data.removeprefix(BYTE_ORDER_MARK))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def fields_of(data: bytes) -> dict[str, msgspec.Raw] | None:
    """The fields of a record, each as its bytes; None when the line is no record."""
    try:
        return FIELDS.decode(data.removeprefix(BYTE_ORDER_MARK))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def written(fields: dict[str, Any], data: bytes) -> bytes:
    """A record as a line, with the mark before it and the end behind it that ``data`` has."""
    mark = BYTE_ORDER_MARK if data.startswith(BYTE_ORDER_MARK) else b""
    return mark + msgspec.json.encode(fields) + split_end(data)[1]


def value_of(raw: msgspec.Raw | None) -> Any:
    """What the bytes of a field say; None for what cannot be read."""
    if raw is None:
        return None
    try:
        return msgspec.json.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def moment_of(text: str, zone: tzinfo = UTC) -> datetime | None:
    """When something was, in UTC; without an offset it is a moment of ``zone``. None for what is no moment."""
    try:
        at = datetime.fromisoformat(text.upper())
        return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def bare(fields: dict[str, msgspec.Raw]) -> dict[str, Any]:
    """A record without its text, its writer and its origin: what statistics need is left.

    A note keeps an empty text, without which it is no record.
    """
    kind = value_of(fields.get("type"))
    stays = OF_TYPE.get(kind, STATISTICS) if isinstance(kind, str) else STATISTICS
    author, source = value_of(fields.get("author")), value_of(fields.get("source"))
    made: dict[str, Any] = {}
    for name, raw in fields.items():
        if name in stays:
            made[name] = raw
        elif name == "author" and isinstance(author, dict):
            made[name] = {"type": author["type"]} if "type" in author else {}
        elif name == "source" and isinstance(source, dict) and "system" in source:
            made[name] = {"system": source["system"]}
        elif name == "body" and kind == "note":
            made[name] = ""
    return made
