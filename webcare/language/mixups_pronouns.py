"""Pronouns that are taken for each other: hun for zij, jou for jouw, u for uw, me for mijn, and back.

'Stuur jou pakket' can only be a possessive, because 'pakket' does not go without an article; but 'we sturen jou foto's'
and 'als u vragen hebt' are right. So a plural counts only where no subject and no person can stand.

May not happen here: any I/O.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language import mixups_words as words
from webcare.language.joining_classes import MODALS, PREPOSITIONS
from webcare.language.joining_forms import adjective, stem
from webcare.language.joining_pairs import join
from webcare.language.mixups_comparison import has_verb
from webcare.language.mixups_line import EDGE, Line, Mixup

TRIGGERS = frozenset("hun jou jouw u uw me".split())
POSSESSIVE = {"jou": "jouw", "u": "uw", "me": "mijn"}
WITHOUT_PERSON = PREPOSITIONS - {"voor", "van", "aan", "bij"}
"""Behind these a person with a bare plural is rare: 'met jou gegevens', but 'we hebben voor jou lampen'."""
THINGS = words.HET | words.DE


def find(line: Line) -> Iterator[Mixup]:
    """The slips of pronouns in one sentence."""
    for at in line.places(TRIGGERS):
        word = line[at]
        if word == "hun":
            yield from _hun(line, at)
        elif word in POSSESSIVE:
            yield from _possessive(line, at)
        elif _ends_group(line, at):
            yield line.mixup(at, word[:-1], word[:-1])


def is_thing(word: str) -> bool:
    """Whether a word is a thing of somebody's that needs an article."""
    return word in THINGS or (word.endswith(words.HEADS) and len(word) > 6)


def _hun(line: Line, at: int) -> Iterator[Mixup]:
    before, verb, after = line[at - 1], line[at + 1], line[at + 2]
    starts = before == EDGE or before in words.CLAUSE_STARTS
    if starts and verb in words.PLURAL_VERBS and after not in words.AFTER_NOUNED:
        yield line.mixup(at, ("zij", "ze"), "zij")
    elif before in PREPOSITIONS and (verb == EDGE or verb in words.BEHIND_PRONOUN):
        yield line.mixup(at, "hen", "hen", before)


def _possessive(line: Line, at: int) -> Iterator[Mixup]:
    word, before = line[at], line[at - 1]
    noun = at + 1
    while line[noun] == "eigen" or (line[noun][-1:] == "e" and adjective(line[noun]) and noun < at + 3):
        noun += 1
    owned = line[noun]
    right = POSSESSIVE[word]
    if line[at + 1] == "eigen" and (word != "u" or (owned != EDGE and before not in ("bent", "is"))):
        yield line.mixup(at, right, right)
    elif word == "me":
        giving = before == EDGE or not words.VERBS_OF_GIVING.isdisjoint(line.before(at))
        if (owned in words.FAMILY or is_thing(owned)) and not giving:
            yield line.mixup(at, right, right)
    elif is_thing(owned):
        verb = stem(owned) and "ik" in line.before(at)
        if not (verb or line[noun + 1][:1].isdigit() or (word == "u" and _subject_u(before, line[at - 2]))):
            yield line.mixup(at, right, right)
    elif noun == at + 1 and owned in words.PLURALS and _no_person(line, at):
        yield line.mixup(at, right, right)


def _subject_u(verb: str, subject: str) -> bool:
    """Whether u behind this verb may be its subject: 'kunt u', 'heeft u', but not 'sturen u' or 'u kunt u'."""
    if subject == "u":
        return False
    return verb not in words.STATES and (verb in MODALS or (verb[-1:] in ("t", "d") and has_verb([verb])))


def _no_person(line: Line, at: int) -> bool:
    """Whether neither a subject nor a receiver can stand here: 'over u gegevens', 'Vul u gegevens in'."""
    before = line.before(at)
    if not before:
        return line[at] == "jou"
    return before[-1] in WITHOUT_PERSON or (len(before) == 1 and stem(before[0]))


def _ends_group(line: Line, at: int) -> bool:
    """Whether uw or jouw stands where nothing owned follows: 'ik help uw graag'."""
    before, after = line[at - 1], line[at + 1]
    token = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    if after == EDGE:
        if token is not None and token.kind not in ("stop", "emoji", "smiley") and token.text not in ",;:)":
            return False
    elif after not in words.BEHIND_PRONOUN:
        return False
    return before in PREPOSITIONS or before in ("ik", "we", "wij") or (before != EDGE and has_verb([before]))


def joins_on(line: Line, at: int) -> bool:
    """Whether the noun at a place is only the first half of a torn compound ('de pakket service')."""
    return line[at + 1] != EDGE and join(line[at], line[at + 1]) is not None
