"""Mask personal data, character for character, so that places keep pointing at the same words."""

from collections.abc import Collection

from webcare.privacy.detect import Personal, find

VISIBLE = 2
"""How many characters of a value stay readable: enough to recognise your own, too few to use."""


def mask(text: str, found: Collection[Personal] | None = None) -> str:
    """``text`` with every letter and digit of personal data but the first two replaced by ``*``."""
    items = find(text) if found is None else found
    if not items:
        return text
    parts, at = [], 0
    for item in items:
        keep = item.start + VISIBLE
        hidden = "".join("*" if character.isalnum() else character for character in text[keep : item.end])
        parts.append(text[at:keep] + hidden)
        at = item.end
    return "".join(parts) + text[at:]
