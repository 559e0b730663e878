"""What u is in its sentence, and which verb goes with it.

May not happen here: a guess. What the words around u do not settle raises ``Unsure``.
"""

from __future__ import annotations

from webcare.language.address_inverted import WE, Found, Inverted, Role
from webcare.language.address_items import Item, Unsure
from webcare.language.address_nouns import SMALL, noun
from webcare.language.address_sentence import Line
from webcare.language.address_verbs import Present, infinitive, participle, past, present
from webcare.language.address_words import (
    ADDING,
    COORDINATORS,
    DETERMINERS,
    TOGETHER,
)
from webcare.language.verbs_words import PREPOSITIONS

BESIDE = (DETERMINERS - {"het", "dit", "dat"}) | set("uw ons mij ik wij we anderen hem haar".split())
"""en or of between one of these and u joins persons, not clauses."""
LIKE = frozenset("net even evenals zo".split())


def role_of(line: Line, at: int, earlier: list[Found]) -> tuple[Role, Present | None]:
    """The role of the u at ``at``, and the verb right before it if there is one; raises ``Unsure``."""
    role = _by_opener(line, at, earlier)
    if role is not None:
        return role, None
    before = line.lower(at - 1)
    verb = line.verb(at - 1) if before != "is" else None  # is u iets opgevallen
    if verb is not None and "u" in verb.persons:
        return Inverted(line, at, verb, earlier).role(), verb
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
