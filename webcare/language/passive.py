"""Stacked passives: "er zal door ons worden gekeken", "kan worden verholpen, waarna wordt teruggekoppeld".

A passive is a form of worden with a past participle in the same clause. One of them is good Dutch; what is looked for
here is a passive whose doer is "ons", an impersonal one with a modal ("er zal worden …"), and two or more in a sentence
(E-ANS, chapter 22, on the passive and on the impersonal passive).

May not happen here: any I/O; any judgement about a passive that stands alone. Linear in the sentence.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from webcare.language.participles import ACTIVE, TOGETHER, participle
from webcare.language.reading import Sentence
from webcare.language.tokens import Token

WORDEN = frozenset("wordt worden word werd werden".split())
PRESENT = frozenset("wordt worden word".split())
ZIJN = frozenset("is zijn was waren ben bent".split())
MODALS = frozenset("zal zult zullen zou zouden kan kun kunt kunnen kon konden dient dienen moet moeten".split())
DUTY = frozenset("dient dienen moet moeten".split())
OURSELVES = frozenset(("ons", "mij", "ondergetekende"))
BREAKS = frozenset(
    """en of maar want dus omdat zodat als dat die waarna waarop waarbij waardoor waarin terwijl nadat voordat zodra
    wanneer indien totdat opdat doordat tenzij mits aangezien alvorens teneinde wie wat dan""".split()
)
"""Words that begin another clause."""
ADVERBS = frozenset(
    """daarom hierna daarna vervolgens dan helaas morgen momenteel nu hierbij daarbij ook eerst binnenkort vandaag
    daarnaast hiervoor daarvoor verder tevens vooraf eventueel uiteraard natuurlijk inmiddels voorlopig
    straks""".split()
)
"""After one of these a modal with er behind it has no other subject: "daarom kan er niet worden gebeld"."""
FOLLOWS_PRONOUN = frozenset(
    """in op met aan uit af over voor naar van bij na om tot te per binnen zo nog ook al niet nooit nu vandaag morgen
    direct meteen snel zorgvuldig graag altijd alleen verder eerst opnieuw weer inmiddels momenteel thans reeds
    volledig geheel""".split()
)
"""After "door ons" these show that ons stands alone, and is not "ons magazijn"."""
DOERS = frozenset(
    """collega collega's medewerker medewerkers monteur monteurs bezorger bezorgers afdeling team klantenservice
    magazijn vervoerder expert specialist specialisten leverancier administratie directie technicus beoordelaar
    behandelaar planning organisatie""".split()
)
"""Who does it, behind "door de", in a passive that also has a modal: begin with them."""
LEADING = frozenset("de het een onze ons".split())
FARTHEST = 14

Kind = Literal["us", "by", "er", "many"]


class Stack(NamedTuple):
    """A stacked passive at ``[start, end)``: why it is one, its participle, and its modal if it has one."""

    start: int
    end: int
    kind: Kind
    participle: str
    modal: str
    words: frozenset[str]


class _Passive(NamedTuple):
    first: int
    last: int
    participle: int


def find_stack(sentence: Sentence) -> Stack | None:
    """The stacked passive of a sentence, the whole of it, or None."""
    tokens = sentence.tokens
    lower = [token.lower for token in tokens]
    if WORDEN.isdisjoint(lower) and not ("door" in lower and not OURSELVES.isdisjoint(lower)):
        return None
    passives = _passives(tokens, lower)
    by_us, nobody = _by_us(tokens, lower, passives), _impersonal(tokens, lower, passives)
    by_doer = None if by_us or nobody else _by_doer(tokens, lower, passives)
    found = [place for place in (by_us, nobody, by_doer) if place]
    if len(passives) > 1:
        found = [*passives, *found]
        kind: Kind = "many"
    elif found:
        kind = "us" if by_us else "by" if by_doer else "er"
    else:
        return None
    first, last = min(item.first for item in found), max(item.last for item in found)
    at = found[-1].participle
    modal = next((word for word in lower[first : last + 1] if word in MODALS), "")
    return Stack(tokens[first].start, tokens[last].end, kind, lower[at], modal, frozenset(lower[first : last + 1]))


def _passives(tokens: list[Token], lower: list[str]) -> list[_Passive]:
    """Every form of worden with its participle, in order; a participle serves one of them."""
    found: list[_Passive] = []
    taken: set[int] = set()
    done_by = "door" in lower
    for at, word in enumerate(lower):
        if (word not in WORDEN and not (done_by and word in ZIJN)) or tokens[at].kind != "word":
            continue
        partner = _partner(tokens, lower, at)
        if partner is None or partner in taken:
            continue
        taken.add(partner)
        first, last = min(at, partner), max(at, partner)
        if first and lower[first - 1] in MODALS:
            first -= 1
        found.append(_Passive(first, last, partner))
    return found


def _partner(tokens: list[Token], lower: list[str], at: int) -> int | None:
    before = at - 1
    while before > 0 and at - before < 3 and (lower[before] in MODALS or lower[before] == "te"):
        before -= 1
    if before >= 0 and _participle(tokens[before]) and not (at + 1 < len(tokens) and _participle(tokens[at + 1])):
        return before
    for place in range(at + 1, min(at + 1 + FARTHEST, len(tokens))):
        if tokens[place].kind == "punct" or lower[place] in BREAKS or lower[place] in WORDEN:
            return None
        if _participle(tokens[place]):
            return place
    return None


def _participle(token: Token) -> bool:
    return token.kind == "word" and participle(token.lower)


def _clause(tokens: list[Token], lower: list[str], at: int) -> tuple[int, int]:
    """The first place of the clause around ``at``, and the place after its last."""
    first = at
    while first and at - first < FARTHEST and tokens[first - 1].kind != "punct" and lower[first - 1] not in BREAKS:
        first -= 1
    last = at + 1
    while last < len(tokens) and last - at < FARTHEST and tokens[last].kind != "punct" and lower[last] not in BREAKS:
        last += 1
    return first, last


def _by_us(tokens: list[Token], lower: list[str], passives: list[_Passive]) -> _Passive | None:
    """A passive, also one with zijn ("is door ons ontvangen"), that is done "door ons"."""
    for at in range(len(tokens) - 1):
        if lower[at] != "door" or lower[at + 1] not in OURSELVES or not _alone(tokens, lower, at + 1):
            continue
        first, last = _clause(tokens, lower, at)
        inside = next((item for item in passives if first <= item.first and item.last < last), None)
        places = range(first, last)
        verb = inside.first if inside else next((place for place in places if lower[place] in ZIJN), -1)
        done = inside.participle if inside else next((place for place in places if _participle(tokens[place])), -1)
        if verb < 0 or done < 0:
            continue
        modal = next((place for place in range(first, last) if lower[place] in MODALS), verb)
        start = min(verb, done, at, modal)
        if start and lower[start - 1] == "er":
            start -= 1
        return _Passive(start, max(inside.last if inside else verb, done, at + 1), done)
    return None


def _by_doer(tokens: list[Token], lower: list[str], passives: list[_Passive]) -> _Passive | None:
    """A passive with a modal that is done "door de afdeling", or contact that is taken by somebody."""
    for at in range(len(tokens) - 2):
        if lower[at] != "door" or lower[at + 1] not in LEADING or lower[at + 2] not in DOERS:
            continue
        first, last = _clause(tokens, lower, at)
        inside = next((item for item in passives if first <= item.first and item.last < last), None)
        if inside is None:
            continue
        modal = next((place for place in range(first, last) if lower[place] in MODALS), -1)
        if modal >= 0 or "contact" in lower[first:last]:
            places = [at, inside.first, *([modal] if modal >= 0 else [])]
            return _Passive(min(places), max(inside.last, at + 2), inside.participle)
    return None


def _alone(tokens: list[Token], lower: list[str], at: int) -> bool:
    """Is this ons a pronoun, and not the ons of "ons magazijn"?"""
    if lower[at] != "ons" or at + 1 >= len(tokens):
        return True
    after = tokens[at + 1]
    return after.kind != "word" or lower[at + 1] in FOLLOWS_PRONOUN | WORDEN | BREAKS or _participle(after)


def _impersonal(tokens: list[Token], lower: list[str], passives: list[_Passive]) -> _Passive | None:
    """Er with a modal and worden: nobody does anything."""
    for at, word in enumerate(lower):
        if word != "er" or (at and lower[at - 1] in ("wat", "wie")):
            continue
        first, last = _clause(tokens, lower, at)
        inside = next((item for item in passives if first <= item.first and item.last < last), None)
        modal = next((place for place in range(first, last) if lower[place] in MODALS), -1)
        if inside is None or modal < 0 or "worden" not in lower[first:last]:
            continue
        inverted = modal == at - 1 and (modal == first or (modal == first + 1 and lower[first] in ADVERBS))
        if at == first or inverted:
            return _Passive(min(at, modal), max(inside.last, modal), inside.participle)
    return None


def active(stack: Stack) -> str | None:
    """The active form where it is simple ("we kijken ernaar"); None where only the writer knows who does what."""
    if stack.kind == "many" or stack.modal in DUTY:
        return None
    known = next((does for word, done, does in TOGETHER if word in stack.words and done == stack.participle), None)
    known = known or ACTIVE.get(stack.participle)
    present = not stack.words.isdisjoint(PRESENT)
    if known is None or present:
        return known
    return f"we hebben het {stack.participle}" if " het" in known else None
