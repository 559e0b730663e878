"""A sentence as the finders of ``mixups`` see it: its words in lower case, with ``EDGE`` for all that parts them.

Nothing here judges anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from webcare.language.tokens import COUNTED, Token

EDGE = "|"
FAR = 12
"""How many words are looked at on either side, so that a long text costs no more per word than a short one."""
LONGEST = 40


class Mixup(NamedTuple):
    """A slip at ``[start, end)``: what to write, best first; why (a key of ``REASONS``) and the word that tells.

    ``sure``: the first of ``right`` cannot change the meaning.
    """

    start: int
    end: int
    right: tuple[str, ...]
    why: str
    word: str = ""
    sure: bool = True


class Line:
    """The tokens of a sentence and their words; outside it, and at every mark, stands ``EDGE``."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.words = [token.lower[:LONGEST] if token.kind in COUNTED else EDGE for token in tokens]

    def __getitem__(self, at: int) -> str:
        """The word at a place; ``EDGE`` outside."""
        return self.words[at] if 0 <= at < len(self.words) else EDGE

    def before(self, at: int) -> list[str]:
        """The words of the clause before a place, at most ``FAR``."""
        found: list[str] = []
        for word in reversed(self.words[max(0, at - FAR) : at]):
            if word == EDGE:
                break
            found.append(word)
        return found[::-1]

    def after(self, at: int) -> list[str]:
        """The words of the clause after a place, at most ``FAR``."""
        found: list[str] = []
        for word in self.words[at + 1 : at + 1 + FAR]:
            if word == EDGE:
                break
            found.append(word)
        return found

    def places(self, words: frozenset[str]) -> list[int]:
        """Where one of these words stands."""
        return [at for at, word in enumerate(self.words) if word in words]

    def mixup(self, at: int, right: str | tuple[str, ...], why: str, word: str = "", *, sure: bool = True) -> Mixup:
        """The slip that is the token at a place, with its capital kept."""
        return self.span(at, at, right, why, word, sure=sure)

    def span(
        self, first: int, last: int, right: str | tuple[str, ...], why: str, word: str = "", *, sure: bool = True
    ) -> Mixup:
        """The slip from one token to another."""
        start, end = self.tokens[first], self.tokens[last]
        choices = (right,) if isinstance(right, str) else right
        if start.text[:1].isupper():
            choices = tuple(choice[:1].upper() + choice[1:] for choice in choices)
        return Mixup(start.start, end.end, choices, why, word, sure)
