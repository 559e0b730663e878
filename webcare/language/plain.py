"""Difficult words and what is plain for them: where officialese stands in a text, and what to write there.

The pairs are webcare's own, in ``data/plain.tsv``; ``plain_forms`` makes their forms at the first question. A text is
looked through word by word, longest words first, whatever its length, in linear time.

May not happen here: any I/O but reading that one file, once; any decision about what is worth telling a writer.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from webcare.language.duty import DUTY, duty
from webcare.language.errors import LanguageDataError
from webcare.language.phrases import GAP, Stretch
from webcare.language.plain_forms import Form, Parts, expand
from webcare.language.tokens import Token

DATA = os.path.join(os.path.dirname(__file__), "data")
NAME = "plain.tsv"
DUTY_PAIR = "dient … te"
"""What the pair of ``duty`` is called."""
GOOD = ("=",)
"""What the list says of words that may stand as they are."""
OPTIONAL, ANY = "", "…"
"""Among the words of one place: it may be skipped; it stands for up to five words."""


class Difficult(NamedTuple):
    """Officialese at ``[start, end)``: its pair in the list, what is plain (best first), whether it may be replaced."""

    start: int
    end: int
    pair: str
    plain: tuple[str, ...]
    fix: bool


class Entry(NamedTuple):
    """A form to look for: the words of each place after the first, and what the list says about it."""

    rest: tuple[frozenset[str], ...]
    pair: str
    plain: tuple[str, ...]
    fix: bool


Raw = tuple[str, Form]
"""A pair, by its difficult words as listed, and one of its forms."""


@cache
def table(folder: str = DATA) -> dict[str, list[Raw]]:
    """The forms by their first word; ``LanguageDataError`` when the list is missing or damaged."""
    path = os.path.join(folder, NAME)
    found: dict[str, list[Raw]] = {}
    parts: dict[str, Parts] = {}
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line[0] in "#\n":
                    continue
                difficult, plain, *flags = line.rstrip("\n").split("\t")
                marks = flags[0].split() if flags else ()
                if "parts" in marks:
                    stem, past, pasts, participle = plain.split()
                    parts[difficult] = (stem, past, pasts, participle)
                    continue
                for form in expand(difficult, plain, marks, parts):
                    for first in form.words.partition(" ")[0].split("|"):
                        found.setdefault(first, []).append((difficult, form))
    except FileNotFoundError as error:
        raise LanguageDataError(path, "ontbreekt", "is missing") from error
    except (OSError, ValueError, IndexError) as error:
        raise LanguageDataError(path, "is beschadigd", "is damaged") from error
    return found


@cache
def _entries(first: str) -> list[Entry]:
    """What to look for after this word, longest first; forms that stand for two are one that only a person can tell.

    Verstrekt is geeft or gegeven.
    """
    forms: dict[str, tuple[str, Form]] = {}
    for pair, form in table()[first]:
        rest = form.words.partition(" ")[2]
        if rest in forms:
            other = forms[rest][1]
            plain = tuple(dict.fromkeys((*other.plain, *form.plain)))
            fix = form.fix and other.fix and form.plain == other.plain
            forms[rest] = (forms[rest][0], Form(form.words, plain, fix))
        else:
            forms[rest] = (pair, form)
    entries = [
        Entry(tuple(frozenset(place.split("|")) for place in rest.split()), pair, form.plain, form.fix)
        for rest, (pair, form) in forms.items()
    ]
    return sorted(entries, key=lambda entry: -len(entry.rest))


def find_difficult(text: str, stretch: Stretch) -> Iterator[Difficult]:
    """Difficult words in the order of the text; they do not overlap, and a name in the middle of a sentence is none."""
    known = table()
    if known.keys().isdisjoint(stretch.words) and DUTY.keys().isdisjoint(stretch.words):
        return
    for run in stretch.runs:
        at = 0
        while at < len(run):
            token = run[at]
            found, until = None, at + 1
            if token.lower in DUTY and (must := duty(text, run, at)):
                found = Difficult(token.start, must.end, DUTY_PAIR, must.plain, must.fix)
                until = must.until
            elif token.lower in known and (at == 0 or token.text[0].islower() or _begins(text, run[at - 1], token)):
                found, until = _longest(text, run, at, _entries(token.lower))
            if found and found.plain != GOOD:
                yield found
            at = until


def _longest(text: str, run: list[Token], at: int, entries: list[Entry]) -> tuple[Difficult | None, int]:
    for entry in entries:
        until = _follow(run, at + 1, entry.rest)
        if until > at:
            start, end = run[at].start, run[until - 1].end
            plain = entry.plain
            if text[start].isupper():
                plain = tuple(words[:1].upper() + words[1:] for words in plain)
            fix = entry.fix and (until == at + 1 or not _interrupted(text, run[at:until]))
            return Difficult(start, end, entry.pair, plain, fix), until
    return None, at + 1


def _follow(run: list[Token], place: int, rest: tuple[frozenset[str], ...]) -> int:
    """Where the words end that follow at ``place``, or -1."""
    for at, words in enumerate(rest):
        if ANY in words:
            ends = (_follow(run, place + skipped, rest[at + 1 :]) for skipped in range(GAP + 1))
            return next((end for end in ends if end > 0), -1)
        if place < len(run) and run[place].lower in words:
            place += 1
        elif OPTIONAL not in words:
            return -1
    return place


def _interrupted(text: str, tokens: list[Token]) -> bool:
    """Is there more than space between the words, such as a comma that a replacement would take away?"""
    return any(text[one.end : other.start].strip() for one, other in pairwise(tokens))


def _begins(text: str, before: Token, token: Token) -> bool:
    """Does a capital at this place only say that a line or a quotation begins?"""
    return not text[before.end : token.start].isspace() or "\n" in text[before.end : token.start]
