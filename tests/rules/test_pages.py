"""Every rule's page is true: its wrong examples are found, exactly there, and its right ones are not."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from webcare.lint.fix import apply
from webcare.model.draft import Draft, ThreadMessage
from webcare.model.finding import Source
from webcare.model.handbook import entry_type
from webcare.rules import FAMILIES, Reply, Rule, load_rules
from webcare.rules.judge import judge
from webcare.rules.page import Example, parse_page
from webcare.rules.said_before import KNOWN, gather
from webcare.store.build import Builder
from webcare.store.handbook import Handbook
from webcare.store.nodes import Mapping
from webcare.store.workspace import DEFAULTS, open_workspace
from webcare.store.yaml import parse_yaml


@dataclass(frozen=True)
class Case:
    """One example of one rule."""

    rule: Rule
    example: Example

    def __str__(self) -> str:
        return f"{self.rule.name}: {self.example.text[:50]}"


CASES = [Case(rule, example) for rule in load_rules().values() for example in parse_page(rule.page).examples]


def reply_of(example: Example) -> Reply:
    """The example as a draft for the client that ``webcare init`` makes."""
    context = example.context
    draft = Draft(
        name="example",
        text=example.text,
        channel=context.get("kanaal"),
        reply_to=context.get("klant"),
        customer_name=context.get("naam"),
        thread=(ThreadMessage("out", context["eerder"]),) if "eerder" in context else (),
    )
    workspace = open_workspace(client=DEFAULTS)
    if "handboek" in context:
        overlay(workspace.handbook, context["handboek"])
    if "logboek" in context:
        times, _, body = context["logboek"].partition(" × ")
        KNOWN[workspace] = gather((f"c{number}", body) for number in range(int(times)))
    return Reply(draft, workspace)


def overlay(handbook: Handbook, line: str) -> None:
    """Put the entry of a ``handboek:`` line (``tone: {address: u}``) in the place of the handbook's own."""
    source = Source("handboek", line)
    tree, problems = parse_yaml(source)
    assert isinstance(tree, Mapping) and not problems
    for kind, node in tree.pairs:
        builder = Builder(source)
        handbook.put(kind.text, builder.build(node, entry_type(kind.text)))
        assert not builder.findings


@pytest.mark.parametrize("case", CASES, ids=str)
def test_example(case: Case) -> None:
    reply = reply_of(case.example)
    rules = list(load_rules().values())
    findings = [finding for finding in judge(reply, rules).findings if finding.rule == case.rule.name]
    assert [(finding.start, finding.end) for finding in findings] == list(case.example.spans)
    if case.example.fixes:
        assert [finding.suggestions[0] for finding in findings] == list(case.example.fixes)


@pytest.mark.parametrize("rule", [rule for rule in load_rules().values() if rule.fix], ids=lambda rule: rule.name)
def test_a_fix_settles(rule: Rule) -> None:
    """Where a rule says it fixes, some example is fixed, and what was fixed is found no more."""
    fixed = 0
    for example in parse_page(rule.page).examples:
        findings = [f for f in judge(reply_of(example), [rule]).findings if f.fixable]
        if findings:
            after = apply(example.text, findings)
            assert not [f for f in judge(reply_of(example._replace(text=after)), [rule]).findings if f.fixable]
            fixed += 1
    assert fixed


@pytest.mark.parametrize("rule", load_rules().values(), ids=lambda rule: rule.name)
def test_page(rule: Rule) -> None:
    page = parse_page(rule.page)
    assert rule.family in FAMILIES
    assert {example.wrong for example in page.examples} == {True, False}
    assert page.paragraphs, "a page says what and why"
    assert all(len(text) < 80 for text in page.title)


def test_every_rule_lives_where_its_name_says() -> None:
    for name, rule in load_rules().items():
        family, fault = name.split("/")
        assert rule.check.__module__ == f"webcare.rules.{family}.{fault.replace('-', '_')}"
