"""What calibration asks: examples that were held out, and questions that no desk answers."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from webcare.matching.features import Features, is_content
from webcare.matching.learn import Array, Rarity, Vectors

STRANGE = Path(__file__).parent / "data" / "strange.txt"
NO_ANSWER = -1


class Questions(NamedTuple):
    """Questions, one row each."""

    rows: Vectors
    meant: NDArray[np.int64]
    """The answer that is right, or ``NO_ANSWER``."""
    words: NDArray[np.int64]
    content: Array
    """The squared weights of all features that say what a question is about, those that no example has too."""

    def take(self, which: NDArray[np.int64]) -> "Questions":
        """Some of them."""
        return Questions(taken(self.rows, which), self.meant[which], self.words[which], self.content[which])


def of_words(spoken: Sequence[list[str]], counted: Sequence[Features], meant: Sequence[int], rare: Rarity) -> Questions:
    """Texts as questions, by the words of each and their features."""
    content = []
    for names in counted:
        weights = {name: count * rare.weight(name) for name, count in names.items()}
        whole = sum(weight * weight for weight in weights.values())
        about = sum(weight * weight for name, weight in weights.items() if is_content(name))
        content.append(about / whole if whole else 0.0)
    return Questions(
        rare.vectors(counted),
        np.array(meant, np.int64),
        np.array([len(words) for words in spoken], np.int64),
        np.array(content, np.float32),
    )


@lru_cache(maxsize=1)
def strange() -> tuple[str, ...]:
    """Questions about anything but what a desk answers."""
    return tuple(line for line in STRANGE.read_text("utf-8").splitlines() if line and line[0] != "#")


def together(held: Questions) -> Questions:
    """All that was held out of one answer as one question, for every answer with more than one.

    A message of a customer says in five ways what an example says in one, and is easier to place.
    """
    starts, columns, values, meant, words, content = [0], [], [], [], [], []
    for answer in np.unique(held.meant):
        own = np.flatnonzero(held.meant == answer)
        if len(own) < 2 or answer == NO_ANSWER:
            continue
        named, place = np.unique(np.concatenate([held.rows.row(int(one))[0] for one in own]), return_inverse=True)
        summed = np.bincount(place, np.concatenate([held.rows.row(int(one))[1] for one in own]))
        columns.append(named)
        values.append(summed / max(float(np.sqrt((summed**2).sum())), 1e-9))
        starts.append(starts[-1] + len(named))
        meant.append(answer)
        words.append(held.words[own].sum())
        content.append(held.content[own].mean())
    rows = Vectors(np.array(starts), _flat(columns, np.int64), _flat(values, np.float32))
    return Questions(rows, np.array(meant, np.int64), np.array(words, np.int64), np.array(content, np.float32))


def joined(one: Questions, other: Questions) -> Questions:
    """The questions of both."""
    rows = Vectors(
        np.concatenate([one.rows.starts, one.rows.starts[-1] + other.rows.starts[1:]]),
        np.concatenate([one.rows.columns, other.rows.columns]),
        np.concatenate([one.rows.values, other.rows.values]),
    )
    return Questions(
        rows,
        np.concatenate([one.meant, other.meant]),
        np.concatenate([one.words, other.words]),
        np.concatenate([one.content, other.content]),
    )


def taken(rows: Vectors, which: NDArray[np.int64]) -> Vectors:
    """Some rows of a matrix."""
    sizes = np.diff(rows.starts)[which]
    places = _flat([np.arange(rows.starts[at], rows.starts[at + 1]) for at in which], np.int64)
    return Vectors(np.concatenate([[0], np.cumsum(sizes)]), rows.columns[places], rows.values[places])


def _flat(parts: Sequence[NDArray[Any]], kind: type[np.generic]) -> NDArray[Any]:
    return np.concatenate(parts).astype(kind) if parts else np.zeros(0, kind)
