"""How long a message is, as the channel that carries it counts.

``characters``: user-perceived characters (UAX #29). ``x``: the weighted length of twitter-text, configuration v3 (Latin
and its neighbours 1, all else 2, an emoji 2, a link 23, over the NFC form). ``sms``: septets of the GSM 7-bit default
alphabet (3GPP TS 23.038), or UTF-16 units of a 70-character message as soon as one character is not in it.

Where ``x`` differs from twitter-text on purpose: after ``https://`` every top-level domain makes a link (``.example``
stands for a real one), a bare domain only under a country's or one of ``GENERIC``; emoji are those of today's Unicode.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from webcare.language.tokens import find_emoji

Counting = Literal["characters", "x", "sms"]
X_LINK_SIZE, X_EMOJI = 23, 2
X_HEAVY = re.compile("[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]|[©®]")
"""Characters of weight 2; every other one weighs 1."""
COUNTRIES = """ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt
    bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi
    fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is
    it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo
    mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa
    re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tp
    tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw""".split()
GENERIC = """aero amsterdam app art asia bank berlin bike bio biz blog brussels buzz cafe care cash cat chat city cloud
    club coffee com company coop dance deals design dev dog edu email energy events expert express fashion fit flights
    flowers fm football frl fun garden gent gift golf gov group health help hotel house immo info ink int jobs kitchen
    land legal life live love market marketing media mil mobi moda museum name net network news nl one online org page
    paris party pet photo photos pizza plus post press pro pub restaurant rest run sale school shoes shop shopping show
    site ski software solar solutions space store studio style support surf tax taxi team tech tel tennis tickets tips
    tires today tools top tours town toys travel tube university video vet vlaanderen vin vip vodka voyage watch
    website wedding wiki win wine work works world xyz yoga zone""".split()
LATIN = "À-ÖØ-öø-ɏɓɔɖɗəɛɣɨɯɲʉʋʻ\u0300-\u036fḀ-ỿ"
LETTERS = rf"a-z0-9{LATIN}\u0400-\u04ff"
TOP_LEVEL = "|".join(COUNTRIES + GENERIC)
QUERY = r"(?:\?[a-z0-9!?*'@();:&=+$/%#\[\]_.,~|-]*[a-z0-9_&=#/-])?"
PATH = rf"[{LETTERS}!*';:=+,.$/%#\[\]–_~@|&-]"
X_LINK = re.compile(
    rf"""
      (?P<link>
          (?<![a-z0-9@＠$#＃])https?://t\.co/[a-z0-9]{{1,40}}
        | (?: (?<![a-z0-9@＠$#＃])(?P<scheme>https?://)(?:[^\W_](?:[\w{LATIN}-]{{0,61}}[^\W_])?\.){{1,8}}[a-z]{{2,24}}
            | (?<![{LATIN}a-z0-9@＠$#＃_./-])(?:[a-z0-9{LATIN}][a-z0-9{LATIN}-]{{0,62}}\.){{1,8}}(?:{TOP_LEVEL}) )
          (?![a-z0-9@+-])(?::\d+)?
          (?P<path>/(?:{PATH}|\({PATH}{{0,500}}(?:\({PATH}{{1,500}}\){PATH}{{0,500}})?\))*(?<=[{LETTERS})/=_#+-]))?
          (?(path){QUERY}|(?(scheme){QUERY}))
      )
      (?(path)|(?(scheme)|{QUERY}))
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A bare domain's query is passed over: X does not count it as part of the link."""
GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENDED = frozenset("^{}\\[~]|€\f")
SMS_UNICODE = 70


def measure(text: str, counting: Counting, most: int) -> tuple[int, int]:
    """``(length, limit)``; the limit changes only for an SMS that needs Unicode."""
    if counting == "x":
        normal = _normal(text)
        return sum(_x_weight(normal, *piece) for piece in _x_pieces(normal)), most
    if counting == "sms":
        if all(character in GSM or character in GSM_EXTENDED for character in text):
            return len(text) + sum(character in GSM_EXTENDED for character in text), most
        return sum(1 + (character > "\uffff") for character in text), min(most, SMS_UNICODE)
    from webcare.language.graphemes import count_graphemes

    return count_graphemes(text), most


def limit_place(text: str, counting: Counting, most: int) -> int:
    """The offset in ``text`` of the first character, link or emoji that no longer fits."""
    if counting == "x":
        return _x_place(text, most)
    if counting == "sms":
        return _sms_place(text, most)
    from webcare.language.graphemes import CLUSTER

    return next((match.start() for at, match in enumerate(CLUSTER.finditer(text)) if at == most), len(text))


def _normal(text: str) -> str:
    return text if text.isascii() and "\r" not in text else unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def _x_pieces(text: str) -> Iterator[tuple[int, int, int]]:
    """``(start, end, weight)`` of links, emoji and the text between; that has weight 0: it counts by character."""
    units = [(*match.span("link"), X_LINK_SIZE) for match in X_LINK.finditer(text)] if "." in text else []
    units.extend((start, end, X_EMOJI) for start, end in find_emoji(text, 0, len(text)))
    at = 0
    for start, end, weight in [*sorted(units), (len(text), len(text), 0)]:
        if start >= at:
            yield at, start, 0
            yield start, end, weight
            at = end


def _x_weight(text: str, start: int, end: int, weight: int) -> int:
    return weight or end - start + len(X_HEAVY.findall(text, start, end))


def _x_place(text: str, most: int) -> int:
    normal = _normal(text)
    total, place = 0, len(normal)
    for start, end, weight in _x_pieces(normal):
        size = _x_weight(normal, start, end, weight)
        if total + size > most:
            place = start
            while not weight and (total := total + _x_weight(normal, place, place + 1, 0)) <= most:
                place += 1
            break
        total += size
    if normal is text:
        return place
    return bisect_right(range(len(text) + 1), place, key=lambda at: len(_normal(text[:at]))) - 1


def _sms_place(text: str, most: int) -> int:
    """What comes before is the longest beginning that is still one message."""
    septets = units = 0
    plain = True
    for at, character in enumerate(text):
        plain = plain and (character in GSM or character in GSM_EXTENDED)
        septets += 1 + (character in GSM_EXTENDED)
        units += 1 + (character > "\uffff")
        if septets > most if plain else units > min(most, SMS_UNICODE):
            return at
    return len(text)
