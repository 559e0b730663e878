"""Find phone numbers and BSNs among groups of digits.

What stands just before a number (``ordernummer``, ``bel``, ``bsn``) decides what the digits alone leave open.
Sources: phone, ITU E.164 and the national plans as libphonenumber keeps them · BSN, the eleven test (*elfproef*) of the
Wet algemene bepalingen burgerservicenummer.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from webcare.privacy.context import NEAR, UNIT, is_thing, skipped
from webcare.privacy.groups import BSN_CUE, Candidate, Groups
from webcare.privacy.personal import Personal

PHONE_CUE = re.compile(
    r"\b(?:tel|telefoon|telefoonnummer|telnr|mob|mobiel|gsm|06-?nummer|bel|belt|bellen|belde|gebeld|terugbellen|nummer|nr"
    r"|app|appen|appje|sms|whatsapp|bereik|bereikbaar)\b|wa\.me/|phone=",
    re.IGNORECASE,
)
NEW_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÀ-Þ])")
THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
NO_PERSONAL_NUMBER = ("0800", "0900", "0906", "0909")
MOBILE = re.compile(r"06[1-9]\d{7}")


def numbers(text: str, region: str) -> Iterator[Personal]:
    """The phone numbers and BSNs in ``text``, in which other personal data is covered."""
    groups = Groups(text)
    at = until = 0
    while at < len(groups.spans):
        for candidate in groups.candidates(at, until):
            if (kind := _kind(candidate, text, region)) is not None:
                yield Personal(kind, candidate.start, candidate.end)
                at, until = at + len(candidate.groups), candidate.end
                break
        else:
            at += 1


def _kind(candidate: Candidate, text: str, region: str) -> Literal["phone", "bsn"] | None:
    before = text[max(0, candidate.start - NEAR) : candidate.start]
    after = text[candidate.end : candidate.end + NEAR]
    kind: Literal["phone", "bsn"] | None = None
    if not candidate.plus and len(candidate.digits) in (8, 9) and _is_bsn(candidate, before, after):
        kind = "bsn"
    elif _is_phone(candidate, before, after, region):
        kind = "phone"
    if kind is None or candidate.plus or (before.endswith("#") and _is_mobile(candidate, before)):
        return kind
    return None if is_thing(text, candidate.start, candidate.end) else kind


def _is_mobile(candidate: Candidate, before: str) -> bool:
    """Is it a mobile number although a # stands before it, as before the number of an order?"""
    written = candidate.groups[0] == "06" or PHONE_CUE.search(before)
    return MOBILE.fullmatch(candidate.digits) is not None and bool(written)


def _is_bsn(candidate: Candidate, before: str, after: str) -> bool:
    if BSN_CUE.search(before) or BSN_CUE.match(after, skipped(after)):
        return True
    shape, gaps = [len(group) for group in candidate.groups], set(candidate.gaps)
    if shape not in ([9], [3, 3, 3], [4, 2, 3]) or len(gaps) > 1 or gaps - {" ", ".", "-"}:
        return False
    if UNIT.match(after) or (candidate.digits[0] == "0" and PHONE_CUE.search(before)):
        return False
    from stdnum.nl import bsn

    return bool(bsn.is_valid(candidate.digits))


def _is_phone(candidate: Candidate, before: str, after: str, region: str) -> bool:
    digits, groups = candidate.digits, candidate.groups
    if candidate.plus or groups[0].startswith("00"):
        return _is_international(candidate, digits if candidate.plus else digits[2:])
    if not 9 <= len(digits) <= 11:
        return False
    cue = PHONE_CUE.search(NEW_SENTENCE.split(before)[-1]) is not None
    if digits.startswith("316"):
        return len(digits) == 11 and len(groups) == 1 and (cue or PHONE_CUE.match(after, skipped(after)) is not None)
    if not _is_national(candidate):
        return False
    if cue or (region == "NL" and MOBILE.fullmatch(digits)):
        return True
    lengths = (10,) if region == "NL" else (9, 10)
    return len(digits) in lengths and (len(groups) == 1 or len(groups[0]) in (3, 4)) and _is_valid(digits, region)


def _is_national(candidate: Candidate) -> bool:
    """Does it look like a number within the country: 0, no second 0, and separators of one kind behind the first?"""
    digits, groups = candidate.digits, candidate.groups
    if not re.match("0[1-9]", digits) or digits.startswith(NO_PERSONAL_NUMBER) or len(set(candidate.gaps[1:])) > 1:
        return False
    return len(groups[0]) > 1 or max(map(len, groups)) == 1 or MOBILE.fullmatch(digits) is not None


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


@lru_cache(maxsize=256)
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
