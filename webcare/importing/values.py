"""The JSON values in a text of any size, one at a time: a list item by item, JSON lines, documents one after another.

Memory is bounded by the largest value (``limits.EXPORT_VALUE``). A broken line of JSON lines costs that line; in any
other text nothing behind the fault can be trusted, and what came before it stands.
"""

import re
from collections.abc import Collection, Iterator
from json import JSONDecodeError, JSONDecoder
from typing import Any, NamedTuple, TextIO

from webcare import limits
from webcare.importing.foreign import Dropped
from webcare.model.text import Text

SIZE = 1 << 20
"""Characters that are read at a time."""
AHEAD = 200
"""So many characters are looked at to see what begins."""
NEAR = 16
"""A fault this near to the end of what has been read may be none: the longest literal and escape are shorter."""
BLANKS = re.compile(r"[ \t\r\n]*")
ASSIGNED = re.compile(r"window\.([\w.]{1,100}) = ")
"""What stands before the value in a file of an X archive."""
FIRST_KEY = re.compile(r'\{[ \t\r\n]{0,100}"([^"\\]{1,40})"[ \t\r\n]{0,20}:[ \t\r\n]{0,20}[\[{]')
NO_JSON = Text("dit is geen geldige JSON", "this is not valid JSON")
FROM_HERE = Text(
    "vanaf hier is het geen geldige JSON; wat erna komt, is niet gelezen",
    "from here on this is not valid JSON; what follows was not read",
)
TOO_LARGE, NUMBER = "too large", "number"
LONG_NUMBER = Text("hier staat een getal met te veel cijfers", "a number in it has too many digits")
DEEP = Text("te diep genest om te lezen", "nested too deep to be read")
"""As deep as Python's own reader goes: no limit of ours."""
TWICE = Text("een sleutel staat er twee keer in", "a key is in it twice")
NOT_A_NUMBER = Text("NaN en Infinity zijn geen JSON", "NaN and Infinity are no JSON")


class Value(NamedTuple):
    """A value, where it begins, and under which keys its list lies: ``("tickets",)``; ``()`` is no such list."""

    place: str
    value: Any
    keys: tuple[str, ...] = ()


class Values:
    """Reads the values of a text; lists and objects under ``open_keys`` are read item by item."""

    def __init__(self, text: TextIO, name: str, open_keys: Collection[str] = ()) -> None:
        self._text, self._name, self._open_keys = text, name, frozenset(open_keys)
        self._read, self._at, self._ended = "", 0, False
        self._mark = (0, 1, 1)
        """A place in what has been read, with its line and column."""
        self._problem: Text | None = None
        self._decoder = JSONDecoder(object_pairs_hook=self._object, parse_constant=self._constant)
        self.variable = ""
        """The variable that the value was assigned to, in a file of an X archive."""

    def __iter__(self) -> Iterator[Value | Dropped]:
        while self._next():
            if found := ASSIGNED.match(self._read, self._at):
                self.variable, self._at = found[1], found.end()
                continue
            opening = self._read[self._at]
            first = FIRST_KEY.match(self._read, self._at)
            whole = opening != "[" and not (first and first[1] in self._open_keys)
            alone = opening != "[" and whole and self._position(self._at)[1] == 1
            try:
                yield from self._item(()) if whole else self._parts(())
            except JSONDecodeError as problem:
                known = {TOO_LARGE: limits.EXPORT_VALUE.reason, NUMBER: LONG_NUMBER}
                why = known.get(problem.msg, NO_JSON if alone else FROM_HERE)
                yield Dropped(self._place(self._within(problem.pos) if alone else problem.pos), why)
                self._problem = None
                if not (alone and self._to_next_line()):
                    return
            except RecursionError:
                yield Dropped(self._place(self._at), DEEP)
                if not (alone and self._to_next_line()):
                    return

    def _parts(self, keys: tuple[str, ...]) -> Iterator[Value | Dropped]:
        """The items of the list that begins here, or of the lists in the object."""
        if self._read[self._at] == "{":
            yield from self._members(keys)
            return
        self._at += 1
        while self._sign() != "]":
            yield from self._item(keys)
            if self._sign(",]") == "]":
                break
            self._at += 1
        self._at += 1

    def _members(self, keys: tuple[str, ...]) -> Iterator[Value | Dropped]:
        """What lies under the keys that open, item by item, and then the rest of the object."""
        place, rest = self._place(self._at), {}
        self._at += 1
        while self._sign('"}') != "}":
            key = self._decoded()
            self._sign(":")
            self._at += 1
            if self._next() and key in self._open_keys and self._read[self._at] in "[{":
                yield from self._parts((*keys, key))
            else:
                rest[key] = self._decoded()
            if self._sign(",}") == "}":
                break
            self._at += 1
        self._at += 1
        self._problem = None
        if rest:
            yield Value(place, rest, keys)

    def _item(self, keys: tuple[str, ...]) -> Iterator[Value | Dropped]:
        """The value that begins here; one around a list that opens late comes in parts all the same."""
        place = self._place(self._at)
        value = self._decoded()
        problem, self._problem = self._problem, None
        if problem is not None:
            yield Dropped(place, problem)
        elif keys or not isinstance(value, dict) or not any(key in self._open_keys for key in value):
            yield Value(place, value, keys)
        else:
            yield from self._opened(value, place, ())

    def _opened(self, value: dict[str, Any], place: str, keys: tuple[str, ...]) -> Iterator[Value]:
        rest = {}
        for key, inner in value.items():
            if key in self._open_keys and isinstance(inner, list):
                yield from (Value(f"{place} {key}[{at}]", one, (*keys, key)) for at, one in enumerate(inner))
            elif key in self._open_keys and isinstance(inner, dict):
                yield from self._opened(inner, place, (*keys, key))
            else:
                rest[key] = inner
        if rest:
            yield Value(place, rest, keys)

    def _decoded(self) -> Any:
        """The value that begins here; more is read while it may only be unfinished. Raises ``JSONDecodeError``."""
        self._next()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._read, self._at)
            except JSONDecodeError as problem:
                near = problem.msg.startswith("Unterminated string") or problem.pos > len(self._read) - NEAR
                if self._ended or not near:
                    raise
            except ValueError:  # Python reads no whole number of more than 4,300 digits
                raise JSONDecodeError(NUMBER, self._read, self._at) from None
            else:
                if end < len(self._read) or self._ended:
                    if end - self._at > limits.EXPORT_VALUE:
                        raise JSONDecodeError(TOO_LARGE, self._read, self._at)
                    self._at = end
                    return value
            if len(self._read) - self._at > limits.EXPORT_VALUE:
                raise JSONDecodeError(TOO_LARGE, self._read, self._at)
            self._problem = None
            self._more()

    def _sign(self, expected: str = "") -> str:
        """The sign that stands here. Raises ``JSONDecodeError`` when it is none of these."""
        if not self._next() or (expected and self._read[self._at] not in expected):
            raise JSONDecodeError("no sign", self._read, self._at)
        return self._read[self._at]

    def _next(self) -> bool:
        """Go to what is no blank; is there anything?"""
        while True:
            found = BLANKS.match(self._read, self._at)
            self._at = found.end() if found else self._at
            if self._ended or len(self._read) - self._at > AHEAD:
                return self._at < len(self._read)
            self._more()

    def _more(self) -> None:
        """Read on and let go of what has been dealt with; a long value doubles each time, so that it stays linear."""
        self._mark = (0, *self._position(self._at))
        rest = self._read[self._at :]
        room = limits.EXPORT_VALUE + 1 - len(rest)
        piece = self._text.read(max(SIZE, min(len(rest), room)))
        self._ended = not piece
        self._read, self._at = rest + piece, 0

    def _to_next_line(self) -> bool:
        """After a fault in a line of its own, go to the next line that begins with an object. Is there one?"""
        while True:
            if (found := self._read.find("\n{", self._at)) >= 0:
                self._at = found + 1
                return True
            self._at = max(self._at, len(self._read) - 1)
            if self._ended:
                return False
            self._more()

    def _within(self, at: int) -> int:
        """The place of a fault in a line of JSON lines, which a decoder may notice only in the next."""
        end = self._read.find("\n", self._at)
        return min(at, end) if end >= 0 and self._read[self._at : end].strip() != "{" else at

    def _place(self, at: int) -> str:
        line, column = self._position(at)
        return f"{self._name}:{line}:{column}"

    def _position(self, at: int) -> tuple[int, int]:
        """The line and the column, from 1, of a place in what has been read; places mostly follow one another."""
        mark, line, column = self._mark if self._mark[0] <= at else (0, 1, 1)
        lines = self._read.count("\n", mark, at)
        line, column = line + lines, at - self._read.rfind("\n", mark, at) if lines else column + at - mark
        self._mark = (at, line, column)
        return line, column

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            self._problem = TWICE
        return found

    def _constant(self, _: str) -> None:
        self._problem = NOT_A_NUMBER
