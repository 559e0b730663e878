"""A digest for machines: everything that the text has, and more."""

from datetime import tzinfo

from webcare.digest.causes import Causes
from webcare.digest.learning import Best
from webcare.digest.making import Digest
from webcare.digest.section import Counts, Section
from webcare.metrics.promises import Promise
from webcare.model.text import Language
from webcare.privacy import mask
from webcare.show.digest.documents import (
    AgainJson,
    BestJson,
    BrokenJson,
    CauseJson,
    CausesJson,
    ChangeJson,
    ComplimentJson,
    CountsJson,
    DepartmentJson,
    DigestJson,
    PromisesJson,
    RatingJson,
    SubjectJson,
    WaitingJson,
)
from webcare.show.machine import VERSION
from webcare.show.stats.machine import left_out_json


def digest_json(made: Digest, language: Language, *, per_agent: bool = False) -> DigestJson:
    """The document."""
    span, gathered = made.span, made.gathered
    return DigestJson(
        version=VERSION,
        since=str(span.days.since),
        until=str(span.days.until),
        running=span.running,
        zone=str(made.asked.zone),
        now=gathered.now.isoformat(timespec="seconds"),
        total=_counts(made.total.now),
        before=None if made.total.before is None else _counts(made.total.before),
        changes=[
            ChangeJson(topic=_topic(one.topic), before=one.before, now=one.now, clear=one.clear) for one in made.changes
        ],
        compliments=[
            ComplimentJson(
                conversation=mask(one.conversation), topic=_topic(one.topic), quote=one.quote, person=one.person
            )
            for one in made.compliments
        ],
        compliments_in_all=made.compliments_in_all,
        departments=[_department(one, made, per_agent=per_agent) for one in made.sections],
        recognised=made.kinds.recognised,
        records=gathered.counted.records,
        left_out=left_out_json(gathered, language),
    )


def _department(section: Section, made: Digest, *, per_agent: bool) -> DepartmentJson:
    owner, before, now = section.owner, section.before, made.gathered.question.now
    return DepartmentJson(
        id=None if owner is None else owner.id,
        name=None if owner is None else owner.name,
        now=_counts(section.now),
        before=None if before is None else _counts(before),
        topics=[
            SubjectJson(
                topic=_topic(one.topic),
                now=_counts(one.now),
                before=None if before is None else _counts(one.before),
            )
            for one in section.topics
        ],
        causes=_causes(section.causes),
        ratings=[
            RatingJson(
                score=one.score, comment=one.comment, conversation=mask(one.conversation), topic=_topic(one.topic)
            )
            for one in section.scores
        ],
        promises=PromisesJson(due=section.promised, broken=[_broken(one, made.asked.zone) for one in section.broken]),
        again=AgainJson(cases=section.again[0], of=section.again[1]),
        reopened=list(map(mask, section.reopened)),
        rumours=list(map(mask, section.rumours)),
        waiting=[WaitingJson(conversation=mask(one.conversation), seconds=now - one.since) for one in section.waiting],
        best=[_best(one, per_agent=per_agent) for one in section.best],
    )


def _counts(counts: Counts) -> CountsJson:
    return CountsJson(**counts._asdict())


def _causes(causes: Causes) -> CausesJson:
    return CausesJson(
        found=[
            CauseJson(
                topic=_topic(one.topic),
                customers=one.customers,
                complaints=one.complaints,
                quote=one.quote,
                conversation=mask(one.conversation),
            )
            for one in causes.found
        ],
        inside=causes.inside,
        compared=causes.compared,
        of=causes.of,
    )


def _broken(promise: Promise, zone: tzinfo) -> BrokenJson:
    return BrokenJson(
        conversation=mask(promise.conversation),
        due=promise.due.astimezone(zone).isoformat(),
        state="late" if promise.state == "late" else "overdue",
    )


def _best(best: Best, *, per_agent: bool) -> BestJson:
    return BestJson(
        conversation=mask(best.conversation),
        topic=_topic(best.topic),
        asked=best.asked,
        reply=best.text,
        rating=best.rating,
        moods=None if best.moods is None else list(best.moods),
        resolved=best.resolved,
        promise_kept=best.kept,
        clean=best.clean,
        agent=best.agent if per_agent else None,
    )


def _topic(topic: str | None) -> str | None:
    """A topic that a log names may be anything."""
    return None if topic is None else mask(topic)
