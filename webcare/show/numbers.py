"""Numbers as people read them."""

from webcare.model.text import Language


def number(count: int, language: Language) -> str:
    """``7.612`` in Dutch, ``7,612`` in English."""
    return f"{count:,}".replace(",", "." if language == "nl" else ",")
