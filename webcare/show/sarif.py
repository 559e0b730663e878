"""Findings as SARIF 2.1.0 (OASIS), for code scanning."""

from collections.abc import Iterable
from typing import Any

from webcare import __version__
from webcare.model.finding import Finding, Severity
from webcare.model.text import Language
from webcare.rules import load_rules
from webcare.rules.page import parse_page

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif(findings: Iterable[Finding], language: Language) -> dict[str, Any]:
    """One run; columns count Unicode code points from 1, as findings do."""
    found = list(findings)
    names = sorted({finding.rule for finding in found} | set(load_rules()))
    index = {name: at for at, name in enumerate(names)}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "webcare",
                        "version": __version__,
                        "language": language,
                        "rules": [_rule(name, language) for name in names],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, index, language) for finding in found],
            }
        ],
    }


def _rule(name: str, language: Language) -> dict[str, Any]:
    rule = load_rules().get(name)
    if rule is None:
        return {"id": name}
    page = parse_page(rule.page)
    return {
        "id": name,
        "shortDescription": {"text": page.title.in_(language)},
        "fullDescription": {"text": " ".join(paragraph.in_(language) for paragraph in page.paragraphs)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(finding: Finding, index: dict[str, int], language: Language) -> dict[str, Any]:
    hint = f" {finding.hint.in_(language)}" if finding.hint else ""
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }
    location = {"artifactLocation": {"uri": _uri(finding.path or "stdin")}, "region": region}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message.in_(language) + hint},
        "locations": [{"physicalLocation": location}],
    }
    if finding.suggestions:
        change = {"deletedRegion": region, "insertedContent": {"text": finding.suggestions[0]}}
        replaced = [{"artifactLocation": location["artifactLocation"], "replacements": [change]}]
        result["fixes"] = [{"artifactChanges": replaced}]
    return result


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path.replace("\\", "/").strip("<>"))
