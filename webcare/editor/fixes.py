"""Quick fixes: what to write instead, for the findings under the cursor or the selection."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from webcare.model.finding import Finding
from webcare.model.text import Language, Text

MOST = 5
SHOWN = 60


class Fix(NamedTuple):
    """Put ``text`` in the place of ``[start, end)``; ``preferred`` says that it cannot change the meaning."""

    title: str
    start: int
    end: int
    text: str
    preferred: bool
    finding: Finding


def fixes(findings: Iterable[Finding], start: int, end: int, language: Language) -> Iterator[Fix]:
    """The fixes of what touches ``[start, end]``, the likeliest first."""
    for finding in findings:
        if finding.start <= end and start <= finding.end:
            for at, suggestion in enumerate(finding.suggestions[:MOST]):
                title = _title(suggestion).in_(language)
                yield Fix(title, finding.start, finding.end, suggestion, finding.fixable and at == 0, finding)


def _title(suggestion: str) -> Text:
    words = " ".join(suggestion.split())
    if not words:
        return Text("Haal dit weg", "Take this out")
    shown = words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
    return Text(f"Maak er ‘{shown}’ van", f"Change to ‘{shown}’")
