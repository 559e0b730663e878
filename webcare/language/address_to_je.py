"""From u to je in one sentence: pronoun, possessive, verb and reflexive together, or not at all.

May not happen here: a guess. What the words around u do not settle raises ``Unsure``.
"""

from __future__ import annotations

from webcare.language.address_forms import U
from webcare.language.address_inverted import Found, Role
from webcare.language.address_items import Edit, Item, Unsure, same_capitals
from webcare.language.address_sentence import Line
from webcare.language.address_u import role_of
from webcare.language.address_verbs import ONLY_OTHERS, infinitive, participle
from webcare.language.address_words import (
    ADDING,
    COORDINATORS,
    COURTESY,
    DETERMINERS,
    DONE_BY_CUSTOMER,
    DONE_TO_CUSTOMER,
    FOCUS,
    HEARD,
    PEOPLE,
    STRESSED_AFTER,
    SUBJECTS,
    SUBORDINATORS,
)
from webcare.language.verbs_words import PREPOSITIONS

OPENERS = SUBORDINATORS - {"tot", "voor", "sinds"}
INDEFINITE = frozenset("een geen veel meer weinig genoeg voldoende enige enkele".split())


class ToJe:
    """The edits that turn one sentence, without the pronouns at ``fixed`` places."""

    def __init__(self, line: Line, fixed: frozenset[int]) -> None:
        self.line, self.fixed = line, fixed
        self.edits: list[Edit] = []
        self.found: list[Found] = []

    def convert(self) -> list[Edit]:
        """Every edit; raises ``Unsure``."""
        for at, item in enumerate(self.line.items):
            if item.kind != "word" or item.start in self.fixed:
                continue
            if item.lower in U:
                self._pronoun(at, item)
            elif item.lower in COURTESY["je"]:
                self._put(item, COURTESY["je"][item.lower])
        done = {edit.start for edit in self.edits}
        for at, item in enumerate(self.line.items):
            if item.lower == "heeft" and item.start not in done and self._is_yours(at):
                self._put(item, "hebt")
            elif item.lower in ("zich", "zichzelf") and self._is_yours(at):
                self._put(item, "je" if item.lower == "zich" else "jezelf")
            elif item.lower in COORDINATORS:
                self._contracted(at)
        return self.edits

    def _put(self, item: Item, text: str) -> None:
        """A capital stays at the beginning; that of a reverent U in a sentence goes."""
        keeps = item.lower not in U or self.line.opens(self.line.items.index(item))
        self.edits.append(Edit(item.start, item.end, same_capitals(text, item.text) if keeps else text))

    def _pronoun(self, at: int, item: Item) -> None:
        line = self.line
        if item.lower == "u":
            self._u(at, item)
        elif item.lower == "uzelf":
            self._put(item, "jezelf")
        elif item.lower == "uwe":
            if line.lower(at - 1) not in ("de", "het", "'t"):
                raise Unsure(item, "'uwe' staat hier niet na 'de' of 'het'", "'uwe' without 'de' or 'het'")
            self._put(item, "jouwe")
        else:
            if line[at + 1].kind not in ("word", "thing"):
                raise Unsure(item, "na 'uw' ontbreekt iets", "something is missing after 'uw'")
            self._put(item, "jouw" if line.lower(at + 1) in ("en", "of") else "je")

    def _u(self, at: int, item: Item) -> None:
        role, verb = role_of(self.line, at, self.found)
        self.found.append(Found(at, role))
        before = self.line[at - 1]
        if role == "request" and verb is not None:
            self.edits.append(Edit(before.start, item.end, same_capitals(verb.after_je, before.text)))
            return
        if role == "inverted" and verb is not None and verb.after_je != before.lower:
            self._put(before, verb.after_je)
        self._put(item, self._stress(at, role))

    def _stress(self, at: int, role: Role) -> str:
        """je; jou or jij where it has stress."""
        line = self.line
        before, following = line.lower(at - 1), line.lower(at + 1)
        if role == "couple" or (role == "object" and (following, line.lower(at + 2)) == ("en", "uw")):
            return "jij" if role == "couple" else "jou"
        if role == "direct" and before in ADDING:
            return "jij"
        if role != "object":
            return "jij" if following == "als" and role == "inverted" and not line.finite(at + 2) else "je"
        if before in ("als", "dan", "zoals"):
            return "jij"
        if before in STRESSED_AFTER and not (before == "van" and line.has(HEARD)):
            return "jou"
        if before in PREPOSITIONS and self._weighs(at, following):
            return "jou"
        focus = line.lower(at - 2) if before in PREPOSITIONS else before
        return "jou" if focus in FOCUS or (following == "als" and before in PREPOSITIONS) else "je"

    def _weighs(self, at: int, following: str) -> bool:
        """Met jou hebben we, van jou en je buren; but: voor je belt."""
        line = self.line
        if following in ("en", "of"):
            return True
        opens = line.lower(at - 1) in ("voor", "tot", "sinds")
        verb = following in ONLY_OTHERS or infinitive(following) or (line.finite(at + 1) and not opens)
        return at == 1 and verb

    # words that go with u at a distance

    def _is_yours(self, at: int) -> bool:
        """Does the heeft or zich at ``at`` go with u?"""
        line, item = self.line, self.line[at]
        if item.lower != "heeft" and line.lower(at - 1) == "u":
            return True
        earlier = [found for found in self.found if found.at < at]
        subjects = [found for found in earlier if found.role != "object"]
        if not subjects:
            if earlier and line.lower(earlier[-1].at - 1) in ("voor", "tot", "sinds"):
                raise self._whose(item)
            return False
        last = subjects[-1]
        between = range(last.at + 1, at)
        breaks = [n for n in between if line[n].kind in ("break", "stop")]
        openers = [n for n in between if n > max(breaks, default=-1) and self._opens(n, last, item)]
        if openers:
            if any(line.finite(n) for n in range(openers[-1] + 2, at)):
                raise self._whose(item)
            return False
        if breaks:
            closed = last.role != "subordinate" or any(line.finite(n) for n in range(last.at + 1, breaks[-1]))
            if breaks[-1] + 1 == at or closed:
                return False
            raise self._whose(item)
        if earlier[-1] is not last:
            raise self._whose(item)
        return self._in_clause(at, last)

    def _opens(self, at: int, last: Found, item: Item) -> bool:
        """Does a new clause open here: of in "weet u of hij …", and not in "als u vragen of klachten heeft"?"""
        line = self.line
        if line.lower(at) != "of" or last.role != "subordinate":
            return line.lower(at) in OPENERS
        if not any(line.finite(n) for n in range(last.at + 1, at)):
            return False
        if line.lower(at + 1) not in SUBJECTS:
            raise self._whose(item)  # als u belt of een vraag heeft
        return True

    def _in_clause(self, at: int, last: Found) -> bool:
        """No break and no new clause between u, the subject, and the word."""
        line, item = self.line, self.line[at]
        between = range(last.at + 1, at)
        joints = [n for n in between if line.lower(n) in COORDINATORS]
        if item.lower != "heeft":
            if joints or any(line.lower(n) in SUBJECTS | {"om"} for n in between):
                raise self._whose(item)
            return True
        if last.role == "direct" and (at == last.at + 1 or line.lower(at - 1) in ("en", "maar")):
            return True
        if last.role != "subordinate" or self._undergone(last):
            raise self._whose(item)
        if any(line.finite(n) for n in range(max([last.at, *joints]) + 1, at)):
            raise self._whose(item)
        joined = [line.lower(n) for n in range(joints[-1] + 1, at)] if joints else []
        others = joined[:1] and joined[0] in (DETERMINERS - INDEFINITE) | SUBJECTS
        if others or any(word.endswith(PEOPLE) for word in joined):
            raise self._whose(item)
        return True

    def _undergone(self, last: Found) -> bool:
        """De collega die u geholpen heeft: die may be the subject instead of u."""
        opener = self.line.lower(last.at - 1)
        if opener not in ("die", "wie", "dat"):
            return False
        words = self.line.clause(last.at)
        return not DONE_TO_CUSTOMER.isdisjoint(words) or (opener != "dat" and DONE_BY_CUSTOMER.isdisjoint(words))

    def _whose(self, item: Item) -> Unsure:
        return Unsure(
            item, f"niet zeker of '{item.text}' bij 'u' hoort", f"not sure whether '{item.text}' goes with 'u'"
        )

    def _contracted(self, at: int) -> None:
        """Dan gaat u naar de site en klikt op: the second verb shares u, and je would leave it wrong."""
        line, form = self.line, self.line.lower(at + 1)
        verb = line.verb(at + 1)
        earlier = [found for found in self.found if found.at < at]
        if verb is None or form in ONLY_OTHERS or not earlier or earlier[-1].role not in ("inverted", "request"):
            return
        shares = "u" in verb.persons and form != verb.after_je and not verb.other and not participle(form)
        if shares and line.lower(at + 2) not in {"u"} | SUBJECTS:
            raise Unsure(line[at + 1], f"'{form}' hoort ook bij 'u'", f"'{form}' goes with 'u' too")
