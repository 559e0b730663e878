"""Why an answer was found: the words that spoke for it, and the example that is most like the question."""

import re
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

from webcare.matching.features import MOST_CHARACTERS, words_of
from webcare.matching.score import Asking, Question

MOST_WORDS = 4
MOST_SPOKEN = 400
LEAST = 0.05
"""The share of all that spoke for an answer below which a word is not worth naming."""
SPOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Why(NamedTuple):
    """What speaks for an answer; ``likeness`` is the cosine with the example, 0 to 1."""

    words: list[str]
    example: str
    likeness: float


def why(asking: Asking, question: Question, text: str, answer: int, read: Callable[[list[str]], list[str]]) -> Why:
    """The words of ``text`` that weigh most for an answer, the heaviest first, as the customer wrote them.

    ``read`` repairs mistyped words, as it did for the question.
    """
    weights: dict[str, float] = {}
    for spoken in islice(SPOKEN.findall(text[:MOST_CHARACTERS]), MOST_SPOKEN):
        if len(spoken) > 2 and spoken.lower() not in weights:
            weights[spoken.lower()] = asking.spoken_for(question, read(words_of(spoken)), answer)
    whole = sum(weight for weight in weights.values() if weight > 0)
    ordered = sorted(weights, key=lambda word: -weights[word])[:MOST_WORDS]
    example, likeness = asking.nearest(question, answer)
    return Why([word for word in ordered if weights[word] > LEAST * whole], example, likeness)
