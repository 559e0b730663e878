"""Find what money goes to and comes from: IBANs and card numbers.

Sources: IBAN, ISO 13616 with its mod-97 check and the lengths of its registry · card numbers, ISO/IEC 7812: the
issuer's first digits, its lengths, and the check digit of Luhn.
"""

import re
from collections.abc import Iterator

from webcare.privacy.context import is_thing
from webcare.privacy.personal import Personal

IBAN_LENGTHS = {
    code[:2]: int(code[2:])
    for code in (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 "
        "ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 "
        "LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 "
        "PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 "
        "YE30"
    ).split()
}
GAP = r"[ ._·•/\u00a0\u2009\u202f\u2010-\u2015-]"
IBAN = re.compile(rf"(?<![A-Za-z0-9])[A-Za-z]{{2}}{GAP}?[0-9]{{2}}(?:{GAP}{{0,2}}[A-Za-z0-9]){{11,30}}")
DUTCH_IBAN = re.compile(
    rf"NL{GAP}?[0-9]{{2}}(?:{GAP}{{0,2}}[A-Z]){{4}}(?:{GAP}{{0,2}}[0-9]){{10}}(?![0-9])", re.IGNORECASE
)
"""A Dutch account number by its form alone, so that one with a typing error is found too."""
CARD = re.compile(rf"(?<![\w.,:+/-])[2-6](?:{GAP}{{0,2}}[0-9]){{13,18}}")
CARD_GROUPS = re.compile(r"4(,4){3}(,3)?|4,6,[45]|1[4-9]")
"""How many digits stand together: 4 4 4 4 (3), 4 6 5 (American Express), or all of them. Where a word says that it is
a card and its check digit is right, they may stand in any groups."""
CARD_CUE = re.compile(
    r"(?:credit\s?card|debit\s?card|visa|master\s?card|maestro|amex|american express|\bcc)[\w-]{0,12}[^0-9\n]{0,20}$",
    re.IGNORECASE,
)
ISSUERS = re.compile(
    r"4(?:\d{15}|\d{18})"  # Visa
    r"|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}"  # Mastercard
    r"|3[47]\d{13}"  # American Express
    r"|3(?:0[0-5]|[68]\d)\d{11}"  # Diners Club
    r"|(?:6011|64[4-9]\d|65\d\d|35[2-8]\d)\d{12}"  # Discover, JCB
    r"|(?:5018|5020|5038|5893|6304|6703|6759|676[1-3])\d{12,15}"  # Maestro, Bancontact
)


def ibans(text: str) -> Iterator[Personal]:
    """The IBANs in ``text``; a Dutch one also with a typing error."""
    at = 0
    while hit := IBAN.search(text, at):
        start, at = hit.start(), hit.start() + 2
        if dutch := DUTCH_IBAN.match(text, start):
            at = dutch.end()
            yield Personal("iban", start, at)
            continue
        most = IBAN_LENGTHS.get(text[start : start + 2].upper())
        if most is None:
            continue
        places = [place for place in range(start, hit.end()) if text[place].isalnum()][:most]
        end = places[-1] + 1
        if len(places) == most and not text[end : end + 1].isalnum() and _is_iban("".join(text[p] for p in places)):
            at = end
            yield Personal("iban", start, end)


def _is_iban(compact: str) -> bool:
    if int("".join(str(int(character, 36)) for character in compact[4:] + compact[:4])) % 97 != 1:
        return False
    from stdnum import iban

    return bool(iban.is_valid(compact, check_country=False))


def cards(text: str) -> Iterator[Personal]:
    """The card numbers in ``text``; one with a typing error where a word says that it is one."""
    at = 0
    while hit := CARD.search(text, at):
        start, end = hit.span()
        groups = [group.span() for group in re.finditer("[0-9]+", text[start : end + 1])]
        at = start + groups[0][1]
        for last in range(len(groups), 0, -1):  # what follows may be the month in which it expires
            digits = [text[start + one : start + other] for one, other in groups[:last]]
            end = start + groups[last - 1][1]
            if _is_card(digits, text, start, end):
                at = end
                yield Personal("card-number", start, end)
                break


def _is_card(groups: list[str], text: str, start: int, end: int) -> bool:
    if text[end : end + 1].isalnum():
        return False
    digits = "".join(groups)
    usual = CARD_GROUPS.fullmatch(",".join(str(len(group)) for group in groups)) is not None
    said = CARD_CUE.search(text, max(0, start - 60), start) is not None
    if usual and said:
        return True
    issued = ISSUERS.fullmatch(digits) is not None and _fits_luhn(digits)
    return issued and (said or (usual and not is_thing(text, start, end)))


def _fits_luhn(digits: str) -> bool:
    from stdnum import luhn

    return bool(luhn.is_valid(digits))
