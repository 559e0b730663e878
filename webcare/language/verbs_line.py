"""A sentence as a row of words in which verbs are looked at: lower case, and boundaries as commas.

May not happen here: any judgement about a verb; any I/O.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from webcare.language.tokens import Token
from webcare.language.verbs import LONGEST
from webcare.language.verbs_words import COORDINATORS, OPENERS

EDGE = ","
OPAQUE = "*"
"""Stands for a word that has no form to look at: a number, a link, a placeholder."""
FRESH = OPENERS | COORDINATORS | {EDGE}
"""What stands before the first word of a clause."""
NEAR = 6
REACH = 4 * NEAR
"""How many words of a clause are looked at, so that a word in a long text costs no more than in a short one."""
THROUGH = frozenset("\"“”„'‘’«»*_")
"""Marks that interrupt nothing."""
SHOWN = dict.fromkeys(("number", "placeholder", "link", "email", "mention", "tag", "code"), OPAQUE)

Reason = Literal[
    "ik",
    "inversion",
    "second",
    "u",
    "third",
    "plural",
    "past",
    "spelling",
    "participle",
    "present",
    "attribute",
    "adjective",
    "noun",
    "idiom",
    "command",
]


class Fault(NamedTuple):
    """A wrong form at word ``at``: what it should be (best first), why, beside which words, and is that certain?"""

    at: int
    right: tuple[str, ...]
    reason: Reason
    beside: str = ""
    sure: bool = False


class Line:
    """The words of one sentence. ``self[i]`` is the word at i, or ``,`` at a boundary and beyond both ends."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.words: list[str] = []
        self.tokens: list[Token] = []
        for token in tokens:
            if token.kind == "markup" or token.text in THROUGH:
                continue
            known = token.kind in ("word", "abbreviation")
            shown = SHOWN.get(token.kind, EDGE) if not known else token.lower if len(token.lower) <= LONGEST else OPAQUE
            self.words.append(shown)
            self.tokens.append(token)
        self._starts = list(range(len(self.words)))
        self._ends = [at + 1 for at in self._starts]
        for at in self._starts[1:]:
            if self.words[at - 1] not in FRESH:
                self._starts[at] = self._starts[at - 1]
        for at in range(len(self.words) - 2, -1, -1):
            if self.words[at + 1] not in FRESH:
                self._ends[at] = self._ends[at + 1]
        self._lead = next((at for at, word in enumerate(self.words) if word != EDGE), 0)

    def __getitem__(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else EDGE

    def __len__(self) -> int:
        return len(self.words)

    def start(self, at: int) -> int:
        """Where the clause around ``at`` begins: after a boundary or a word that opens or joins clauses."""
        return max(self._starts[at], at - REACH) if 0 <= at < len(self.words) else at

    def end(self, at: int) -> int:
        """Where the clause around ``at`` ends: before the next boundary or word that opens or joins clauses."""
        return min(self._ends[at], at + REACH)

    def before(self, at: int) -> list[str]:
        """The words of the clause before ``at``."""
        return self.words[self.start(at) : at]

    def opener(self, at: int) -> str:
        """The word, or the boundary, before the clause around ``at``."""
        return self[self.start(at) - 1]

    def first(self, at: int) -> bool:
        """Is this the first word of the sentence?"""
        return at <= self._lead

    def capital(self, at: int) -> bool:
        """Is the word written with a capital?"""
        return self.tokens[at].text[0].isupper()
