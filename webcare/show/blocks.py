"""A report or a book as headings, paragraphs, tables and the like, written for a terminal or as Markdown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import NamedTuple

from webcare.show.findings import Style
from webcare.show.width import columns, window


class Heading(NamedTuple):
    """What follows is about this; ``level`` 1 is the whole report."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """Sentences."""

    text: str


class Bullets(NamedTuple):
    """A list; ``ordered`` where the order means something, as of steps."""

    items: Sequence[str]
    ordered: bool = False


class Table(NamedTuple):
    """Cells as they are read; the first ``names`` columns hold names, the others figures."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    names: int = 1


class Quote(NamedTuple):
    """Words as a customer reads them, line by line: a reply, a template, a statement."""

    text: str


class Figure(NamedTuple):
    """A drawing of ours, what it shows, and the same in words for who cannot see it; ``svg`` is one ``<svg>`` element.

    It has no style of its own but ``class`` and presentation attributes: a page's policy allows no other.
    """

    svg: str
    caption: str
    alternative: str


class Checklist(NamedTuple):
    """What is to be done, with a box to tick."""

    items: Sequence[str]


SHORTEST = 8
"""Columns that a name keeps."""
Block = Heading | Paragraph | Bullets | Table
"""What a report is made of."""
BookBlock = Block | Quote | Figure | Checklist
"""What the book of a handover is made of."""
LEADING = re.compile(r"[-+=~]|[0-9]{1,9}(?=[.)])")
"""What begins a list, a line under a heading or a piece of code where a line of Markdown begins with it."""
ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]{1,32};)")


def text_lines(blocks: Iterable[BookBlock], style: Style) -> Iterator[str]:
    """For a terminal: an empty line before every heading, table, quote and figure."""
    first = True
    under_heading = False
    for block in blocks:
        if not first and not under_heading and not isinstance(block, Paragraph | Bullets | Checklist):
            yield ""
        first, under_heading = False, isinstance(block, Heading)
        if isinstance(block, Heading):
            yield style.paint(block.text, "1")
        elif isinstance(block, Paragraph):
            yield from wrap(block.text, style.width, break_long_words=False, break_on_hyphens=False)
        elif isinstance(block, Bullets):
            for sign, item in zip(_signs(block), block.items, strict=True):
                yield from wrap(item, style.width, initial_indent=sign, subsequent_indent=" " * len(sign))
        elif isinstance(block, Checklist):
            for item in block.items:
                yield from wrap(item, style.width, initial_indent="[ ] ", subsequent_indent="    ")
        elif isinstance(block, Quote):
            for line in block.text.splitlines():
                filled = wrap(line, style.width, initial_indent="| ", subsequent_indent="| ", break_on_hyphens=False)
                yield from filled or ["|"]
        elif isinstance(block, Figure):
            yield style.paint(block.caption, "1")
            yield from wrap(block.alternative, style.width, break_on_hyphens=False)
        else:
            yield _fitting(block, style.width)


def markdown_lines(blocks: Iterable[BookBlock]) -> Iterator[str]:
    """As Markdown (GitHub's tables and task lists); a figure as its caption and its words."""
    for number, block in enumerate(blocks):
        if number:
            yield ""
        if isinstance(block, Heading):
            yield f"{'#' * block.level} {_escaped(block.text)}"
        elif isinstance(block, Paragraph):
            yield _opening(block.text)
        elif isinstance(block, Bullets):
            yield from (f"{sign}{_opening(item)}" for sign, item in zip(_signs(block), block.items, strict=True))
        elif isinstance(block, Checklist):
            yield from (f"- [ ] {_escaped(item)}" for item in block.items)
        elif isinstance(block, Quote):
            yield from _quoted(block.text.splitlines())
        elif isinstance(block, Figure):
            yield f"**{_escaped(block.caption)}**"
            yield ""
            yield _opening(block.alternative)
        else:
            heads = [_escaped(head.replace("\n", " ").strip()) for head in block.heads]
            rows = [[_escaped(cell) for cell in row] for row in block.rows]
            yield _table(block._replace(rows=rows), "github", heads)


def _signs(bullets: Bullets) -> list[str]:
    """What stands before each item."""
    return [f"{number}. " if bullets.ordered else "- " for number in range(1, len(bullets.items) + 1)]


def _fitting(table: Table, width: int) -> str:
    """The table no wider than that: first at its ease, then with narrow columns, then with long names cut short.

    Where that does not do, the names stand above their figures. Figures are never cut: where they alone are too wide,
    so is the table.
    """
    text = _table(table, "plain", table.heads)
    if _width(text) > width and table.heads:
        text = _narrow(table)
        if (over := _width(text) - width) > 0 and table.names:
            text = _narrow(table._replace(rows=[_cut(row, table, over) for row in table.rows]))
            if _width(text) > width and table.names < len(table.heads):
                text = _stacked(table, width)
    return text


def _stacked(table: Table, width: int) -> str:
    """The names of each row on a line of their own, and its figures below."""
    names, figures = table.names, [*_head_lines(table), *table.rows]
    above = [", ".join(filter(None, row[:names])) for row in (table.heads, *table.rows)]
    blank = Table([], [["", *row[names:]] for row in figures], 1)
    lines = _table(blank, "plain", ()).splitlines()
    heads, rest = lines[: len(lines) - len(table.rows)], lines[len(lines) - len(table.rows) :]
    told = [line for name, line in zip(above[1:], rest, strict=True) for line in (window(name, 0, 0, width)[0], line)]
    return "\n".join([window(above[0], 0, 0, width)[0], *heads, *told])


def _width(text: str) -> int:
    return max(map(columns, text.splitlines()), default=0)


def _narrow(table: Table) -> str:
    """The lines of the heads as rows: ``tabulate`` would keep two more columns free beside each head."""
    return _table(table._replace(rows=[*_head_lines(table), *table.rows]), "plain", ())


def _head_lines(table: Table) -> list[list[str]]:
    return [list(line) for line in zip_longest(*(head.split("\n") for head in table.heads), fillvalue="")]


def _cut(row: Sequence[str], table: Table, over: int) -> list[str]:
    """A row whose names are so many columns shorter together, as far as they go: the longest column first."""
    most = [max(columns(one[at]) for one in table.rows) for at in range(table.names)]
    for _ in range(over):
        longest = max(range(table.names), key=most.__getitem__)
        most[longest] = max(SHORTEST, most[longest] - 1)
    names = [window(name, 0, 0, limit)[0] for name, limit in zip(row, most, strict=False)]
    return [*names, *row[table.names :]]


def _table(table: Table, form: str, heads: Sequence[str]) -> str:
    from tabulate import tabulate

    many = len(table.heads) or len(table.rows[0])
    align = ["left"] * table.names + ["right"] * (many - table.names)
    return tabulate(table.rows, heads, tablefmt=form, colalign=align, disable_numparse=True)


def _quoted(lines: Sequence[str]) -> Iterator[str]:
    """Lines that stay lines: a backslash at the end of one breaks it (CommonMark, section 6.7)."""
    for line, after in zip_longest(lines, lines[1:], fillvalue=""):
        stays = "\\" if line.strip() and after.strip() else ""
        yield f"> {_opening(line.strip())}{stays}".rstrip(" ")


def _opening(text: str) -> str:
    """Text that begins a line: it begins no list, and is no line under a heading."""
    escaped = _escaped(text.lstrip(" "))
    found = LEADING.match(escaped)
    if found is None:
        return escaped
    place = found.end() if found.group().isdigit() else 0
    return f"{escaped[:place]}\\{escaped[place:]}"


def _escaped(text: str) -> str:
    """Without what Markdown or HTML would take for markup."""
    for sign in "\\`*_{}[]<>|#":
        text = text.replace(sign, f"\\{sign}")
    return ENTITY.sub(r"\\&", text)
