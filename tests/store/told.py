"""Findings as text, whole: place, level, rule and words, then the message and the hint in both languages."""

from collections.abc import Iterable

from webcare.model.finding import Finding


def place(finding: Finding) -> str:
    """``line:column-line:column``."""
    return f"{finding.line}:{finding.column}-{finding.end_line}:{finding.end_column}"


def words(finding: Finding) -> str:
    """The words it points at, as far as they stand on its line."""
    excerpt = finding.excerpt
    return excerpt.text[excerpt.start : excerpt.end] if excerpt else ""


def told(findings: Iterable[Finding]) -> str:
    """All of every finding, to compare with a golden text."""
    lines = []
    for finding in findings:
        lines.append(f"{finding.path}:{place(finding)} {finding.severity.key} {finding.rule} '{words(finding)}'")
        for language in ("nl", "en"):
            hint = f" = {finding.hint.in_(language)}" if finding.hint else ""
            lines.append(f"  {finding.message.in_(language)}{hint}")
        if finding.suggestions:
            lines.append(f"  -> {', '.join(finding.suggestions)}")
    return "\n".join(lines)
