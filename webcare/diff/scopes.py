"""Where something holds: lists of which an empty one means everywhere, so that only the whole says what changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from webcare.diff.change import Change, Op
from webcare.diff.labels import labels
from webcare.diff.shapes import Listing, Record, Shape, Table, shape_of

SCOPES = {"channels", "topics", "priorities", "severities", "channel", "folder", "allowed"}
"""The keys of lists of which an empty one means all there are."""
Snapshot = Callable[[], Mapping[str, Any]]


def whole_scopes(changes: Iterable[Change], before: Snapshot, after: Snapshot) -> list[Change]:
    """The changes, those of the items of one such list made one change of that list.

    ``channels: []`` that becomes ``[x]`` is not "X is added": all other channels went. The snapshots are asked for
    only when there is such a change.
    """
    made: list[Change] = []
    seen: set[tuple[str, ...]] = set()
    for change in changes:
        if not _of_scope(change):
            made.append(change)
        elif (way := (change.part, *change.path[:-1])) not in seen:
            seen.add(way)
            made.append(_whole(change, before(), after()))
    return made


def _of_scope(change: Change) -> bool:
    item = len(change.path) > 1 and change.path[-2] in SCOPES
    return (
        item
        and change.op in (Op.ADDED, Op.REMOVED)
        and change.follows is None
        and isinstance(change.before if change.op is Op.REMOVED else change.after, str)
    )


def _whole(change: Change, before: Mapping[str, Any], after: Mapping[str, Any]) -> Change:
    way, was = change.path[:-1], change.path_before[:-1]
    return msgspec.structs.replace(
        change,
        path=way,
        was=was if was != way else None,
        op=Op.CHANGED,
        before=value_at(before, change.part, was) or [],
        after=value_at(after, change.part, way) or [],
        index=None,
    )


def value_at(snapshot: Mapping[str, Any], part: str, path: Sequence[str]) -> Any:
    """What a snapshot holds at a path; None where there is nothing."""
    value, shape = snapshot.get(part), shape_of(part)
    for name in path:
        value, shape = _below(value, shape, name)
    return value


def _below(value: Any, shape: Shape, name: str) -> tuple[Any, Shape]:
    if isinstance(shape, Record):
        return (value or {}).get(name), shape.fields[name].shape
    if isinstance(shape, Table):
        return (value or {}).get(name), shape.item
    if isinstance(shape, Listing):
        return dict(zip(labels(value or [], shape.rule), value or [], strict=True)).get(name), shape.item
    return None, shape
