"""The report as Markdown, for a comment on a pull request: nothing that others wrote is active in it."""

from collections.abc import Iterator, Sequence

from webcare.diff.change import Place
from webcare.diff.deciding import Decision
from webcare.model.text import Language, Text
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, markdown_lines
from webcare.show.diff.report import CallBack, Line, Report
from webcare.show.diff.told import code, quiet
from webcare.show.diff.words import (
    ATTENTION,
    KINDS,
    LEFT_OUT,
    LOOSENS,
    MOST,
    QUESTIONS,
    TITLES,
    UNREADABLE,
    counted,
    doubt,
    more,
    nothing,
    some,
    unread,
)

TITLE = Text("Wat er verandert in het handboek", "What changes in the handbook")
WHAT, WHERE, WAS, NOW = Text("Wat", "What"), Text("Waar", "Where"), Text("Was", "Was"), Text("Wordt", "Becomes")


def page(report: Report, language: Language) -> Iterator[str]:
    """Headings and lists, and on top a table of what to call back about."""
    if not report.lines:
        yield from markdown_lines([Paragraph(nothing(report).in_(language)), *_unreadable(report, language)])
        return
    yield from markdown_lines([Heading(TITLE.in_(language)), Paragraph(counted(report, language))])
    if report.call_back:
        yield ""
        yield from markdown_lines(_head(Decision.CALL_BACK, language))
        yield ""
        yield from _table(report.call_back, language)
    for decision in Decision:
        if lines := report.of(decision):
            yield ""
            yield from markdown_lines([*_head(decision, language), Bullets(_items(lines, language))])
    if report.unreadable:
        yield ""
        yield from markdown_lines(_unreadable(report, language))


def _unreadable(report: Report, language: Language) -> list[Block]:
    if not report.unreadable:
        return []
    items = [quiet(unread(finding, language)) for finding in report.unreadable[:MOST]]
    return [Heading(UNREADABLE.in_(language), 3), Paragraph(LEFT_OUT.in_(language)), Bullets(items)]


def _head(decision: Decision, language: Language) -> list[Block]:
    return [Heading(TITLES[decision].in_(language), 3), Paragraph(QUESTIONS[decision].in_(language))]


def _items(lines: Sequence[Line], language: Language) -> list[str]:
    items = []
    for line in lines[:MOST]:
        loosens = f" – {LOOSENS.in_(language)}" if line.loosens else ""
        items.append(f"{quiet(line.words.in_(language))}{loosens}{_place(line.at)}")
    return [*items, more(len(lines) - MOST).in_(language)] if len(lines) > MOST else items


def _place(at: Place | None) -> str:
    return f" ({quiet(at.path)}:{at.line})" if at is not None else ""


def _table(listed: Sequence[CallBack], language: Language) -> Iterator[str]:
    heads = [head.in_(language) for head in (WHAT, WHERE, WAS, NOW, ATTENTION)]
    yield _row(heads)
    yield _row(["---"] * len(heads))
    for one in listed[:MOST]:
        doubts = "; ".join(code(doubt(warned).in_(language)) for warned in one.warnings)
        values = (", ".join(map(code, some(values, language))) for values in (one.before, one.after))
        at = code(f"{one.at.path}:{one.at.line}") if one.at is not None else ""
        place = " ".join((code(one.where.in_(language)), at))
        yield _row([KINDS[one.found.kind].in_(language), place, *values, doubts])
    if len(listed) > MOST:
        yield _row([more(len(listed) - MOST).in_(language), "", "", "", ""])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
