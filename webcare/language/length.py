"""How long a message is, as the channel that carries it counts.

``characters``: user-perceived characters (UAX #29). ``x``: the weighted length of twitter-text, configuration v3 (Latin
and its neighbours 1, all else 2, an emoji 2, a link 23, over the NFC form). ``sms``: septets of the GSM 7-bit default
alphabet (3GPP TS 23.038), or UTF-16 units of a 70-character message as soon as one character is not in it.
"""

import re
import unicodedata
from typing import Literal

from webcare.language.tokens import tokenize

Counting = Literal["characters", "x", "sms"]
X_LINK, X_EMOJI = 23, 2
X_HEAVY = re.compile("[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
"""Characters of weight 2; every other one weighs 1."""
GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENDED = frozenset("^{}\\[~]|€\f")
SMS_UNICODE = 70


def measure(text: str, counting: Counting, most: int) -> tuple[int, int]:
    """``(length, limit)``; the limit changes only for an SMS that needs Unicode."""
    if counting == "x":
        return _x_weight(text), most
    if counting == "sms":
        if all(character in GSM or character in GSM_EXTENDED for character in text):
            return len(text) + sum(character in GSM_EXTENDED for character in text), most
        return len(text.encode("utf-16-le")) // 2, min(most, SMS_UNICODE)
    from webcare.language.graphemes import count_graphemes

    return count_graphemes(text), most


def limit_place(text: str, counting: Counting, most: int) -> int:
    """The offset in ``text`` of the first character that no longer fits."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle], counting, most)[0] <= most:
            low = middle
        else:
            high = middle - 1
    return low


def _x_weight(text: str) -> int:
    total, at, plain = 0, 0, ""
    for token in tokenize(text):
        if token.kind in ("link", "emoji"):
            total += X_LINK if token.kind == "link" else X_EMOJI
            plain, at = plain + text[at : token.start], token.end
    plain = unicodedata.normalize("NFC", plain + text[at:])
    return total + len(plain) + len(X_HEAVY.findall(plain))
