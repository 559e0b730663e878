"""Chance that is the same everywhere.

Only ``Random.random()`` is used: for a whole number as seed its stream has never changed between Python versions.
What is drawn from it is plain arithmetic, so that no platform's mathematics library can round it differently.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from random import Random
from typing import TypeVar

T = TypeVar("T")

GRID = (0.0, 0.10, 0.25, 0.50, 0.75, 0.85, 0.92, 0.97, 1.0)
"""Which quantiles the nine numbers of a spread are."""


def token(*parts: object, length: int) -> str:
    """Hexadecimal characters that stand for ``parts``: a pseudonym that is always the same."""
    return sha256("/".join(str(part) for part in parts).encode()).hexdigest()[:length]


class Dice:
    """A stream of chance with a name; streams with other names know nothing of each other."""

    def __init__(self, *name: object) -> None:
        self._next = Random(int(token(*name, length=12), 16)).random

    def share(self) -> float:
        """A number in ``[0, 1)``."""
        return self._next()

    def chance(self, probability: float) -> bool:
        """True that often."""
        return self._next() < probability

    def number(self, low: int, high: int) -> int:
        """A whole number from ``low`` up to and including ``high``."""
        return low + int(self._next() * (high - low + 1))

    def pick(self, options: Sequence[T]) -> T:
        """One of ``options``."""
        return options[int(self._next() * len(options))]

    def weighted(self, options: Mapping[T, float]) -> T:
        """One of the keys, as often as its weight says."""
        point = self._next() * sum(options.values())
        for option, weight in options.items():
            point -= weight
            if point < 0:
                return option
        return list(options)[-1]

    def spread(self, quantiles: Sequence[int]) -> int:
        """A whole number whose quantiles at ``GRID`` are ``quantiles``; straight lines in between."""
        point = self._next()
        for index in range(1, len(GRID)):
            if point < GRID[index]:
                low, high = quantiles[index - 1], quantiles[index]
                return low + int((high - low) * (point - GRID[index - 1]) / (GRID[index] - GRID[index - 1]))
        return quantiles[-1]
