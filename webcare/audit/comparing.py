"""A log held against an earlier copy of it: what is gone, what was changed, what came since."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from typing import NamedTuple

from webcare.store.files import shown
from webcare.store.line import canonical
from webcare.store.log import read_log_blocks
from webcare.store.records import field_name

MOST = 20
"""Ids that are named; the rest are counted."""


class Named(NamedTuple):
    """How many records, and the first ids."""

    total: int
    ids: list[str]


class Compared(NamedTuple):
    """The records of a copy that are missing or say something else now, and those that the copy has not."""

    missing: Named
    changed: Named
    fresh: Named

    @property
    def lost(self) -> bool:
        """Is anything gone or changed?"""
        return bool(self.missing.total or self.changed.total)


def compare(paths: Sequence[str], copy: str, *, zone: tzinfo | None = None, now: datetime | None = None) -> Compared:
    """Hold these logs against a copy, by id. Raises ``CannotRun`` for one that cannot be read."""
    contents: dict[int, int] = {}
    for key, content, _ in _contents(paths, zone, now):
        contents.setdefault(key, content)
    missing, changed, fresh = _List(), _List(), _List()
    there: set[int] = set()
    for key, content, name in _contents([copy], zone, now):
        if key in there:
            continue
        there.add(key)
        if key not in contents:
            missing.add(name)
        elif contents[key] != content:
            changed.add(name)
    if contents.keys() - there:
        seen: set[int] = set()
        for key, _, name in _contents(paths, zone, now):
            if key not in there and key not in seen:
                seen.add(key)
                fresh.add(name)
    return Compared(missing.named, changed.named, fresh.named)


def _contents(paths: Sequence[str], zone: tzinfo | None, now: datetime | None) -> Iterator[tuple[int, int, str]]:
    """Each record: the hash of its id, that of what it says, and the id."""
    for path in paths:
        for block in read_log_blocks(path, shown(path), zone=zone, now=now):
            for line, item in zip(block.lines, block.items, strict=True):
                if not isinstance(item, list):
                    yield hash(item.id), hash(canonical(line or b"")), item.id


class _List:
    def __init__(self) -> None:
        self.count = 0
        self.ids: list[str] = []

    def add(self, name: str) -> None:
        self.count += 1
        if len(self.ids) < MOST:
            self.ids.append(field_name(name))

    @property
    def named(self) -> Named:
        return Named(self.count, self.ids)
