"""Whether a sentence lets two neighbours be one compound, or puts a border between them.

Between two nouns that each stand on their own there may be a border: 'heeft je trein vertraging?', 'je krijgt per mail
bericht', 'we bieden klanten service'. It takes a noun that goes without an article, and a verb near the pair.

May not happen here: any look at how the two are written as one; any I/O.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from webcare.language import joining_classes as classes
from webcare.language import joining_forms as forms
from webcare.language.joining_pairs import LONGEST, Joint
from webcare.language.tokens import COUNTED, Token
from webcare.language.wordstore import END

FAR = 40
"""How many words of a clause are looked at, so that a long text costs no more per word than a short one."""
SUBJECTS = frozenset("we wij ze zij jullie".split())
OPENERS = classes.DETERMINERS | classes.PREPOSITIONS
QUOTES = frozenset("\"'“”‘’")


class Place(NamedTuple):
    """Two neighbours in their sentence: the words of the clause before them, and the word after them."""

    name: str
    """The first of the two as written."""
    first: str
    second: str
    before: list[str]
    after: str
    alone: bool
    """Nothing else is in the sentence."""

    @property
    def left(self) -> str:
        """The word before the pair; empty at the beginning of a clause."""
        return self.before[-1] if self.before else ""


def place_of(tokens: Sequence[Token], at: int) -> Place:
    """The place of the pair that begins at a token of a sentence."""
    before: list[str] = []
    for token in reversed(tokens[max(0, at - FAR) : at]):
        if token.kind not in COUNTED and token.text not in QUOTES:
            break
        before.append(token.lower[:LONGEST])
    after = tokens[at + 2].lower[:LONGEST] if at + 2 < len(tokens) and tokens[at + 2].kind == "word" else ""
    alone = len(tokens) < FAR and sum(token.kind in COUNTED for token in tokens) == 2
    return Place(tokens[at].text, tokens[at].lower, tokens[at + 1].lower, before[::-1], after, alone)


def one_word(joint: Joint, place: Place) -> bool:
    """Whether the sentence leaves no border between the two words."""
    if place.after in SUBJECTS and place.second.endswith("en"):
        return False  # in jouw buurt werken we: the second is the verb, turned round with its subject
    if _imperative(place) and (joint.proof != "listed" or bare(place.second)):
        return False
    if place.alone:
        sure = joint.proof in ("certain", "likely") and place.second not in classes.VERBS
        return sure or place.second in classes.SURE_NOUNS or not forms.infinitive(place.second)
    if joint.proof in ("likely", "possible") and not _firm(joint, place):
        return False
    if place.first in classes.ADVERBS:
        return _licensed(place.left)
    if place.left in classes.OF_MANY and _one_of_many(joint, place):
        return True
    if _of_something(joint, place) or _loose(joint, place) or (verbal(place.second) and _is_verb(place)):
        return False
    return not (_free(place) and _closes(place.first) and _bordered(place))


def _one_of_many(joint: Joint, place: Place) -> bool:
    """Whether a plural must follow what stands before the pair, and only the second is one: 'alle veer boten'."""
    one = forms.singular(place.first) and not forms.plural(place.first) and place.first not in classes.BARE
    return joint.proof == "listed" and one and forms.plural(place.second)


def bare(word: str) -> bool:
    """Whether a noun goes without an article easily: a plural, a mass, what one has or gets (contact, vertraging)."""
    return word in classes.BARE or word in classes.LETTERS or forms.plural(word)


def verbal(word: str) -> bool:
    """Whether a word is a verb's form, perhaps beside a noun."""
    return forms.infinitive(word) or forms.finite(word) or forms.stem(word)


def _free(place: Place) -> bool:
    """Whether the second word may stand without an article here: a bare noun, or one that its verb asks for."""
    verbs = classes.IDIOMS.get(place.second)
    if verbs is not None:
        return place.after in verbs or not verbs.isdisjoint(place.before)
    return bare(place.second) or place.after in classes.IDIOM_VERBS


def _imperative(place: Place) -> bool:
    """'Bestel kaarten': the first word may be an order. One that is nothing but a verb's stem always may."""
    return forms.stem(place.first) and not place.before and (place.name[0].isupper() or not _closes(place.first))


def _firm(joint: Joint, place: Place) -> bool:
    """Whether an article stands before the pair, and the second word cannot do without one of its own."""
    first, second = place.first, place.second
    if place.left not in classes.DETERMINERS or bare(second) or forms.infinitive(second) or forms.finite(second):
        return False
    if not (forms.singular(second) or forms.listed(second + "s")):
        return False
    if joint.proof == "likely":
        return True
    if place.name != first or first in classes.COUNTS or not _noun_or_stem(first) or _bordered(place):
        return False
    at_end = second.endswith("t") or not classes.SUBORDINATORS.isdisjoint(place.before)
    return not (forms.stem(second) and at_end)


def _noun_or_stem(word: str) -> bool:
    """Whether a first part is no adjective or participle in disguise."""
    if forms.comparative(word):
        return False
    if forms.singular(word):
        return True
    noun = bool(forms.roles(word) & END)
    if forms.stem(word):
        return not noun and not word.endswith(("d", "t"))
    return noun and not word.endswith(("ste", "de", "er", "en"))


def _closes(word: str) -> bool:
    """Whether a first part is a noun that may close a group by itself, as verzend and bezorg are not."""
    if forms.singular(word) or forms.plural(word) or word in classes.LETTERS:
        return True
    return bool(forms.roles(word) & END) and not forms.stem(word)


def _of_something(joint: Joint, place: Place) -> bool:
    """Whether the first word counts or names the second: twee dozen lampen, welk type lamp, het menu instellingen."""
    if place.first in classes.KINDS:
        return not place.second.endswith(classes.OF_KINDS)
    if place.first in classes.NAMING and joint.proof != "listed":
        return True
    return place.first in classes.BEFORE_BARE and bare(place.second)


def _loose(joint: Joint, place: Place) -> bool:
    """Whether the first word hangs on what stands before the pair: a verb, or a clause that it is the subject of."""
    if forms.plural(place.first) and _verb(place.left):
        return True
    if _licensed(place.left):
        return False
    if forms.stem(place.first) and place.left and (joint.proof != "listed" or bare(place.second)):
        return True
    name = "-" not in place.name and not (place.name[1:].isalpha() and place.name[1:].islower())
    return name and (bare(place.second) or place.left in classes.SUBORDINATORS or _verb(place.left))


def _is_verb(place: Place) -> bool:
    """Whether the second word, a noun and a verb, may be the verb here: 'klanten vragen', 'als ik de klant mail'."""
    if forms.infinitive(place.second):
        modal = not classes.MODALS.isdisjoint(place.before)
        return forms.plural(place.first) or modal or place.left in ("die", "te", "om", "of") or place.after == "te"
    if forms.finite(place.second):
        return not _licensed(place.left) or not classes.SUBORDINATORS.isdisjoint(place.before)
    return place.after in ("ik", "je", "jij", "we", "wij") or "ik" in place.before


def _bordered(place: Place) -> bool:
    """Whether a noun without an article may begin anew after the first word."""
    if place.left in classes.BARE_PREPOSITIONS:
        return True
    if not any(_verb(word) or word in classes.SUBORDINATORS for word in place.before):
        return forms.plural(place.first) and place.after in classes.LIGHT and not place.before
    if _verb(place.after):
        return True
    rest = _before_group(place)
    beside = rest[-1] if rest else ""
    verb = _verb(beside) and beside not in classes.COPULAS
    has_subject = beside in classes.SUBJECTS or (verb and not classes.SUBJECTS.isdisjoint(rest[:-1]))
    order = forms.stem(beside) and (len(rest) == 1 or rest[-2] in ("en", "of", "maar"))
    if beside not in classes.SUBORDINATORS and (has_subject or order):
        return place.first in classes.PERSONS  # the pair is an object: only somebody may be given the second
    among = beside in classes.BARE_PREPOSITIONS and any(word in classes.LIGHT for word in _unclosed(place.before))
    return verb or beside in classes.SUBORDINATORS or among


def _unclosed(before: list[str]) -> list[str]:
    """The words before the pair, without a copula that has its subject right before it: 'honden zijn welkom in'."""
    return [
        word
        for at, word in enumerate(before)
        if not (word in classes.COPULAS and at and (before[at - 1] in SUBJECTS or forms.plural(before[at - 1])))
    ]


def _before_group(place: Place) -> list[str]:
    """The words before the articles and adjectives that open the pair's group; of two articles je is a subject."""
    rest = list(place.before)
    opened = False
    while rest and not (opened and rest[-1] == "je"):
        if rest[-1] not in classes.DETERMINERS and not forms.adjective(rest[-1]) and not _inflected(rest[-1]):
            break
        opened = opened or rest[-1] in classes.DETERMINERS
        rest.pop()
    return rest


def _inflected(word: str) -> bool:
    """Whether a word looks like an adjective before its noun: vaste, bestaande."""
    return word[-1:] == "e" and len(word) > 3 and word not in classes.GRAMMAR and not _verb(word)


def _verb(word: str) -> bool:
    if word in classes.LIGHT or word in classes.MODALS:
        return True
    return word not in classes.GRAMMAR and verbal(word) and not forms.adjective(word)


def _licensed(word: str) -> bool:
    """Whether a noun follows this word: an article, a preposition, an inflected adjective."""
    return word in OPENERS or (word[-1:] == "e" and forms.adjective(word))
