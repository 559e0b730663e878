"""The formats of other tools: held against the official schema where there is one, else against what its reader needs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.outcomes import BAD_DRAFT, EVIL_DRAFT, GOOD_DRAFT, MENDED_DRAFT, OUTCOMES, outcome
from webcare.lint import Outcome
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.rules import load_rules
from webcare.show.findings import Style
from webcare.show.lint import View, as_findings

SARIF = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0.schema.json").read_text("utf-8"))
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}
TESTCASE = {"failure", "system-out"}
WORDS = st.text(max_size=30)


def shown(form: str, outcomes: list[Outcome]) -> str:
    return "\n".join(as_findings(outcomes, View(form, Style("nl"))))


def sarif_run(outcomes: list[Outcome]) -> Any:
    """The one run of a SARIF document that the official schema accepts."""
    document = json.loads(shown("sarif", outcomes))
    jsonschema.Draft7Validator(SARIF).validate(document)
    (run,) = document["runs"]
    return run


def found(path: str, rule: str, message: str, text: str) -> Outcome:
    """A draft in which one rule finds its whole first half wrong."""
    finding = Source(path, text).finding(rule, Severity.WARNING, Text(message, message), 0, len(text) // 2)
    return outcome(path, text, "-----", finding)


def test_the_official_schema_is_that_of_oasis() -> None:
    assert SARIF["$id"].endswith("/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json")
    jsonschema.Draft7Validator.check_schema(SARIF)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(SARIF).validate({"version": "2.1.0", "runs": [{"results": []}]})


@pytest.mark.parametrize("outcomes", [[], [GOOD_DRAFT], OUTCOMES, [EVIL_DRAFT, EVIL_DRAFT]])
def test_sarif_is_valid(outcomes: list[Outcome]) -> None:
    run = sarif_run(outcomes)
    rules = run["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} >= set(load_rules())
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_tells_of_every_rule_what_its_page_says() -> None:
    rules = {rule["id"]: rule for rule in sarif_run([])["tool"]["driver"]["rules"]}
    rule = rules["empathisch/holle-frase"]
    assert rule["shortDescription"]["text"] == "Een zin die niets zegt"
    assert rule["defaultConfiguration"] == {"level": "note"}
    assert rule["properties"] == {"tags": ["empathisch", "zekep/empathisch"]}
    assert rule["help"]["text"].startswith("empathisch/holle-frase  (advies)\nEen zin die niets zegt\n\n")
    assert rule["help"]["text"].endswith("\nZEKEP: empathisch\n--fix: nee")
    assert rules["taal/leesteken"]["properties"] == {"tags": ["taal"]}


def test_sarif_regions_point_at_the_words_and_fixes_replace_them() -> None:
    results = sarif_run([BAD_DRAFT])["results"]
    for finding, result in zip(BAD_DRAFT.checked.findings, results, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["charOffset"], region["charLength"]) == (finding.start, finding.end - finding.start)
        line = BAD_DRAFT.before.splitlines()[region["startLine"] - 1]
        words = BAD_DRAFT.before[finding.start : finding.end]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == words
        changes = [change for fix in result.get("fixes", []) for change in fix["artifactChanges"]]
        replaced = [item for change in changes for item in change["replacements"]]
        assert [item["insertedContent"]["text"] for item in replaced] == list(finding.suggestions[:1])
        assert all(item["deletedRegion"] == region for item in replaced)


def prints(outcomes: list[Outcome]) -> list[str]:
    return [result["partialFingerprints"]["webcareRulePathWords/v1"] for result in sarif_run(outcomes)["results"]]


def test_fingerprints_stay_when_a_line_moves_and_are_never_the_same_twice() -> None:
    text = "Zie de de folder.\nZie de de site.\n"

    def twice(before: str) -> Outcome:
        source = Source("a.md", before + text)
        places = [match.span() for match in re.finditer("de de", before + text)]
        findings = [source.finding("taal/dubbel-woord", Severity.ERROR, Text("", ""), *place) for place in places]
        return outcome("a.md", before + text, "-----", *findings)

    assert prints([twice("")]) == prints([twice("Hoi Sanne,\n\n")])
    assert len(set(prints([twice(""), twice("")]))) == 4
    reported = json.loads(shown("gitlab", [twice("")]))
    assert [item["fingerprint"] for item in reported] == prints([twice("")])


URIS = {
    "drafts/kapot 100%.md": "drafts/kapot%20100%25.md",
    "a:b#c?.md": "a%3Ab%23c%3F.md",
    "ëen.md": "%C3%ABen.md",
    "./a.md": "./a.md",
    "../a.md": "../a.md",
    "<stdin>": "stdin",
    "<a>.md": "%3Ca%3E.md",
    "a\udcff.md": "a%FF.md",
}


@pytest.mark.parametrize(("path", "uri"), URIS.items())
def test_paths_are_percent_encoded(path: str, uri: str) -> None:
    (result,) = sarif_run([found(path, "a/b", "fout", "Hoi")])["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_an_absolute_path_is_a_file_uri(tmp_path: Path) -> None:
    path = tmp_path / "een map" / "a.md"
    (result,) = sarif_run([found(str(path), "a/b", "fout", "Hoi")])["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": path.as_uri()}


@given(WORDS, WORDS, WORDS, WORDS)
def test_whatever_is_in_them_sarif_stays_valid(path: str, rule: str, message: str, text: str) -> None:
    (result,) = sarif_run([found(path, rule, message, text)])["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9/._~%:-]*", uri)
    if path not in ("", "<stdin>") and not path.startswith("/"):
        assert unquote(urlsplit(uri).path, errors="surrogateescape") == path


def test_gitlab_has_what_gitlab_needs() -> None:
    items = json.loads(shown("gitlab", OUTCOMES))
    assert len(items) == 7
    assert len({item["fingerprint"] for item in items}) == 7
    for item in items:
        assert set(item) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert item["severity"] in SEVERITIES
        assert item["location"]["path"] and not item["location"]["path"].startswith("./")
        assert item["location"]["lines"]["begin"] >= 1
    assert json.loads(shown("gitlab", [])) == json.loads(shown("gitlab", [GOOD_DRAFT])) == []


def junit(outcomes: list[Outcome]) -> ET.Element:
    root = ET.fromstring(shown("junit", outcomes))  # noqa: S314  our own output
    assert root.tag == "testsuites"
    (suite,) = root
    assert set(suite.attrib) == {"name", "tests", "failures", "errors"}
    assert {case.tag for case in suite} <= {"testcase"}
    assert {part.tag for case in suite for part in case} <= TESTCASE
    assert int(suite.attrib["tests"]) == len(suite)
    assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
    assert all(set(case.attrib) == {"classname", "name"} for case in suite)
    assert all(set(failure.attrib) == {"type", "message"} for failure in suite.iter("failure"))
    return suite


def test_junit_has_a_case_for_each_draft_and_a_failure_for_each_warning_and_error() -> None:
    suite = junit(OUTCOMES)
    assert [(case.attrib["name"], len(case.findall("failure"))) for case in suite] == [
        ("drafts/kapot 100%.md", 4),
        ("::error::\\u001b[2J.md", 1),
        ("drafts/beter.txt", 0),
        ("<stdin>", 0),
    ]
    assert len(junit([])) == 0


def checkstyle(outcomes: list[Outcome]) -> ET.Element:
    root = ET.fromstring(shown("checkstyle", outcomes))  # noqa: S314  our own output
    assert root.tag == "checkstyle" and root.attrib["version"]
    assert {file.tag for file in root} <= {"file"} and all(set(file.attrib) == {"name"} for file in root)
    for error in root.iter("error"):
        assert set(error.attrib) == {"line", "column", "severity", "message", "source"}
        assert error.attrib["severity"] in {"error", "warning", "info"}
    return root


def test_checkstyle_has_a_file_for_each_draft() -> None:
    root = checkstyle(OUTCOMES)
    assert [(file.attrib["name"], len(file)) for file in root] == [
        ("drafts/kapot 100%.md", 6),
        ("::error::\\u001b[2J.md", 1),
        ("drafts/beter.txt", 0),
        ("<stdin>", 0),
    ]


@given(WORDS, WORDS, WORDS, WORDS)
def test_whatever_is_in_it_xml_stays_xml(path: str, rule: str, message: str, text: str) -> None:
    outcomes = [found(path, rule, message, text)]
    assert len(junit(outcomes)) == len(checkstyle(outcomes)) == 1


def unescaped(text: str) -> str:
    """As GitHub's runner reads a property or a message."""
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


@given(st.text(st.sampled_from("ab%,:\r\n0AD25 "), min_size=1, max_size=20))
def test_github_reads_back_what_was_meant(words: str) -> None:
    finding = Finding(rule=words, severity=Severity.ERROR, message=Text(words, words), path=words)
    (line,) = shown("github", [outcome(words, "", "-----", finding)]).split("\n")
    head, message = line.removeprefix("::error ").split("::", 1)
    told = dict(field.split("=", 1) for field in head.split(","))
    assert unescaped(told["file"]) == unescaped(told["title"]) == unescaped(message) == words


def test_what_was_fixed_is_in_json_alone_and_masked() -> None:
    (file,) = json.loads(shown("json", [MENDED_DRAFT]))["files"]
    assert file["fixed"] == [
        {"rule": "taal/leesteken", "line": 1, "column": 16, "before": " ,", "after": ","},
        {"rule": "taal/dubbel-woord", "line": 1, "column": 30, "before": "ook ook", "after": "ook"},
    ]
    assert "fixed" not in json.loads(shown("json", [GOOD_DRAFT]))["files"][0]
