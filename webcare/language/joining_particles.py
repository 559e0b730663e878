"""Particles that were torn off: de achter kant, een voor beeld, we hebben het door gegeven.

A preposition may stand before any noun or participle, so it takes a place where no preposition can be: right behind an
article with nothing more to follow, or before a participle in a clause that leaves the particle nothing else to go with
('daar heb ik mee gewerkt', 'hij is het huis in gelopen').

May not happen here: any I/O but opening the word list and the table of verbs.
"""

from __future__ import annotations

from webcare.language import joining_classes as classes
from webcare.language.joining_context import Place
from webcare.language.joining_forms import infinitive, listed, singular
from webcare.language.verbs import open_verbs
from webcare.language.verbs_words import AUXILIARIES, COORDINATORS, FINITE_SMALL, PREPOSITIONS

BEFORE_NOUNS = frozenset("aan achter af bij binnen boven buiten door in mee na om onder op over toe uit voor".split())
ARTICLES = frozenset("de een onze elke iedere geen".split())
"""Words that open a group and are nothing else; het, die and je may stand alone before a preposition."""
BEFORE_PARTICIPLES = frozenset("aan af bij door in mee na om op over terug toe uit voor".split())
FREE = frozenset("er daar waar hier ergens nergens overal wie wat welke welk zich elkaar".split())
"""With one of these in the clause a particle may be left behind alone: 'waar we mee hebben gewerkt'."""
HAVING = frozenset("heb hebt heeft hebben had hadden".split())
"""Behind dat these leave a particle behind too: 'dat heb ik niet aan gevraagd'."""
MOVED = frozenset(
    """gelopen gereden gegaan gekomen gestapt gevaren gevlogen gefietst gevallen geklommen gesprongen gereisd gebracht
    getrokken geduwd gezet gelegd gestopt gekeken getild geschoven gewacht gerekend gesproken gepraat gewerkt gedacht
    gerend gedragen gesleept gesjouwd gewandeld gerold geslopen gedaan gehad geweest gebleven geworden""".split()
)
"""With these a particle may belong to the noun before it ('het huis in gelopen'), or to what is not said."""
PARTICLES = BEFORE_NOUNS | BEFORE_PARTICIPLES
"""With these a pair may begin that ``torn_particle`` joins."""


def torn_particle(place: Place) -> str | None:
    """The pair as one word, when the first of it is a particle that the second cannot do without."""
    text = place.first + place.second
    if place.name != place.first or not listed(text):
        return None
    noun = place.first in BEFORE_NOUNS and place.left in ARTICLES and _noun_ends(place, text)
    return text if noun or (place.first in BEFORE_PARTICIPLES and _participle_ends(place, text)) else None


def _noun_ends(place: Place, text: str) -> bool:
    """Whether the second is a noun that closes its group: 'de achter kant van', but not 'de op maat gemaakte kast'."""
    noun = (singular(place.second) or singular(text)) and not infinitive(place.second)
    one = place.left == "een" and "er" in place.before  # zet er een voor deur 3
    return noun and not one and (not place.after or place.after in PREPOSITIONS or place.after in FINITE_SMALL)


def _participle_ends(place: Place, text: str) -> bool:
    """Whether the second is the participle of a verb with that particle, beside an auxiliary of its clause."""
    verbs = open_verbs()
    if place.second in MOVED or not (verbs.is_participle(place.second) and verbs.is_participle(text)):
        return False
    if not FREE.isdisjoint(place.before) or place.left in classes.PREPOSITIONS | classes.MEASURES:
        return False
    topic = place.before[:1] in (["dat"], ["die"], ["dit"]) and not HAVING.isdisjoint(place.before[1:2])
    ends = not place.after or place.after in PREPOSITIONS | AUXILIARIES | COORDINATORS  # in gesloten verpakking
    joined = next((at for at, word in enumerate(reversed(place.before)) if word in COORDINATORS), len(place.before))
    own = place.before[len(place.before) - joined :]  # 'er naar gekeken en feedback op gegeven'
    return ends and not topic and (place.after in AUXILIARIES or not AUXILIARIES.isdisjoint(own))
