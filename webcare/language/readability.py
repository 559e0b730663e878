"""How easily a text reads: the formula of Flesch as W.H. Douma fitted it to Dutch, and the syllables that it counts.

    206.835 − 0.93 × words per sentence − 77 × syllables per word

Source: W.H. Douma, "De leesbaarheid van landbouwbladen" (Landbouwhogeschool Wageningen, 1960), after R. Flesch, "A new
readability yardstick" (1948). 100 is very easy, 0 very hard; it says nothing about a level of the CEFR.

Syllables are groups of vowels, as Dutch spells them; loan words that are said otherwise are respelt first. As Flesch
advised, numbers count as words in a sentence but not in the syllables, for a reader does not spell them out.
May not happen here: any I/O. Everything is linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from webcare.language.reading import Sentence
from webcare.language.tokens import INVISIBLE, Token

GROUPS = re.compile(
    r"ieu|eeu|(?<!g)eau|oei|aai|ooi|aa|ee|oo|uu|ie|oe|eu(?!i|ms?$)|ui|ei|ij|au|ou|ai|oi|ëe|ëi|ïe"
    r"|[aeiouáàâäãåéèêëíìîïóòôöõøúùûü]"
)
"""One syllable each; the longest comes first. Two vowels that make no group are two: re-a-ge-ren, mu-se-um."""

# What is said otherwise than Dutch would be, as it sounds; a slash separates piece and sound.
SOUNDS = dict(
    pair.split("/")
    for pair in """online/onlijn offline/oflijn website/websijt site/sijt update/updeet upgrade/upgreed service/survis
    software/softweer hardware/hardweer firmware/firmweer iphone/aifoon smartphone/smartfoon facebook/feesboek
    youtube/joetjoep homepage/hoompeets home/hoom livestream/lijfstriem livechat/lijftsjet live/lijf team/tiem
    stream/striem deal/diel leasing/liesing leasen/liezen lease/lies release/rielies social/soosjal
    download/daunlood upload/uplood üpload/üplood üpdate/üpdeet coach/kootsj dashboard/desjbord onboard/onbord
    store/stoor device/diefais invoice/invois realtime/rieltijm fulltime/foeltijm parttime/parttijm time/tijm
    likes/lijks like/lijk share/sjeer fake/feek cake/keek style/stijl games/geems game/geem safe/seef cheque/sjek
    boutique/boetiek unique/uuniek cruise/kroes image/immits manager/mennetsjer sales/seels base/bees voice/vois
    wireless/waierles trace/trees""".split()
)
LOAN = re.compile("|".join(sorted(SOUNDS, key=len, reverse=True)))
AT_START = frozenset(("site", "home", "live", "time", "like", "likes", "style", "base", "store"))
"""Pieces that Dutch words hold as well (visite, dieetlijkend …): loan words only at the start of a word."""
NOT_BEFORE_A = frozenset(("deal", "team"))
SHORT = {
    **dict.fromkeys(("st", "fa"), 1),
    **dict.fromkeys(
        ("ca", "dhr", "drs", "mevr", "mw", "nr", "nrs", "ing", "max", "min", "mln", "mld", "pag", "blz"), 2
    ),
    **dict.fromkeys(("bijv", "enz", "etc", "incl", "excl", "tel", "vlg"), 3),
    **dict.fromkeys(("evt", "resp"), 4),
}
"""Syllables of what a shortened word stands for: bijvoorbeeld, eventueel."""
AS_WORDS = frozenset(("LED", "PIN", "SIM", "VIP", "PIM", "ROM", "RAM", "PUK"))
"""Short capitals that are read as a word."""
LONGEST = 64
"""Longer words are no words; they are not remembered."""
PIECES = re.compile(r"[-‑/]+")


class Readability(NamedTuple):
    """The score, and what it was made of."""

    score: float
    words: int
    sentences: int
    syllables: int
    spelt: int
    """Words whose syllables were counted."""


def syllables(word: str) -> int:
    """The syllables of a Dutch word; at least 1.

    Letters said one by one count one each (sms, KLM, dm'en), IBAN and other capitals that read as a word do not.
    """
    return _counted(word) if len(word) <= LONGEST else _count(word)


def _count(word: str) -> int:
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", word)).replace("’", "'")
    return max(1, sum(_piece(piece) for piece in PIECES.split(text)))


_counted = lru_cache(maxsize=20_000)(_count)


def _piece(piece: str) -> int:
    first, *endings = piece.split("'")
    count = _initials(first) or _vowel_groups(first.lower()) if first else 0
    return count + sum(_vowel_groups(ending.lower()) for ending in endings)


def _initials(word: str) -> int:
    """Letters that are said one by one, or 0 when the word is read as a word."""
    letters = word.rstrip(".").replace(".", "")
    if not letters.isalpha() or len(letters) > 6:
        return 0
    vowels = sum(letter in "aeiouy" for letter in letters.lower())
    if vowels == 0 and (len(letters) > 1 or word == letters):
        return len(letters) if len(letters) > 1 else int(letters.isupper())
    spelt = (
        word.isupper()
        and len(letters) > 1
        and word not in AS_WORDS
        and (len(letters) <= 3 or vowels * 3 < len(letters))
    )
    return len(letters) if spelt else 0


def _vowel_groups(word: str) -> int:
    return len(GROUPS.findall(_sound(word)))


def _sound(word: str) -> str:
    """The word respelt where its vowels are not what they seem: loan words, qu, y and -tion."""
    word = LOAN.sub(_respell, word)
    if "q" in word:
        word = word.replace("qu", "kw")
    if "y" in word:
        word = re.sub(r"(?<=[aeou])y(?![aeiou])", "i", word)
        word = re.sub(r"(?<![^aeou])y(?=[aeou])", "j", word).replace("y", "í")
    return word.replace("tion", "tjon") if "tion" in word else word


def _respell(match: re.Match[str]) -> str:
    piece, text = match.group(), match.string
    if piece in AT_START and match.start() and not text[: match.start()].endswith(("micro", "web", "app")):
        return piece
    if piece in NOT_BEFORE_A and (text[match.end() : match.end() + 1] == "a" or text[: match.start()] == "i"):
        return piece
    return SOUNDS[piece]


def token_syllables(token: Token) -> int:
    """The syllables of a word or an abbreviation (m.b.t., bijv.)."""
    if token.kind == "abbreviation":
        bare = token.lower.rstrip(".")
        return bare.count(".") + 1 if "." in bare else SHORT.get(bare) or syllables(bare)
    return syllables(token.text)


def readability(sentences: Iterable[Sentence]) -> Readability | None:
    """The score of these sentences; None when there are no words to count."""
    words = count = said = spelt = 0
    for sentence in sentences:
        tokens = sentence.words
        words += len(tokens)
        count += 1
        for token in tokens:
            if token.kind in ("word", "abbreviation") and token.text[0].isalpha():
                said += token_syllables(token)
                spelt += 1
    if not spelt:
        return None
    return Readability(206.835 - 0.93 * words / count - 77 * said / spelt, words, count, said, spelt)
