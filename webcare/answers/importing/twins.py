"""Answers that say the same, exactly or nearly, found without comparing every two of them."""

import re
from collections import Counter, defaultdict
from typing import NamedTuple

NEARLY = 90
"""Percent (rapidfuzz's ratio, normalised Indel similarity) from which two answers are one and the same twice."""
SHINGLE, MOST_POSTINGS, MOST_CANDIDATES, MOST_CHARACTERS = 3, 40, 6, 4_000
UNSAID = re.compile(r"\{[{%][^{}\n]{0,300}[%}]\}|\]\([^()\s]{0,1000}\)")
"""Placeholders, and where links lead: two texts may differ there and say the same."""
WORD = re.compile(r"\w+")


class Twin(NamedTuple):
    """The answer that says the same, and how alike they are in percent; 100 is the same words."""

    id: str
    likeness: int


class Twins:
    """The answers so far. A text is held against the few that share most of its three-word runs."""

    def __init__(self) -> None:
        self._exact: dict[str, str] = {}
        self._texts: list[tuple[str, str]] = []
        self._runs: defaultdict[int, list[int]] = defaultdict(list)

    def find(self, text: str) -> Twin | None:
        """The likest answer so far, if it is nearly the same."""
        from rapidfuzz import fuzz

        words = _words(text)
        if (same := self._exact.get(words)) is not None:
            return Twin(same, 100)
        shared = Counter(at for run in _runs(words) for at in self._runs.get(run, ()))
        best: Twin | None = None
        for at, _ in shared.most_common(MOST_CANDIDATES):
            name, other = self._texts[at]
            likeness = min(99, int(fuzz.ratio(words, other, score_cutoff=NEARLY)))
            if likeness >= NEARLY and (best is None or likeness > best.likeness):
                best = Twin(name, likeness)
        return best

    def add(self, name: str, text: str) -> None:
        """Remember an answer."""
        words = _words(text)
        if not words:
            return
        self._exact.setdefault(words, name)
        self._texts.append((name, words))
        for run in _runs(words):
            if len(self._runs[run]) < MOST_POSTINGS:
                self._runs[run].append(len(self._texts) - 1)


def _words(text: str) -> str:
    """What makes two texts the same."""
    return " ".join(WORD.findall(UNSAID.sub(" ", text[:MOST_CHARACTERS]).casefold()))


def _runs(words: str) -> set[int]:
    split = words.split()
    return {hash(tuple(split[at : at + SHINGLE])) for at in range(max(1, len(split) - SHINGLE + 1))}
