"""Ask an index: which answers fit a question, and how sure is that (no numpy: it would cost more than the asking)."""

import math
from functools import lru_cache
from heapq import nlargest
from typing import Any, NamedTuple

from webcare.matching.features import Features, features, is_content, words_of
from webcare.matching.index import Index

Vector = dict[int, float]
UNFOUNDED = 0.5
"""The most that an answer is worth whose examples share nothing that the question is about."""


class Match(NamedTuple):
    """An answer (its place among the index's ids) and the probability that it is right."""

    answer: int
    probability: float


class Question(NamedTuple):
    """A question as the index sees it: features that some example has, by row, of a unit vector, and its words."""

    vector: Vector
    words: list[str]
    content: list[tuple[int, float]]
    """The row (-1: unseen) and the squared weight of every feature that says what it is about."""
    place: Any = None
    """Where ``meaning`` places it (an array), for an index that was made with an encoder."""


class Asking:
    """One index, asked again and again."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._examples = lru_cache(maxsize=4_000)(self._read)
        self._sums = lru_cache(maxsize=4_000)(self._sum)

    def question(self, words: list[str]) -> Question:
        """The vector of some words."""
        counted = features(words)
        content = []
        for name, count in counted.items():
            if is_content(name):
                row = self.index.place(name)
                value = count * (self.index.unseen if row < 0 else self.index.rarities[row])
                content.append((row, value * value))
        return Question(self._vector(counted), words, content)

    def scores(self, question: Question) -> list[float]:
        """The score of every answer."""
        index = self.index
        scores = [0.0] * len(index.ids)
        starts, columns, values = index.starts, index.columns, index.values
        for row, weight in question.vector.items():
            start, end = starts[row], starts[row + 1]
            for answer, value in zip(columns[start:end].tolist(), values[start:end].tolist(), strict=True):
                scores[answer] += weight * value
        return scores

    def best(self, question: Question, scores: list[float], top: int) -> list[Match]:
        """The first answers by score, with probabilities."""
        if not scores:
            return []
        order = [-place for _, place in nlargest(max(top, 2), zip(scores, range(0, -len(scores), -1), strict=True))]
        highest = scores[order[0]]
        others = sum(math.exp(score - highest) for score in scores) - 1
        odds = -math.log(others + 1e-12)
        margin = min(highest - scores[order[1]], 20.0) if len(order) > 1 else 20.0
        known, nearest = self._likeness(question, order[0])
        signals = (1.0, odds, margin, known, nearest, math.log1p(len(question.words)))
        first = _chance(sum(weight * signal for weight, signal in zip(self.index.calibration, signals, strict=True)))
        if not known:
            first = min(first, UNFOUNDED)
        left = 1 - first
        found = [Match(order[0], first)]
        for answer in order[1:top]:
            share = min(first * math.exp(scores[answer] - highest), left)
            left -= share
            found.append(Match(answer, share))
        return found

    def spoken_for(self, question: Question, words: list[str], answer: int) -> float:
        """How much some words of a question share with the examples of an answer (a part of the dot product)."""
        rows = {self.index.place(name) for name in features(words)}
        heard = self._sums(answer)
        return sum(question.vector[row] * heard.get(row, 0.0) for row in rows if row in question.vector)

    def nearest(self, question: Question, answer: int) -> tuple[str, float]:
        """The example of an answer that is most like a question, and the cosine with it."""
        likeness = self.cosines(question, answer)
        at = max(range(len(likeness)), key=likeness.__getitem__, default=-1)
        return (self.index.examples[answer][at], likeness[at]) if at >= 0 else ("", 0.0)

    def cosines(self, question: Question, answer: int) -> list[float]:
        """The cosine of a question with every example of an answer."""
        return [_dot(question.vector, vector) for vector in self._examples(answer)]

    def _likeness(self, question: Question, answer: int) -> tuple[float, float]:
        rows: set[int] = set().union(*self._examples(answer))
        shared = whole = 0.0
        for row, rarity in question.content:
            whole += rarity
            shared += rarity if row in rows else 0.0
        return shared / whole if whole else 0.0, max(self.cosines(question, answer), default=0.0)

    def _read(self, answer: int) -> list[Vector]:
        return [self._vector(features(words_of(text))) for text in self.index.examples[answer]]

    def _sum(self, answer: int) -> Vector:
        found: Vector = {}
        for vector in self._examples(answer):
            for row, weight in vector.items():
                found[row] = found.get(row, 0.0) + weight
        return found

    def _vector(self, counted: Features) -> Vector:
        index, length, found = self.index, 0.0, dict[int, float]()
        for name, count in counted.items():
            row = index.place(name)
            value = count * (index.unseen if row < 0 else index.rarities[row])
            length += value * value
            if row >= 0:
                found[row] = value
        scale = 1 / math.sqrt(length) if length else 0.0
        return {row: value * scale for row, value in found.items()}


def _dot(one: Vector, other: Vector) -> float:
    return sum(weight * other[row] for row, weight in one.items() if row in other)


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
