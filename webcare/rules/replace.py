"""Words that the handbook replaces by others: shared by the rules on jargon and preferred terms."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from webcare.language.inflection import candidates, form_of
from webcare.language.phrases import Match, Phrases, parse_phrase
from webcare.language.tokens import Token
from webcare.rules.reply import Reply

SAFE_BEFORE = frozenset(
    """aan bij door een geen haar hun in je jouw jullie met mijn na naar om op over per te tijdens tot uit uw van via
    voor zonder en of maar""".split()
)
"""Before a noun these stay right whatever its gender; after an article or an adjective only a person can tell."""


class Replaced(NamedTuple):
    """A word of the handbook, or another form of it, found in the draft: where, and which entry.

    ``right`` is what to write, empty where only a person can; ``certain`` says that the words around it stay right.
    """

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
    spelt, entries = _forms(words)
    for match in index(spelt).find(reply.reading.body_stretch):
        if reply.reading.quoted(match.start):
            continue
        entry = entries[match.phrase]
        written, right = reply.text[match.start : match.end], uses[entry]
        if match.phrase >= len(words):
            form = form_of(spelt[match.phrase], words[entry].lower(), right)
            if form is None:
                continue
            right = form
        if " ".join(written.lower().split()) == right.lower():
            continue
        yield Replaced(match, entry, matching_case(right, written), bool(right) and _certain(tokens, match))


@lru_cache(maxsize=16)
def _forms(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The words and, behind them, what may be their other forms; for each the entry that it belongs to."""
    listed = {word.lower() for word in words}
    more = [(form, at) for at, word in enumerate(words) for form in candidates(word) if form not in listed]
    return (*words, *(form for form, _ in more)), (*range(len(words)), *(at for _, at in more))


def matching_case(right: str, written: str) -> str:
    """``right`` with a capital where ``written`` has one at its beginning only."""
    return right[:1].upper() + right[1:] if written[:1].isupper() and not written.isupper() else right


def _certain(tokens: list[Token], match: Match) -> bool:
    at = bisect_left(tokens, match.start, key=lambda token: token.start)
    before = tokens[at - 1] if at else None
    return before is None or before.kind in ("newline", "stop", "punct") or before.lower in SAFE_BEFORE
