"""Find phone numbers and BSNs: groups of digits that stand together, in a shape that people give such a number.

A number is judged by its first group, its length and its separators before any library is asked; what stands just
before it (``ordernummer``, ``bel``, ``bsn``) decides what the digits alone leave open.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

INTERNATIONAL = range(8, 18)
"""How many digits a number with its country code may have, the 00 before it and a (0) behind it included."""
GROUP = re.compile(r"[0-9]+")
GAP = re.compile(r"[ ./()_·\u00a0\u2009\u202f\u2010-\u2015-]{1,3}")
OPENING = re.compile(r"[+(][+( ]{0,2}$")
NEAR = 40
"""How many characters before a number its cue word may stand."""
NOISE = re.compile(
    r"(?<![\w-])(?:https?://|www\.|[\w-]{1,60}\.[a-z]{2,6}/)(?<!wa\.me/)(?!wa\.me/|api\.whatsapp\.com/)[^\s<>\"]{1,2000}"
    r"|(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)"
    r"|(?<![\d.:-])\d{1,2}:\d\d(?::\d\d)?(?!\d)"
    r"|(?<![\d.:-])\d{1,2}\.\d\d(?=\s?(?:uur|u)\b)"
    r"|(?:[€$£]|\beuro?\b)\s?\d[\d.,]{0,20}"
)
"""Digits that are no number of a person: links, dates, times and amounts."""
OH_SIX = re.compile(r"(?<!\w)[oO](?=6[ -]?\d)")
ENDS_BADLY = re.compile(r"[^\W_]|%|[.:-]\d|,[1-9]|[.-]?B\d\d\b")
GLUED = re.compile(r"(?<![^\W\d_])(?:tel|telnr|telefoon|mob|nr|nummer|app|bel|bsn)$", re.IGNORECASE)
CODE = re.compile(r"(?<![A-Za-z])[A-Z]{1,2}-$")
BSN_CUE = re.compile(r"(?<![^\W\d_])(?:bsn|burger\s?service\s?-?nummer|sofi\s?-?nummer)", re.IGNORECASE)
AFTER = re.compile(r"[ ,.:;()-]{0,4}(?:is|was|als)?\s?(?:mijn|het|ons|onze|je|jouw|uw|de|een)?\s?", re.IGNORECASE)
PHONE_CUE = re.compile(
    r"\b(?:tel|telefoon|telefoonnummer|telnr|mob|mobiel|gsm|06-?nummer|bel|belt|bellen|belde|gebeld|terugbellen|nummer|nr"
    r"|app|appen|appje|sms|whatsapp|bereik|bereikbaar)\b|wa\.me/|phone=",
    re.IGNORECASE,
)
THING = (
    r"(?:artikel|bestel|order(?!en\b)|zending|track|barcode|model|serie|versie|trein|vlucht|factuur|ticket|referentie"
    r"|product|pagina|filiaal|vestiging|contract|polis|dossier|cadeaukaart|voucher|kortings|coupon|transactie|kenmerk"
    r"|meter|batch|pakbon|retour|klant-?(?:nummer|nr|id|code)|lid(?:maatschaps)?-?(?:nummer|nr)|debiteur|schade|incident)"
)
PRODUCT_CUE = re.compile(
    rf"(?:{THING}[\w&-]{{0,20}}|\b(?:art|ean|gtin|isbn|kvk|rsin|btw|imei|sku|sn|rma|lot|id)\b)[ .:#&-]{{0,3}}"
    r"(?:\b(?:nummer|nr|code|is|nl)\b)?[ .:#-]{0,3}$|#$",
    re.IGNORECASE,
)
THING_AFTER = re.compile(THING, re.IGNORECASE)
UNIT = re.compile(
    r"\s?(?:€|(?:euro?|volgers|views|weergaven|likes|mensen|inwoners|klanten|huishoudens|keer|stuks|km|kilometer|kg|gram"
    r"|liter|kwh|punten|stappen|bytes|mb|gb)\b)",
    re.IGNORECASE,
)
THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
NO_PERSONAL_NUMBER = ("0800", "0900", "0906", "0909")
MOBILE = re.compile(r"06[1-9]\d{7}")


class Candidate(NamedTuple):
    """Groups of digits that may be one number; ``plus`` says that it opens with one."""

    digits: str
    groups: list[str]
    gaps: list[str]
    plus: bool
    start: int
    end: int


class _Groups:
    """The groups of digits of a text, and what may be one number among them."""

    def __init__(self, text: str, covered: str) -> None:
        self.plain = OH_SIX.sub("0", NOISE.sub(lambda hit: "\0" * len(hit.group()), covered))
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
        if first.startswith("0"):
            return INTERNATIONAL if first.startswith("00") else range(8, 13) if len(first) > 1 else range(10, 11)
        if first.startswith("316"):
            return range(8, 12)
        return range(8, 10) if len(first) in (3, 4, 9) or (self.about_bsn and len(first) > 1) else range(0)

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


def numbers(text: str, covered: str, region: str) -> Iterator[tuple[Literal["phone", "bsn"], int, int]]:
    """The phone numbers and BSNs in ``text``, of which ``covered`` is a copy with other personal data covered."""
    groups = _Groups(text, covered)
    at = until = 0
    while at < len(groups.spans):
        for candidate in groups.candidates(at, until):
            if (kind := _kind(candidate, text, region)) is not None:
                yield kind, candidate.start, candidate.end
                at, until = at + len(candidate.groups), candidate.end
                break
        else:
            at += 1


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


def _kind(candidate: Candidate, text: str, region: str) -> Literal["phone", "bsn"] | None:
    before = text[max(0, candidate.start - NEAR) : candidate.start]
    after = text[candidate.end : candidate.end + NEAR]
    kind: Literal["phone", "bsn"] | None = None
    if not candidate.plus and len(candidate.digits) in (8, 9) and _is_bsn(candidate, before, after):
        kind = "bsn"
    elif _is_phone(candidate, before, region):
        kind = "phone"
    return None if kind and not candidate.plus and _is_thing(before, after) else kind


def _is_thing(before: str, after: str) -> bool:
    """Do the words around a number say that it is an order's, an article's, a train's?"""
    return PRODUCT_CUE.search(before) is not None or THING_AFTER.match(after, _skipped(after)) is not None


def _skipped(after: str) -> int:
    """Where the words after a number go on behind "is mijn"."""
    found = AFTER.match(after)
    return found.end() if found else 0


def _is_bsn(candidate: Candidate, before: str, after: str) -> bool:
    if BSN_CUE.search(before) or BSN_CUE.match(after, _skipped(after)):
        return True
    shape, gaps = [len(group) for group in candidate.groups], set(candidate.gaps)
    if shape not in ([9], [3, 3, 3], [4, 2, 3]) or len(gaps) > 1 or gaps - {" ", ".", "-", "\u00a0"}:
        return False
    if UNIT.match(after) or (candidate.digits[0] == "0" and PHONE_CUE.search(before)):
        return False
    from stdnum.nl import bsn

    return bool(bsn.is_valid(candidate.digits))


def _is_phone(candidate: Candidate, before: str, region: str) -> bool:
    digits, groups = candidate.digits, candidate.groups
    if candidate.plus or groups[0].startswith("00"):
        return _is_international(candidate, digits if candidate.plus else digits[2:])
    cue = PHONE_CUE.search(before) is not None
    if digits.startswith("316"):
        return cue and len(digits) == 11 and len(groups) == 1
    if not _is_national(candidate):
        return False
    if (cue and len(digits) >= 9) or (region == "NL" and MOBILE.fullmatch(digits)):
        return True
    lengths = (10,) if region == "NL" else (9, 10)
    return len(digits) in lengths and (len(groups) == 1 or len(groups[0]) in (3, 4)) and _is_valid(digits, region)


def _is_national(candidate: Candidate) -> bool:
    """Does it look like a number within the country: 0, no second 0, and separators of one kind behind the first?"""
    digits, groups = candidate.digits, candidate.groups
    if not re.match("0[1-9]", digits) or digits.startswith(NO_PERSONAL_NUMBER) or len(set(candidate.gaps[1:])) > 1:
        return False
    return len(groups[0]) > 1 or max(map(len, groups)) == 1


def _is_international(candidate: Candidate, digits: str) -> bool:
    """``+31 6 12345678``, ``0031 (0)20 123 45 67``, ``+32 470 12 34 56``: a number after its country code."""
    if digits.startswith("31"):
        national = "0" + digits[2:].removeprefix("0")
        if MOBILE.fullmatch(national):
            return True
        return len(national) == 10 and not national.startswith(NO_PERSONAL_NUMBER) and _is_valid(national, "NL")
    if not 8 <= len(digits) <= 15 or (candidate.gaps and set(candidate.gaps) == {"."} and _thousands(candidate)):
        return False
    return _is_valid("+" + digits, None, possible=candidate.plus or len(candidate.groups) > 1)


def _thousands(candidate: Candidate) -> bool:
    return THOUSANDS.fullmatch(".".join(candidate.groups)) is not None


def _is_valid(number: str, region: str | None, *, possible: bool = False) -> bool:
    """Is it in the national plan (or, ``possible``, of a length that the plan has), and not free or premium?"""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return False
    if not phonenumbers.is_valid_number(parsed):
        return possible and phonenumbers.is_possible_number(parsed)
    kind = phonenumbers.PhoneNumberType
    return phonenumbers.number_type(parsed) not in (kind.TOLL_FREE, kind.PREMIUM_RATE, kind.SHARED_COST)
