"""Lists of words that several modules of this room need, and how all of them write theirs down. No I/O here."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


DAYS = words("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
MONTHS = words("januari februari maart april mei juni juli augustus september oktober november december")
US = words("ik we wij")
"""Who writes a reply, as its subject."""
YOU = words("je jij u jullie")
"""Who reads it, as a subject."""
