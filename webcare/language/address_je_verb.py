"""je right behind a verb: its subject, or not?

    dan stuur je een foto     je does it
    ik stuur je een foto      somebody else does
    stuur je foto's           a request, and je the owner of what follows

May not happen here: a guess. What the words do not settle raises ``Unsure``.
"""

from __future__ import annotations

from webcare.language.address_items import Unsure
from webcare.language.address_nouns import Phrase
from webcare.language.address_sentence import Line
from webcare.language.address_things import Role, by_number, of_others, unsure
from webcare.language.address_verbs import TWOFOLD, Present, present
from webcare.language.address_words import HAPPENING, NO_SUBJECTS, REFLEXIVE, SUBJECTS, TAKING

QUESTIONS = frozenset(("kun", "wil", "zou", "mocht", "mag", "kan"))
"""Verbs with which a sentence asks even where it ends in a full stop: kun je dat sturen."""
NO_REQUESTS = QUESTIONS | {"heb", "ben", "zul"}
"""Forms that open a question or a condition, never a request."""
GETTING = frozenset("krijgen ontvangen hebben hoeven kunnen mogen moeten".split())
"""Verbs of the customer, where a verb of ours might stand: dan bel ik hem en mail je."""


class Behind:
    """One je behind a verb; ``found`` is what may be the customer's, ``roles`` those of the pronouns before it."""

    def __init__(self, line: Line, at: int, found: Phrase | None, verb: Present | None, roles: dict[int, Role]) -> None:
        self.line, self.at, self.found, self.verb, self.roles = line, at, found, verb, roles
        self.form = line.lower(at - 1)
        self.start = line.clause_start(at - 1)

    def role(self) -> Role:
        """What je is; raises ``Unsure``."""
        line, verb, found = self.line, self.verb, self.found
        front = line.front(self.start, self.at - 1)
        if (verb is not None and "i" not in verb.persons) or front == "subject":
            return of_others(self.line, self.at, self.found, self.roles)
        if line.coupled(self.at - 1) or self.form in TWOFOLD:
            raise self._unsure()
        if front == "nothing":
            return self._opening()
        if verb is None or "3" in verb.persons:
            which = front == "which" and line.lower(self.start) != "wie"
            return self._same_form(sure=which or front == "adverbial")
        if found is not None and found.kind == "owned" and not found.plural:
            raise self._unsure()
        return "subject"

    def _unsure(self) -> Unsure:
        return unsure(self.line, self.at)

    def _same_form(self, *, sure: bool) -> Role:
        """kan, moet, was: the form fits je and whatever is the customer's alike."""
        if self.line.has(HAPPENING):
            raise self._unsure()
        if self.found is not None:
            return by_number(self.line, self.at, self.found, self.form)
        if sure or self.verb is None or self.verb.after_u == self.form:
            return "subject"
        raise self._unsure()

    def _opening(self) -> Role:
        """The verb opens its clause: a question, a condition, a request, or it shares the subject of what precedes."""
        line, form, verb, found = self.line, self.form, self.verb, self.found
        if line.joined(self.start):
            return self._shared()
        asks = line.asks or form in QUESTIONS or line.condition(self.at) or line.fronted(self.start)
        if verb is None or "3" in verb.persons:
            if asks:
                return self._same_form(sure=True)
            if found is not None and (found.kind in ("owned", "noun") or (found.kind == "bare" and found.attributed)):
                return "owner"
            raise self._unsure()
        if found is not None and found.kind == "owned" and not found.plural:
            if form in NO_REQUESTS:
                raise self._unsure()
            return "owner"
        if not asks:
            return self._request(verb)
        if found is not None and form not in NO_REQUESTS:
            taken = line.lower(found.head) in NO_SUBJECTS or found.plural or verb.after_u in TAKING
            if (found.kind == "bare" and not taken) or (found.kind != "bare" and not line.asks):
                raise self._unsure()
        return "subject"

    def _request(self, verb: Present) -> Role:
        """Meld je aan, stuur je foto's: je is no subject."""
        found = self.found
        if verb.after_je not in NO_REQUESTS:
            if found is None and verb.infinitive in REFLEXIVE:
                return "object"
            if found is not None and found.kind != "doubtful":
                return "owner"
        raise self._unsure()

    def _shared(self) -> Role:
        """En + verb + je: of one who speaks, of the customer, or a second request."""
        line, verb, found = self.line, self.verb, self.found
        first = line.clause_start(self.start - 2)
        words = [line.lower(n) for n in range(first, self.start - 1)]
        stem = verb is not None and "3" not in verb.persons
        mine = any(role == "subject" and first <= n < self.at for n, role in self.roles.items())
        if mine and found is None and not line.has(HAPPENING):
            return "subject"
        if "ik" in words and words[0] != "ik":  # dan annuleer ik hem en krijg je een mail
            if found is None and verb is not None and verb.infinitive in GETTING:
                return "subject"
            raise self._unsure()
        if "ik" in words or (not stem and not SUBJECTS.isdisjoint(words)):
            return of_others(self.line, self.at, self.found, self.roles)
        opening = present(words[0]) if words else None
        asked = opening is not None and "1" in opening.persons and self.roles.get(first + 1) != "subject"
        if verb is not None and asked and not line.asks:
            return self._request(verb)
        if stem and (found is None or found.kind != "owned" or found.plural):
            return "subject"
        raise self._unsure()
