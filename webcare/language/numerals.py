"""Dutch numbers written as one word: honderdtwintig, tweehonderdvijfenzestigste, vijfentwintigduizend.

May not happen here: any I/O. Dutch puts a space after duizend, so nothing follows it but an ending.
"""

from __future__ import annotations

_UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_BETWEEN = {"twee": "ën", "drie": "ën"}
_LOW = (
    {unit: at for at, unit in enumerate(_UNITS, 1)}
    | {teen: at for at, teen in enumerate(_TEENS, 10)}
    | {ten: 10 * at for at, ten in enumerate(_TENS, 2)}
    | {
        unit + _BETWEEN.get(unit, "en") + ten: 10 * tens + ones
        for ones, unit in enumerate(_UNITS, 1)
        for tens, ten in enumerate(_TENS, 2)
    }
)
NUMBERS = {"nul": 0, "één": 1, **_LOW}
"""What a number word below a hundred stands for."""
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
    """Hundreds or thousands; vijfentwintighonderd counts in hundreds too."""
    word = "een" if word == "duizend" else word.removesuffix("duizend")
    many, hundred, rest = word.partition("honderd")
    if not hundred:
        return word in _LOW
    return (not many or many in _LOW) and (not rest or rest in _LOW or rest.removeprefix("en") in _LOW)
