"""Where a reply says je, and where u.

    >>> {form: len(found) for form, found in pronouns(Reading("Kunt u je naam sturen?")).items()}
    {'je': 1, 'u': 1}

May not happen here: any look at what the words do in their sentence; that is for ``address``.
"""

from __future__ import annotations

from typing import Literal

from webcare.language.phrases import Phrases
from webcare.language.reading import Reading
from webcare.language.tokens import Token

Form = Literal["je", "u"]
JE = frozenset("je jij jou jouw jouwe jezelf jijzelf jouzelf".split())
U = frozenset("u uw uwe uzelf".split())
FIXED = Phrases(
    [
        "je weet maar nooit",
        "je weet nooit",
        "je zou maar",
        "je zult|zal maar",
        "wat je noemt",
        "om je vingers bij af te likken",
        "om u tegen te zeggen",
        "zeg maar je|u",
        "met je|u aanspreken|aanspreekt",
        "je of u",
        "u of je",
        "je en u",
        "letter u",
        "je reinste",
        "dat is je van het",
        "je van het",
    ]
)
"""Here je and u address nobody in particular, or are words about words."""


def pronouns(reading: Reading) -> dict[Form, list[Token]]:
    """Where a reply says je and where u: not in quotations and fixed phrases, and not the u of 10 u."""
    found: dict[Form, list[Token]] = {"je": [], "u": []}
    if (JE | U).isdisjoint(reading.stretch.words):
        return found
    fixed = fixed_places(reading)
    for token in reading.tokens:
        if is_meant(reading, token, JE | U, fixed):
            found["je" if token.lower in JE else "u"].append(token)
    return found


def fixed_places(reading: Reading) -> frozenset[int]:
    """Where the words of fixed phrases begin."""
    return frozenset(token.start for match in FIXED.find(reading.stretch) for token in match.tokens)


def is_meant(reading: Reading, token: Token, words: frozenset[str], fixed: frozenset[int]) -> bool:
    """Is this one of ``words``, said to the customer?"""
    if token.kind != "word" or token.lower not in words or token.start in fixed or reading.quoted(token.start):
        return False
    return not is_hour(reading.text, token)


def is_hour(text: str, token: Token) -> bool:
    """Is this the u of "10 u"?"""
    return token.text in ("u", "U") and text[max(0, token.start - 2) : token.start].strip()[-1:].isdigit()
