"""The workload for machines: ``webcare stats --workload --format json``."""

from typing import Annotated

import msgspec

from webcare.calendar.hours import WEEKDAYS
from webcare.metrics.figures import figures
from webcare.model.text import Language
from webcare.model.values import doc
from webcare.show.documents import Count, Version
from webcare.show.machine import VERSION
from webcare.show.stats.documents import Day, LeftOutJson
from webcare.show.stats.machine import left_out_json
from webcare.stats.gathered import Gathered
from webcare.stats.queueing import Outcome
from webcare.stats.staffing import SHARE, WITHIN, Staffing
from webcare.stats.workload import Workload

Seconds = Annotated[int, doc("Seconden", ge=0)]
AnHour = Annotated[float, doc("Gemiddeld, over de weken van de periode")]


class HourJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén uur van de week."""

    weekday: Annotated[str, doc("mon, tue, wed, thu, fri, sat of sun")]
    hour: Annotated[int, doc("Van 0 tot en met 23", ge=0, le=23)]
    messages: AnHour
    replies: AnHour
    agents: AnHour
    open: Annotated[float, doc("Welk deel van dat uur het team open was")]


class OutcomeJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat zoveel mensen ervan maken."""

    people: Count
    median: Annotated[int, doc("De wachttijd in seconden openingstijd")]
    p90: Seconds
    within: Annotated[float, doc("Het deel dat binnen het doel is beantwoord")]
    busy: Annotated[float, doc("Het deel van de open tijd dat ze aan het antwoorden zijn")]


class StaffingJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoeveel mensen het werk vraagt."""

    schedule: Annotated[str, doc("De openingstijden met het meeste werk; alleen hun kanalen tellen hier mee")]
    questions: Count
    present: Annotated[float, doc("Hoeveel collega's er in een open uur antwoorden, gemiddeld")]
    handling_n: Annotated[int, doc("Uit hoeveel antwoorden de tijd per antwoord komt", ge=0)]
    handling_median: Annotated[int | None, doc("Seconden die een antwoord hoogstens kost")]
    handling_mean: Annotated[float | None, doc("Hetzelfde, gemiddeld")]
    within: Annotated[int, doc("Het doel, in seconden")]
    share: Annotated[float, doc("Het deel van de vragen dat het doel moet halen")]
    measured: Annotated[OutcomeJson | None, doc("Hoe het nu is")]
    replayed: Annotated[list[OutcomeJson], doc("Dezelfde vragen, door een ander aantal mensen beantwoord")]
    needed: Annotated[int | None, doc("Zoveel mensen halen het doel")]
    busiest: HourJson
    erlang: Annotated[int | None, doc("Zoveel vraagt Erlang C in het drukste uur")]


class WorkloadJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare stats --workload --format json' schrijft."""

    version: Version
    since: Day
    until: Day
    zone: Annotated[str, doc("De tijdzone van dagen en uren")]
    now: Annotated[str, doc("Het moment waarop is geteld")]
    messages: Annotated[int, doc("Berichten van klanten", ge=0)]
    while_open: Annotated[int, doc("Hoeveel daarvan terwijl het kanaal open was", ge=0)]
    ordinary: Annotated[int, doc("Berichten op een gewone dag: de mediaan", ge=0)]
    exceptional: Annotated[dict[str, Count], doc("Dagen die buiten alle gemiddelden blijven, met hun berichten")]
    waiting: Annotated[dict[str, Count], doc("Vragen zonder antwoord, per kanaal")]
    hours: Annotated[list[HourJson], doc("De uren van de week waarin er iets was of het team open was")]
    staffing: Annotated[StaffingJson | None, doc("null zonder openingstijden of zonder vragen")]
    left_out: LeftOutJson


def workload_json(found: Workload, gathered: Gathered, language: Language) -> WorkloadJson:
    """Everything that the text has."""
    days, traffic = found.days, found.traffic
    slots = [
        (weekday, hour)
        for weekday in WEEKDAYS
        for hour in range(24)
        if found.open_seconds[weekday, hour] or traffic.arrivals[weekday, hour] or traffic.replies[weekday, hour]
    ]
    return WorkloadJson(
        version=VERSION,
        since=None if days.since is None else days.since.isoformat(),
        until=None if days.until is None else days.until.isoformat(),
        zone=str(gathered.zone),
        now=gathered.now.isoformat(timespec="seconds"),
        messages=traffic.arrivals.total(),
        while_open=traffic.while_open,
        ordinary=found.ordinary,
        exceptional=found.exceptional,
        waiting=dict(sorted(found.waiting.items())),
        hours=[_hour(found, weekday, hour) for weekday, hour in slots],
        staffing=None if found.staffing is None else _staffing(found, found.staffing),
        left_out=left_out_json(gathered, language),
    )


def _hour(found: Workload, weekday: str, hour: int) -> HourJson:
    slot, traffic = (weekday, hour), found.traffic
    return HourJson(
        weekday=weekday,
        hour=hour,
        messages=found.an_hour(traffic.arrivals, slot),
        replies=found.an_hour(traffic.replies, slot),
        agents=found.an_hour(traffic.agent_hours, slot),
        open=found.an_hour(found.open_seconds, slot) / 3600,
    )


def _staffing(found: Workload, desk: Staffing) -> StaffingJson:
    times = figures(desk.handling)
    return StaffingJson(
        schedule=desk.schedule,
        questions=desk.jobs,
        present=desk.present,
        handling_n=desk.handling.total(),
        handling_median=None if times is None else times.median,
        handling_mean=None if times is None else times.mean,
        within=WITHIN,
        share=SHARE,
        measured=None if desk.measured is None else _outcome(desk.measured),
        replayed=[_outcome(outcome) for outcome in desk.outcomes],
        needed=desk.needed,
        busiest=_hour(found, *desk.busiest),
        erlang=desk.erlang,
    )


def _outcome(outcome: Outcome) -> OutcomeJson:
    return OutcomeJson(
        people=outcome.people, median=outcome.median, p90=outcome.p90, within=outcome.within, busy=outcome.busy
    )
