"""Nouns that the word list holds without saying what they may make: tuinslangkoppeling, vriezerlade, trapaslager.

The list marks which words may begin or end a compound, and leaves out most newer ones and most compounds. A listed
word is taken for a noun when it has a diminutive or a plural in -s, or is itself made of two marked parts. It ends
a compound; it begins one unless its kind takes a linking s or en (verkiezing, bakker): then the list marks that form.

May not happen here: any I/O; any guess about a word that is not listed.
"""

from __future__ import annotations

from webcare.language.wordstore import BEGIN, END, FORBIDDEN, FREQUENCY_SHIFT, HIDDEN, WORD, WordStore

SHORTEST_FIRST, SHORTEST_LAST = 7, 5  # letters; shorter ones turn slips into compounds
SHORTEST_PART = 3
LINKED = ("heid", "ing", "schap", "teit", "ant", "ent", "ist", "eur", "aar", "ier")  # these take a linking s or en


class Nouns:
    """Asks the word list for the other forms of a word."""

    __slots__ = ("_store",)

    def __init__(self, store: WordStore) -> None:
        self._store = store

    def begins(self, word: str) -> bool:
        """Whether a word without that mark may begin a compound as it stands."""
        if len(word) < SHORTEST_FIRST or word.endswith(LINKED) or not self._has(word, WORD):
            return False
        if head := self._head(word):
            return self._has(head, BEGIN) or self.begins(head)
        linked = (word + "s", word + "en", word + word[-1] + "en", word + "n")
        return self._inflected(word) and not any(self._has(form, BEGIN) for form in linked)

    def ends(self, word: str) -> bool:
        """Whether a word without that mark may end a compound: a noun, its plural or its diminutive."""
        attributes = self._store.attributes(word)
        rare = not attributes >> FREQUENCY_SHIFT
        if rare or attributes & BEGIN or len(word) < SHORTEST_LAST or not word.isascii() or word.endswith("schap"):
            return False
        singulars = (word, word.removesuffix("s"), word.removesuffix("en"))
        return any(self._has(one, WORD) and self._noun(one) for one in singulars)

    def _noun(self, word: str) -> bool:
        return bool(word.endswith("je") or self._inflected(word) or self._head(word))

    def _inflected(self, word: str) -> bool:
        double = word + word[-1] + "e"
        small = "" if self._has(double, WORD) else double + "tje"  # anten is no noun because of antennetje
        return any(self._has(form, WORD) for form in (word + "je", word + "tje", word + "pje", small, word + "s"))

    def _head(self, word: str) -> str:
        """The last part of a listed compound: slang of tuinslang."""
        rests = (word[len(part) :] for part, roles in self._store.prefixes(word) if roles & (BEGIN | WORD))
        return next((rest for rest in rests if len(rest) >= SHORTEST_PART and self._has(rest, END)), "")

    def _has(self, word: str, role: int) -> bool:
        roles = self._store.attributes(word)
        return bool(roles & role) and not roles & (FORBIDDEN | HIDDEN)
