"""Which reviews of ``team.yaml`` a draft must pass, and who may do each.

A review holds when one of its ``when`` does, on its channels and its topics. A draft of which the channel is not known
passes by the reviews of some channels only; so it does with topics. ``template`` is about answers themselves, so never
about a draft: what was made of an answer has been looked at already.
"""

from datetime import date
from typing import NamedTuple

from webcare.language.intent import intent_of
from webcare.language.phrases import Stretch
from webcare.model.draft import Draft
from webcare.model.handbook.contacts import people_behind
from webcare.model.handbook.team import Review, When
from webcare.model.handbook.topics import Topic
from webcare.review.origin import in_own_words
from webcare.review.people import person_of
from webcare.rules import Reply
from webcare.rules.replace import index
from webcare.store.workspace import Workspace

COMPLAINT = "klacht"
"""How the topic begins to which every complaint belongs: ``klacht``, ``klachten``."""


class Demand(NamedTuple):
    """A review that a draft must pass: why, about which of its topics, and who may do it (contacts, people only)."""

    when: tuple[When, ...]
    topics: tuple[str, ...]
    by: tuple[str, ...]


def demands_of(draft: Draft, workspace: Workspace, today: date, *, in_crisis: bool = False) -> list[Demand]:
    """The reviews that a draft must pass, in the order of ``team.yaml``; none where there is no client.

    ``in_crisis`` says that the plan of ``crisis.yaml`` holds and wants each reply looked at.
    """
    team = workspace.handbook.team if workspace.root is not None else None
    reviews = team.reviews if team is not None else []
    case = _Case(Reply(draft, workspace), today, in_crisis=in_crisis) if reviews else None
    found = [demand for review in reviews if case is not None and (demand := case.demand(review)) is not None]
    return found or (_by_plan(workspace) if in_crisis else [])


def _by_plan(workspace: Workspace) -> list[Demand]:
    """In a crisis that the team has no review for, those look who may publish then, if the plan wants that."""
    plan = workspace.handbook.crisis if workspace.root is not None else None
    if plan is None or not any(one.review for one in plan.phases):
        return []
    return [Demand(("crisis",), (), tuple(people_behind(plan.publishes, workspace.handbook.contacts)))]


class _Case:
    """A draft with what decides about it, each looked for once and only when a review asks."""

    def __init__(self, reply: Reply, today: date, *, in_crisis: bool) -> None:
        self.reply = reply
        self.handbook = reply.handbook
        self.today = today
        self.in_crisis = in_crisis
        self.known: dict[str, bool] = {}
        self.about: frozenset[str] | None = None

    def demand(self, review: Review) -> Demand | None:
        if review.channels and self.reply.channel_names.isdisjoint(review.channels):
            return None
        when = tuple(when for when in dict.fromkeys(review.when) if self.holds(when))
        if not when:
            return None
        topics = tuple(topic for topic in review.topics if topic in self.topics())
        if review.topics and not topics:
            return None
        return Demand(when, topics, tuple(people_behind(review.by, self.handbook.contacts)))

    def holds(self, when: When) -> bool:
        if when not in self.known:
            self.known[when] = self._holds(when)
        return self.known[when]

    def _holds(self, when: When) -> bool:
        if when == "complaint":
            return self._complains()
        if when == "own-words":
            return in_own_words(self.reply.draft, self.reply.workspace)
        if when == "new-writer":
            return self._new_writer()
        return when == "always" or (when == "crisis" and self.in_crisis)

    def _complains(self) -> bool:
        """Is it filed as a complaint, or does the customer complain?"""
        topic = self.reply.draft.topic
        filed = topic is not None and _is_complaint(topic, self.handbook.topics.get(topic))
        return filed or (self.reply.customer is not None and intent_of(self.reply.customer) == "complaint")

    def _new_writer(self) -> bool:
        author = self.reply.draft.author
        who = person_of(author, self.handbook) if author else None
        members = self.handbook.team.members if self.handbook.team else []
        return any(one.contact == who and one.new_until is not None and self.today <= one.new_until for one in members)

    def topics(self) -> frozenset[str]:
        """What it is about: the topic that the draft names, or else those whose words the customer uses.

        A complaint belongs to the topic of complaints besides.
        """
        if self.about is None:
            named, topics = self.reply.draft.topic, self.handbook.topics
            found = {named} if named is not None else self._recognised()
            if self.holds("complaint"):
                found |= {name for name, topic in topics.items() if _is_complaint(name, topic)}
            self.about = frozenset(found)
        return self.about

    def _recognised(self) -> set[str]:
        if self.reply.customer is None:
            return set()
        stretch = Stretch(self.reply.customer.tokens)
        return {name for name, topic in self.handbook.topics.items() if index(tuple(topic.keywords)).occurs_in(stretch)}


def _is_complaint(name: str, topic: Topic | None) -> bool:
    return name.startswith(COMPLAINT) or (topic is not None and topic.name.casefold().startswith(COMPLAINT))
