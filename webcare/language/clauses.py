"""Which parts of a message ask, and which state: "ik ben radeloos, kunt u helpen?" asks at its end. No I/O here."""

from typing import NamedTuple

from webcare.language.questions import VERBS, WORDS, questions
from webcare.language.reading import Reading, Sentence
from webcare.language.sentences import is_question

RHETORICAL = (["weet", "je", "wat"], ["weten", "jullie", "wat"], ["weet", "u", "wat"])
"""So begins a statement: "weet je wat ik zo zat ben?"."""
SUPPOSING = frozenset("als indien mocht stel wanneer zodra hoi hallo dag beste goedemorgen goedemiddag".split())
MOST_LEADING = 2
"""So few words before a comma state nothing: "ja, kan dat?"."""


class Clause(NamedTuple):
    """A sentence or a part of it at ``[start, end)``, and whether it asks."""

    start: int
    end: int
    question: bool


def clauses(reading: Reading) -> list[Clause]:
    """The sentences, each asking or not; of "ik ben radeloos, kunt u helpen?" only the last clause asks."""
    asking: list[Clause] = []
    unmarked = {question.start for question in questions(reading) if question.kind != "whether"}
    for sentence in reading.sentences:
        question = is_question(sentence) or sentence.start in unmarked
        question = question and not any("!" in token.text for token in sentence.tokens[-2:])
        question = question and [token.lower for token in sentence.words[:3]] not in RHETORICAL
        at = _asks_from(sentence) if question else 0
        if at:
            asking.append(Clause(sentence.start, sentence.tokens[at].start, question=False))
        asking.append(Clause(sentence.tokens[at].start, sentence.end, question))
    return asking


def _asks_from(sentence: Sentence) -> int:
    """The index of the token with which the question begins, behind a statement and a comma; 0 for the first."""
    words = sentence.words
    if not words or words[0].lower in VERBS or words[0].lower in WORDS or words[0].lower in SUPPOSING:
        return 0
    tokens = sentence.tokens
    for at in range(len(tokens) - 2, MOST_LEADING, -1):
        if tokens[at - 1].text == "," and (tokens[at].lower in VERBS or tokens[at].lower in WORDS):
            return at
    return 0
