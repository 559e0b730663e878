"""What the keys of a client folder are called: every field of every entry and of ``webcare.toml``."""

from functools import cache
from typing import NamedTuple

from webcare.model.text import Text


class Label(NamedTuple):
    """What a field is called in a sentence, without an article; ``one`` is one item of a list."""

    name: Text
    one: Text


Fields = dict[str, Label]


def label(dutch: str, english: str) -> Label:
    """A label; of a list, the item follows behind a slash: ``trefwoorden/trefwoord``."""
    name_nl, _, one_nl = dutch.partition("/")
    name_en, _, one_en = english.partition("/")
    return Label(Text(name_nl, name_en), Text(one_nl or name_nl, one_en or name_en))


def known_as(kind: type) -> str:
    """What the tables call a type: two modules may have a type of the same name."""
    return f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"


def label_of(kind: type | None, field: str) -> Label:
    """The label of a field of a type; a field that has none, or no type, keeps its own name."""
    fields = {} if kind is None else _tables().get(known_as(kind), {})
    return fields.get(field) or Label(Text(field, field), Text(field, field))


@cache
def _tables() -> dict[str, Fields]:
    from webcare.show.diff.fields_desk import DESK
    from webcare.show.diff.fields_plan import PLAN
    from webcare.show.diff.fields_words import WORDS

    return {**DESK, **PLAN, **WORDS}
