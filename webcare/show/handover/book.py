"""The chapters of a book in reading order: what its facts say, in words."""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from webcare.handover.book import Book
from webcare.handover.entries import without_hidden
from webcare.model.text import Language
from webcare.show import safe
from webcare.show.blocks import BookBlock, Bullets, Checklist, Figure, Heading, Paragraph, Quote, Table
from webcare.show.handover.chapter import Chapter
from webcare.show.handover.telling import Teller

IDS = (
    "overview",
    "contacts",
    "tone",
    "channels",
    "topics",
    "escalation",
    "crisis",
    "privacy",
    "figures",
    "changes",
    "open",
    "knowledge",
    "checklist",
    "missing",
)
"""The chapters in reading order; each is a module of ``chapters`` with a ``TITLE`` and ``blocks``."""
MOST_ROWS = 5_000
"""Rows of a table and items of a list: more than any handbook that somebody reads."""


def chapters(book: Book, language: Language) -> list[Chapter]:
    """Every chapter. No text in it holds a control character, or a number that ``book`` hides."""
    return [_chapter(name, book, language) for name in IDS]


def _chapter(name: str, book: Book, language: Language) -> Chapter:
    module = import_module(f"webcare.show.handover.chapters.{name}")
    tell = Teller(book, language)
    return Chapter(name, tell.pick(module.TITLE), list(_harmless(module.blocks(tell), tell)))


def _harmless(blocks: Iterable[BookBlock], tell: Teller) -> Iterator[BookBlock]:
    instead, hidden = tell.t("[intern]", "[internal]"), tell.book.hidden

    def clean(text: str) -> str:
        return safe.line(without_hidden(" ".join(text.split()), hidden, instead))

    def line(text: str) -> str:
        return safe.line(without_hidden(text.strip(), hidden, instead))

    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield block._replace(text=clean(block.text))
        elif isinstance(block, Bullets | Checklist):
            yield block._replace(items=[*map(clean, block.items[:MOST_ROWS])])
            yield from _rest(len(block.items) - MOST_ROWS, tell)
        elif isinstance(block, Quote):
            yield Quote("\n".join(map(line, re.split(r"\r\n?|\n", block.text.strip()))))
        elif isinstance(block, Figure):
            yield block._replace(caption=clean(block.caption), alternative=clean(block.alternative))
        else:
            yield _table(block, clean)
            yield from _rest(len(block.rows) - MOST_ROWS, tell)


def _table(table: Table, clean: Callable[[str], str]) -> Table:
    rows = [[*map(clean, row)] for row in table.rows[:MOST_ROWS]]
    return table._replace(heads=[*map(clean, table.heads)], rows=rows)


def _rest(more: int, tell: Teller) -> Iterator[BookBlock]:
    if more > 0:
        count = tell.number(more)
        yield Paragraph(
            tell.t(
                f"En nog {count}, die hier niet passen: ze staan in de map zelf.",
                f"And {count} more, too many for here: they are in the folder itself.",
            )
        )
