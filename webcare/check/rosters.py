"""The rosters of escalation.yaml as their rules look at them: turns, temporary turns and overrides."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import NamedTuple

from webcare.check.client import Client
from webcare.check.known import zone_of
from webcare.check.moments import Moments
from webcare.check.trees import below, blocks, entries, scalars
from webcare.duty.turns import handover_days
from webcare.model.finding import Source
from webcare.model.handbook.escalation import Rotation
from webcare.model.values import ClockTime, Expected, parse_minutes, parse_moment
from webcare.store.nodes import Mapping, Scalar


class Roster(NamedTuple):
    """One roster, its name, its file, and the moments of the zone that it is written in."""

    name: Scalar
    node: Mapping
    source: Source
    moments: Moments

    def rotations(self) -> Iterator[Mapping]:
        """Its turns, the temporary ones last."""
        yield from blocks(self.node.get("rotations"))
        for temporary in blocks(self.node.get("temporary")):
            inner = temporary.get("rotation")
            if isinstance(inner, Mapping):
                yield inner

    def overrides(self) -> list[Mapping]:
        """Its overrides."""
        return blocks(self.node.get("overrides"))


def rosters(client: Client) -> Iterator[Roster]:
    """Every roster of the handbook."""
    for tree, source in client.trees("escalation"):
        for name, node in entries(tree.get("rosters")):
            yield Roster(name, node, source, Moments(source, _zone(node, client.zone)))


def absences(client: Client) -> Iterator[tuple[Mapping, Moments]]:
    """Every absence, and the moments of its file."""
    for tree, source in client.trees("escalation"):
        for absence in blocks(tree.get("absences")):
            yield absence, Moments(source, client.zone)


def rotation_of(node: Mapping) -> Rotation | None:
    """When turns change; None where that cannot be read, which reading the handbook said already."""
    rule, starts, handoff = (node.get(key) for key in ("rule", "starts", "handoff"))
    try:
        return Rotation(
            members=[],
            starts=parse_moment(starts.text if isinstance(starts, Scalar) else ""),
            handoff=ClockTime(parse_minutes(handoff.text)) if isinstance(handoff, Scalar) else ClockTime(540),
            rule=rule.text if isinstance(rule, Scalar) else "FREQ=WEEKLY;BYDAY=MO",
        )
    except ValueError:
        return None


def is_sound(node: Mapping, client: Client) -> bool:
    """Can turns be told from this: known members, and a rule that recurs?"""
    members, rotation = scalars(node.get("members")), rotation_of(node)
    try:
        known = bool(members) and rotation is not None and handover_days(rotation) is not None
    except Expected:
        return False
    return known and all(member.text in client.handbook.contacts for member in members)


def _zone(node: Mapping, otherwise: tzinfo) -> tzinfo:
    named = next(iter(scalars(below(node, "timezone"))), None)
    return (zone_of(named.text) if named is not None else None) or otherwise
