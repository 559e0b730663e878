"""How long a message is, as the channel that carries it counts.

``characters``: user-perceived characters (UAX #29). ``x``: the weighted length of twitter-text, configuration v3 (Latin
and its neighbours 1, all else 2, an emoji 2, a link 23, over the NFC form). ``sms``: septets of the GSM 7-bit default
alphabet (3GPP TS 23.038), or UTF-16 units of a 70-character message as soon as one character is not in it.
"""

import unicodedata
from typing import Literal

from webcare.language.tokens import tokenize

Counting = Literal["characters", "x", "sms"]
X_LINK, X_EMOJI = 23, 2
X_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points of weight 1; every other one weighs 2."""
GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENDED = frozenset("^{}\\[~]|€\f")
SMS_UNICODE = 70


def measure(text: str, counting: Counting, most: int) -> tuple[int, int]:
    """``(length, limit)``; the limit changes only for an SMS that needs Unicode."""
    if counting == "x":
        return sum(weight for _, _, weight in _x_pieces(text)), most
    if counting == "sms":
        if all(character in GSM or character in GSM_EXTENDED for character in text):
            return len(text) + sum(character in GSM_EXTENDED for character in text), most
        return len(text.encode("utf-16-le")) // 2, min(most, SMS_UNICODE)
    from webcare.language.graphemes import count_graphemes

    return count_graphemes(text), most


def limit_place(text: str, counting: Counting, most: int) -> int:
    """The offset in ``text`` of the first character that no longer fits."""
    if counting == "x":
        total = 0
        for start, _, weight in _x_pieces(text):
            total += weight
            if total > most:
                return start
        return len(text)
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle], counting, most)[0] <= most:
            low = middle
        else:
            high = middle - 1
    return low


def _x_pieces(text: str) -> list[tuple[int, int, int]]:
    """``(start, end, weight)`` of every link, emoji and other character."""
    heavy = [(t.start, t.end, X_LINK if t.kind == "link" else X_EMOJI) for t in tokenize(text) if t.kind in ("link", "emoji")]
    pieces: list[tuple[int, int, int]] = []
    at = 0
    for start, end, weight in [*heavy, (len(text), len(text), 0)]:
        for place in range(at, start):
            composed = unicodedata.normalize("NFC", text[max(place - 1, at) : place + 1])
            joins = place > at and len(composed) == 1
            light = any(low <= ord(text[place]) <= high for low, high in X_LIGHT)
            pieces.append((place, place + 1, 0 if joins else 1 if light else 2))
        pieces.append((start, end, weight))
        at = end
    return pieces
