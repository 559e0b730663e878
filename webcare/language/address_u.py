"""What u is in its sentence, and which verb goes with it.

May not happen here: a guess. What the words around u do not settle raises ``Unsure``.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from webcare.language.address_items import Item, Unsure
from webcare.language.address_nouns import SMALL, noun
from webcare.language.address_sentence import Front, Line
from webcare.language.address_verbs import ONLY_YOU, Present, infinitive, participle, past, present
from webcare.language.address_words import (
    ADDING,
    COORDINATORS,
    CUSTOMER_DOES,
    DETERMINERS,
    DONE_BY_CUSTOMER,
    DONE_TO_CUSTOMER,
    HAPPENING,
    INVITING,
    NEVER_ASKED,
    TO_THE_CUSTOMER,
    TOGETHER,
    WE_DO,
    WHAT_THEY_DO,
)
from webcare.language.verbs_words import PREPOSITIONS

Role = Literal["inverted", "direct", "subordinate", "request", "couple", "object"]
"""u after its verb, before it, behind what opens a subordinate clause, in a request, with another, or no subject."""
BESIDE = (DETERMINERS - {"het", "dit", "dat"}) | set("uw ons mij ik wij we anderen hem haar".split())
"""en or of between one of these and u joins persons, not clauses."""
WE = frozenset("ik we wij jullie".split())
"""After these, a verb in -t has another subject."""
HELPING = frozenset("helpen informeren adviseren verwijzen begeleiden bieden verzekeren garanderen leiden".split())
"""Verbs of which a thing may well be the subject behind u."""
PARTS = {"komen": ("uit", "uitkomt"), "staan": ("bij",), "doen": ("pijn", "goed"), "zeggen": ("iets", "niets")}
"""With these beside the verb, u may be the person to whom: komt u dat uit."""
LIKE = frozenset("net even evenals zo".split())
OURS = frozenset("ons mij me mijn".split())
"""Behind verb and u: then u does it (mailt u ons)."""


class Found(NamedTuple):
    """A u, and what it is in the sentence."""

    at: int
    role: Role


def role_of(line: Line, at: int, earlier: list[Found]) -> tuple[Role, Present | None]:
    """The role of the u at ``at``, and the verb right before it if there is one; raises ``Unsure``."""
    role = _by_opener(line, at, earlier)
    if role is not None:
        return role, None
    before = line.lower(at - 1)
    verb = line.verb(at - 1) if before != "is" else None  # is u iets opgevallen
    if verb is not None and "u" in verb.persons:
        return _After(line, at, verb, earlier).role(), verb
    if verb is None and past(before) and not line.named(at - 1):
        return "inverted", None
    if verb is None and _unknown_verb(line, at - 1):
        raise Unsure(line[at - 1], f"'{before}' is onbekend als werkwoord", f"'{before}' is not known as a verb")
    return "object", None


def _by_opener(line: Line, at: int, earlier: list[Found]) -> Role | None:
    """The role of u when no verb stands before it."""
    item, before = line[at], line.lower(at - 1)
    if line.lower(at + 1) in TOGETHER:
        raise Unsure(item, "'u' is hier meer dan één persoon", "'u' is more than one person here")
    if line.lower(at + 1) == "en" and line.lower(at + 2) == "uw":
        return _couple(line, at, item)
    _alone(line, at, item)
    if before in ("als", "dan"):
        return _like(line, at, item)
    if before in PREPOSITIONS:
        return "object"
    if line.subordinate(at):
        return "subordinate"
    if before in ADDING and line[at - 2].kind not in ("word", "thing"):
        return _first(line, at, item, earlier)
    begins = line[at - 1].kind in ("edge", "break", "stop") or before in COORDINATORS
    return _first(line, at, item, earlier) if begins else None


def _couple(line: Line, at: int, item: Item) -> Role:
    """U en uw partner: two, whose verb stays as it is."""
    before = line.lower(at - 1)
    if line[at - 1].kind in ("edge", "break", "stop"):
        return "couple"
    if before in PREPOSITIONS or before in WE or infinitive(before):
        return "object"
    raise Unsure(item, "niet zeker wie er bij 'u' hoort", "not sure who goes with 'u'")


def _alone(line: Line, at: int, item: Item) -> None:
    """U en uw partner, ons en u: more than one, or in contrast."""
    after = line.lower(at + 1) in ("en", "of", "noch") and line.lower(at + 2) in BESIDE
    before = line.lower(at - 1) in ("en", "of", "noch") and line.lower(at - 2) in BESIDE
    if after or (before and not line.finite(at + 1)):
        raise Unsure(item, "niet zeker wie er bij 'u' hoort", "not sure who goes with 'u'")


def _like(line: Line, at: int, item: Item) -> Role:
    """Net als u, beter dan u; None where als or dan opens a clause."""
    end = next((n for n in range(at + 1, len(line.items) + 1) if line[n].kind not in ("word", "thing")), at + 1)
    clause = any(line.finite(n) for n in range(at + 1, end))
    if line.lower(at - 2) in LIKE and line.lower(at - 1) == "als":
        if clause:
            raise Unsure(item, "niet zeker wat er met 'u' vergeleken wordt", "not sure what 'u' is compared with")
        return "object"
    return "subordinate" if clause else "object"


def _first(line: Line, at: int, item: Item, earlier: list[Found]) -> Role:
    """U at the beginning of a clause: its verb follows, or it goes on with a subordinate clause."""
    following = line.lower(at + 1)
    verb = present(following)
    if following != "is" and ((verb is not None and "u" in verb.persons) or past(following)):
        return "direct"
    behind = any(found.role == "subordinate" for found in earlier)
    if line.lower(at - 1) in COORDINATORS and behind and following:
        return "subordinate"
    raise Unsure(item, "niet zeker wat 'u' hier doet", "not sure what 'u' does here")


def _unknown_verb(line: Line, at: int) -> bool:
    """A word in -t that is neither a known verb nor known to be something else."""
    word = line.lower(at)
    known = word in SMALL or participle(word) or noun(word)
    return word.endswith("t") and not known and not line.named(at)


class _After:
    """u right behind a verb that may be its own."""

    def __init__(self, line: Line, at: int, verb: Present, earlier: list[Found]) -> None:
        self.line, self.at, self.verb, self.earlier = line, at, verb, earlier
        self.form = line.lower(at - 1)
        self.start = line.clause_start(at - 1)

    def role(self) -> Role:
        """inverted, request or object; raises ``Unsure``."""
        line, form = self.line, self.form
        if line.coupled(self.at - 1):
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
        if parts is not None and line.has(parts) and not line.has(("er", "waar")):
            return True
        thing = following in DETERMINERS | {"uw"} and following not in ("veel", "meer", "geen")
        return infinitive in TO_THE_CUSTOMER or line.has(HAPPENING) or (form == "wordt" and thing)

    def _by_verb(self, front: Front) -> bool:
        """After a noun or dit, only the verb tells whether u does it or undergoes it."""
        line, infinitive, first = self.line, self.verb.infinitive, self.line.lower(self.start)
        asks = front == "which" and first != "wie"
        if self.form == "heeft":
            words = line.clause(self.at)
            if asks and DONE_TO_CUSTOMER.isdisjoint(words):
                return True
            if DONE_BY_CUSTOMER.isdisjoint(words) != DONE_TO_CUSTOMER.isdisjoint(words):
                return DONE_TO_CUSTOMER.isdisjoint(words)
        elif self.form == "wordt" and front == "unknown" and first in DETERMINERS | {"uw"}:
            return False
        elif asks:
            if infinitive not in WE_DO and (first != "wat" or infinitive in WHAT_THEY_DO):
                return True
        elif infinitive in WE_DO and front == "unknown":
            return False
        elif infinitive in CUSTOMER_DOES and not line.has(("graag", "terug", "uit")):
            return True
        raise self._unsure()

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
        if self.verb.infinitive in WE_DO:
            return "subject"
        opening = present(line.lower(first))
        if opening is not None and "1" in opening.persons and not line.asks:
            return "request"
        raise self._unsure()
