"""What questions and complaints are about: within each topic, the messages that are alike."""

from collections.abc import Sequence
from typing import NamedTuple

from webcare.digest.kinds import Kinds
from webcare.digest.saying import Teller, middle, opening
from webcare.language.speller import open_speller
from webcare.matching.features import words_of
from webcare.metrics.cases import Case
from webcare.mining.alike import Group, cosines, groups
from webcare.mining.clusters import ALIKE, FEWEST
from webcare.mining.people import PLACEHOLDER
from webcare.stats.linted import SEED, sample

MOST = 3_000
"""Messages that are compared, each with each of its topic: some seconds of work and 100 MB of memory."""
QUOTE = 140
"""Characters of a message that is shown for its group."""


class Cause(NamedTuple):
    """Messages of one topic that are alike, each of another customer; the clearest of them speaks for the others."""

    topic: str | None
    customers: int
    complaints: int
    quote: str
    conversation: str


class Causes(NamedTuple):
    """The causes, most customers first; ``inside`` of the ``compared`` cases belong to one; there are ``of``."""

    found: list[Cause]
    inside: int
    compared: int
    of: int


def causes_of(cases: Sequence[Case], kinds: Kinds, teller: Teller, most: int = MOST) -> Causes:
    """The causes of questions and complaints that three customers or more share; of more than ``most`` a sample."""
    told = [case for case in cases if (case.first.body or "").strip()]
    chosen = sample(told, [case.first.id for case in told], most, SEED)
    by_topic: dict[str | None, list[Case]] = {}
    for case in chosen:
        by_topic.setdefault(case.first.topic, []).append(case)
    found: list[Cause] = []
    inside = 0
    for topic, alike in by_topic.items():
        texts = [PLACEHOLDER.sub(" ", middle(opening(case.first.body))) for case in alike]
        for group in _groups(texts):
            members = [alike[at] for at in group.members]
            customers = {case.customer or f"\0{case.conversation}" for case in members}
            if len(customers) < FEWEST:
                continue
            inside += len(members)
            clearest = alike[min(group.members, key=lambda at: _clarity(texts[at]))]
            complaints = {
                case.customer or f"\0{case.conversation}" for case in members if kinds.of(case) == "complaint"
            }
            quote = teller.quote(clearest.first.body or "", QUOTE)
            found.append(Cause(topic, len(customers), len(complaints), quote, clearest.conversation))
    found.sort(key=lambda cause: (-cause.customers, -cause.complaints, cause.conversation))
    return Causes(found, inside, len(chosen), len(told))


def _groups(texts: Sequence[str]) -> list[Group]:
    return [group for group in groups(cosines(texts), ALIKE) if len(group.members) >= FEWEST] if texts else []


def _clarity(text: str) -> tuple[int, int]:
    """The fewer mistyped words the clearer; then the shorter."""
    known = open_speller().known
    return sum(not known(word) for word in set(words_of(text)[:100])), len(text)
