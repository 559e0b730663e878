"""A question as weighted features: pieces of words, stems, and pairs of stems.

Pieces are character 2- to 4-grams inside a word, its edges included (``char_wb`` of Cavnar & Trenkle, *N-gram-based
text categorization*, 1994): they forgive typing errors, compounds and inflection. Stems are Snowball's for Dutch
(Kraaij & Pohlmann, *Porter's stemming algorithm for Dutch*, 1994). A count weighs ``1 + ln(count)`` (sublinear tf).
"""

import math
import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import Any

from webcare.language.topics import FUNCTION_WORDS
from webcare.matching.synonyms import GENERAL, groups_of

MOST_CHARACTERS = 20_000
"""Of a longer text only the beginning is read: nobody asks a question in more."""
MOST_LETTERS = 40
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
NUMBER = "#"
"""What stands for a number or code of three digits and more: its digits say nothing about the topic."""
PIECE_WEIGHT, STEM_WEIGHT, PAIR_WEIGHT, GROUP_WEIGHT = 1.0, 1.5, 1.0, 3.0
GENERAL_WEIGHT = 1.5
Features = dict[str, float]


def words_of(text: str) -> list[str]:
    """The words of a text in lower case without accents; codes and long numbers become ``#``."""
    flat = text[:MOST_CHARACTERS].lower()
    if not flat.isascii():
        flat = unicodedata.normalize("NFKD", flat)
        flat = "".join(character for character in flat if not unicodedata.combining(character))
    return [NUMBER if sum(map(str.isdecimal, word)) > 2 else word[:MOST_LETTERS] for word in WORD.findall(flat)]


def features(words: list[str]) -> Features:
    """The features of a text with their term weights, before any weighting by how rare they are."""
    counts: Features = {}
    stems = [stem(word) for word in words]
    for word in words:
        for piece in pieces(word):
            counts[piece] = counts.get(piece, 0.0) + 1.0
    for name in [f"={one}" for one in stems]:
        counts[name] = counts.get(name, 0.0) + 1.0
    for one, other in pairwise(stems):
        name = f"{one}_{other}"
        counts[name] = counts.get(name, 0.0) + 1.0
    for name in groups_of(words):
        counts[name] = counts.get(name, 0.0) + 1.0
    return {name: _weight(name) * (1.0 + math.log(count)) for name, count in counts.items()}


def is_content(name: str) -> bool:
    """Does a feature say what a question is about: a concept, or the stem of a word that is no function word?"""
    if name[0] == "~":
        return name not in GENERAL
    return name[0] == "=" and name[1:] not in _function_stems()


@lru_cache(maxsize=1)
def _function_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in FUNCTION_WORDS)


def _weight(name: str) -> float:
    if name[0] == "=":
        return STEM_WEIGHT
    if name[0] == "~":
        return GENERAL_WEIGHT if name in GENERAL else GROUP_WEIGHT
    return PAIR_WEIGHT if "_" in name else PIECE_WEIGHT


@lru_cache(maxsize=20_000)
def pieces(word: str) -> tuple[str, ...]:
    """The 2- to 4-grams of a word with a space at either edge."""
    edged = f" {word} "
    return tuple(edged[at : at + size] for size in range(2, 5) for at in range(max(1, len(edged) - size + 1)))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("dutch", 20_000)


def stem(word: str) -> str:
    """The stem of a word in lower case."""
    return str(_stemmer().stemWord(word))
