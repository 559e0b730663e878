"""Compounds that were torn apart in a sentence: klanten service, bezorg moment, IBAN nummer, 5 daagse.

Two neighbours are one compound when they can be (``joining_pairs``) and the sentence leaves no other reading
(``joining_context``). A third and later noun joins on: adres invoer veld.

Nothing here touches a disk but the word list's first opening.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from webcare.language import joining_classes as classes
from webcare.language.joining_context import bare, one_word, place_of, verbal
from webcare.language.joining_forms import listed
from webcare.language.joining_pairs import join
from webcare.language.joining_particles import PARTICLES, torn_particle
from webcare.language.lists import DAYS
from webcare.language.tokens import Token

BLANKS = frozenset((" ", "  ", "\t", "\u00a0", "\u202f"))
"""What may stand between the halves; a line break may not."""


class Split(NamedTuple):
    """A torn compound at ``[start, end)``, and how to write it."""

    start: int
    end: int
    text: str
    sure: bool
    """The word list or a rule of spelling says so; else only the place that the two stand in."""


def find_splits(tokens: Sequence[Token], text: str) -> Iterator[Split]:
    """The torn compounds among the tokens of one sentence of ``text``, in order, none overlapping."""
    at = 0
    while at < len(tokens) - 1:
        found = _at(tokens, text, at)
        if found is None:
            at += 1
            continue
        right, used, sure = found
        yield Split(tokens[at].start, tokens[at + used - 1].end, right, sure)
        at += used


def _at(tokens: Sequence[Token], text: str, at: int) -> tuple[str, int, bool] | None:
    """The torn compound that begins at a token: how to write it, of how many tokens it is, and whether it is sure."""
    first, second = tokens[at], tokens[at + 1]
    if second.kind != "word" or text[first.end : second.start] not in BLANKS:
        return None
    if first.kind != "word":
        return _numbered(tokens, text, at) if first.kind == "number" else None
    if second.text != second.lower:
        return _place_name(first, second)
    if (right := _fixed(first, second)) is not None:
        return right, 2, True
    if first.lower in PARTICLES and (right := torn_particle(place_of(tokens, at))) is not None:
        return right, 2, True
    joint = None if _apart(tokens, at + 1) else join(first.text, second.lower)
    if joint is None or not one_word(joint, place_of(tokens, at)):
        return None
    return *_lengthened(tokens, text, at, joint.text), joint.proof in ("listed", "certain")


def _apart(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token belongs to the next one, from which it stands apart: app store, design system."""
    return at + 1 < len(tokens) and f"{tokens[at].lower} {tokens[at + 1].lower}" in classes.APART


def _lengthened(tokens: Sequence[Token], text: str, at: int, right: str) -> tuple[str, int]:
    """The compound with the nouns after it that belong to it too."""
    used = 2
    while at + used < len(tokens):
        last, word = tokens[at + used - 1], tokens[at + used]
        if word.kind != "word" or word.text != word.lower or text[last.end : word.start] not in BLANKS:
            break
        longer = None if bare(word.lower) or verbal(word.lower) else join(right, word.lower)
        if longer is None:
            break
        right, used = longer.text, used + 1
    return right, used


def _place_name(first: Token, second: Token) -> tuple[str, int, bool] | None:
    """Noord Holland, Groot Brittannië."""
    name = f"{first.text}-{second.text}"
    return (name, 2, True) if first.text in classes.PLACES and listed(name) else None


def _numbered(tokens: Sequence[Token], text: str, at: int) -> tuple[str, int, bool] | None:
    """5 daagse, 24 uurs service: an ending that is no word without its number."""
    first, second = tokens[at], tokens[at + 1]
    if not first.text.isdigit() or second.text not in classes.NUMBERED:
        return None
    right = f"{first.text}-{second.text}"
    if second.text not in classes.OPEN_NUMBERED:
        return right, 2, True
    third = tokens[at + 2] if at + 2 < len(tokens) else None
    if third is None or third.kind != "word" or not third.text.islower():
        return None
    return (right + third.text, 3, True) if text[second.end : third.start] in BLANKS else None


def _fixed(first: Token, second: Token) -> str | None:
    """Pairs that are one word wherever they stand: maandag ochtend, er mee."""
    if (joined := classes.PRONOMINAL.get(f"{first.lower} {second.lower}")) is not None:
        return first.text[0] + joined[1:]
    if second.lower not in classes.DAYPARTS:
        return None
    if first.lower in DAYS or (first.lower in classes.NEAR_DAYS and second.lower != "morgen"):
        day = first.text.removesuffix("en") if first.lower.endswith("gisteren") else first.text
        return day + second.lower
    return None
