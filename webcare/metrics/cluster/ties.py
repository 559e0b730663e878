"""Conversations that hang together: one was merged into another, went on there, or a reply answers a message of it.

They are known by 64-bit hashes. Where two happen to have the same one, they are counted in the same place: that is all.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]


class Met(NamedTuple):
    """What the records of one bucket of ids have to do with each other."""

    twins: Hashes
    """Ids that are there more than once."""
    ties: Hashes
    """Pairs of conversations, in two rows."""


class Ties(NamedTuple):
    """Conversations that hang together with others, and the one of them that stands for all."""

    convs: Hashes
    roots: Hashes


def meet(records: Sequence[Hashes], replies: Sequence[Hashes]) -> Met:
    """``records`` are ids with their conversations, ``replies`` ids that are answered with those of the replies."""
    ids, convs = _sorted(records)
    asked, repliers = _sorted(replies)
    again = ids[1:] == ids[:-1]
    apart = again & (convs[1:] != convs[:-1])
    ties = [np.stack((convs[1:][apart], convs[:-1][apart]))]
    if len(ids):
        place = np.minimum(np.searchsorted(ids, asked), len(ids) - 1)
        across = (ids[place] == asked) & (convs[place] != repliers)
        ties.append(np.stack((repliers[across], convs[place][across])))
    return Met(np.unique(ids[1:][again]), np.unique(np.concatenate(ties, axis=1), axis=1))


def all_twins(found: Sequence[Hashes]) -> Hashes:
    """Those of all buckets."""
    return np.concatenate(found)


def tie(pairs: Sequence[Hashes]) -> Ties:
    """Who hangs together with whom in the end."""
    parents: dict[int, int] = {}

    def root(one: int) -> int:
        while (above := parents.setdefault(one, one)) != one:
            parents[one] = one = parents[above]
        return one

    for first, second in np.concatenate(pairs, axis=1).T.tolist():
        parents[root(first)] = root(second)
    return Ties(
        np.fromiter(parents, np.uint64, len(parents)),
        np.fromiter((root(one) for one in list(parents)), np.uint64, len(parents)),
    )


def _sorted(pairs: Sequence[Hashes]) -> tuple[Hashes, Hashes]:
    firsts, seconds = np.concatenate(pairs, axis=1)
    order = np.argsort(firsts, kind="stable")
    return firsts[order], seconds[order]
