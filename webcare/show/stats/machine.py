"""Statistics for machines: one JSON document, or a CSV row for each group."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal

from webcare.metrics.figures import WITHIN, figures
from webcare.metrics.tally import METRICS, Key, Tally
from webcare.model.text import Language
from webcare.show.machine import VERSION, placed_json
from webcare.show.moments import iso_day
from webcare.show.stats.closing import left_out, never_open
from webcare.show.stats.documents import (
    ClocksJson,
    FiguresJson,
    LeftOutJson,
    PeriodJson,
    RatingsJson,
    StatsJson,
    TallyJson,
    TargetJson,
)
from webcare.show.stats.text import FEW
from webcare.show.stats.words import sort_key
from webcare.stats.explain import EXPECTED
from webcare.stats.gathered import Gathered
from webcare.stats.report import STANDARD, Report

COLUMNS = ("n", "median", "p90", "p95", "mean", "min", "max")


def report_json(report: Report, language: Language) -> StatsJson:
    """Everything that the text has, and more."""
    question, by = report.question, report.request.period_by
    return StatsJson(
        version=VERSION,
        period=period_json(report.request.days.since, report.request.days.until, by),
        zone=str(report.zone),
        log_zone=None if question.assumed is None else str(question.assumed),
        never_open=never_open(question),
        now=report.now.isoformat(timespec="seconds"),
        case_gap=question.case_gap,
        reopen_window=question.reopen_window,
        records=report.counted.records,
        total=None if report.is_too_small else tally_json({}, report.total, question.now, report.least),
        groups=_groups(report, report.groups, report.request.by),
        public=figures_json(report.public.calendar.get("first_response_time")),
        expected={"1h": EXPECTED[1] / 100, "2h": EXPECTED[2] / 100},
        standard=_groups(report, report.standard, STANDARD),
        before=None if report.before is None else period_json(report.before.since, report.before.until, by),
        earlier=None if report.earlier is None else tally_json({}, report.earlier, question.now, report.least),
        left_out=left_out_json(report, language),
    )


def tally_json(by: Mapping[str, str | None], tally: Tally, now: int, least: int = 0) -> TallyJson:
    """A group; nothing of it from fewer cases than ``least``."""
    due, answered = tally.met + tally.breached, tally.answered >= least
    happy, rated = tally.csat
    return TallyJson(
        by=dict(by),
        cases=tally.cases,
        answered=tally.answered,
        response_rate=_share(tally.answered, tally.cases),
        unanswered=tally.unanswered,
        oldest_unanswered=None if tally.oldest_unanswered is None else now - tally.oldest_unanswered,
        no_reply_needed=tally.courtesies,
        within_target=None
        if due < least
        else TargetJson(met=tally.met, breached=tally.breached, running=tally.running, share=_share(tally.met, due)),
        off_hours=tally.off_hours if answered else None,
        resolved=tally.resolved,
        reopened=tally.reopened,
        reopens=tally.reopens,
        templated=tally.templated if answered else None,
        several_agents=tally.several_agents if answered else None,
        inbound=tally.inbound,
        ratings=RatingsJson(
            n=rated, scores={str(score): tally.ratings[score] for score in range(1, 6)}, csat=_share(happy, rated)
        ),
        metrics={
            metric: ClocksJson(
                calendar=figures_json(tally.calendar.get(metric)), business=figures_json(tally.business.get(metric))
            )
            for metric in METRICS
        },
    )


def csv_rows(report: Report, metric: str) -> Iterator[list[str]]:
    """A head, a row for each group and one for all. Durations are in seconds, shares of one; empty is none."""
    by = report.request.by
    clocks = ("calendar", "business")
    yield [
        *by,
        "cases",
        "answered",
        "unanswered",
        "oldest_unanswered",
        "no_reply_needed",
        "met",
        "breached",
        "running",
        "reopened",
        "csat_n",
        "csat",
        *(f"{metric}_{clock}_{column}" for clock in clocks for column in (*COLUMNS, *_within_names())),
    ]
    for key in sorted(report.groups, key=lambda key: sort_key(tuple(by), key)):
        yield [*map(_cell, key), *_row(report, report.groups[key], metric)]
    if not report.is_too_small:
        yield [*("*" for _ in by), *_row(report, report.total, metric)]


def _row(report: Report, tally: Tally, metric: str) -> list[str]:
    made = tally_json({}, tally, report.question.now, report.least)
    target = made.within_target
    values: list[Any] = [
        made.cases,
        made.answered,
        made.unanswered,
        made.oldest_unanswered,
        made.no_reply_needed,
        *((None,) * 3 if target is None else (target.met, target.breached, target.running)),
        made.reopened,
        made.ratings.n,
        made.ratings.csat,
    ]
    for found in (made.metrics[metric].calendar, made.metrics[metric].business):
        values += [getattr(found, column, None) for column in COLUMNS]
        values += [found.within[name] if found is not None else None for name in _within_names()]
    return ["" if value is None else f"{value:.4f}" if isinstance(value, float) else str(value) for value in values]


def _cell(value: str) -> str:
    """A value that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _within_names() -> list[Any]:
    return [f"{hours}h" for hours in WITHIN]


def _groups(report: Report, groups: Mapping[Key, Tally], by: Sequence[str]) -> list[TallyJson]:
    ordered = sorted(groups, key=lambda key: sort_key(tuple(by), key))
    return [
        tally_json(
            {name: value or None for name, value in zip(by, key, strict=True)},
            groups[key],
            report.question.now,
            report.least,
        )
        for key in ordered
    ]


def figures_json(counts: Mapping[int, int] | None) -> FiguresJson | None:
    """The figures of a histogram; None when it is empty."""
    found = figures(counts or {})
    if found is None:
        return None
    return FiguresJson(
        n=found.n,
        median=found.median,
        p90=found.p90,
        p95=found.p95,
        mean=found.mean,
        min=found.least,
        max=found.most,
        within={name: count / found.n for name, count in zip(_within_names(), found.within, strict=True)},
        few=found.n < FEW,
    )


def left_out_json(report: Report | Gathered, language: Language) -> LeftOutJson:
    """What was left out of a report, and why."""
    left = report.counted.left
    return LeftOutJson(
        counts=left_out(report),
        without_offset=left.without_offset,
        conflicts=[f"{conflict.name}:{conflict.line}" for conflict in left.conflicts],
        answers_later=left.answers_later,
        unknown_channels=dict(left.channels),
        findings=[placed_json(finding, language) for finding in left.findings],
    )


def period_json(since: date | None, until: date | None, by: Literal["received", "replied"]) -> PeriodJson:
    """A period by its days, of which either may be open."""
    return PeriodJson(since=iso_day(since), until=iso_day(until), by=by)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
