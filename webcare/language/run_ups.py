"""Run-ups: openings that only announce that something will be said ("wij willen u er graag op attenderen dat").

A run-up is a clause up to its first *dat* in which every word belongs to the announcing: we or ik, the reader, a verb
of telling, and courtesies. One other word, and there is news in it ("we hebben je gisteren verteld dat").

May not happen here: any I/O; any judgement about what follows. Linear in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language.lists import US
from webcare.language.reading import Sentence
from webcare.language.tokens import Token

TELLING = frozenset(
    """attenderen attendeer wijzen wijs mededelen meedelen mede mee informeren informeer berichten vertellen vertel
    melden meld bevestigen bevestig benadrukken benadruk opmerken meegeven vermelden vermeld vooropstellen zeggen
    aangeven onderstrepen aankondigen kenbaar weten aandacht""".split()
)
"""The verbs, and the particles of those that fall apart (deel mee, geef mee, maak kenbaar, laat weten)."""
LETTING = frozenset("laten laat".split())
ASKING_TO = frozenset(
    "willen wil wilden wilde zouden zou kunnen kan mogen mag moeten moet hierbij hiermee bij graag".split()
)
PLAIN = frozenset("vertel vertellen meld melden bevestig bevestigen zeggen".split())
"""Told without any of ``ASKING_TO`` these are news themselves: "we bevestigen dat het adres klopt"."""
COURTESY = frozenset(
    """je jou u jullie ons onze er erop hierop op over te om het de dit deze dezen een feit even graag hierbij hiermee
    ook nog alvast allereerst eerst vooreerst nogmaals nadrukkelijk vriendelijk via middels door per bij in met
    voor namens goede orde volledigheid duidelijkheid zekerheid informatie kennisgeving reactie antwoord weg
    bericht mail e-mail schrijven brief vraag melding klacht verzoek telefoontje naar aanleiding van jouw uw
    plezier genoegen doet verheugd blij helaas spijt delen deel geven geef maken maak brengen breng aandacht onder
    wel willen""".split()
)
WORDS = US | TELLING | LETTING | ASKING_TO | COURTESY
JOINTS = frozenset("en maar want dus".split())


def find_run_ups(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The run-ups of a sentence, ``[start, end)`` from its first word to the end of *dat*."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower != "dat":
            continue
        first = at
        while first and _belongs(tokens[first - 1]):
            first -= 1
        while first < at and tokens[first].text == ",":
            first += 1
        if (first == 0 or _parts(tokens[first - 1])) and _announces({word.lower for word in tokens[first:at]}):
            yield tokens[first].start, token.end


def _belongs(token: Token) -> bool:
    return token.lower in WORDS or token.text == ","


def _parts(token: Token) -> bool:
    """May a clause begin behind this token?"""
    return token.kind in ("punct", "markup", "emoji", "smiley", "stop", "newline") or token.lower in JOINTS


def _announces(words: set[str]) -> bool:
    told = words & TELLING
    if not told or not (words & US or {"doet", "ons"} <= words or {"spijt", "ons"} <= words):
        return False
    if told == {"weten"}:
        return bool(words & LETTING)
    if told == {"aandacht"}:
        return bool(words & {"brengen", "breng"})
    if told <= {"wijs", "wijzen"}:
        return bool(words & {"op", "erop", "hierop"})
    if told <= {"mee", "mede"}:
        return bool(words & {"deel", "delen", "geef", "geven"})
    return not told <= PLAIN or bool(words & ASKING_TO)
