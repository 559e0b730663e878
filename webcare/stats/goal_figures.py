"""The figure that a goal is about: in the cases of its period, and as people write it in goals.yaml."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

from webcare.calendar.period import Days
from webcare.metrics.figures import figures
from webcare.metrics.tally import METRICS, Key, Tally
from webcare.model.handbook.goals import Goal
from webcare.model.text import Text
from webcare.stats.baseline import Clock

Unit = Literal["seconds", "share", "score", "number"]
SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
HIGHER_IS_BETTER = frozenset(("response_rate", "within_target", "csat", "lint_clean", "followers", "sales"))
NOT_IN_LOG = frozenset(("followers", "sales"))
"""Metrics that nobody's conversations hold."""
LARGEST = 1_000_000_000
IN_CASES = frozenset(("lint_clean", "repeat_contact"))
"""Metrics for which the cases themselves are needed."""
UNCOUNTED = NOT_IN_LOG | IN_CASES
"""Metrics that no tally holds."""
PER_DURATION = ("median", "p90", "p95", "mean")


class Found(NamedTuple):
    """A figure from ``n`` values; ``value`` is None without any. ``clock`` is that of a duration."""

    value: float | None
    n: int
    unit: Unit
    clock: Clock | None = None


def is_lower_better(metric: str) -> bool:
    """Is less of it an improvement?"""
    return metric not in HIGHER_IS_BETTER


def found_in(
    goal: Goal,
    groups: Mapping[Key, Tally],
    days: Days,
    elsewhere: Mapping[str, Callable[[frozenset[str], Days], tuple[int, int]]],
) -> Found | Text:
    """A goal's figure in cases grouped by channel and day, or why there is none."""
    mine = {key: tally for key, tally in groups.items() if not goal.channels or key[0] in goal.channels}
    if goal.metric in NOT_IN_LOG:
        return Text("dit staat niet in het logboek", "this is not in the log")
    if goal.metric == "workload":
        return _workload(goal, mine, days)
    if goal.metric in IN_CASES:
        counted = elsewhere.get(goal.metric)
        if counted is None:
            return Text("dit kan webcare nog niet meten", "webcare cannot measure this yet")
        return _share(*counted(frozenset(goal.channels), days))
    total = Tally()
    for tally in mine.values():
        total.add(tally)
    if goal.metric in METRICS:
        return _duration(goal, total)
    return _counted(goal, total)


def read_number(text: str, unit: Unit) -> float | Text:
    """A number of goals.yaml in a unit: ``45m`` in seconds, ``85%`` as 0.85, ``4.2``; or what is wrong with it."""
    plain = text.replace(" ", "").replace(",", ".")
    sign = plain[-1:] if not plain[-1:].isdigit() else ""
    number = Decimal(plain.removesuffix(sign))
    if abs(number) > LARGEST:
        return Text("dit getal is te groot", "this number is too large")
    if unit == "seconds":
        if sign not in SECONDS:
            return Text("hier hoort een duur, zoals 45m of 2h", "this should be a duration, such as 45m or 2h")
        return float(number * SECONDS[sign])
    if unit == "share":
        if sign != "%":
            return Text("hier hoort een percentage, zoals 85%", "this should be a percentage, such as 85%")
        return float(number / 100)
    if sign:
        return Text("hier hoort een gewoon getal, zoals 4.2", "this should be a plain number, such as 4.2")
    return float(number)


def _duration(goal: Goal, total: Tally) -> Found | Text:
    if goal.statistic not in PER_DURATION:
        return Text(
            f"van een duur bestaat er geen '{goal.statistic}': neem median, p90, p95 of mean, of de maat within_target",
            f"a duration has no '{goal.statistic}': take median, p90, p95 or mean, or the metric within_target",
        )
    # as with targets: where the desk has no opening hours, calendar time stands in
    clock: Clock = "business" if goal.clock == "business" and goal.metric in total.business else "calendar"
    found = figures(getattr(total, clock).get(goal.metric, {}))
    if found is None:
        return Found(None, 0, "seconds", goal.clock)
    return Found(float(getattr(found, goal.statistic)), found.n, "seconds", clock)


def _counted(goal: Goal, total: Tally) -> Found | Text:
    """A metric that is no duration."""
    if goal.metric == "csat" and "%" not in goal.target:
        scores = figures(total.ratings)
        if goal.statistic not in ("mean", "median"):
            return Text("hier hoort een percentage, of statistic: mean", "give a percentage, or statistic: mean")
        return Found(None if scores is None else getattr(scores, goal.statistic), total.ratings.total(), "score")
    if goal.metric == "reopens" and goal.statistic in ("count", "mean"):
        value = total.reopens if goal.statistic == "count" else total.reopens / max(1, total.cases)
        return Found(value, total.cases, "number")
    shares = {
        "response_rate": (total.answered, total.cases),
        "within_target": (total.met, total.met + total.breached),
        "csat": total.csat,
        "reopens": (total.reopened, total.cases),
    }
    return _share(*shares[goal.metric])


def _share(part: int, whole: int) -> Found:
    return Found(part / whole if whole else None, whole, "share")


def _workload(goal: Goal, groups: Mapping[Key, Tally], days: Days) -> Found | Text:
    """Customers' messages a day, each on the day that its case began; days without any count as well."""
    daily: Counter[str] = Counter()
    for (_, day), tally in groups.items():
        daily[day] += tally.inbound
    if goal.statistic == "count":
        return Found(daily.total(), daily.total(), "number")
    if goal.statistic not in PER_DURATION:
        return Text("hier hoort count, mean, median, p90 of p95", "take count, mean, median, p90 or p95")
    known = sorted(daily)
    if not known:
        return Found(None, 0, "number")
    first, last = days.since or date.fromisoformat(known[0]), days.until or date.fromisoformat(known[-1])
    each = [daily[(first + timedelta(days=number)).isoformat()] for number in range((last - first).days + 1)]
    found = figures(Counter(each))
    return Found(None if found is None else getattr(found, goal.statistic), daily.total(), "number")
