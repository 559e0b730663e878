"""Hold a reply against the rules: run those that know enough, then take out what its writer suppressed."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from webcare.language.foreign import is_dutch
from webcare.model.finding import Finding, Severity
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.rules.registry import FAMILIES, load_rules
from webcare.rules.reply import Reply
from webcare.rules.rule import LETTERS, Rule

SUPPRESSION = re.compile(r"\s*webcare:\s*(?:negeer|ignore)\b(.*)", re.DOTALL | re.IGNORECASE)
IGNORE_ENTRY = re.compile(r"\s*([\w/-]{1,80}?)\s*(?:(?:\s[—–-]|:|—|–)\s*(.{1,500}))?\s*", re.DOTALL)
DUTCH_ONLY = frozenset(("taal", "begrijpelijk"))
"""Families that have nothing to say about a reply in English or German."""
WHOLE = frozenset(("kort/aanloopzin", "empathisch/holle-frase", "zakelijk/verwijt"))
LONGEST_COMMENT = 1000
UNUSED = "webcare/ongebruikte-uitzondering"


class Judgement(NamedTuple):
    """``findings`` in the order of the text; ``judged`` are the rules that knew enough to speak."""

    findings: list[Finding]
    judged: list[Rule]


class _Suppression(NamedTuple):
    rule: str
    reason: str
    start: int
    end: int
    line: int | None
    """Only findings on this line; None for the whole draft."""

    def covers(self, finding: Finding) -> bool:
        named = self.rule in (finding.rule, finding.rule.partition("/")[0])
        return named and (self.line is None or self.line == finding.line)


def judge(reply: Reply, rules: Collection[Rule]) -> Judgement:
    """Every finding of these rules in this reply."""
    findings: list[Finding] = []
    judged = []
    dutch = is_dutch(reply.reading.stretch.words)
    for rule in rules:
        if all(reply.has(need) for need in rule.needs) and (dutch or rule.family not in DUTCH_ONLY):
            judged.append(rule)
            severity = _severity(reply, rule)
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
                for hit in rule.check(reply)
            )
    findings = _without_echoes(findings)
    findings = _suppress(reply, findings, {rule.name for rule in judged})
    return Judgement(sorted(findings, key=lambda item: (item.start, -item.severity, item.rule)), judged)


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


def _severity(reply: Reply, rule: Rule) -> Severity:
    chosen = reply.workspace.config.lint.rules.get(rule.name, {}).get("severity")
    if isinstance(chosen, str) and chosen.upper() in Severity.__members__:
        return Severity[chosen.upper()]
    return rule.severity


def _suppress(reply: Reply, findings: list[Finding], active: set[str]) -> list[Finding]:
    suppressions = list(_suppressions(reply))
    if not suppressions:
        return findings
    used: set[_Suppression] = set()
    kept = []
    for finding in findings:
        covering = next((item for item in suppressions if item.reason and item.covers(finding)), None)
        if covering is None:
            kept.append(finding)
        else:
            used.add(covering)
    for item in suppressions:
        if item not in used and UNUSED in active and (problem := _problem(item, active)):
            kept.append(reply.source.finding(UNUSED, Severity.WARNING, problem, item.start, item.end))
    return kept


def _problem(item: _Suppression, active: set[str]) -> Text | None:
    if item.rule not in load_rules() and item.rule not in FAMILIES:
        return Text(f"'{item.rule}' is geen regel", f"'{item.rule}' is no rule")
    if not item.reason:
        example = f"{item.rule} — reden"
        return Text(f"zet de reden erbij: {example}", f"add the reason: {example}")
    if item.rule in active or any(name.startswith(f"{item.rule}/") for name in active):
        return Text(f"'{item.rule}' vindt hier niets; haal dit weg", f"'{item.rule}' finds nothing here; remove this")
    return None


def _suppressions(reply: Reply) -> Iterator[_Suppression]:
    for entry in reply.draft.ignore:
        start = max(0, reply.text.find(entry, 0, reply.draft.body_start))
        end = start + len(entry) if reply.text.startswith(entry, start) else start
        yield _suppression(entry, start, end, None)
    for span in reply.reading.foreign:
        comment = reply.text[span.start : span.end]
        inner = comment.removeprefix("<!--").removesuffix("-->") if len(comment) < LONGEST_COMMENT else ""
        if inner != comment and (found := SUPPRESSION.fullmatch(inner)):
            line = reply.source.position(span.end)[0] + 1
            yield _suppression(found[1], span.start, span.end, line)


def _suppression(entry: str, start: int, end: int, line: int | None) -> _Suppression:
    """What is written like nothing known is kept as the name of a rule, so that it is reported and not passed over."""
    found = IGNORE_ENTRY.fullmatch(entry)
    rule, reason = (found[1], found[2] or "") if found else (mask(" ".join(entry.split()))[:80], "")
    return _Suppression(rule, reason.strip(), start, end, line)
