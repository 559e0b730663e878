"""Apply the fixes that cannot change the meaning, until there are none left."""

from collections.abc import Callable
from typing import NamedTuple

from webcare.model.finding import Finding

ROUNDS = 6
"""A fix may uncover another ("de de de"); this many rounds settle every real text."""
LONG = 100_000
"""Characters: a longer text is no reply, and each round takes seconds."""


class Fixed(NamedTuple):
    """The text after fixing, and the findings whose fix was applied, in the order of applying."""

    text: str
    applied: list[Finding]


def fix(text: str, findings: Callable[[str], list[Finding]]) -> Fixed:
    """Fix ``text``; ``findings`` lints a text. What overlaps waits for the next round."""
    applied: list[Finding] = []
    for _ in range(ROUNDS if len(text) <= LONG else 1):
        chosen = _apart([finding for finding in findings(text) if finding.fixable])
        if not chosen:
            break
        fresh = apply(text, chosen)
        if fresh == text:
            break
        text = fresh
        applied.extend(chosen)
    return Fixed(text, applied)


def apply(text: str, findings: list[Finding]) -> str:
    """``text`` with the first suggestion of each finding, which must not overlap."""
    pieces, at = [], 0
    for finding in sorted(findings, key=lambda item: (item.start, item.end)):
        pieces += [text[at : finding.start], finding.suggestions[0]]
        at = finding.end
    return "".join((*pieces, text[at:]))


def _apart(findings: list[Finding]) -> list[Finding]:
    chosen: list[Finding] = []
    for finding in sorted(findings, key=lambda item: (item.start, item.end)):
        if not chosen or finding.start >= chosen[-1].end:
            chosen.append(finding)
    return chosen
