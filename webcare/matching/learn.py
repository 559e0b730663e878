"""Learn from example questions which features speak for which answer (numpy, once per content).

The model is softmax regression, in its dual form: the score of answer *c* for question *q* is ``sum_i A[i, c] k(q, i)``
over the example questions *i*, with *k* the cosine of their tf-idf vectors. It starts from the normalised sum of each
answer's examples (Rocchio's classifier) and takes ``STEPS`` steps of gradient descent on the cross-entropy
(Bishop, *Pattern Recognition and Machine Learning*, 2006, 4.3.4). Where that would take too long, the start is kept.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from webcare.matching.features import Features

STEPS, RATE, DECAY = 30, 5.0, 0.002
SHARPNESS = 10.0
"""How many times the cosine a score is at the start."""
MOST_WORK = 4e8
"""Multiplications in one step beyond which no steps are taken: some 1,400 examples of 200 answers."""
MOST_PAIRS = 25_000_000
"""Cosines beyond which none are taken: with 5,000 examples they are 100 MB, and some copies of them are made."""
COMMON = 20
"""A feature in more than one of so many examples is multiplied as a dense column."""
Array = NDArray[np.float32]


class Vectors(NamedTuple):
    """Texts as rows of a sparse matrix: row *i* holds ``columns[starts[i]:starts[i+1]]`` with their ``values``."""

    starts: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Array

    def row(self, at: int) -> tuple[NDArray[np.int64], Array]:
        """The columns and values of one text."""
        span = slice(self.starts[at], self.starts[at + 1])
        return self.columns[span], self.values[span]

    def __len__(self) -> int:
        return len(self.starts) - 1


class Rarity:
    """The inverse document frequency of every feature of the examples: ``ln((1 + n) / (1 + df)) + 1``."""

    def __init__(self, texts: Sequence[Features]) -> None:
        frequency: dict[str, int] = {}
        for text in texts:
            for name in text:
                frequency[name] = frequency.get(name, 0) + 1
        self.names = sorted(frequency)
        self.place = {name: at for at, name in enumerate(self.names)}
        self.weights = np.array([rarity(len(texts), frequency[name]) for name in self.names], np.float32)
        self.unseen = rarity(len(texts), 0)

    def weight(self, name: str) -> float:
        """The inverse document frequency of one feature."""
        at = self.place.get(name)
        return self.unseen if at is None else float(self.weights[at])

    def vectors(self, texts: Sequence[Features]) -> Vectors:
        """Texts as unit vectors; features that no example has count in the length and are left out."""
        starts, columns, values = [0], list[int](), list[float]()
        for text in texts:
            length = 0.0
            row = []
            for name, count in text.items():
                at = self.place.get(name)
                value = count * self.weight(name)
                length += value * value
                if at is not None:
                    row.append((at, value))
            scale = 1 / math.sqrt(length) if length else 0.0
            columns += [at for at, _ in row]
            values += [value * scale for _, value in row]
            starts.append(len(columns))
        return Vectors(np.array(starts), np.array(columns, np.int64), np.array(values, np.float32))


def rarity(texts: int, having: int) -> float:
    """The weight of a feature that ``having`` of so many texts have."""
    return math.log((1 + texts) / (1 + having)) + 1


def gram(rows: Vectors, width: int) -> Array:
    """The cosines of all pairs of texts, n × n."""
    count = len(rows)
    of_row = np.repeat(np.arange(count), np.diff(rows.starts))
    order = np.argsort(rows.columns, kind="stable")
    column, row, value = rows.columns[order], of_row[order], rows.values[order]
    edges = np.searchsorted(column, np.arange(width + 1))
    sizes = np.diff(edges)
    common = np.flatnonzero(sizes > count / COMMON)
    dense = np.zeros((count, len(common)), np.float32)
    for at, feature in enumerate(common):
        span = slice(edges[feature], edges[feature + 1])
        dense[row[span], at] = value[span]
    found = dense @ dense.T
    for feature in np.flatnonzero((sizes > 0) & (sizes <= count / COMMON)):
        span = slice(edges[feature], edges[feature + 1])
        members = row[span]
        found[members[:, None], members] += np.outer(value[span], value[span])
    return found


def lengths(rows: Vectors, classes: NDArray[np.int64], answers: int) -> Array:
    """The length of the sum of each answer's examples."""
    of_row = np.repeat(classes, np.diff(rows.starts))
    width = int(rows.columns.max(initial=0)) + 1
    keys, place = np.unique(of_row * width + rows.columns, return_inverse=True)
    sums = np.bincount(place, rows.values, len(keys))
    squares = np.bincount(keys // width, sums * sums, answers)
    return np.sqrt(np.maximum(squares, 1e-9)).astype(np.float32)


def start(sizes: Array, classes: NDArray[np.int64]) -> Array:
    """The weight of each example for its own answer before any step: an answer is the unit sum of its examples."""
    weights: Array = (SHARPNESS / sizes[classes]).astype(np.float32)
    return weights


def affordable(count: int, answers: int) -> bool:
    """May the steps be taken for so many examples and answers?"""
    return count * count * answers <= MOST_WORK and count * count <= MOST_PAIRS


def refine(cosines: Array, weights: Array, classes: NDArray[np.int64], answers: int) -> Array:
    """The weight of every example for every answer, n × answers, after the steps."""
    target = np.zeros((len(classes), answers), np.float32)
    target[np.arange(len(classes)), classes] = 1
    refined = target * weights[:, None]
    for _ in range(STEPS):
        refined = (1 - RATE * DECAY) * refined + RATE * (target - softmax(cosines @ refined))
    return refined


def softmax(scores: Array) -> Array:
    """Scores as shares of one, row by row."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True, initial=-np.inf))
    shares: Array = raised / raised.sum(axis=1, keepdims=True)
    return shares
