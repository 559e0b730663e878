"""METRICS.md, "Figures": nearest rank, and figures that add up."""

from collections import Counter
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.metrics.figures import WITHIN, Figures, figures, histogram, nearest_rank

seconds = st.lists(
    st.integers(0, 40) | st.integers(0, 200_000) | st.sampled_from([h * 3600 for h in WITHIN]), min_size=1
)


@given(seconds, st.integers(1, 100))
def test_a_percentile_is_the_nearest_rank_of_the_sorted_values(values: list[int], percent: int) -> None:
    rank = ceil(Fraction(percent, 100) * len(values))
    assert nearest_rank(histogram(values), percent) == sorted(values)[rank - 1]


@given(seconds)
def test_all_figures_are_those_of_the_values_themselves(values: list[int]) -> None:
    ranked = sorted(values)

    def rank(percent: int) -> int:
        return ranked[ceil(Fraction(percent, 100) * len(ranked)) - 1]

    assert figures(histogram(values)) == Figures(
        n=len(values),
        median=rank(50),
        p90=rank(90),
        p95=rank(95),
        mean=sum(values) / len(values),
        least=min(values),
        most=max(values),
        within=tuple(len([value for value in values if value <= hours * 3600]) for hours in (1, 2, 4, 8, 24)),
    )


@given(seconds, seconds)
def test_histograms_add_up(one: list[int], other: list[int]) -> None:
    assert figures(histogram(one) + histogram(other)) == figures(histogram(one + other))


def test_nothing_has_no_figures() -> None:
    assert figures({}) is None and figures(Counter({60: 0})) is None
    with pytest.raises(ValueError, match=r"^no values$"):
        nearest_rank({}, 50)


def test_figures_are_told_once_and_exactly() -> None:
    values = [60, 3600, 3601, 7200, 86_400, 86_401, 60, 60, 60, 60]
    assert figures(histogram(values)) == Figures(10, 60, 86_400, 86_401, 18_750.2, 60, 86_401, (6, 8, 8, 8, 9))


def test_never_an_average_of_averages() -> None:
    quick, slow = histogram([60] * 9), histogram([6000])
    both = figures(quick + slow)
    assert both is not None and both.mean == (9 * 60 + 6000) / 10


def test_the_median_of_an_even_number_is_the_lower_of_the_two_in_the_middle() -> None:
    assert nearest_rank(histogram([1, 2, 3, 4]), 50) == 2
