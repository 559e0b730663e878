"""Advice on messages as the documents of ``documents``."""

from collections.abc import Sequence

from webcare.model.finding import Finding
from webcare.model.text import Language
from webcare.show.machine import VERSION, finding_json
from webcare.show.triage.documents import AdviceJson, AlsoJson, BrokenJson, EvidenceJson, TriageJson, WhomJson
from webcare.triage import Advised, Evidence


def advice_json(advised: Advised, language: Language) -> AdviceJson:
    """One message and its advice."""
    whom = advised.whom
    return AdviceJson(
        version=VERSION,
        id=advised.found.id,
        line=advised.found.line,
        step=advised.step,
        reason=advised.reason.in_(language),
        sure=advised.sure,
        evidence=_evidence(advised.evidence),
        trigger=advised.trigger,
        topic=advised.topic,
        priority=advised.priority,
        whom=None if whom is None else WhomJson(**whom._asdict()),
        template=advised.template,
        also=[
            AlsoJson(step=one.step, reason=one.reason.in_(language), evidence=_evidence(one.evidence))
            for one in advised.also
        ],
        record=dict(advised.found.record) or {"body": advised.found.body},
    )


def broken_json(findings: Sequence[Finding], language: Language) -> BrokenJson:
    """A line that is no message."""
    return BrokenJson(
        version=VERSION,
        line=findings[0].line,
        findings=[finding_json(finding, language) for finding in findings],
    )


def triage_json(advised: Sequence[Advised], broken: Sequence[Sequence[Finding]], language: Language) -> TriageJson:
    """One document for all."""
    return TriageJson(
        version=VERSION,
        messages=[advice_json(one, language) for one in advised],
        broken=[broken_json(findings, language) for findings in broken],
    )


def _evidence(found: Sequence[Evidence]) -> list[EvidenceJson]:
    return [EvidenceJson(**one._asdict()) for one in found]
