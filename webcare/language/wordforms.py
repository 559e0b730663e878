"""Spelling of what no word list holds: how letters are typed, numbers with an ending, Roman numerals, capitals.

May not happen here: any I/O, any look-up in the word list, anything that takes more than linear time.
"""

from __future__ import annotations

import unicodedata

LONGEST = 64  # letters of the longest word that is looked at; Dutch compounds in use stay below 50
# Invisible characters that text copied from a web page or a phone carries inside words, and other letters for the same.
_INVISIBLE = dict.fromkeys([0xAD, 0x34F, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF])
_SAME = {ord("’"): "'", ord("‘"): "'", ord("ʼ"): "'", ord("´"): "'", ord("`"): "'", 0x2010: "-", 0x2011: "-"}
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TABLE = {**_INVISIBLE, **_SAME, **_FULL_WIDTH, ord("ĳ"): "ij", ord("Ĳ"): "IJ"}

# After a number: 2e, 3de, 1ste, 10-jarig, 24-uurs, 4-persoons, 65-plussers, 90'er, 5G, 14u30 …
_DIRECT = frozenset("de ste cm mm km kg gb mb tb mbps kwh u30 u15 u45 u00 m² m³ °c en".split())
_HYPHENED = (
    *("jarig", "jarige", "jarigen", "daags", "daagse", "urig", "urige", "uurs", "plus", "plusser", "plussers"),
    *("persoons", "deurs", "voudig", "voudige", "maands", "maandse", "wekelijks", "wekelijkse", "weeks", "weekse"),
    *("delig", "delige", "cijferig", "cijferige", "letterig", "letterige", "inch", "tal", "tallen", "traps", "zits"),
    *("jaars", "baans", "laags", "pits", "mannen", "koppig", "koppige", "kantig", "kantige", "ledig", "ledige"),
)
_APOSTROPHED = frozenset(("er", "ers", "tje", "tjes", "s"))
_DIGITS = frozenset("0123456789")
_ROMAN = frozenset("IVXLCDM")

_STRESSED = dict(zip("aeiou", "áéíóú", strict=True))
_UNSTRESSED = {**{marked: letter for letter, marked in _STRESSED.items()}, **dict(zip("àèìòù", "aeiou", strict=True))}
_DOUBLE_VOWELS = frozenset("aa ee oo uu ie ei oe eu ui au ou".split())


def typed(word: str) -> str:
    """The word as Dutch is typed: no invisible characters, straight apostrophe, ordinary hyphen, i and j for ĳ.

    Full-width and decomposed letters become the usual ones. Linear in the length of the word.
    """
    if word.isascii():
        return word.replace("`", "'") if "`" in word else word
    sound = word.encode("utf-8", "ignore").decode("utf-8")  # a lone half of a surrogate pair cannot be looked up
    return unicodedata.normalize("NFC", sound.translate(_TABLE))


def is_roman(word: str) -> bool:
    """Whether a word is a Roman numeral in capitals of more than one letter (MDL too: the order is not checked)."""
    return len(word) > 1 and _ROMAN.issuperset(word)


def number_form(word: str) -> bool:
    """Whether a word is a number, or a number with a Dutch ending: 2e, 10-jarige, 24-uurs, 90'er, 14u30."""
    place = 0
    while place < len(word) and (word[place] in _DIGITS or (place and word[place] in ".,:/")):
        place += 1
    number, rest = word[:place].rstrip(".,:/"), word[place:].lower()
    if not number:
        return False
    if not rest or rest in _DIRECT or rest == "+" or (len(rest) == 1 and rest.isalpha()):
        return True
    if rest[0] == "-":
        return rest[1:] in _HYPHENED
    if rest[0] == "'":
        return rest[1:] in _APOSTROPHED
    return rest[0] == "u" and rest[1:].isdigit() and len(rest) == 3


def stressed(word: str) -> tuple[str, str]:
    """The word without stress marks, and with them as Dutch puts them: acute, on both letters of a double vowel.

    waaròm gives waarom and waaróm, móet gives moet and móét; a word without such marks gives itself twice.
    """
    plain = "".join(_UNSTRESSED.get(letter, letter) for letter in word)
    marked: list[str] = []
    place = 0
    while place < len(plain):
        group = plain[place : place + (2 if plain[place : place + 2] in _DOUBLE_VOWELS else 1)]
        if any(letter in _UNSTRESSED for letter in word[place : place + len(group)]):
            marked.append("".join(_STRESSED.get(letter, letter) for letter in group))
        else:
            marked.append(word[place : place + len(group)])
        place += len(group)
    return plain, "".join(marked)


def squeezed(word: str) -> dict[str, str]:
    """Shortened stretches: heeeel as heel and hel, each also with the Dutch marks for stress (héél, hél)."""
    found: dict[str, str] = {}
    for keep in (2, 1):
        short: list[str] = []
        marked: list[str] = []
        place = 0
        while place < len(word):
            end = place
            while end < len(word) and word[end] == word[place]:
                end += 1
            stretch = end - place > 2
            run = word[place : place + keep] if stretch else word[place:end]
            short.append(run)
            marked.append("".join(_STRESSED.get(letter, letter) for letter in run) if stretch else run)
            place = end
        if len("".join(short)) < len(word):
            found["".join(short)] = stressed("".join(marked))[1]
    return found


def like(word: str, model: str) -> str:
    """``word`` with the capitals of ``model``: all, only the first, or its own; a word with inner capitals keeps them.

    IJ at the start goes together: ijsje like Pakje is IJsje.
    """
    letters = [letter for letter in model if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return word.upper()
    if letters and letters[0].isupper() and model[0] == letters[0] and word.islower():
        return "IJ" + word[2:] if word.startswith("ij") else word[0].upper() + word[1:]
    return word
