"""Which items of a list were moved: as few as can be."""

import hashlib
from collections.abc import Sequence

TIE = 1 << 40
"""More than any tie-break of one item."""


def moved(pairs: Sequence[tuple[int, int]], names: Sequence[str]) -> set[int]:
    """The numbers of the pairs that were moved: all but a longest run that kept its order.

    A pair is the index of an item before and after. Where several runs are as long, the items' ``names`` decide, so
    that the way back moves the same items. Takes O(n log n) time.
    """
    ranks = sorted(range(len(pairs)), key=lambda number: pairs[number][0])
    weights = [TIE * (len(pairs) + 1) + _tie(names[number]) for number in range(len(pairs))]
    places = {after: place for place, after in enumerate(sorted(after for _, after in pairs), 1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(pairs) + 1)
    previous: dict[int, int] = {}
    totals: dict[int, int] = {}
    for number in ranks:
        place = places[pairs[number][1]]
        total, last = _highest(best, place - 1)
        previous[number], totals[number] = last, total + weights[number]
        _raise(best, place, (totals[number], number))
    kept: set[int] = set()
    number = max(totals, key=lambda one: totals[one], default=-1)
    while number >= 0:
        kept.add(number)
        number = previous[number]
    return set(ranks) - kept


def _tie(name: str) -> int:
    digest = hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=5).digest()
    return int.from_bytes(digest, "big")


def _highest(best: list[tuple[int, int]], place: int) -> tuple[int, int]:
    """The best of the places up to this one, from a Fenwick tree of maxima."""
    found = (0, -1)
    while place > 0:
        found = max(found, best[place])
        place -= place & -place
    return found


def _raise(best: list[tuple[int, int]], place: int, value: tuple[int, int]) -> None:
    while place < len(best):
        best[place] = max(best[place], value)
        place += place & -place
