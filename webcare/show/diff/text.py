"""The report for a terminal."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from webcare.diff.change import Place
from webcare.diff.deciding import Decision
from webcare.model.text import Text
from webcare.show import safe
from webcare.show.diff.report import CallBack, Line, Report
from webcare.show.diff.words import (
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
from webcare.show.findings import Style
from webcare.show.safe import told
from webcare.show.width import columns

YELLOW, RED, BOLD, FAINT = "33", "31", "1", "2"


def text(report: Report, style: Style) -> Iterator[str]:
    """Heading by heading, each change with its place behind it; the last line counts them."""
    if not report.lines:
        yield nothing(report).in_(style.language)
        yield from _unreadable(report, style)
        return
    if report.call_back:
        items = (line for one in report.call_back[:MOST] for line in _call_back(one, style))
        yield from _section(Decision.CALL_BACK, items, len(report.call_back), style)
    for decision in Decision:
        if lines := report.of(decision):
            items = (line for one in lines[:MOST] for line in _line(one, style))
            yield from _section(decision, items, len(lines), style)
    yield counted(report, style.language)
    yield from _unreadable(report, style)


def _unreadable(report: Report, style: Style) -> Iterator[str]:
    if not report.unreadable:
        return
    yield ""
    yield style.paint(UNREADABLE.in_(style.language), YELLOW)
    yield from wrap(LEFT_OUT.in_(style.language), style.width)
    for finding in report.unreadable[:MOST]:
        yield from _item(told(unread(finding, style.language)), None, style)


def _section(decision: Decision, items: Iterable[str], count: int, style: Style) -> Iterator[str]:
    colour = RED if decision is Decision.CALL_BACK else BOLD
    yield style.paint(TITLES[decision].in_(style.language), colour)
    yield from wrap(QUESTIONS[decision].in_(style.language), style.width)
    yield from items
    if count > MOST:
        yield f"- {more(count - MOST).in_(style.language)}"
    yield ""


def _line(line: Line, style: Style) -> Iterator[str]:
    yield from _item(told(line.words.in_(style.language)), line.at, style)
    if line.loosens:
        yield f"  {style.paint(f'! {LOOSENS.in_(style.language)}', YELLOW)}"


def _call_back(one: CallBack, style: Style) -> Iterator[str]:
    kind, place = KINDS[one.found.kind].in_(style.language), told(one.where.in_(style.language))
    before, after = (told(", ".join(some(values, style.language))) for values in (one.before, one.after))
    if not before or not after:
        said = Text("erbij", "added") if after else Text("vervallen", "removed")
        values = f"{said.in_(style.language)} {after or before}"
    else:
        values = f"{before} {style.arrow} {after}"
    yield from _item(f"{kind}, {place}: {values}", one.at, style)
    for warned in one.warnings:
        for line in wrap(f"! {told(doubt(warned).in_(style.language))}", style.width - 2):
            yield f"  {style.paint(line, YELLOW)}"


def _item(words: str, at: Place | None, style: Style) -> Iterator[str]:
    """A sentence, and where it stands: behind it, or else below it."""
    lines = wrap(
        words,
        max(20, style.width),
        initial_indent="- ",
        subsequent_indent="  ",
        break_on_hyphens=False,
        break_long_words=False,
    )
    place = f"{safe.path(at.path)}:{at.line}" if at is not None else ""
    if place and lines and columns(f"{lines[-1]}  {place}") <= style.width:
        lines[-1] = f"{lines[-1]}  {style.paint(place, FAINT)}"
    elif place:
        lines.append(f"  {style.paint(place, FAINT)}")
    yield from lines
