"""In which size of print a chapter fits on one page of A4: reckoned beforehand, for a style sheet cannot measure.

It reckons with wide letters (0.55 em, as DejaVu Sans has) and room to spare; with other fonts there is more left.
"""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

from webcare.show.blocks import BookBlock, Bullets, Checklist, Figure, Heading, Quote, Table

MILLIMETRE = 72 / 25.4
"""Points."""
WIDE, HIGH = 180 * MILLIMETRE, 263 * MILLIMETRE
"""What ``@page`` in the style sheet leaves of A4, in points."""
TITLE = 30
"""Points that the title of the chapter takes."""
BETWEEN = 7 * MILLIMETRE
LETTER, LINE = 0.55, 1.25
"""The mean width of a letter and the height of a line, in em."""
USED = 0.91
"""Of a page that may be reckoned full: words and rows do not break everywhere."""
DRAWING = 300
"""Points of height for a figure."""


class PrintSize(NamedTuple):
    """A class of the style sheet: its letters in points and its columns."""

    name: str
    points: float
    columns: int

    @property
    def letters(self) -> int:
        """In a line."""
        return int((WIDE - BETWEEN * (self.columns - 1)) / self.columns / (LETTER * self.points))

    @property
    def lines(self) -> float:
        """On a page, in all columns."""
        return USED * self.columns * (HIGH - TITLE) / (LINE * self.points)


SIZES = (
    PrintSize("print-100", 10, 1),
    PrintSize("print-90", 9, 2),
    PrintSize("print-80", 8, 2),
    PrintSize("print-72", 7.2, 2),
    PrintSize("print-68", 6.8, 2),
    PrintSize("print-64", 6.4, 2),
)
"""Largest first. What does not fit in the last goes on to a second page: smaller is not for reading."""


def print_size(blocks: Sequence[BookBlock]) -> PrintSize:
    """The largest print in which the blocks fit on one page."""
    return next((size for size in SIZES if _height(blocks, size) <= size.lines), SIZES[-1])


def _height(blocks: Iterable[BookBlock], size: PrintSize) -> float:
    """In lines."""
    return sum(_lines(block, size) for block in blocks)


def _lines(block: BookBlock, size: PrintSize) -> float:
    if isinstance(block, Heading):
        return 2.2 * _wrapped(block.text, size.letters / 1.15)
    if isinstance(block, Quote):
        return 0.8 + sum(_wrapped(line, size.letters - 4) for line in block.text.splitlines())
    if isinstance(block, Table):
        return 0.8 + sum(_row(row, size.letters) for row in (block.heads, *block.rows))
    if isinstance(block, Bullets | Checklist):
        return 0.6 + sum(0.15 + _wrapped(item, size.letters - 4) for item in block.items)
    if isinstance(block, Figure):
        return DRAWING / (LINE * size.points)
    return 0.6 + _wrapped(block.text, size.letters)


def _row(row: Sequence[str], letters: int) -> float:
    """A row is as high as its highest cell: its letters spread over the width, and some of that lost."""
    each = letters / max(1, len(row)) - 2
    spread = ceil(1.25 * sum(map(len, row)) / letters)
    return 0.5 + max(1, min(spread, max((ceil(len(cell) / max(1, each)) for cell in row), default=1)))


def _wrapped(text: str, letters: float) -> int:
    return max(1, ceil(len(text) / max(1, letters)))
