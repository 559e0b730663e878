"""Hold a reply against the rules: run those that know enough, then take out what its writer suppressed."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from webcare import limits
from webcare.language.foreign import is_dutch
from webcare.model.draft import Ignored
from webcare.model.finding import Finding, Severity
from webcare.model.text import Text
from webcare.rules.own import own_rules
from webcare.rules.registry import FAMILIES, load_rules
from webcare.rules.reply import Reply
from webcare.rules.rule import LETTERS, Rule
from webcare.rules.suppressions import Excepted, in_comment, said

DUTCH_ONLY = frozenset(("taal", "begrijpelijk"))
"""Families that have nothing to say about a reply in English or German."""
WHOLE = frozenset(("kort/aanloopzin", "empathisch/holle-frase", "zakelijk/verwijt"))
WORDS = re.compile(r"\S")
UNUSED = "webcare/ongebruikte-uitzondering"


class Unused(NamedTuple):
    """A suppression in the front matter that is of no use: where, why, and what to do."""

    at: Ignored
    message: Text
    hint: Text | None


class Judgement(NamedTuple):
    """``findings`` in the order of the text; ``judged`` are the rules that knew enough to speak.

    ``unused`` are the entries of the front matter that suppress nothing, and why: their places are in the draft's own
    file, which for an answer is not the text that was judged.
    """

    findings: list[Finding]
    judged: list[Rule]
    unused: list[Unused]


class _Suppression(NamedTuple):
    rule: str
    reason: str
    at: Ignored
    line: int | None
    """Only findings on this line; None for the whole draft, when it stands in the front matter."""

    @property
    def says(self) -> Excepted:
        """What it says, wherever it stands."""
        return Excepted(self.rule, self.reason, self.line is None)


def judge(reply: Reply, rules: Collection[Rule]) -> Judgement:
    """Every finding of these rules in this reply, as far as they hold for it."""
    findings: list[Finding] = []
    judged = []
    settings = reply.settings
    dutch = is_dutch(reply.reading.stretch.words)
    for rule in rules:
        if settings.ignores(rule):
            continue
        if all(reply.has(need) for need in rule.needs) and (dutch or rule.family not in DUTCH_ONLY):
            judged.append(rule)
            severity = settings.severity(rule)
            findings.extend(
                reply.source.finding(
                    rule.name,
                    severity,
                    hit.message,
                    hit.start,
                    hit.end,
                    hint=hit.hint,
                    suggestions=hit.suggestions,
                    fixable=hit.fixable and rule.fix,
                )
                for hit in islice(rule.check(reply), limits.RULE_FINDINGS)
            )
    findings = _without_echoes(findings)
    findings, unused = _suppress(reply, findings, {rule.name for rule in judged})
    return Judgement(sorted(findings, key=lambda item: (item.start, -item.severity, item.rule)), judged, unused)


def zekep(findings: Iterable[Finding], judged: Iterable[Rule], reply: Reply) -> dict[str, str]:
    """For each letter of ZEKEP ``good``, ``fault`` or ``unknown``: silence is no evidence.

    Empathy and efficiency show only beside what the customer wrote, so without it they stay unknown unless a rule
    found a fault.
    """
    letters = {rule.name: rule.letter for rule in load_rules().values()}
    faults = {letters.get(finding.rule) for finding in findings}
    seen = {rule.letter for rule in judged if rule.letter}
    if reply.customer is None:
        seen -= {"empathisch", "efficient"}
    return {letter: "fault" if letter in faults else "good" if letter in seen else "unknown" for letter in LETTERS}


def _without_echoes(findings: list[Finding]) -> list[Finding]:
    """A phrase that should go as a whole needs no advice on the words inside it."""
    whole = [(finding.start, finding.end) for finding in findings if finding.rule in WHOLE]
    if not whole:
        return findings
    return [
        finding
        for finding in findings
        if finding.rule in WHOLE
        or finding.severity is not Severity.ADVICE
        or not any(start <= finding.start and finding.end <= end for start, end in whole)
    ]


def _suppress(reply: Reply, findings: list[Finding], active: set[str]) -> tuple[list[Finding], list[Unused]]:
    suppressions = list(_suppressions(reply))
    if not suppressions:
        return findings, []
    held = _held(reply)
    reasoned: dict[tuple[str, int | None], _Suppression] = {}
    for item in suppressions:
        if item.reason and (held is None or item.says in held):
            reasoned.setdefault((item.rule, item.line), item)
    used: set[_Suppression] = set()
    kept = []
    for finding in findings:
        names = finding.rule, finding.rule.partition("/")[0]
        covering = [
            reasoned[key] for name in names for line in (finding.line, None) if (key := (name, line)) in reasoned
        ]
        if covering:
            used.update(covering)
        else:
            kept.append(finding)
    unused = []
    for item in suppressions:
        if item not in used and UNUSED in active and (problem := _problem(item, active, held, reply)):
            if item.line is None:
                unused.append(Unused(item.at, *problem))
            else:
                where = item.at.start, item.at.end
                kept.append(reply.source.finding(UNUSED, Severity.WARNING, problem[0], *where, hint=problem[1]))
    return kept, unused


def _held(reply: Reply) -> frozenset[Excepted] | None:
    """The suppressions that hold in this text; None when all of them do, as everywhere but in CI."""
    if reply.workspace.base is None:
        return None
    from webcare.rules.held import held

    return held(reply.workspace.base, reply.workspace.path("answers"), reply.draft.path)


def _problem(
    item: _Suppression, active: set[str], held: frozenset[Excepted] | None, reply: Reply
) -> tuple[Text, Text | None] | None:
    """Why this suppression is of no use, and what to do; None when that cannot be said."""
    known = {*load_rules(), *FAMILIES, *(rule.name for rule in own_rules(reply.handbook))}
    if item.rule not in known:
        from webcare.store.build import closest

        close = closest(item.rule, sorted(known))
        hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None
        return Text(f"'{item.rule}' is geen regel", f"'{item.rule}' is no rule"), hint
    if not item.reason:
        example = Text(f"{item.rule} — reden", f"{item.rule} — reason")
        return Text(f"zet de reden erbij: {example.nl}", f"add the reason: {example.en}"), None
    if held is not None and item.says not in held and reply.workspace.base is not None:
        name = reply.workspace.base.revision.name
        void = Text(
            f"deze uitzondering staat niet in {name}, en geldt dus niet",
            f"this exception is not in {name}, and does not hold",
        )
        return void, Text(f"na samenvoegen in {name} geldt ze wel", f"once merged into {name} it holds")
    if item.rule in active or any(name.startswith(f"{item.rule}/") for name in active):
        nothing = Text(
            f"'{item.rule}' vindt hier niets; haal dit weg", f"'{item.rule}' finds nothing here; remove this"
        )
        return nothing, None
    return None


def _suppressions(reply: Reply) -> Iterator[_Suppression]:
    for item in reply.draft.ignore:
        yield _suppression(item, item.entry, None)
    lines: _Lines | None = None
    for span in reply.reading.foreign:
        comment = reply.text[span.start : span.end]
        if (entry := in_comment(comment)) is not None:
            lines = lines or _Lines(reply)
            yield _suppression(Ignored(comment, span.start, span.end), entry, lines.below(span.end))


class _Lines:
    """Which line a comment is about: the first one below it with words of the reply on it.

    Blank lines, other comments and quotations are passed over, each once: a text of nothing else takes linear time.
    """

    def __init__(self, reply: Reply) -> None:
        self.source, self.spans = reply.source, reply.reading.foreign
        self.after: dict[int, int] = {}
        """For the start of each span, the line of the first words behind it."""
        self.known: dict[int, int] = {}
        for span in reversed(self.spans):
            self.after[span.start] = self._from(span.end)

    def below(self, at: int) -> int:
        """The line that a comment ending at this offset is about."""
        line = self.source.position(at)[0]
        if line not in self.known:
            starts = self.source.starts
            self.known[line] = self._from(starts[line]) if line < len(starts) else line + 1
        return self.known[line]

    def _from(self, at: int) -> int:
        found = WORDS.search(self.source.text, at)
        start = found.start() if found else len(self.source.text)
        return self.after.get(start) or self.source.position(start)[0]


def _suppression(at: Ignored, entry: str, line: int | None) -> _Suppression:
    rule, reason, _ = said(entry, whole=line is None)
    return _Suppression(rule, reason, at, line)
