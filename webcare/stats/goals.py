"""goals.yaml held against the log: met, missed, on course, or why that cannot be said.

A goal is decided when its date has passed. Before that it is on course when it is reached already, or when the figure
is at least as good as the straight line from its baseline to its target says for that day.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from webcare.calendar.period import Days
from webcare.metrics.tally import Key, Tally
from webcare.model.handbook.goals import Goal
from webcare.model.text import Text
from webcare.stats.confidence import Interval, share_difference
from webcare.stats.goal_figures import UNCOUNTED, Found, Unit, found_in, is_lower_better, read_number

BY = ("channel", "day")
"""How the cases of a goal's period are to be grouped."""
WINDOW = 28
"""Days of four whole weeks, in which every weekday weighs the same."""
FEWEST = 10
"""Cases (or ratings, or replies) under which nothing is said of a goal."""
State = Literal["met", "on_course", "behind", "missed", "failed", "too_early", "not_measurable"]
NOT_REACHED = frozenset(("missed", "failed"))
"""States that ``--check-goals`` answers with exit code 1."""
Elsewhere = Mapping[str, Callable[[frozenset[str], Days], tuple[int, int]]]
"""Metrics that no tally holds (``lint_clean``, ``repeat_contact``): part and whole for some channels (none: all)."""


class Standing(NamedTuple):
    """How a goal stands. Figures are in the goal's ``unit``: seconds, parts of 1, marks or numbers."""

    id: str
    goal: Goal
    days: Days
    state: State
    reason: Text | None = None
    """Why it cannot be measured, or it is too early."""
    found: Found | None = None
    unit: Unit = "number"
    target: float | None = None
    reached: bool | None = None
    """Is it at or beyond ``success-at``, or else the target?"""
    failing: bool | None = None
    """Is it worse than ``failure-at``? None when the goal has none."""
    before: float | None = None
    expected: float | None = None
    """What the line from baseline to target says for the last day of the period."""
    interval: Interval | None = None
    """Around the difference of a share with its baseline."""
    is_mistaken: bool = False
    """Is goals.yaml itself the reason why nothing can be said?"""


def period_of_goal(goal: Goal, asked: Days, today: date) -> Days:
    """The period asked for; else the last four whole weeks up to yesterday, or up to the goal's date if that passed."""
    if asked.since is not None or asked.until is not None:
        return asked
    last = min(today - timedelta(days=1), goal.by)
    return Days(last - timedelta(days=WINDOW - 1), last)


def standings(
    goals: Mapping[str, Goal],
    asked: Days,
    today: date,
    groups: Mapping[Days, Mapping[Key, Tally]],
    elsewhere: Elsewhere | None = None,
    channels: Collection[str] = (),
) -> list[Standing]:
    """Every goal, in the order of the handbook; ``groups`` are the cases of each of their periods by ``BY``.

    ``channels`` are the ids that the handbook has; without any, all are known.
    """
    found = []
    for name, goal in goals.items():
        days = period_of_goal(goal, asked, today)
        stranger = next((channel for channel in goal.channels if channels and channel not in channels), None)
        if stranger is not None:
            reason = Text(
                f"kanaal '{stranger}' staat niet in channels.yaml", f"channel '{stranger}' is not in channels.yaml"
            )
            found.append(_mistaken(name, goal, days, reason))
            continue
        found.append(_standing(name, goal, days, today, groups[days], elsewhere or {}))
    return found


def _mistaken(name: str, goal: Goal, days: Days, reason: Text) -> Standing:
    return Standing(name, goal, days, "not_measurable", reason, is_mistaken=True)


def is_missed(found: Iterable[Standing]) -> bool:
    """Is there a goal whose date has passed and that was not reached?"""
    return any(standing.state in NOT_REACHED for standing in found)


def without_few(standing: Standing) -> Standing:
    """The standing as it may be shared: nothing from fewer than ``FEWEST``."""
    if standing.found is None or standing.found.n >= FEWEST:
        return standing
    return standing._replace(found=None, reason=Text("te weinig om te delen", "too few to share"))


def _standing(
    name: str, goal: Goal, days: Days, today: date, groups: Mapping[Key, Tally], elsewhere: Elsewhere
) -> Standing:
    found = found_in(goal, groups, days, elsewhere)
    if isinstance(found, Text):
        return Standing(name, goal, days, "not_measurable", found, is_mistaken=goal.metric not in UNCOUNTED)
    numbers = [
        None if text is None else read_number(text, found.unit)
        for text in (goal.target, goal.success_at, goal.failure_at, goal.baseline.value if goal.baseline else None)
    ]
    for key, number in zip(("target", "success-at", "failure-at", "baseline"), numbers, strict=True):
        if isinstance(number, Text):
            return _mistaken(name, goal, days, Text(f"{key}: {number.nl}", f"{key}: {number.en}"))
    target, success, failure, before = (None if isinstance(number, Text) else number for number in numbers)
    lower = is_lower_better(goal.metric)
    bar = target if success is None else success
    if bar is None or (failure is not None and _worse(bar, failure, lower=lower)):
        reason = Text(
            "wat gelukt is, zou ook mislukt zijn: kijk success-at en failure-at na",
            "what is a success would be a failure too: check success-at and failure-at",
        )
        return _mistaken(name, goal, days, reason)
    standing = Standing(name, goal, days, "too_early", found=found, unit=found.unit, target=target, before=before)
    if found.n < FEWEST or found.value is None:
        return _few(standing, is_over=today > goal.by)
    expected = _expected(goal, before, target, days.until or today)
    reached = not _worse(found.value, bar, lower=lower)
    failing = None if failure is None else _worse(found.value, failure, lower=lower)
    interval = None
    if found.unit == "share" and goal.baseline is not None and before is not None and 0 <= before <= 1:
        old = round(before * goal.baseline.n), goal.baseline.n
        interval = share_difference(old, (round(found.value * found.n), found.n))
    if today > goal.by:
        state: State = "met" if reached else "failed" if failing else "missed"
    else:
        on_line = expected is not None and not _worse(found.value, expected, lower=lower)
        state = "on_course" if reached or on_line else "behind"
    return standing._replace(state=state, reached=reached, failing=failing, expected=expected, interval=interval)


def _few(standing: Standing, *, is_over: bool) -> Standing:
    n = standing.found.n if standing.found is not None else 0
    reason = Text("er is in deze periode niets te meten", "there is nothing to measure in this period")
    if n:
        reason = Text(f"maar {n} om uit te meten, {FEWEST} is nodig", f"only {n} to measure by, {FEWEST} are needed")
    return standing._replace(state="not_measurable" if is_over else "too_early", reason=reason)


def _expected(goal: Goal, before: float | None, target: float | None, day: date) -> float | None:
    """Where the straight line from the baseline to the target is on a day."""
    if goal.baseline is None or before is None or target is None:
        return None
    whole = (goal.by - goal.baseline.measured_until).days
    if whole <= 0:
        return target
    part = min(1.0, max(0.0, (day - goal.baseline.measured_until).days / whole))
    return before + (target - before) * part


def _worse(value: float, bar: float, *, lower: bool) -> bool:
    return value > bar if lower else value < bar
