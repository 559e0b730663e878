"""TOML with places: read by the standard library's parser, statement by statement, so that each key knows its line."""

import re
import tomllib
from typing import Any

from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.store.nodes import Mapping, Node, Scalar, Sequence

KEY = re.compile(r"""\s*(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w.\-]|[ \t])+?[ \t]*=[ \t]*""")
AT = re.compile(r"\(at line (\d+), column (\d+)\)")
STATEMENT_LINES = 400
"""Most lines that one key's value may take."""
Path = tuple[str | int, ...]
Span = tuple[int, int]


def parse_toml(source: Source) -> tuple[Mapping | None, list[Finding]]:
    """The tree of a TOML text, or None with the finding that says why not."""
    text = source.text.removeprefix("\ufeff")
    try:
        data = tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as problem:
        found = AT.search(str(problem))
        line, column = (int(found[1]), int(found[2])) if found else (len(source.starts), 1)
        at = min(source.starts[min(line, len(source.starts)) - 1] + column - 1, len(source.text))
        message = Text("dit is geen geldige TOML", "this is not valid TOML")
        hint = Text('zet tekst tussen aanhalingstekens: sleutel = "waarde"', 'quote text: key = "value"')
        return None, [
            source.finding("gegevens/toml", Severity.ERROR, message, at, min(at + 1, len(source.text)), hint=hint)
        ]
    places = _places(source)
    return Mapping(_pairs(data, (), places, (0, 0)), 0, len(source.text)), []


def _pairs(
    data: dict[str, Any], path: Path, places: dict[Path, tuple[Span, Span]], near: Span
) -> list[tuple[Scalar, Node]]:
    pairs = []
    for name, value in data.items():
        key_span, value_span = places.get((*path, name), (near, near))
        pairs.append((Scalar(name, True, *key_span), _node(value, (*path, name), places, value_span)))
    return pairs


def _node(value: Any, path: Path, places: dict[Path, tuple[Span, Span]], near: Span) -> Node:
    if isinstance(value, dict):
        return Mapping(_pairs(value, path, places, near), *near)
    if isinstance(value, list):
        items = [
            _node(item, (*path, at), places, places.get((*path, at), (near, near))[1]) for at, item in enumerate(value)
        ]
        return Sequence(items, *near)
    if isinstance(value, bool):
        return Scalar(str(value).lower(), True, *near)
    return Scalar(str(value), isinstance(value, int), *near)


def _places(source: Source) -> dict[Path, tuple[Span, Span]]:
    """Key and value span of every statement, by its full path."""
    places: dict[Path, tuple[Span, Span]] = {}
    table: Path = ()
    counts: dict[Path, int] = {}
    lines = [*source.starts, len(source.text)]
    at = 0
    while at < len(lines) - 1:
        for until in range(at + 1, min(at + STATEMENT_LINES, len(lines))):
            statement = source.text[lines[at] : lines[until]].removeprefix("\ufeff").replace("\r\n", "\n")
            try:
                data = tomllib.loads(statement)
                break
            except tomllib.TOMLDecodeError:
                continue
        else:
            at += 1
            continue
        start = lines[at] + len(statement) - len(statement.lstrip())
        end = lines[at] + len(statement.rstrip())
        if statement.lstrip().startswith("["):
            table = _down(data, (), counts)
            places[table] = ((start, end), (start, end))
        elif data:
            key = KEY.match(statement)
            value_start = lines[at] + key.end() if key else start
            name_end = lines[at] + len(statement[: key.end()].rstrip().rstrip("=").rstrip()) if key else end
            path = table
            value: Any = data
            while isinstance(value, dict) and len(value) == 1:
                ((name, value),) = value.items()
                path = (*path, name)
                places.setdefault(path, ((start, name_end), (value_start, end)))
        at = until
    return places


def _down(data: Any, path: Path, counts: dict[Path, int]) -> Path:
    """The path that a ``[table]`` or ``[[table]]`` header names, the latter with its index."""
    while isinstance(data, dict | list) and data:
        if isinstance(data, list):
            counts[path] = counts.get(path, -1) + 1
            path, data = (*path, counts[path]), data[0]
        else:
            ((name, data),) = data.items()
            path = (*path, name)
    return path
