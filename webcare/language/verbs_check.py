"""All that is wrong with the verbs of a text, once each.

May not happen here: any I/O but what ``open_verbs`` reads; any wording.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from webcare.language.reading import Reading
from webcare.language.tokens import Token
from webcare.language.verbs import open_verbs
from webcare.language.verbs_finite import finite_faults
from webcare.language.verbs_line import EDGE, REACH, Fault, Line
from webcare.language.verbs_noun import noun_faults
from webcare.language.verbs_participle import participle_faults
from webcare.language.verbs_past import past_faults
from webcare.language.verbs_phrases import COMMANDED, commands, idioms
from webcare.language.verbs_present import present_faults
from webcare.language.verbs_subject import has_ik

OBJECT_BEGINS = [[word] for word in ("je", "jouw", "deze", "dit", "de", "het")]
CHECKS = (participle_faults, present_faults, noun_faults, finite_faults, past_faults)
"""In this order: of two that find the same word, the first is right more often."""


class WrongVerb(NamedTuple):
    """A wrong form in the text: the word, and the fault with its suggestions written as the word is."""

    token: Token
    fault: Fault


def wrong_verbs(reading: Reading) -> Iterator[WrongVerb]:
    """Every wrong verb form in our own words, quotations left out, in the order of the text."""
    heads = {sentence.start for sentence in reading.sentences if sentence.tokens[-1].text[-1:] != "?"}
    phrases = {token.start: right for token, right in commands(reading.body_stretch) if token.start in heads}
    phrases |= {token.start: right for token, right in idioms(reading.body_stretch)}
    for sentence in reading.sentences:
        line = Line(sentence.tokens)
        found = dict(_in_phrases(line, phrases, heads))
        if sentence.start in heads and sentence.closed:
            found |= _command(line)
        for check in CHECKS:
            for fault in check(line):
                found.setdefault(fault.at, fault)
        for at in sorted(found):
            token = line.tokens[at]
            if not reading.quoted(token.start):
                right = tuple(_written(form, token.text) for form in found[at].right)
                yield WrongVerb(token, found[at]._replace(right=right))


def _in_phrases(line: Line, phrases: dict[int, str], heads: set[int]) -> Iterator[tuple[int, Fault]]:
    """The faults in fixed phrases that this line holds; not where ik may be the subject of a stem (ik leid het tot)."""
    if not phrases:
        return
    for at, token in enumerate(line.tokens):
        right = phrases.get(token.start)
        if right is None:
            continue
        if token.start in heads and token.lower == f"{right}t":
            yield at, Fault(at, (right,), "command", sure=False)
        elif not (right == f"{token.lower}t" and has_ik(line, at)):
            yield at, Fault(at, (right,), "idiom", sure=not line.first(at))


def _command(line: Line) -> dict[int, Fault]:
    """A command with -t at the head of a sentence that is no question: meldt je retour aan."""
    words = line.words[: -1 if line[len(line) - 1] == EDGE else None]
    if words[0] not in COMMANDED or len(words) > REACH or words[1:2] not in OBJECT_BEGINS:
        return {}
    if EDGE in words or not {"u", "hij", "zich", "ze", "er"}.isdisjoint(words):
        return {}
    return {0: Fault(0, (open_verbs().stem(words[0]),), "command")}


def _written(form: str, like: str) -> str:
    """The form with the capitals of the word that it replaces."""
    if like.isupper() and len(like) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if like[:1].isupper() else form
