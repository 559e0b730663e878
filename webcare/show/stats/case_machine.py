"""One conversation counted out, as JSON version 1; what holds for ``documents`` holds here."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import Annotated, Literal, cast

import msgspec

from webcare.calendar.hours import Interval
from webcare.metrics.items import microsecond
from webcare.metrics.measuring import State
from webcare.model.record import Event, Message, Rating, Status
from webcare.model.values import doc
from webcare.show.documents import Count, Version
from webcare.show.machine import VERSION, moment
from webcare.stats.case import CaseStory, Stretch, Told
from webcare.stats.uncounted import Reason

Moment = Annotated[str, doc("Een moment, in de tijdzone van het rapport")]
Seconds = Annotated[int, doc("Seconden", ge=0)]
Business = Annotated[int | None, doc("Openingstijd, in seconden; null zonder openingstijden")]
Limit = Annotated[int | None, doc("Seconden; null als deze norm daar niets over zegt")]
Kind = Literal[
    "inbound", "courtesy", "reply", "holding", "resolved", "reopened", "handoff", "status", "rating", "other"
]


class OpenJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een stuk waarin het team open was: een regel van de optelsom."""

    start: Moment
    end: Moment
    seconds: Seconds


class StretchJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een duur, met waar die begint en eindigt, en hoe de openingstijd is opgeteld."""

    metric: Annotated[str, doc("De maat, zoals first_response_time; waiting is wat nu nog wacht")]
    start: Moment
    end: Moment
    calendar: Annotated[int, doc("Kloktijd, in seconden", ge=0)]
    business: Business
    open: list[OpenJson]


class WaitJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een deel van de wachttijd van de klant, in één status."""

    status: Status
    start: Moment
    end: Moment
    calendar: Annotated[int, doc("Kloktijd, in seconden", ge=0)]
    business: Business


class HappeningJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er gebeurde, en wat het voor de klokken is."""

    at: Moment
    id: str
    kind: Annotated[Kind | None, doc("Wat het is; null: het telt niet mee")]
    event: Annotated[str | None, doc("De naam van de gebeurtenis")] = None
    author: Annotated[str | None, doc("Wie het schreef of deed: een pseudoniem")] = None
    score: Annotated[int | None, doc("Het cijfer")] = None
    uncounted: Annotated[Reason | None, doc("Waarom het niet meetelt")] = None


class CaseTargetJson(msgspec.Struct, frozen=True, kw_only=True):
    """De norm die past, en hoe de zaak ervoor staat."""

    id: Annotated[str | None, doc("De norm in targets.yaml; null: er past er geen")]
    clock: Annotated[Literal["business", "calendar"] | None, doc("In openingstijd of in kloktijd")]
    first_response: Limit
    due: Annotated[str | None, doc("Tot en met wanneer de eerste reactie op tijd is")]
    state: Annotated[State, doc("Hoe het met de eerste reactie staat")]
    resolution: Limit
    resolution_state: Annotated[State, doc("Hoe het met de oplossing staat")]


class CaseJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén zaak."""

    conversation_id: str
    number: Annotated[int, doc("De hoeveelste zaak van het gesprek", ge=1)]
    channel: str
    schedule: Annotated[str | None, doc("De openingstijden uit hours.yaml; null: er zijn er geen")]
    needs_reply: bool
    answered: bool
    off_hours: Annotated[bool, doc("De eerste reactie kwam buiten openingstijd, in dezelfde sluiting als het bericht")]
    resolved: bool
    reopens: Count
    timeline: list[HappeningJson]
    durations: list[StretchJson]
    requester_wait: Annotated[
        list[WaitJson], doc("Waaruit requester_wait_time bestaat; leeg zolang er niets opgelost is")
    ]
    waiting: Annotated[StretchJson | None, doc("Sinds wanneer het oudste bericht zonder antwoord wacht")]
    target: CaseTargetJson


class CasesJson(msgspec.Struct, frozen=True, kw_only=True):
    """De zaken van een gesprek."""

    version: Version
    conversation_id: str
    zone: Annotated[str, doc("De tijdzone van de momenten")]
    cases: list[CaseJson]
    broken: Annotated[int, doc("Kapotte regels in het logboek, die niet meetellen", ge=0)]


def cases_json(conversation: str, told: Told, zone: tzinfo) -> CasesJson:
    """Everything that the text has."""
    return CasesJson(
        version=VERSION,
        conversation_id=conversation,
        zone=str(zone),
        cases=[_case(story, zone) for story in told.stories],
        broken=told.left.broken,
    )


def _case(story: CaseStory, zone: tzinfo) -> CaseJson:
    case = story.case
    return CaseJson(
        conversation_id=case.conversation,
        number=case.number,
        channel=case.first.channel,
        schedule=story.schedule,
        needs_reply=case.needs_reply,
        answered=case.first_reply is not None,
        off_hours=story.off_hours,
        resolved=case.is_resolved,
        reopens=case.reopens,
        timeline=_timeline(story, zone),
        durations=[_stretch(one, zone) for one in story.stretches],
        requester_wait=[
            WaitJson(
                status=cast("Status", status),
                start=moment(one.start, zone),
                end=moment(one.end, zone),
                calendar=one.spent.calendar,
                business=one.spent.business,
            )
            for status, one in story.waits
        ],
        waiting=None if story.waiting is None else _stretch(story.waiting, zone),
        target=_target(story, zone),
    )


def _timeline(story: CaseStory, zone: tzinfo) -> list[HappeningJson]:
    found: list[tuple[int, HappeningJson]] = []
    for item in story.case.items:
        record = item.record
        happening = HappeningJson(
            at=moment(item.second, zone),
            id=item.id,
            kind=cast("Kind", item.kind.name.lower()),
            event=record.name if isinstance(record, Event) else None,
            author=record.author.ref if isinstance(record, Message | Event) and record.author else None,
            score=record.score if isinstance(record, Rating) else None,
        )
        found.append((item.at, happening))
    found += [
        (
            microsecond(one.record.at),
            HappeningJson(at=moment(one.at, zone), id=one.record.id, kind=None, uncounted=one.reason),
        )
        for one in story.uncounted
    ]
    return [happening for _, happening in sorted(found, key=lambda one: (one[0], one[1].id))]


def _stretch(one: Stretch, zone: tzinfo) -> StretchJson:
    return StretchJson(
        metric=one.metric,
        start=moment(one.start, zone),
        end=moment(one.end, zone),
        calendar=one.spent.calendar,
        business=one.spent.business,
        open=_open(one.open, zone),
    )


def _open(intervals: Sequence[Interval], zone: tzinfo) -> list[OpenJson]:
    return [
        OpenJson(start=moment(opens, zone), end=moment(closes, zone), seconds=closes - opens)
        for opens, closes in intervals
    ]


def _target(story: CaseStory, zone: tzinfo) -> CaseTargetJson:
    target = story.target
    first, whole = (target.first_response, target.resolution) if target is not None else (None, None)
    return CaseTargetJson(
        id=None if target is None else target.id,
        clock=None if target is None else "calendar" if story.schedule is None else target.clock,
        first_response=None if first is None else int(first.total_seconds()),
        due=None if story.due is None else moment(int(story.due.timestamp()), zone),
        state=story.state,
        resolution=None if whole is None else int(whole.total_seconds()),
        resolution_state=story.resolution,
    )
