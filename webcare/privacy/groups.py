"""Groups of digits that stand together, and which may be one number by first group, length and separators."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from webcare.privacy.personal import COVER

INTERNATIONAL = range(8, 18)
"""How many digits a number with its country code may have, the 00 before it and a (0) behind it included."""
GROUP = re.compile(r"[0-9]+")
GAP = re.compile(r"(?!\. )[ ./()_·\u00a0\u2009\u202f\u2010-\u2015-]{1,3}")
OPENING = re.compile(r"[+(][+( ]{0,2}$")
NOISE = re.compile(
    r"(?<![\w-])(?:https?://|www\.|[\w-]{1,60}\.[a-z]{2,6}/)(?<!wa\.me/)(?!wa\.me/|api\.whatsapp\.com/)[^\s<>\"]{1,2000}"
    r"|(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)"
    r"|(?<![\d.:-])\d{1,2}:\d\d(?::\d\d)?(?!\d)"
    r"|(?<![\d.:-])\d{1,2}\.\d\d(?=\s?(?:uur|u)\b)"
    r"|(?:[€$£]|\beuro?\b)\s?\d[\d.,]{0,20}"
)
"""Digits that are no number of a person: links, dates, times and amounts."""
NAMED = re.compile(
    r"(?<=[?&#;])(?:tel|telefoon|telefoonnummer|phone|mobile|mobiel|gsm|bsn)[=&]\+?[\d -]{8,20}", re.IGNORECASE
)
"""In a link a number is the site's own, unless a name before it says whose it is: ``?tel=0612345678``."""
OH_SIX = re.compile(r"(?<!\w)[oO](?=6[ -]?\d)")
ODD_SEPARATOR = re.compile(r"(?<![\w.,:])(06)[:;•|*~=](?=\s?\d{2})")
ENDS_BADLY = re.compile(r"[^\W_]|%|[.:-]\d|,[1-9]|[.-]?B\d\d\b")
GLUED = re.compile(r"(?<![^\W\d_])(?:tel|telnr|telefoon|mob|nr|nummer|app|bel|bsn)$", re.IGNORECASE)
CODE = re.compile(r"(?<![A-Za-z])[A-Z]{1,2}-$")
BSN_CUE = re.compile(r"(?<![^\W\d_])(?:bsn|burger\s?service\s?-?nummer|sofi\s?-?nummer)", re.IGNORECASE)


class Candidate(NamedTuple):
    """Groups of digits that may be one number; ``plus`` says that it opens with one."""

    digits: str
    groups: list[str]
    gaps: list[str]
    plus: bool
    start: int
    end: int


class Groups:
    """The groups of digits of a text, and what may be one number among them."""

    def __init__(self, text: str) -> None:
        plain = NOISE.sub(_covered, text)
        self.plain = ODD_SEPARATOR.sub(r"\1-", OH_SIX.sub("0", plain))
        self.spans = [hit.span() for hit in GROUP.finditer(self.plain)]
        self.about_bsn = BSN_CUE.search(text) is not None

    def candidates(self, at: int, until: int) -> Iterator[Candidate]:
        """What may begin at this group, the longest first; ``until`` is where the last number that was found ends."""
        plain, (start, end) = self.plain, self.spans[at]
        opening = OPENING.search(plain, max(until, start - 4), start)
        plus = opening is not None and "+" in opening.group()
        left = opening.start() if opening else start
        lengths = INTERNATIONAL if plus else self.lengths(plain[start:end])
        if not lengths or not _begins_well(plain, left, until):
            return
        for last in reversed(self.lasts(at, lengths)):
            spans = self.spans[at : last + 1]
            parts = [plain[one:other] for one, other in spans]
            gaps = [plain[one[1] : other[0]] for one, other in pairwise(spans)]
            end = spans[-1][1]
            first = left + 1 if plain[left] == "(" and ")" not in plain[left:end] else left
            yield Candidate("".join(parts), parts, gaps, plus, first, end)

    def lengths(self, first: str) -> range:
        """How many digits a number may have that begins with this group."""
        if first == "0":
            return range(8 if self.about_bsn else 10, 11)
        if first.startswith("0"):
            return INTERNATIONAL if first.startswith("00") else range(8, 13)
        if first.startswith("316"):
            return range(8, 12)
        return range(8, 10) if len(first) in (3, 4, 9) or self.about_bsn else range(0)

    def lasts(self, at: int, lengths: range) -> list[int]:
        """The groups with which such a number may end."""
        found, last, count = [], at, 0
        while True:
            end = self.spans[last][1]
            count += end - self.spans[last][0]
            if count in lengths and not ENDS_BADLY.match(self.plain, end):
                found.append(last)
            last += 1
            if (
                count > lengths[-1]
                or last == len(self.spans)
                or not GAP.fullmatch(self.plain, end, self.spans[last][0])
            ):
                return found


def _covered(noise: re.Match[str]) -> str:
    text, at, pieces = noise.group(), 0, []
    for named in NAMED.finditer(text):
        pieces += [COVER * (named.start() - at), named.group()]
        at = named.end()
    return "".join([*pieces, COVER * (len(text) - at)])


def _begins_well(plain: str, left: int, until: int) -> bool:
    """Is this the first digit of something, and no amount, handle or tail of a longer code?"""
    before = plain[left - 1 : left]
    if left == 0 or 0 < until >= left - 1:
        return True
    if before.isalnum() or before == "_":
        return GLUED.search(plain, max(0, left - 12), left) is not None
    if before in ".,:-" and plain[left - 2 : left - 1].isdecimal():
        return False
    return before not in "€$£@" and CODE.search(plain, max(0, left - 4), left) is None
