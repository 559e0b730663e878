"""Dutch numbers written as one word: honderdtwintig, tweehonderdvijfenzestigste, vijfentwintigduizend.

May not happen here: any I/O. Dutch puts a space after duizend, so nothing follows it but an ending.
"""

from __future__ import annotations

_UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    *("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"),
)
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_LOW = frozenset(
    (
        *(*_UNITS, *_TEENS, *_TENS),
        *(unit + ("ën" if unit.endswith("e") else "en") + ten for unit in _UNITS for ten in _TENS),
    )
)
_ORDINALS = {"eerste": "een", "derde": "drie", "tweede": "twee", "achtste": "acht"}
_ENDINGS = ("ste", "de", "jarige", "jarigen", "jarig", "tal", "tallen")


def number_word(word: str) -> bool:
    """Whether a lower-case word is a Dutch cardinal or ordinal below a million, or an age made from one."""
    if _cardinal(word):
        return True
    for ordinal, cardinal in _ORDINALS.items():
        if word.endswith(ordinal):
            return _cardinal(word.removesuffix(ordinal) + cardinal)
    return any(word.endswith(ending) and _cardinal(word.removesuffix(ending)) for ending in _ENDINGS)


def _cardinal(word: str) -> bool:
    if word.endswith("duizend"):
        word = word.removesuffix("duizend")
        return not word or _hundreds(word)
    return _hundreds(word)


def _hundreds(word: str) -> bool:
    """One to 9,999 without duizend: vijfentwintighonderd counts in hundreds too."""
    if word in _LOW:
        return True
    many, hundred, rest = word.partition("honderd")
    return bool(hundred) and (not many or many in _LOW) and (not rest or rest.removeprefix("en") in _LOW or rest in _LOW)
