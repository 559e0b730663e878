"""Findings for machines: JSON (version 1) and GitHub's workflow commands."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from webcare.model.finding import Finding, Severity
from webcare.model.text import Language
from webcare.show import safe

VERSION = 1
GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def finding_json(finding: Finding, language: Language) -> dict[str, Any]:
    """One finding as JSON: offsets are code points, half open; lines and columns count from 1."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.key,
        "message": finding.message.in_(language),
        "hint": finding.hint.in_(language) if finding.hint else None,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "start": finding.start,
        "end": finding.end,
        "suggestions": list(finding.suggestions),
        "fixable": finding.fixable,
    }


def zekep_json(
    verdicts: Mapping[str, str], findings: Iterable[Finding], letters: Mapping[str, str | None]
) -> dict[str, Any]:
    """For each whole word its verdict (``good``, ``fault``, ``unknown``) and the rules that cost it."""
    found = list(findings)
    return {
        word: {
            "verdict": verdict,
            "rules": sorted({finding.rule for finding in found if letters.get(finding.rule) == word}),
        }
        for word, verdict in verdicts.items()
    }


def document(content: Mapping[str, Any], *, indent: int = 2) -> str:
    """A whole JSON document with its version."""
    return safe.json_text(msgspec.json.format(_encoded({"version": VERSION, **content}), indent=indent).decode())


def whole(content: Mapping[str, Any], *, indent: int = 2) -> str:
    """A JSON document of another tool's format, which has a version of its own."""
    return safe.json_text(msgspec.json.format(_encoded(content), indent=indent).decode())


def array(items: list[dict[str, Any]], *, indent: int = 2) -> str:
    """A JSON array; what it holds carries its own names, and no version."""
    return safe.json_text(msgspec.json.format(_encoded(items), indent=indent).decode())


def one_line(content: Mapping[str, Any]) -> str:
    """A JSON object on one line."""
    return safe.json_text(_encoded(content).decode())


def _encoded(content: Any) -> bytes:
    try:
        return msgspec.json.encode(content)
    except UnicodeEncodeError:  # half a surrogate pair, such as in the name of a file that is no UTF-8
        return msgspec.json.encode(_whole(content))


def _whole(value: Any) -> Any:
    """The value without half surrogate pairs: they become text, as on a terminal."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, Mapping):
        return {_whole(name): _whole(inner) for name, inner in value.items()}
    return [_whole(inner) for inner in value] if isinstance(value, list | tuple) else value


def github_lines(findings: Iterable[Finding], language: Language) -> Iterator[str]:
    """Workflow commands that annotate the lines of a pull request."""
    for finding in findings:
        message = finding.message.in_(language)
        if finding.hint:
            message += f" ({finding.hint.in_(language)})"
        fields = {
            "file": finding.path or "",
            "line": finding.line,
            "col": finding.column,
            "endLine": finding.end_line,
            "endColumn": finding.end_column,
            "title": finding.rule,
        }
        listed = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
        yield f"::{GITHUB_LEVELS[finding.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return safe.line(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
