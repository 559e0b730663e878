"""Learning: the parts against the plain way to compute them."""

from __future__ import annotations

import numpy as np
import pytest

from webcare.matching import learn
from webcare.matching.features import features, words_of

TEXTS = [
    "mijn lamp doet het niet",
    "de lamp brandt niet meer",
    "waar blijft mijn pakket",
    "het pakket is er nog niet",
    "ik wil mijn geld terug",
    "wanneer krijg ik mijn geld",
]
CLASSES = np.array([0, 0, 1, 1, 2, 2])


def rows() -> tuple[learn.Rarity, learn.Vectors]:
    texts = [features(words_of(text)) for text in TEXTS]
    rare = learn.Rarity(texts)
    return rare, rare.vectors(texts)


def dense(vectors: learn.Vectors, width: int) -> learn.Array:
    table = np.zeros((len(vectors), width), np.float32)
    for at in range(len(vectors)):
        columns, values = vectors.row(at)
        table[at, columns] = values
    return table


def test_gram_is_the_table_times_itself() -> None:
    rare, vectors = rows()
    table = dense(vectors, len(rare.names))
    assert learn.gram(vectors, len(rare.names)) == pytest.approx(table @ table.T, abs=1e-5)


def test_every_text_has_length_one() -> None:
    rare, vectors = rows()
    assert np.linalg.norm(dense(vectors, len(rare.names)), axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-5)


def test_unknown_features_count_in_the_length() -> None:
    rare, _ = rows()
    found = rare.vectors([features(words_of("lamp xylofoon"))])
    assert float((found.values**2).sum()) < 0.9


def test_lengths_of_the_sums() -> None:
    rare, vectors = rows()
    table = dense(vectors, len(rare.names))
    expected = [float(np.linalg.norm(table[answer * 2] + table[answer * 2 + 1])) for answer in range(3)]
    assert learn.lengths(vectors, CLASSES, 3) == pytest.approx(expected, abs=1e-4)


def test_the_steps_lower_the_penalised_cross_entropy() -> None:
    rare, vectors = rows()
    cosines = learn.gram(vectors, len(rare.names))
    weights = learn.start(learn.lengths(vectors, CLASSES, 3), CLASSES)
    before = np.zeros((len(TEXTS), 3), np.float32)
    before[np.arange(len(TEXTS)), CLASSES] = weights
    after = learn.refine(cosines, weights, CLASSES, 3)

    def loss(dual: learn.Array) -> float:
        shares = learn.softmax(cosines @ dual)
        surprise = -np.log(shares[np.arange(len(TEXTS)), CLASSES]).sum()
        return float(surprise + learn.DECAY / 2 * np.trace(dual.T @ cosines @ dual))

    assert loss(after) < loss(before)
