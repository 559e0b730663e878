"""Conversations that were merged into others, in a ring: then none of them is the one that is left."""

from collections.abc import Mapping
from typing import NamedTuple

from webcare.model.finding import Finding
from webcare.model.text import Text
from webcare.store.records import broken_line, field_name

MOST = 5
"""Conversations of a ring that are named."""


class Merge(NamedTuple):
    """Into which conversation another was merged, and where that stands."""

    to: str
    name: str
    line: int


def rings(merges: Mapping[str, Merge]) -> list[Finding]:
    """A finding for each ring, at the merge of its first conversation."""
    found: list[Finding] = []
    done: set[str] = set()
    for start in merges:
        way: dict[str, None] = {}
        at = start
        while at in merges and at not in done and at not in way:
            way[at] = None
            at = merges[at].to
        done.update(way)
        if at in way:
            ring = list(way)[list(way).index(at) :]
            found.append(_told(ring, merges[ring[0]]))
    return found


def _told(ring: list[str], merge: Merge) -> Finding:
    named = [field_name(one) for one in ring[:MOST]]
    way = " → ".join([*named, *(["…"] if len(ring) > MOST else []), named[0]])
    message = Text(f"gesprekken die in een kring zijn samengevoegd: {way}", f"conversations merged in a ring: {way}")
    return broken_line(merge.name, merge.line, 1, message)
