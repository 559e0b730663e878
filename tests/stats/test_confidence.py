"""Intervals: the published examples, how often they hold the truth, and that they are the bootstrap that they say."""

import random
from collections import Counter
from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.metrics.figures import figures, histogram
from webcare.stats.confidence import Statistic, difference, enough, share_difference, wilson

shares = st.integers(1, 400).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))
counts = st.dictionaries(st.integers(0, 10_000), st.integers(1, 40), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_as_newcombe_published_it(part: int, whole: int, low: float, high: float) -> None:
    """R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3."""
    assert wilson(part, whole, 0.95) == pytest.approx((low, high), abs=0.00006)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_differences_of_shares_as_newcombe_published_them(
    first: tuple[int, int], second: tuple[int, int], low: float, high: float
) -> None:
    """The same volume, 873-890, table II, method 10."""
    assert share_difference(second, first, 0.95) == pytest.approx((low, high), abs=0.00006)


@given(shares, shares)
def test_a_difference_of_shares_turned_round_is_its_negative(first: tuple[int, int], second: tuple[int, int]) -> None:
    there, back = share_difference(first, second), share_difference(second, first)
    assert there == pytest.approx((-back.high, -back.low), abs=1e-12)
    assert -1 - 1e-12 <= there.low <= second[0] / second[1] - first[0] / first[1] + 1e-12
    assert there.high <= 1 + 1e-12


@given(counts, counts, st.sampled_from(["median", "p90", "p95", "mean"]))
def test_an_interval_is_there_when_there_is_enough_and_is_the_same_each_time(
    before: dict[int, int], now: dict[int, int], statistic: Statistic
) -> None:
    found = difference(before, now, statistic)
    assert (found is not None) is (enough(before, statistic) and enough(now, statistic))
    assert found == difference(before, now, statistic)
    if found is not None:
        assert min(now) - max(before) <= found.low <= found.high <= max(now) - min(before)


@pytest.mark.parametrize(("statistic", "fewest"), [("median", 10), ("p90", 50), ("p95", 100), ("mean", 100)])
def test_how_many_values_are_enough(statistic: Statistic, fewest: int) -> None:
    assert [enough({60: n}, statistic) for n in (fewest - 1, fewest)] == [False, True]


@pytest.mark.parametrize("statistic", ["median", "p90", "mean"])
def test_it_is_the_bootstrap_of_drawing_all_cases_again(statistic: Statistic) -> None:
    """Against drawing them one by one, which takes longer: the ends lie within a tenth of the interval's width."""
    before, now = _waits(_dice(1), 120, 30), _waits(_dice(2), 200, 20)
    found = difference(before, now, statistic)
    assert found is not None
    slow = _bootstrap(now, statistic, 11) - _bootstrap(before, statistic, 12)
    low, high = np.quantile(slow, [0.005, 0.995])
    assert found == pytest.approx((low, high), abs=0.1 * (high - low))


@pytest.mark.parametrize("statistic", ["median", "p90", "mean"])
def test_an_interval_holds_the_truth_as_often_as_it_says(statistic: Statistic) -> None:
    """Where nothing changed, 99 in 100 should hold 0; of 300 at least 288 (4 % is far outside what chance gives)."""
    dice = _dice(3)
    runs = [difference(_waits(dice, 150, 30), _waits(dice, 250, 30), statistic) for _ in range(300)]
    assert sum(found is not None and found.is_chance for found in runs) >= 288


@pytest.mark.parametrize(("statistic", "tail"), [("median", 0.0), ("p90", 1.2815515655)])
def test_an_interval_holds_a_difference_that_is_there_too(statistic: Statistic, tail: float) -> None:
    """From a median of 30 to one of 20 minutes; the true p90 lies 1.28 deviations of the logarithm higher."""
    truth, dice = (20 - 30) * 60 * exp(1.2 * tail), _dice(5)
    runs = [difference(_waits(dice, 150, 30), _waits(dice, 250, 20), statistic) for _ in range(300)]
    assert sum(found is not None and found.low <= truth <= found.high for found in runs) >= 288


def test_an_interval_of_shares_holds_the_truth_as_often_as_it_says() -> None:
    """From 80 % to 90 %: of 1,000 at least 980."""
    dice = _dice(6)

    def drawn(n: int, share: float) -> tuple[int, int]:
        return sum(dice.random() < share for _ in range(n)), n

    runs = [share_difference(drawn(80, 0.8), drawn(120, 0.9)) for _ in range(1_000)]
    assert sum(found.low <= 0.1 <= found.high for found in runs) >= 980


def test_a_difference_that_is_there_is_found() -> None:
    dice = _dice(4)
    found = difference(_waits(dice, 300, 60), _waits(dice, 300, 30), "median")
    assert found is not None and not found.is_chance and found.high < 0


def test_many_values_take_no_more_than_few() -> None:
    """A mean of a million values, of which a bootstrap one by one would draw two thousand million."""
    many = dict.fromkeys(range(1_000), 1_000)
    found = difference(many, {second + 5: often for second, often in many.items()}, "mean")
    assert found is not None and 3.9 < found.low < 5 < found.high < 6.1


def _dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  a test that must come out the same each time


def _waits(dice: random.Random, n: int, median: float) -> Counter[int]:
    """Waiting times as they are: a long tail to the right."""
    return histogram(round(60 * median * dice.lognormvariate(0, 1.2)) for _ in range(n))


def _bootstrap(counts: Counter[int], statistic: Statistic, seed: int) -> "np.typing.NDArray[np.float64]":
    values, dice = list(counts.elements()), _dice(seed)
    drawn = [figures(histogram(dice.choices(values, k=len(values)))) for _ in range(4_000)]
    return np.array([getattr(one, statistic) for one in drawn])
