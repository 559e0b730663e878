"""The likeness of words and of meaning together, with a small encoder of our own."""

from __future__ import annotations

import numpy as np
import pytest

from tests.matching.small_encoder import Small
from webcare.matching.features import words_of
from webcare.matching.held_out import of_words
from webcare.matching.index import Example, Index, build
from webcare.matching.learn import Array, Rarity, Vectors
from webcare.matching.meaning import MOST_READ, SHARE, AskingMeaning, beside
from webcare.matching.score import Asking

IDS = ["kapot", "pakket", "retour", "leeg"]
EXAMPLES = [
    Example(0, "Lamp is kapot", asked=False),
    Example(0, "mijn lamp doet het niet meer"),
    Example(0, "de lamp brandt niet"),
    Example(1, "Waar is mijn pakket", asked=False),
    Example(1, "waar blijft mijn pakketje"),
    Example(1, "de bezorger is niet geweest"),
    Example(2, "Retour sturen", asked=False),
    Example(2, "hoe stuur ik iets terug"),
    Example(2, "kan ik het retourneren"),
]


@pytest.fixture
def asking() -> AskingMeaning:
    return AskingMeaning(Index(build(IDS, EXAMPLES, Small())), Small())


def first(asking: Asking, question: str) -> int:
    asked = asking.question(words_of(question))
    return asking.best(asked, asking.scores(asked), 1)[0].answer


@pytest.mark.parametrize(("question", "answer"), [("doodgegaan", 0), ("postbode", 1), ("opsturen", 2)])
def test_a_word_that_no_example_has_is_placed_by_its_meaning(question: str, answer: int, asking: AskingMeaning) -> None:
    assert first(asking, question) == answer
    words = Asking(Index(build(IDS, EXAMPLES)))
    assert words.cosines(words.question([question]), answer) < asking.cosines(asking.question([question]), answer)


def test_the_same_examples_give_the_same_bytes() -> None:
    assert build(IDS, EXAMPLES, Small()) == build(IDS, EXAMPLES, Small())


@pytest.mark.parametrize("answers", [0, 1, 2])
def test_few_answers(answers: int) -> None:
    examples = [example for example in EXAMPLES if example.answer < answers]
    index = Index(build(IDS[:answers], examples, Small()))
    assert bool(index.meanings) is bool(examples)
    if examples:
        assert first(AskingMeaning(index, Small()), "mijn lamp is kapot") == 0


def test_one_example_has_no_place() -> None:
    asking = AskingMeaning(Index(build(["kapot"], EXAMPLES[:1], Small())), Small())
    assert asking.cosines(asking.question(["lamp", "is", "kapot"]), 0) == pytest.approx([1 - SHARE])


def test_an_index_holds_what_was_learned(asking: AskingMeaning) -> None:
    """The score of a question is the sum over the examples of their weights and likeness: the dual form."""
    texts = [words_of(example.text) for example in EXAMPLES]
    of_examples = np.array([asking.scores(asking.question(words)) for words in texts])
    likeness = np.array([[c for answer in range(4) for c in asking.cosines(asking.question(w), answer)] for w in texts])
    weights = np.linalg.lstsq(likeness, of_examples, rcond=None)[0]
    asked = asking.question(words_of("de postbode met mijn lamp"))
    expected = np.array([c for answer in range(4) for c in asking.cosines(asked, answer)]) @ weights
    assert asking.scores(asked) == pytest.approx(expected.tolist(), abs=0.1)


def test_dot_products_beside_are_the_kernel() -> None:
    texts = [words_of(example.text) for example in EXAMPLES]
    counted = [dict.fromkeys(words, 1.0) for words in texts]
    rare = Rarity(counted)
    words = of_words(texts, counted, [0] * len(texts), rare)
    places = np.random.default_rng(1).normal(size=(len(texts), 5)).astype(np.float32)
    width = len(rare.names)

    def dense(rows: Vectors, size: int) -> Array:
        table = np.zeros((len(texts), size), np.float32)
        for at in range(len(texts)):
            columns, values = rows.row(at)
            table[at, columns] = values
        return table

    lexical = dense(words.rows, width)
    both = dense(beside(words, places, width).rows, width + 5)
    kernel = (1 - SHARE) * lexical @ lexical.T + SHARE * places @ places.T
    assert both @ both.T == pytest.approx(kernel, abs=1e-5)


def test_of_a_long_question_the_beginning_is_placed() -> None:
    encoder = Small()
    asking = AskingMeaning(Index(build(IDS, EXAMPLES, Small())), encoder)
    asking.question(["pakket"] * 100_000)
    assert [len(text) for text in encoder.read] == [MOST_READ]
