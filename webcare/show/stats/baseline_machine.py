"""A repeat measurement for machines: ``webcare stats --baseline FILE --format json``."""

from typing import Annotated, Literal

import msgspec

from webcare.model.text import Language
from webcare.model.values import doc
from webcare.show.documents import Bilingual, Count, Version, both
from webcare.show.machine import VERSION
from webcare.show.stats.documents import Day, LeftOutJson
from webcare.show.stats.goals_machine import IntervalJson
from webcare.show.stats.machine import left_out_json
from webcare.stats.baseline import Comparison, Difference
from webcare.stats.baseline_file import Baseline
from webcare.stats.confidence import LEVEL
from webcare.stats.report import Report

Figure = Annotated[float, doc("Een duur in seconden, een aandeel als deel van 1")]


class DifferenceJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén cijfer, toen en nu."""

    metric: str
    statistic: str
    clock: Annotated[Literal["calendar", "business"] | None, doc("Alleen van een duur")]
    channel: Annotated[str | None, doc("null: alle kanalen samen")]
    before: Figure
    before_n: Count
    now: Figure
    now_n: Count
    difference: Annotated[float, doc("Nu min toen")]
    interval: Annotated[IntervalJson | None, doc("Waar het echte verschil ligt; null als er te weinig zaken zijn")]
    verdict: Annotated[
        Literal["better", "worse", "same", "chance", "too_few"],
        doc("Beter of slechter dan toeval verklaart, gelijk, misschien toeval, of te weinig zaken"),
    ]


class MeasurementJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een van de twee metingen."""

    since: Day
    until: Day
    now: Annotated[str, doc("Het moment waarop is geteld")]
    cases: Count


class ComparisonJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare stats --baseline --format json' schrijft."""

    version: Version
    level: Annotated[float, doc("De zekerheid van de intervallen, als deel van 1")]
    before: MeasurementJson
    now: MeasurementJson
    unlike: Annotated[list[Bilingual], doc("Wat er op een andere manier is geteld")]
    durations: list[DifferenceJson]
    shares: list[DifferenceJson]
    channels: Annotated[list[DifferenceJson], doc("De mediaan van de eerste reactie, per kanaal")]
    left_out: LeftOutJson


def comparison_json(found: Comparison, report: Report, language: Language) -> ComparisonJson:
    """Everything that the text has."""
    return ComparisonJson(
        version=VERSION,
        level=LEVEL,
        before=_measurement(found.before),
        now=_measurement(found.now),
        unlike=[both(text) for text in found.unlike],
        durations=[_difference(one) for one in found.durations],
        shares=[_difference(one) for one in found.shares],
        channels=[_difference(one, name) for name, one in found.channels.items()],
        left_out=left_out_json(report, language),
    )


def _difference(one: Difference, channel: str | None = None) -> DifferenceJson:
    return DifferenceJson(
        metric=one.metric,
        statistic=one.statistic,
        clock=one.clock,
        channel=channel,
        before=one.before,
        before_n=one.before_n,
        now=one.now,
        now_n=one.now_n,
        difference=one.now - one.before,
        interval=None if one.interval is None else IntervalJson(low=one.interval.low, high=one.interval.high),
        verdict=one.verdict,
    )


def _measurement(one: Baseline) -> MeasurementJson:
    counted = one.counted
    return MeasurementJson(
        since=None if counted.since is None else counted.since.isoformat(),
        until=None if counted.until is None else counted.until.isoformat(),
        now=counted.now.isoformat(timespec="seconds"),
        cases=one.total.counts.get("cases", 0),
    )
