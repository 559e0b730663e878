"""Compliments to pass on: what customers praised, in their own words; people first, things after them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from webcare.digest.kinds import Kinds
from webcare.digest.saying import Teller, middle, opening
from webcare.digest.span import Span
from webcare.language.courtesies import is_thanks
from webcare.matching.features import words_of
from webcare.metrics.cases import Case
from webcare.metrics.items import CUSTOMERS
from webcare.model.record import Message

FEWEST_WORDS = 5
"""Words of a compliment that says what was good."""
QUOTE = 200
PEOPLE = frozenset(
    "collega collegas medewerker medewerkers medewerkster team klantenservice webcare compliment complimenten geholpen "
    "hielp helpen monteur bezorger verkoper dame heer mevrouw meneer".split()
)
"""Words of praise for people."""


class Compliment(NamedTuple):
    """What a customer wrote, and where; ``person`` when it praises people."""

    conversation: str
    topic: str | None
    quote: str
    person: bool


def compliments_of(
    cases: Sequence[Case], kinds: Kinds, span: Span, teller: Teller, most: int
) -> tuple[list[Compliment], int]:
    """The first so many, and how many there are. A bare thank-you is none, however warm."""
    found = [(case, message, _praises_people(message)) for case in cases for message in _praise(case, kinds, span)]
    found.sort(key=lambda one: (not one[2], one[1].at, one[1].id))
    shown = [
        Compliment(case.conversation, case.first.topic, teller.quote(message.body or "", QUOTE), person)
        for case, message, person in found[:most]
    ]
    return shown, len(found)


def _praise(case: Case, kinds: Kinds, span: Span) -> Iterator[Message]:
    """The compliments in a case: the message that opens it, or a later one that praises people."""
    for item in case.items:
        message = item.record
        if item.kind not in CUSTOMERS or not isinstance(message, Message) or not span.holds(item.second):
            continue
        opens = message.id == case.first.id
        intent = kinds.of(case) if opens else message.intent
        if intent != "compliment" or not (opens or _praises_people(message)):
            continue
        text = opening(message.body)
        if len(words_of(middle(text))) >= FEWEST_WORDS and not is_thanks(text):
            yield message


def _praises_people(message: Message) -> bool:
    return not PEOPLE.isdisjoint(word.replace("'", "").replace("’", "") for word in words_of(opening(message.body)))
