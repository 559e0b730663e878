"""Fill in an answer, keeping for every piece of the result the place in the source that it came from."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from webcare import limits
from webcare.placeholders.tree import Choice, Literal, Part, Value

APPLY: dict[str, Callable[[str], str]] = {
    "capitalize": str.capitalize,
    "lower": str.lower,
    "title": str.title,
    "trim": str.strip,
    "upper": str.upper,
}
Fragment = tuple[str, tuple[Part, ...]]


class Piece(NamedTuple):
    """A run of the result; ``literal`` says that it stands in the source letter for letter at ``[start, end)``."""

    text: str
    start: int
    end: int
    literal: bool


class Filled:
    """An answer filled in. ``text`` is the reply; ``place`` maps a span of it back to the source."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self.text = "".join(piece.text for piece in pieces)

    def place(self, start: int, end: int) -> tuple[int, int, bool]:
        """The source's span for ``[start, end)`` of the text, and whether that text stands there literally."""
        at = 0
        touched: list[tuple[int, int, bool]] = []
        for piece in self.pieces:
            until = at + len(piece.text)
            if (at <= start < until) or (at < end <= until) or (start < at and until < end):
                left = piece.start + max(0, start - at) if piece.literal else piece.start
                right = piece.start + min(len(piece.text), end - at) if piece.literal else piece.end
                touched.append((left, right, piece.literal))
            at = until
        if not touched:
            edge = self.pieces[-1].end if self.pieces else 0
            return edge, edge, False
        return touched[0][0], touched[-1][1], len(touched) == 1 and touched[0][2]


def fill(
    text: str,
    parts: tuple[Part, ...],
    values: Mapping[str, str],
    facts: Mapping[str, str],
    fragments: Mapping[str, Fragment],
) -> Filled:
    """The answer with its values. An unknown value is empty; a fragment that includes itself is left out."""
    return Filled(list(_Filling(values, facts, fragments).pieces(text, parts, ())))


class _Filling:
    """What an answer is filled in with, and how much of it there may still be."""

    def __init__(self, values: Mapping[str, str], facts: Mapping[str, str], fragments: Mapping[str, Fragment]) -> None:
        self.values, self.facts, self.fragments = values, facts, fragments
        # Fragments that include fragments multiply; past these bounds the rest is left out.
        self.pieces_left, self.text_left = int(limits.FILLED_PIECES), int(limits.FILLED_TEXT)

    def pieces(self, text: str, parts: tuple[Part, ...], within: tuple[str, ...]) -> Iterator[Piece]:
        """The pieces of some parts of a text; ``within`` are the fragments that it stands in."""
        for part in parts:
            self.pieces_left -= 1
            if self.pieces_left < 0 or self.text_left < 0:
                return
            if isinstance(part, Choice):
                filled = bool(self.value(part.condition)) != part.negated
                yield from self.pieces(text, part.then if filled else part.otherwise, within)
            elif isinstance(part, Literal):
                yield Piece(self.spent(text[part.start : part.end]), part.start, part.end, True)
            elif isinstance(part, Value):
                yield Piece(self.spent(self.value(part)), part.start, part.end, False)
            elif part.name in self.fragments and part.name not in within and len(within) < limits.FRAGMENTS:
                inner = "".join(piece.text for piece in self.pieces(*self.fragments[part.name], (*within, part.name)))
                yield Piece(self.spent(inner.strip()), part.start, part.end, False)

    def spent(self, text: str) -> str:
        """``text``, counted."""
        self.text_left -= len(text)
        return text

    def value(self, part: Value) -> str:
        """The value of a placeholder; an unknown one is empty."""
        value = (self.facts if part.fact else self.values).get(part.name, "")
        for name in part.filters:
            value = APPLY[name](value)
        return value
