"""Goals for machines: ``webcare stats --goals --format json``."""

from collections.abc import Sequence
from typing import Annotated, Literal

import msgspec

from webcare.model.text import Language
from webcare.model.values import doc
from webcare.show.documents import Bilingual, Count, Version, both
from webcare.show.machine import VERSION
from webcare.show.stats.documents import Day, LeftOutJson
from webcare.show.stats.machine import left_out_json
from webcare.stats.goal_figures import Unit, read_number
from webcare.stats.goals import Standing, State
from webcare.stats.report import Report

Figure = Annotated[float | None, doc("In de eenheid van het doel; null als het niet te zeggen is")]
Written = Annotated[str | None, doc("Zoals het in goals.yaml staat")]


class IntervalJson(msgspec.Struct, frozen=True, kw_only=True):
    """Waar het echte verschil ligt, met 99% zekerheid; zit 0 erin, dan kan het toeval zijn."""

    low: Annotated[float, doc("Ondergrens")]
    high: Annotated[float, doc("Bovengrens")]


class GoalBaselineJson(msgspec.Struct, frozen=True, kw_only=True):
    """De nulmeting uit goals.yaml."""

    value: Figure
    n: Count
    since: Annotated[str, doc("De eerste dag")]
    until: Annotated[str, doc("De laatste dag")]
    difference: Annotated[IntervalJson | None, doc("Het verschil met nu; alleen van een aandeel te zeggen")]


class GoalJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén doel, en hoe het ervoor staat."""

    id: str
    name: str
    metric: str
    statistic: str
    clock: Annotated[Literal["business", "calendar"] | None, doc("Alleen van een duur: de klok waarop is gemeten")]
    channels: Annotated[list[str], doc("Leeg: alle kanalen")]
    since: Day
    until: Day
    state: Annotated[State, doc("gehaald, op koers, achter, gemist, mislukt, te vroeg of niet te meten")]
    reason: Annotated[Bilingual | None, doc("Waarom er niets te zeggen is")]
    unit: Annotated[Unit, doc("seconds: seconden; share: een deel van 1; score: een cijfer; number: een aantal")]
    value: Figure
    n: Annotated[int, doc("Uit hoeveel zaken, antwoorden of cijfers", ge=0)]
    target: Figure
    by: Annotated[str, doc("De datum van het doel")]
    reached: Annotated[bool | None, doc("Is het cijfer nu goed genoeg?")]
    failing: Annotated[bool | None, doc("Is het cijfer nu slechter dan failure-at? null zonder failure-at")]
    expected: Annotated[float | None, doc("Wat de lijn van nulmeting naar doel voor de laatste dag zegt")]
    baseline: GoalBaselineJson | None
    success: str
    failure: str
    success_at: Written
    failure_at: Written
    scale_up: Annotated[str | None, doc("Wanneer er wordt opgeschaald")]
    owner: str | None


class GoalsJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare stats --goals --format json' schrijft."""

    version: Version
    zone: Annotated[str, doc("De tijdzone van dagen")]
    now: Annotated[str, doc("Het moment waarop is geteld")]
    goals: Annotated[list[GoalJson], doc("In de volgorde van goals.yaml")]
    left_out: LeftOutJson


def goals_json(found: Sequence[Standing], report: Report, language: Language) -> GoalsJson:
    """Everything that the text has."""
    return GoalsJson(
        version=VERSION,
        zone=str(report.zone),
        now=report.now.isoformat(timespec="seconds"),
        goals=[_goal(standing) for standing in found],
        left_out=left_out_json(report, language),
    )


def _goal(standing: Standing) -> GoalJson:
    goal, figure, days = standing.goal, standing.found, standing.days
    return GoalJson(
        id=standing.id,
        name=goal.name,
        metric=goal.metric,
        statistic=goal.statistic,
        clock=None if figure is None else figure.clock,
        channels=goal.channels,
        since=None if days.since is None else days.since.isoformat(),
        until=None if days.until is None else days.until.isoformat(),
        state=standing.state,
        reason=None if standing.reason is None else both(standing.reason),
        unit=standing.unit,
        value=None if figure is None else figure.value,
        n=0 if figure is None else figure.n,
        target=standing.target,
        by=goal.by.isoformat(),
        reached=standing.reached,
        failing=standing.failing,
        expected=standing.expected,
        baseline=_baseline(standing),
        success=goal.success,
        failure=goal.failure,
        success_at=goal.success_at,
        failure_at=goal.failure_at,
        scale_up=goal.scale_up,
        owner=goal.owner,
    )


def _baseline(standing: Standing) -> GoalBaselineJson | None:
    baseline, interval = standing.goal.baseline, standing.interval
    if baseline is None:
        return None
    value = None if standing.found is None else read_number(baseline.value, standing.unit)
    return GoalBaselineJson(
        value=value if isinstance(value, float) else None,
        n=baseline.n,
        since=baseline.measured_from.isoformat(),
        until=baseline.measured_until.isoformat(),
        difference=None if interval is None else IntervalJson(low=interval.low, high=interval.high),
    )
