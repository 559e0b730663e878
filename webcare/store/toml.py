"""TOML with places: the values are read by the standard library's parser, their places by one walk over the text."""

import re
import tomllib
from typing import Any

from webcare import limits
from webcare.limits import Limit
from webcare.model.finding import LINE_END, Finding, Severity, Source
from webcare.model.text import Text
from webcare.store.conflict import conflict_in_data
from webcare.store.nodes import Mapping, Node, Scalar, Sequence

RULE = "gegevens/toml"
AT = re.compile(r"\(at line (\d+), column (\d+)\)")
TWICE = re.compile(r"Cannot (?:overwrite|declare|mutate)|Duplicate")
PASSED_OVER = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
BLANKS = re.compile(r"[ \t]*")
NAME = re.compile(r"""[\w-]+|'[^'\n]*'|"(?:[^"\\\n]|\\.)*\"""")
TEXT = re.compile(
    r"""\"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}|'{3}(?:[^']|'{1,2}(?!'))*'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""",
    re.DOTALL,
)
BARE = re.compile(r"[^\s,\]}#]+(?: \d\d:[^\s,\]}#]+)?")
DOTS = re.compile(r"\.+")
Span = tuple[int, int]


class _Place:
    """Where a key and its value stand, and what is inside."""

    __slots__ = ("depth", "inner", "key", "tables", "value")

    def __init__(self, key: Span, value: Span, depth: int) -> None:
        if depth > limits.DEPTH:
            raise _TooDeep(key)
        self.key, self.value, self.depth, self.tables = key, value, depth, False
        self.inner: dict[str | int, _Place] = {}

    def child(self, name: str | int, key: Span, value: Span) -> "_Place":
        """The place of a part, made when it is not there yet."""
        if name not in self.inner:
            self.inner[name] = _Place(key, value, self.depth + 1)
        return self.inner[name]


class _TooDeep(Exception):
    pass


def parse_toml(source: Source) -> tuple[Mapping | None, list[Finding]]:
    """The tree of a TOML text, or None with the finding that says why not."""
    if conflict := conflict_in_data(source):
        return None, [conflict]
    text = source.text.removeprefix("\ufeff")
    shift = len(source.text) - len(text)
    try:
        for number, line in enumerate(text.split("\n")):  # the parser takes time with the square of a key's parts
            if line.count(".") > limits.DOTS and len(DOTS.findall(line)) > limits.DOTS:
                start = source.starts[number]
                return None, [_past(limits.DOTS, source, start, start + len(line.rstrip("\r")))]
        data = tomllib.loads(text)
        place = _Walk(source.text, shift).place
    except _TooDeep as problem:
        return None, [_past(limits.DEPTH, source, *problem.args[0])]
    except RecursionError:
        return None, [_past(limits.DEPTH, source, 0, 0)]
    except ValueError as problem:
        return None, [_syntax(source, str(problem), shift)]
    return Mapping(_pairs(data, place, source.text), *place.value), []


def _past(limit: Limit, source: Source, start: int, end: int) -> Finding:
    return source.finding(RULE, Severity.ERROR, limit.message, start, end, hint=limit.hint)


def _syntax(source: Source, problem: str, shift: int) -> Finding:
    found = AT.search(problem)
    if found is None:
        line, at = len(source.starts), len(source.text.rstrip())
    else:
        line = min(int(found[1]), len(source.starts))
        at = source.starts[line - 1] + int(found[2]) - 1 + (shift if line == 1 else 0)
    if TWICE.search(problem):
        start = source.starts[line - 1]
        end = found.start() if (found := LINE_END.search(source.text, start)) else len(source.text)
        message = Text("deze sleutel of tabel staat er al", "this key or table is there already")
        hint = Text("haal er één weg", "remove one")
        return source.finding("gegevens/dubbele-sleutel", Severity.ERROR, message, start, end, hint=hint)
    at = min(at, len(source.text))
    message = Text("dit is geen geldige TOML", "this is not valid TOML")
    hint = Text('zet tekst tussen aanhalingstekens: sleutel = "waarde"', 'quote text: key = "value"')
    end = at if source.text[at : at + 1] in "\r\n" else at + 1
    return source.finding(RULE, Severity.ERROR, message, at, end, hint=hint)


def _pairs(data: dict[str, Any], place: _Place, text: str) -> list[tuple[Scalar, Node]]:
    return [
        (Scalar(name, True, *place.inner[name].key), _node(value, place.inner[name], text))
        for name, value in data.items()
    ]


def _node(value: Any, place: _Place, text: str) -> Node:
    if isinstance(value, dict):
        return Mapping(_pairs(value, place, text), *place.value)
    if isinstance(value, list):
        return Sequence([_node(item, place.inner[at], text) for at, item in enumerate(value)], *place.value)
    if isinstance(value, bool):
        return Scalar(str(value).lower(), True, *place.value)
    if isinstance(value, int) and value.bit_length() > 64:  # too many digits to write out, and too large for any key
        return Scalar(text[slice(*place.value)], True, *place.value)
    return Scalar(str(value), isinstance(value, int), *place.value)


class _Walk:
    """One pass over a text that is known to be valid; ``place`` is that of the whole."""

    def __init__(self, text: str, at: int) -> None:
        self.text, self.at = text, at
        self.skip()
        self.place = table = _Place((self.at, self.at), (self.at, len(text)), 0)
        while self.at < len(text):
            if text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)
            self.skip()

    def skip(self, pattern: re.Pattern[str] = PASSED_OVER) -> None:
        """Go on behind blanks and comments."""
        self.at = self.over(pattern)[1]

    def over(self, pattern: re.Pattern[str]) -> Span:
        """Go on behind what matches here, and return where it stood."""
        found = pattern.match(self.text, self.at)
        span = found.span() if found else (self.at, self.at + 1)
        self.at = span[1]
        return span

    def names(self) -> list[tuple[str, Span]]:
        """The parts of a dotted key, and what follows it (``=``, ``]`` or ``]]``) passed over."""
        found = []
        while True:
            self.skip(BLANKS)
            span = self.over(NAME)
            raw = self.text[slice(*span)]
            name = tomllib.loads(f"x = {raw}")["x"] if raw[0] in "\"'" else raw
            found.append((name, span))
            self.skip(BLANKS)
            self.at += 1
            if self.text[self.at - 1] != ".":
                return found

    def header(self) -> _Place:
        """``[table]`` or ``[[table]]``: the table that the next keys belong to."""
        start = self.at
        several = self.text.startswith("[[", start)
        self.at += 1 + several
        names = self.names()
        self.at += several
        place, whole = self.place, (start, self.at)
        for name, span in names[:-1]:
            place = place.child(name, span, whole)
            if place.tables:
                place = place.inner[len(place.inner) - 1]
        name, span = names[-1]
        place = place.child(name, span, whole)
        if several:
            place.tables = True
            return place.child(len(place.inner), whole, whole)
        place.key, place.value = span, whole
        return place

    def pair(self, place: _Place) -> None:
        """``key = value`` in a table."""
        new = []
        for name, span in self.names():
            place = place.child(name, span, (-1, -1))
            new.append(place)
        self.skip(BLANKS)
        start = self.at
        self.value(place)
        for part in new:
            if part.value[0] < 0:
                part.value = (start, self.at)

    def value(self, place: _Place) -> None:
        """A value, with the places of what is inside."""
        opening = self.text[self.at]
        if opening not in "[{":
            self.over(TEXT if opening in "\"'" else BARE)
            return
        self.at += 1
        self.skip()
        while self.text[self.at] not in "]}":
            if opening == "{":
                self.pair(place)
            else:
                start = self.at
                item = place.child(len(place.inner), (start, start), (start, start))
                self.value(item)
                item.key = item.value = (start, self.at)
            self.skip()
            self.at += self.text[self.at] == ","
            self.skip()
        self.at += 1
