"""What another system's export holds, before it is ours: records in which people, ids and moments are still theirs."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any, NamedTuple

from webcare.importing.moments import AUTO, Form
from webcare.model.text import Text

Tell = Callable[[int], None]
"""Is told how many bytes of the files have been read, in all passes together."""


class Foreign(NamedTuple):
    """One record as the other system has it.

    ``record`` has the fields of the log: ``id``, ``conversation_id``, ``in_reply_to``, ``message_id``, ``author.ref``
    and ``source`` as that system writes them, ``at`` as ``form`` says. ``names`` are what the people around it are
    called. ``body`` may be HTML when ``html`` says so.
    """

    place: str
    record: dict[str, Any]
    form: Form = AUTO
    names: Collection[str] = ()
    html: bool = False


class Dropped(NamedTuple):
    """Something that is not taken over, and why. ``fault`` tells what is wrong from what does not belong in a log."""

    place: str
    why: Text
    fault: bool = True


class Cross(NamedTuple):
    """A figure of the other system about one conversation, beside ours; None where the records do not tell.

    One about opening hours has a ``wait`` on a ``channel`` instead.
    """

    place: str
    name: str
    theirs: float
    ours: float | None
    wait: tuple[datetime, datetime] | None = None
    channel: str = ""


Item = Foreign | Dropped | Cross


class Asked(NamedTuple):
    """What the user said about the import: the files, and what stands in for what they do not tell.

    ``own`` are the accounts of the client itself, ``columns`` the path of a column map, ``passes`` is told to whoever
    shows progress before anything is read.
    """

    paths: Sequence[str]
    system: str
    zone: tzinfo | None = None
    own: frozenset[str] = frozenset()
    channel: str | None = None
    surface: str | None = None
    language: str | None = None
    columns: str | None = None
    tell: Tell = lambda _: None


class Importer(NamedTuple):
    """Reads one kind of export. ``read`` yields what it holds; ``notes`` are true of every such export.

    ``keeps_ids`` says that the ids are already those of a log. ``recognises`` looks at the names of columns, or the
    keys of the first object, in small letters.
    """

    title: str
    read: Callable[[Asked, list[Text]], Iterator[Item]]
    recognises: Callable[[Collection[str]], bool]
    passes: int = 1
    keeps_ids: bool = False


def text_of(value: Any) -> str | None:
    """A value of a cell or of JSON as text: an id may be a number; None for what is empty or no single value."""
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, bool) or value is None:
        return None
    return str(value) if isinstance(value, int) else None


def named(value: Any, *keys: str) -> str | None:
    """The first of these keys of an object that holds a text or a number."""
    if not isinstance(value, Mapping):
        return None
    return next((found for key in keys if (found := text_of(value.get(key))) is not None), None)


def objects(value: Any) -> list[dict[str, Any]]:
    """The objects in a list; whatever else lies in it is passed over."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
