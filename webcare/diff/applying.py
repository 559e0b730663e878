"""What changes do: a snapshot with them applied, and the changes that take them back."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

from webcare.diff.change import Change, Op
from webcare.diff.labels import labels
from webcare.diff.renames import followers
from webcare.diff.shapes import Leaf, Listing, Record, Shape, Table, shape_of, whole

BACK = {Op.ADDED: Op.REMOVED, Op.REMOVED: Op.ADDED}


class _Step(NamedTuple):
    """A change, and what is left of the way to it in the version before."""

    way: tuple[str, ...]
    change: Change


def mirror(changes: Iterable[Change]) -> list[Change]:
    """The changes that take these back: what ``compare(after, before)`` finds, in this order."""
    return followers(_mirrored(change) for change in changes)


def _mirrored(change: Change) -> Change:
    return msgspec.structs.replace(
        change,
        op=BACK.get(change.op, change.op),
        path=change.path_before,
        was=None if change.was is None else change.path,
        before=change.after,
        after=change.before,
        before_at=change.after_at,
        after_at=change.before_at,
        follows=None,
    )


def apply(snapshot: Mapping[str, Any], changes: Iterable[Change]) -> dict[str, Any]:
    """The snapshot of the version after, from the one before and the changes between them.

    Raises ``KeyError`` or ``ValueError`` for changes of another snapshot.
    """
    steps: dict[str, list[_Step]] = {}
    for change in changes:
        steps.setdefault(change.part, []).append(_Step(change.path_before, change))
    return {part: _applied(value, shape_of(part), steps.get(part, [])) for part, value in snapshot.items()}


def _applied(value: Any, shape: Shape, steps: list[_Step]) -> Any:
    for step in steps:
        if not step.way and step.change.op in (Op.ADDED, Op.REMOVED, Op.CHANGED):
            return step.change.after
    if not steps or isinstance(shape, Leaf):
        return value
    if isinstance(shape, Record):
        return _record(value or {}, shape, steps)
    return _table(value or {}, shape, steps) if isinstance(shape, Table) else _listing(value or [], shape, steps)


def _record(value: Mapping[str, Any], shape: Record, steps: list[_Step]) -> dict[str, Any]:
    held = dict(value)
    for key, inner in _below(steps).items():
        held[key] = _applied(held.get(key), shape.fields[key].shape, inner)
    return whole(held, shape.fields)


def _table(value: Mapping[str, Any], shape: Table, steps: list[_Step]) -> dict[str, Any]:
    held, inner = dict(value), _below(steps, ours=(Op.CHANGED,))
    for name, below in inner.items():
        held[name] = _applied(held[name], shape.item, below)
    own = [step.change for step in steps if len(step.way) == 1]
    names = {change.before: change.after for change in own if change.op is Op.RENAMED}
    gone = {change.path_before[-1] for change in own if change.op is Op.REMOVED}
    after = {names.get(name, name): one for name, one in held.items() if name not in gone}
    return after | {change.path[-1]: change.after for change in own if change.op is Op.ADDED}


def _listing(value: list[Any], shape: Listing, steps: list[_Step]) -> list[Any]:
    rule = shape.rule
    held = dict(zip(labels(value, rule), value, strict=True))
    for name, below in _below(steps, ours=(Op.CHANGED,)).items():
        held[name] = _applied(held[name], shape.item, below)
    own = {op: [step for step in steps if len(step.way) == 1 and step.change.op is op] for op in Op}
    for step in own[Op.RENAMED]:
        held[step.way[0]] = {**held[step.way[0]], rule.id: step.change.after}
    placed = [(step.change.index, step.change.after) for step in own[Op.ADDED]]
    placed += [(step.change.after, held[step.way[0]]) for step in own[Op.MOVED]]
    taken = {step.way[0] for op in (Op.REMOVED, Op.MOVED) for step in own[op]}
    kept = [item for name, item in held.items() if name not in taken]
    if not rule.ordered:
        return kept + [item for _, item in placed]
    for index, item in sorted(placed, key=lambda one: one[0] or 0):
        kept.insert(index or 0, item)
    return kept


def _below(steps: list[_Step], ours: tuple[Op, ...] = tuple(Op)) -> dict[str, list[_Step]]:
    """The steps by what they go through first; of those that end there, only the ones that are of its value."""
    found: dict[str, list[_Step]] = {}
    for step in steps:
        if len(step.way) > 1 or step.change.op in ours:
            found.setdefault(step.way[0], []).append(_Step(step.way[1:], step.change))
    return found
