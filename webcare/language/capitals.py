"""Abbreviations in capitals that a reader may not know: ACM, RMA.

Left alone: what everybody knows (``data/known_abbreviations.txt``), what the text itself explains, Roman numerals,
codes and units, names (a capitalised word follows), and words that are shouted.
May not happen here: any I/O but that one file, at the first question, and the speller's.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from webcare.language.errors import LanguageDataError
from webcare.language.speller import open_speller
from webcare.language.tokens import Token

DATA = os.path.join(os.path.dirname(__file__), "data")
NAME = "known_abbreviations.txt"
LONGEST = 60
HAS_DIGIT = re.compile(r"\d")
PIECE = re.compile(r"(?<![\w-])[A-Z]{2,6}(?=$|[-‑/'’])|(?<=[-/])[A-Z]{2,6}(?=$|[-‑/'’])")
ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
BEFORE_CODE = frozenset(
    """code kortingscode actiecode vouchercode couponcode cadeaucode koppelcode bestelnummer bestelling ordernummer
    kenteken postcode kenmerk referentie type model maat serie artikel artikelnummer vlucht vluchtnummer gate perron
    zone zaal vak letter letters wachtwoord initialen collega namens groet kleurcode luchthaven typenummer
    uitvoering""".split()
)
"""After these come letters that stand for nothing."""
EXPLAINS_BEFORE = frozenset("oftewel ofwel afgekort afkorting heet".split())
EXPLAINS_AFTER_COMMA = frozenset("de het een onze ons jouw uw je die dat dus oftewel ofwel".split())
COMMON = 4
"""From this frequency a word in capitals is a word that is shouted (NIET), below it an abbreviation (SLA)."""


class Capitals(NamedTuple):
    """An abbreviation that is not known, at ``[start, end)``."""

    start: int
    end: int
    text: str


@cache
def known_abbreviations(folder: str = DATA) -> frozenset[str]:
    """What every reader of Dutch knows; ``LanguageDataError`` when the list is missing or damaged."""
    path = os.path.join(folder, NAME)
    try:
        with open(path, encoding="utf-8") as file:
            return frozenset(word for line in file if line[0] != "#" for word in line.split())
    except FileNotFoundError as error:
        raise LanguageDataError(path, "ontbreekt", "is missing") from error
    except (OSError, ValueError) as error:
        raise LanguageDataError(path, "is beschadigd", "is damaged") from error


def unexplained(tokens: list[Token]) -> Iterator[Capitals]:
    """Each abbreviation of these tokens once, where it first stands, unless it is known or explained anywhere."""
    found: dict[str, Capitals] = {}
    explained: set[str] = set()
    for at, token in enumerate(tokens):
        if token.kind != "word" or token.text.islower() or len(token.text) > LONGEST or HAS_DIGIT.search(token.text):
            continue
        match = PIECE.search(token.text)
        if match is None or match.group() in explained:
            continue
        word = match.group()
        if _explained(tokens, at):
            explained.add(word)
        elif word not in found and not _plain(word) and not _code(tokens, at) and not _loud(tokens, at):
            found[word] = Capitals(token.start + match.start(), token.start + match.end(), word)
    yield from (capitals for word, capitals in found.items() if word not in explained)


def _plain(word: str) -> bool:
    """Is it known, a Roman numeral, or a word in capitals?"""
    if word in known_abbreviations() or ROMAN.fullmatch(word):
        return True
    speller = open_speller()
    if len(word) > 3 and (speller.known(word.lower()) or speller.is_name(word.capitalize())):
        return True
    return speller.frequency(word.lower()) >= COMMON


def _neighbour(tokens: list[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def _code(tokens: list[Token], at: int) -> bool:
    """Does it belong to a number, a code or a name?"""
    before, after = _neighbour(tokens, at - 1), _neighbour(tokens, at + 1)
    if before and (before.kind == "number" or before.lower in BEFORE_CODE or before.text in ("^", "&", "/", "_")):
        return True
    if after is None:
        return False
    name = after.kind == "word" and after.text[0].isupper() and not after.text.isupper()
    return name or after.kind == "number" or after.text in ("&", "/", "_")


def _loud(tokens: list[Token], at: int) -> bool:
    """Is a neighbour in capitals too? Then somebody shouts."""
    near = (_neighbour(tokens, at - 1), _neighbour(tokens, at + 1))
    words = (token.text for token in near if token is not None and token.kind == "word")
    return any(
        len(text) > 1 and text.isalpha() and text.isupper() and text not in known_abbreviations() for text in words
    )


def _explained(tokens: list[Token], at: int) -> bool:
    """Does the text say what it is: Autoriteit … (ACM); ACM (Autoriteit …); ACM, de toezichthouder; oftewel ACM?"""
    before, after, next_but_one = (_neighbour(tokens, place) for place in (at - 1, at + 1, at + 2))
    if before and (before.text in ("(", "=") or before.lower in EXPLAINS_BEFORE):
        return True
    if after is None:
        return False
    if after.text in ("(", "=") or after.lower in ("oftewel", "ofwel"):
        return True
    if after.lower == "staat" and next_but_one and next_but_one.lower == "voor":
        return True
    return after.text == "," and next_but_one is not None and next_but_one.lower in EXPLAINS_AFTER_COMMA
