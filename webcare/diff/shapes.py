"""The shape of every part of a client folder, made of the types of its model: what can be compared with what."""

import types
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import msgspec

from webcare.diff.lists import LISTS, SET, Rule
from webcare.diff.plain import NOTHING, plain_of
from webcare.model.answer import AnswerHead
from webcare.model.config import Config
from webcare.model.handbook import KINDS, entry_type
from webcare.model.values import PARSERS, Window

PARTS = ("settings", *KINDS, "answers", "fragments")
"""The parts of a client folder, in the order in which their changes are told."""
TEXT = "text"
"""Where the words of an answer are, by channel."""
RENAMES = {"paths": "paths", "rosters": "rosters", "variables": None}
"""The tables inside entries whose keys are ids that may be renamed, and of what they then are the ids."""


class Leaf(NamedTuple):
    """A value that is one whole; ``kind`` is its type. The windows of a day are one, too."""

    kind: Any


class Record(NamedTuple):
    """Keys that the model knows, each with its shape and its default in plain values."""

    fields: dict[str, "Field"]


class Table(NamedTuple):
    """Keys that are the client's own. ``ids``: they are ids that may be renamed; ``of``: those of what."""

    item: "Shape"
    ids: bool
    of: str | None = None


class Listing(NamedTuple):
    """A list, and how it is compared."""

    item: "Shape"
    rule: Rule


class Field(NamedTuple):
    """One key of a record; ``name`` is the attribute in Python and ``kind`` its type."""

    name: str
    kind: Any
    shape: "Shape"
    default: Any


Shape = Leaf | Record | Table | Listing


@cache
def shape_of(part: str) -> Shape:
    """The shape of a part."""
    if part == "settings":
        return _shape(Config, "")
    if part == "fragments":
        return Table(Leaf(str), ids=True, of="fragments")
    if part == "answers":
        return Table(Record(answer_fields()), ids=True, of="answers")
    shape = _shape(entry_type(part), part)
    return shape._replace(ids=True, of=part) if isinstance(shape, Table) else shape


@cache
def answer_fields() -> dict[str, Field]:
    """What is known of an answer beside its id: its head, and its words by channel."""
    head = {key: field for key, field in _record(AnswerHead).fields.items() if key != "id"}
    return head | {TEXT: Field(TEXT, dict, Table(Leaf(str), ids=True, of="channels"), {})}


def _shape(kind: Any, where: str, key: str = "") -> Shape:
    """The shape of a type that stands under ``key``; ``where`` is the name that its list has in ``LISTS``."""
    base = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    if isinstance(base, types.GenericAlias) or get_origin(base) in (list, dict):
        inner = get_args(base)
        if get_origin(base) is dict:
            return Table(_shape(inner[1], where), ids=key in RENAMES, of=RENAMES.get(key))
        if inner[0] is Window:
            return Leaf(base)
        return Listing(_shape(inner[0], where), LISTS.get(where, SET))
    if get_origin(base) in (Union, types.UnionType):
        return _union([one for one in get_args(base) if one is not type(None)], where, key)
    if get_origin(base) is not Literal and issubclass(base, msgspec.Struct) and base not in PARSERS:
        return _record(base)
    return Leaf(base)


def _union(options: list[Any], where: str, key: str) -> Shape:
    """Something or nothing; one text or several; or one of a few plain values."""
    if len(options) == 1:
        return _shape(options[0], where, key)
    listed = [option for option in options if get_origin(option) is list]
    return _shape(listed[0], where, key) if listed else Leaf(str)


@cache
def _record(kind: type[msgspec.Struct]) -> Record:
    fields = {}
    for field in msgspec.structs.fields(kind):
        key = field.encode_name
        default = None if field.required else plain_of(_default(field))
        fields[key] = Field(field.name, field.type, _shape(field.type, f"{kind.__name__}.{key}", key), default)
    return Record(fields)


def _default(field: Any) -> Any:
    """The default of a field, of which msgspec keeps an empty list as what makes one."""
    return field.default_factory() if field.default is msgspec.NODEFAULT else field.default


def whole(values: Mapping[str, Any], fields: Mapping[str, Field]) -> dict[str, Any]:
    """A record in the model's order, without the keys that say nothing and need not: no value, an empty default."""
    told = {key: values[key] for key in fields if values.get(key) is not None}
    return {key: value for key, value in told.items() if value not in NOTHING or fields[key].default is None}
