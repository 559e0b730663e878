"""Findings in the formats of other tools: GitLab Code Quality, JUnit and Checkstyle."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from webcare.lint.baseline import fingerprint
from webcare.model.finding import Finding, Severity
from webcare.model.text import Language
from webcare.show import safe

GITLAB = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}
Drafts = Iterable[tuple[str, Sequence[Finding]]]
"""The name of each draft and its findings."""
CHECKSTYLE = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "info"}


def fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with a name of its own, made of rule, path and words, so that moving a line keeps it."""
    seen: Counter[str] = Counter()
    for finding in findings:
        name = fingerprint(finding)
        seen[name] += 1
        yield finding, f"{name}-{seen[name]}"


def gitlab(findings: Iterable[Finding], language: Language) -> list[dict[str, Any]]:
    """GitLab's Code Quality report, whose paths may not begin with ``./``."""
    return [
        {
            "description": _message(finding, language),
            "check_name": finding.rule,
            "fingerprint": name,
            "severity": GITLAB[finding.severity],
            "location": {
                "path": slashed(finding.path or "").removeprefix("./"),
                "lines": {"begin": finding.line, "end": finding.end_line},
            },
        }
        for finding, name in fingerprints(findings)
    ]


def junit(checked: Drafts, language: Language) -> str:
    """A test case for each draft, with a failure for each finding of level warning or error.

    The attributes and elements are those that Jenkins' schema for JUnit knows (junit-10.xsd).
    """
    suite = ET.Element("testsuite", name="webcare")
    tests = failures = 0
    for name, findings in checked:
        tests += 1
        case = ET.SubElement(suite, "testcase", classname="webcare", name=_xml(name))
        for finding in findings:
            text = f"{finding.line}:{finding.column} {_message(finding, language)}"
            if finding.severity is Severity.ADVICE:
                ET.SubElement(case, "system-out").text = f"{_xml(finding.rule)} {text}"
            else:
                failures += 1
                failure = ET.SubElement(case, "failure", type=_xml(finding.rule), message=_message(finding, language))
                failure.text = text
    suite.set("tests", str(tests))
    suite.set("failures", str(failures))
    suite.set("errors", "0")
    suites = ET.Element("testsuites")
    suites.append(suite)
    return _document(suites)


def checkstyle(checked: Drafts, language: Language) -> str:
    """Checkstyle's XML, one ``file`` element for each draft, also for one without findings."""
    root = ET.Element("checkstyle", version="4.3")
    for name, findings in checked:
        file = ET.SubElement(root, "file", name=_xml(name))
        for finding in findings:
            ET.SubElement(
                file,
                "error",
                line=str(finding.line),
                column=str(finding.column),
                severity=CHECKSTYLE[finding.severity],
                message=_message(finding, language),
                source=_xml(f"webcare.{finding.rule.replace('/', '.')}"),
            )
    return _document(root)


def _message(finding: Finding, language: Language) -> str:
    hint = f" ({finding.hint.in_(language)})" if finding.hint else ""
    return _xml(finding.message.in_(language) + hint)


def _xml(text: str) -> str:
    """``text`` on one line, without the two characters that no XML may hold beside the control characters."""
    return safe.line(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


def slashed(path: str) -> str:
    """A path as URIs and CI write it."""
    return path.replace(os.sep, "/")


def _document(root: ET.Element) -> str:
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")
