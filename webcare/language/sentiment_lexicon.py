"""The words of ``data/sentiment.tsv`` in all their forms, and how each feels.

May not happen here: any I/O but reading that one file, once, when the first message of a customer is read.
"""

import os
from collections.abc import Callable
from functools import cache
from typing import Literal, NamedTuple

from webcare.language.errors import LanguageDataError
from webcare.language.phrases import Phrases

Emotion = Literal["anger", "grief", "worry", "joy", ""]
EMOTIONS: dict[str, Emotion] = {"anger": "anger", "grief": "grief", "worry": "worry", "joy": "joy", "-": ""}
FILE = os.path.join(os.path.dirname(__file__), "data", "sentiment.tsv")
VOWELS = frozenset("aeiouyéëï")
LONG = ("aa", "ee", "oo", "uu", "ie", "oe", "eu", "ij", "ei", "ui", "ou", "au")
VOICELESS = frozenset("tkfschp")
"""After these the past is -te: the consonants of 't kofschip."""
NO_GE = ("be", "ver", "ont", "her", "ge", "mis")
SEPARABLE = ("tegen", "dwars", "af")
STRESSED = ("iter", "strer", "neger", "ter", "ffer", "iner", "ider", "oter", "ainer")


class Feeling(NamedTuple):
    """How a word or phrase feels: from -1 to 1, and with which emotion, if any."""

    score: float
    emotion: Emotion


class Sign(NamedTuple):
    """A word, phrase or emoji at ``[start, end)`` and what it adds; ``asked`` when it stands in a question."""

    start: int
    end: int
    score: float
    emotion: Emotion
    asked: bool


class Lexicon(NamedTuple):
    """``words`` by their form in lower case; ``feelings`` has one for each of ``phrases``."""

    words: dict[str, Feeling]
    phrases: Phrases
    feelings: tuple[Feeling, ...]


@cache
def lexicon() -> Lexicon:
    """The list, read. Raises ``LanguageDataError`` when the file is missing or a line is not as it should be."""
    try:
        with open(FILE, encoding="utf-8") as file:
            lines = file.read().splitlines()
    except OSError as problem:
        raise LanguageDataError(FILE, "ontbreekt", "is missing") from problem
    words: dict[str, Feeling] = {}
    phrases: dict[str, Feeling] = {}
    for number, line in enumerate(lines, 1):
        if line and line[0] != "#":
            try:
                score, emotion, kind, rest = line.split("\t")
                feeling = Feeling(float(score), EMOTIONS[emotion])
                forms = FORMS[kind]
                found = (
                    rest.split(" / ") if kind == "phrase" else [form for word in rest.split() for form in forms(word)]
                )
                (phrases if kind == "phrase" else words).update(dict.fromkeys(found, feeling))
            except (ValueError, KeyError) as problem:
                raise LanguageDataError(
                    FILE, f"klopt niet op regel {number}", f"is wrong in line {number}"
                ) from problem
    return Lexicon(words, Phrases(phrases), tuple(phrases.values()))


def adjective_forms(word: str) -> tuple[str, ...]:
    """Forms: boos → boos boze bozer boost booste; slecht → slecht slechte slechter slechtst slechtste."""
    base = _open(word)
    most = word if word.endswith("s") else word + "s"
    comparative = word + "der" if word.endswith("r") else base + "er"
    return word, base + "e", comparative, comparative + "e", most + "t", most + "te"


def verb_forms(infinitive: str) -> tuple[str, ...]:
    """Forms: klagen → klagen klaag klaagt klaagde klaagden geklaagd klagend klagende."""
    particle = next((start for start in SEPARABLE if infinitive.startswith(start)), "")
    whole = infinitive[len(particle) :]
    stem = _closed(whole.removesuffix("en"))
    hard = whole.removesuffix("en")[-1] in VOICELESS
    past = stem + ("te" if hard else "de")
    ge = "" if whole.startswith(NO_GE) else "geï" if whole[0] == "i" else "geë" if whole[0] == "e" else "ge"
    participle = particle + ge + (stem[1:] if ge[-1:] in ("ï", "ë") else stem) + ("" if stem[-1] in "td" else past[-2])
    third = stem if stem.endswith("t") else stem + "t"
    if particle:
        return infinitive, particle + stem, particle + third, participle
    return infinitive, stem, third, past, past + "n", participle, infinitive + "d", infinitive + "de"


def _open(word: str) -> str:
    """The word as it stands before an -e: boos → boz, traag → trag, stom → stomm."""
    last, before = word[-1], word[-3:-1]
    if word[-2:] in LONG or last in VOWELS:
        return word
    if before in LONG:
        soft = {"s": "z", "f": "v"}.get(last, last)
        return (word[:-2] if before[0] == before[1] else word[:-1]) + soft
    vowels = sum(letter in VOWELS for letter in word)
    doubles = word[-2] in VOWELS and last not in VOWELS and vowels == 1
    return word + last if doubles else word


def _closed(root: str) -> str:
    """The stem of a verb from its infinitive without -en: klag → klaag, knall → knal, irriter → irriteer."""
    if root[-1] == root[-2]:
        return root[:-1]
    stressed = not root.endswith(("er", "ig", "el")) or root.endswith(STRESSED)
    if stressed and root[-2] in "aeou" and root[-3] not in "aeiou":
        root = root[:-1] + root[-2] + root[-1]
    return root[:-1] + {"z": "s", "v": "f"}.get(root[-1], root[-1])


FORMS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "adj": adjective_forms,
    "verb": verb_forms,
    "word": lambda word: (word,),
    "phrase": lambda phrase: (phrase,),
}
"""How a word of each kind is inflected."""
