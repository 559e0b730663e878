"""What looks filled in and is not: the gaps that a scaffold, or a person in a hurry, leaves behind."""

import re
from collections.abc import Iterable

BLANK = re.compile(
    r"\bvul(?:len)?\s+in\b|\bin\s+te\s+vullen\b|\binvullen\b|\bfill\s+(?:this\s+)?in\b|\btodo\b|\btbd\b|\bfixme\b|\bxxx+\b"
    r"|\bnader\s+te\s+bepalen\b|\bnog\s+(?:te\s+)?bepalen\b|\bn\.?t\.?b\b|\blorem\b|\bvoorbeeldklant\b|voorbeeld\.example"
)
NUMBER_OF_NOBODY = re.compile(r"0{7}")
"""``088 000 00 00``: a number that nobody has."""
SIGNS = re.compile(r"[\W_]+")
LONGEST = 2_000


def is_blank(text: str | None) -> bool:
    """Is nothing said here: empty, only signs, or a sentence that asks to be filled in?"""
    if text is None:
        return True
    lower = text[:LONGEST].lower()
    return not SIGNS.sub("", lower) or BLANK.search(lower) is not None


def said(texts: Iterable[str]) -> list[str]:
    """The texts that say something."""
    return [text for text in texts if not is_blank(text)]


def is_number(text: str) -> bool:
    """Can somebody be called on this: three digits at least, and not a made-up row of zeros?"""
    digits = "".join(one for one in text if one.isdecimal())
    return len(digits) >= 3 and not NUMBER_OF_NOBODY.search(digits) and not is_blank(text)
