"""Find e-mail addresses, also those written so that a machine should not know them.

Sources: the lengths of RFC 5321 for local part and labels.
"""

import re
from collections.abc import Iterator

from webcare.privacy.personal import Personal, cover, in_order, mentions

LOCAL = r"(?<![\w.+@-])[\w+-][\w.+'-]{0,63}"
FILE = r"(?:png|jpe?g|gif|webp|svg|pdf|css|js|mp[34]|docx?|xlsx?)\b"
DOMAIN = rf"(?:[^\W_](?:[\w-]{{0,61}}[^\W_])?\.){{1,8}}(?!{FILE})[^\W\d_]{{2,24}}(?!\w)"
EMAIL = re.compile(rf"{LOCAL}(?:@{DOMAIN})+")
"""Where somebody forgot the space between two addresses (``a@mail.nlb@mail.nl``), both are in it."""
SPACE = r"[^\S\r\n]"
AT = rf"{SPACE}?[\[({{<]{SPACE}?(?:at|apenstaart(?:je)?|@){SPACE}?[\])}}>]{SPACE}?"
TAIL = rf"{SPACE}?\bapenstaart(?:je)?\b{SPACE}?"
DOT = rf"(?:{SPACE}?[\[({{<]{SPACE}?(?:dot|punt|\.){SPACE}?[\])}}>]{SPACE}?|{SPACE}(?:dot|punt){SPACE}|{SPACE}?\.)"
SPELLED_DOT = rf"(?:{SPACE}?[\[({{<]{SPACE}?(?:dot|punt){SPACE}?[\])}}>]{SPACE}?|{SPACE}(?:dot|punt){SPACE})"
SIGN = rf"{SPACE}(?:punt|dot|streepje|koppelteken|underscore|(?:laag|liggend){SPACE}streepje|plus){SPACE}"
SPELLED_LOCAL = rf"{LOCAL}(?:{SIGN}[\w.+'-]{{1,64}}){{0,6}}"
TOP_LEVEL = r"(?:nl|be|com|net|org|eu|de|fr|me|info|co\.uk)"
WEBMAIL = (
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|yahoo|ziggo|kpnmail|kpnplanet|planet|xs4all|home|hetnet|upcmail"
    r"|telfort|casema|chello|quicknet|zeelandnet|tele2|proton|protonmail|gmx|telenet|skynet|solcon|caiway|zonnet)"
)
LABELS = rf"[\w-]{{1,63}}(?:{DOT}[^\W_]{{2,63}}){{1,4}}"
SPELLED = re.compile(
    rf"{SPELLED_LOCAL}(?:(?:{AT}|{TAIL}){LABELS}"
    rf"|{SPACE}?(?:@|\bat\b){SPACE}?(?:{WEBMAIL}{DOT}|[\w-]{{2,63}}{SPELLED_DOT}){TOP_LEVEL}"
    r"|@(?:gmail|hotmail))(?!\w)",
    re.IGNORECASE,
)
"""``sanne (at) mail (punt) nl``, ``jan punt de vries apenstaart mail punt nl``, ``sanne @ gmail.com``."""
CUED = re.compile(
    rf"\b(?:e-?mail(?:adres)?|mail(?:adres|en|tje)?)\b[^@\n]{{0,30}}?(?<!\w)([\w+-][\w.+'-]{{0,63}}{SPACE}?@{SPACE}?[\w-]{{2,63}}{SPACE}?\.{SPACE}?"
    rf"{TOP_LEVEL})(?!\w)",
    re.IGNORECASE,
)
"""``mijn mail is jan @ voorbeeld . nl``: spaces anywhere, where a word says that it is an address."""
HINTS = ("@", "apenstaart", " at ", "(at", "[at", "{at", "<at")
"""In small letters; a text without any of these holds no address."""


def emails(text: str, lower: str) -> Iterator[Personal]:
    """The e-mail addresses in ``text``, of which ``lower`` is a copy in small letters."""
    if not mentions(lower, HINTS):
        return
    found = [Personal("email", *hit.span()) for hit in EMAIL.finditer(text)]
    for pattern, group in ((SPELLED, 0), (CUED, 1)):
        found += [Personal("email", *hit.span(group)) for hit in pattern.finditer(cover(text, found))]
        found = in_order(found)
    yield from found
