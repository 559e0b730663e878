"""Who is the subject of a verb, as far as the words beside it tell.

May not happen here: any judgement about the form of the verb; any I/O.
"""

from __future__ import annotations

from typing import NamedTuple

from webcare.language.verbs import open_verbs
from webcare.language.verbs_line import EDGE, FRESH, NEAR, Line
from webcare.language.verbs_words import (
    ADVERBS,
    BELONGINGS,
    CONJUNCTIONS,
    DETERMINERS,
    EITHER,
    FINITE_SMALL,
    ME,
    NEUTER,
    NOMINATIVE,
    OBJECTS,
    OPENERS,
    PREPOSITIONS,
    RELATIVES,
    SINGLE,
    TIMES,
)

AFTER = NOMINATIVE | {"je", "u", "jullie"}
"""Subjects that stand right behind the verb when something else leads the sentence."""
FIRM = frozenset(("ik", "jij", "hij", "wij", "we", "men"))
"""Before the verb these are its subject, whatever follows."""
COMPARED = frozenset(("dan", "of", "noch"))
"""What joins a pronoun to another person (groter dan ik, jij of ik)."""
GROUP = DETERMINERS - {"ons", "hun"}
SMALL = ADVERBS | PREPOSITIONS | OBJECTS | NOMINATIVE | DETERMINERS | FINITE_SMALL
LEADS = {"je": "2", "jij": "2", "u": "u", "ik": "1", "wij": "p", "we": "p"} | dict.fromkeys(SINGLE, "3")


class Subject(NamedTuple):
    """``person`` as in ``verbs``, or ``?`` for one or more others; ``words`` are the ones that tell.

    ``sure``: could it not be read otherwise? ``group``: is it a noun with what belongs to it?
    """

    person: str
    words: str
    sure: bool
    group: bool = False


def finite_between(line: Line, start: int, end: int) -> bool:
    """May a finite verb stand between two places?"""
    verbs = open_verbs()
    for word in line.words[max(0, start) : max(0, end)]:
        if word in FINITE_SMALL or verbs.is_past(word):
            return True
        finite = verbs.finite(word) if word not in ADVERBS and word not in PREPOSITIONS else None
        if finite is not None and not (finite.other and finite.persons == "1i"):
            return True
    return False


def has_ik(line: Line, at: int) -> bool:
    """Does ik stand in the same clause, or before a clause that only joins on?"""
    start = at
    while start > 0 and at - start < 3 * NEAR and line[start - 1] not in OPENERS:
        start -= 1
    behind = at + 3 if line[at + 1] in ADVERBS else at + 2
    return not ME.isdisjoint(line.words[start:behind])


def subject_after(line: Line, at: int) -> Subject | None:
    """The subject in ``vind ik``, ``wordt hij``: the word behind the verb at ``at``."""
    word, before = line[at + 1], line[at - 1]
    if before in NOMINATIVE or (before in AFTER and line[at - 2] in FRESH):
        return None
    if word in ("ik", "wij", "we"):
        return Subject(LEADS[word], word, sure=line.opener(at) not in CONJUNCTIONS)
    if word == "jij":
        return Subject("i", word, sure=True)
    if word in SINGLE and (word in ("hij", "men") or not line.first(at)):
        return Subject("3", word, sure=True)
    return None


def subject_before(line: Line, at: int) -> Subject | None:
    """The subject in ``ik vind``, ``als je vindt``: the word before the verb at ``at``."""
    word, before, after = line[at - 1], line[at - 2], line[at + 1]
    if after in AFTER and word not in FIRM and not word == after == "je":
        return None
    if word in ("ik", "wij", "we") and before not in COMPARED:
        return Subject(LEADS[word], word, sure=before not in ("en", "als"))
    if word == "jullie" and before in FRESH - RELATIVES:
        return Subject("p", word, sure=True)
    if word in ("jij", *SINGLE) and before in (FRESH | ADVERBS) - COMPARED:
        return Subject(LEADS[word], word, sure=before not in ADVERBS and before != "en")
    return None if has_ik(line, at) else _object_like(line, at)


def _object_like(line: Line, at: int) -> Subject | None:
    """The subject before the verb when it is a word that could also be an object: je, u, het, die."""
    word, before = line[at - 1], line[at - 2]
    fresh = before in FRESH
    itself = before == "je" and line[at - 3] in FRESH
    helped = line[at] in ("heeft", "is") and before != EDGE  # de collega die je heeft geholpen
    if word == "je" and (fresh or itself) and not helped:
        return Subject("2", word, sure=fresh)
    if word == "u" and fresh:
        return Subject("u", word, sure=True)
    if word in NEUTER and (word == "het" or line[at] not in ("heb", "ben")):
        return Subject("3", word, sure=fresh)
    return Subject("?", word, sure=False) if word in EITHER and fresh else None


def group_before(line: Line, at: int) -> Subject | None:
    """The subject in ``je pakket wordt``: a short group of words that leads the clause, right before the verb."""
    if not 2 <= at - line.start(at) <= 4 or line[at + 1] in AFTER or has_ik(line, at):
        return None
    lead, *rest = line.before(at)
    known = rest[-1] in BELONGINGS
    if lead not in GROUP or (lead == "je" and line.opener(at) in OPENERS and not known):
        return None
    if rest[-1] in TIMES or rest[-1].endswith(("en", "s")) or any(not w.isalpha() or w in SMALL for w in rest):
        return None
    if finite_between(line, line.start(at), at - 1):
        return None
    return Subject("3", " ".join((lead, *rest)), sure=lead != "je" or known, group=True)


def subject_of_clause(line: Line, at: int) -> Subject | None:
    """The subject in ``als je het leuk vindt``: behind the word that opens the clause, with the verb at its end."""
    start, opener, last = line.start(at), line.opener(at), line[at + 1] in FRESH
    if not 2 <= at - start <= NEAR or not (last or (opener in OPENERS and line[at + 1] in PREPOSITIONS)):
        return None
    if opener not in OPENERS and opener not in (EDGE, "en", "maar", "of"):
        return None
    lead, *rest = line.before(at)
    person = "3" if lead == "het" and opener in OPENERS else LEADS.get(lead, "")
    if not person or not NOMINATIVE.isdisjoint(rest) or finite_between(line, start, at):
        return None
    if any(word.endswith("en") and word not in SMALL for word in rest):
        return None
    owner = rest[0] not in SMALL and open_verbs().is_participle(line[at])
    object_ = lead == "je" and (owner or line[at] in ("is", "heeft"))
    return None if object_ else Subject(person, lead, sure=last)


def relative_before(line: Line, at: int) -> Subject | None:
    """The subject in ``die rekening houdt met``: the relative pronoun that opens the clause which the verb ends."""
    start, opener = line.start(at), line.opener(at)
    if opener not in ("die", "wat", "dat", "wie") or not start < at <= start + NEAR:
        return None
    if line[at + 1] not in FRESH and line[at + 1] not in PREPOSITIONS:
        return None
    if not AFTER.isdisjoint(line.before(at)) or finite_between(line, start, at):
        return None
    return Subject("?", opener, sure=False)
