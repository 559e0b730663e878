"""How far chance alone may move a figure: an interval around the difference between two measurements.

Two measurements of one desk differ even when nothing changed. An interval that holds 0 says no more than that. The
cases are taken as independent, which a very busy day makes them less: an interval is rather too narrow than too wide.
"""

from collections.abc import Mapping
from functools import partial
from math import ceil, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Drawn = NDArray[np.float64]

LEVEL = 0.99
"""Of the intervals. 99 % and not 95 %, for a repeat measurement compares some thirty figures at once."""
DRAWS = 10_000
MEAN_DRAWS = 2_000
SEED = 20_260_101
NORMAL = 1_000
"""From this many values on a mean is drawn from the normal distribution that it then has (central limit theorem)."""
FEWEST = 5
"""Values that there must be on either side of a percentile for its interval to be worth anything."""
FEWEST_MEAN = 100
"""Of fewer waiting times, with their long tail, the interval around a mean was too narrow in our trials."""
Statistic = Literal["median", "p90", "p95", "mean"]
PERCENTS: Mapping[str, int] = {"median": 50, "p90": 90, "p95": 95}


class Interval(NamedTuple):
    """From where to where the true difference lies, at ``LEVEL``."""

    low: float
    high: float

    @property
    def is_chance(self) -> bool:
        """May there be no difference at all?"""
        return self.low <= 0 <= self.high


def share_difference(before: tuple[int, int], now: tuple[int, int], level: float = LEVEL) -> Interval:
    """Around ``now − before``, each ``(part, whole)`` with a whole of 1 or more.

    Newcombe's hybrid score interval: method 10 in R. G. Newcombe, "Interval estimation for the difference between
    independent proportions", Statistics in Medicine 17 (1998), 873-890. It holds for few cases and for 0 % and 100 %.
    """
    then, after = before[0] / before[1], now[0] / now[1]
    low_then, high_then = wilson(*before, level)
    low_now, high_now = wilson(*now, level)
    difference = after - then
    return Interval(
        difference - sqrt((after - low_now) ** 2 + (high_then - then) ** 2),
        difference + sqrt((high_now - after) ** 2 + (then - low_then) ** 2),
    )


def wilson(part: int, whole: int, level: float = LEVEL) -> Interval:
    """Around a share (E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212)."""
    z = NormalDist().inv_cdf((1 + level) / 2)
    share, square = part / whole, z * z
    centre = (share + square / (2 * whole)) / (1 + square / whole)
    half = z / (1 + square / whole) * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    return Interval(max(0.0, centre - half), min(1.0, centre + half))


def difference(
    before: Mapping[int, int], now: Mapping[int, int], statistic: Statistic, level: float = LEVEL
) -> Interval | None:
    """Around the difference between a figure of two histograms; None when there are too few values to say.

    The percentile bootstrap (B. Efron, Annals of Statistics 7 (1979), 1-26), seeded, so that the same logs give the
    same interval.
    """
    if not (enough(before, statistic) and enough(now, statistic)):
        return None
    import numpy as np

    # RandomState and not the newer Generator, whose numbers another version of numpy may change (NEP 19)
    random = np.random.RandomState(SEED)
    drawn = _means if statistic == "mean" else partial(_ranked, percent=PERCENTS[statistic])
    low, high = np.quantile(drawn(now, random) - drawn(before, random), [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high))


def enough(counts: Mapping[int, int], statistic: Statistic) -> bool:
    """Are there values enough for an interval around this figure?"""
    n = sum(counts.values())
    percent = PERCENTS.get(statistic)
    return n >= FEWEST_MEAN if percent is None else n * min(percent, 100 - percent) >= 100 * FEWEST


def _ranked(counts: Mapping[int, int], random: "np.random.RandomState", percent: int) -> "Drawn":
    """A percentile of the cases drawn again, ``DRAWS`` times.

    The rank-th smallest of n draws lies where Beta(rank, n − rank + 1) says (H. A. David and H. N. Nagaraja, Order
    Statistics, 2003, 2.3): the bootstrap without making the n draws, exact however large the log is.
    """
    import numpy as np

    values, often = _arrays(counts)
    n = int(often.sum())
    rank = ceil(percent * n / 100)
    places = np.ceil(random.beta(rank, n - rank + 1, DRAWS) * n)
    found: Drawn = values[np.searchsorted(np.cumsum(often), np.clip(places, 1, n))]
    return found


def _means(counts: Mapping[int, int], random: "np.random.RandomState") -> "Drawn":
    """The mean of the cases drawn again, ``MEAN_DRAWS`` times."""
    import numpy as np

    values, often = _arrays(counts)
    n = int(often.sum())
    if n >= NORMAL:
        mean = float(values @ often) / n
        return random.normal(mean, sqrt(float((values - mean) ** 2 @ often) / (n - 1) / n), MEAN_DRAWS)
    drawn: Drawn = np.repeat(values, often)[random.randint(0, n, (MEAN_DRAWS, n))].mean(axis=1)
    return drawn


def _arrays(counts: Mapping[int, int]) -> "tuple[Drawn, NDArray[np.int64]]":
    """The values of a histogram in order, and how often each occurs."""
    import numpy as np

    ordered = sorted(counts.items())
    return np.array([value for value, _ in ordered], float), np.array([often for _, often in ordered], np.int64)
