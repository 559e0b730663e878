"""Calm, watch or crisis for machines."""

from datetime import datetime

from webcare.alarm import Normal
from webcare.crisis.plan import Instructions, Person
from webcare.crisis.standing import Lately, Standing
from webcare.show.crisis.documents import (
    CrisisJson,
    LatelyJson,
    NamedJson,
    NormalJson,
    PersonJson,
    PlanJson,
    ReachedJson,
    RoleJson,
    StatementJson,
    ThresholdJson,
    WayJson,
)
from webcare.show.machine import VERSION


def status_json(standing: Standing, told: Instructions) -> CrisisJson:
    """How it stands, and in a watch or a crisis what the plan says."""
    thresholds = [one.threshold for one in standing.meters]
    zone = standing.now.tzinfo
    return CrisisJson(
        version=VERSION,
        now=moment(standing.now),
        phase=standing.phase,
        since=_or_none(standing.since),
        watch_since=_or_none(standing.watch_since),
        over=_or_none(standing.over),
        newest=_or_none(standing.newest),
        reached=[
            ReachedJson(
                at=moment(datetime.fromtimestamp(one.at, zone)),
                messages=one.messages,
                within_seconds=one.within,
                normal=_normal(one.normal),
                early=one.early,
                threshold=thresholds.index(one.threshold),
            )
            for one in standing.reached
        ],
        thresholds=[
            ThresholdJson(
                phase=one.threshold.phase,
                messages=one.threshold.messages,
                within_seconds=int(one.threshold.within.total_seconds()),
                times_normal=one.threshold.times_normal,
                channels=list(one.threshold.channels),
                counted=one.messages,
                normal=_normal(one.normal),
            )
            for one in standing.meters
        ],
        lately=_lately(standing.lately),
        plan=None if standing.phase == "calm" else _plan(told),
    )


def moment(at: datetime) -> str:
    """A moment with its offset, in whole seconds."""
    return at.isoformat(timespec="seconds")


def _or_none(at: datetime | None) -> str | None:
    return None if at is None else moment(at)


def _normal(normal: Normal | None) -> NormalJson | None:
    if normal is None:
        return None
    return NormalJson(messages=round(normal.expected, 3), compared=normal.compared, by=normal.by)


def _lately(lately: Lately) -> LatelyJson:
    return LatelyJson(
        messages=lately.messages,
        people=lately.people,
        normal=_normal(lately.normal),
        channels=[NamedJson(name=name, count=count) for name, count in lately.channels],
        topics=[NamedJson(name=name, count=count) for name, count in lately.topics],
        signal_messages=lately.signals.messages,
        signals=[NamedJson(name=name, count=count) for name, count in lately.signals.words],
        examples=lately.signals.examples,
    )


def _plan(told: Instructions) -> PlanJson:
    return PlanJson(
        steps=told.steps,
        pause=told.pause,
        review=told.review,
        decides=_person(told.decides),
        publishes=[_person(one) for one in told.publishes],
        roles=[RoleJson(role=one.role, person=_person(one.person), does=one.does) for one in told.roles],
        statements=[StatementJson(id=one.id, channels=fits, text=one.text) for one, fits in told.statements],
    )


def _person(person: Person) -> PersonJson:
    means = person.reached[0][1] if person.reached else []
    return PersonJson(
        contact=person.id,
        name=person.contact.name if person.contact is not None else None,
        reach=[WayJson(kind=one.kind, value=one.value, public=one.public) for one in means],
    )
