"""Promises in a reply: terms ("binnen twee werkdagen", "5 jaar garantie") and certainties ("gegarandeerd").

What a term is about decides what may back it: an answer (a service-level target), or money, goods and rights (a fact).
A term of the customer ("je kunt binnen 30 dagen ruilen") promises nothing by itself, nor does what we deny or hope.

May not happen here: any I/O; any look at a handbook.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import timedelta
from typing import Literal, NamedTuple

from webcare.language.numerals import NUMBERS
from webcare.language.phrases import Match, Phrases
from webcare.language.reading import Reading, Sentence
from webcare.language.sentences import sentence_at

ROUNDED = {"enkele": 3, "anderhalf": 2}
"""Words that a promise is held to as if they were these numbers."""
SECONDS = {
    "minuten": 60,
    "minuut": 60,
    "kwartier": 900,
    "uur": 3600,
    "uren": 3600,
    "dag": 86400,
    "dagen": 86400,
    "werkdag": 86400,
    "werkdagen": 86400,
    "week": 604800,
    "weken": 604800,
    "maand": 2592000,
    "maanden": 2592000,
    "jaar": 31536000,
}
LONG = "dag|dagen|werkdagen|weken|week|maand|maanden|jaar"
RIGHT = "garantie|bedenktijd|retour|retourtermijn|proeftijd"
BACK = "terug|ruilen|retourneren|omruilen|terugsturen|proberen"
TERMS = Phrases(
    [
        f"binnen een|het| * {'|'.join(SECONDS)}",
        f"* {LONG} volledige|lang| {RIGHT}",
        f"je|jij|u|jullie hebt|heeft|krijgt|hebben|krijgen * {LONG} de tijd om",
        f"je|jij|u|jullie hebt|heeft|krijgt|hebben|krijgen * {LONG} om … {BACK}",
        f"heb|hebt|heeft|krijg|krijgt je|jij|u|jullie * {LONG} de tijd om",
    ]
)
CERTAIN = Phrases(
    [
        "morgen|overmorgen|vandaag|vanavond nog| in huis",
        "uiterlijk|sowieso|zeker|absoluut|beslist vandaag|vanavond|morgen|overmorgen",
        "gegarandeerd",
        "garanderen|garandeer we|wij|ik| je|u|dat|",
        "we|wij|ik garanderen|garandeer",
        "dat|dit beloof|beloven|garandeer|garanderen ik|we|wij",
        "we|wij|ik beloven|beloof je|u| dat|",
        "honderd|100 procent zeker",
        "100% zeker",
        "gebeurt|overkomt je|u|jou|jullie| echt|zeker| nooit meer|weer",
        "gebeurt|overkomt je|u|jou|jullie| echt|zeker| niet meer|weer",
        "zal … nooit|niet meer|weer|nogmaals gebeuren|voorkomen|overkomen",
        "levenslang|levenslange garantie",
        "altijd|sowieso je|uw geld terug",
        "niet goed geld terug",
    ]
)
BY_CUSTOMER = frozenset(
    """kunt kun kan mag moet dient retour terugsturen retourneren annuleren reageren bestel was waren werd werden
    had overstap overstappen overstapt inchecken uitchecken""".split()
)
"""With these a term is the customer's, or past."""
HOPED = frozenset(
    """hoop hopen hopelijk proberen probeer zorgen zorg streven streef best voorkomen ervoor niet niets niks geen nooit
    of als zodat begrijp begrijpen bestelde kocht""".split()
)
ANSWERING = frozenset(
    """antwoord antwoorden antwoordt beantwoord beantwoorden reactie reageren reageert bel bellen belt teruggebeld
    gebeld hoor hoort horen mail mailen mailt bericht contact teruggemaild reageer laten""".split()
)
GOODS = frozenset(
    """geld bedrag terugbetaling terugstorting terugbetaald teruggestort terugboeken terugstorten rekening pakket
    bestelling lamp artikel product zending huis bezorgd geleverd mat thuis lading onderdeel levering""".split()
)

FAR = 30
"""How many words on either side of a promise are looked at."""

About = Literal["answer", "goods", "right", "any"]


class Promise(NamedTuple):
    """A promise at ``[start, end)``. ``term`` is how long (None for a certainty), ``words`` how it is put."""

    start: int
    end: int
    words: str
    about: About
    term: timedelta | None = None


def find_promises(reading: Reading) -> Iterator[Promise]:
    """The promises in a reply's body that are our own."""
    for match in TERMS.find(reading.body_stretch):
        found = _term(match, sentence_at(reading, match.start))
        if found is not None:
            yield found
    for match in CERTAIN.find(reading.body_stretch):
        sentence = sentence_at(reading, match.start)
        tokens = sentence.tokens if sentence else []
        at = bisect_right(tokens, match.start, key=lambda token: token.start) - 1
        if HOPED.isdisjoint(token.lower for token in tokens[max(0, at - FAR) : max(0, at)]):
            yield Promise(match.start, match.end, _joined(match), "any")


def duration(number: str, unit: str) -> timedelta | None:
    """How long "twee werkdagen" is; None for what is no number."""
    count = int(number) if number.isdecimal() and len(number) < 6 else ROUNDED.get(number, NUMBERS.get(number))
    return None if count is None or unit not in SECONDS else timedelta(seconds=count * SECONDS[unit])


def in_digits(text: str) -> str:
    """Lower-case text with its numbers in digits: "zes weken" and "6 weken" promise the same."""
    return " ".join(str(NUMBERS.get(word, word)) for word in text.lower().split())


def _term(match: Match, sentence: Sentence | None) -> Promise | None:
    words = [token.lower for token in match.tokens]
    unit = next(at for at, word in enumerate(words) if at and word in SECONDS)
    term = duration(words[unit - 1], words[unit])
    tokens = sentence.tokens if sentence else []
    at = bisect_right(tokens, match.start, key=lambda token: token.start)
    inside = {token.lower for token in tokens[max(0, at - FAR) : at + FAR]}
    if term is None or (words[0] == "binnen" and not BY_CUSTOMER.isdisjoint(inside)):
        return None
    about: About = "any"
    if words[0] != "binnen":
        about = "right"
    elif inside & GOODS:
        about = "goods"
    elif inside & ANSWERING:
        about = "answer"
    return Promise(match.start, match.end, " ".join(words[unit - 1 : unit + 1]), about, term)


def _joined(match: Match) -> str:
    return " ".join(token.lower for token in match.tokens)
