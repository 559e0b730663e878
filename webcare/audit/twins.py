"""Ids that stand in the logs more than once: the same record twice, or two records that cannot both be right."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING

from webcare.model.text import Text
from webcare.store.line import canonical, column_of
from webcare.store.log import Block
from webcare.store.records import broken_line, field_name

if TYPE_CHECKING:
    from webcare.audit.counting import FileAudit

FEW = 100_000
"""So many ids fit a set; for more, numpy sorts them in place."""


class Twins:
    """Looks at the records whose ids stand there more than once. An id is known by the hash of this run, 64 bits."""

    def __init__(self, ids: array[int]) -> None:
        self.repeated = _repeated(ids)
        self._seen: dict[int, int] = {}

    def look(self, block: Block, file: FileAudit) -> None:
        """Count the records of a block that were there before, and report those that said something else."""
        for number, line, item in zip(block.numbers, block.lines, block.items, strict=True):
            if isinstance(item, list) or (key := hash(item.id)) not in self.repeated:
                continue
            content = hash(canonical(line or b""))
            before = self._seen.get(key)
            if before is None:
                self._seen[key] = content
            elif before == content:
                file.duplicates += 1
            else:
                file.conflicts += 1
                name = field_name(item.id)
                message = Text(
                    f"het kenmerk '{name}' is al van een ander record", f"the id '{name}' belongs to another record"
                )
                file.report([broken_line(file.name, number, column_of(line or b"", "id"), message)])


def _repeated(ids: array[int]) -> set[int]:
    if len(ids) <= FEW:
        return {key for key, count in Counter(ids).items() if count > 1}
    import numpy as np

    ordered = np.frombuffer(ids, dtype=np.int64)
    ordered.sort()
    return set(ordered[1:][ordered[1:] == ordered[:-1]].tolist())
