"""Often-asked questions that no answer fits: agents wrote their own text, much the same one each time."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from webcare.desk import Desk
from webcare.mining.alike import Group, cosines, groups
from webcare.mining.corpus import Asked
from webcare.mining.pairing import plain_words
from webcare.mining.replies import body_of

ALIKE = 0.45
"""The cosine from which questions, and replies, are about the same."""
FEWEST = 3
"""Conversations that make a question often asked."""
AGREED = 1 / 3
"""The share of the replies that must be alike: a question with as many answers as askers needs no template."""
EXAMPLES = 3


class Cluster(NamedTuple):
    """A question that no answer fits: how many asked it, the most typical ones first, and the typical reply.

    ``reply`` has placeholders for people (``replies.body_of``); ``agreed`` of the replies are like it.
    """

    times: int
    examples: list[str]
    reply: str
    agreed: int
    topic: str | None


def mine_clusters(asked: Sequence[Asked], desk: Desk, covered: Sequence[str]) -> list[Cluster]:
    """The clusters, the largest first. ``covered`` are the questions of drafts that wait to become answers."""
    missed = [one for one in asked if desk.rank(one.question).verdict == "none"]
    questions = [one.question for one in missed]
    likeness = cosines([*questions, *covered])
    size = len(questions)
    found = []
    for group in groups(likeness[:size, :size], ALIKE):
        if len(group.members) < FEWEST:
            break
        known = bool(covered) and float(likeness[group.middle, size:].max()) >= ALIKE
        cluster = None if known else _cluster([missed[at] for at in group.members])
        if cluster is not None:
            found.append(cluster)
    return found


def _cluster(asked: Sequence[Asked]) -> Cluster | None:
    """The cluster of these questions, the most typical first; None when the replies have nothing in common."""
    replies = [one.reply for one in asked]
    typical: Group = groups(cosines([" ".join(plain_words(reply)) for reply in replies]), ALIKE)[0]
    agreed = len(typical.members)
    if agreed < 2 or agreed < AGREED * len(asked):
        return None
    examples = list({" ".join(plain_words(one.question)): one.question for one in reversed(asked)}.values())[::-1]
    topics = Counter(one.topic for one in asked if one.topic)
    topic = topics.most_common(1)[0][0] if topics else None
    return Cluster(len(asked), examples[:EXAMPLES], body_of(replies[typical.middle]), agreed, topic)
