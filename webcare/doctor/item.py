"""One thing that the doctor looked at."""

from enum import StrEnum
from typing import NamedTuple

from webcare.model.text import Text


class State(StrEnum):
    """How it is."""

    GOOD = "good"
    ABSENT = "absent"
    """Not there, and not needed for what most people do."""
    STALE = "stale"
    """There, and older than it should be."""
    WRONG = "wrong"
    """Something will not work."""


class Item(NamedTuple):
    """What it is (``id`` for machines, ``name`` to read), how it is, what was seen, and what to do about it."""

    id: str
    name: Text
    state: State
    seen: Text
    hint: Text | None = None


def same(words: str) -> Text:
    """Words that are the same in both languages: a version, a path, an id."""
    return Text(words, words)
