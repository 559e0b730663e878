"""Words that are taken for each other: als and dan, hun and zij, jou and jouw, na and naar, ten alle tijden.

Fixed phrases come from ``data/mixups.tsv``; what needs a look at the sentence is found by the ``mixups_*`` modules,
each of which names the words that make it look at all.

May not happen here: any I/O but reading that one file, at the first text.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from webcare.language import mixups_comparison, mixups_nouns, mixups_places, mixups_pronouns
from webcare.language.errors import LanguageDataError
from webcare.language.mixups_line import Line, Mixup
from webcare.language.phrases import Match, Phrases
from webcare.language.reading import Reading
from webcare.language.wordstore import DATA
from webcare.model.text import Text

TABLE_NAME = "mixups.tsv"
FINDERS = (mixups_comparison, mixups_nouns, mixups_places, mixups_pronouns)
REASONS = {
    "vast": Text("dit is een vaste uitdrukking: {right}", "this is a fixed expression: {right}"),
    "los": Text("dit schrijf je aan elkaar: {right}", "this is written as one: {right}"),
    "aaneen": Text("dit schrijf je los: {right}", "this is written apart: {right}"),
    "naamwoord": Text("met een lidwoord ervoor is het één woord: {right}", "with an article it is one word: {right}"),
    "naar": Text("'na' betekent later; hier bedoel je 'naar'", "'na' means after; here you mean 'naar'"),
    "na": Text("'naar' wijst ergens heen; hier bedoel je 'na'", "'naar' points somewhere; here you mean 'na'"),
    "nog": Text("'noch' betekent 'en ook niet'; hier bedoel je 'nog'", "'noch' means nor; here you mean 'nog'"),
    "eens": Text("hier bedoel je 'eens', niet het werkwoord 'is'", "here you mean 'eens', not the verb 'is'"),
    "enig": Text("meer dan enig kan niet: het is 'enige'", "only has no superlative: it is 'enige'"),
    "alles": Text("na 'alles' volgt 'wat'", "'alles' is followed by 'wat'"),
    "woord": Text("dit woord schrijf je als '{right}'", "this word is written '{right}'"),
    "dubbel": Text("dit zegt twee keer hetzelfde", "this says the same thing twice"),
    "dan": Text("na een vergrotende trap ('{word}') hoort 'dan'", "a comparative ('{word}') takes 'dan'"),
    "anders": Text("na '{word}' hoort 'dan'", "'{word}' is followed by 'dan'"),
    "als": Text("wat gelijk is, vergelijk je met 'als'", "equals are compared with 'als'"),
    "zij": Text(
        "'hun' kan hier geen onderwerp zijn: schrijf 'zij' of 'ze'", "'hun' is no subject: write 'zij' or 'ze'"
    ),
    "hen": Text("na een voorzetsel ('{word}') is het 'hen'", "after a preposition ('{word}') it is 'hen'"),
    "jouw": Text("wat van jou is, is 'jouw', met een w", "a possession is 'jouw', with a w"),
    "jou": Text("hier volgt geen bezit: 'jou', zonder w", "no possession follows: 'jou', without a w"),
    "uw": Text("wat van u is, is 'uw', met een w", "a possession is 'uw', with a w"),
    "u": Text("hier volgt geen bezit: 'u', zonder w", "no possession follows: 'u', without a w"),
    "mijn": Text("wat van mij is, is 'mijn'; 'me' is spreektaal", "a possession is 'mijn'; 'me' is colloquial"),
    "teveel": Text(
        "alleen 'een teveel' is één woord; dit is 'te veel'", "only the noun is one word; this is 'te veel'"
    ),
    "tenminste": Text("bij een aantal is het 'ten minste', los", "with a number it is 'ten minste', apart"),
    "dat": Text("'{word}' is een het-woord, dus volgt 'dat'", "'{word}' is a het-word, so 'dat' follows"),
    "het-woord": Text("'{word}' is een het-woord: {right} {word}", "'{word}' takes 'het': {right} {word}"),
    "de-woord": Text("'{word}' is een de-woord: {right} {word}", "'{word}' takes 'de': {right} {word}"),
    "zonder-n": Text("voor een zelfstandig naamwoord is het '{right}'", "before a noun it is '{right}'"),
    "ligt": Text("leggen doet iemand; '{word}' ligt ergens", "somebody lays; '{word}' lies somewhere"),
    "erger": Text(
        "je ergert je aan iets; irriteren doet het jou", "one is annoyed ('ergert zich'); the thing irritates"
    ),
    "besef": Text("beseffen doe je zonder 'me' of 'zich'", "'beseffen' goes without 'me' or 'zich'"),
    "duur": Text("iets is duur, of het kost veel", "a thing is dear ('is duur'), or costs much"),
}
"""Why, by key; ``{right}`` is what to write, ``{word}`` the word that tells."""


class _Entry(NamedTuple):
    """A row of the table: which words of the phrase are wrong, what to write, why."""

    first: int
    last: int
    right: tuple[str, ...]
    why: str


class _Table(NamedTuple):
    phrases: Phrases
    entries: list[_Entry]


def reason(mixup: Mixup) -> Text:
    """Why it is wrong, in one sentence."""
    nl, en = REASONS[mixup.why]
    right = mixup.right[0].lower()
    return Text(nl.format(right=right, word=mixup.word), en.format(right=right, word=mixup.word))


def find_mixups(reading: Reading) -> list[Mixup]:
    """The mixed-up words of a text's body, in order, none overlapping; quotations are others' words."""
    present = reading.body_stretch.words
    found = list(_phrases(reading))
    finders = [finder for finder in FINDERS if not finder.TRIGGERS.isdisjoint(present)]
    if finders:
        for sentence in reading.sentences:
            line = Line(sentence.tokens)
            for finder in finders:
                found.extend(finder.find(line))
    kept: list[Mixup] = []
    for mixup in sorted(found, key=lambda item: (item.start, -item.end)):
        if (not kept or mixup.start >= kept[-1].end) and not reading.quoted(mixup.start):
            kept.append(mixup)
    return kept


def _phrases(reading: Reading) -> Iterator[Mixup]:
    table = load_table()
    for match in table.phrases.find(reading.body_stretch):
        entry = table.entries[match.phrase]
        if _unbroken(reading.text, match):
            tokens = match.tokens[entry.first : entry.last + 1]
            yield Line(tokens).span(0, len(tokens) - 1, entry.right, entry.why, sure=len(entry.right) == 1)


def _unbroken(text: str, match: Match) -> bool:
    """Whether only blanks stand between the words of a phrase."""
    pairs = zip(match.tokens, match.tokens[1:], strict=False)
    return all(not text[one.end : other.start].strip() for one, other in pairs)


@cache
def load_table(folder: str = DATA) -> _Table:
    """The rows of the table; ``LanguageDataError`` when it is missing or damaged."""
    path = os.path.join(folder, TABLE_NAME)
    try:
        with open(path, encoding="utf-8") as file:
            rows = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
        entries = [_entry(*row) for row in rows]
        phrases = Phrases(row[0].replace("[", "").replace("]", "") for row in rows)
    except FileNotFoundError as error:
        raise LanguageDataError(path, "ontbreekt", "is missing") from error
    except (OSError, ValueError, TypeError) as error:
        raise LanguageDataError(path, "is beschadigd", "is damaged") from error
    return _Table(phrases, entries)


def _entry(phrase: str, right: str, why: str) -> _Entry:
    if why not in REASONS:
        raise ValueError(f"unknown reason {why!r}")
    parts = phrase.split()
    first = next((at for at, part in enumerate(parts) if part.startswith("[")), 0)
    last = next((at for at, part in enumerate(parts) if part.endswith("]")), len(parts) - 1)
    return _Entry(first, last, tuple(right.split(" / ")), why)
