"""Which values of the handbook and the answers are names of something else in it."""

from collections.abc import Iterator
from itertools import islice

from webcare import limits
from webcare.check.client import Client
from webcare.check.known import (
    Known,
    answers_of,
    blocks_of,
    channels_of,
    known,
    unknown_names,
    unknown_zones,
)
from webcare.check.rule import Fault
from webcare.check.trees import scalars, select
from webcare.duty.cover import ALWAYS
from webcare.model.answer import Answer
from webcare.model.finding import Source
from webcare.store.front import read_front
from webcare.store.nodes import Mapping, Node, Scalar

REFERENCES: dict[str, dict[str, str]] = {
    "channels": {
        "*.hours": "hours", "*.owner": "contact", "*.eigenaar": "contact", "*.closed-alternative": "channel",
    },
    "targets": {"*.channels": "channel", "*.topics": "topic"},
    "topics": {"*.owner": "contact", "*.path": "path"},
    "contacts": {"*.holders": "contact", "*.backup": "contact", "*.hours": "hours", "*.means.*.hours": "hours"},
    "escalation": {
        "paths.*.levels.*.targets": "target", "paths.*.last-contact": "target", "paths.*.cover": "cover",
        "paths.*.levels.*.when.channels": "channel", "paths.*.levels.*.when.topics": "topic",
        "paths.*.levels.*.when.hours": "hours",
        "rosters.*.hours": "hours", "rosters.*.rotations.*.members": "contact",
        "rosters.*.temporary.*.rotation.members": "contact", "rosters.*.overrides.*.person": "contact",
        "rosters.*.overrides.*.by": "contact",
        "routes.*.path": "path", "routes.*.when.channels": "channel", "routes.*.when.topics": "topic",
        "routes.*.when.hours": "hours",
        "absences.*.person": "contact",
    },
    "rules": {"*.channels": "channel", "*.topics": "topic"},
    "privacy": {"retention.*.channels": "channel", "officer": "contact"},
    "crisis": {
        "decides": "contact", "publishes": "contact", "roles.*.contact": "contact",
        "thresholds.*.channels": "channel", "statements.*.channels": "channel",
    },
    "goals": {"*.channels": "channel", "*.owner": "contact"},
    "monitoring": {"places.*.owner": "contact"},
    "team": {
        "members.*.contact": "contact", "members.*.channels": "channel",
        "reviews.*.by": "contact", "reviews.*.channels": "channel", "reviews.*.topics": "topic",
    },
}  # fmt: skip
"""What the values at these paths of each kind of entry are names of."""
ZONES = {"hours": "*.timezone", "escalation": "rosters.*.timezone"}
"""Which values are names of a time zone."""
IN_ANSWERS = {
    "topic": "topic", "onderwerp": "topic", "owner": "contact", "eigenaar": "contact", "channels": "channel",
    "related": "answer",
}  # fmt: skip
"""The same of the front matter of an answer."""


def dangling(client: Client) -> Iterator[Fault]:
    """Each name that is nowhere, of a file the first ``limits.FINDINGS``: to look for the likeliest takes time."""
    there = _known(client)
    for kind, paths in REFERENCES.items():
        for tree, source in client.files(kind):
            named = [(node, there[sort]) for path, sort in paths.items() for node in select(tree, path)]
            yield from islice(_unknown(named, source), limits.FINDINGS)
    for kind, path in ZONES.items():
        for tree, source in client.trees(kind):
            zones = [zone for node in select(tree, path) for zone in scalars(node)]
            yield from islice(unknown_zones(zones, source), limits.FINDINGS)
    for one in client.answers:
        head = read_front(one.source)[0] if one.answer is not None else None
        pairs = head.pairs if isinstance(head, Mapping) else []
        named = [(node, there[IN_ANSWERS[key.text]]) for key, node in pairs if key.text in IN_ANSWERS]
        yield from islice(_unknown(named, one.source), limits.FINDINGS)
        if one.answer is not None:
            yield from islice(_unknown_variants(one.answer, there["channel"], one.source), limits.FINDINGS)


def _unknown_variants(answer: Answer, channels: Known, source: Source) -> Iterator[Fault]:
    """Headings that begin a text for a channel that is none: nobody would ever get it."""
    for variant in answer.variants:
        if variant.channel is not None:
            written = source.text[source.text.rindex("##", 0, variant.start) : variant.start]
            name = written.removeprefix("##").strip()
            start = variant.start - len(written) + written.index(name)
            yield from unknown_names([Scalar(name, True, start, start + len(name))], channels, source)


def _unknown(named: list[tuple[Node, Known]], source: Source) -> Iterator[Fault]:
    for node, there in named:
        yield from unknown_names(scalars(node), there, source)


def _known(client: Client) -> dict[str, Known]:
    """What there is of each sort; an entry with a fault in it, which could not be read, is there all the same."""
    contacts, hours = blocks_of(client, "contacts"), blocks_of(client, "hours")
    targets = [*contacts, *blocks_of(client, "escalation", "rosters")] if contacts else []
    return {
        "contact": known("onbekend contact", "unknown contact", contacts),
        "target": known("onbekend contact of rooster", "unknown contact or roster", targets),
        "hours": known("onbekende openingstijden", "unknown hours", hours),
        "cover": known("onbekende openingstijden", "unknown hours", [*hours, ALWAYS] if hours else []),
        "topic": known("onbekend onderwerp", "unknown topic", blocks_of(client, "topics")),
        "path": known("onbekend pad", "unknown path", blocks_of(client, "escalation", "paths")),
        "channel": channels_of(client),
        "answer": answers_of(client),
    }
