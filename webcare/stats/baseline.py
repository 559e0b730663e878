"""Zero and repeat measurement: what a desk did then and does now, and whether the difference may be chance."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from webcare.metrics.figures import figures
from webcare.metrics.tally import METRICS, Key, Tally
from webcare.model.text import Text
from webcare.stats.baseline_file import Baseline, measured, tally_of
from webcare.stats.confidence import Interval, Statistic, difference, share_difference
from webcare.stats.likeness import counted_by, unlike
from webcare.stats.report import Report

STATISTICS: tuple[Statistic, ...] = ("median", "p90", "mean")
Clock = Literal["calendar", "business"]
CLOCKS: tuple[Clock, ...] = ("calendar", "business")
Verdict = Literal["better", "worse", "same", "chance", "too_few"]


class Difference(NamedTuple):
    """A figure then and now. Durations are in seconds and lower is better; shares are parts of 1."""

    metric: str
    statistic: str
    clock: Clock | None
    before: float
    before_n: int
    now: float
    now_n: int
    interval: Interval | None
    verdict: Verdict


class Comparison(NamedTuple):
    """A repeat measurement beside its baseline. ``unlike`` says what makes them less than comparable."""

    before: Baseline
    now: Baseline
    durations: list[Difference]
    shares: list[Difference]
    channels: dict[str, Difference]
    """The median of the first response, in business time where there is any."""
    unlike: list[Text]


def baseline(report: Report, by_channel: Mapping[Key, Tally], profile: str = "webcare") -> Baseline:
    """A report as a measurement to keep; ``by_channel`` are the groups of its period by ``("channel",)``."""
    names = sorted(key[0] for key in by_channel)
    return Baseline(
        version=1,
        counted=counted_by(report, names, profile),
        total=measured(report.total),
        channels={name: measured(by_channel[name,]) for name in names},
    )


def compare(before: Baseline, now: Baseline) -> Comparison:
    """Two measurements, figure by figure; figures that either of them lacks are not compared."""
    then, after = tally_of(before.total), tally_of(now.total)
    durations = [
        found
        for metric in METRICS
        for clock in CLOCKS
        for statistic in STATISTICS
        if (found := _duration(metric, statistic, clock, then, after)) is not None
    ]
    old, new = _shares(then), _shares(after)
    shares = [found for metric in old if (found := _share(metric, old[metric], new[metric])) is not None]
    channels = {
        name: found
        for name in sorted(before.channels.keys() & now.channels.keys())
        if (found := _first_response(tally_of(before.channels[name]), tally_of(now.channels[name]))) is not None
    }
    return Comparison(before, now, durations, shares, channels, unlike(before.counted, now.counted))


def _first_response(then: Tally, after: Tally) -> Difference | None:
    """Its median, in business time where there is any."""
    name = "first_response_time"
    return _duration(name, "median", "business", then, after) or _duration(name, "median", "calendar", then, after)


def _duration(metric: str, statistic: Statistic, clock: Clock, then: Tally, after: Tally) -> Difference | None:
    old, new = (getattr(tally, clock).get(metric, {}) for tally in (then, after))
    before, now = figures(old), figures(new)
    if before is None or now is None:
        return None
    values = getattr(before, statistic), getattr(now, statistic)
    interval = difference(old, new, statistic)
    verdict = _verdict(values[1] - values[0], interval, lower=True)
    return Difference(metric, statistic, clock, values[0], before.n, values[1], now.n, interval, verdict)


def _share(metric: str, old: tuple[int, int], new: tuple[int, int]) -> Difference | None:
    if not old[1] or not new[1]:
        return None
    before, now, interval = old[0] / old[1], new[0] / new[1], share_difference(old, new)
    verdict = _verdict(now - before, interval, lower=metric == "reopens")
    return Difference(metric, "share", None, before, old[1], now, new[1], interval, verdict)


def _shares(tally: Tally) -> dict[str, tuple[int, int]]:
    return {
        "within_target": (tally.met, tally.met + tally.breached),
        "response_rate": (tally.answered, tally.cases),
        "csat": tally.csat,
        "reopens": (tally.reopened, tally.cases),
    }


def _verdict(moved: float, interval: Interval | None, *, lower: bool) -> Verdict:
    """Which way it went, when that is not chance; ``lower`` is better or not."""
    if interval is None:
        return "too_few"
    if interval.is_chance:
        return "chance" if moved else "same"
    return "better" if (interval.high < 0) is lower else "worse"
