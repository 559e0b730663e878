"""The readiness card as Markdown: a table, and below what is not present, what to write, fenced."""

from collections.abc import Iterator

from webcare.model.text import Language, Text
from webcare.readiness import Card, Standing
from webcare.show import safe
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, Table, markdown_lines
from webcare.show.readiness.text import evidence
from webcare.show.readiness.words import HOW, LACKING, ORDER, PHASES, STATES, WHY, first_line, title, where

HEADS = Text("Punt|Wanneer|Stand|Gezien", "Item|When|State|Seen")
TO_DO = Text("Wat je schrijft", "What to write")


def card_markdown(card: Card, day: str, language: Language) -> Iterator[str]:
    """The card; the last line says what to do first."""
    rows = [
        [
            one.item.name.in_(language),
            PHASES[one.item.phase].in_(language),
            STATES[one.judged.state].in_(language),
            "; ".join(evidence(each, language) for each in one.judged.evidence),
        ]
        for one in card.standings
    ]
    heads = HEADS.in_(language).split("|")
    yield from markdown_lines([Heading(title(card, day).in_(language), 1), Table(heads, rows, names=len(heads))])
    yield ""
    if card.to_do:
        yield from markdown_lines([Heading(TO_DO.in_(language)), Paragraph(ORDER.in_(language))])
        for one in card.to_do:
            yield ""
            yield from _item(one, language)
        yield ""
    yield from markdown_lines([Paragraph(first_line(card, language))])


def _item(one: Standing, language: Language) -> Iterator[str]:
    name = f"{one.item.name.in_(language)} ({STATES[one.judged.state].in_(language)})"
    bullets = [
        f"{WHY.in_(language)}: {one.item.why.in_(language)}",
        f"{HOW.in_(language)}: {one.item.how.in_(language)}",
    ]
    bullets += [f"{LACKING.in_(language)}: {safe.line(lack.in_(language))}" for lack in one.judged.lacking]
    blocks: list[Block] = [Heading(name, 3), Bullets(bullets)]
    yield from markdown_lines(blocks)
    for writing in one.judged.writings:
        kind = writing.file.rpartition(".")[2]
        fence = "`" * max(3, _longest(writing.snippet) + 1)
        yield ""
        yield from markdown_lines([Paragraph(f"{where(writing, language)}:")])
        yield ""
        yield f"{fence}{kind}"
        yield from (safe.inner(line) for line in writing.snippet.splitlines())
        yield fence
    if one.judged.command:
        yield ""
        yield f"    {one.judged.command}"


def _longest(text: str) -> int:
    """The longest row of backticks."""
    longest = run = 0
    for sign in text:
        run = run + 1 if sign == "`" else 0
        longest = max(longest, run)
    return longest
