"""Answers that get in each other's way: almost the same one twice, or two that state different facts.

Evidence is always two texts side by side. Facts are compared only in sentences that say otherwise the same, of answers
to much the same questions; what two differently built sentences mean, nobody can count.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import numpy as np
from rapidfuzz import fuzz

from webcare.language.numerals import NUMBERS
from webcare.language.reading import Reading
from webcare.matching.features import words_of
from webcare.mining.alike import cosines
from webcare.mining.pairing import BLANK, FEWEST_WORDS
from webcare.model.answer import Answer

SAME_QUESTIONS = 0.6
"""The cosine of all example questions of two answers from which they answer the same."""
NEAR_QUESTIONS = 0.3
"""From here on two answers are compared for facts."""
SAME_EXAMPLE = 95.0
NEAR_TEXT, SAME_TEXT = 0.7, 90.0
"""The cosine of two texts that makes comparing worth while, and the ``ratio`` from which they are the same."""
SAME_SENTENCE = 85.0
FEWEST = 4
"""Words of a sentence, numbers left out."""
MOST_SENTENCES = 60
NUMBER = re.compile(r"€? ?\d+(?:[.,:/-]\d+)*(?:,-|%| ?procent\b)?")
COUNTED = {word: str(count) for word, count in NUMBERS.items() if word not in ("een", "één")}
NO = frozenset("niet geen nee nooit helaas".split())
YES = frozenset("wel ja altijd".split())
ASIDE = NO | YES | COUNTED.keys()
Kind = Literal["questions", "text", "number", "yes-no"]


class Overlap(NamedTuple):
    """Two answers and what shows it: an example question, a text or a sentence of each."""

    kind: Kind
    one: str
    other: str
    likeness: float
    evidence: tuple[str, str]


class Said(NamedTuple):
    """A sentence as its words without numbers and yes or no, and what it states with them."""

    text: str
    frame: str
    numbers: tuple[str, ...]
    denies: bool


def overlaps(answers: Mapping[str, Answer], texts: Mapping[str, Sequence[str]]) -> list[Overlap]:
    """Near-duplicates first, then contradictions; a pair at odds is not called the same text as well."""
    names = list(answers)
    if len(names) < 2:
        return []
    questions = cosines([" ".join([answers[name].head.title, *answers[name].head.questions]) for name in names])
    spoken = cosines([" ".join(texts[name]) for name in names])
    said = {name: _said(texts[name]) for name in names}
    found: list[Overlap] = []
    for at, to in np.argwhere(np.triu((questions >= NEAR_QUESTIONS) | (spoken >= NEAR_TEXT), 1)).tolist():
        asked, told = float(questions[at, to]), float(spoken[at, to])
        one, other = names[at], names[to]
        found += _same_questions(answers[one], answers[other], asked)
        facts = _facts(one, other, said, asked) if asked >= NEAR_QUESTIONS else []
        found += facts or (_same_text(one, other, texts) if told >= NEAR_TEXT else [])
    order = ("questions", "text", "number", "yes-no")
    return sorted(found, key=lambda item: (order.index(item.kind), -item.likeness, item.one, item.other))


def _same_questions(one: Answer, other: Answer, asked: float) -> list[Overlap]:
    """Two answers for the same questions: as a whole, or an example that both have."""
    pairs = [
        (fuzz.ratio(" ".join(words_of(a)), " ".join(words_of(b))), a, b)
        for a in one.head.questions
        for b in other.head.questions
    ]
    best = max(pairs, default=(0.0, "", ""))
    if asked < SAME_QUESTIONS and best[0] < SAME_EXAMPLE:
        return []
    likeness = max(asked, best[0] / 100 if best[0] >= SAME_EXAMPLE else 0.0)
    return [Overlap("questions", one.head.id, other.head.id, likeness, best[1:])]


def _same_text(one: str, other: str, texts: Mapping[str, Sequence[str]]) -> list[Overlap]:
    pairs = [(fuzz.ratio(_words(a), _words(b)), a, b) for a in texts[one] for b in texts[other]]
    ratio, *both = max((pair for pair in pairs if len(_words(pair[1]).split()) >= FEWEST_WORDS), default=(0.0, "", ""))
    return [Overlap("text", one, other, ratio / 100, (both[0], both[1]))] if ratio >= SAME_TEXT else []


def _facts(one: str, other: str, said: Mapping[str, list[Said]], asked: float) -> list[Overlap]:
    """The first sentence that contradicts another, for numbers and for yes and no; not what both answers state."""
    found: dict[Kind, Overlap] = {}
    for mine in said[one]:
        for theirs in said[other]:
            kind = _contradicts(mine, theirs)
            if kind is not None and kind not in found:
                found[kind] = Overlap(kind, one, other, asked, (mine.text, theirs.text))
    return list(found.values())


def _contradicts(mine: Said, theirs: Said) -> Kind | None:
    numbers = mine.numbers != theirs.numbers and len(mine.numbers) == len(theirs.numbers) > 0
    if not numbers and mine.denies == theirs.denies:
        return None
    if fuzz.ratio(mine.frame, theirs.frame) < SAME_SENTENCE:
        return None
    if numbers:
        return "number"
    return "yes-no" if mine.numbers == theirs.numbers else None


def _said(texts: Sequence[str]) -> list[Said]:
    """The sentences of an answer that state something, each once."""
    found: dict[str, Said] = {}
    for text in texts:
        reading = Reading(BLANK.sub("", text))
        for sentence in reading.sentences[:MOST_SENTENCES]:
            words = reading.text[sentence.start : sentence.end].strip()
            if "?" in words:
                continue
            plain = words.lower()
            numbers = tuple(found.group().strip() for found in NUMBER.finditer(plain))
            spoken = NUMBER.sub(" ", plain).replace(".", " ").split()
            counted = tuple(COUNTED[word] for word in spoken if word in COUNTED)
            frame = [word for word in spoken if word not in ASIDE and word[0].isalnum()]
            if len(frame) >= FEWEST:
                found.setdefault(words, Said(words, " ".join(frame), (*numbers, *counted), not NO.isdisjoint(spoken)))
    return list(found.values())


def _words(text: str) -> str:
    return " ".join(words_of(BLANK.sub(" ", text)))
