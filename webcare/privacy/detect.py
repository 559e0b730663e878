"""Find personal data: e-mail addresses, phone numbers, IBANs and BSNs.

Sources: e-mail, RFC 5321 lengths · phone, ITU E.164 and the national plans as libphonenumber keeps them · IBAN,
ISO 13616 with its mod-97 check and the lengths of its registry · BSN, the eleven test (*elfproef*) of the Wet
algemene bepalingen burgerservicenummer.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

Kind = Literal["email", "phone", "iban", "bsn"]


class Personal(NamedTuple):
    """One piece of personal data at ``[start, end)`` (code points)."""

    kind: Kind
    start: int
    end: int


LOCAL = r"(?<![\w.+@-])[\w+-][\w.+'-]{0,63}"
FILE = r"(?:png|jpe?g|gif|webp|svg|pdf|css|js|mp[34]|docx?|xlsx?)\b"
EMAIL = re.compile(rf"{LOCAL}@(?:[^\W_](?:[\w-]{{0,61}}[^\W_])?\.){{1,8}}(?!{FILE})[^\W\d_]{{2,24}}(?!\w)")
SPACE = r"[^\S\r\n]"
AT = rf"{SPACE}?[\[({{<]{SPACE}?(?:at|apenstaartje|@){SPACE}?[\])}}>]{SPACE}?"
DOT = rf"(?:{SPACE}?[\[({{<]{SPACE}?(?:dot|punt|\.){SPACE}?[\])}}>]{SPACE}?|{SPACE}(?:dot|punt){SPACE}|{SPACE}?\.)"
WEBMAIL = (
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|yahoo|ziggo|kpnmail|kpnplanet|planet|xs4all|home|hetnet|upcmail"
    r"|telfort|casema|chello|quicknet|zeelandnet|tele2|proton|protonmail|gmx)"
)
SPELLED = re.compile(
    rf"{LOCAL}(?:{AT}[\w-]{{1,63}}(?:{DOT}[^\W_]{{2,63}}){{1,4}}"
    rf"|{SPACE}?(?:@|\b(?:at|apenstaart(?:je)?)\b){SPACE}?{WEBMAIL}{DOT}(?:com|nl|be|de|net|eu|me|org|co\.uk)"
    r"|@(?:gmail|hotmail))(?!\w)",
    re.IGNORECASE,
)
"""An address written so that a machine should not know it: ``sanne (at) mail (punt) nl``, ``sanne @ gmail.com``."""
SPELLED_CUE = re.compile(r"@|apenstaart|\bat\b", re.IGNORECASE)
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
IBAN_GAP = r"[ .\u00a0\u2009\u202f-]"
IBAN = re.compile(rf"(?<![A-Za-z0-9])[A-Za-z]{{2}}{IBAN_GAP}?[0-9]{{2}}(?:{IBAN_GAP}{{0,2}}[A-Za-z0-9]){{11,30}}")
DUTCH_IBAN = re.compile(
    rf"NL{IBAN_GAP}?[0-9]{{2}}(?:{IBAN_GAP}{{0,2}}[A-Z]){{4}}(?:{IBAN_GAP}{{0,2}}[0-9]){{10}}(?![0-9])", re.IGNORECASE
)
"""A Dutch account number by its form alone, so that one with a typing error is found too."""
COVER = "\0"
"""What stands for characters that are spoken for."""


def find(text: str, region: str = "NL") -> list[Personal]:
    """Every piece of personal data in ``text``, in order, none overlapping another."""
    found = _emails(text) if SPELLED_CUE.search(text) else []
    if not any(digit in text for digit in "0123456789"):
        return found
    from webcare.privacy.numbers import numbers

    ibans = list(_ibans(cover(text, found)))
    found.extend(ibans)
    found.extend(Personal(*item) for item in numbers(text, cover(text, sorted(found, key=_start)), region))
    return sorted(found, key=_start)


def cover(text: str, found: Iterable[Personal]) -> str:
    """``text`` with what was found, in order, replaced character for character."""
    parts, at = [], 0
    for item in found:
        parts += [text[at : item.start], COVER * (item.end - item.start)]
        at = item.end
    return "".join(parts) + text[at:]


def _start(item: Personal) -> int:
    return item.start


def _emails(text: str) -> list[Personal]:
    found = [Personal("email", *hit.span()) for hit in EMAIL.finditer(text)]
    found += [Personal("email", *hit.span()) for hit in SPELLED.finditer(cover(text, found))]
    return sorted(found, key=_start)


def _ibans(text: str) -> Iterator[Personal]:
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
