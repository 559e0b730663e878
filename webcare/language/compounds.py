"""Dutch compounds that no list holds: retourdoos, klachtenformulierpagina. A good guess rejects aangebrandt.

A word is a compound when it splits into parts that may begin one and a last part that may end one (the word list says
which), no split brings two vowels together that would be read as one sound (Dutch writes a hyphen there), and it is not
a known word with a typical mistake (burgermeester, keihart).

May not happen here: any I/O; more than ``MOST_TRIES`` splits for one word.
"""

from __future__ import annotations

from webcare.language.nouns import Nouns
from webcare.language.wordstore import BEGIN, END, FORBIDDEN, WORD, WordStore

SHORTEST = 6  # letters of the shortest word that is tried; shorter ones are in the list or wrong
SHORTEST_PART = 3
SHORTEST_OF_MANY = 4  # letters of each part when there are more than two; with shorter ones slips find a way in
MOST_PARTS = 4
MOST_TRIES = 400

_CLASH = {"a": "aeiu", "e": "eiu", "é": "eiu", "i": "eij", "o": "eiou", "u": "aeiou"}
# Sounds that Dutch spells in two ways; a compound that turns into a known word by one of them is that word misspelt.
_HOMOPHONES = (
    ("ei", "ij"),
    ("ij", "ei"),
    ("au", "ou"),
    ("ou", "au"),
    ("d", "t"),
    ("t", "d"),
    ("dt", "d"),
    ("dt", "t"),
    ("z", "s"),
    ("s", "z"),
    ("f", "v"),
    ("v", "f"),
    ("g", "ch"),
    ("ch", "g"),
    ("k", "c"),
    ("c", "k"),
    ("e", "é"),
    ("e", "è"),
    ("ee", "é"),
)


def clash(left: str, right: str) -> bool:
    """Whether the parts' vowels would be read together (auto+onderdeel is right, zee+eend needs its hyphen)."""
    last, first = left[-1], right[0]
    if right.startswith("ij"):
        return last == "i"
    return first in _CLASH.get(last, "")


class Compounds:
    """Splits words by the parts in a word list and in the client's own words."""

    __slots__ = ("_extra", "_nouns", "_store", "_tries")

    def __init__(self, store: WordStore, extra: frozenset[str] = frozenset()) -> None:
        self._store = store
        self._extra = extra
        self._tries = 0
        self._nouns = Nouns(store)

    def split(self, word: str) -> tuple[str, ...] | None:
        """The parts of a lower-case word without hyphens that is a sound compound, or None."""
        if len(word) < SHORTEST:
            return None
        self._tries = 0
        parts = self._parts(word, MOST_PARTS) or self._pair(word)
        return None if parts is None or self._suspect(word, parts) else parts

    def _roles(self, word: str) -> int:
        roles = self._store.attributes(word)
        return roles | WORD | BEGIN | END if word in self._extra else roles

    def _parts(self, word: str, most: int) -> tuple[str, ...] | None:
        """The fewest parts, longest first part first, within the budget of tries."""
        begins = [key for key, roles in self._store.prefixes(word) if roles & BEGIN]
        begins += [own for own in self._extra if word.startswith(own)]
        begins = [part for part in begins if SHORTEST_PART <= len(part) <= len(word) - SHORTEST_PART]
        begins.sort(key=len, reverse=True)
        sound = []
        for part in begins:
            rest = word[len(part) :]
            if clash(part, rest):
                continue
            if self._roles(rest) & END and part != rest and not self._missing_s(part, rest):
                return part, rest
            sound.append(part)
        if most > 2:
            for part in sound:
                self._tries += 1
                if self._tries > MOST_TRIES:
                    return None
                if len(part) < SHORTEST_OF_MANY:
                    continue
                parts = self._parts(word[len(part) :], most - 1)
                if parts and parts[0] != part and min(map(len, parts)) >= SHORTEST_OF_MANY:
                    return part, *parts
        return None

    def _pair(self, word: str) -> tuple[str, ...] | None:
        """Two parts of which the list does not say that they may be one, but that are nouns."""
        for place in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
            part, rest = word[:place], word[place:]
            begins, ends = self._roles(part), self._roles(rest)
            if not begins & (BEGIN | WORD) or not ends & (END | WORD) or clash(part, rest) or part == rest:
                continue
            if begins & BEGIN and self._nouns.ends(rest):
                return part, rest
            if ends & END and self._nouns.begins(part):
                return part, rest
        return None

    def _missing_s(self, part: str, rest: str) -> bool:
        """vrijheids+telling for vrijheids+stelling: the linking s of one part taken for the next one's first letter."""
        return part[-1] == "s" and not self._roles(part[:-1]) & BEGIN and bool(self._roles("s" + rest) & END)

    def _suspect(self, word: str, parts: tuple[str, ...]) -> bool:
        """Whether a known word differs from this one only by a typical mistake, or the word itself is forbidden."""
        return any(self._store.attributes(other) & (WORD | FORBIDDEN) for other in self._misread(word, parts))

    def _misread(self, word: str, parts: tuple[str, ...]) -> list[str]:
        found = [word]
        place = 0
        for part in parts[:-1]:  # the linking e, n and en where two parts meet
            place += len(part)
            left, right = word[:place], word[place:]
            found += [left + link + right for link in ("e", "n", "en")]
            found += [left[: -len(link)] + right for link in ("e", "n", "en", "r") if left.endswith(link)]
        for wrong, right in _HOMOPHONES:
            start = word.find(wrong)
            while start >= 0:
                found.append(word[:start] + right + word[start + len(wrong) :])
                start = word.find(wrong, start + 1)
        return found
