"""Which texts are alike: cosines of the engine's own vectors, and groups around the text with most like it."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from webcare.matching import learn
from webcare.matching.features import features, words_of
from webcare.matching.learn import Array


def cosines(texts: Sequence[str]) -> Array:
    """The cosines of all pairs, n × n; a text without a word is like nothing, not even itself."""
    counted = [features(words_of(text)) for text in texts]
    rare = learn.Rarity(counted)
    return learn.gram(rare.vectors(counted), len(rare.names))


class Group(NamedTuple):
    """Texts by their places; ``middle`` is the one that most others are like, and is the first of ``members``."""

    middle: int
    members: list[int]


def groups(likeness: Array, least: float) -> list[Group]:
    """Every text in one group, the largest first (Butina, *J. Chem. Inf. Comput. Sci.* 39, 1999).

    The text with most neighbours (a cosine of at least ``least``) takes them as its group; they are out, and so on.
    Of equals the first in the list goes first. Members stand in order of likeness to the middle.
    """
    near = likeness >= least
    np.fill_diagonal(near, val=True)
    left = np.ones(len(near), np.bool_)
    counts = near.sum(axis=1)
    found = []
    while left.any():
        middle = int(np.where(left, counts, -1).argmax())
        members = np.flatnonzero(near[middle] & left)
        left[members] = False
        counts = counts - near[:, members].sum(axis=1)
        ordered = sorted(members.tolist(), key=lambda at: (at != middle, -float(likeness[middle, at]), at))
        found.append(Group(middle, ordered))
    return sorted(found, key=lambda group: -len(group.members))
