"""What je is, right behind a verb: its subject (vind je het), a possessive (vindt je buurvrouw) or an object.

May not happen here: any judgement about the form of the verb; any I/O.
"""

from __future__ import annotations

from webcare.language.verbs import Finite, open_verbs
from webcare.language.verbs_line import EDGE, NEAR, OPAQUE, Line
from webcare.language.verbs_subject import AFTER, Subject
from webcare.language.verbs_words import (
    ADVERBS,
    ARTICLES,
    BELONGINGS,
    DETERMINERS,
    NOMINATIVE,
    OBJECTS,
    OPENERS,
    POSSESSIVES,
    PREDICATES,
    PREPOSITIONS,
    QUANTITIES,
    TO_SOMEBODY,
)

FRONTED = frozenset(("vind", "terugvind"))
"""Verbs that only people do: what leads the sentence may be the object (meer informatie vind je)."""
DATIVE = frozenset("word bied raad zend meld verbied antwoord leid aanbied".split())
"""Verbs beside which je may be the person to whom: dan wordt je een vraag gesteld."""
CHOSEN = frozenset(
    """krijg klik betaal bestel koop kies gebruik zoek probeer kijk lees neem denk zeg ontvang vul log stuur ga zie
    heb""".split()
)
"""Stems not in -d after which je is the subject when no noun follows."""
GOING = frozenset("kom loop fiets reis".split())
"""Stems of what somebody does by themself: with nothing in the clause but where or how, je is the subject."""
THERE = frozenset(
    "er daar hier thuis terug ergens nergens overal niet nooit daarheen erheen ermee erbij erin eruit eraan".split()
)
"""Words that no noun is spelt like: after them je owns nothing (je weer, je gelijk)."""
PRONOUNS = frozenset(("dit", "alles", "deze", "niets", "iets"))
SELDOM = frozenset(("er", "het", "dat", "die", "dit"))
"""Before wordt je these are the subject."""


def je_after(line: Line, at: int, finite: Finite) -> Subject | None:
    """The subject when je stands right behind the verb at ``at``: je itself, or what je owns (word je pakket)."""
    if line[at + 1] != "je":
        return None
    if line[at] == "word":
        return _beside_je(line, at)
    if "i" in finite.persons or finite.other:
        return None
    if finite.persons == "2u":
        itself = {"je", "jij", "u", "gij"}.isdisjoint(line.before(at))
    else:
        known = finite.stem.endswith("d") or finite.stem in CHOSEN
        itself = known and (_is_subject(line, at, finite.stem) or (finite.stem == "word" and _becomes(line, at)))
        itself = itself or (finite.stem in GOING and _goes(line, at))
    return Subject("i", "je", sure=True) if itself else None


def _beside_je(line: Line, at: int) -> Subject | None:
    """The subject of word je when je is not: het word je te veel, word je pakket bezorgd."""
    if line[at - 1] in ("het", "er"):
        return Subject("3", line[at - 1], sure=False)
    return Subject("3", f"je {line[at + 2]}", sure=True) if _belongs(line, at) else None


def _is_subject(line: Line, at: int, stem: str) -> bool:
    fronted, dative, word = stem in FRONTED, stem in DATIVE, line[at + 2]
    place = word == EDGE or word in PREPOSITIONS or word in ADVERBS
    lead = _lead(line, at)
    if lead == "subject" or (lead == "group" and not (fronted and place)) or (lead == "object" and not fronted):
        return False
    if line[at + 3].endswith(("de", "te", "ne")) and open_verbs().is_participle(line[at + 3][:-1]):
        return False  # wordt je al geplaatste bestelling
    if word == "het" and (line[at + 3] in ADVERBS or line[at + 3] in PREPOSITIONS):
        return True
    if word in ARTICLES or word in POSSESSIVES or (word in OBJECTS and word in DETERMINERS):
        return not dative
    given = dative and not TO_SOMEBODY.isdisjoint(line.words[at + 2 : at + 2 + 2 * NEAR])
    follows = place or word in ("je", "er") or word in OBJECTS or word in OPENERS
    return (follows and not given) or (fronted and (word in QUANTITIES or word == OPAQUE))


def _goes(line: Line, at: int) -> bool:
    """Does je, behind the verb at ``at``, get somewhere (zo komt je daar niet), with no other subject in the clause?"""
    rest = line.words[at + 2 : line.end(at)]
    lead = line.before(at) and line[at - 1] in ADVERBS and _lead(line, at) == "adverbial"
    return bool(lead and rest) and rest[0] in THERE and all(word in THERE or word in ADVERBS for word in rest)


def _lead(line: Line, at: int) -> str:
    """What stands before the verb in its clause: an adverbial or nothing, an object, a group, or the subject."""
    words, before = line.before(at), line[at - 1]
    if not words:
        return "object" if before in ("wat", "wie", "welke", "dat", "die") else "adverbial"
    if before in AFTER or before in ("ze", "zij", "het", "er"):
        return "subject"
    if words[0] in PREPOSITIONS or (before in ADVERBS and words[0] not in DETERMINERS):
        return "adverbial"
    thing = words[0] in ("meer", "veel", "alle", "onze") or (
        len(words) == 1 and (before in PRONOUNS or not line.capital(at - 1))
    )
    return "object" if thing else "group"


def _becomes(line: Line, at: int) -> bool:
    """Is je, behind wordt at ``at``, somebody who becomes something (lid) or to whom something is done (gebeld)?"""
    word = line[at + 2]
    if line[at - 1] in SELDOM:
        return False
    return word in PREDICATES or (open_verbs().is_participle(word) and word not in TO_SOMEBODY)


def _belongs(line: Line, at: int) -> bool:
    """Does je, behind word at ``at``, own what is the subject (word je pakket bezorgd)?"""
    if line[at + 2] not in BELONGINGS or line[at - 1] in NOMINATIVE:
        return False
    return any(map(open_verbs().is_participle, line.words[at + 3 : line.end(at)]))
