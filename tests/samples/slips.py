"""What goes wrong on a busy day: a reply in ten has one small fault that a trainer would mark.

The share falls month by month, as the desk learns. Templates are sent as they are, so only their greeting or their
sign-off can be forgotten.
"""

import re
from datetime import datetime
from typing import Literal

from .clock import local
from .dice import Dice
from .phrases import table

Slip = Literal["cold", "bare", "unsigned", "hasty", "vague"]
SHARE = {8: 0.36, 9: 0.28, 10: 0.2, 11: 0.15}
"""How many replies could have one, by month; many have no place for it."""
KINDS: dict[Slip, float] = {"cold": 0.3, "bare": 0.14, "unsigned": 0.14, "hasty": 0.3, "vague": 0.12}
GREETING = re.compile(r"^(?:Hoi|Hallo|Dag|Beste|Goede(?:morgen|middag|navond)) \[naam\][,!]\s+")
SIGNATURE = re.compile(r"(?:\n+[A-Z][a-z]+(?: [a-z]+){0,2},\s\[naam\]| \^\[initialen\])$")


def made(key: str, number: int, at: datetime, *, template: bool) -> Slip | None:
    """The fault in this reply of the conversation ``key``, or None."""
    dice = Dice("slip", key, number)
    if not dice.chance(SHARE[local(at).month]):
        return None
    kinds = {kind: weight for kind, weight in KINDS.items() if not template or kind in ("bare", "unsigned")}
    return dice.weighted(kinds)


def slipped(slip: Slip | None, body: str) -> str:
    """``body`` with that fault; unchanged where it cannot be made, and for "cold", which has to be made earlier."""
    if slip == "bare":
        rest = GREETING.sub("", body)
        return rest[0].upper() + rest[1:]
    if slip == "unsigned":
        return SIGNATURE.sub("", body)
    if slip == "hasty":
        return _replaced(body, table("slips", "words"))
    return _replaced(body, table("slips", "promises")) if slip == "vague" else body


def _replaced(body: str, words: dict[str, str]) -> str:
    """``body`` with one of ``words`` that it holds replaced, once."""
    found = [good for good in words if good in body]
    if not found:
        return body
    good = Dice("slipped", body).pick(found)
    return body.replace(good, words[good], 1)
