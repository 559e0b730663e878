"""The answers as the documents of ``documents``."""

from collections import Counter
from collections.abc import Sequence

from webcare.answers.details import Details
from webcare.answers.importing import Planned
from webcare.answers.listing import Listed
from webcare.model.finding import Finding
from webcare.model.text import Language
from webcare.privacy import mask
from webcare.show.answers.documents import (
    AnswersImportJson,
    AnswersListJson,
    AnswersShowJson,
    FragmentJson,
    ImportedJson,
    LikeJson,
    LintCountJson,
    ListedJson,
    PersonalJson,
    PlaceholderJson,
    SkippedJson,
    VariantJson,
)
from webcare.show.answers.importing import Imported
from webcare.show.machine import VERSION, finding_json
from webcare.show.moments import iso_day
from webcare.store.shelf import Shelf


def list_json(listed: Sequence[Listed], shelf: Shelf) -> AnswersListJson:
    """Every answer of a list, and the files that it leaves out."""
    answers = [
        ListedJson(
            id=item.answer.id,
            file=item.answer.name,
            title=item.answer.title,
            topic=item.answer.topic,
            channels=item.answer.channels,
            variants=item.answer.variants,
            valid_from=iso_day(item.answer.valid_from),
            valid_until=iso_day(item.answer.valid_until),
            owner=item.answer.owner,
            review_by=iso_day(item.answer.review_by),
            state=item.state,
            overdue=item.overdue,
        )
        for item in listed
    ]
    return AnswersListJson(version=VERSION, answers=answers, unread=shelf.unread, twice=shelf.twice)


def show_json(details: Details, listed: Listed, language: Language) -> AnswersShowJson:
    """All of an answer; texts are as in the file."""
    answer = details.answer
    head = answer.head
    return AnswersShowJson(
        version=VERSION,
        id=head.id,
        path=answer.path,
        title=head.title,
        topic=head.topic,
        questions=head.questions,
        channels=head.channels,
        valid_from=iso_day(head.valid_from),
        valid_until=iso_day(head.valid_until),
        owner=head.owner,
        review_by=iso_day(head.review_by),
        prevents=head.prevents,
        tone=head.tone,
        related=head.related,
        state=listed.state,
        overdue=listed.overdue,
        findings=[finding_json(finding, language) for finding in details.findings],
        placeholders=[
            PlaceholderJson(
                name=item.name,
                description=item.variable.description,
                example=item.variable.example,
                required=item.variable.required,
                choices=item.variable.choices,
                variants=item.channels,
            )
            for item in details.placeholders
        ],
        facts={fact.name: fact.value for fact in details.facts},
        fragments=[FragmentJson(name=name, exists=there) for name, there in details.fragments.items()],
        variants=[
            VariantJson(channel=variant.channel, text=answer.text[variant.start : variant.end].strip())
            for variant in answer.variants
        ],
    )


def import_json(imported: Imported, language: Language) -> AnswersImportJson:
    """What would be taken over, or was; the personal data in it are masked."""
    plan = imported.plan
    return AnswersImportJson(
        version=VERSION,
        written=list(imported.written) if imported.written is not None else None,
        kept=list(imported.kept),
        answers=[_imported(item, imported.findings.get(item.id, ()), language) for item in plan.planned],
        skipped=[
            SkippedJson(from_=item.place.in_(language), title=mask(item.title), why=item.why.in_(language))
            for item in plan.skipped
        ],
        notes=[note.in_(language) for note in plan.notes],
    )


def _imported(item: Planned, findings: Sequence[Finding], language: Language) -> ImportedJson:
    severities = Counter(finding.severity.key for finding in findings)
    return ImportedJson(
        from_=item.place.in_(language),
        id=item.id,
        path=item.path,
        title=mask(item.title),
        variables=item.variables,
        lint=LintCountJson(error=severities["error"], warning=severities["warning"], advice=severities["advice"]),
        rules=sorted({finding.rule for finding in findings}),
        like=LikeJson(id=item.twin.id, likeness=item.twin.likeness) if item.twin else None,
        personal=[PersonalJson(kind=kind, masked=words) for kind, words in item.personal],
        notes=[note.in_(language) for note in item.notes],
    )
