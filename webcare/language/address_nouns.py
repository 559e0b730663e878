"""What follows je: something of the customer's (je pakket), or anything else (je vandaag)?

    >>> phrase(Line(items_of(tokenize("je nieuwe bestelling is onderweg"), [])), 1)
    Phrase(head=2, kind='owned', plural=False, attributed=True, verb=False)

May not happen here: a decision about je; that takes the whole clause.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from webcare.language.address_forms import JE, U
from webcare.language.address_sentence import Line, is_moment
from webcare.language.address_verbs import MOSTLY_VERBS, PASTS, finite, infinitive, participle, past, present, verbal
from webcare.language.address_words import (
    ADVERBS,
    BARE,
    COORDINATORS,
    DETERMINERS,
    MASSES,
    OBJECTS,
    OWNED,
    POSSESSED,
    SUBJECTS,
    SUBORDINATORS,
    WHEN,
)
from webcare.language.inflection import plural_en, plural_s
from webcare.language.numerals import number_word
from webcare.language.speller import open_speller
from webcare.language.verbs_words import MODALS, PREPOSITIONS
from webcare.language.wordstore import END, WORD, word_store

Kind = Literal["owned", "bare", "noun", "doubtful"]
"""owned: a thing that takes an article or a possessive, such as pakket; bare: may stand alone, such as hulp; noun: one
of these two; doubtful: perhaps no noun at all."""
SMALL = ADVERBS | DETERMINERS | OBJECTS | SUBJECTS | SUBORDINATORS | COORDINATORS | PREPOSITIONS | JE | U
THINGS = OWNED | BARE | MASSES
NOUN_ENDINGS = (
    "ing",
    "ingen",
    "heid",
    "heden",
    "nis",
    "teit",
    "schap",
    "ment",
    "tie",
    "sie",
    "age",
    "isme",
    "tje",
    "pje",
)
AMBIGUOUS = frozenset("fout haar stuk".split())
LEADING = MODALS | set("ga laat laten liet kom komt komen help helpt helpen zie ziet hoor hoort blijf blijft".split())
"""Verbs that take an infinitive."""
ADJECTIVE_ENDINGS = ("ig", "lijk", "baar", "loos", "zaam", "isch", "end", "achtig", "vrij", "st")


class Phrase(NamedTuple):
    """A noun and the adjectives before it: where its head stands, and what it is. ``verb``: it may be one as well."""

    head: int
    kind: Kind
    plural: bool = False
    attributed: bool = False
    verb: bool = False


@lru_cache(maxsize=5000)
def noun(word: str) -> bool:
    """Is this word, in small letters, a noun as far as spelling tells?"""
    if word in SMALL or is_moment(word):
        return False
    if word in THINGS or word_store().attributes(word) & END:
        return True
    if word.endswith("'s"):
        return noun(word[:-2])
    if word_store().attributes(word) & WORD:
        return word.endswith(NOUN_ENDINGS) or _thing(word, THINGS) or _has_plural(word) or _is_plural(word)
    return open_speller().compound(word) is not None or ("-" in word and noun(word.rpartition("-")[2]))


def _has_plural(word: str) -> bool:
    """Does the word list know its plural, and no inflection as an adjective or a verb?"""
    known = open_speller().known
    verb = present(word)
    if verb is not None and verb.other:  # tand, bel: a noun has a diminutive
        return any(known(word + ending) for ending in ("je", "tje", "pje", "etje", word[-1] + "etje"))
    many = (plural_en(word), plural_s(word) if word[-1] in "aiouyrlne" else "")
    plain = verbal(word) or known(word + "e")
    return not plain and any(form and known(form) and not infinitive(form) for form in many)


def _is_plural(word: str) -> bool:
    """Is it the plural of a noun, and no verb?"""
    return not verbal(word) and plural(word)


def _thing(word: str, things: frozenset[str]) -> bool:
    """Does the word end in one of these, behind another word (a noun, if that leaves doubt)?"""
    for thing in things:
        if word.endswith(thing) and len(word) > len(thing) + 1:
            rest = word[: -len(thing)]
            if len(thing) > 4 or (len(rest) > 3 and (noun(rest) or noun(rest.removesuffix("s")))):
                return True
    return False


@lru_cache(maxsize=5000)
def plural(word: str) -> bool:
    """Is this noun more than one, or a mass?"""
    if word in MASSES or word.endswith(tuple(MASSES)) or word in ("excuses", "ideeën"):
        return True
    if word.endswith("en") and len(word) > 4:
        base = word[:-2]
        ending = {"v": "f", "z": "s"}.get(base[-1], base[-1])
        singles = (base, base[:-1], base[:-1] + ending, base[:-1] + base[-2] + ending)
        return any(len(single) > 2 and noun(single) for single in singles)
    return word.endswith("s") and any(
        len(one) > 2 and plural_s(one) == word and noun(one) for one in (word[:-1], word[:-2])
    )


@lru_cache(maxsize=5000)
def owned(word: str) -> bool:
    """Is this, or what it ends in, a thing that does not stand bare?"""
    if word in OWNED or word in BARE:
        return word in OWNED
    parts = open_speller().compound(word)
    return parts[-1] in OWNED if parts else _thing(word, OWNED)


def attributive(line: Line, at: int) -> bool:
    """May this word stand between je and its noun: nieuwe, eigen, eerste?"""
    word = line.lower(at)
    if word in POSSESSED:
        return True
    if not word.endswith("e") or word in SMALL or word in WHEN or len(word) < 4 or noun(word):
        return False
    return open_speller().known(word)


def phrase(line: Line, at: int) -> Phrase | None:
    """The noun phrase without article that may begin at ``at``, or None when none can."""
    here, attributed, verb = at, False, False
    while attributive(line, here):
        attributed, verb = True, verb or past(line.lower(here))
        here += 1
        if line.lower(here) == "en" and attributive(line, here + 1):
            here += 1
    word, item = line.lower(here), line[here]
    if numeral(line, here) or (attributed and is_moment(word)):
        return None if is_moment(line.lower(here + (not is_moment(word)))) else Phrase(here, "doubtful")
    if item.kind == "thing":
        return Phrase(here, "doubtful")
    if word in AMBIGUOUS:
        return Phrase(here, "doubtful", attributed=attributed)
    if word == "pas":
        return _card(line, here, attributed=attributed)
    if noun(word) and not _acting(word):
        kind: Kind = "owned" if owned(word) else "bare" if word in BARE else "noun"
        return Phrase(here, "doubtful" if verb else kind, plural(word), attributed, acts(word) or infinitive(word))
    return (
        None
        if _no_noun(line, here, attributed=attributed, verb=verb)
        else Phrase(here, "doubtful", attributed=attributed)
    )


def _acting(word: str) -> bool:
    """Is this noun (las, weet) nearly always a verb? Others (ziekte, bond, kast) are not."""
    found = present(word)
    other = past(word) or (found is not None and found.other)
    return finite(word) and (word in MOSTLY_VERBS or word in PASTS or not other)


def _no_noun(line: Line, at: int, *, attributed: bool, verb: bool) -> bool:
    """Is this certainly no noun? ``verb``: what seems an adjective before it may be a past (je stuurde)."""
    word = line.lower(at)
    if verb:
        return True
    if attributed:
        return False
    if not word or word in SMALL or is_moment(word):
        return True
    if infinitive(word) and plural(word):
        return _led(line, at)
    if verbal(word):  # but: je ontvangen factuur
        return not (participle(word) and word.endswith("en") and noun(line.lower(at + 1)))
    return word.endswith(ADJECTIVE_ENDINGS) and not line[at].text[:1].isupper()


def _led(line: Line, at: int) -> bool:
    """Does an infinitive that is also a plural go with a verb before it (kan ik je bellen; not: je tanden poetsen)?"""
    for n in range(at + 1, len(line.items)):
        if line[n].kind in ("break", "stop") or line.lower(n) in COORDINATORS:
            break
        if n > at + 1 and infinitive(line.lower(n)) and line.lower(n - 1) not in ("te", "het", "om"):
            return False
    return line.has(LEADING) or line.lower(at - 2) in ("we", "wij", "ze", "zij", "te")


def _card(line: Line, at: int, *, attributed: bool) -> Phrase | None:
    """Je pas is verlopen, but: dat je pas betaalt."""
    if line.lower(at + 1) in SUBORDINATORS - {"die", "dat"} and not attributed:
        return None  # je ziet het pas als het brandt
    moves = verbal(line.lower(at + 1)) and not line.subordinate(at - 1)
    return Phrase(at, "owned" if attributed or moves else "doubtful", attributed=attributed)


def acts(word: str) -> bool:
    """May this be what je does: the second person, or a past?"""
    found = present(word)
    return (found is not None and "2" in found.persons) or past(word)


def numeral(line: Line, at: int) -> bool:
    """Is this a number: 2, twee?"""
    item = line[at]
    if item.kind == "word":
        return item.lower not in DETERMINERS and not item.lower.endswith("de") and number_word(item.lower)
    return item.kind == "thing" and item.lower[:1].isdigit()
