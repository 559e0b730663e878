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


class Stretch:
    """Tokens in which phrases are looked for: once cut into runs that a phrase may span, for all who look."""

    def __init__(self, tokens: list[Token]) -> None:
        self.runs = list(_runs(tokens))
        self.words = {token.lower for run in self.runs for token in run}


class Phrases:
    """Many phrases, looked for at once. The longest match at a place wins, and matches do not overlap.

    Each phrase is filed under the words of its rarest part, so that a text without any of them costs next to nothing.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self.parts = [parse_phrase(phrase) for phrase in phrases]
        self.firsts = [_firsts(parts) for parts in self.parts]
        self.by_anchor: dict[str, list[int]] = {}
        for index, parts in enumerate(self.parts):
            for word in _anchor(parts):
                self.by_anchor.setdefault(word, []).append(index)

    def find(self, stretch: Stretch) -> Iterator[Match]:
        """Every match; a stop, a line break or an emoji ends what one phrase can span."""
        present = self.by_anchor.keys() & stretch.words
        if not present:
            return
        anywhere, beginning = [], dict[str, list[int]]()
        for index in {index for word in present for index in self.by_anchor[word]}:
            if (firsts := self.firsts[index]) is None:
                anywhere.append(index)
            for word in firsts or ():
                beginning.setdefault(word, []).append(index)
        for run in stretch.runs:
            at = 0
            while at < len(run):
                best, found = at, -1
                for index in (*beginning.get(run[at].lower, ()), *anywhere):
                    end = _follow(self.parts[index], run, at)
                    if end > best or (end == best > at and index < found):
                        best, found = end, index
                if found >= 0:
                    yield Match(run[at].start, run[best - 1].end, found, run[at:best])
                at = max(best, at + 1)

    def occurs_in(self, stretch: Stretch) -> bool:
        """Is any of the phrases there?"""
        return next(self.find(stretch), None) is not None


def _anchor(parts: tuple[Part, ...]) -> frozenset[str]:
    """The words of the part that is probably rarest: the one whose shortest word is longest."""
    needed = [part.words for part in parts if part.words and part.least]
    return max(needed, key=lambda words: min(map(len, words)))


def _firsts(parts: tuple[Part, ...]) -> frozenset[str] | None:
    """The words with which the phrase can begin; None when it can begin with any."""
    firsts: frozenset[str] = frozenset()
    for part in parts:
        if part.words is None:
            return None
        firsts |= part.words
        if part.least:
            break
    return firsts


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
    """Where the phrase ends that begins at ``start`` (with as many optional words as there are), or -1.

    Bit ``n`` of ``places`` says that the parts so far can reach ``start + n``: a gap is a few shifts, however many
    places it starts from.
    """
    room = min(len(run) - start, MOST_PARTS * GAP)
    inside = (2 << room) - 1
    places = 1
    for part in parts:
        reached = 0 if part.least else places
        if part.words is None:
            front = places
            for _ in range(part.most):
                front = front << 1 & inside
                reached |= front
        else:
            rest = places & inside >> 1
            while rest:
                lowest = rest & -rest
                if run[start + lowest.bit_length() - 1].lower in part.words:
                    reached |= lowest << 1
                rest ^= lowest
        if not reached:
            return -1
        places = reached
    return start + places.bit_length() - 1
