"""The rows of an export by the columns that a map names, whether it is a CSV or JSON."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from webcare.importing.columns import ColumnMap, missing
from webcare.importing.encoding import Opening, is_json, open_text
from webcare.importing.foreign import Asked, Dropped
from webcare.importing.moments import Form
from webcare.importing.tables import Row, Table
from webcare.importing.values import Values
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store.build import closest

MOST_FEW = 12
"""Columns that are named in a message."""


class Rule(NamedTuple):
    """A column map ready for use on one export; ``own`` are the client's accounts as they are compared."""

    columns: ColumnMap
    fields: Mapping[str, str]
    form: Form
    own: frozenset[str]


def rows_of(opening: Opening, rule: Rule, notes: list[Text], asked: Asked) -> Iterator[Row | Dropped]:
    """The rows of a CSV, or the objects of JSON, by column. Raises ``CannotRun`` when a column is not there."""
    with open_text(opening, notes, asked.tell) as text:
        if not is_json(opening):
            table = Table(text, opening.name)
            check_header(table.header, rule, opening.name, notes)
            yield from table
            return
        first = True
        for value in Values(text, opening.name):
            if isinstance(value, Dropped):
                yield value
                continue
            for place, one in _objects(value.place, value.value, rule):
                if not isinstance(one, dict):
                    yield Dropped(place, Text("dit is geen object", "this is no object"))
                    continue
                if first:
                    check_header(_paths(one), rule, opening.name, notes, exact=False)
                    first = False
                yield Row(place, {column: _deep(one, column) for column in rule.fields.values()})


def check_header(header: list[str], rule: Rule, name: str, notes: list[Text], *, exact: bool = True) -> None:
    """Tell of columns that the map does not have; raise ``CannotRun`` for one that only the map has."""
    lacking = missing(rule.fields, header)
    seen = ", ".join(f"'{mask(one)[:40]}'" for one in header[:MOST_FEW] if one)
    if lacking is not None and (exact or not any(column in header for column in rule.fields.values())):
        close = closest(lacking, [one for one in header if one])
        hint = Text(f"de kolommen zijn: {seen}", f"the columns are: {seen}")
        if close:
            hint = Text(f"bedoelde je '{close}'? {hint.nl}", f"did you mean '{close}'? {hint.en}")
        lacked = mask(lacking)[:60]
        raise CannotRun(
            Text(f"dit bestand heeft geen kolom '{lacked}'", f"this file has no column '{lacked}'"),
            hint=hint,
            place=name,
        )
    known = set(rule.columns.columns)
    outer = {column.partition(".")[0] for column in known} if not exact else ()
    others = [one for one in header if one and one not in known and one not in outer]
    if others:
        told = ", ".join(f"'{mask(one)[:40]}'" for one in others[:MOST_FEW]) + (", …" if others[MOST_FEW:] else "")
        note = Text(f"niet overgenomen kolommen: {told}", f"columns that were not taken over: {told}")
        if note not in notes:
            notes.append(note)


def _objects(place: str, value: Any, rule: Rule) -> list[tuple[str, Any]]:
    """The value with its place; of one that stands around a list, as an API answers, what is in the list.

    Such a value has none of the columns, and one list of objects.
    """
    if isinstance(value, dict) and set(rule.fields.values()).isdisjoint(_paths(value)):
        lists = [(path, one) for path in _paths(value) if isinstance(one := _deep(value, path), list)]
        filled = [(path, one) for path, one in lists if one and isinstance(one[0], dict)]
        if len(filled) == 1:
            path, listed = filled[0]
            return [(f"{place} {path}[{at}]", one) for at, one in enumerate(listed)]
    return [(place, value)]


def _deep(value: dict[str, Any], column: str) -> Any:
    """The value under a key, or under keys that lie in one another: ``author.name``."""
    if column in value:
        return value[column]
    inner: Any = value
    for key in column.split("."):
        inner = inner.get(key) if isinstance(inner, dict) else None
    return inner


def _paths(value: dict[str, Any]) -> list[str]:
    return [*value, *(f"{key}.{inner}" for key, one in value.items() if isinstance(one, dict) for inner in one)]
