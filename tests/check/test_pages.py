"""Every page of a rule about a client folder is true: its wrong examples are found, exactly there, its right ones not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

import webcare
from tests.check.folders import ZONE, checked, lay, moment, slashed
from webcare.check import FAMILIES, FolderRule, load_folder_rules
from webcare.check.handboek.niets_openbaars import without_public
from webcare.check.page import FolderExample, parse_page
from webcare.check.registry import FORMER
from webcare.duty.routes import About
from webcare.editor.desk import Desk
from webcare.escalate import escalate
from webcare.escalate.public import candidates, public_for
from webcare.model.finding import Finding, Source
from webcare.rules import load_rules
from webcare.store.workspace import open_workspace

RULES = load_folder_rules()


@dataclass(frozen=True)
class Case:
    """One example of one rule."""

    rule: FolderRule
    example: FolderExample
    number: int

    def __str__(self) -> str:
        return f"{self.rule.name} {self.number}"


CASES = [
    Case(rule, example, number)
    for rule in RULES.values()
    for number, example in enumerate(parse_page(rule.page).examples, 1)
]


def found_by_check(rule: FolderRule, example: FolderExample) -> list[Finding]:
    return checked(rule.name, now=moment(example))


def found_while_typing(rule: FolderRule, example: FolderExample) -> list[Finding]:
    """Drafts are read by lint, and by an editor, which both read them in one way."""
    found = [one for file in example.files for one in Desk().findings(file.data.decode(), file.path)]
    return [finding for finding in found if finding.rule == rule.name]


def found_for_a_customer(rule: FolderRule, example: FolderExample) -> list[Finding]:  # noqa: ARG001  as the others
    """What ``webcare escalate --customer`` says where it has nothing for a customer."""
    workspace = open_workspace()
    escalated = escalate(workspace, "storing", About(), datetime(2026, 11, 22, tzinfo=ZONE))
    name = next(candidates(workspace, escalated, None))
    return [] if public_for(workspace, escalated, None) else list(without_public(name, workspace))


ELSEWHERE: dict[str, Callable[[FolderRule, FolderExample], list[Finding]]] = {
    "gegevens/open-kenmerken": found_while_typing,
    "gegevens/te-lang": found_while_typing,
    "handboek/niets-openbaars": found_for_a_customer,
}
"""Rules whose faults another command tells: their pages say so."""


@pytest.mark.parametrize("case", CASES, ids=str)
def test_example(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    monkeypatch.chdir(tmp_path)
    lay(case.example, tmp_path)
    found = ELSEWHERE.get(case.rule.name, found_by_check)(case.rule, case.example)
    expected = []
    for file in case.example.files:
        source = Source(file.path, file.text)
        expected += [(file.path, *source.position(start), *source.position(end)) for start, end in file.spans]
    assert sorted(slashed(found)) == sorted(expected), [one.message for one in found]
    fixes = [fix for file in case.example.files for fix in file.fixes]
    if any(fixes):
        assert [next(iter(finding.suggestions), None) for finding in found] == fixes


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if not rule.passes], ids=lambda rule: rule.name)
def test_a_rule_has_the_level_that_the_lists_give(
    rule: FolderRule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some of what its examples show has that level; a few faults of some rules weigh more or less."""
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    found: list[Finding] = []
    for number, example in enumerate(parse_page(rule.page).examples):
        (tmp_path / str(number)).mkdir()
        monkeypatch.chdir(tmp_path / str(number))
        lay(example, tmp_path / str(number))
        found += ELSEWHERE.get(rule.name, found_by_check)(rule, example)
    assert rule.severity in {finding.severity for finding in found}
    assert {finding.rule for finding in found} == {rule.name}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_page(rule: FolderRule) -> None:
    page = parse_page(rule.page)
    assert rule.family in FAMILIES
    assert {example.wrong for example in page.examples} == {True, False}
    assert page.paragraphs, "a page says what and why"
    assert all(len(text) < 80 for text in page.title)
    says = {"gegevens/te-lang": "webcare lint"}.get(rule.name, "webcare check")
    assert rule.name not in ELSEWHERE or says in page.paragraphs[0].nl, "a page says which command tells it"


def test_every_rule_lives_where_its_name_says() -> None:
    here = Path(webcare.__file__).parent / "check"
    files = {
        path.relative_to(here).with_suffix("") for family in FAMILIES for path in (here / family).glob("[a-z]*.py")
    }
    assert {Path(*name.replace("-", "_").split("/")) for name in RULES} == files


def test_every_name_that_a_finding_can_have_has_a_page() -> None:
    """Names stand in the sources as they are, but for those that ``Builder.add`` puts a family before."""
    root = Path(webcare.__file__).parent
    named: set[str] = set()
    for path in root.rglob("*.py"):
        text = path.read_text("utf-8")
        named |= set(re.findall(r'"((?:gegevens|handboek|antwoord|privacy)/[a-z-]+)"', text))
        named |= {f"gegevens/{name}" for name in re.findall(r'\.add\(\s*"([a-z]+-[a-z]+)"', text)}
    assert named - set(FORMER) == {*RULES, *(name for name in load_rules() if name.startswith("privacy/"))}
    assert "gegevens/onbekende-sleutel" in named


def test_former_names_lead_to_rules() -> None:
    assert {new for names in FORMER.values() for new in names} <= set(RULES)
    assert not set(FORMER) & set(RULES)
