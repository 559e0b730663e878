"""Findings in the formats of other tools: GitLab Code Quality, JUnit and Checkstyle."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Any
from xml.etree import ElementTree as ET

from webcare.lint.baseline import fingerprint
from webcare.model.finding import Finding, Severity
from webcare.model.text import Language
from webcare.show import safe

GITLAB = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}
CHECKSTYLE = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "info"}


def gitlab(findings: Iterable[Finding], language: Language) -> list[dict[str, Any]]:
    """GitLab's Code Quality report. The fingerprint is of rule, path and words, so that moving a line keeps it."""
    seen: Counter[str] = Counter()
    report = []
    for finding in findings:
        print_ = fingerprint(finding)
        seen[print_] += 1
        report.append(
            {
                "description": _message(finding, language),
                "check_name": finding.rule,
                "fingerprint": f"{print_}-{seen[print_]}",
                "severity": GITLAB[finding.severity],
                "location": {"path": finding.path or "", "lines": {"begin": finding.line, "end": finding.end_line}},
            }
        )
    return report


def junit(checked: Iterable[tuple[str, list[Finding]]], language: Language) -> str:
    """A test case for each draft, with a failure for each finding of level warning or error."""
    suite = ET.Element("testsuite", name="webcare")
    tests = failures = 0
    for name, findings in checked:
        tests += 1
        case = ET.SubElement(suite, "testcase", classname="webcare", name=safe.line(name))
        for finding in findings:
            text = f"{finding.line}:{finding.column} {_message(finding, language)}"
            if finding.severity is Severity.ADVICE:
                ET.SubElement(case, "system-out").text = f"{finding.rule} {text}"
            else:
                failures += 1
                failure = ET.SubElement(case, "failure", type=finding.rule, message=_message(finding, language))
                failure.text = text
    suite.set("tests", str(tests))
    suite.set("failures", str(failures))
    suites = ET.Element("testsuites")
    suites.append(suite)
    return _document(suites)


def checkstyle(findings: Iterable[Finding], language: Language) -> str:
    """Checkstyle's XML, one ``file`` element for each path."""
    root = ET.Element("checkstyle", version="4.3")
    for path, group in groupby(findings, key=lambda finding: finding.path or ""):
        file = ET.SubElement(root, "file", name=safe.line(path))
        for finding in group:
            ET.SubElement(
                file,
                "error",
                line=str(finding.line),
                column=str(finding.column),
                severity=CHECKSTYLE[finding.severity],
                message=_message(finding, language),
                source=f"webcare.{finding.rule.replace('/', '.')}",
            )
    return _document(root)


def _message(finding: Finding, language: Language) -> str:
    hint = f" ({finding.hint.in_(language)})" if finding.hint else ""
    return safe.line(finding.message.in_(language) + hint)


def _document(root: ET.Element) -> str:
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")
