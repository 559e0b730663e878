"""Numbers as people read them."""

from typing import NamedTuple

from webcare.model.text import Language, Text


def number(count: int, language: Language) -> str:
    """``7.612`` in Dutch, ``7,612`` in English."""
    return f"{count:,}".replace(",", "." if language == "nl" else ",")


class Noun(NamedTuple):
    """Of one, and of more."""

    one: Text
    more: Text

    def of(self, count: int, language: Language) -> str:
        """``1 vraag``, ``28 vragen``."""
        return f"{number(count, language)} {(self.one if count == 1 else self.more).in_(language)}"
