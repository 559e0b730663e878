"""A sentence as ``address`` looks at it: words, what may begin a clause, and what stands before the verb.

May not happen here: any decision about je or u.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from webcare.language.address_forms import JE, U
from webcare.language.address_items import Item
from webcare.language.address_verbs import Present, finite, infinitive, present
from webcare.language.address_words import (
    ADVERBS,
    COORDINATORS,
    DAYPARTS,
    DETERMINERS,
    FRONT_ADVERBS,
    FRONTING,
    MOMENTS,
    OBJECTS,
    QUESTIONS,
    SUBJECTS,
    SUBORDINATORS,
    WHEN,
    WHICH,
)
from webcare.language.lists import DAYS
from webcare.language.numerals import number_word
from webcare.language.verbs_words import PREPOSITIONS

Front = Literal["nothing", "adverbial", "which", "subject", "unknown"]
"""What stands before the verb in its clause: nothing, what cannot be its subject, ``wat``/``welke …``, a pronoun that
is its subject, or something of which only the verb tells."""
SMALL_SUBJECTS = SUBJECTS | frozenset("de het een dit dat deze die".split())
ARTICLES = frozenset("de het een geen welk welke elk elke ieder iedere ons onze mijn hun uw je jouw per".split())
MANY = frozenset("welk welke hoeveel hoe".split())
NOT_BETWEEN = SUBJECTS | frozenset("je u jij jou jouw uw de het een".split())
"""Not to be found between welke or hoe and the pronoun: welke lamp u, hoe lang u."""
NO_VERBS = ADVERBS | DETERMINERS | OBJECTS | PREPOSITIONS | SUBJECTS | SUBORDINATORS | COORDINATORS | JE | U
"""Small words with the letters of a verb: uit, wel, weer."""
VERBS_TOO = frozenset("zoek pas open wijs mis beslist beperkt leeg haast verplicht kort nodig ruim".split())
"""Of these, those that are the verb when je or u stands behind them: zoek je, pas je aan."""


NOTHING = Item("edge", "", "", 0, 0)


class Line:
    """The items of one sentence; ``line[n]`` is an empty item outside it."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items

    def __getitem__(self, index: int) -> Item:
        return self.items[index] if 0 <= index < len(self.items) else NOTHING

    def lower(self, index: int) -> str:
        """The word in small letters; empty where there is none."""
        item = self[index]
        return item.lower if item.kind == "word" else ""

    def has(self, words: Collection[str]) -> bool:
        """Does one of these stand in the sentence?"""
        return any(item.lower in words for item in self.items)

    def clause(self, index: int) -> set[str]:
        """The words from ``index`` to the end of its clause."""
        words: set[str] = set()
        for item in self.items[index:]:
            if item.kind in ("break", "stop") or (item.lower in SUBORDINATORS and words):
                break
            words.add(item.lower)
        return words

    def opens(self, index: int) -> bool:
        """Does a sentence begin here, or go on behind a colon?"""
        return all(self[n].kind in ("break", "stop") for n in range(index)) or self[index - 1].lower == ":"

    @property
    def asks(self) -> bool:
        """Does it end in a question mark?"""
        return any("?" in item.text for item in self.items[-3:] if item.kind == "stop")

    @property
    def states(self) -> bool:
        """Does it end in a full stop or an exclamation mark?"""
        return any(item.kind == "stop" and "?" not in item.text for item in self.items[-3:])

    def clause_start(self, index: int) -> int:
        """Where the clause begins in which ``index`` stands: after a break, or after a coordinator of clauses."""
        at = index
        while at > 0:
            before = self[at - 1]
            if before.kind in ("break", "stop"):
                joined = any(self.lower(n) in ("en", "of") for n in range(at, index))
                if before.lower != "," or not joined or self._has_verb(self._segment(at - 1), at - 1):
                    return at
            elif before.lower in COORDINATORS:
                fresh = self[at - 2].kind not in ("word", "thing")
                if fresh or self._has_verb(self._segment(at - 1), at - 1):
                    return at
            at -= 1
        return 0

    def _segment(self, end: int) -> int:
        """Where the run of items begins that ends before ``end``, cut at every break."""
        at = end
        while at > 0 and self[at - 1].kind not in ("break", "stop"):
            at -= 1
        return at

    def _has_verb(self, start: int, end: int) -> bool:
        """A finite verb, an infinitive, or a request that begins with its verb."""
        asked = start < end and self.verb(start) is not None
        return asked or any(self.finite(n) or infinitive(self.lower(n)) for n in range(start, end))

    def joined(self, start: int) -> bool:
        """Is the clause that begins at ``start`` joined to another by en, of, maar …?"""
        return self.lower(start - 1) in COORDINATORS and start > 1

    def fronted(self, start: int) -> bool:
        """Does the clause that begins at ``start`` follow another after a comma: als u belt, …?"""
        opened = any(item.lower in FRONTING for item in self.items[: max(start, 0)])
        return start > 0 and self[start - 1].lower == "," and (opened or self._has_verb(0, start - 1))

    def finite(self, index: int) -> bool:
        """May this be a finite verb, and nothing else?"""
        lower = self.lower(index)
        small = not lower or lower in NO_VERBS or is_moment(lower)
        return not small and not self.named(index) and finite(lower)

    def named(self, at: int) -> bool:
        """A capital within the sentence: a name, no verb."""
        return at > 0 and self[at].text[:1].isupper() and self[at - 1].kind == "word"

    def condition(self, at: int) -> bool:
        """Hebt u vragen, bel dan: after a comma comes dan or a verb, and no subject."""
        for n in range(at + 1, len(self.items)):
            if self[n].lower == ",":
                following = self.lower(n + 1)
                verb = present(following)
                if following == "dan" or (
                    following not in SMALL_SUBJECTS and (verb is not None or infinitive(following))
                ):
                    return True
            elif self.lower(n) == "dan" and self.finite(n + 1):
                return True
        return False

    def verb(self, at: int) -> Present | None:
        """The present singular that stands here; None for a noun of the same letters, behind its article."""
        found = present(self.lower(at)) if self.lower(at) not in NO_VERBS - VERBS_TOO else None
        noun = found is not None and found.other and self.lower(at - 1) in ARTICLES
        return None if noun or self.named(at) else found

    def coupled(self, at: int) -> bool:
        """Does the verb share its subject with the one before: in de app bekijkt en wijzigt u?"""
        if self.lower(at - 1) not in ("en", "of") or self.verb(at - 2) is None:
            return False
        asks = self.lower(at - 3) in QUESTIONS | WHICH  # wat ziet of hoort u
        before = {self.lower(n) for n in range(self.clause_start(at - 2) - 1, at - 2 - asks)}
        return before.isdisjoint(SUBJECTS | SUBORDINATORS | {"je", "u", "jij"})

    def front(self, start: int, end: int) -> Front:
        """What the words before a verb are, as far as they tell."""
        words = [self[n].lower for n in range(start, end)]
        if not words:
            return "nothing"
        first = words[0]
        if first in FRONTING and first not in QUESTIONS and len(words) > 1:
            return "adverbial"
        if not SUBJECTS.isdisjoint(words) or (first in ("het", "dit") and len(words) == 1):
            return "subject" if first != "dit" else "unknown"
        if first in QUESTIONS or first in PREPOSITIONS or first == "te":
            return "adverbial"
        if first in WHICH:
            return "which"
        return "adverbial" if self._adverbs(words) else "unknown"

    def _adverbs(self, words: list[str]) -> bool:
        """Adverbs and moments, then perhaps a preposition with all that goes with it: "uiterlijk twee dagen na"."""
        at = 0
        while at < len(words):
            word = words[at]
            if at and word in PREPOSITIONS:
                return True
            counts = word in WHEN or word[:1].isdigit() or number_word(word)
            if counts and any(is_moment(later) for later in words[at + 1 : at + 3]):
                at += 1 + (not is_moment(words[at + 1]))
            elif word not in FRONT_ADVERBS and not is_moment(word):
                return False
            at += 1
        return True

    def subordinate(self, index: int) -> bool:
        """Does a pronoun at ``index`` follow what opens a subordinate clause: dat u, welke lamp u, hoe lang u?"""
        if self.lower(index - 1) in SUBORDINATORS:
            return True
        if self.lower(index - 1) in VERBS_TOO:
            return False
        for at in range(index - 2, max(-1, index - 6), -1):
            between = self.lower(at + 1)
            if self[at].kind not in ("word", "thing") or between in NOT_BETWEEN or self.finite(at + 1):
                return False
            if self.lower(at) in MANY or (self.lower(at), between) == ("wat", "voor"):
                return True
        return False


def is_moment(word: str) -> bool:
    """A day or a part of it: maandagochtend, week."""
    return word in MOMENTS or word in DAYS or (word.endswith(DAYPARTS) and word.startswith(tuple(DAYS)))
