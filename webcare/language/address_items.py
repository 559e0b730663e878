"""A sentence cut into items, and what becomes of it: edits, or a reason to leave it as it is.

May not happen here: any decision about je or u.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from webcare.language.tokens import Token
from webcare.model.text import Text

BREAKS = frozenset(",;:()–—…")
STRESS = str.maketrans("áéíóúàè", "aeiouae")
"""Marks that put stress on a word (vóór, jóúw) and change nothing else."""


class Edit(NamedTuple):
    """Put ``text`` in the place of ``[start, end)``."""

    start: int
    end: int
    text: str


class Unsure(Exception):
    """The sentence has to stay as it is; ``why`` says what only its writer can tell, ``at`` is the word meant."""

    def __init__(self, at: Item, nl: str, en: str) -> None:
        super().__init__(nl)
        self.at, self.why = at, Text(nl, en)


class Item(NamedTuple):
    """A word, or what stands for one. ``kind``: word, thing (a name, number, link, quotation …), break or stop."""

    kind: str
    lower: str
    text: str
    start: int
    end: int


def items_of(tokens: list[Token], quoted: Callable[[int], bool]) -> list[Item]:
    """The items of a sentence: a run of quoted words is one thing, and marks of layout are left out."""
    items: list[Item] = []
    for token in tokens:
        if quoted(token.start):
            if not items or items[-1].text or items[-1].kind != "thing":
                items.append(Item("thing", "", "", token.start, token.end))
        elif token.kind == "word":
            items.append(Item("word", token.lower.translate(STRESS), token.text, token.start, token.end))
        elif token.kind in ("punct", "emoji", "smiley"):
            if token.text in BREAKS or token.kind != "punct" or (token.text in "-‐−" and items):
                items.append(Item("break", token.text, token.text, token.start, token.end))
        elif token.kind == "stop":
            items.append(Item("stop", token.text, token.text, token.start, token.end))
        elif token.kind != "markup":
            items.append(
                Item("thing", token.lower if token.kind == "number" else "", token.text, token.start, token.end)
            )
    return items


def same_capitals(word: str, like: str) -> str:
    """``word`` with the capital of ``like``."""
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
