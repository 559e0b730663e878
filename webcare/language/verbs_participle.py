"""A present where its participle must stand, which sounds the same: is gebeurt, wordt bezorgt, al betaalt is.

May not happen here: any I/O; any wording.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language.verbs import Verbs, open_verbs
from webcare.language.verbs_line import EDGE, FRESH, NEAR, Fault, Line
from webcare.language.verbs_words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    COORDINATORS,
    DETERMINERS,
    FINITE_SMALL,
    MODALS,
    NOMINATIVE,
    OPENERS,
    PASSIVE,
    PREPOSITIONS,
)

WHO = NOMINATIVE | {"je", "u", "jullie", "ze", "zij", "er", "die", "wie"}
SUBJECTS = NOMINATIVE | {"je", "u", "jullie", "ze", "zij", "die", "het", "dit", "dat"}
OTHERS = frozenset(("mij", "me", "ons", "hem", "haar", "zich", "je"))
"""Right before a verb at the end of a clause, its object: wat mij verbaast is dat."""
BEFORE_ZIJN = frozenset("we wij ze zij jullie er die deze dit dat nu dan hier".split())
AFTER_ZIJN = (ADVERBS | PREPOSITIONS | DETERMINERS | BEFORE_ZIJN) - frozenset(
    "snel goed beter best slecht vast".split()
)
"""Beside these zijn is the verb and no possessive."""
NEVER = frozenset(("betekent", "behoort", "geldt", "verschilt", "verluidt"))
"""Presents whose participle hardly stands beside is or wordt."""
TE_VERBS = frozenset(
    "behoeft verdient beweert vertelt belooft verklaart vermoedt weigert beseft verwaardigt bekent".split()
)
"""Verbs that te with an infinitive may follow."""
LATER = frozenset("eerder al reeds net hierboven hiervoor telefonisch zojuist gisteren vaak duidelijk eerst".split())
"""What may stand between zoals and a participle: zoals eerder beloofd."""
Found = tuple[str, bool]
"""The word that asks for a participle, and is that certain?"""


def participle_faults(line: Line) -> Iterator[Fault]:
    """Every present that should be a participle."""
    verbs = open_verbs()
    for at, word in enumerate(line.words):
        participle = verbs.participle(word) if word.endswith("t") and word not in NEVER else ""
        if not participle:
            continue
        found = _asked_before(line, at, verbs) or _asked_after(line, at) or _as_said(line, at)
        if found is not None:
            yield Fault(at, (participle,), "participle", *found)


def _asked_before(line: Line, at: int, verbs: Verbs) -> Found | None:
    """A form of hebben, zijn or worden, or any other finite verb, before the word in the same clause."""
    start, after = line.start(at), line[at + 1]
    if after in NOMINATIVE:
        return None
    for place in range(at - 1, start - 1, -1):
        here = line[place]
        if here in AUXILIARIES or (here == "zijn" and _is_verb(line, place, at)):
            return (here, True) if _reaches(line, place, at) else None
        if here in MODALS or (here in FINITE_SMALL and here != "zijn") or _only_finite(here, verbs):
            return (here, False) if line.opener(at) == EDGE or line.opener(at) in COORDINATORS else None
    return _asked_earlier(line, at, verbs)


def _reaches(line: Line, place: int, at: int) -> bool:
    """Does the auxiliary at ``place`` belong to the word at ``at``, and not end a clause before it?"""
    start, opener, after = line.start(at), line.opener(at), line[at + 1]
    if line[place] == "worden" and not MODALS.isdisjoint(line.words[start:place]):
        return True
    if place < at - 1 or after in FRESH:
        return True
    if after in DETERMINERS or after in WHO:  # nu alles bekend is vertelt de directeur meer
        return False
    if opener not in OPENERS:
        return True
    if opener in ("dat", "die"):
        return place == start or after in PREPOSITIONS
    return after in ("door", "aan")


def _is_verb(line: Line, place: int, at: int) -> bool:
    """Is zijn at ``place`` the verb, and no possessive?"""
    if place == at - 1 or line[place - 1] in BEFORE_ZIJN or line[place + 1] in AFTER_ZIJN:
        return True
    lead = line.before(place)
    plural = len(lead) > 1 and lead[0] in DETERMINERS and lead[-1].endswith(("en", "s"))
    return plural and PREPOSITIONS.isdisjoint(lead)


def _only_finite(word: str, verbs: Verbs) -> bool:
    """Can this word be nothing but a finite verb?"""
    if word in ADVERBS or word in PREPOSITIONS or word in DETERMINERS or verbs.is_participle(word):
        return False
    finite = verbs.finite(word)
    return verbs.is_past(word) or (finite is not None and not finite.other and finite.persons != "1i")


def _asked_earlier(line: Line, at: int, verbs: Verbs) -> Found | None:
    """An auxiliary before dat (heeft dat al verteld), or shared with another participle (is verpakt en bezorgd)."""
    start, opener, words = line.start(at), line.opener(at), line.before(at)
    adverbs = all(word in ADVERBS for word in words)
    helping = line[start - 2]
    if opener in ("dat", "die") and helping in AUXILIARIES:
        leads = all(word in ADVERBS for word in line.before(start - 2))
        return (helping, True) if leads or adverbs else None
    if opener != "en" or not verbs.is_participle(helping):
        return None
    ends = line[at + 1] in FRESH
    if not words:
        known = PASSIVE if ends or line[at + 1] == "door" else frozenset()
    else:
        last = words[-1] in ADVERBS and ends and WHO.isdisjoint(words)
        known = AUXILIARIES | {"zijn"} if last or adverbs else frozenset()
    shared = next((word for word in line.before(start - 2) if word in known), "")
    return (shared, True) if shared else None


def _asked_after(line: Line, at: int) -> Found | None:
    """A form of hebben, zijn or worden right after the word, or after te, kan or moet."""
    after, beyond, opener = line[at + 1], line[at + 2], line.opener(at)
    if after in ("worden", "geworden", "hebben"):
        return after, True
    if after == "zijn":
        return (after, True) if beyond in FRESH or beyond in PREPOSITIONS or beyond in ADVERBS else None
    if after in MODALS or (after == "te" and line[at] not in TE_VERBS):
        infinitive = next((word for word in (beyond, line[at + 3]) if word in ("worden", "zijn", "hebben")), "")
        return (infinitive, after == "te") if infinitive else None
    if after not in AUXILIARIES:
        return None
    ends = (beyond == EDGE or beyond in COORDINATORS) and line[at - 1] not in OTHERS
    main = opener not in OPENERS and SUBJECTS.isdisjoint(line.before(at))
    inside = opener in CONJUNCTIONS - {"dat"} and not line.first(line.start(at) - 1) and beyond in PREPOSITIONS
    return (after, False) if ends or main or inside else None


def _as_said(line: Line, at: int) -> Found | None:
    """Zoals before the word, with nothing that could be its subject: zoals eerder beloofd."""
    back = at - 1
    while line[back] in LATER and at - back < NEAR:
        back -= 1
    if line[back] != "zoals" or line[at + 1] in SUBJECTS or line[at + 1] in DETERMINERS:
        return None
    return "zoals", True
