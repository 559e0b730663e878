"""What the writer may have meant: known words near an unknown one, the likeliest first.

Candidates come from typical mistakes (``confusions``), any one slip of the fingers, two slips when nothing nearer is
known, a better last or first part of a compound, and two words written as one. They are ranked by the cost of the
slips less a bonus for common words.

May not happen here: any I/O but ``confusions``' one file; more than ``MOST_LOOKUPS`` look-ups for one word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from webcare.language.confusions import load, rewrites
from webcare.language.wordforms import squeezed, stressed
from webcare.language.wordstore import BEGIN, END, FORBIDDEN, FREQUENCY_SHIFT, HIDDEN, WORD, WordStore

LONGEST_SUGGESTED = 40  # letters; nobody mistypes a longer word only once
MOST_LOOKUPS = 20_000

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ACCENTED = {"a": "áäàâ", "e": "éëèê", "i": "ïíî", "o": "öóô", "u": "üúû", "c": "ç", "n": "ñ"}
ACCENTS = {letter: (plain + many).replace(letter, "") for plain, many in ACCENTED.items() for letter in plain + many}
VOWELS = frozenset("aeiouy")
# Keys that touch each other on the keyboards of computers and phones.
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _neighbours() -> dict[str, str]:
    near: dict[str, str] = dict.fromkeys(LETTERS, "")
    for row, keys in enumerate(_ROWS):
        for place, key in enumerate(keys):
            near[key] += keys[max(0, place - 1) : place] + keys[place + 1 : place + 2]
            if row + 1 < len(_ROWS):
                for below in _ROWS[row + 1][max(0, place - 1) : place + 1]:
                    near[key] += below
                    near[below] += key
    return near


NEAR = _neighbours()
FREQUENCY_BONUS = 0.05
EXTRA_DOUBLE, EXTRA, SWAP, MISSING_DOUBLE, MISSING, NEAR_KEY, VOWEL, OTHER = 0.45, 0.85, 0.7, 0.5, 0.7, 0.85, 0.9, 1.0
ACCENT, CAPITAL, RARE_CAPITAL, FIRST_LETTER, STRETCH, STRESS_FIRST, STRESS_LATER = 0.25, 0.1, 1.0, 0.3, 0.1, 0.05, 0.3
SPACE = 0.95
GOOD_ENOUGH = 0.7


class Suggester:
    """Finds and ranks candidates; one per word list, made at the first suggestion."""

    def __init__(self, store: WordStore, extra: frozenset[str], known: Callable[[str], bool]) -> None:
        self._store = store
        self._extra = extra
        self._known = known
        self._table = load()
        self._lookups = 0

    def suggest(self, word: str, limit: int) -> list[str]:
        """At most ``limit`` known words for a lower-case unknown one, the likeliest first."""
        if not 1 < len(word) <= LONGEST_SUGGESTED:
            return []
        self._lookups = 0
        found: dict[str, float] = {}
        self._offer_stressed(found, word)
        for name in (word.capitalize(), word.upper()):
            self._offer(found, name, CAPITAL if self._store.attributes(name) >> FREQUENCY_SHIFT > 1 else RARE_CAPITAL)
        for candidate, cost in self._near(word):
            self._offer(found, candidate, cost)
        if min(found.values(), default=9) > GOOD_ENOUGH - 0.3:
            for candidate, cost in self._farther(word):
                self._offer(found, candidate, cost)
        if not found:
            for candidate, cost in self._better_part(word):
                found[candidate] = min(cost, found.get(candidate, 9.0))
        return sorted(found, key=lambda candidate: (found[candidate], candidate))[:limit]

    def _offer(self, found: dict[str, float], candidate: str, cost: float) -> None:
        self._lookups += 1
        attributes = self._store.attributes(candidate)
        if not attributes & WORD or attributes & (FORBIDDEN | HIDDEN):
            if candidate not in self._extra and (" " not in candidate or not self._sound(candidate)):
                return
        score = cost - FREQUENCY_BONUS * (attributes >> FREQUENCY_SHIFT)
        if score < found.get(candidate, 9.0):
            found[candidate] = score

    def _offer_stressed(self, found: dict[str, float], word: str) -> None:
        """waaròm and heeeeel: the plain word, and the one with official stress marks; a cry has them first."""
        cry = any(letter * 4 in word for letter in set(word))
        for plain, marked, first in [(*stressed(word), True), *((*pair, cry) for pair in squeezed(word).items())]:
            if plain != word and self._store.attributes(plain) & (WORD | HIDDEN) == WORD:
                self._offer(found, plain, STRETCH)
                if marked not in (word, plain):
                    found[marked] = found[plain] + (-STRESS_FIRST if first else STRESS_LATER)

    def _sound(self, words: str) -> bool:
        return all(self._store.attributes(part) & (WORD | HIDDEN) == WORD for part in words.split())

    def _near(self, word: str) -> Iterator[tuple[str, float]]:
        yield from rewrites(word, self._table).items()
        yield from self._slips(word)
        for place in range(1, len(word)):
            left, right = word[:place], word[place:]
            if self._common(left) and self._common(right):
                yield f"{left} {right}", SPACE

    def _common(self, word: str) -> bool:
        return self._store.attributes(word) >> FREQUENCY_SHIFT > 8 and len(word) > 1

    def _farther(self, word: str) -> Iterator[tuple[str, float]]:
        first = rewrites(word, self._table)
        first.update(dict.fromkeys(squeezed(word), STRETCH))
        for other, cost in sorted(first.items(), key=lambda item: item[1]):
            if " " in other or self._lookups > MOST_LOOKUPS:
                continue
            for twice, more in rewrites(other, self._table).items():
                yield twice, cost + more
        for other, cost in sorted(first.items(), key=lambda item: item[1]):
            if " " in other or self._lookups > MOST_LOOKUPS:
                continue
            for twice, more in self._slips(other):
                yield twice, cost + more

    def _better_part(self, word: str) -> Iterator[tuple[str, float]]:
        """Compounds: a typical mistake anywhere, or one slip in the first or the last part."""
        for other, cost in rewrites(word, self._table).items():
            if self._known(other):
                yield other, cost
        attributes = self._store.attributes
        for place in range(3, len(word) - 2):
            left, right = word[:place], word[place:]
            if attributes(left) & BEGIN:
                for other, cost in self._slips(right):
                    if attributes(other) & END and self._known(left + other):
                        yield left + other, cost - FREQUENCY_BONUS * place / 4
            if attributes(right) & END:
                for other, cost in self._slips(left):
                    if attributes(other) & BEGIN and self._known(other + right):
                        yield other + right, cost - FREQUENCY_BONUS * len(right) / 4

    def _slips(self, word: str) -> Iterator[tuple[str, float]]:
        """Every word that one slip of the fingers could have turned into ``word``."""
        has_prefix = self._store.has_prefix
        for place in range(len(word) + 1):
            head, tail = word[:place], word[place:]
            if place and not has_prefix(head):
                return
            first = 0.0 if place else FIRST_LETTER
            before = head[-1:]
            if tail:
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
            for letter in LETTERS:
                yield head + letter + tail, first + (MISSING_DOUBLE if letter in (before, tail[:1]) else MISSING)
            if place and tail:
                yield f"{head}-{tail}", 0.45
                yield f"{head}'{tail}", 0.4


def _wrong_letter(typed: str, meant: str) -> float:
    if meant in NEAR.get(typed, ""):
        return NEAR_KEY
    return VOWEL if typed in VOWELS and meant in VOWELS else OTHER
