"""Which form of a verb goes with je and which with u, before and after the pronoun.

    >>> present("kunt").after_je, present("kun").after_u
    ('kun', 'kunt')

May not happen here: any look at a sentence. The forms are those of ``verbs``, and a few verbs that it does not know.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from webcare.language.speller import open_speller
from webcare.language.verbs import Finite, open_verbs, third

EXTRA = dict(
    pair.split(":")
    for pair in """app:appen whatsapp:whatsappen bezoek:bezoeken scroll:scrollen swipe:swipen update:updaten
    googel:googelen dm:dm'en e-mail:e-mailen sms:sms'en pin:pinnen facetime:facetimen upgrade:upgraden like:liken
    tag:taggen stream:streamen""".split()
)
"""Verbs of today that the table of forms lacks: stem and infinitive."""
CHOSEN = {
    "mist": "mis",
    "hou": "houd",
    "vergist": "vergis",
    "schaft": "schaf",
    "aanschaft": "aanschaf",
    "afschaft": "afschaf",
    "rent": "ren",
}
"""Forms of two verbs, or informal ones, with the stem of the verb that a customer reads in them."""
TWOFOLD = frozenset(("plant", "inplant", "rook"))
"""Forms of two verbs (plannen and planten) between which only the writer can choose."""
PREFERRED = {"zijn": ("ben", "bent"), "hebben": ("heb", "hebt"), "willen": ("wil", "wilt")}
"""The forms after which je and u come, where several are right."""
PASTS = frozenset(
    """had was werd zou kon mocht moest wou wist dacht bracht kocht zocht deed zei stond ging kwam reed koos leek bleek
    schrok verwees sloot boog schoof las bezat beval loog rook""".split()
)
"""Pasts that are also, or may look like, a present of another verb."""
PLURALS = frozenset(
    "zijn hebben worden kunnen zullen moeten mogen willen waren hadden werden zouden konden moesten mochten".split()
)
ONLY_YOU = frozenset("hebt bent kunt zult wilt".split())
"""Forms that have je or u as their subject, whatever the sentence."""
ONLY_OTHERS = frozenset("heeft is".split())
MOSTLY_VERBS = frozenset(
    """laat zit zet wacht weet moet eet heet sluit kost meet praat krijg kom ga sta lees zeg denk hoor las zag lag gaf
    nam sloot vond""".split()
)
"""Verbs, though the word list has nouns of the same letters."""
VOWELS, VOICELESS = "aeiou", tuple("tkfspxch")
SEPARABLE = tuple(
    "terug samen tegen thuis voorbij binnen achter onder boven over rond door mee aan bij toe uit vast voor weg weer "
    "los langs klaar kwijt deel goed schoon stil stop neer na om op in af".split()
)
"""What a verb may carry in front."""


class Present(NamedTuple):
    """A present singular: its infinitive, the persons that it fits (as in ``verbs``), and what it becomes.

    ``after_je`` comes before je as a subject ("kun je"), ``after_u`` before u ("kunt u"). ``other``: also another word.
    """

    infinitive: str
    persons: str
    other: bool
    after_je: str
    after_u: str


@lru_cache(maxsize=5000)
def present(form: str) -> Present | None:
    """The present singular that ``form`` (in small letters) is, or None."""
    if form in PASTS:
        return None
    found = open_verbs().finite(CHOSEN.get(form, form))
    if found is None:
        return _extra(form)
    if form in CHOSEN and form.endswith("t"):
        found = found._replace(persons="2u3", other=False)
    return Present(found.infinitive, found.persons, found.other, *_forms(found))


def _forms(found: Finite) -> tuple[str, str]:
    """The forms before je and before u."""
    if found.infinitive in PREFERRED:
        return PREFERRED[found.infinitive]
    verbs = open_verbs()
    return verbs.conjugate(found, "i")[0], verbs.conjugate(found, "u")[0]


def _extra(form: str) -> Present | None:
    for stem in (form, form[:-1], form[:-2]):
        if stem in EXTRA:
            inflected = f"{stem}'t" if "'" in EXTRA[stem] else third(stem)
            if form in (stem, inflected):
                return Present(EXTRA[stem], "1i" if form == stem else "2u3", form == stem, stem, inflected)
    stem = form.removesuffix("t")
    if stem.endswith("i") and len(stem) > 3 and open_speller().known(f"{stem}en") and open_speller().known(f"{stem}t"):
        return Present(f"{stem}en", "1i" if form == stem else "2u3", form == stem, stem, f"{stem}t")
    return None


def past(form: str) -> bool:
    """May this be a past singular: zou, vroeg, belde? It is the same for je and u."""
    if form in PASTS or open_verbs().is_past(form):
        return True
    stem = form[:-2]
    weak = stem[-1:] in VOICELESS if form.endswith("te") else form.endswith("de") and stem[-1:] not in tuple("aeou")
    return weak and "s" in open_verbs().row(stem).letters


@lru_cache(maxsize=5000)
def infinitive(form: str) -> bool:
    """Is this an infinitive, or with that a plural: sturen, gaan, zijn?"""
    if not form.endswith("n") or len(form) < 3:
        return False
    base = form[:-2]
    ending = {"v": "f", "z": "s"}.get(base[-1], base[-1])
    stems = [form[:-1], base, base[:-1] + ending]
    if base[-2:-1] == base[-1]:
        stems.append(base[:-1])
    if len(base) > 1 and base[-2] in VOWELS:
        stems.append(base[:-1] + base[-2] + ending)
    if base.endswith("i") and present(base) is not None:
        return True
    return form in PLURALS or any(open_verbs().row(stem).infinitive == form for stem in stems)


def participle(form: str) -> bool:
    """Is this a participle: gebeld, ontvangen?"""
    if open_verbs().is_participle(form):
        return True
    return form.startswith("ge") and form.endswith(("d", "t")) and any(present(stem) for stem in (form[2:-1], form[2:]))


@lru_cache(maxsize=5000)
def verbal(form: str) -> bool:
    """Is this a form of a verb that cannot be the noun behind je or uw: belt, meedenkt, terugstuurde?"""
    if finite(form) or infinitive(form) or participle(form):
        return True
    rest = next((form[len(part) :] for part in SEPARABLE if form.startswith(part)), "")
    return len(rest) > 2 and (finite(rest) or infinitive(rest) or participle(rest))


def finite(form: str) -> bool:
    """Is this a finite verb, and hardly ever anything else?"""
    found = present(form)
    if found is None:
        return past(form)
    return not found.other or "1" not in found.persons or form in MOSTLY_VERBS
