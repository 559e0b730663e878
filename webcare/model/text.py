"""A text that a reader meets: in Dutch, with English beside it."""

from typing import Literal, NamedTuple

Language = Literal["nl", "en"]


def capital(text: str) -> str:
    """The text with a capital to begin with."""
    return text[:1].upper() + text[1:]


class Text(NamedTuple):
    """One text in both languages; ``text.in_("nl")`` picks one."""

    nl: str
    en: str

    def in_(self, language: Language) -> str:
        """The text in that language."""
        return self.nl if language == "nl" else self.en
