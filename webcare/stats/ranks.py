"""Is one group served otherwise than another, or is that chance? A rank test within strata, and many at once.

The test is the Wilcoxon rank-sum test (Mann and Whitney, Annals of Mathematical Statistics 18 (1947), 50-60), in strata
as by Ph. van Elteren, "On the combination of independent two sample tests of Wilcoxon", Bulletin of the International
Statistical Institute 37 (1960), 351-361: cases are only compared with others of their stratum, so that a group that
prefers a fast channel does not look favoured. It knows no shape of distribution, and holds for yes and no as well.
Cases are taken as independent, which a very busy day makes them less.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

Stratum = tuple[Sequence[float], Sequence[float]]
"""The values of a group and of the others."""


class Ranked(NamedTuple):
    """``p``, two-sided; ``higher`` says that the group tends to the higher values."""

    p: float
    higher: bool


def rank_test(strata: Mapping[str, Stratum]) -> Ranked | None:
    """Compare a group with the others within each stratum; None where nothing can be compared.

    By the normal approximation, with the variance that the ties leave. A stratum of which a side is empty, or in
    which all values are equal, says nothing.
    """
    above = variance = 0.0
    for group, others in strata.values():
        m, n = len(group), len(group) + len(others)
        if not 0 < m < n:
            continue
        ranks = _ranks([*group, *others])
        mean = (n + 1) / 2
        spread = sum((rank - mean) ** 2 for rank in ranks) / (n - 1)
        above += (sum(ranks[:m]) - m * mean) / (n + 1)
        variance += m * (n - m) / n * spread / (n + 1) ** 2
    if variance <= 0:
        return None
    score = above / sqrt(variance)
    return Ranked(min(1.0, 2 * NormalDist().cdf(-abs(score))), score > 0)


def holm(chances: Sequence[float]) -> list[float]:
    """Each p adjusted for the others that were asked along, in their order.

    S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979),
    65-70: the chance of even one false alarm among them stays under the level.
    """
    adjusted = [0.0] * len(chances)
    least = 0.0
    for rank, at in enumerate(sorted(range(len(chances)), key=chances.__getitem__)):
        least = max(least, min(1.0, (len(chances) - rank) * chances[at]))
        adjusted[at] = least
    return adjusted


def _ranks(values: Sequence[float]) -> list[float]:
    """From 1; equal values share the mean of theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and values[order[end]] == values[order[at]]:
            end += 1
        for one in order[at:end]:
            ranks[one] = (at + 1 + end) / 2
        at = end
    return ranks
