"""How right each rule is that needs no log: ``python -m tests.benchmarks.accuracy_rules [--all] [familie/fout …]``.

Two sets of our own: for each rule replies with one planted fault and near-misses on which it must be silent
(``data/rule_cases.txt``, judged for the sample client), and clean replies from ten sectors (``data/clean_replies.txt``,
judged as a writer without a client folder has it). Both have a part that was written before the rules were tuned and
one that was written after, measured once unseen and only then used as well. ``--all`` prints every case that goes wrong.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from webcare.judging import lint_draft
from webcare.model.config import Config
from webcare.model.draft import Draft
from webcare.model.finding import Finding, Severity
from webcare.rules import load_rules
from webcare.store.workspace import Workspace, open_workspace

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(__file__).parent / "data"
SECOND = "# ==="
"""What follows a line that begins so was written after the rules had been bettered on what stands above it."""
CASE = re.compile(r"(fout|goed)(?: (\w+))?: (.*)")
MARK = re.compile("[⟦⟧]")


class Case(NamedTuple):
    """A draft and what ``rule`` must find in it; no spans: it must be silent."""

    rule: str
    draft: Draft
    spans: list[tuple[int, int]]


@dataclass
class Score:
    """What became of one rule's cases."""

    planted: int = 0
    found: int = 0
    exact: int = 0
    near: int = 0
    silent: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, case: Case, spans: list[tuple[int, int]]) -> None:
        """Count a case and the spans that its rule found in it."""
        if not case.spans:
            self.near += 1
            self.silent += not spans
            if spans:
                self.wrong.append(f"false [{_quote(case, spans[0])}]: {_line(case)}")
            return
        self.planted += 1
        touched = any(_touch(span, mark) for span in spans for mark in case.spans)
        self.found += touched
        self.exact += any(span in case.spans for span in spans)
        if not touched:
            self.wrong.append(f"missed [{_quote(case, case.spans[0])}]: {_line(case)}")


def parts(file: str) -> tuple[str, str]:
    """The first and the second part of a file of cases."""
    first, _, second = (DATA / file).read_text("utf-8").partition(SECOND)
    return first, second.partition("\n")[2]


def read_cases(part: str) -> Iterator[Case]:
    """The cases of a part, in order."""
    rule, customer, name = "", None, None
    for line in part.splitlines():
        key, _, value = line.partition(": ")
        if line.startswith("# --- "):
            rule = line.removeprefix("# --- ")
        elif key == "klant":
            customer = value
        elif key == "naam":
            name = value
        elif found := CASE.fullmatch(line):
            text, spans = _marked(found[3].replace("⏎", "\n"))
            yield Case(
                rule, Draft(name="case", text=text, channel=found[2], reply_to=customer, customer_name=name), spans
            )
            customer = name = None


def read_replies(part: str) -> Iterator[str]:
    """The clean replies of a part."""
    return (line.replace("⏎", "\n") for line in part.splitlines() if line and line[0] != "#")


def score(cases: Iterator[Case], workspace: Workspace) -> dict[str, Score]:
    """Each rule's score, every draft judged by all rules as ``webcare lint`` does."""
    rules = list(load_rules().values())
    scores: dict[str, Score] = defaultdict(Score)
    for case in cases:
        found = lint_draft(case.draft, workspace, rules).findings
        scores[case.rule].add(case, [(one.start, one.end) for one in found if one.rule == case.rule])
    return dict(scores)


def flagged(replies: Iterator[str]) -> tuple[int, list[tuple[str, list[Finding]]]]:
    """How many replies there are, and those with a finding of level error or warning."""
    rules, nobody, total, wrong = list(load_rules().values()), Workspace(None, Config(client=""), []), 0, []
    for text in replies:
        total += 1
        found = lint_draft(Draft(name="reply", text=text), nobody, rules).findings
        if serious := [one for one in found if one.severity >= Severity.WARNING]:
            wrong.append((text, serious))
    return total, wrong


def _marked(value: str) -> tuple[str, list[tuple[int, int]]]:
    text, spans, opened, at = "", [], 0, 0
    for mark in MARK.finditer(value):
        text += value[at : mark.start()]
        at = mark.end()
        if mark.group() == "⟦":
            opened = len(text)
        else:
            spans.append((opened, len(text)))
    return text + value[at:], spans


def _touch(span: tuple[int, int], mark: tuple[int, int]) -> bool:
    """Do they share a sign? A mark of no width is touched by what ends or begins there."""
    return max(span[0], mark[0]) < min(span[1], mark[1]) or (mark[0] == mark[1] and span[0] <= mark[0] <= span[1])


def _quote(case: Case, span: tuple[int, int]) -> str:
    return case.draft.text[slice(*span)].replace("\n", "⏎")


def _line(case: Case) -> str:
    return case.draft.text.replace("\n", "⏎")[:150]


def main(arguments: list[str]) -> int:
    """Print the tables; the exit status."""
    workspace, wanted = open_workspace(client=str(ROOT)), {argument for argument in arguments if "/" in argument}
    for name, part, replies in zip(
        ("first part", "second part"), parts("rule_cases.txt"), parts("clean_replies.txt"), strict=True
    ):
        scores = {rule: one for rule, one in score(read_cases(part), workspace).items() if not wanted or rule in wanted}
        print(f"{name}\n{'rule':38} planted found  exact   near-misses silent")
        for rule, one in scores.items():
            share = one.found / max(1, one.planted)
            print(f"{rule:38} {one.planted:7} {one.found:5} {share:5.0%} {one.exact:3} {one.near:8} {one.silent:6}")
            if "--all" in arguments:
                print("".join(f"    {line}\n" for line in one.wrong), end="")
        planted, found = (sum(getattr(one, which) for one in scores.values()) for which in ("planted", "found"))
        near, silent = (sum(getattr(one, which) for one in scores.values()) for which in ("near", "silent"))
        print(f"planted {found} of {planted}, near-misses silent {silent} of {near}")
        total, wrong = flagged(read_replies(replies))
        print(f"clean replies without a warning: {total - len(wrong)} of {total}")
        if "--all" in arguments:
            for text, findings in wrong:
                print(
                    f"    {text[:110]!r}: " + ", ".join(f"{one.rule} [{text[one.start : one.end]}]" for one in findings)
                )
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
