"""A part that is new as a whole, as the things that are in it: nobody reviews a file by its name."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from webcare.diff.change import Change, Op
from webcare.diff.labels import labels
from webcare.diff.shapes import Listing, Record, Table, shape_of


def in_full(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes, a part that was added as a whole replaced by the addition of everything in it."""
    for change in changes:
        shape = shape_of(change.part)
        if change.path or change.op is not Op.ADDED or not isinstance(change.after, Mapping):
            yield change
        else:
            yield from list(_everything(change, change.after, shape)) or [change]  # of an empty part, that it is there


def _everything(change: Change, value: Mapping[str, Any], shape: Any) -> Iterator[Change]:
    if isinstance(shape, Record):
        for key, inner in value.items():
            yield from _added(change, key, inner, shape.fields[key].shape)
    else:
        yield from _added(change, None, value, shape)


def _added(change: Change, key: str | None, value: Any, shape: Any) -> Iterator[Change]:
    way = () if key is None else (key,)
    if isinstance(shape, Table):
        items = list(value.items())
    elif isinstance(shape, Listing):
        items = list(zip(labels(value, shape.rule), value, strict=True))
    else:
        yield msgspec.structs.replace(change, path=way, after=value)
        return
    for name, item in items:
        yield msgspec.structs.replace(change, path=(*way, name), after=item)
