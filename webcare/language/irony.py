"""Praise that means its opposite: "Top, weer niks bezorgd", "Mooi hoor, zo'n webshop die alles belooft".

Irony shows in its company: praise comes first, and what it praises is trouble. No I/O here.
"""

import re

from webcare.language.reading import Reading
from webcare.language.sentiment_lexicon import Sign

NEGATORS = frozenset("niet geen nooit niks niets zonder nauwelijks amper nergens nie".split())
AGAIN = frozenset("weer alweer wéér wederom opnieuw nog steeds".split())
AFTER_WORD = re.compile(r"\W+")
OPENING = 3
"""Before so many words praise opens a message."""
CLEARLY = 0.4
MOCKING = re.compile(r" (?:hoor|zeg|dat jullie|dat u|zo'n|die)\b|, (?:zo'n|die|zo een|dat|prijs|weer)\b", re.IGNORECASE)


def turn_irony(reading: Reading, signs: list[Sign], since: int, end: int) -> None:
    """Turn praise that opens a sentence which goes on with "weer" and trouble: "Top, weer niks bezorgd"."""
    if len(signs) <= since or signs[since].score <= 0 or any(sign.score > 0 for sign in signs[since + 1 :]):
        return
    after = reading.text[signs[since].end : end]
    if not after.lstrip().startswith((",", "…", "...", "dat", "hoor")):
        return
    words = frozenset(AFTER_WORD.split(after.lower()))
    trouble = len(signs) > since + 1 or not NEGATORS.isdisjoint(words)
    if trouble and not AGAIN.isdisjoint(words):
        signs[since] = signs[since]._replace(score=-signs[since].score, emotion="anger")


def turn_mock_praise(reading: Reading, signs: list[Sign]) -> None:
    """Turn praise that opens a message of anger: "Mooi hoor, zo'n webshop die alles belooft. …"."""
    if len(signs) < 2 or signs[0].score <= 0 or any(sign.score > 0 for sign in signs[1:]):
        return
    opens = len(AFTER_WORD.split(reading.text[reading.body.start : signs[0].start].strip())) < OPENING
    goes_on = MOCKING.match(reading.text, signs[0].end)
    if opens and goes_on and any(sign.emotion == "anger" and sign.score <= -CLEARLY for sign in signs[1:]):
        signs[0] = signs[0]._replace(score=-signs[0].score, emotion="anger")
