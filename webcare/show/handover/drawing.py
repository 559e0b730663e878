"""A path of escalation drawn as boxes below each other, as one SVG of 340 units wide: readable on a telephone.

Only presentation attributes and ``currentColor``: it takes the colour of the page in light, in dark and on paper.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from webcare.show import safe
from webcare.show.width import filled

WIDE, LETTERS = 340, 42
"""The width of the drawing, and of a line in columns: at 14 units a letter takes about 7.5."""
LINE, BASE, ROOM, GAP, EDGE = 19, 14, 9, 30, 12
"""The height of a line and of its letters, the room above and below lines, the least height between two boxes, and
where a line begins."""
MOST_LINES = 40
"""Of a box: no level that somebody wrote by hand is longer."""
NUMBER = re.compile(r"(?<![\w./@-])(\+?\(?\d[\d ()-]{5,16}\d)(?![\w@-])")
"""Somebody dials it, so it is not cut over two lines; a date or a price may be taken for one too, and loses nothing."""
HELD = "\ue000"
"""Stands for a space where a line may not be broken, while lines are made."""


class Box(NamedTuple):
    """A level: when its turn comes (beside the arrow above it), and whom it calls; ``last`` is always the end."""

    when: str
    lines: Sequence[str]
    last: bool = False


def draw(boxes: Sequence[Box], title: str) -> str:
    """The boxes from top to bottom with arrows between them. Every text is escaped, and without control characters."""
    parts: list[str] = []
    y = 0
    for number, box in enumerate(boxes):
        y = _when(parts, y, box.when, arrow=number > 0)
        y = _box(parts, y, box)
    name = escape(safe.line(title))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {y + 2}" width="{WIDE}" height="{y + 2}" '
        f'role="img" aria-label="{name}">{"".join(parts)}</svg>'
    )


def _box(parts: list[str], y: int, box: Box) -> int:
    """A box at a height; the height below it."""
    lines = _lines(box.lines, LETTERS)
    height = 2 * ROOM + LINE * len(lines)
    dashed = ' stroke-dasharray="6 4"' if box.last else ""
    parts.append(
        f'<rect x="1" y="{y}" width="{WIDE - 2}" height="{height}" rx="6" fill="none" stroke="currentColor" '
        f'stroke-width="1.5"{dashed}/>'
    )
    for place, line in enumerate(lines):
        weight = ' font-weight="bold"' if place == 0 else ""
        parts.append(_text(EDGE, y + ROOM + LINE * place + BASE, line, weight))
    return y + height


def _when(parts: list[str], y: int, when: str, *, arrow: bool) -> int:
    """When the next box has its turn, beside an arrow to it unless it is the first; the height below."""
    lines = _lines([when], LETTERS - 4)
    height = LINE * len(lines) + 2 * (ROOM if arrow else 2)
    if arrow:
        end = y + max(height, GAP) - 2
        parts.append(
            f'<path d="M24 {y} V{end} M19 {end - 7} L24 {end} L29 {end - 7}" fill="none" stroke="currentColor" '
            f'stroke-width="1.5"/>'
        )
    for place, line in enumerate(lines):
        top = y + (ROOM if arrow else 0)
        parts.append(_text(EDGE + 28 if arrow else EDGE, top + LINE * place + BASE, line))
    return y + (max(height, GAP) if arrow else height)


def _lines(texts: Iterable[str], most: int) -> list[str]:
    whole = (NUMBER.sub(lambda number: number[0].replace(" ", HELD), safe.line(text)) for text in texts)
    return [line.replace(HELD, " ") for text in whole for line in filled(text, most)][:MOST_LINES]


def _text(x: int, y: int, text: str, extra: str = "") -> str:
    return f'<text x="{x}" y="{y}" font-size="14" fill="currentColor"{extra}>{escape(text)}</text>'
