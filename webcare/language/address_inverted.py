"""u right behind a verb: its subject, or the person to whom?

    bestelt u vandaag      u does it
    een collega belt u     u undergoes it
    neemt u contact op.    a request, which in je has no pronoun

May not happen here: a guess. What the words do not settle raises ``Unsure``.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from webcare.language.address_items import Unsure
from webcare.language.address_nouns import SMALL, noun
from webcare.language.address_sentence import Front, Line
from webcare.language.address_verbs import ONLY_YOU, TWOFOLD, Present, present
from webcare.language.address_words import (
    CUSTOMER_DOES,
    DETERMINERS,
    DONE_BY_CUSTOMER,
    DONE_TO_CUSTOMER,
    HANDED,
    HAPPENING,
    HELPING,
    INVITING,
    NEVER_ASKED,
    PEOPLE,
    SHOWING,
    TO_THE_CUSTOMER,
    WE_DO,
    WHAT_THEY_DO,
)

Role = Literal["inverted", "direct", "subordinate", "request", "couple", "object"]
"""u after its verb, before it, behind what opens a subordinate clause, in a request, with another, or no subject."""
WE = frozenset("ik we wij jullie".split())
"""After these, a verb in -t has another subject."""
PARTS = {"komen": ("uit", "uitkomt"), "staan": ("bij",), "doen": ("pijn", "goed"), "zeggen": ("iets", "niets")}
"""With these beside the verb, u may be the person to whom: komt u dat uit."""
OURS = frozenset("ons mij me mijn".split())
"""Behind verb and u: then u does it (mailt u ons)."""


class Found(NamedTuple):
    """A u, and what it is in the sentence."""

    at: int
    role: Role


class Inverted:
    """u right behind a verb that may be its own."""

    def __init__(self, line: Line, at: int, verb: Present, earlier: list[Found]) -> None:
        self.line, self.at, self.verb, self.earlier = line, at, verb, earlier
        self.form = line.lower(at - 1)
        self.start = line.clause_start(at - 1)

    def role(self) -> Role:
        """inverted, request or object; raises ``Unsure``."""
        line, form = self.line, self.form
        if form in TWOFOLD or line.coupled(self.at - 1):
            raise self._unsure()
        front: Front = line.front(self.start, self.at - 1)
        if front == "nothing" and form not in ONLY_YOU:
            opening = self._opening()
            if opening == "request":
                return "request"
            front = opening
        if form == self.verb.after_je:
            return "object" if front == "subject" else "inverted"
        if form in ONLY_YOU:
            return "inverted"
        return "inverted" if self._is_subject(front) else "object"

    def _unsure(self) -> Unsure:
        return Unsure(
            self.line[self.at],
            f"niet zeker of 'u' het onderwerp is van '{self.form}'",
            f"not sure whether 'u' is the subject of '{self.form}'",
        )

    def _is_subject(self, front: Front) -> bool:
        line, infinitive = self.line, self.verb.infinitive
        following = line.lower(self.at + 1)
        if front == "subject":
            return False
        if self._undergone(following):
            raise self._unsure()
        if following in OURS or infinitive == "passen":
            return True
        if front in ("adverbial", "nothing"):
            if infinitive in HELPING and following in DETERMINERS:
                raise self._unsure()  # hopelijk helpt u dit verder
            return True
        return self._by_verb(front)

    def _undergone(self, following: str) -> bool:
        """May something else be the subject: lijkt u dat wat, wordt u het bedrag betaald, komt u dat uit?"""
        line, form, infinitive = self.line, self.form, self.verb.infinitive
        if infinitive == "passen" and line.has(("aan", "toe")):  # aanpassen, toepassen
            return False
        parts = PARTS.get(infinitive)
        words = {item.lower for item in line.items[self.at :]}
        if parts is not None and not words.isdisjoint(parts) and words.isdisjoint(("er", "waar")):
            return True
        thing = following in DETERMINERS | {"uw"} and following not in ("veel", "meer", "geen")
        return infinitive in TO_THE_CUSTOMER or line.has(HAPPENING) or (form == "wordt" and thing)

    def _by_verb(self, front: Front) -> bool:
        """After a noun or dit, only the verb tells whether u does it or undergoes it."""
        line, infinitive, first = self.line, self.verb.infinitive, self.line.lower(self.start)
        asks = front == "which" and first != "wie"
        people = self._people(self.start, self.at - 1)
        words = line.clause(self.at)
        if self.form == "heeft":
            by, to = not DONE_BY_CUSTOMER.isdisjoint(words), not DONE_TO_CUSTOMER.isdisjoint(words)
            if (asks and not to) or (by and not to and not people):
                return True
            if people and to and not by:
                return False
        elif self.form == "wordt" and any(word.endswith(HANDED) for word in words):
            return False
        elif asks:
            if infinitive not in WE_DO | SHOWING and (first != "wat" or infinitive in WHAT_THEY_DO):
                return True
        elif front == "unknown" and self._undergoes(people=people):
            return False
        elif infinitive in CUSTOMER_DOES and not people and not self._doubtful():
            return True
        raise self._unsure()

    def _doubtful(self) -> bool:
        """De app meldt u dat …, de bank betaalt u terug."""
        return self.line.lower(self.at + 1) in ("dat", "of") or self.line.has(("graag", "terug", "uit"))

    def _undergoes(self, *, people: bool) -> bool:
        """Een collega belt u, dit helpt u, onze app geeft u inzicht."""
        infinitive, following = self.verb.infinitive, self.line.lower(self.at + 1)
        given = following in DETERMINERS or noun(following)
        shown = infinitive in SHOWING and given and self.line.lower(self.start) != "uw"
        return (people and infinitive in WE_DO | SHOWING) or infinitive in HELPING or shown

    def _people(self, start: int, end: int) -> bool:
        """Does this name somebody: onze monteur, Sanne?"""
        name = end - start == 1 and self.line[start].text[:1].isupper()
        unknown = name and self.line.lower(start) not in SMALL and not noun(self.line.lower(start))
        return unknown or any(self.line.lower(n).endswith(PEOPLE) for n in range(start, end))

    def _opening(self) -> Literal["adverbial", "subject", "request"]:
        """The verb opens its clause: a question, a condition, a request, or it shares the subject of what precedes."""
        line = self.line
        never = self.verb.infinitive in NEVER_ASKED
        if line.joined(self.start):
            return self._shared()
        if line.fronted(self.start):
            following = {line.lower(self.at + 1), line.lower(self.at + 2)}
            invited = not INVITING.isdisjoint(following) and not line.asks and not never
            return "request" if invited else "adverbial"
        if line.asks or line.condition(self.at):
            return "adverbial"
        if self.verb.infinitive == "hebben" and line.has(("geduld",)):
            return "request"
        if never:
            return "adverbial"
        if line.states:
            return "request"
        raise Unsure(line[self.at], "niet zeker of dit een vraag of een verzoek is", "a question or a request?")

    def _shared(self) -> Literal["adverbial", "subject", "request"]:
        """En + verb + u: with u in what precedes, u goes on; after somebody else, u may undergo it."""
        line = self.line
        before = [found for found in self.earlier if found.at < self.start and found.role != "object"]
        if before:
            return "request" if before[-1].role == "request" else "adverbial"
        first = line.clause_start(self.start - 2)
        words = {line.lower(n) for n in range(first, self.start)}
        if not WE.isdisjoint(words) or self.verb.infinitive in WHAT_THEY_DO:
            return "adverbial"
        if self.verb.infinitive in WE_DO and self._people(first, self.start):
            return "subject"
        undone = DONE_TO_CUSTOMER.isdisjoint(line.clause(self.at))
        if self.form == "heeft" and line.asks and line.verb(first) is not None and undone:
            return "adverbial"
        opening = present(line.lower(first))
        if opening is not None and "1" in opening.persons and not line.asks:
            return "request"
        raise self._unsure()
