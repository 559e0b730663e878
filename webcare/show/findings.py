"""Findings for a person at a terminal: the place, what is wrong, the line with a caret, and what to write instead."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from webcare.model.finding import SEVERITY_NAMES, Finding, Severity
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.width import columns, window

COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}
EXCERPT = 100
LETTERS = {"zakelijk": "Z", "empathisch": "E", "kort": "K", "efficient": "E", "persoonlijk": "P"}
COUNTED = {
    Severity.ERROR: (Text("fout", "error"), Text("fouten", "errors")),
    Severity.WARNING: (Text("waarschuwing", "warning"), Text("waarschuwingen", "warnings")),
    Severity.ADVICE: (Text("advies", "piece of advice"), Text("adviezen", "pieces of advice")),
}


class Style(NamedTuple):
    """The language, whether there are colours, and whether the screen knows more than ASCII."""

    language: Language
    colour: bool = False
    unicode: bool = True

    def paint(self, text: str, code: str) -> str:
        """``text`` in a colour or weight, if there are any."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text


def finding_lines(finding: Finding, style: Style) -> Iterator[str]:
    """The lines of one finding."""
    place = f"{safe.path(finding.path or '')}:{finding.line}:{finding.column}"
    level = style.paint(SEVERITY_NAMES[finding.severity].in_(style.language), COLOURS[finding.severity])
    yield f"{style.paint(place, '1')}: {level} {finding.rule}  {safe.line(finding.message.in_(style.language))}"
    excerpt = finding.excerpt
    if excerpt is not None and excerpt.text.strip():
        text, start, end = window(excerpt.text, excerpt.start, excerpt.end, EXCERPT)
        shown = safe.line(text)
        before, under = safe.line(text[:start]), safe.line(text[start:end])
        yield f"  | {shown}"
        carets = "^" * max(1, columns(under))
        yield f"  | {' ' * columns(before)}{style.paint(carets, COLOURS[finding.severity])}"
    hints = []
    if finding.suggestions:
        arrow = "→" if style.unicode else "->"
        options = (" of " if style.language == "nl" else " or ").join(
            f"'{safe.line(s)}'" for s in finding.suggestions[:3]
        )
        hints.append(f"{arrow} {options}")
    if finding.hint is not None:
        hints.append(safe.line(finding.hint.in_(style.language)))
    if hints:
        yield f"  = {'; '.join(hints)}"


def zekep_line(verdicts: Mapping[str, str], style: Style) -> str:
    """``Z ✓  E ✗  K ✓  E –  P ✓``: good, fault, or no evidence."""
    marks = (
        {"good": "✓", "fault": "✗", "unknown": "–"} if style.unicode else {"good": "+", "fault": "x", "unknown": "-"}
    )
    return "  ".join(f"{letter} {marks[verdicts[name]]}" for name, letter in LETTERS.items())


def summary(findings: list[Finding], style: Style) -> str:
    """``2 fouten, 1 waarschuwing``; empty when there is nothing."""
    parts = []
    for severity in sorted(COUNTED, reverse=True):
        count = sum(finding.severity is severity for finding in findings)
        if count:
            parts.append(f"{count} {COUNTED[severity][count > 1].in_(style.language)}")
    return ", ".join(parts)
