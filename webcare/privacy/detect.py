"""Find personal data: e-mail addresses, phone numbers, IBANs and BSNs.

Sources: e-mail, RFC 5321 lengths · phone, ITU E.164 and the national plans as libphonenumber keeps them · IBAN,
ISO 13616 with its mod-97 check · BSN, the eleven test (*elfproef*) of the Wet algemene bepalingen
burgerservicenummer.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["email", "phone", "iban", "bsn"]


class Personal(NamedTuple):
    """One piece of personal data at ``[start, end)`` (code points)."""

    kind: Kind
    start: int
    end: int


EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_]{2,24}(?![\w-])")
IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){11,30}(?![A-Za-z0-9])", re.IGNORECASE)
DUTCH_IBAN = re.compile(r"NL\d{2}[A-Z]{4}\d{10}")
DIGITS = re.compile(r"(?<![\w€$£])(?<!\d[.,:/-])\+?\(?\d(?:[ ./()-]{0,2}\d){7,16}(?![\w%])(?![.,:/-]\d)")
NO_PERSONAL_NUMBER = re.compile(r"(?:0800|0900|0906|0909|14\d{3}|116\d{3}|112$)")
DATE_OR_TIME = re.compile(
    r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2}.*|(?:19|20)\d{2}\s?[-/]\s?(?:19|20)\d{2}"
)
BSN_CUE = re.compile(r"\b(?:bsn|burger\s?service\s?-?nummer|sofi\s?-?nummer)\b", re.IGNORECASE)
PHONE_CUE = re.compile(
    r"(?:\b(?:tel|telefoon|telefoonnummer|mobiel|06-?nummer|bel|belt|bellen|nummer|app|whatsapp)\b)", re.IGNORECASE
)
PRODUCT_CUE = re.compile(
    r"(?:artikel|art\.|ean|isbn|track|zending|barcode|model|serie|versie|trein|vlucht|factuur|kvk|rsin|btw|filiaal"
    r"|pagina|ticket|referentie|product)[\w&-]{0,20}[ .:#-]{0,3}(?:nummer|nr\.?|code|is)?[ .:#-]{0,3}$",
    re.IGNORECASE,
)
NEAR = 40
"""How many characters before a number its cue word may stand."""


def find(text: str, region: str = "NL") -> list[Personal]:
    """Every piece of personal data in ``text``, in order, none overlapping another."""
    found: list[Personal] = []
    if "@" in text:
        found.extend(Personal("email", hit.start(), hit.end()) for hit in EMAIL.finditer(text))
    if any(digit in text for digit in "0123456789"):
        found.extend(_ibans(text))
        found.extend(_numbers(text, found, region))
    return sorted(found, key=lambda item: item.start)


def _ibans(text: str) -> Iterator[Personal]:
    for hit in IBAN.finditer(text):
        end = hit.end()
        # The pattern is greedy over spaces: "NL91 ABNA 0417 1643 00 op 3 mei" gives back words until it checks.
        while end > hit.start() + 15:
            compact = re.sub(r"[ .-]", "", text[hit.start() : end]).upper()
            if DUTCH_IBAN.fullmatch(compact) or _is_iban(compact):
                yield Personal("iban", hit.start(), end)
                break
            end = max(text.rfind(separator, hit.start(), end) for separator in " .-")


def _is_iban(compact: str) -> bool:
    from stdnum import iban

    return bool(iban.is_valid(compact, check_country=False))


def _numbers(text: str, taken: list[Personal], region: str) -> Iterator[Personal]:
    spans = [(item.start, item.end) for item in taken]
    for hit in DIGITS.finditer(text):
        start, end = hit.span()
        if any(start < other_end and end > other_start for other_start, other_end in spans):
            continue
        written = hit.group()
        digits = re.sub(r"\D", "", written)
        before = text[max(0, start - NEAR) : start]
        if DATE_OR_TIME.fullmatch(written) or PRODUCT_CUE.search(before):
            continue
        if _is_bsn(digits, before, text[end : end + NEAR]):
            yield Personal("bsn", start, end)
        elif _is_phone(written, digits, region):
            yield Personal("phone", start, end)


def _is_bsn(digits: str, before: str, after: str) -> bool:
    if len(digits) not in (8, 9):
        return False
    if BSN_CUE.search(before) or BSN_CUE.match(after.lstrip(" ,.:;()-")[:30].removeprefix("is mijn ")):
        return True
    if len(digits) == 8 or (digits[0] == "0" and PHONE_CUE.search(before)):
        return False
    from stdnum.nl import bsn

    return bool(bsn.is_valid(digits))


def _is_phone(written: str, digits: str, region: str) -> bool:
    if NO_PERSONAL_NUMBER.match(digits) or not (written.startswith(("+", "(")) or digits.startswith("0")):
        return False
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(written, region))
    except phonenumbers.NumberParseException:
        return False
