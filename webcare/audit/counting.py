"""What a log holds, counted block by block."""

import os
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from itertools import pairwise
from typing import NamedTuple

from webcare import limits
from webcare.audit.merges import Merge, rings
from webcare.audit.twins import Twins
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.model.moment import instant
from webcare.model.record import AnyRecord, Event
from webcare.store.append import TORN
from webcare.store.files import open_regular, shown
from webcare.store.line import unknown_fields, value_of
from webcare.store.log import Block, place_in_time, read_log_blocks

Tell = Callable[[int, int], None]
"""Told how much of the work is done, of how much."""
MOST_NAMES = 1000
"""Unknown fields that are told apart; a log with more of them has no fields but texts as keys."""


class FileAudit:
    """What one log holds."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.types: Counter[str] = Counter()
        self.unknown: Counter[str] = Counter()
        self.findings: list[Finding] = []
        self.broken = 0
        """Lines that hold no record."""
        self.duplicates = 0
        """Records that stand there, or in an earlier log, already."""
        self.conflicts = 0
        """Records whose id stands for something else earlier on."""
        self.misplaced = 0
        """Records that stand behind a later one; no fault, for nothing goes by the order of the file."""
        self.first: tuple[datetime, str] | None = None
        self.last: tuple[datetime, str] | None = None
        self.torn = 0
        """Bytes of torn lines that were set aside."""
        self._before: tuple[datetime, str] | None = None

    @property
    def records(self) -> int:
        """How many records there are, double ones too."""
        return self.types.total()

    def report(self, findings: Sequence[Finding]) -> None:
        """Keep these findings, unless there are very many already."""
        self.findings.extend(findings[: max(0, limits.FINDINGS - len(self.findings))])

    def know(self, names: Sequence[str]) -> None:
        """Count unknown fields, unless there are very many different ones already."""
        for name in names:
            if name in self.unknown or len(self.unknown) < MOST_NAMES:
                self.unknown[name] += 1

    def count(self, block: Block, records: Sequence[AnyRecord], ids: Sequence[str]) -> None:
        """Count the records of a block."""
        for kind, number in Counter(map(type, records)).items():
            self.types[kind.__name__.lower()] += number
        if not block.even:
            self._order([place_in_time(record) for record in records])
            return
        keys = list(zip([record.at for record in records], ids, strict=True))
        ordered = sorted(keys)
        first, last, begin, end = ((instant(at), name) for at, name in (ordered[0], ordered[-1], keys[0], keys[-1]))
        steps = 0 if keys == ordered else sum(after < before for before, after in pairwise(keys))
        self.misplaced += steps + (self._before is not None and begin < self._before)
        self._before = end
        self._stretch(first, last)

    def _order(self, places: Sequence[tuple[datetime, str]]) -> None:
        for place in places:
            self.misplaced += self._before is not None and place < self._before
            self._before = place
        if places:
            self._stretch(min(places), max(places))

    def _stretch(self, first: tuple[datetime, str], last: tuple[datetime, str]) -> None:
        self.first = min(self.first or first, first)
        self.last = max(self.last or last, last)


class Audit(NamedTuple):
    """What the logs hold, and what is wrong beside their lines: merges that lead back to where they began, say."""

    files: list[FileAudit]
    further: list[Finding]

    @property
    def sound(self) -> bool:
        """Is there nothing broken and nothing in conflict?"""
        return not self.further and not any(file.broken or file.conflicts for file in self.files)


def audit(
    paths: Sequence[str], *, zone: tzinfo | None = None, now: datetime | None = None, tell: Tell | None = None
) -> Audit:
    """Read these logs and count what they hold. Raises ``CannotRun`` for one that cannot be read."""
    files: list[FileAudit] = []
    ids = array("q")
    merges: dict[str, Merge] = {}
    whole, before = sum(map(_size, paths)), 0
    for path in paths:
        file = FileAudit(shown(path))
        files.append(file)
        for block in read_log_blocks(path, file.name, zone=zone, now=now):
            records = _records(block, file)
            names = [record.id for record in records]
            file.count(block, records, names)
            ids.extend(map(hash, names))
            _merged(block, file, merges)
            if tell is not None:
                tell(before + block.end, whole)
        file.torn = _size(path + TORN)
        before += _size(path)
    twins = Twins(ids)
    for path, file in zip(paths, files, strict=True):
        if twins.repeated:
            for block in read_log_blocks(path, file.name, zone=zone, now=now):
                twins.look(block, file)
    return Audit(files, rings(merges))


def _records(block: Block, file: FileAudit) -> Sequence[AnyRecord]:
    """The records of a block; what is wrong with other lines goes to ``file``, and so do unknown fields."""
    if block.whole:
        for value, item in zip(block.values or (), block.items, strict=block.values is not None):
            file.know(unknown_fields(value, item))  # type: ignore[arg-type]  # a whole block holds records only
        return block.items  # type: ignore[return-value]  # as above
    records: list[AnyRecord] = []
    for line, item in zip(block.lines, block.items, strict=True):
        if isinstance(item, list):
            file.broken += 1
            file.report(item)
        else:
            records.append(item)
            file.know(unknown_fields(value_of(line or b""), item))
    return records


def _merged(block: Block, file: FileAudit, merges: dict[str, Merge]) -> None:
    for at, item in enumerate(block.items):
        if item.__class__ is Event and item.name == "merged_into" and item.to:
            merges[item.conversation_id] = Merge(item.to, file.name, block.numbers[at])


def _size(path: str) -> int:
    try:
        with open_regular(path) as file:
            return os.fstat(file.fileno()).st_size
    except (CannotRun, OSError):
        return 0
