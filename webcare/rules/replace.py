"""Words that the handbook replaces by others: shared by the rules on jargon and preferred terms."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from webcare.language.phrases import Match, Phrases, parse_phrase
from webcare.language.tokens import Token
from webcare.rules.reply import Reply

SAFE_BEFORE = frozenset(
    """aan bij door een geen haar hun in je jouw jullie met mijn na naar om op over per te tijdens tot uit uw van via
    voor zonder en of maar""".split()
)
"""Before a noun these stay right whatever its gender; after an article or an adjective only a person can tell."""


class Replaced(NamedTuple):
    """A word of the handbook found in the draft: where, which entry, what to write, and whether that is certain."""

    match: Match
    entry: int
    right: str
    certain: bool


@lru_cache(maxsize=256)
def index(words: tuple[str, ...]) -> Phrases:
    """The phrases of a handbook, those that cannot be looked for replaced by one that never occurs."""
    return Phrases(word if _usable(word) else "\0" for word in words)


def _usable(word: str) -> bool:
    try:
        parse_phrase(word)
    except ValueError:
        return False
    return True


def replaced(reply: Reply, words: tuple[str, ...], uses: tuple[str, ...]) -> Iterator[Replaced]:
    """Where the words stand in the body, and what goes in their place with the same capital."""
    tokens = reply.reading.body_tokens
    for match in index(words).find(reply.reading.body_stretch):
        if reply.reading.quoted(match.start):
            continue
        written, right = reply.text[match.start : match.end], uses[match.phrase]
        if " ".join(written.lower().split()) == right.lower():
            continue
        yield Replaced(match, match.phrase, matching_case(right, written), _certain(tokens, match))


def matching_case(right: str, written: str) -> str:
    """``right`` with a capital where ``written`` has one at its beginning only."""
    return right[:1].upper() + right[1:] if written[:1].isupper() and not written.isupper() else right


def _certain(tokens: list[Token], match: Match) -> bool:
    at = bisect_left(tokens, match.start, key=lambda token: token.start)
    before = tokens[at - 1] if at else None
    return before is None or before.kind in ("newline", "stop", "punct") or before.lower in SAFE_BEFORE
