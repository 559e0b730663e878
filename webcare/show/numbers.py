"""Numbers, how many of something, and rows of things, as people read them."""

from collections.abc import Sequence
from typing import NamedTuple

from webcare.model.text import Language, Text

AND, OR = Text("en", "and"), Text("of", "or")


def number(count: int, language: Language) -> str:
    """``7.612`` in Dutch, ``7,612`` in English."""
    return f"{count:,}".replace(",", "." if language == "nl" else ",")


def joined(items: Sequence[str], language: Language, last: Text = AND) -> str:
    """``a, b en c``; with ``OR``: ``a, b of c``."""
    return f" {last.in_(language)} ".join([", ".join(items[:-1]), items[-1]] if items[1:] else items)


def decimal_sign(written: str, language: Language) -> str:
    """A number that was written with a point: ``4,2`` in Dutch, ``4.2`` in English."""
    return written.replace(".", ",") if language == "nl" else written


class Noun(NamedTuple):
    """Of one, and of more."""

    one: Text
    more: Text

    def of(self, count: int, language: Language) -> str:
        """``1 vraag``, ``28 vragen``."""
        return f"{number(count, language)} {(self.one if count == 1 else self.more).in_(language)}"
