"""Figures of many durations: exact, by nearest rank, and never an average of averages."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

WITHIN = (1, 2, 4, 8, 24)
"""Hours within which shares are told."""
HOUR = 3600


class Figures(NamedTuple):
    """What ``n`` values come to, in their unit (seconds); ``within`` is how many were at most so many hours."""

    n: int
    median: int
    p90: int
    p95: int
    mean: float
    least: int
    most: int
    within: tuple[int, ...]


def histogram(values: Iterable[int]) -> Counter[int]:
    """How often each value occurs: exact, and two of them add up."""
    return Counter(values)


def nearest_rank(counts: Mapping[int, int], percent: int) -> int:
    """``sorted(values)[ceil(percent / 100 · n) − 1]`` (the nearest-rank method); there must be values."""
    rank = percent * sum(counts.values())  # in hundredths of a value: whole numbers are exact
    for value in sorted(counts):
        rank -= 100 * counts[value]
        if rank <= 0:
            return value
    raise ValueError("no values")


def figures(counts: Mapping[int, int]) -> Figures | None:
    """The figures of a histogram; None when it is empty."""
    n = sum(counts.values())
    if not n:
        return None
    return Figures(
        n,
        nearest_rank(counts, 50),
        nearest_rank(counts, 90),
        nearest_rank(counts, 95),
        sum(value * count for value, count in counts.items()) / n,
        min(counts),
        max(counts),
        tuple(sum(count for value, count in counts.items() if value <= hours * HOUR) for hours in WITHIN),
    )
