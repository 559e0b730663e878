"""Intercom's message export: a CSV with a row for each message, its moments in UTC."""

from collections.abc import Collection, Iterator

from webcare.importing.columns import Time
from webcare.importing.foreign import Asked, Importer, Item
from webcare.importing.known import Known, read_known
from webcare.model.text import Text

COLUMNS = Known(
    needed={
        "id": ("message_id",),
        "conversation_id": ("conversation_id",),
        "at": ("message_created_at",),
        "body": ("message_body",),
        "author.type": ("message_author_type",),
    },
    others={
        "author.ref": ("message_author_id", "author_id"),
        "author.name": ("message_author_name", "author_name"),
        "type": ("message_part_type", "part_type", "message_type"),
        "channel": ("channel", "conversation_channel"),
        "source.url": ("conversation_url", "url"),
    },
    values={
        "author.type": {
            "user": "customer", "lead": "customer", "contact": "customer", "visitor": "customer",
            "admin": "agent", "teammate": "agent", "team": "agent", "bot": "bot", "operator": "bot", "fin": "bot",
        },
        "type": {
            "comment": "message", "conversation": "message", "open": "message", "close": "message", "note": "note",
        },
    },
    constants={"channel": "chat", "surface": "closed"},
    time=Time(zone="UTC"),
)  # fmt: skip


def _read(asked: Asked, notes: list[Text]) -> Iterator[Item]:
    return read_known(COLUMNS, asked, notes)


def _recognises(names: Collection[str]) -> bool:
    return {"message_created_at", "message_author_type"} <= set(names)


IMPORTER = Importer("Intercom", _read, _recognises)
