"""Words that customers use for the same thing: "pakje", "zending" and "doos" are all ``~parcel``.

The knowledge is webcare's own, in ``data/concepts.tsv``; its head explains the format. A word is looked up as it is,
then by its root, then as a compound. In *bezorgmoment* or *leeslampje* the last part says what the thing is and the
first part what it is for, so both count.

May not happen here: any I/O but reading that one file, once; any judgement about what a customer means by it.
"""

import os
from collections.abc import Container, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

PATH = os.path.join(os.path.dirname(__file__), "data", "concepts.tsv")
MARK = "~"
"""What the name of a concept begins with among the features."""
NOTHING = "-"
"""The concept of words that say nothing here, but would seem to by their root or by their parts."""
LONGEST = 6
"""Words of the longest phrase."""
GAP, SPLIT = " … ", "|"
WIDEST_GAP = 8
"""How many places further the last word of a phrase with a gap may be: seven words between."""
SHORTEST_WORD, SHORTEST_ROOT = 5, 4
"""Letters of a word that is looked up by its root, and of that root: shorter ones are too often another word's."""
SHORTEST_PART, SHORTEST_HEAD, SHORTEST_START, SHORTEST_INFLECTED = 3, 4, 5, 6
"""Letters of any part of a compound; of its last part, and of what stands before it if unknown; of its first part where
only that is known; of a part in another form than listed."""
LINKS = ("s", "en", "e", "n")
"""What may stand between the parts of a compound."""
NO_PARTS = frozenset("ver ont her mis niet over onder voor ring ringen ging gingen schap stelling stellingen".split())
"""What only looks like a part: *verkopen* is no *kopen*, *beveiliging* no *ging*, *levering* no *ring*."""
GENERAL = frozenset(
    """~greeting ~farewell ~thanks ~please ~anger ~swear ~bad ~good ~emotion-sad ~urgent ~quick ~slow ~apology ~hope
    ~promise ~lie ~trust ~how ~where ~when ~how-long ~why ~who ~what ~can-i ~can-not ~want ~need ~help ~question
    ~information ~answer ~not-understood ~clear ~not ~none ~never ~not-yet ~again ~yes ~no ~maybe ~wrong ~right ~get
    ~give ~come ~go ~use ~try ~look ~find ~show ~tell ~write ~read ~hear ~know ~put ~take ~bring ~happen ~now ~soon
    ~today ~tomorrow ~yesterday ~weekday ~weekend ~month ~week ~year ~day ~hour ~morning ~afternoon ~evening ~date ~past
    ~future ~always ~sometimes ~first-last ~more ~less ~all ~some ~many ~too ~enough ~new ~old ~big ~small ~same ~other
    ~strange ~sudden ~amount ~problem ~family ~spouse ~language-other""".split()
)
"""Concepts that any message may have: they say how something is asked, not what about."""


class Lexicon(NamedTuple):
    """Concepts, between spaces where there are more, by what calls for them."""

    phrases: dict[str, str]
    """By a word, or words with a space between."""
    roots: dict[str, str]
    """By the root of a word: the word of ``phrases`` that has it, the first in the file."""
    gaps: dict[str, dict[str, str]]
    """By the root of the first word, then by the last word."""


def groups_of(words: list[str]) -> list[str]:
    """The concepts of a text, ``~parcel`` and so on, in the order of its words as ``words_of`` gives them.

    Of stretches that overlap a concept is named once; of stretches that begin together the longest comes first.
    """
    found, ends = list[str](), dict[str, int]()
    for at in range(len(words)):
        for end, names in _stretches(words, at):
            for name in names:
                if ends.get(name, 0) <= at:
                    found.append(name)
                    ends[name] = end
    return found


def _stretches(words: list[str], at: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where each stretch that begins at a place ends, and its concepts."""
    lexicon, first = _lexicon(), words[at]
    phrase, phrases = first, list[tuple[int, tuple[str, ...]]]()
    for end in range(at + 2, min(at + LONGEST, len(words)) + 1):
        phrase = f"{phrase} {words[end - 1]}"
        if listed := lexicon.phrases.get(phrase):
            phrases.append((end, _split(listed)))
    yield from reversed(phrases)
    if closers := lexicon.gaps.get(_fitting(first, lexicon.gaps)):
        for end in range(at + 1, min(at + 1 + WIDEST_GAP, len(words))):
            if listed := closers.get(words[end]):
                yield end + 1, _split(listed)
                break
    yield at + 1, _split(_of_word(first))


@lru_cache(maxsize=2_000)
def _split(names: str) -> tuple[str, ...]:
    return tuple(MARK + name for name in names.split() if name != NOTHING)


@lru_cache(maxsize=20_000)
def _of_word(word: str) -> str:
    """The concepts of a word, by itself, its root or its parts."""
    found = _listed(word, SHORTEST_WORD)
    return _of_compound(word) if found is None else found


def _listed(word: str, shortest: int) -> str | None:
    """The concepts of a word that is in the lexicon, as it is or, from so many letters up, in another form."""
    lexicon = _lexicon()
    if (found := lexicon.phrases.get(word)) is None and len(word) >= shortest:
        root = _fitting(word, lexicon.roots)
        if len(root) >= SHORTEST_ROOT:
            found = lexicon.phrases.get(lexicon.roots.get(root, ""))
    return found


def _of_compound(word: str) -> str:
    for at in range(SHORTEST_PART, len(word) - SHORTEST_HEAD + 1):
        if word[:at] in NO_PARTS or word[at:] in NO_PARTS:
            continue
        head = _listed(word[at:], SHORTEST_INFLECTED)
        if head and head != NOTHING:
            start = _of_start(word[:at])
            if start or at >= SHORTEST_HEAD:
                return f"{start} {head}"
    for at in range(len(word) - 1, SHORTEST_START - 1, -1):
        if only := _listed(word[:at], SHORTEST_INFLECTED):
            return only
    return ""


def _of_start(part: str) -> str:
    """The concepts of the first part of a compound, with or without a link."""
    for link in ("", *LINKS):
        if part.endswith(link) and (found := _listed(part.removesuffix(link), SHORTEST_INFLECTED)):
            return found
    return ""


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("dutch", 0)


def _roots(words: list[str]) -> list[str]:
    """The roots of words: their stems, with the one vowel that the stemmer writes in two ways (annuler, annuleer).

    One replacement over all words at once is what keeps the loading short.
    """
    return "\n".join([*_stemmer().stemWords(words), ""]).replace("eer\n", "er\n").split("\n")[:-1]


@lru_cache(maxsize=20_000)
def _root(word: str) -> str:
    return _roots([word])[0]


def _fitting(word: str, table: Container[str]) -> str:
    """The root of a word, without the ending of a finite verb or participle if only then the table has it."""
    root = _root(word)
    return root[:-1] if root not in table and root[-1:] in ("t", "d") and root[:-1] in table else root


@cache
def _lexicon() -> Lexicon:
    with open(PATH, encoding="utf-8") as file:
        phrases = read(file.read())
    gaps = dict[str, dict[str, str]]()
    for item in [item for item in phrases if GAP in item]:
        first, _, last = item.partition(GAP)
        closers = gaps.setdefault(_root(first), {})
        closers[last] = f"{closers.get(last, '')} {phrases.pop(item)}"
    singles = [item for item in phrases if " " not in item]
    roots = dict(zip(reversed(_roots(singles)), reversed(singles), strict=True))
    return Lexicon(phrases, roots, gaps)


@cache
def vocabulary() -> list[str]:
    """The single words of the lexicon."""
    return sorted(item for item in _lexicon().phrases if " " not in item)


def read(text: str) -> dict[str, str]:
    """The concepts of every word and phrase of a table, separable verbs in the ways they are written."""
    phrases, concept = dict[str, str](), ""
    for line in text.splitlines():
        if not line or line[0] == "#":
            continue
        name, _, listed = line.partition("\t")
        concept = name or concept
        items = listed.split(", ")
        if SPLIT in listed:
            items = [way for item in items for way in (_ways(*item.split(SPLIT)) if SPLIT in item else (item,))]
        for item in items:
            if (others := phrases.get(item)) is None:
                phrases[item] = concept
            elif concept not in others.split():
                phrases[item] = f"{others} {concept}"
    return phrases


def _ways(particle: str, verb: str) -> tuple[str, ...]:
    """How a separable verb is written: *ophalen*, *op halen*, *op te halen*, *halen … op*."""
    return f"{particle}{verb}", f"{particle} {verb}", f"{particle} te {verb}", f"{verb}{GAP}{particle}"
