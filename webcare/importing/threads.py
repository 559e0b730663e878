"""Which conversation a message belongs to where only replies are known: the root of its chain of replies.

An index of reply links takes 16 bytes for each reply, and some 60 while it is sorted: a million replies take 60 MB. A
parent that the export does not hold is the root of all that reply to it; a ring of replies, which no system should
write, is one conversation named after its smallest id.
"""

from array import array
from hashlib import blake2b

import numpy as np

Ids = np.ndarray[tuple[int], np.dtype[np.int64]]
LARGEST = 10**18
"""A decimal id below this is its own number; any other becomes a number beyond it, by its hash."""


def number_of(name: str) -> int:
    """An id as a number that fits in 64 bits."""
    if name.isascii() and name.isdecimal() and name[0] != "0" and len(name) <= 18:
        return int(name)
    hashed = int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
    return LARGEST + hashed % (8 * LARGEST)


class Threads:
    """Collects who replies to what, and then knows the root of each."""

    def __init__(self) -> None:
        self._replies, self._parents = array("q"), array("q")
        self._keys: Ids = np.empty(0, np.int64)
        self._roots: Ids = np.empty(0, np.int64)

    def add(self, reply: str, parent: str) -> None:
        """``reply`` replies to ``parent``; of an id that comes twice, the first counts."""
        self._replies.append(number_of(reply))
        self._parents.append(number_of(parent))

    def settle(self) -> None:
        """Find the roots; ``add`` no more."""
        keys, first = np.unique(np.array(self._replies, np.int64), return_index=True)
        roots = np.array(self._parents, np.int64)[first]
        self._replies, self._parents = array("q"), array("q")
        parents, further = roots.copy(), _places(keys, roots)
        for _ in range(len(keys).bit_length() + 1):  # each round doubles the distance that is looked back
            unsettled = np.flatnonzero(further >= 0)
            if not len(unsettled):
                break
            ahead = further[unsettled]
            roots[unsettled], further[unsettled] = roots[ahead], further[ahead]
        unsettled = np.flatnonzero(further >= 0)
        roots[unsettled] = _ring_roots(keys[unsettled].tolist(), parents[unsettled].tolist())
        self._keys, self._roots = keys, roots

    def conversation(self, name: str) -> str:
        """The conversation of a message: the number of its root."""
        return str(self.root_of(number_of(name)))

    def root_of(self, number: int) -> int:
        """The number of the root of this message: its own when it replies to nothing."""
        at = int(np.searchsorted(self._keys, number))
        return int(self._roots[at]) if at < len(self._keys) and self._keys[at] == number else number


def _ring_roots(replies: list[int], parents: list[int]) -> list[int]:
    """The smallest id of the ring that each of these lies in or leads to."""
    parent_of = dict(zip(replies, parents, strict=True))
    root_of: dict[int, int] = {}
    for reply in replies:
        path: dict[int, None] = {}
        at = reply
        while at not in root_of and at not in path:
            path[at] = None
            at = parent_of[at]
        walked = list(path)
        root = root_of[at] if at in root_of else min(walked[walked.index(at) :])
        root_of.update(dict.fromkeys(walked, root))
    return [root_of[reply] for reply in replies]


def _places(keys: Ids, wanted: Ids) -> Ids:
    """Where in the sorted keys each of these stands; -1 where it does not."""
    if not len(keys):
        return np.empty(0, np.int64)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, at, -1)
