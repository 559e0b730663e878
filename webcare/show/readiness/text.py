"""The readiness card on a terminal: a line for each item, and below what is not present, what to write."""

from collections.abc import Iterator
from textwrap import wrap

from webcare.model.text import Language
from webcare.readiness import Card, Phase, Standing, State
from webcare.readiness.card import Evidence
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.readiness.words import (
    HOW,
    LACKING,
    NEXT,
    ORDER,
    PHASES,
    STATES,
    WHY,
    first_line,
    step,
    title,
    where,
)
from webcare.show.width import columns

MARKS = {State.present: ("✓", "+"), State.thin: ("~", "~"), State.missing: ("✗", "x")}
COLOURS = {State.present: "32", State.thin: "33", State.missing: "31"}
INDENT = "    "
TIED = "\u00a0"
"""Keeps what was counted and its number on one line."""


def card_lines(card: Card, day: str, style: Style) -> Iterator[str]:
    """The whole card; the last line says what to do first. ``day`` is the card's day in words."""
    language = style.language
    yield style.paint(title(card, day).in_(language), "1")
    widest = max(columns(one.item.name.in_(language)) for one in card.standings)
    for phase in Phase:
        yield ""
        yield style.paint(PHASES[phase].in_(language), "1")
        for one in card.standings:
            if one.item.phase is phase:
                yield from _item_lines(one, widest, style)
    yield ""
    if card.to_do:
        yield from wrap(ORDER.in_(language), style.width)
    yield style.paint(first_line(card, language), "1")


def step_lines(card: Card, language: Language, most: int = 3) -> Iterator[str]:
    """The first things to do, on a line each."""
    yield NEXT.in_(language)
    for number, one in enumerate(card.to_do[:most], 1):
        yield f"  {number}. {step(one, language)}"


def evidence(one: Evidence, language: Language) -> str:
    """``handbook/goals.yaml: doelen: 8; met nulmeting: 3 (2026-03-29)``."""
    day = f" ({one.day})" if one.day else ""
    return f"{safe.line(one.file)}: {safe.line(one.text.in_(language))}{day}"


def _item_lines(one: Standing, widest: int, style: Style) -> Iterator[str]:
    language, state = style.language, one.judged.state
    name = one.item.name.in_(language)
    mark = style.paint(MARKS[state][0 if style.unicode else 1], COLOURS[state])
    head = f"{mark} {name}{' ' * (widest - columns(name))}  {STATES[state].in_(language):<9}  "
    room = max(30, style.width - widest - 15)
    rows = [row for each in one.judged.evidence for row in _rows(evidence(each, language), room)]
    for number, row in enumerate(rows):
        yield (" " * (widest + 15) if number else head) + row
    if state is State.present:
        return
    yield from _wrapped(f"{WHY.in_(language)}: {one.item.why.in_(language)}", style)
    yield from _wrapped(f"{HOW.in_(language)}: {one.item.how.in_(language)}", style)
    for lack in one.judged.lacking:
        yield from _wrapped(f"{LACKING.in_(language)}: {safe.line(lack.in_(language))}", style)
    for writing in one.judged.writings:
        yield f"{INDENT}{where(writing, language)}:"
        for line in writing.snippet.splitlines():
            yield f"{INDENT}  | {safe.inner(line)}"
    if one.judged.command:
        yield f"{INDENT}$ {one.judged.command}"


def _rows(text: str, room: int) -> list[str]:
    """Evidence on lines, broken between its parts only."""
    tied = "; ".join(part.replace(" ", TIED) for part in text.split("; "))
    return [row.replace(TIED, " ") for row in wrap(tied, room, break_long_words=False)]


def _wrapped(text: str, style: Style) -> Iterator[str]:
    yield from wrap(text, style.width, initial_indent=INDENT, subsequent_indent=f"{INDENT}  ", break_long_words=False)
