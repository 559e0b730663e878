"""From je to u in one sentence: pronoun, possessive, verb and reflexive together, or not at all.

May not happen here: a guess. What the words around je do not settle raises ``Unsure``.
"""

from __future__ import annotations

from webcare.language.address_forms import JE
from webcare.language.address_items import Edit, Item, Unsure, same_capitals
from webcare.language.address_je import Je
from webcare.language.address_sentence import Line
from webcare.language.address_things import Role
from webcare.language.address_words import ADVERBS, COURTESY, DETERMINERS, SUBJECTS
from webcare.language.verbs_words import PREPOSITIONS

NEATER = {"kan": "kunt", "zal": "zult", "wil": "wilt"}
"""je kan is right, and so is u kan; u kunt is what a formal reply says."""


class ToU:
    """The edits that turn one sentence, without the pronouns at ``fixed`` places."""

    def __init__(self, line: Line, fixed: frozenset[int]) -> None:
        self.line, self.fixed = line, fixed
        self.edits: list[Edit] = []
        self.je = Je(line)

    def convert(self) -> list[Edit]:
        """Every edit; raises ``Unsure``."""
        for at, item in enumerate(self.line.items):
            if item.kind != "word" or item.start in self.fixed:
                continue
            if item.lower in JE:
                self._pronoun(at, item)
            elif item.lower in COURTESY["u"]:
                self._put(item, COURTESY["u"][item.lower])
            elif item.lower in ("en", "of"):
                self._contracted(at)
        return self.edits

    def _put(self, item: Item, text: str) -> None:
        self.edits.append(Edit(item.start, item.end, same_capitals(text, item.text)))

    def _pronoun(self, at: int, item: Item) -> None:
        if item.lower.endswith("zelf"):
            self._put(item, "uzelf")
        elif item.lower == "jouwe":
            self._put(item, "uwe")
        else:
            role = self.je.settle(at)
            if role == "subject":
                self._verb(at)
            self._put(item, self._u(at, role))

    def _u(self, at: int, role: Role) -> str:
        if role == "owner":
            return "uw"
        return "zich" if role == "object" and self._reflexive(at) else "u"

    def _verb(self, at: int) -> None:
        """Je is the subject: the verb beside it takes the form that goes with u."""
        before, after = self.line[at - 1], self.line[at + 1]
        if at in self.je.inverted:
            verb = self.line.verb(at - 1)
            if verb is not None and verb.after_u != before.lower:
                self._put(before, verb.after_u)
        elif after.kind == "word" and after.lower in NEATER:
            self._put(after, NEATER[after.lower])

    def _contracted(self, at: int) -> None:
        """Dan log je in en klik op …: the second verb shares je, and u would leave it wrong."""
        line = self.line
        start = next((n for n in range(at - 1, -1, -1) if line[n].kind in ("break", "stop")), -1)
        earlier = [n for n, role in self.je.roles.items() if role == "subject" and n > start]
        verb, shared = line.verb(at + 1), line.lower(at + 2)
        if verb is None or not earlier or earlier[-1] not in self.je.inverted or verb.persons != "1i":
            return
        if shared not in JE | SUBJECTS and (not verb.other or shared in PREPOSITIONS | DETERMINERS | ADVERBS):
            word = line[at + 1]
            raise Unsure(word, f"'{word.lower}' hoort ook bij 'je'", f"'{word.lower}' goes with 'je' too")

    def _reflexive(self, at: int) -> bool:
        """Je je, je kunt je: the second is the same person."""
        roles, here = self.je.roles, at - 1
        while self.line.lower(here) in ADVERBS - PREPOSITIONS:
            here -= 1
        return roles.get(here) == "subject" or (roles.get(here - 1) == "subject" and self.line.finite(here))
