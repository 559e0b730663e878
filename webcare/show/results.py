"""What lint found as the documents of ``documents``: loaded only when somebody asks for JSON."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import UNSET

from webcare.lint import Checked, Outcome
from webcare.model.finding import Finding
from webcare.model.text import Language
from webcare.rules import load_rules
from webcare.show.documents import (
    BatchJson,
    FileJson,
    FindingJson,
    FixJson,
    LintJson,
    RuleCount,
    StatisticsJson,
    Verdict,
    Zekep,
    ZekepJson,
    ZekepOfFile,
)
from webcare.show.machine import VERSION, finding_json
from webcare.show.text import by_count, replaced

if TYPE_CHECKING:
    from webcare.lint.batch import BatchLine


def lint_json(outcomes: Iterable[Outcome], language: Language) -> LintJson:
    """The judgement of every draft."""
    return LintJson(
        version=VERSION,
        files=[
            FileJson(
                path=item.checked.name,
                findings=_findings(item.checked, language),
                zekep=zekep_of(item.checked),
                fixed=[_fix(finding) for finding in item.fixed.applied] if item.fixed else UNSET,
            )
            for item in outcomes
        ],
    )


def batch_json(item: "BatchLine", checked: Checked, language: Language) -> BatchJson:
    """The judgement of one line; without an id it says which line."""
    return BatchJson(
        id=item.id,
        line=item.line if item.id is None else UNSET,
        findings=_findings(checked, language),
        zekep=zekep_of(checked),
        version=VERSION,
    )


def zekep_json(outcomes: Iterable[Outcome]) -> ZekepJson:
    """The ZEKEP verdicts alone. The places in ``findings`` are those of the whole document."""
    return ZekepJson(
        version=VERSION, files=[ZekepOfFile(path=item.checked.name, zekep=zekep_of(item.checked)) for item in outcomes]
    )


def statistics_json(counts: Counter[str]) -> StatisticsJson:
    """How often each rule found something."""
    total = counts.total()
    return StatisticsJson(
        version=VERSION,
        statistics=[
            RuleCount(rule=rule, count=count, share=round(count / total, 4)) for rule, count in by_count(counts)
        ],
    )


def zekep_of(checked: Checked) -> Zekep:
    """For each whole word its verdict, None where nothing could be judged, and the findings that cost it."""
    return Zekep(**verdicts(checked.zekep, checked.findings))


def verdicts(told: Mapping[str, str], findings: Sequence[Finding]) -> dict[str, Verdict]:
    """The verdict of each letter; ``findings`` are named by their rules and by their places in the list."""
    rules = load_rules()
    cost: dict[str, list[int]] = {word: [] for word in Zekep.__struct_fields__}
    for at, finding in enumerate(findings):
        rule = rules.get(finding.rule)
        if rule is not None and rule.letter is not None:
            cost[rule.letter].append(at)
    return {
        word: Verdict(
            verdict="good" if told.get(word) == "good" else "fault" if told.get(word) == "fault" else None,
            rules=sorted({findings[at].rule for at in places}),
            findings=places,
        )
        for word, places in cost.items()
    }


def _findings(checked: Checked, language: Language) -> list[FindingJson]:
    return [finding_json(finding, language) for finding in checked.findings]


def _fix(finding: Finding) -> FixJson:
    before, after = replaced(finding)
    return FixJson(rule=finding.rule, line=finding.line, column=finding.column, before=before, after=after)
