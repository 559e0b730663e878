"""Fill in an answer, keeping for every piece of the result the place in the source that it came from."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from webcare.placeholders.tree import Choice, Literal, Part, Value

APPLY: dict[str, Callable[[str], str]] = {
    "capitalize": str.capitalize,
    "lower": str.lower,
    "title": str.title,
    "trim": str.strip,
    "upper": str.upper,
}
MOST_NESTED = 8
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
        at, left, right, touched = 0, -1, -1, []
        for piece in self.pieces:
            until = at + len(piece.text)
            if (at <= start < until) or (at < end <= until) or (start < at and until < end):
                inner = (
                    (max(0, start - at), min(len(piece.text), end - at))
                    if piece.literal
                    else (0, piece.end - piece.start)
                )
                left = piece.start + inner[0] if left < 0 else left
                right = piece.start + inner[1]
                touched.append(piece)
            at = until
        if not touched:
            edge = self.pieces[-1].end if self.pieces else 0
            return edge, edge, False
        return left, max(left, right), len(touched) == 1 and touched[0].literal


def fill(
    text: str,
    parts: tuple[Part, ...],
    values: Mapping[str, str],
    facts: Mapping[str, str],
    fragments: Mapping[str, Fragment],
) -> Filled:
    """The answer with its values. An unknown value is empty; a fragment that includes itself is left out."""
    return Filled(list(_pieces(text, parts, values, facts, fragments, ())))


def _pieces(
    text: str,
    parts: tuple[Part, ...],
    values: Mapping[str, str],
    facts: Mapping[str, str],
    fragments: Mapping[str, Fragment],
    within: tuple[str, ...],
) -> Iterator[Piece]:
    for part in parts:
        if isinstance(part, Literal):
            yield Piece(text[part.start : part.end], part.start, part.end, True)
        elif isinstance(part, Value):
            yield Piece(_value(part, values, facts), part.start, part.end, False)
        elif isinstance(part, Choice):
            filled = bool(_value(part.condition, values, facts)) != part.negated
            yield from _pieces(text, part.then if filled else part.otherwise, values, facts, fragments, within)
        elif part.name in fragments and part.name not in within and len(within) < MOST_NESTED:
            inner_text, inner = fragments[part.name]
            pieces = _pieces(inner_text, inner, values, facts, fragments, (*within, part.name))
            yield Piece("".join(piece.text for piece in pieces).strip(), part.start, part.end, False)


def _value(part: Value, values: Mapping[str, str], facts: Mapping[str, str]) -> str:
    value = (facts if part.fact else values).get(part.name, "")
    for name in part.filters:
        value = APPLY[name](value)
    return value
