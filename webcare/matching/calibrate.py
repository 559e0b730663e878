"""How sure an answer is, learned from the examples themselves: hold some out, ask, and see who was right.

In each of five folds a fifth of the examples is held out, and with them all examples of a fifth of the answers: for
those no answer is right, as for a question that nobody foresaw. A logistic regression (Platt, *Probabilistic outputs
for support vector machines*, 1999) turns what was seen of each into the probability that the first answer is right.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from webcare.matching import learn
from webcare.matching.held_out import NO_ANSWER, Questions, joined, taken, together
from webcare.matching.learn import Array, Vectors

FOLDS = 5
MOST_ASKED = 1_000
"""Examples that are held out in all; more say little more."""
SEED = 20_130
STEADY = 1.0
"""The strength of the prior that keeps the coefficients small (L2)."""
SIGNALS = 5
UNFORESEEN, STRANGE = 0.02, 0.04
"""The shares of questions that are taken to have no answer here, and at no desk."""


class Signals(NamedTuple):
    """What is seen of the first answer to a question; ``score`` takes the same measures, in the same order."""

    odds: float
    """ln(p / (1 - p)) of its share in the softmax."""
    margin: float
    """How far its score is above the second's."""
    known: float
    """The share of the question's content (squared weights) that the answer's examples have."""
    nearest: float
    """The cosine with its nearest example."""
    length: float
    """ln(1 + words)."""


class Lessons(NamedTuple):
    """The examples to learn from."""

    examples: Questions
    answers: int
    asked: NDArray[np.bool_]
    """Whether customers ask it; a title is no question."""
    is_content: NDArray[np.bool_]
    """Whether a column says what a text is about."""
    strange: Questions
    """Questions that no desk answers."""


def calibrate(lessons: Lessons, cosines: Array | None) -> list[float]:
    """The coefficients of the signals, the constant first. ``cosines`` (n × n) is None where no steps are taken."""
    examples, classes = lessons.examples, lessons.examples.meant
    seen, right, kinds = [], [], []
    maker = np.random.default_rng(SEED)
    fold_of_example, fold_of_answer = _dealt(classes, lessons.answers, maker)
    for fold in range(FOLDS):
        away = (fold_of_example == fold) | (fold_of_answer[classes] == fold)
        held, kept = np.flatnonzero(away & lessons.asked), np.flatnonzero(~away)
        if not len(held) or len(np.unique(classes[kept])) < 2:
            continue
        out = examples.take(held[maker.permutation(len(held))[: MOST_ASKED // FOLDS]])
        questions = joined(joined(out, together(out)), lessons.strange)
        block = _block(questions.rows, examples.rows, kept)
        scores = _scores(lessons, block, kept, cosines)
        spoken: dict[int, NDArray[np.bool_]] = {}
        for at, meant in enumerate(questions.meant):
            first = int(scores[at].argmax())
            own = classes[kept] == first
            if first not in spoken:
                spoken[first] = _spoken(lessons, kept[own])
            known = _known(lessons, questions, at, spoken[first])
            seen.append(measure(scores[at], known, float(block[at][own].max()), int(questions.words[at])))
            right.append(first == meant)
            kinds.append(2 if meant == NO_ANSWER else int(fold_of_answer[meant] == fold))
    kind = np.array(kinds, np.int64)
    weights = np.array([1 - UNFORESEEN - STRANGE, UNFORESEEN, STRANGE]) / np.maximum(np.bincount(kind, minlength=3), 1)
    return _logistic(np.array(seen, np.float64), np.array(right, np.float64), weights[kind] * len(kind))


def _scores(lessons: Lessons, block: Array, kept: NDArray[np.int64], cosines: Array | None) -> Array:
    """The scores of questions, learned from the examples that were kept; answers that were held out have none."""
    classes, answers = lessons.examples.meant[kept], lessons.answers
    weights = learn.start(learn.lengths(taken(lessons.examples.rows, kept), classes, answers), classes)
    if cosines is None:
        scores = _by_class(block * weights, classes, answers)
    else:
        scores = block @ learn.refine(cosines[np.ix_(kept, kept)], weights, classes, answers)
    scores[:, np.setdiff1d(np.arange(answers), classes)] = -np.inf
    return scores


def _spoken(lessons: Lessons, examples: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which columns these examples have."""
    has = np.zeros(len(lessons.is_content), np.bool_)
    has[taken(lessons.examples.rows, examples).columns] = True
    return has


def _known(lessons: Lessons, questions: Questions, at: int, spoken: NDArray[np.bool_]) -> float:
    """The share of a question's content (squared weights) that lies in these columns."""
    columns, values = questions.rows.row(at)
    shared = values[lessons.is_content[columns] & spoken[columns]]
    return float((shared**2).sum() / max(float(questions.content[at]), 1e-9))


def measure(scores: Array, known: float, nearest: float, words: int) -> Signals:
    """The signals of the first of these scores."""
    ordered = np.sort(scores)[::-1]
    others = float(np.log(np.exp(ordered[1:] - ordered[0]).sum() + 1e-12))
    return Signals(-others, float(min(ordered[0] - ordered[1], 20.0)), known, nearest, float(np.log1p(words)))


def _dealt(
    classes: NDArray[np.int64], answers: int, maker: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """A fold for each example, spread over each answer's own, and one for each answer."""
    of_example = np.zeros(len(classes), np.int64)
    for answer in range(answers):
        own = np.flatnonzero(classes == answer)
        of_example[own] = (maker.permutation(len(own)) + maker.integers(FOLDS)) % FOLDS
    return of_example, maker.permutation(answers) % FOLDS


def _block(questions: Vectors, rows: Vectors, kept: NDArray[np.int64]) -> Array:
    """The cosines of questions with some examples."""
    others = taken(rows, kept)
    of_row = np.repeat(np.arange(len(kept)), np.diff(others.starts))
    dense = np.zeros(int(rows.columns.max(initial=0)) + 1, np.float32)
    found = np.zeros((len(questions), len(kept)), np.float32)
    for at in range(len(questions)):
        columns, values = questions.row(at)
        dense[columns] = values
        found[at] = np.bincount(of_row, others.values * dense[others.columns], len(kept))
        dense[columns] = 0
    return found


def _by_class(weighted: Array, classes: NDArray[np.int64], answers: int) -> Array:
    """Columns summed by class."""
    found = np.zeros((len(weighted), answers), np.float32)
    for at, row in enumerate(weighted):
        found[at] = np.bincount(classes, row, answers)
    return found


def _logistic(seen: NDArray[np.float64], right: NDArray[np.float64], weights: NDArray[np.float64]) -> list[float]:
    """Coefficients by Newton's method on the penalised likelihood; few examples give a cautious constant."""
    if len(right) < 10 or right.min() == right.max():
        return [-1.0, *([0.0] * SIGNALS)]
    table = np.column_stack([np.ones(len(seen)), seen])
    centre, spread = np.average(table, axis=0, weights=weights), table.std(axis=0)
    centre[0], spread[spread == 0] = 0.0, 1.0
    table = (table - centre) / spread
    found = np.zeros(table.shape[1])
    penalty = STEADY * np.eye(len(found))
    penalty[0, 0] = 1e-6
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(table @ found, -30, 30)))
        slope = table.T @ (weights * (right - chance)) - penalty @ found
        found = found + np.linalg.solve((table.T * (weights * chance * (1 - chance))) @ table + penalty, slope)
    found = found / spread
    found[0] -= float((found[1:] * centre[1:]).sum())
    return [float(one) for one in found]
