"""Drafts that wait for a second pair of eyes, as the documents of ``documents``."""

from collections import Counter
from collections.abc import Sequence
from datetime import tzinfo

from webcare.model.finding import Severity
from webcare.model.text import Language
from webcare.privacy import mask
from webcare.review.standing import moment_at
from webcare.show.findings import by_importance
from webcare.show.machine import VERSION, finding_json
from webcare.show.review.documents import (
    CountsJson,
    DemandJson,
    DraftJson,
    ReviewJson,
    ReviewShowJson,
    SaidJson,
    StepJson,
)
from webcare.show.review.text import Shown, said_in


def list_json(drafts: Sequence[Shown], zone: tzinfo) -> ReviewJson:
    """The list as a document."""
    return ReviewJson(version=VERSION, drafts=[_draft_json(one, zone) for one in drafts])


def show_json(one: Shown, zone: tzinfo, language: Language) -> ReviewShowJson:
    """One draft as a document."""
    return ReviewShowJson(
        version=VERSION,
        draft=_draft_json(one, zone),
        steps=[
            StepJson(
                at=moment_at(step, zone).astimezone(zone).isoformat(),
                act=step.act,
                by=mask(step.by) if step.by else None,
                note=mask(step.note) if step.note else None,
            )
            for step in one.draft.review
        ],
        conversation=[SaidJson(direction=said.direction, body=mask(said.body)) for said in said_in(one.draft)],
        text=mask(one.draft.text)[one.draft.body_start :],
        findings=[finding_json(finding, language) for finding in by_importance(one.findings)],
    )


def _draft_json(one: Shown, zone: tzinfo) -> DraftJson:
    draft, standing = one.draft, one.standing
    counts = Counter(finding.severity for finding in one.findings)
    notes = [step.note for step in draft.review if step.note]
    author = standing.author or draft.author
    return DraftJson(
        path=draft.name,
        status=draft.status,
        channel=draft.channel,
        topic=mask(draft.topic) if draft.topic else None,
        author=mask(author) if author else None,
        since=one.since.astimezone(zone).isoformat(timespec="seconds"),
        reviewers=standing.reviewers(),
        demands=[
            DemandJson(
                when=list(demand.when),
                topics=list(demand.topics),
                by=list(demand.by),
                done=demand not in standing.open,
            )
            for demand in standing.demands
        ],
        approved_by=list(standing.approved_by),
        edited=standing.edited,
        findings=CountsJson(
            error=counts[Severity.ERROR], warning=counts[Severity.WARNING], advice=counts[Severity.ADVICE]
        ),
        note=mask(notes[-1]) if notes else None,
    )
