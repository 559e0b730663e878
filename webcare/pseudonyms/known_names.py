"""Names that whoever asks knows already, such as those of a conversation's authors, wherever they stand in a text.

``Jan de Vries`` is found as ``jan de vries``, ``JAN``, ``De Vries`` and ``Vries'``, with or without accents. A part
that is an everyday word as well (``Wil``, ``Groot``) is a name only where a reader would take it for one: with a
capital inside a sentence, behind a word that announces a name, or beside the rest of the name.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from webcare.language.names import NOBODY, TITLES, plain
from webcare.pseudonyms.own import compact

WORD = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u036f])*")
"""Letters and digits, with the accents that stand apart in decomposed text."""
NOT_PEOPLE = NOBODY | frozenset(
    """gebruiker user customer client guest gast visitor anoniem anonymous onbekend unknown support service servicedesk
    admin beheer bot system systeem facebook google instagram whatsapp twitter linkedin""".split()
)
"""What accounts without a name are called."""
BETWEEN = re.compile(r"[ .,'’_-]{1,2}")
"""What may stand between two parts of a name."""
ANNOUNCED = re.compile(
    r"(?:\b(?:heet|naam is|groet|groeten|groetjes|mvg|gr|liefs)[ ,.:!]{0,2}\n{0,2}|\^ ?)\Z", re.IGNORECASE
)
ANNOUNCES = 14
"""Characters before a name in which a word that announces it ends."""
BEGINS = re.compile(r"(?:\A|[.!?…:\n>*\"“”‘(])[\s\"“‘(*_-]{0,4}\Z")
"""What stands before the first word of a sentence."""
OPENS = 6
EVERYDAY = 2
"""From this frequency a word in small letters is an everyday one."""
SHORTEST = 3
"""Letters of a name that is one in small letters too."""
MOST_PARTS = 8
MOST_NAMES = 1_000
LONGEST = 200
"""Bounds on what is looked at: parts of a name, names, characters of one."""


class Names(NamedTuple):
    """Names to look for: by its first part each run of parts, with how many of them are a name by themselves."""

    runs: dict[str, dict[tuple[str, ...], int]]
    longest: int


def names_in(text: str, known: Collection[str], own: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where the known names stand, in order, none overlapping; nobody in ``own`` (see ``own_names``) is one of them."""
    names = _prepared(tuple(known)[:MOST_NAMES], own)
    if not names.runs:
        return
    words = list(WORD.finditer(text))
    parts = [plain(word.group()) for word in words]
    at = 0
    while at < len(words):
        length = _run(text, words, parts, at, names)
        if length:
            yield words[at].start(), words[at + length - 1].end()
        at += length or 1


def _run(text: str, words: list[re.Match[str]], parts: list[str], at: int, names: Names) -> int:
    """How many words from ``at`` on are a known name: the most that can be."""
    runs = names.runs.get(parts[at])
    if runs is None or text[words[at].start() - 1 : words[at].start()] in ("@", "["):
        return 0
    joined = 1
    while joined < names.longest and at + joined < len(words):
        if not BETWEEN.fullmatch(text, words[at + joined - 1].end(), words[at + joined].start()):
            break
        joined += 1
    for length in range(joined, 0, -1):
        real = runs.get(tuple(parts[at : at + length]))
        if real and (real > 1 or _is_meant(text, words[at + length - 1], words[at].start())):
            end = words[at + length - 1].end()
            return 0 if text[end : end + 1] in ("]", "_", "@") else length
    return 0


def _is_meant(text: str, word: re.Match[str], start: int) -> bool:
    """Is one part of a name, which may follow particles from ``start`` on, that name, and not an everyday word?"""
    written = word.group()
    if len(written) >= SHORTEST and not is_everyday(written.lower()):
        return True
    if ANNOUNCED.search(text, max(0, start - ANNOUNCES), start):
        return True
    capital = written[0].isupper() and (len(written) < SHORTEST or not written.isupper())
    return capital and (start < word.start() or not BEGINS.search(text, max(0, start - OPENS), start))


@lru_cache(maxsize=4096)
def is_everyday(word: str) -> bool:
    """Is this, in small letters, a word that everybody uses?"""
    from webcare.language.speller import open_speller  # loads the word list, which a text without names needs not

    return open_speller().frequency(word) >= EVERYDAY


@lru_cache(maxsize=256)
def _prepared(known: tuple[str, ...], own: frozenset[str]) -> Names:
    runs: dict[str, dict[tuple[str, ...], int]] = {}
    longest = 0
    for name in known:
        told = name[:LONGEST].lstrip("@").partition("@")[0]  # of an e-mail address what stands before the @
        if compact(told) in own:
            continue
        parts = [plain(found.group()) for found in WORD.finditer(told)][:MOST_PARTS]
        real = [_is_part(part, own) for part in parts]
        for start in range(len(parts)):
            for end in range(start + 1, len(parts) + 1):
                if real[end - 1] and all(parts[start:end]):
                    runs.setdefault(parts[start], {})[tuple(parts[start:end])] = sum(real[start:end])
                    longest = max(longest, end - start)
    return Names(runs, longest)


def _is_part(part: str, own: frozenset[str]) -> bool:
    return len(part) > 1 and not part.isdecimal() and part not in TITLES and part not in NOT_PEOPLE and part not in own
