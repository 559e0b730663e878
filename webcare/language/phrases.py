"""Find phrases in a text, word by word, whatever the capitals and commas between them.

A phrase is words; ``*`` for any one word; ``…`` (or ``...``) for up to five words; and alternatives ``wij|we``, of
which an empty one makes the word optional (``graag|``). No regular expression is ever made of it, and matching is
linear in the text: at most ``MOST_PARTS`` parts, each followed over a handful of positions.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from webcare.language.tokens import Token

MOST_PARTS = 24
GAP = 5
"""How many words ``…`` may stand for."""
COUNTED = ("word", "number", "abbreviation", "placeholder", "link", "email", "mention", "tag")
PASSED = frozenset((",", '"', "“", "”", "'", "‘", "’", "(", ")"))


class Part(NamedTuple):
    """One place in a phrase: a set of words, or None for any word; how often at least and at most."""

    words: frozenset[str] | None
    least: int
    most: int


class Match(NamedTuple):
    """Where a phrase was found, ``[start, end)``, and which one (its index in the list given)."""

    start: int
    end: int
    phrase: int
    tokens: list[Token]


def parse_phrase(phrase: str) -> tuple[Part, ...]:
    """The parts of a phrase. Raises ``ValueError`` when it has too many, or nothing to hold on to."""
    parts = []
    for piece in phrase.replace("...", "…").split():
        if piece == "…":
            parts.append(Part(None, 0, GAP))
        elif piece == "*":
            parts.append(Part(None, 1, 1))
        else:
            words = [word.lower().replace("’", "'") for word in piece.split("|")]
            parts.append(Part(frozenset(word for word in words if word), 0 if "" in words else 1, 1))
    if len(parts) > MOST_PARTS:
        raise ValueError(f"a phrase has at most {MOST_PARTS} words")
    if not any(part.words and part.least for part in parts):
        raise ValueError("a phrase needs at least one word")
    return tuple(parts)


class Phrases:
    """Many phrases, looked for at once. The longest match at a place wins, and matches do not overlap."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.parts = [parse_phrase(phrase) for phrase in phrases]
        self.by_first: dict[str, list[int]] = {}
        self.anywhere: list[int] = []
        for index, parts in enumerate(self.parts):
            firsts, needed = _firsts(parts)
            for word in firsts:
                self.by_first.setdefault(word, []).append(index)
            if not needed:
                self.anywhere.append(index)

    def find(self, tokens: list[Token]) -> Iterator[Match]:
        """Every match in these tokens; a stop, a line break or an emoji ends what one phrase can span."""
        for run in _runs(tokens):
            at = 0
            while at < len(run):
                best, found = at, -1
                for index in (*self.by_first.get(run[at].lower, ()), *self.anywhere):
                    end = _follow(self.parts[index], run, at)
                    if end > best:
                        best, found = end, index
                if found >= 0:
                    yield Match(run[at].start, run[best - 1].end, found, run[at:best])
                at = max(best, at + 1)


def _firsts(parts: tuple[Part, ...]) -> tuple[set[str], bool]:
    firsts: set[str] = set()
    for part in parts:
        if part.words is None:
            return firsts, False
        firsts |= part.words
        if part.least:
            return firsts, True
    return firsts, False


def _runs(tokens: list[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in tokens:
        if token.kind in COUNTED:
            run.append(token)
        elif token.kind == "newline":
            if "\n\n" in token.text.replace("\r\n", "\n") and run:
                yield run
                run = []
        elif token.kind != "markup" and token.text not in PASSED and run:
            yield run
            run = []
    if run:
        yield run


def _follow(parts: tuple[Part, ...], run: list[Token], start: int) -> int:
    """Where the phrase ends that begins at ``start`` (with as many optional words as there are), or -1."""
    places = {start}
    for part in parts:
        reached: set[int] = set(places) if part.least == 0 else set()
        front = places
        for _ in range(part.most):
            front = {
                place + 1 for place in front if place < len(run) and (part.words is None or run[place].lower in part.words)
            }
            reached |= front
        places = reached
        if not places:
            return -1
    return max(places)
