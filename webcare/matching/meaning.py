"""What a question means beside the words it has: with an encoder the likeness of two texts is of both.

The kernel of ``learn`` becomes ``(1 - SHARE) k_words + SHARE k_meaning``, both cosines. Embeddings of one language lie
in a narrow cone, so the middle of the examples is taken off first and the length made one again (Mu & Viswanath,
*All-but-the-top*, ICLR 2018). To the learning a place is some more columns beside the features; all else is the same.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from webcare.matching.encoder import Encoder
from webcare.matching.held_out import Questions
from webcare.matching.index import Index
from webcare.matching.learn import Array, Vectors
from webcare.matching.many import AskingMany
from webcare.matching.score import Question

SHARE = 0.5
"""How much of the likeness is of meaning."""
OF_WORDS, OF_MEANING = math.sqrt(1 - SHARE), math.sqrt(SHARE)
MOST_READ = 1_500
"""Characters of a text that an encoder reads: it takes milliseconds a word."""


class Meanings(NamedTuple):
    """Where an encoder places texts, seen from the middle of some examples."""

    encoder: Encoder
    centre: Array
    examples: Array
    """The places of those examples, n × dimensions."""

    def places(self, spoken: Iterable[Sequence[str]]) -> Array:
        """The places of texts, given as their words."""
        return _placed(_embedded(self.encoder, spoken), self.centre)


def meanings_of(encoder: Encoder, spoken: Iterable[Sequence[str]]) -> Meanings:
    """The places of examples, given as their words."""
    embeddings = _embedded(encoder, spoken)
    centre = embeddings.mean(axis=0)
    return Meanings(encoder, centre, _placed(embeddings, centre))


def _embedded(encoder: Encoder, spoken: Iterable[Sequence[str]]) -> Array:
    return encoder([" ".join(words)[:MOST_READ] for words in spoken])


def _placed(embeddings: Array, centre: Array) -> Array:
    moved = embeddings - centre
    found: Array = (moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-6)).astype(np.float32)
    return found


def beside(questions: Questions, places: Array, width: int) -> Questions:
    """Questions with their places as further columns, from ``width`` on: their dot product is the kernel."""
    rows, (count, size) = questions.rows, places.shape
    starts = rows.starts + size * np.arange(count + 1)
    of_meaning = starts[1:, None] - size + np.arange(size)
    of_words = np.ones(starts[-1], np.bool_)
    of_words[of_meaning] = False
    columns, values = np.zeros(starts[-1], np.int64), np.zeros(starts[-1], np.float32)
    columns[of_words], values[of_words] = rows.columns, OF_WORDS * rows.values
    columns[of_meaning], values[of_meaning] = width + np.arange(size), OF_MEANING * places
    return questions._replace(rows=Vectors(starts, columns, values), content=OF_WORDS**2 * questions.content)


def packed(meanings: Meanings, weights: Sequence[NDArray[Any]]) -> bytes:
    """The section of an index: the centre, the places of the examples, and what a place says for every answer."""
    says = OF_MEANING * np.array(weights).T
    return np.vstack([meanings.centre, meanings.examples, says]).astype("<f2").tobytes()


class AskingMeaning(AskingMany):
    """An index that was made with an encoder, asked with that encoder."""

    def __init__(self, index: Index, encoder: Encoder) -> None:
        super().__init__(index)
        examples = index.description.examples
        table = np.frombuffer(index.meanings, "<f2").reshape(1 + len(examples) + len(index.ids), -1)
        centre, places, self._says = np.split(table.astype(np.float32), [1, 1 + len(examples)])
        self._meanings = Meanings(encoder, centre[0], places)
        answers = np.array([example.answer for example in examples], np.int64)
        self._own = [np.flatnonzero(answers == answer) for answer in range(len(index.ids))]

    def question(self, words: list[str]) -> Question:
        """The vector of some words, and their place."""
        return super().question(words)._replace(place=self._meanings.places([words])[0])

    def scores(self, question: Question) -> list[float]:
        """The score of every answer."""
        found: list[float] = (np.array(super().scores(question)) + self._says @ question.place).tolist()
        return found

    def cosines(self, question: Question, answer: int) -> list[float]:
        """The likeness of a question to every example of an answer, of words and of meaning."""
        of_words = super().cosines(question, answer)
        of_meaning = (self._meanings.examples[self._own[answer]] @ question.place).tolist()
        return [(1 - SHARE) * one + SHARE * other for one, other in zip(of_words, of_meaning, strict=True)]
