"""What je is in its sentence: the subject, the person to whom, or the owner of what follows.

May not happen here: a guess. What the words around je do not settle raises ``Unsure``.
"""

from __future__ import annotations

from webcare.language.address_forms import JE
from webcare.language.address_je_verb import Behind
from webcare.language.address_nouns import Phrase, acts, phrase
from webcare.language.address_sentence import Line
from webcare.language.address_things import Role, by_number, of_others, unsure
from webcare.language.address_verbs import (
    ONLY_OTHERS,
    ONLY_YOU,
    PLURALS,
    infinitive,
    participle,
    past,
)
from webcare.language.address_words import (
    COORDINATORS,
    SUBJECTS,
    SUBORDINATORS,
    THANKS,
)
from webcare.language.verbs_words import PREPOSITIONS

WITH_ME = {("met", "contact"), ("met", "rekening")}
"""Not what is the customer's: we nemen met je contact op."""


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
                raise unsure(line, at)
            role = "owner"
        elif word == "jou":
            if found is not None and found.kind == "owned":
                raise unsure(line, at)
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
            return "object" if before == "dank" else of_others(line, at, found, self.roles)
        role = Behind(line, at, found, verb, self.roles).role()
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
            raise unsure(line, at)
        loose = found.kind != "owned" and not found.attributed and before in ("voor", "met", "aan", "bij", "naar")
        if loose and not thanked and (infinitive(following) or participle(following)):
            raise unsure(line, at)
        if before in ("voor", "tot", "sinds") and found.plural and line.finite(found.head + 1):
            raise unsure(line, at)
        return "owner"

    def _at_start(self, at: int, found: Phrase | None) -> Role:
        """Je at the beginning of a clause: its verb follows, or what is the customer's."""
        line, word = self.line, self.line.lower(at + 1)
        joined = line.lower(at - 1) in COORDINATORS
        if found is None:
            if acts(word) or (joined and word and "subject" in self.roles.values()):
                return "subject"
            raise unsure(line, at)
        if found.kind == "doubtful":
            raise unsure(line, at)
        led = line.finite(found.head + 1) and not infinitive(line.lower(found.head + 1))
        if acts(word) and not led:
            if found.attributed:
                raise unsure(line, at)
            return "owner" if found.kind == "owned" else "subject"
        coupled = joined and line.lower(at - 2) in JE  # jij en je partner
        if joined and found.kind != "owned" and not (found.attributed or led or coupled):
            raise unsure(line, at)
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
                return by_number(line, at, found, word)
        if found.kind == "doubtful":
            raise unsure(line, at)
        if found.verb and acts(line.lower(found.head)) and not many and found.kind != "owned":
            return "subject"
        if (found.plural and many) or found.kind == "owned" or line.lower(at - 1) == "of":
            return "owner"
        raise unsure(line, at)
