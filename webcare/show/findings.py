"""Findings for a person at a terminal: the place, what is wrong, the line with a caret, and what to write instead."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from webcare.model.finding import SEVERITY_NAMES, Finding, Severity
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.numbers import OR, joined
from webcare.show.width import columns, window

COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}
WIDTH = 100
"""Columns of a line where there is no terminal to ask."""
LETTERS = {"zakelijk": "Z", "empathisch": "E", "kort": "K", "efficient": "E", "persoonlijk": "P"}
COUNTED = {
    Severity.ERROR: (Text("fout", "error"), Text("fouten", "errors")),
    Severity.WARNING: (Text("waarschuwing", "warning"), Text("waarschuwingen", "warnings")),
    Severity.ADVICE: (Text("advies", "piece of advice"), Text("adviezen", "pieces of advice")),
}


class Style(NamedTuple):
    """The language, whether there are colours, whether the screen knows more than ASCII, and its columns."""

    language: Language
    colour: bool = False
    unicode: bool = True
    width: int = WIDTH

    def paint(self, text: str, code: str) -> str:
        """``text`` in a colour or weight, if there are any."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    @property
    def arrow(self) -> str:
        """What stands before a replacement."""
        return "→" if self.unicode else "->"


def by_importance(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, those that matter most first.

    Errors before warnings before advice; among equals privacy, for what is public cannot be taken back; then each
    rule once before any of them speaks again, so that five misspellings do not hide a fault of another kind; then the
    order of the text.
    """
    spoken: Counter[str] = Counter()
    ranked: list[tuple[tuple[int, bool], int, Finding]] = []
    for finding in sorted(findings, key=lambda item: (item.start, item.end)):
        spoken[finding.rule] += 1
        ranked.append((weight(finding), spoken[finding.rule], finding))
    return [finding for *_, finding in sorted(ranked, key=lambda item: item[:2])]


def weight(finding: Finding) -> tuple[int, bool]:
    """How much a finding matters by itself, as a key to sort by: what matters most comes first."""
    return -finding.severity, not finding.rule.startswith("privacy/")


def finding_lines(finding: Finding, style: Style) -> Iterator[str]:
    """One line that says what is wrong, and the excerpt with a caret under the words and what to write instead.

    The hint stands behind the caret; where it does not fit on the screen, below it.
    """
    yield _head(finding, style)
    yield from excerpt_lines(finding, style, _hint(finding, style))


def excerpt_lines(finding: Finding, style: Style, hint: str) -> Iterator[str]:
    """The line of the text, a caret under the words, and the hint."""
    excerpt = finding.excerpt
    if excerpt is not None and excerpt.text.strip():
        before, under = safe.line(excerpt.text[: excerpt.start]), safe.line(excerpt.text[excerpt.start : excerpt.end])
        whole = before + under + safe.line(excerpt.text[excerpt.end :])
        text, start, end = window(whole, len(before), len(before) + len(under), style.width - len("  | "))
        yield f"  | {safe.line(text)}"
        carets = "^" * max(1, columns(text[start:end]))
        indent = " " * columns(text[:start])
        behind = bool(hint) and columns(f"  | {indent}{carets} {hint}") <= style.width
        yield f"  | {indent}{style.paint(carets, COLOURS[finding.severity])}{f' {hint}' if behind else ''}"
        hint = "" if behind else hint
    if hint:
        yield f"  = {hint}"


def finding_line(finding: Finding, style: Style) -> str:
    """A finding on one line, with its best replacement."""
    better = f"  {style.arrow} '{safe.line(finding.suggestions[0])}'" if finding.suggestions else ""
    return _head(finding, style) + better


def _head(finding: Finding, style: Style) -> str:
    place = f"{safe.path(finding.path or '')}:{finding.line}:{finding.column}"
    level = style.paint(SEVERITY_NAMES[finding.severity].in_(style.language), COLOURS[finding.severity])
    rule, message = safe.line(finding.rule), safe.line(finding.message.in_(style.language))
    return f"{style.paint(place, '1')}: {level} {rule}  {message}"


def _hint(finding: Finding, style: Style) -> str:
    """What to write instead, and what to do."""
    hints = []
    if finding.suggestions:
        either = f" {OR.in_(style.language)} "
        options = either.join(f"'{safe.line(better)}'" for better in finding.suggestions[:3])
        hints.append(f"{style.arrow} {options}")
    if finding.hint is not None:
        hints.append(safe.line(finding.hint.in_(style.language)))
    return "; ".join(hints)


def zekep_line(verdicts: Mapping[str, str], style: Style) -> str:
    """``Z ✓  E ✗  K ✓  E –  P ✓``: good, fault, or no evidence."""
    marks = (
        {"good": "✓", "fault": "✗", "unknown": "–"} if style.unicode else {"good": "+", "fault": "x", "unknown": "-"}
    )
    return "  ".join(f"{letter} {marks[verdicts[name]]}" for name, letter in LETTERS.items())


def summary(findings: Iterable[Finding], style: Style) -> str:
    """``2 fouten, 1 waarschuwing en 1 advies``; empty when there is nothing."""
    counts = Counter(finding.severity for finding in findings)
    parts = [
        f"{counts[severity]} {COUNTED[severity][counts[severity] > 1].in_(style.language)}"
        for severity in sorted(COUNTED, reverse=True)
        if counts[severity]
    ]
    return joined(parts, style.language)
