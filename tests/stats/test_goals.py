"""Goals held against what was measured: every state, the period, the clock, the channels, and what cannot be measured."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.calendar.period import Days
from webcare.metrics.tally import Key, Tally
from webcare.model.handbook.goals import Baseline, Goal
from webcare.model.text import Text
from webcare.stats.goal_figures import is_lower_better, read_number
from webcare.stats.goals import Standing, is_missed, period_of_goal, standings

TODAY = date(2026, 11, 22)
OPEN = Days(None, None)
HOUR = 3600


def goal(metric: str = "first_response_time", target: str = "60m", **more: Any) -> Goal:
    """A goal for the end of the year, a baseline of which was measured up to 1 January."""
    fields: dict[str, Any] = {
        "name": "Sneller",
        "metric": metric,
        "target": target,
        "by": date(2026, 12, 31),
        "success": "Als het lukt.",
        "failure": "Als het niet lukt.",
    }
    return Goal(**fields | more)


def before(value: str, n: int = 100) -> Baseline:
    """Measured in December."""
    return Baseline(value=value, measured_from=date(2025, 12, 1), measured_until=date(2025, 12, 31), n=n)


def waited(*minutes: int, business: bool = True, **more: Any) -> Tally:
    """Cases whose first response took so many minutes by the calendar, and a tenth of that in business time."""
    calendar = Counter(minute * 60 for minute in minutes)
    own = {"first_response_time": Counter(minute * 6 for minute in minutes)} if business else {}
    n = len(minutes)
    return Tally(cases=n, answered=n, calendar={"first_response_time": calendar}, business=own, **more)


def stand(one: Goal, groups: dict[Key, Tally], today: date = TODAY, asked: Days = OPEN, **elsewhere: Any) -> Standing:
    """How one goal stands; a group that names no day is of all days."""
    days = period_of_goal(one, asked, today)
    (found,) = standings({"doel": one}, asked, today, {days: groups}, elsewhere)
    return found


def one_day(tally: Tally, channel: str = "x") -> dict[Key, Tally]:
    return {(channel, "2026-11-01"): tally}


@pytest.mark.parametrize(
    ("asked", "by", "first", "last"),
    [
        (OPEN, "2026-12-31", "2026-10-25", "2026-11-21"),
        (OPEN, "2026-11-22", "2026-10-25", "2026-11-21"),
        (OPEN, "2026-06-30", "2026-06-03", "2026-06-30"),
        (Days(date(2026, 5, 1), date(2026, 5, 31)), "2026-06-30", "2026-05-01", "2026-05-31"),
        (Days(date(2026, 5, 1), None), "2026-06-30", "2026-05-01", None),
    ],
)
def test_over_which_days(asked: Days, by: str, first: str, last: str | None) -> None:
    found = period_of_goal(goal(by=date.fromisoformat(by)), asked, TODAY)
    assert found == Days(date.fromisoformat(first), None if last is None else date.fromisoformat(last))


AFTER = date(2027, 1, 15)
TENS = [30] * 6 + [90] * 6


@pytest.mark.parametrize(
    ("minutes", "today", "more", "state", "reached", "failing"),
    [
        ([60] * 10, TODAY, {}, "on_course", True, None),
        ([61] * 10, TODAY, {}, "behind", False, None),
        ([61] * 10, TODAY, {"baseline": before("300m")}, "on_course", False, None),
        ([120] * 10, TODAY, {"baseline": before("300m")}, "behind", False, None),
        ([60] * 10, AFTER, {}, "met", True, None),
        ([61] * 10, AFTER, {}, "missed", False, None),
        ([61] * 10, date(2026, 12, 31), {}, "behind", False, None),
        ([90] * 10, AFTER, {"failure_at": "90m"}, "missed", False, False),
        ([91] * 10, AFTER, {"failure_at": "90m"}, "failed", False, True),
        ([91] * 10, TODAY, {"failure_at": "90m"}, "behind", False, True),
        ([75] * 10, AFTER, {"success_at": "75m", "failure_at": "1.5h"}, "met", True, False),
        ([60] * 9, TODAY, {}, "too_early", None, None),
        ([60] * 9, AFTER, {}, "not_measurable", None, None),
        ([], TODAY, {}, "too_early", None, None),
    ],
)
def test_states(
    minutes: list[int], today: date, more: dict[str, Any], state: str, reached: bool | None, failing: bool | None
) -> None:
    found = stand(goal(clock="calendar", **more), one_day(waited(*minutes)), today)
    assert (found.state, found.reached, found.failing) == (state, reached, failing)
    assert is_missed([found]) is (state in ("missed", "failed"))
    assert (found.reason is not None) is (state in ("too_early", "not_measurable"))


def test_criteria_that_contradict_each_other() -> None:
    found = stand(goal(failure_at="30m"), one_day(waited(*[60] * 10)))
    assert found.state == "not_measurable" and found.reason is not None
    assert found.reason.nl == "wat gelukt is, zou ook mislukt zijn: kijk success-at en failure-at na"


def test_the_line_from_baseline_to_target() -> None:
    """Half-way the year it should be half-way: from 300 minutes on 31 December to 60 a year later."""
    middle = date(2026, 7, 2)
    found = stand(
        goal(clock="calendar", baseline=before("300m")), one_day(waited(*[180] * 10)), asked=Days(None, middle)
    )
    part = (middle - date(2025, 12, 31)) / timedelta(days=365)
    assert found.expected == pytest.approx(60 * (300 - 240 * part))
    assert found.state == "behind"  # at 180 minutes it is a little behind


@pytest.mark.parametrize(
    ("clock", "business", "value", "used"),
    [("business", True, 600, "business"), ("calendar", True, 6000, "calendar"), ("business", False, 6000, "calendar")],
)
def test_clocks(clock: str, business: bool, value: int, used: str) -> None:
    """Without opening hours calendar time stands in, as it does with targets."""
    found = stand(goal(clock=clock), one_day(waited(*[100] * 10, business=business))).found
    assert found is not None and (found.value, found.n, found.clock) == (value, 10, used)


def test_business_time_is_the_default() -> None:
    assert goal().clock == "business"


def test_channels_and_days_add_up() -> None:
    groups: dict[Key, Tally] = {
        ("x", "2026-11-01"): waited(*[30] * 6),
        ("x", "2026-11-02"): waited(*[90] * 6),
        ("chat", "2026-11-01"): waited(*[1] * 100),
    }
    values = [
        stand(goal(clock="calendar", channels=channels), groups).found for channels in (["x"], ["chat"], [], ["fax"])
    ]
    assert [(found.value, found.n) for found in values if found is not None] == [
        (1800, 12),
        (60, 100),
        (60, 112),
        (None, 0),
    ]


@pytest.mark.parametrize(
    ("metric", "statistic", "target", "value", "n", "reached"),
    [
        ("first_response_time", "mean", "60m", 3600.0, 12, True),
        ("first_response_time", "p90", "60m", 5400, 12, False),
        ("response_rate", "share", "90%", 0.9, 20, True),
        ("response_rate", "median", "90,1 %", 0.9, 20, False),
        ("within_target", "share", "75%", 0.75, 16, True),
        ("csat", "share", "80%", 0.8, 10, True),
        ("csat", "mean", "4.2", 4.0, 10, False),
        ("csat", "median", "4", 4, 10, True),
        ("reopens", "share", "25%", 0.25, 20, True),
        ("reopens", "share", "24%", 0.25, 20, False),
        ("reopens", "count", "7", 7, 20, True),
        ("reopens", "mean", "0.3", 0.35, 20, False),
        ("workload", "count", "40", 41, 41, False),
        ("workload", "mean", "60", 41 / 28, 41, True),
        ("workload", "median", "0", 0, 41, True),
    ],
)
def test_every_metric(metric: str, statistic: str, target: str, value: float, n: int, reached: bool) -> None:
    tally = waited(*TENS)
    tally.cases, tally.answered, tally.met, tally.breached = 20, 18, 12, 4
    tally.reopened, tally.reopens, tally.inbound = 5, 7, 41
    tally.ratings = Counter({5: 2, 4: 6, 3: 2})
    found = stand(goal(metric, target, statistic=statistic, clock="calendar"), one_day(tally))
    assert found.found is not None
    assert found.found.value == pytest.approx(value)
    assert (found.found.n, found.reached) == (n, reached)


@pytest.mark.parametrize(
    ("metric", "more", "reason"),
    [
        ("followers", {"target": "1000"}, "dit staat niet in het logboek"),
        ("sales", {"target": "5%"}, "dit staat niet in het logboek"),
        ("lint_clean", {"target": "95%"}, "dit kan webcare nog niet meten"),
        ("first_response_time", {"target": "60"}, "target: hier hoort een duur, zoals 45m of 2h"),
        ("first_response_time", {"target": "60%"}, "target: hier hoort een duur, zoals 45m of 2h"),
        ("response_rate", {"target": "99"}, "target: hier hoort een percentage, zoals 85%"),
        ("csat", {"target": "4.2"}, "hier hoort een percentage, of statistic: mean"),
        ("csat", {"target": "4,2 m", "statistic": "mean"}, "target: hier hoort een gewoon getal, zoals 4.2"),
        ("response_rate", {"target": "99%", "failure_at": "2h"}, "failure-at: hier hoort een percentage, zoals 85%"),
        ("response_rate", {"target": "99%", "success_at": "1"}, "success-at: hier hoort een percentage, zoals 85%"),
        ("response_rate", {"target": "9%", "baseline": before("9")}, "baseline: hier hoort een percentage, zoals 85%"),
        ("first_response_time", {"target": f"{10**40}m"}, "target: dit getal is te groot"),
        (
            "first_response_time",
            {"statistic": "share"},
            "van een duur bestaat er geen 'share': neem median, p90, p95 of mean, of de maat within_target",
        ),
        ("workload", {"statistic": "share", "target": "5"}, "hier hoort count, mean, median, p90 of p95"),
    ],
)
def test_what_cannot_be_measured_says_why(metric: str, more: dict[str, Any], reason: str) -> None:
    fields = {"statistic": "share"} | more if metric in ("csat", "response_rate") else more
    found = stand(goal(metric, **fields), one_day(waited(*TENS, ratings=Counter({4: 20}))))
    assert (found.state, found.reason and found.reason.nl) == ("not_measurable", reason)
    assert found.is_mistaken is (metric not in ("followers", "sales", "lint_clean"))


def test_channels_and_channels_that_nobody_knows() -> None:
    groups: dict[Key, Tally] = {("x", "2026-11-01"): waited(*TENS), ("chat", "2026-11-01"): waited(1)}
    goals = {"a": goal(channels=["x"]), "b": goal(channels=["chat", "watsap"])}
    days = period_of_goal(goals["a"], OPEN, TODAY)
    known, unknown = standings(goals, OPEN, TODAY, {days: groups}, None, ["x", "chat"])
    assert known.found is not None and known.found.n == 12
    assert (unknown.state, unknown.is_mistaken, unknown.reason) == (
        "not_measurable",
        True,
        Text("kanaal 'watsap' staat niet in channels.yaml", "channel 'watsap' is not in channels.yaml"),
    )


def test_metrics_that_others_count() -> None:
    asked: list[tuple[frozenset[str], Days]] = []

    def again(channels: frozenset[str], days: Days) -> tuple[int, int]:
        asked.append((channels, days))
        return 3, 50

    found = stand(goal("repeat_contact", "10%", channels=["x"]), {}, repeat_contact=again)
    assert (found.state, found.found and found.found.value, found.reached) == ("on_course", 0.06, True)
    assert asked == [(frozenset(["x"]), Days(date(2026, 10, 25), date(2026, 11, 21)))]


@pytest.mark.parametrize(("answered", "chance"), [(95, True), (100, False)])
def test_a_share_beside_its_baseline(answered: int, chance: bool) -> None:
    tally = Tally(cases=100, answered=answered)
    found = stand(goal("response_rate", "99%", baseline=before("90%", 200)), one_day(tally))
    assert found.interval is not None and found.interval.is_chance is chance
    assert stand(goal("response_rate", "99%"), one_day(tally)).interval is None


@given(st.integers(0, 10**6), st.sampled_from(["s", "m", "h", "d", " m"]))
def test_durations_as_they_are_written(number: int, unit: str) -> None:
    factor = {"s": 1, "m": 60, "h": HOUR, "d": 24 * HOUR}[unit.strip()]
    assert read_number(f"{number}{unit}", "seconds") == number * factor


@given(st.integers(0, 1000), st.integers(1, 1000))
def test_a_share_of_exactly_the_target_reaches_it(part: int, whole: int) -> None:
    """0.865 as 86.5% and as 173 of 200 is one number."""
    part = min(part, whole)
    if (1000 * part) % whole == 0:
        said = read_number(f"{1000 * part // whole / 10}%", "share")
        assert said == part / whole


@given(st.from_regex(r"\A-?\d+([.,]\d+)?\s?(%|s|m|h|d)?\Z"), st.sampled_from(["seconds", "share", "score", "number"]))
def test_whatever_the_handbook_lets_through_is_a_number_or_says_what_it_should_be(text: str, unit: Any) -> None:
    assert isinstance(read_number(text, unit), float | Text)


def test_which_way_is_better() -> None:
    assert [is_lower_better(name) for name in ("first_response_time", "repeat_contact", "csat", "lint_clean")] == [
        True,
        True,
        False,
        False,
    ]
