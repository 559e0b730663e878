"""A mistyped word, read as the known word that it is nearest to.

Only a word that neither the examples nor Dutch has is repaired: to a word of the examples within one edit (two from
eight letters up), else to a word of the concepts within one. ``pakektje`` is *pakketje*, but *peer* is not *beer*.
Edits are counted as optimal string alignment does (Damerau, *A technique for computer detection and correction of
spelling errors*, 1964).
"""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from webcare.matching.synonyms import vocabulary

SHORTEST, SHORTEST_OF_LEXICON = 3, 5
LONG = 8


class Repairs:
    """The words of the examples, and what a mistyped word is read as."""

    def __init__(self, words: Iterable[str]) -> None:
        self._known = frozenset(words)
        self._repair = lru_cache(maxsize=20_000)(self._nearest)

    def __call__(self, words: Sequence[str]) -> list[str]:
        """The words, mistyped ones repaired."""
        return [word if word in self._known or len(word) < SHORTEST else self._repair(word) for word in words]

    def _nearest(self, word: str) -> str:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        from webcare.language.speller import open_speller

        if open_speller().known(word):
            return word
        most = 2 if len(word) >= LONG else 1
        found = process.extractOne(word, self._targets, scorer=OSA.distance, score_cutoff=most)
        if found is None and len(word) >= SHORTEST_OF_LEXICON:
            found = process.extractOne(word, vocabulary(), scorer=OSA.distance, score_cutoff=1)
        return found[0] if found else word

    @cached_property
    def _targets(self) -> list[str]:
        return sorted(word for word in self._known if len(word) >= SHORTEST)
