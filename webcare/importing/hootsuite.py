"""Hootsuite's inbox export: a CSV with a row for each message.

Its documentation names ``Conversation ID``, ``Medium``, ``Channel``, ``Contact Profile ID`` and ``Created at``. What
the columns of the text and the direction are called is not documented: the likely names are tried, and where none of
them is there a column map is asked for.
"""

from collections.abc import Collection, Iterator

from webcare.importing.foreign import Asked, Importer, Item
from webcare.importing.known import Known, read_known
from webcare.model.text import Text

COLUMNS = Known(
    needed={
        "conversation_id": ("conversation id",),
        "at": ("created at",),
        "channel": ("medium",),
        "body": ("message", "message text", "message body", "text", "content", "body"),
        "direction": ("direction", "message direction"),
    },
    others={
        "id": ("message id",),
        "author.ref": ("contact profile id",),
        "author.name": ("contact name", "author name"),
        "source.url": ("message url", "permalink", "url"),
        "tags": ("tags",),
    },
    values={"direction": {"inbound": "in", "incoming": "in", "outbound": "out", "outgoing": "out"}},
    constants={},
)


def _read(asked: Asked, notes: list[Text]) -> Iterator[Item]:
    return read_known(COLUMNS, asked, notes)


def _recognises(names: Collection[str]) -> bool:
    return {"conversation id", "contact profile id"} <= set(names)


IMPORTER = Importer("Hootsuite", _read, _recognises)
