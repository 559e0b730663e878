"""Findings for machines: JSON (version 1) and GitHub's workflow commands."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import tzinfo
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from webcare.model.finding import Finding, Severity
from webcare.model.moment import there
from webcare.model.text import Language
from webcare.show import safe

if TYPE_CHECKING:
    from webcare.show.documents import CheckFinding, FindingJson

VERSION: Literal[1] = 1
"""Of the documents in ``documents``."""
NOT_ASCII = re.compile("[^\x00-\x7f]+")
GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def moment(second: int, zone: tzinfo) -> str:
    """A second since 1970 (UTC) as documents hold it: ISO 8601, with the zone's offset."""
    return there(second, zone).isoformat()


def finding_json(finding: Finding, language: Language) -> "FindingJson":
    """One finding as JSON: offsets are code points, half open; lines and columns count from 1."""
    from webcare.show.documents import FindingJson

    return FindingJson(**_fields(finding, language))


def placed_json(finding: Finding, language: Language) -> "CheckFinding":
    """One finding with its file."""
    from webcare.show.documents import CheckFinding

    return CheckFinding(path=finding.path, **_fields(finding, language))


def _fields(finding: Finding, language: Language) -> dict[str, Any]:
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


def pretty(content: Any) -> str:
    """A JSON document for people to read too; what it holds says its version itself."""
    return safe.json_text(msgspec.json.format(_encoded(content), indent=2).decode())


def one_line(content: Any) -> str:
    """A JSON document on one line."""
    return safe.json_text(_encoded(content).decode())


def escaped(json: str) -> str:
    """The same JSON in ASCII, for a stream of another encoding than UTF-8, the only one that JSON has (RFC 8259)."""
    return NOT_ASCII.sub(_utf16, json)


def _utf16(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _encoded(content: Any) -> bytes:
    try:
        return msgspec.json.encode(content)
    except UnicodeEncodeError:  # half a surrogate pair, such as in the name of a file that is no UTF-8
        return msgspec.json.encode(_whole(msgspec.to_builtins(content)))


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
