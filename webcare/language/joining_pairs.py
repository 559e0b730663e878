"""Two words as one compound: klanten + service, IBAN + nummer. Whether they are one, a sentence must tell.

Dutch writes a compound as one word, or with a hyphen where that is the rule (Leidraad 6 and 8): between letters and a
noun, between vowels that would be read together, after a role (collega-monteur) and where a name is to stay legible.

May not happen here: any I/O but opening the word list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from webcare.language import joining_classes as classes
from webcare.language.compounds import clash
from webcare.language.joining_forms import adjective, comparative, finite, infinitive, listed, plural, roles, singular
from webcare.language.speller import open_speller
from webcare.language.wordstore import BEGIN, END, FORBIDDEN, WORD

Proof = Literal["listed", "certain", "likely", "possible"]
INITIALISM = re.compile(r"[A-Z][A-Z0-9]{1,5}|[0-9][A-Z]")
LONGEST = 40


class Joint(NamedTuple):
    """Two words as one, and how it is known: ``possible`` only where nothing else stands around them."""

    text: str
    proof: Proof


@lru_cache(maxsize=8192)
def last_part(word: str) -> str | None:
    """The last part of a compound, listed or not: brief of nieuwsbrief; None when it is none."""
    if not listed(word):
        parts = open_speller().compound(word)
        return parts[-1] if parts else None
    for place in range(3, len(word) - 2):
        left, right = word[:place], word[place:]
        if roles(right) & END and (roles(left) & BEGIN or (left[-1] == "s" and roles(left[:-1]) & WORD)):
            return right
    return None


@lru_cache(maxsize=8192)
def second_part(word: str) -> bool:
    """Whether a word can be the noun at the end of a compound."""
    if word in classes.LETTERS or word in classes.SURE_NOUNS:
        return True
    if not 2 < len(word) < LONGEST or word in classes.NOT_SECOND:
        return False
    if not roles(word) & END and (last := last_part(word)):
        return last != word and not infinitive(word) and second_part(last)
    noun = singular(word) or plural(word)
    if adjective(word) or comparative(word):
        return False
    if infinitive(word) or finite(word):
        return bool(roles(word) & END) and noun
    return bool(roles(word) & END) or plural(word)


@lru_cache(maxsize=8192)
def first_part(word: str) -> bool:
    """Whether a word can begin a compound, as far as its class goes."""
    if not 1 < len(word) < LONGEST or word in classes.GRAMMAR or word.endswith(("tiende", "tigste")):
        return False
    return word in classes.SURE_NOUNS or not adjective(word)


@lru_cache(maxsize=16384)
def join(first: str, second: str) -> Joint | None:
    """The two words as one, when they can be: ``first`` as written, ``second`` in lower case."""
    low = first.lower()
    if not first_part(low) or f"{low} {second}" in classes.APART:
        return None
    if low in classes.PREFIXES:
        return _prefixed(first, low, second)
    if not second_part(second) and second not in classes.ADJECTIVES:
        return None
    for text in _unions(first, low, second):
        if listed(text):
            return Joint(_cased(first, text), "listed")
    if roles(low + second) & FORBIDDEN:
        return None
    return _hyphened(first, low, second) or (_derived(first, low, second) if first[1:] == low[1:] else None)


def _hyphened(first: str, low: str, second: str) -> Joint | None:
    """Unions that take a hyphen for what their first part is: letters, a role, a name."""
    if INITIALISM.fullmatch(first) or low in classes.LETTERS:
        return Joint(f"{low if low in classes.LETTERS and listed(low) else first}-{second}", "certain")
    if low in classes.ROLES:
        return Joint(_cased(first, f"{low}-{second}"), "certain")
    if first in classes.BRANDS:
        return Joint(f"{first}-{second}", "likely")
    if first != low and first[1:] == low[1:] and listed(first) and not listed(low):
        return Joint(f"{first}-{second}", "possible")
    return None


def _prefixed(first: str, low: str, second: str) -> Joint | None:
    """anti, non, semi: no words by themselves, so whatever follows belongs to them."""
    if second in classes.GRAMMAR or not open_speller().known(second) or infinitive(second):
        return None
    text = low + second
    if not listed(text) and (low == "non" or clash(low, second) or not open_speller().known(text)):
        text = f"{low}-{second}"
    return Joint(_cased(first, text), "certain")


def _derived(first: str, low: str, second: str) -> Joint | None:
    """Unions in no list, of parts that may each do what they do here."""
    if not _begins(low) or len(low) < 3:
        return None
    if second in classes.LETTERS or clash(low, second):
        return Joint(_cased(first, f"{low}-{second}"), "likely")
    if open_speller().known(low + second):
        only_first = roles(low) & (BEGIN | WORD) == BEGIN
        return Joint(_cased(first, low + second), "certain" if only_first else "possible")
    return None


def _begins(word: str) -> bool:
    if roles(word) & BEGIN:
        return True
    last = last_part(word)
    return last is not None and bool(roles(last) & BEGIN) and not adjective(word)


def _unions(first: str, low: str, second: str) -> Iterator[str]:
    """How the two may be written as one, most likely first; with a linking s or en when the list says so."""
    if not second.startswith("e-"):
        yield low + second
    yield f"{low}-{second}"
    if low in classes.OLD_SPELLINGS:
        yield classes.OLD_SPELLINGS[low] + second
    if first != low:
        yield first + second
        yield f"{first}-{second}"
    if len(low) > 3:
        yield f"{low}s{second}"
        yield f"{low}en{second}"


def _cased(first: str, text: str) -> str:
    """A capital at the beginning stays, unless the union has its own."""
    return text[:1].upper() + text[1:] if first[:1].isupper() and first[1:].islower() and text[0].islower() else text
