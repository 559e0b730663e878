"""The inbox as a desk reads it: what is due first, in whose hands it is, and what the customer said."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import tzinfo

from webcare.inbox import SECTIONS, Inbox, Row, Section
from webcare.inbox.rows import Mark
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.inbox.standing import headline, left_text, opening_text
from webcare.show.inbox.words import MARKS, SINCE, TITLES, WAITS, due_text, span
from webcare.show.log.words import MOODS, SURFACES
from webcare.show.numbers import number
from webcare.show.width import columns, window

INDENT = "    "
LONGEST = 600
"""Characters of a message that are looked at: no terminal shows more."""
NARROWEST = 7
"""Columns that a cell keeps."""
LEAST = 24
"""With less room than this the words of the customer stand on a line of their own."""
HEADS = {
    "due": Text("Wanneer", "When"),
    "conversation": Text("Gesprek", "Conversation"),
    "channel": Text("Kanaal", "Channel"),
    "topic": Text("Onderwerp", "Topic"),
    "on": Text("Bij", "With"),
}
SAID: dict[Section, Mark] = {"reviews": "review", "found": "proactive"}
"""The mark that the heading of a section says already."""
NOBODY = Text("niemand", "nobody")
PRIORITIES = {"urgent": Text("dringend", "urgent"), "high": Text("belangrijk", "important")}
COLOURS = {"overdue": "31", "soon": "33", "later": "0", "unknown": "0"}


def inbox_lines(inbox: Inbox, rows: Sequence[Row], style: Style, zone: tzinfo) -> Iterator[str]:
    """How things stand, the rows by section, and what was left out; ``rows`` are those of the inbox, dressed."""
    language = style.language
    for line in textwrap.wrap(headline(inbox, zone, language), style.width):
        yield style.paint(line, "1")
    if inbox.opening is not None:
        yield from textwrap.wrap(opening_text(inbox.opening, inbox.now).in_(language), style.width)
    by_section: dict[Section, list[Row]] = {section: [] for section in SECTIONS}
    for row in rows:
        by_section[row.section].append(row)
    for section, found in by_section.items():
        if found:
            yield ""
            yield style.paint(f"{TITLES[section].in_(language)} ({number(inbox.totals[section], language)})", "1")
            yield from _section(found, inbox, style, zone)
            if more := inbox.totals[section] - len(found):
                count = number(more, language)
                rest = Text(f"… en nog {count}; --limit 0 toont alles", f"… and {count} more; --limit 0 shows all")
                yield f"  {rest.in_(language)}"
    if not rows:
        yield Text("Er is nu niets te doen.", "There is nothing to do now.").in_(language)
    left = left_text(inbox)
    if left is not None:
        yield ""
        yield from textwrap.wrap(left.in_(language), style.width, break_on_hyphens=False)


def _section(rows: Sequence[Row], inbox: Inbox, style: Style, zone: tzinfo) -> Iterator[str]:
    language = style.language
    table = [[head.in_(language) for head in HEADS.values()], *(_cells(row, inbox, style, zone) for row in rows)]
    said = [at for at in range(len(HEADS)) if any(line[at] != _dash(style) for line in table[1:])]
    heads, *cells = ([line[at] for at in said] for line in table)
    widths = [max(columns(line[at]) for line in [heads, *cells]) for at in range(len(heads))]
    excess = sum(widths) + 2 * len(widths) - style.width
    for at in sorted(range(len(widths)), key=lambda at: -widths[at]):  # the widest gives way first
        if excess > 0 and said[at]:  # when it is due is always said in full
            given = min(excess, max(0, widths[at] - NARROWEST))
            widths[at], excess = widths[at] - given, excess - given
    yield f"  {style.paint(_line(heads, widths), '2')}"
    for row, line in zip(rows, cells, strict=True):
        yield f"  {style.paint(_line(line, widths), COLOURS[row.due.state] if row.section != 'found' else '0')}"
        yield from _words(row, style)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """A line of the table; tabulate, which measures again what is known here, takes as long to load as all the rest."""
    cut = [window(cell, 0, 0, width)[0] for cell, width in zip(cells, widths, strict=True)]
    return "  ".join(cell + " " * (width - columns(cell)) for cell, width in zip(cut, widths, strict=True)).rstrip()


def _cells(row: Row, inbox: Inbox, style: Style, zone: tzinfo) -> list[str]:
    language, dash = style.language, _dash(style)
    due = due_text(row.due, inbox.now, zone) if row.section != "found" else None
    on = _short(row.on) if row.on else NOBODY.in_(language) if "unassigned" in row.marks else dash
    when = due.in_(language) if due is not None else dash
    return [when, _short(row.conversation), _short(row.message.channel), _short(row.topic) if row.topic else dash, on]


def _dash(style: Style) -> str:
    """What stands where there is nothing to say."""
    return "–" if style.unicode else "-"


def _words(row: Row, style: Style) -> Iterator[str]:
    """The facts that are worth a word, what was said, and the template that fits."""
    language = style.language
    facts = ", ".join(fact.in_(language) for fact in _facts(row))
    suggested = ""
    if row.suggested is not None:
        doubt = "?" if row.suggested.verdict == "maybe" else ""
        suggested = f" {style.arrow} {_short(row.suggested.answer)}{doubt}"
    body = safe.line(" ".join(mask((row.message.body or "")[:LONGEST]).split()))
    quotes = ("“", "”") if style.unicode else ('"', '"')
    room = style.width - columns(INDENT + facts + suggested) - 4
    if not body:
        yield INDENT + window(facts + suggested, 0, 0, style.width - len(INDENT))[0]
    elif room >= min(LEAST, columns(body)):
        yield f"{INDENT}{facts}: {quotes[0]}{window(body, 0, 0, room)[0]}{quotes[1]}{suggested}"
    else:
        yield INDENT + window(facts, 0, 0, style.width - len(INDENT))[0]
        room = max(LEAST, style.width - columns(INDENT + suggested) - 2)
        yield f"{INDENT}{quotes[0]}{window(body, 0, 0, room)[0]}{quotes[1]}{suggested}"


def _facts(row: Row) -> Iterator[Text]:
    since = SINCE.get(row.section, WAITS)
    lasted = span(row.waited)
    yield Text(since.nl.format(lasted.nl), since.en.format(lasted.en))
    if row.priority in PRIORITIES:
        yield PRIORITIES[row.priority]
    yield SURFACES[row.message.surface]
    if row.mood is not None and row.mood != "neutral":
        yield MOODS[row.mood]
    if row.messages > 1:
        yield Text(f"{row.messages} berichten", f"{row.messages} messages")
    yield from (MARKS[mark] for mark in row.marks if mark in MARKS and mark != SAID.get(row.section))


def _short(text: str) -> str:
    return safe.line(mask(text[:100]))
