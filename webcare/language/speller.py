"""Is this word spelt as Dutch is, and what would the writer have meant?

    >>> speller = open_speller()
    >>> speller.known("retourlabel"), speller.known("aangebrandt")
    (True, False)

May not happen here: any I/O but opening this room's own data files (once per process, at the first question); any
decision about what is worth telling a writer: that is for the rules. Words come one at a time, without the punctuation
around them; a full stop may stay on an abbreviation. Any string is answered, in time that is linear in its length.

Sources and licences of the word list: ``data/NOTICE.md``.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from webcare.language.compounds import Compounds, clash
from webcare.language.numerals import number_word
from webcare.language.suggest import Suggester
from webcare.language.wordforms import LONGEST, is_roman, like, number_form, stressed, typed
from webcare.language.wordstore import BEGIN, END, FORBIDDEN, FREQUENCY_SHIFT, WORD, WordStore, word_store

# Official Dutch writes these prefixes without a hyphen, except before a capital, a digit or a clashing vowel.
_CLOSED_PREFIXES = frozenset(("anti", "hyper", "inter", "multi", "semi", "sub", "super", "tele", "ultra"))
LONGEST_STRESSED, COMMON = 8, 3  # letters, and the least frequency, of words that carry stress marks

_INITIALISM_ENDINGS = frozenset("s je jes tje tjes er ers en t d de te den ten end ende ing".split())
_VOWELS = frozenset("aeiouyáéíóúàèëïöüê")


def _lower_first(word: str) -> str:
    return "ij" + word[2:] if word.startswith("IJ") else word[:1].lower() + word[1:]


def _title(word: str) -> str:
    """HUIS-TER-HEIDE, or huis-ter-heide, as a name: Huis-Ter-Heide; ij goes together."""
    parts = word.lower().split("-")
    return "-".join("IJ" + part[2:] if part.startswith("ij") else part[:1].upper() + part[1:] for part in parts)


class Speller:
    """Answers questions about one word at a time; make it with ``open_speller``."""

    __slots__ = ("_compounds", "_extra", "_store", "_suggester")

    def __init__(self, store: WordStore, extra: frozenset[str] = frozenset()) -> None:
        self._store = store
        self._extra = extra
        self._suggester: Suggester | None = None
        self._compounds = Compounds(store, frozenset(own for own in extra if own.isalpha() and own.islower()))

    def with_words(self, words: Collection[str]) -> Speller:
        """A cheap view that also knows ``words``, exactly as written, and lower-case ones as parts of compounds."""
        return Speller(self._store, self._extra | {typed(word) for word in words}) if words else self

    def known(self, word: str) -> bool:
        """Whether the word is sound Dutch, a name, a word that the client accepts, or nothing that has a spelling.

        Text without any Latin letter or digit has none (emoji, other scripts). A word that mixes scripts, or is longer
        than ``LONGEST`` letters, is not known. Capitals count: Nederland is known, nederland is not.
        """
        if len(word) > 2 * LONGEST:
            return not any(_latin(c) for c in word[:LONGEST])
        word = typed(word)
        return self._known(word) or len(word) == 1 or not any(_latin(c) for c in word)

    def compound(self, word: str) -> tuple[str, ...] | None:
        """The parts of a word that is only known as a compound of lower-case parts, else None."""
        word = typed(word) if len(word) <= 2 * LONGEST else ""
        if not word or len(word) > LONGEST or self._listed(word):
            return None
        low = _lower_first(word)
        return None if self._listed(low) else self._compound(low)

    def suggest(self, word: str, limit: int = 3) -> tuple[str, ...]:
        """At most ``limit`` known words that the writer may have meant, best first, with the capitals of ``word``."""
        word = typed(word) if len(word) <= 2 * LONGEST else ""
        if self._suggester is None:
            self._suggester = Suggester(self._store, self._extra, self._compounds)
        found = self._suggester.suggest(word.lower(), limit)
        written = dict.fromkeys(like(other, word) for other in found)
        return tuple(other for other in written if all(map(self.known, other.split())))

    def is_name(self, word: str) -> bool:
        """Whether a capitalised word is listed as it stands: a person, a place, a brand, or a word made from one."""
        word = typed(word[: 2 * LONGEST])
        return word[:1].isupper() and self._listed(word)

    def frequency(self, word: str) -> int:
        """How common the word is: 15 for the most used one, 1 less for each halving, 0 for rare or not listed."""
        word = typed(word[: 2 * LONGEST])
        low = _lower_first(word)
        return max(self._store.attributes(word), self._store.attributes(low)) >> FREQUENCY_SHIFT

    def _listed(self, word: str) -> bool:
        return bool(self._store.attributes(word) & WORD) or word in self._extra

    def _compound(self, word: str) -> tuple[str, ...] | None:
        return self._compounds.split(word) if word.isalpha() and word.islower() else None

    def _known(self, word: str) -> bool:
        if self._listed(word):
            return True
        if not word or len(word) > LONGEST or self._store.attributes(word) & FORBIDDEN:
            return False
        if not word.islower():
            low = _lower_first(word)
            if low != word and low.islower() and self._known(low):
                return True
            lower = word.lower()
            if word.isupper() and (
                (lower != word and self._known(lower)) or self._listed(_title(word)) or is_roman(word)
            ):
                return True
        return (
            self._compound(word) is not None
            or number_form(word)
            or number_word(word)
            or ("-" in word and (self._hyphened(word) or self._hyphened_first(word)))
            or ("'" in word and self._apostrophed(word))
            or (word[-1] == "." and self._known(word[:-1]))
            or ("/" in word and all(map(self._known, word.split("/"))))
            or self._possessive(word)
            or self._stressed(word)
        )

    def _hyphened(self, word: str) -> bool:
        """ex-collega, CoronaCheck-app, in- en uitloggen: every part is known, or may begin a compound."""
        *parts, last = word.split("-")
        if last and len(last) < 3 and last.islower() and last.isalpha():
            return False  # mkb-er, google-en: an ending goes with an apostrophe or closed
        for part, following in zip(parts, (*parts[1:], last), strict=True):
            if part in _CLOSED_PREFIXES and following.islower() and following[:1] not in _VOWELS:
                return False
            if part and not self._begins(part):
                return False
        return (not last or self._known(last)) and any((*parts, last))

    def _begins(self, part: str) -> bool:
        """A word, the first part of compounds, or letters that are listed in capitals (ggd-locatie)."""
        return bool(self._store.attributes(part) & BEGIN) or self._known(part) or self._listed(part.upper())

    def _hyphened_first(self, word: str) -> bool:
        """check-inbalie, third-partycookies: a hyphened word that closes up with what follows."""
        for key, roles in self._store.prefixes(word):
            rest = word[len(key) :]
            if "-" in key and roles & WORD and self._store.attributes(rest) & END and not clash(key, rest):
                return True
        return False

    def _apostrophed(self, word: str) -> bool:
        """Plurals after a long vowel (firma's) and any ending after letters said one by one (sms'je, dm'en, PDF's)."""
        stem, _, ending = word.rpartition("'")
        if ending not in _INITIALISM_ENDINGS or not self._known(stem):
            return False
        letters = stem.rpartition("-")[2]
        if letters.isupper() or not _VOWELS.intersection(letters.lower()):
            return True
        return ending == "s" and letters[-1] in "aiouy" and letters[-2:-1] not in _VOWELS

    def _stressed(self, word: str) -> bool:
        """dát, wél, níét: a common short word with the official stress marks (métier is French)."""
        plain, marked = stressed(word) if not word.isascii() and len(word) <= LONGEST_STRESSED else (word, "")
        return marked == word and plain != word and self._listed(plain) and self.frequency(plain) >= COMMON

    def _possessive(self, word: str) -> bool:
        """Rotterdams, Annekes, Max': the genitive of a listed name."""
        if not word[0].isupper() or word.isupper() or word[-1] not in "s'":
            return False
        return self._listed(word[:-1]) and (word[-1] == "s") != (word[-2] in "sxz")


def _latin(character: str) -> bool:
    return character.isdigit() or (character.isalpha() and character < "\u0250") or "\u1e00" <= character <= "\u1eff"


@cache
def open_speller() -> Speller:
    """The speller on the shipped word list, opened at the first call; ``LanguageDataError`` when that cannot be."""
    return Speller(word_store())
