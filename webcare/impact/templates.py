"""What becomes of the answers: their texts on each channel, their placeholders, and whether they lint clean.

A text is compared as its readers see it, with its examples filled in. Answers whose text is the same are judged by the
rules that can differ; those whose text is another, by all.
"""

import os
from typing import NamedTuple

from webcare import limits
from webcare.impact.changed import Changed
from webcare.impact.replies import Comparison
from webcare.impact.replies import Version as Judge
from webcare.judging.verdict import lint_answer
from webcare.judging.ways import renderings
from webcare.metrics.question import Tell
from webcare.model.answer import Answer
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.placeholders.tree import RULE as PLACEHOLDER
from webcare.store.answers import answer_paths, parse_answer
from webcare.store.files import read_source, shown

MOST = 3
DEFAULT = ""
"""Stands for the text of every channel without one of its own."""


class TextChange(NamedTuple):
    """An answer whose text is another: on these channels (``DEFAULT``: all without a text of their own)."""

    answer: str
    channels: tuple[str, ...]


class Template(NamedTuple):
    """An answer that newly fails or passes, or whose placeholder no longer resolves, and the finding that says so."""

    answer: str
    finding: Finding


class Templates(NamedTuple):
    """What became of the answers, by id; ``n`` are those of either version."""

    n: int
    replayed: bool
    added: list[str] = []
    removed: list[str] = []
    texts: list[TextChange] = []
    failing: list[Template] = []
    passing: list[Template] = []
    unresolved: list[Template] = []
    unread_before: int = 0
    """Files that hold no answer that can be read."""
    unread_after: int = 0


class Version:
    """The answers of one version, read and filled in."""

    def __init__(self, judge: Judge) -> None:
        self.judge, self.workspace = judge, judge.workspace
        self.rules = list(judge.rules.values())
        self.answers: dict[str, tuple[Answer, Source]] = {}
        self.unread = 0
        folder = self.workspace.path("answers")
        for path in answer_paths(folder) if self.workspace.root is not None and os.path.isdir(folder) else ():
            try:
                source = read_source(path, limits.ANSWER, name=shown(path))
            except CannotRun:
                self.unread += 1
                continue
            answer, _ = parse_answer(source, self.workspace.handbook.channel_ids)
            if answer is None:
                self.unread += 1
            else:
                self.answers.setdefault(answer.head.id, (answer, source))

    def texts(self, name: str) -> dict[str, tuple[str, ...]]:
        """The texts of an answer by channel, one for each way of filling it in."""
        answer, source = self.answers[name]
        found = {}
        for variant in answer.variants:
            _, filled = renderings(answer, source, variant, self.workspace)
            found[variant.channel or DEFAULT] = tuple(one.text for one in filled)
        return found

    def findings(self, name: str, rules: frozenset[str] | None = None) -> list[Finding]:
        """What these rules, or all, find in an answer."""
        answer, source = self.answers[name]
        chosen = [rule for rule in self.rules if rules is None or rule.name in rules]
        return lint_answer(answer, source, self.workspace, chosen).findings

    def others(self, rules: frozenset[str]) -> frozenset[str]:
        """The names of all rules but these."""
        return frozenset(rule.name for rule in self.rules) - rules

    def fails(self, findings: list[Finding]) -> bool:
        """Is there one that makes it fail?"""
        return any(finding.severity >= self.judge.fail_on for finding in findings)


def replay_templates(changed: Changed, comparison: Comparison, tell: Tell | None = None) -> Templates:
    """Fill in and judge the answers of both versions."""
    before, after = Version(comparison.before), Version(comparison.after)
    names = sorted(before.answers.keys() | after.answers.keys())
    both = sorted(before.answers.keys() & after.answers.keys())
    if not changed.anything:
        return Templates(len(names), replayed=False)
    rules = None if changed.lint else comparison.differ
    found = Templates(
        len(names),
        True,
        sorted(after.answers.keys() - before.answers.keys()),
        sorted(before.answers.keys() - after.answers.keys()),
        [],
        [],
        [],
        [],
        before.unread,
        after.unread,
    )
    for number, name in enumerate(both, 1):
        _compare(name, before, after, rules, found)
        if tell is not None:
            tell(number, len(both))
    for name in found.added:
        findings = after.findings(name)
        found.failing.extend(_first(name, findings, [], after.judge.fail_on))
        found.unresolved.extend(_unresolved(name, findings, []))
    return found


def _compare(name: str, before: Version, after: Version, rules: frozenset[str] | None, found: Templates) -> None:
    old, new = before.texts(name), after.texts(name)
    channels = tuple(channel for channel in sorted(old.keys() | new.keys()) if old.get(channel) != new.get(channel))
    if channels:
        found.texts.append(TextChange(name, channels))
        rules = None
    elif before.answers[name][1].text == after.answers[name][1].text and rules == frozenset():
        return
    findings = before.findings(name, rules), after.findings(name, rules)
    found.unresolved.extend(_unresolved(name, findings[1], findings[0]))
    if before.fails(findings[0]) == after.fails(findings[1]):
        return
    if rules is not None and before.fails(before.findings(name, before.others(rules))):
        return  # it fails anyway, by a rule that finds the same in both versions
    if after.fails(findings[1]):
        found.failing.extend(_first(name, findings[1], findings[0], after.judge.fail_on))
    else:
        found.passing.extend(_first(name, findings[0], findings[1], before.judge.fail_on))


def _first(name: str, findings: list[Finding], known: list[Finding], level: Severity) -> list[Template]:
    """The first finding that counts, one that the other version has not if there is such a one."""
    counting = [finding for finding in findings if finding.severity >= level]
    rules = {finding.rule for finding in known}
    fresh = [finding for finding in counting if finding.rule not in rules]
    return [Template(name, finding) for finding in (fresh or counting)[:1]]


def _unresolved(name: str, findings: list[Finding], known: list[Finding]) -> list[Template]:
    """Placeholders that no longer resolve: the first of an answer that had none of that kind."""
    before = {finding.message for finding in known}
    fresh = [one for one in findings if one.rule == PLACEHOLDER and one.message not in before]
    return [Template(name, finding) for finding in fresh[:1]]
