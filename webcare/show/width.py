"""How many columns a text takes on a terminal (Unicode Standard Annex #11)."""

import unicodedata

NO_WIDTH = ("Mn", "Me", "Cf")
"""Marks that stand on the character before them, and characters that only format."""


def columns(text: str) -> int:
    """Wide characters take two columns, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(c) in NO_WIDTH else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def window(text: str, start: int, end: int, most: int) -> tuple[str, int, int]:
    """At most ``most`` characters of ``text`` around ``[start, end)``, … where it was cut, and the span in that."""
    if len(text) <= most:
        return text, start, end
    left = max(0, min(start - most // 3, len(text) - most))
    right = min(len(text), left + most)
    before, after = "…" if left else "", "…" if right < len(text) else ""
    shift = len(before) - left
    return before + text[left:right] + after, start + shift, min(end, right) + shift
