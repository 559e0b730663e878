"""Lint one draft, or one answer in all its variants."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from webcare.model.draft import Draft
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.rules import Reply, Rule, load_rules, resolve
from webcare.rules.judge import UNUSED, judge, zekep
from webcare.rules.own import own_rules
from webcare.rules.rule import LETTERS
from webcare.store import limits
from webcare.store.workspace import Workspace, within

if TYPE_CHECKING:
    from webcare.model.answer import Answer, Variant
    from webcare.placeholders import Filled


class Checked(NamedTuple):
    """What lint has to say of one draft. ``name`` is its path; for a batch line, ``name`` is the record's id."""

    name: str
    findings: list[Finding]
    zekep: Mapping[str, str]
    draft: Draft | None = None


UNSEEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]+")
UNJUDGED: Mapping[str, str] = dict.fromkeys(LETTERS, "unknown")


class Selection(NamedTuple):
    """Which rules to run: names of rules or families; an empty ``select`` is all of them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def rules(self, workspace: Workspace) -> list[Rule]:
        """Ours and the client's own. Raises ``CannotRun`` for a name that is neither a rule nor a family."""
        every = {**load_rules(), **{rule.name: rule for rule in own_rules(workspace.handbook)}}
        chosen = resolve(self.select, every) if self.select else set(every)
        chosen -= resolve(self.ignore, every)
        return [rule for name, rule in every.items() if name in chosen]


def lint_draft(draft: Draft, workspace: Workspace, rules: list[Rule], before: Iterable[Finding] = ()) -> Checked:
    """Judge one draft; ``before`` are the findings of reading it."""
    reply = Reply(draft, workspace)
    if all(token.kind == "newline" for token in reply.reading.tokens):
        message = Text("dit concept is leeg", "this draft is empty")
        empty = reply.source.finding("gegevens/leeg", Severity.WARNING, message, draft.body_start, draft.body_start)
        return Checked(draft.name, [*before, empty], UNJUDGED, draft)
    judgement = judge(reply, _exempted(rules, draft.name, workspace))
    findings = [*before, *_unseen(reply), *judgement.findings]
    return Checked(draft.name, findings, zekep(findings, judgement.judged, reply), draft)


def _unseen(reply: Reply) -> Iterator[Finding]:
    """Control characters and signs that turn the reading direction: no reader sees them, and what they do is harm."""
    own = reply.reading.own
    for found in islice(UNSEEN.finditer(own, reply.reading.start), limits.PROBLEMS):
        code = f"U+{ord(found.group()[0]):04X}"
        message = Text(f"een onzichtbaar stuurteken ({code})", f"an invisible control character ({code})")
        hint = Text("haal het weg", "take it out")
        yield reply.source.finding("gegevens/stuurteken", Severity.WARNING, message, *found.span(), hint=hint)


def _exempted(rules: list[Rule], path: str, workspace: Workspace) -> list[Rule]:
    """The rules less those that ``webcare.toml`` exempts this path from."""
    exemptions = [item for item in workspace.config.lint.ignore if within(path, workspace.root, item.folder)]
    named = {item.rule for item in exemptions}
    return [rule for rule in rules if rule.name not in named and rule.family not in named] if named else rules


def lint_answer(answer: "Answer", source: Source, workspace: Workspace, rules: list[Rule]) -> Checked:
    """Judge an answer as its readers will see it: every variant, with its examples, with and without what is optional.

    Findings point into the answer's own file.
    """
    from webcare.lint.render import renderings

    findings: list[Finding] = []
    faults: dict[str, str] = dict(UNJUDGED)
    seen: set[tuple[str, int, int]] = set()
    unused: Counter[Text] = Counter()
    count = 0

    def note(found: Finding) -> None:
        if (key := (found.rule, found.start, found.end)) not in seen:
            seen.add(key)
            findings.append(found)

    def judged(variant: "Variant", filled: "Filled") -> Iterator[Finding]:
        known = variant.channel if variant.channel in workspace.handbook.channels else None
        draft = Draft(name=answer.path, text=filled.text, channel=known, ignore=tuple(answer.head.ignore))
        checked = lint_draft(draft, workspace, rules)
        for letter, verdict in checked.zekep.items():
            faults[letter] = (
                "fault" if "fault" in (faults[letter], verdict) else max(faults[letter], verdict, key=_weight)
            )
        for finding in checked.findings:
            if finding.rule == UNUSED and finding.start == finding.end:
                unused[finding.message] += 1
                continue
            start, end, literal = filled.place(finding.start, finding.end)
            yield source.finding(
                finding.rule,
                finding.severity,
                finding.message,
                start,
                end,
                hint=finding.hint,
                suggestions=finding.suggestions,
                fixable=finding.fixable and literal,
            )

    for variant in answer.variants:
        problems, versions = renderings(answer, source, variant, workspace)
        for problem in problems:
            note(problem)
        for version in versions:
            count += 1
            for finding in judged(variant, version):
                note(finding)
    for message, times in unused.items():
        if times == count:  # what one variant needs is no use to the others, and that is no fault
            note(_unused(answer, source, message))
    findings.sort(key=lambda item: (item.start, -item.severity, item.rule))
    return Checked(answer.path, findings, faults)


def _unused(answer: "Answer", source: Source, message: Text) -> Finding:
    """The finding at the entry of the front matter that suppresses nothing in any variant."""
    entry = next((entry for entry in answer.head.ignore if entry.split(maxsplit=1)[0].rstrip(":") in message.nl), "")
    start = max(0, source.text.find(entry))
    return source.finding(UNUSED, Severity.WARNING, message, start, start + len(entry))


def _weight(verdict: str) -> int:
    return ("unknown", "good", "fault").index(verdict)
