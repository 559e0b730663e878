"""What je is in its sentence: the subject, the person to whom, or the owner of what follows.

May not happen here: a guess. What the words around je do not settle raises ``Unsure``.
"""

from __future__ import annotations

from webcare.language.address_forms import JE
from webcare.language.address_nouns import Phrase, acts, phrase
from webcare.language.address_sentence import Line
from webcare.language.address_things import Role, by_number, not_subject, unsure
from webcare.language.address_verbs import (
    ONLY_OTHERS,
    ONLY_YOU,
    PLURALS,
    Present,
    infinitive,
    participle,
    past,
    present,
)
from webcare.language.address_words import (
    COORDINATORS,
    HAPPENING,
    NO_SUBJECTS,
    REFLEXIVE,
    SUBJECTS,
    SUBORDINATORS,
    TAKING,
    THANKS,
)
from webcare.language.verbs_words import PREPOSITIONS

QUESTIONS = frozenset("kun wil zou mocht mag kan".split())
"""Verbs with which a sentence asks even where it ends in a full stop: kun je dat sturen."""
NO_REQUESTS = frozenset("heb ben zul".split()) | QUESTIONS
"""Forms that open a question or a condition, never a request."""
WITH_ME = {("met", "contact"), ("met", "rekening")}
"""Not what is the customer's: we nemen met je contact op."""


GETTING = frozenset("krijgen ontvangen hebben hoeven kunnen mogen moeten".split())
"""Verbs of the customer, where a verb of ours might stand: dan bel ik hem en mail je."""


class Je:
    """The roles of the pronouns in one sentence, settled from left to right."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.roles: dict[int, Role] = {}
        self.inverted: set[int] = set()
        """Subjects right behind their verb."""

    def settle(self, at: int) -> Role:
        """The role of the je, jij, jou or jouw at ``at``; raises ``Unsure``."""
        line, word, found = self.line, self.line.lower(at), phrase(self.line, at + 1)
        role: Role
        if word == "jouw":
            if line[at + 1].kind not in ("word", "thing"):
                raise unsure(self.line, at)
            role = "owner"
        elif word == "jou":
            if found is not None and found.kind == "owned":
                raise unsure(self.line, at)
            role = "object"
        elif word == "jij":
            verb = line.verb(at - 1)
            if not line.subordinate(at) and verb is not None and "i" in verb.persons:
                self.inverted.add(at)
            role = "subject"
        else:
            role = self._je(at, found)
        self.roles[at] = role
        return role

    def _of_others(self, at: int, found: Phrase | None) -> Role:
        """Somebody else is the subject of the verb that je belongs to, or je je."""
        mine = any(self.roles.get(n) == "subject" for n in (at - 1, at - 2))
        given = self.line.lower(at - 1) in ("me", "mij", "ons") or self.roles.get(at - 1) == "object"
        return not_subject(self.line, at, found, mine=mine or given)

    def _je(self, at: int, found: Phrase | None) -> Role:
        """The role of je by what stands before it."""
        line, before = self.line, self.line.lower(at - 1)
        if before in PREPOSITIONS:
            return self._after_preposition(at, found)
        if line[at - 1].kind in ("edge", "break", "stop") or before in COORDINATORS - {"of"}:
            return self._at_start(at, found)
        if line.subordinate(at):
            return self._after_opener(at, found)
        verb = line.verb(at - 1)
        mine = "subject" in (self.roles.get(at - 1), self.roles.get(at - 2))  # je je, je kunt je
        others = before in SUBJECTS or before == "dank" or mine
        if others or (verb is None and (not past(before) or line.named(at - 1))):
            return "object" if before == "dank" else self._of_others(at, found)
        role = self._after_verb(at, found, verb)
        if role == "subject":
            self.inverted.add(at)
        return role

    def _after_preposition(self, at: int, found: Phrase | None) -> Role:
        line, before = self.line, self.line.lower(at - 1)
        if found is None:
            if before == "rond":  # rond je de betaling af
                raise unsure(line, at)
            return "object"
        head, following, thanked = line.lower(found.head), line.lower(found.head + 1), line.has(THANKS)
        if line[found.head].text[:1].isupper() and found.head == at + 1:
            return "owner"
        verbish = found.verb and not thanked and (found.kind != "owned" or infinitive(head))
        if found.kind == "doubtful" or (before, head) in WITH_ME or verbish:
            raise unsure(self.line, at)
        loose = found.kind != "owned" and not found.attributed and before in ("voor", "met", "aan", "bij", "naar")
        if loose and not thanked and (infinitive(following) or participle(following)):
            raise unsure(self.line, at)
        if before in ("voor", "tot", "sinds") and found.plural and line.finite(found.head + 1):
            raise unsure(self.line, at)
        return "owner"

    def _at_start(self, at: int, found: Phrase | None) -> Role:
        """Je at the beginning of a clause: its verb follows, or what is the customer's."""
        line, word = self.line, self.line.lower(at + 1)
        joined = line.lower(at - 1) in COORDINATORS
        if found is None:
            if acts(word) or (joined and word and "subject" in self.roles.values()):
                return "subject"
            raise unsure(self.line, at)
        if found.kind == "doubtful":
            raise unsure(self.line, at)
        led = line.finite(found.head + 1) and not infinitive(line.lower(found.head + 1))
        if acts(word) and not led:
            if found.kind == "owned" or found.attributed:
                raise unsure(self.line, at)
            return "subject"
        coupled = joined and line.lower(at - 2) in JE  # jij en je partner
        if joined and found.kind != "owned" and not (found.attributed or led or coupled):
            raise unsure(self.line, at)
        return "owner"

    def _after_opener(self, at: int, found: Phrase | None) -> Role:
        """Dat je …: je is the subject, or what is the customer's is; the verb at the end tells."""
        if found is None:
            return "subject"
        line = self.line
        many = False
        for n in range(found.head + 1, len(line.items)):
            word = line.lower(n)
            if line[n].kind in ("break", "stop") or (word in SUBORDINATORS and word not in PREPOSITIONS):
                break
            if word in ONLY_YOU:
                return "subject"
            if word in ONLY_OTHERS and found.kind != "doubtful":
                return "owner"
            if word in PLURALS and found.plural and found.kind != "doubtful":
                return "owner"
            if infinitive(word) and not participle(word):
                many = True
            elif acts(word) and line.finite(n) and not participle(word):
                return by_number(self.line, at, found, word)
        if found.kind == "doubtful":
            raise unsure(self.line, at)
        if found.verb and acts(line.lower(found.head)) and not many and found.kind != "owned":
            return "subject"
        if (found.plural and many) or found.kind == "owned" or line.lower(at - 1) == "of":
            return "owner"
        raise unsure(self.line, at)

    def _after_verb(self, at: int, found: Phrase | None, verb: Present | None) -> Role:
        """Je right behind a verb that may be its own."""
        line = self.line
        start = line.clause_start(at - 1)
        front = line.front(start, at - 1)
        if (verb is not None and "i" not in verb.persons) or front == "subject":
            return self._of_others(at, found)
        if line.coupled(at - 1):
            raise unsure(self.line, at)
        if front == "nothing":
            return self._opening(at, start, found, verb)
        if verb is None or "3" in verb.persons:
            which = front == "which" and line.lower(start) != "wie"
            return self._same_form(at, found, verb, sure=which or front == "adverbial")
        if found is not None and found.kind == "owned" and not found.plural:
            raise unsure(self.line, at)
        return "subject"

    def _same_form(self, at: int, found: Phrase | None, verb: Present | None, *, sure: bool) -> Role:
        """kan, moet, was: the form fits je and whatever is the customer's alike."""
        before = self.line.lower(at - 1)
        if self.line.has(HAPPENING):
            raise unsure(self.line, at)
        if found is not None:
            return by_number(self.line, at, found, before)
        if sure or verb is None or verb.after_u == before:
            return "subject"
        raise unsure(self.line, at)

    def _opening(self, at: int, start: int, found: Phrase | None, verb: Present | None) -> Role:
        """The verb opens its clause: a question, a condition, a request, or it shares the subject of what precedes."""
        line, form = self.line, self.line.lower(at - 1)
        if line.joined(start):
            return self._shared(at, start, found, verb)
        asks = line.asks or form in QUESTIONS or line.condition(at) or line.fronted(start)
        if verb is None or "3" in verb.persons:
            if asks:
                return self._same_form(at, found, verb, sure=True)
            if found is not None and (found.kind in ("owned", "noun") or (found.kind == "bare" and found.attributed)):
                return "owner"
            raise unsure(self.line, at)
        if found is not None and found.kind == "owned" and not found.plural:
            if form in NO_REQUESTS:
                raise unsure(self.line, at)
            return "owner"
        if not asks:
            return self._request(at, found, verb)
        if found is not None and form not in NO_REQUESTS:
            taken = line.lower(found.head) in NO_SUBJECTS or found.plural or verb.after_u in TAKING
            if (found.kind == "bare" and not taken) or (found.kind != "bare" and not line.asks):
                raise unsure(self.line, at)
        return "subject"

    def _request(self, at: int, found: Phrase | None, verb: Present) -> Role:
        """Meld je aan, stuur je foto's: je is no subject."""
        if verb.after_je not in NO_REQUESTS:
            if found is None and verb.infinitive in REFLEXIVE:
                return "object"
            if found is not None and found.kind != "doubtful":
                return "owner"
        raise unsure(self.line, at)

    def _shared(self, at: int, start: int, found: Phrase | None, verb: Present | None) -> Role:
        """En + verb + je: of one who speaks, of the customer, or a second request."""
        line = self.line
        first = line.clause_start(start - 2)
        words = [line.lower(n) for n in range(first, start - 1)]
        stem = verb is not None and "3" not in verb.persons
        mine = any(role == "subject" and first <= n < at for n, role in self.roles.items())
        if mine and found is None and not line.has(HAPPENING):
            return "subject"
        if "ik" in words and words[0] != "ik":  # dan annuleer ik hem en krijg je een mail
            if found is None and verb is not None and verb.infinitive in GETTING:
                return "subject"
            raise unsure(line, at)
        if "ik" in words or (not stem and not SUBJECTS.isdisjoint(words)):
            return self._of_others(at, found)
        opening = present(words[0]) if words else None
        asked = opening is not None and "1" in opening.persons and self.roles.get(first + 1) != "subject"
        if verb is not None and asked and not line.asks:
            return self._request(at, found, verb)
        if not stem or (found is not None and found.kind == "owned" and not found.plural):
            raise unsure(self.line, at)
        return "subject"
