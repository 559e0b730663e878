"""Pronouns that are taken for each other: hun for zij, jou for jouw, u for uw, me for mijn, and back.

'Stuur jou pakket' can only be a possessive, because 'pakket' does not go without an article; but 'we sturen jou foto's'
and 'als u vragen hebt' are right. So a plural counts only where no subject and no person can stand.

May not happen here: any I/O.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language import mixups_words as words
from webcare.language.joining_classes import MODALS, PREPOSITIONS
from webcare.language.joining_forms import adjective, infinitive, listed, plural, stem
from webcare.language.joining_pairs import join
from webcare.language.mixups_comparison import has_verb
from webcare.language.mixups_line import EDGE, Line, Mixup
from webcare.language.verbs_words import ADVERBS, FINITE_SMALL

TRIGGERS = frozenset("hun jou jouw u uw me".split())
POSSESSIVE = {"jou": "jouw", "u": "uw", "me": "mijn"}
WITHOUT_PERSON = PREPOSITIONS - {"voor", "van", "aan", "bij"}
"""Behind these a person with a bare plural is rare: 'met jou gegevens', but 'we hebben voor jou lampen'."""
DESCRIBING = frozenset(
    "best beste goed slecht veilig vlot speciaal extra online thuis beter duidelijk pas net standaard".split()
)
"""Adverbs that may also describe what is owned, or be it."""
OTHER_SUBJECTS = frozenset("u ik we wij jij hij zij men".split())
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
    plain = starts and verb in words.PLURAL_VERBS and after not in words.AFTER_NOUNED
    if plain or (starts and (_acts(line, at) or _acts_last(line, at))):
        yield line.mixup(at, ("zij", "ze"), "zij")
    elif before in PREPOSITIONS and (verb == EDGE or verb in words.BEHIND_PRONOUN):
        yield line.mixup(at, "hen", "hen", before)


def _acts(line: Line, at: int) -> bool:
    """Whether a plural that is nothing but a verb follows hun, with an object: 'hun storten het bedrag'."""
    verb, object_, *rest = (*line.after(at), EDGE, EDGE)
    return _plural_verb(verb) and object_ in words.OBJECT_STARTS and FINITE_SMALL.isdisjoint(rest)


def _acts_last(line: Line, at: int) -> bool:
    """Whether only hun can be the subject of the plural that ends its clause: 'hoelang hun het geld vastzetten'.

    What stands between is singular, so it is no subject of that verb.
    """
    first, *rest = (*line.after(at), EDGE)
    if line[at - 1] == EDGE or first not in words.OBJECT_STARTS - {"de"} or len(rest) < 2 + (first in words.ARTICLES):
        return False
    verb, inside = rest[-2], rest[:-2]
    return _plural_verb(verb) and (FINITE_SMALL | PREPOSITIONS | OTHER_SUBJECTS - {"u"}).isdisjoint(inside)


def _plural_verb(word: str) -> bool:
    """Whether a word is a verb's infinitive and plural, and no noun: storten, but not kosten or optreden."""
    return infinitive(word) and not plural(word) and not listed(f"{word}s")


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
        given = not words.VERBS_OF_GIVING.isdisjoint(line.before(at)) and before not in PREPOSITIONS
        giving = (before == EDGE and at > 0) or given
        if (owned in words.FAMILY or is_thing(owned)) and not giving:
            yield line.mixup(at, right, right)
    elif is_thing(owned):
        if not (
            _may_be_verb(line, at, owned)
            or line[noun + 1][:1].isdigit()
            or (word == "u" and _subject_u(before, line[at - 2]))
        ):
            yield line.mixup(at, right, right)
    elif noun == at + 1 and owned in words.GIVEN and before in PREPOSITIONS:
        if not any(word.endswith("en") and has_verb([word]) for word in line.after(noun)[:1]):
            yield line.mixup(at, right, right)
    elif noun == at + 1 and owned in words.PLURALS and _no_person(line, at):
        yield line.mixup(at, right, right)


def _may_be_verb(line: Line, at: int, word: str) -> bool:
    """Whether what seems owned is what ik does: 'als ik u mail', but not 'ik heb u brief'."""
    before = line.before(at)
    return bool(stem(word)) and "ik" in before and not has_verb(before[before.index("ik") + 1 :])


def _subject_u(verb: str, subject: str) -> bool:
    """Whether u behind this verb may be its subject: 'kunt u', 'heeft u', but not 'sturen u' or 'u kunt u'."""
    if subject in OTHER_SUBJECTS:
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
    elif after not in words.BEHIND_PRONOUN and not _only_adverbs(line, at):
        return False
    return before in PREPOSITIONS or before in ("ik", "we", "wij") or (before != EDGE and has_verb([before]))


def _only_adverbs(line: Line, at: int) -> bool:
    """Whether nothing but adverbs follows, to the end of the clause: 'dit overkomt jouw gelukkig nooit meer'."""
    after = line.after(at)
    return bool(after) and all(word in ADVERBS for word in after) and after[0] not in DESCRIBING


def joins_on(line: Line, at: int) -> bool:
    """Whether the noun at a place is only the first half of a torn compound ('de pakket service')."""
    return line[at + 1] != EDGE and join(line[at], line[at + 1]) is not None
