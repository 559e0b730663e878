"""Who knows what: the owners and colleagues of each topic and channel, and who answered most about it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from webcare.handover.book import Answered, Entries, Knowledge, Known
from webcare.model.handbook.contacts import people_behind
from webcare.model.handbook.team import Review
from webcare.model.handbook.topics import Topic


def knowledge(
    entries: Entries,
    topics: Mapping[str, Sequence[Answered]],
    channels: Mapping[str, Sequence[Answered]],
    days: tuple[date, date] | None,
) -> Knowledge:
    """Who knows about each topic and each channel that is in use, in the order of the handbook."""
    reviews = entries.team.reviews if entries.team is not None else []
    served = [(name, channel) for name, channel in entries.channels.items() if channel.status == "active"]
    return Knowledge(
        [
            Known(
                name,
                topic.owner,
                _people(topic.owner, entries),
                _say_they_know(topic, entries),
                _reviewers(review for review in reviews if name in review.topics),
                list(topics.get(name, ())),
            )
            for name, topic in entries.topics.items()
        ],
        [
            Known(
                name,
                channel.owner,
                _members(name, entries),
                [],
                _reviewers(review for review in reviews if name in review.channels and not review.topics),
                list(channels.get(name, ())),
            )
            for name, channel in served
        ],
        *(days or (None, None)),
    )


def _people(owner: str | None, entries: Entries) -> list[str]:
    """The persons behind an owner; a department without names counts as itself."""
    return [name for name in people_behind([owner] if owner else [], entries.contacts) if name in entries.contacts]


def _members(channel: str, entries: Entries) -> list[str]:
    """Who of the team writes on a channel."""
    members = entries.team.members if entries.team is not None else []
    writing = [one for one in members if not one.channels or channel in one.channels]
    return list(dict.fromkeys(one.contact for one in writing if {"writer", "lead"}.intersection(one.roles)))


def _say_they_know(topic: Topic, entries: Entries) -> list[str]:
    """Persons whose entry is about the topic: it names it, or one of its keywords."""
    words = {word.casefold() for word in (topic.name, *topic.keywords)}
    return [
        name
        for name, contact in entries.contacts.items()
        if contact.kind == "person" and any(about.casefold() in words for about in contact.about)
    ]


def _reviewers(reviews: Iterable[Review]) -> list[str]:
    return list(dict.fromkeys(name for review in reviews for name in review.by))
