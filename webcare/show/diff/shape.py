"""What stands where a change was: its type, and the key that it belongs to."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

import msgspec
from msgspec import inspect

from webcare.diff.renames import REFERS
from webcare.model.answer import AnswerHead
from webcare.model.config import Config
from webcare.model.handbook import KINDS, entry_type
from webcare.model.values import ClockTime, Window

TEXTS = "text"
"""Where an answer's words are, by channel; ``*`` is every other channel."""
PARSED = {inspect.TimeDeltaType: timedelta, inspect.DateType: date, inspect.DateTimeType: datetime}


class Stop(NamedTuple):
    """One part of the way to a value: a key of ``owner``, or an item (of a list or a table) that is under one."""

    name: str
    owner: type | None
    field: str | None
    kind: Any
    item: bool

    @property
    def struct(self) -> type | None:
        """The type of the entry that stands here, if it is one."""
        return _struct(self.kind)

    @property
    def leaf(self) -> type | None:
        """``timedelta``, ``date``, ``datetime``, ``Window`` or ``ClockTime``, for text that is one of these."""
        found = PARSED.get(type(self.kind))
        return self.kind.cls if isinstance(self.kind, inspect.StructType) and _is_leaf(self.kind) else found

    @property
    def usual(self) -> Any:
        """The value that the key has when nobody writes it; ``NODEFAULT`` where there is none."""
        return (
            _defaults(self.owner).get(self.name, msgspec.NODEFAULT)
            if not self.item and self.owner
            else msgspec.NODEFAULT
        )

    @property
    def refers(self) -> str | None:
        """Of what the text that stands here (or each item of the list) is an id; a roster is named as a contact is."""
        inner = self.kind.item_type if isinstance(self.kind, inspect.ListType) else self.kind
        ids = isinstance(plain(inner), inspect.StrType)
        return next(iter(REFERS.get(self.field or "", ())), None) if ids and self.owner is not None else None

    def below(self, name: str) -> "Stop":
        """One part further."""
        kind = plain(self.kind)
        if isinstance(kind, inspect.StructType) and kind.cls is AnswerHead and name == TEXTS:
            return Stop(name, kind.cls, name, inspect.type_info(dict[str, str]), item=False)
        if isinstance(kind, inspect.StructType) and not _is_leaf(kind):
            found = next((field.type for field in kind.fields if field.encode_name == name), None)
            return Stop(name, kind.cls, name, plain(found) if found else None, item=False)
        if isinstance(kind, inspect.DictType):
            return Stop(name, self.owner, self.field, plain(kind.value_type), item=True)
        if isinstance(kind, inspect.ListType | inspect.CollectionType):
            return Stop(name, self.owner, self.field, plain(kind.item_type), item=True)
        return Stop(name, None, name, None, item=False)


def stops(part: str, path: Sequence[str]) -> list[Stop]:
    """The way from a part to a value, one stop for each name in ``path``."""
    found, stop = [], root(part)
    for name in path:
        stop = stop.below(name)
        found.append(stop)
    return found


@cache
def root(part: str) -> Stop:
    """The whole part."""
    if part == "settings":
        shape: Any = Config
    elif part == "answers":
        shape = dict[str, AnswerHead]
    elif part == "fragments":
        shape = dict[str, str]
    else:
        shape = entry_type(part) if part in KINDS else dict[str, Any]
    return Stop(part, None, None, plain(inspect.type_info(shape)), item=False)


def entry_types() -> Iterator[inspect.StructType]:
    """Every type of a client folder that has keys."""
    seen: set[type] = set()
    waiting = [root(part).kind for part in (*KINDS, "settings", "answers")]
    while waiting:
        kind = plain(waiting.pop())
        if isinstance(kind, inspect.DictType):
            waiting.append(kind.value_type)
        elif isinstance(kind, inspect.ListType | inspect.CollectionType):
            waiting.append(kind.item_type)
        elif isinstance(kind, inspect.StructType) and kind.cls not in seen and not _is_leaf(kind):
            seen.add(kind.cls)
            waiting += [field.type for field in kind.fields]
            yield kind


def plain(kind: Any) -> Any:
    """The type without its description, and without "or nothing"; a text or a list of texts is the list."""
    while isinstance(kind, inspect.Metadata | inspect.UnionType):
        if isinstance(kind, inspect.Metadata):
            kind = kind.type
        else:
            options = [plain(option) for option in kind.types if not isinstance(plain(option), inspect.NoneType)]
            lists = [option for option in options if isinstance(option, inspect.ListType)]
            kind = (lists or options)[0]
    return kind


@cache
def _defaults(kind: type) -> dict[str, Any]:
    info = inspect.type_info(kind)
    fields = info.fields if isinstance(info, inspect.StructType) else ()
    return {field.encode_name: field.default for field in fields}


def _struct(kind: Any) -> type | None:
    kind = plain(kind)
    return kind.cls if isinstance(kind, inspect.StructType) and not _is_leaf(kind) else None


def _is_leaf(kind: inspect.StructType) -> bool:
    return kind.cls in (Window, ClockTime)
