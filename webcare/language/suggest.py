"""What the writer may have meant: known words near an unknown one, the likeliest first.

Candidates come from typical mistakes (``confusions``), any one slip of the fingers, two slips when nothing near is
known, a better first or last part of a compound, and two common words written as one. They are ranked by the cost of
the slips, less a bonus for common words. Costs and bonus were tuned on OpenTaal's list of corrections, and lie on a
plateau: none of them alone changes the first suggestion of more than one word in a hundred.

May not happen here: any I/O but ``confusions``' one file; many more than ``MOST_LOOKUPS`` look-ups for one word (about
a millionth of a second each).
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language.compounds import Compounds
from webcare.language.confusions import load, rewrites
from webcare.language.wordforms import squeezed, stressed
from webcare.language.wordstore import BEGIN, END, FORBIDDEN, FREQUENCY_SHIFT, HIDDEN, WORD, WordStore

LONGEST_SUGGESTED = 40  # letters
MOST_LOOKUPS = 10_000
FAR = 0.4  # look for two slips when the best candidate costs more

FREQUENCY_BONUS = 0.05  # for each step of ``Speller.frequency``
EXTRA_DOUBLE, EXTRA, SWAP, MISSING_DOUBLE, MISSING, NEAR_KEY, VOWEL, OTHER = 0.45, 0.85, 0.7, 0.5, 0.7, 0.85, 0.9, 1.0
ACCENT, CAPITAL, RARE_CAPITAL, FIRST_LETTER = 0.25, 0.1, 1.0, 0.3
MISSING_HYPHEN, MISSING_APOSTROPHE, MISSING_SPACE = 0.45, 0.4, 0.95
STRETCH, STRESS_FIRST = 0.1, 0.05
PART_BONUS = 0.012  # for each letter of the sound part, when the other part of a compound is wrong
COMMON = 9  # the frequency from which two words may have been written as one

LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOWELS = frozenset("aeiouy")
_ACCENTED = {"a": "áäàâ", "e": "éëèê", "i": "ïíî", "o": "öóô", "u": "üúû", "c": "ç", "n": "ñ"}
ACCENTS = {letter: (plain + more).replace(letter, "") for plain, more in _ACCENTED.items() for letter in plain + more}
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _neighbours() -> dict[str, str]:
    """Keys that touch each other on the keyboards of computers and phones."""
    near: dict[str, str] = dict.fromkeys(LETTERS, "")
    for row, below in zip(_ROWS, (*_ROWS[1:], ""), strict=True):
        for place, key in enumerate(row):
            touching = row[place + 1 : place + 2] + below[max(0, place - 1) : place + 1]
            near[key] += touching
            for other in touching:
                near[other] += key
    return near


NEAR = _neighbours()


class Suggester:
    """Finds and ranks candidates; one per speller, made at the first suggestion."""

    __slots__ = ("_compounds", "_lookups", "_own", "_own_starts", "_store", "_table")

    def __init__(self, store: WordStore, extra: frozenset[str], compounds: Compounds) -> None:
        self._store = store
        self._own = {own.lower(): own for own in sorted(extra)}
        self._own_starts = {own[:length] for own in self._own for length in range(1, len(own) + 1)}
        self._compounds = compounds
        self._table = load()
        self._lookups = 0

    def suggest(self, word: str, limit: int) -> list[str]:
        """At most ``limit`` words for an unknown one in lower case, the likeliest first; often none for nonsense."""
        if not 1 < len(word) <= LONGEST_SUGGESTED:
            return []
        self._lookups = 0
        found: dict[str, float] = {}
        self._offer_stressed(found, word)
        for name in (word.capitalize(), word.upper()):
            self._offer(found, name, CAPITAL if self._frequency(name) > 1 else RARE_CAPITAL)
        for candidate, cost in self._near(word):
            self._offer(found, candidate, cost)
        if min(found.values(), default=9.0) > FAR:
            for candidate, cost in self._farther(word):
                self._offer(found, candidate, cost)
                if self._lookups > MOST_LOOKUPS:
                    break
        if not found:
            for candidate, cost in self._better_part(word):
                found[candidate] = min(cost, found.get(candidate, 9.0))
        found.pop(word, None)
        return sorted(found, key=lambda candidate: (found[candidate], candidate))[:limit]

    def _frequency(self, word: str) -> int:
        return self._store.attributes(word) >> FREQUENCY_SHIFT

    def _fit(self, word: str) -> bool:
        """Listed, and neither wrong nor rude."""
        return self._store.attributes(word) & (WORD | FORBIDDEN | HIDDEN) == WORD

    def _offer(self, found: dict[str, float], candidate: str, cost: float) -> None:
        self._lookups += 1
        attributes = self._store.attributes(candidate)
        if attributes & (WORD | FORBIDDEN | HIDDEN) != WORD:
            if candidate in self._own:
                candidate = self._own[candidate]
            elif " " not in candidate or not all(map(self._fit, candidate.split())):
                return
        score = cost - FREQUENCY_BONUS * (attributes >> FREQUENCY_SHIFT)
        if score < found.get(candidate, 9.0):
            found[candidate] = score

    def _offer_stressed(self, found: dict[str, float], word: str) -> None:
        """waaròm and heeeeel: the plain word, before it the one with official stress marks, unless veeel is a slip."""
        pairs = [pair for pair in (stressed(word), *squeezed(word).items()) if pair[0] != word and self._fit(pair[0])]
        if not pairs:
            return
        plain, marked = max(pairs, key=lambda pair: self._frequency(pair[0]))
        self._offer(found, plain, STRETCH)
        cry = any(letter * 4 in word for letter in set(word))
        if marked not in (word, plain) and (cry or not squeezed(word)):
            found[marked] = found[plain] - STRESS_FIRST

    def _near(self, word: str) -> Iterator[tuple[str, float]]:
        yield from rewrites(word, self._table).items()
        yield from self._slips(word)
        for place in range(2, len(word) - 1):
            if self._frequency(word[:place]) >= COMMON and self._frequency(word[place:]) >= COMMON:
                yield f"{word[:place]} {word[place:]}", MISSING_SPACE

    def _farther(self, word: str) -> Iterator[tuple[str, float]]:
        """Two slips, at least one of them typical, the likeliest first."""
        first = rewrites(word, self._table)
        first.update(dict.fromkeys(squeezed(word), STRETCH))
        ranked = sorted((cost, other) for other, cost in first.items() if " " not in other)
        for cost, other in ranked:
            for twice, more in rewrites(other, self._table).items():
                yield twice, cost + more
        for cost, other in ranked:
            for twice, more in self._slips(other):
                yield twice, cost + more

    def _better_part(self, word: str) -> Iterator[tuple[str, float]]:
        """Compounds that are not listed: a typical mistake anywhere, or one slip in the first or the last part."""
        for other, cost in rewrites(word, self._table).items():
            if self._polite_compound(other):
                yield other, cost
        for place in range(3, len(word) - 2):
            left, right = word[:place], word[place:]
            if self._part(left, BEGIN, 1):
                for other, cost in self._slips(right):
                    if self._part(other, END, 2) and self._polite_compound(left + other):
                        yield left + other, cost - PART_BONUS * place
            if self._part(right, END, 1):
                for other, cost in self._slips(left):
                    if self._part(other, BEGIN, 2) and self._polite_compound(other + right):
                        yield other + right, cost - PART_BONUS * len(right)

    def _part(self, word: str, role: int, least: int) -> bool:
        attributes = self._store.attributes(word)
        return bool(attributes & role) and attributes >> FREQUENCY_SHIFT >= least

    def _polite_compound(self, word: str) -> bool:
        parts = self._compounds.split(word) if word.isalpha() and word.islower() else None
        return parts is not None and not any(self._store.attributes(part) & HIDDEN for part in parts)

    def _slips(self, word: str) -> Iterator[tuple[str, float]]:
        """Every word that one slip of the fingers could have turned into ``word``, left to right.

        Stops where no known word begins as ``word`` does, since a later slip cannot mend that.
        """
        has_prefix, own_starts = self._store.has_prefix, self._own_starts
        for place in range(len(word) + 1):
            head, tail = word[:place], word[place:]
            if place and not has_prefix(head) and head not in own_starts:
                return
            first = 0.0 if place else FIRST_LETTER
            before = head[-1:]
            for letter in LETTERS:
                yield head + letter + tail, first + (MISSING_DOUBLE if letter in (before, tail[:1]) else MISSING)
            if not tail:
                return
            here, after = tail[0], tail[1:]
            yield head + after, first + (EXTRA_DOUBLE if here == before else EXTRA)
            if after and after[0] != here:
                yield head + after[0] + here + after[1:], first + SWAP
            if len(after) > 1 and after[1] != here:
                yield head + after[1] + after[0] + here + after[2:], first + OTHER
            for letter in ACCENTS.get(here, ""):
                yield head + letter + after, ACCENT
            for letter in LETTERS:
                if letter != here:
                    yield head + letter + after, first + _wrong_letter(here, letter)
            if place:
                yield f"{head}-{tail}", MISSING_HYPHEN
                yield f"{head}'{tail}", MISSING_APOSTROPHE


def _wrong_letter(typed: str, meant: str) -> float:
    if meant in NEAR.get(typed, ""):
        return NEAR_KEY
    return VOWEL if typed in VOWELS and meant in VOWELS else OTHER
