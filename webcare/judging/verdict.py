"""Lint one draft, or one answer in all its variants."""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from webcare import limits
from webcare.model.draft import Draft
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.rules import Reply, Rule, load_rules, resolve
from webcare.rules.judge import UNUSED, Unused, judge, zekep
from webcare.rules.own import own_rules
from webcare.rules.rule import LETTERS
from webcare.store.workspace import Workspace

if TYPE_CHECKING:
    from webcare.model.answer import Answer
    from webcare.placeholders import Filled


class Checked(NamedTuple):
    """What lint has to say of one draft. ``name`` is its path; for a batch line, ``name`` is the record's id."""

    name: str
    findings: list[Finding]
    zekep: Mapping[str, str]
    draft: Draft | None = None


UNSEEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]+")
PLACEHOLDER = "antwoord/invulveld"
VERDICTS = ("unknown", "good", "fault")
UNJUDGED: Mapping[str, str] = dict.fromkeys(LETTERS, VERDICTS[0])


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
    checked, unused = _judged(draft, workspace, rules)
    source = Source(draft.name, draft.text, mask)
    return checked._replace(findings=[*before, *(_unused(source, item) for item in unused), *checked.findings])


def _judged(draft: Draft, workspace: Workspace, rules: list[Rule]) -> tuple[Checked, list[Unused]]:
    """The judgement, and the entries of the front matter that were of no use."""
    reply = Reply(draft, workspace)
    if all(token.kind == "newline" for token in reply.reading.tokens):
        message = Text("dit concept is leeg", "this draft is empty")
        empty = reply.source.finding("gegevens/leeg", Severity.WARNING, message, draft.body_start, draft.body_start)
        return Checked(draft.name, [empty], UNJUDGED, draft), []
    judgement = judge(reply, rules)
    findings = [*unseen(reply.source, reply.reading.own, reply.reading.start), *judgement.findings]
    return Checked(draft.name, findings, zekep(findings, judgement.judged, reply), draft), judgement.unused


def unseen(source: Source, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Finding]:
    """Control characters and signs that turn the reading direction: no reader sees them, and what they do is harm.

    ``text`` is that of the source, or as long; ``[start, end)`` is where to look.
    """
    for found in islice(UNSEEN.finditer(text, start, end), limits.FINDINGS):
        code = f"U+{ord(found.group()[0]):04X}"
        message = Text(f"een onzichtbaar stuurteken ({code})", f"an invisible control character ({code})")
        hint = Text("haal het weg", "take it out")
        yield source.finding("gegevens/stuurteken", Severity.WARNING, message, *found.span(), hint=hint)


def _unused(source: Source, item: Unused) -> Finding:
    """The finding at the entry of the front matter that suppresses nothing."""
    return source.finding(UNUSED, Severity.WARNING, item.message, item.at.start, item.at.end, hint=item.hint)


def lint_answer(answer: "Answer", source: Source, workspace: Workspace, rules: list[Rule]) -> Checked:
    """Judge an answer as its readers will see it: every variant, with its examples, with and without what is optional.

    Findings point into the answer's own file. What one way of filling it in suppresses is no use to the others, and
    that is no fault.
    """
    from webcare.judging.ways import renderings
    from webcare.rendering import head_problems

    found = {(problem.rule, problem.start, problem.end): problem for problem in head_problems(answer, source)}
    verdicts: Mapping[str, str] = UNJUDGED
    unused: Counter[Unused] = Counter()
    count = 0
    for variant in answer.variants:
        findings, versions = renderings(answer, source, variant, workspace)
        comments: Counter[Finding] = Counter()
        for version in versions:
            channel = variant.channel if variant.channel in workspace.handbook.channels else None
            draft = Draft(name=answer.path, text=version.text, channel=channel, ignore=answer.ignored, path=answer.path)
            checked, idle = _judged(draft, workspace, rules)
            verdicts = {
                letter: max(verdicts[letter], verdict, key=VERDICTS.index) for letter, verdict in checked.zekep.items()
            }
            unused.update(idle)
            for finding in checked.findings:
                placed = _placed(finding, version, source)
                if finding.rule == UNUSED:
                    comments[placed] += 1
                else:
                    findings.append(placed)
        count += len(versions)
        findings += [finding for finding, times in comments.items() if times == len(versions)]
        for finding in findings:
            found.setdefault((finding.rule, finding.start, finding.end), finding)
    idle_everywhere = [_unused(source, item) for item, times in unused.items() if times == count]
    told = _without_holes(list(found.values()))
    every = sorted((*idle_everywhere, *told), key=lambda item: (item.start, -item.severity, item.rule))
    return Checked(answer.path, every, verdicts)


def _without_holes(findings: list[Finding]) -> list[Finding]:
    """The findings but those about words around a placeholder that nothing fills: no reader will see them so."""
    holes = [(one.start, one.end) for one in findings if one.rule == PLACEHOLDER and one.severity is Severity.ERROR]
    return [
        one
        for one in findings
        if one.rule == PLACEHOLDER or not any(one.start < end and start < one.end for start, end in holes)
    ]


def _placed(finding: Finding, filled: "Filled", source: Source) -> Finding:
    """A finding in a text that was filled in, at its place in the answer's own file."""
    start, end, literal = filled.place(finding.start, finding.end)
    return source.finding(
        finding.rule,
        finding.severity,
        finding.message,
        start,
        end,
        hint=finding.hint,
        suggestions=finding.suggestions,
        fixable=finding.fixable and literal,
    )
