"""je or u: which of the two a reply uses, and a reply turned from the one into the other.

    >>> reading = Reading("Heeft u uw ordernummer?")
    >>> convert(reading, "je").apply(reading.text)
    'Heb je je ordernummer?'

A sentence is converted as a whole (pronoun, possessive, verb and reflexive) or stays as it is, with the reason.

May not happen here: any I/O but opening the data of the speller and the verbs; a verb that does not fit.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from webcare.language.address_forms import JE, Form, U, fixed_places, is_hour, is_meant
from webcare.language.address_items import Edit, Unsure, items_of
from webcare.language.address_sentence import Line
from webcare.language.address_to_je import ToJe
from webcare.language.address_to_u import ToU
from webcare.language.address_verbs import ONLY_YOU
from webcare.language.address_words import COURTESY, REFLEXIVE, STIFF
from webcare.language.reading import Reading, Sentence, split_sentences
from webcare.language.tokens import Token
from webcare.model.text import Text

NEVER: dict[Form, frozenset[tuple[str, str]]] = {
    "je": frozenset((form, je) for form in ONLY_YOU for je in ("je", "jij")),
    "u": frozenset((form, "u") for form in ("kun", "zul", "heb", "ben"))
    | frozenset(("u", form) for form in ("kun", "zul", "heb", "ben")),
}
"""Words that cannot stand side by side after converting; beside ik some can."""
NEVER_AT_ALL = NEVER["je"] | {("kun", "u"), ("zul", "u")}
MOST_ITEMS, MOST_PRONOUNS = 120, 12
"""Words of a sentence that is looked at, and how many of them may be pronouns."""


class Left(NamedTuple):
    """A sentence ``[start, end)`` that stays as it is; ``at`` is where the word stands that ``why`` is about."""

    start: int
    end: int
    at: int
    why: Text


class Converted(NamedTuple):
    """A sentence ``[start, end)`` and its edits, in order."""

    start: int
    end: int
    edits: tuple[Edit, ...]

    def text(self, whole: str) -> str:
        """What stands from the first edit to the last in ``whole``, edited."""
        return applied(whole, self.edits, self.edits[0].start, self.edits[-1].end)


class Conversion(NamedTuple):
    """What converting comes to."""

    converted: tuple[Converted, ...]
    left: tuple[Left, ...]

    def apply(self, text: str) -> str:
        """The text with every edit; what lies outside them stays, byte for byte."""
        return applied(text, [edit for sentence in self.converted for edit in sentence.edits], 0, len(text))


def applied(text: str, edits: Iterable[Edit], start: int, end: int) -> str:
    """``text[start:end]`` with these edits, which are in order."""
    parts: list[str] = []
    for edit in edits:
        parts.extend((text[start : edit.start], edit.text))
        start = edit.end
    return "".join(parts) + text[start:end]


def convert(reading: Reading, to: Form) -> Conversion:
    """Turn a reply to je or to u, sentence by sentence; its greeting and what it quotes stay."""
    wrong = (U if to == "je" else JE) | COURTESY[to].keys() | STIFF
    converted: list[Converted] = []
    left: list[Left] = []
    if wrong.isdisjoint(reading.stretch.words):
        return Conversion((), ())
    fixed = fixed_places(reading)
    start = reading.greeting.end if reading.greeting else reading.start
    for sentence in split_sentences([token for token in reading.tokens if token.start >= start]):
        meant = [token for token in sentence.tokens if is_meant(reading, token, wrong, fixed)]
        if not meant:
            continue
        try:
            edits = _sentence(reading, sentence, to, fixed, meant)
        except Unsure as unsure:
            left.append(Left(sentence.start, sentence.end, unsure.at.start, unsure.why))
        else:
            converted.append(Converted(sentence.start, sentence.end, edits))
    return Conversion(tuple(converted), tuple(left))


def _sentence(
    reading: Reading, sentence: Sentence, to: Form, fixed: frozenset[int], meant: list[Token]
) -> tuple[Edit, ...]:
    line = Line(items_of(sentence.tokens, reading.quoted))
    first = next(item for item in line.items if item.start == meant[0].start)
    if len(line.items) > MOST_ITEMS or len(meant) > MOST_PRONOUNS:
        raise Unsure(first, "de zin is te lang", "the sentence is too long")
    letters = [c for item in line.items for c in item.text if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters):
        raise Unsure(first, "de zin staat in hoofdletters", "the sentence is in capitals")
    for item in line.items:
        if item.lower in STIFF:
            raise Unsure(item, f"'{item.text}' heeft geen gewone andere vorm", f"'{item.text}' has no plain other form")
    hours = frozenset(token.start for token in sentence.tokens if is_hour(reading.text, token))
    edits = sorted((ToJe if to == "je" else ToU)(line, fixed | hours).convert())
    _check(line, tuple(edits), to)
    return tuple(edits)


def _check(line: Line, edits: tuple[Edit, ...], to: Form) -> None:
    """A last look: raises ``Unsure`` where a verb would stand that cannot stand there."""
    fresh = {edit.start: edit.text.lower().split()[-1] for edit in edits}
    words = [fresh.get(item.start, item.lower) for item in line.items]
    for at, pair in enumerate(pairwise(words)):
        rightly = ("ik" in words and pair not in NEVER_AT_ALL) or words[at - 1] in ("je", "jij")
        if (pair in NEVER[to] and not rightly) or (to == "u" and "ik" not in words and _of_ik(line, at, pair)):
            raise Unsure(line[at], f"'{' '.join(pair)}' kan niet", f"'{' '.join(pair)}' cannot be")


def _of_ik(line: Line, at: int, pair: tuple[str, str]) -> bool:
    """Zoek u, where je was: a form of ik, unless it asks the customer for something (meld u aan)."""
    verb = line.verb(at) if pair == (line.lower(at), "u") and line.lower(at + 1) != "u" else None
    return verb is not None and verb.persons == "1i" and verb.infinitive not in {*REFLEXIVE, "danken"}
