"""What the tests of the chapters share: the book of the small client in words, and every text that is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.handover.small import book_of, write_client
from webcare.handover.book import Book
from webcare.model.finding import Finding, Severity
from webcare.model.text import Language, Text
from webcare.readiness import Card, Item, Judged, Phase, Standing, State
from webcare.show.blocks import BookBlock, Bullets, Checklist, Figure, Heading, Paragraph, Quote, Table, markdown_lines
from webcare.show.handover.book import chapters
from webcare.show.handover.chapter import Chapter

LANGUAGES: tuple[Language, ...] = ("nl", "en")
FINDINGS = [
    Finding(
        rule="handboek/gat",
        severity=Severity.WARNING,
        message=Text("hier mist iets", "something is missing here"),
        path="handbook/topics.yaml",
        line=12,
    ),
    Finding(
        rule="privacy/adres",
        severity=Severity.ERROR,
        message=Text("een adres", "an address"),
        hint=Text("haal het weg", "take it away"),
        path="README.md",
        line=3,
    ),
]

LACKING = Judged(State.missing, lacking=(Text("een vast moment", "a fixed moment"),))


def _item(name: Text, step: Text, judged: Judged) -> Standing:
    nothing = Text("", "")
    return Standing(Item(name.en.lower(), Phase.before, name, nothing, nothing, step, lambda _: judged), judged)


CARD = Card(
    "Lichthuis",
    date(2026, 11, 2),
    (
        _item(Text("Toon", "Tone"), Text("Kies een toon.", "Choose a tone."), Judged(State.present)),
        _item(Text("Nazorg", "Follow-up"), Text("Vraag het na.", "Ask for it."), LACKING),
    ),
)


def markdown_of(book: Book, language: Language) -> str:
    """The whole book; what check and the readiness card say is made up, for that is not what is tested."""
    told = chapters(book._replace(findings=FINDINGS, readiness=CARD), language)
    return "\n".join(line for one in told for line in (*markdown_lines([Heading(one.title, 1), *one.blocks]), ""))


def texts(told: Sequence[Chapter]) -> Iterator[str]:
    """Every text of a book, drawings included."""
    for chapter in told:
        yield chapter.title
        for block in chapter.blocks:
            yield from _texts(block)


def _texts(block: BookBlock) -> Iterator[str]:
    if isinstance(block, Heading | Paragraph | Quote):
        yield from block.text.splitlines()
    elif isinstance(block, Bullets | Checklist):
        yield from block.items
    elif isinstance(block, Figure):
        yield from (block.svg, block.caption, block.alternative)
    else:
        assert isinstance(block, Table)
        yield from (*block.heads, *(cell for row in block.rows for cell in row))


def write_expected(folder: Path) -> None:
    """What ``test_book`` expects, to be read aloud before it is kept: ``python -m tests.show.handover.books``."""
    with TemporaryDirectory() as scratch:
        book = book_of(write_client(Path(scratch) / "klant"))
    for language in LANGUAGES:
        (folder / f"book.{language}.md").write_text(markdown_of(book, language), encoding="utf-8")


if __name__ == "__main__":
    write_expected(Path(__file__).parent)
