"""Findings as SARIF 2.1.0 (OASIS), for code scanning."""

import os
from collections.abc import Iterable
from typing import Any

from webcare import __version__
from webcare.model.finding import Finding, Severity
from webcare.model.text import Language
from webcare.rules import load_rules
from webcare.rules.page import parse_page
from webcare.rules.rule import Rule
from webcare.show.reports import fingerprints, slashed
from webcare.show.rules import page_lines

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif(findings: Iterable[Finding], language: Language) -> dict[str, Any]:
    """One run; columns count Unicode code points from 1, as findings do."""
    found = list(findings)
    names = sorted({finding.rule for finding in found} | set(load_rules()))
    index = {name: at for at, name in enumerate(names)}
    driver = {
        "name": "webcare",
        "version": __version__,
        "language": language,
        "rules": [_rule(name, language) for name in names],
    }
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, name, index, language) for finding, name in fingerprints(found)],
            }
        ],
    }


def _rule(name: str, language: Language) -> dict[str, Any]:
    """A rule with its whole page; the client's own rules and the reader's have a name only."""
    rule = load_rules().get(name)
    if rule is None:
        return {"id": name}
    page = parse_page(rule.page)
    return {
        "id": name,
        "shortDescription": {"text": page.title.in_(language)},
        "fullDescription": {"text": " ".join(paragraph.in_(language) for paragraph in page.paragraphs)},
        "help": {"text": "\n".join(page_lines(rule, language, examples=False)).strip()},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": _tags(rule)},
    }


def _tags(rule: Rule) -> list[str]:
    return [rule.family, *([f"zekep/{rule.letter}"] if rule.letter else [])]


def _result(finding: Finding, name: str, index: dict[str, int], language: Language) -> dict[str, Any]:
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
        "partialFingerprints": {"webcareRulePathWords/v1": name},
    }
    if finding.suggestions:
        change = {"deletedRegion": region, "insertedContent": {"text": finding.suggestions[0]}}
        replaced = [{"artifactLocation": location["artifactLocation"], "replacements": [change]}]
        result["fixes"] = [{"artifactChanges": replaced}]
    return result


def _uri(path: str) -> str:
    """A relative path as a relative reference, an absolute one as a ``file`` URI, percent-encoded (RFC 3986)."""
    from pathlib import Path
    from urllib.parse import quote

    if os.path.isabs(path):
        return Path(path).as_uri()
    return quote(slashed(path.strip("<>") if path == "<stdin>" else path), errors="surrogateescape")
