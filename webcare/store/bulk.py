"""Many records into a log, batch by batch, each id once: what is there is read once, and then only what others add.

Memory is some 150 bytes for each id of the logs and of the import. Between two batches anybody may write to the log;
each batch is one write under its lock, so that a run which is broken off leaves whole batches, and the next run goes
on behind them.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from enum import Enum
from typing import NamedTuple

import msgspec

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.store.append import append_data
from webcare.store.blocks import read_blocks
from webcare.store.files import open_regular
from webcare.store.locking import locked
from webcare.store.records import BYTE_ORDER_MARK

HALF = 32
LOW = (1 << HALF) - 1


class Head(msgspec.Struct, frozen=True, gc=False):
    """What tells a record from another with the same id."""

    id: str
    type: str = ""
    at: str = ""
    conversation_id: str = ""


HEADS = msgspec.json.Decoder(Head)


class Fresh(NamedTuple):
    """A record on its way to the log, with its line."""

    head: Head
    line: bytes


class Met(Enum):
    """What is known of a record when it comes by."""

    NEW = "its id is nowhere"
    THERE = "a log has it"
    AGAIN = "it came by before"
    OTHER = "its id stands for another record"


class Bulk:
    """Appends to one log. ``others`` are the client's other logs, where the same ids may be already."""

    def __init__(self, path: str, others: Iterable[str] = ()) -> None:
        self.path = path
        self.torn = 0
        """Bytes of a torn last line, which now lie beside the log."""
        self._others = [other for other in others if os.path.realpath(other) != os.path.realpath(path)]
        self._known: dict[int, int] = {}
        """By the hash of an id: 32 bits for its head, and 32 for what it says (0: it stands in a log)."""
        self._end = 0

    def read(self, tell: Callable[[int], None] = lambda _: None) -> None:
        """Read which ids are there; ``tell`` is told how many bytes that took. One that is unreadable has none."""
        for other in self._others:
            self._take(other, 0, tell)
        self._end = self._take(self.path, 0, tell)

    def meet(self, head: Head, said: int) -> Met:
        """What is known of this record; from now on it has come by. ``said`` is a hash of what it says."""
        key, mark, said = hash(head.id), _mark(head), said & LOW or 1
        there = self._known.get(key)
        if there is not None and (there >> HALF != mark or there & LOW not in (0, said)):
            return Met.OTHER
        self._known[key] = mark << HALF | said
        return Met.NEW if there is None else Met.AGAIN if there & LOW else Met.THERE

    def append(self, records: Sequence[Fresh]) -> int:
        """Append new records, all in one write, but those that somebody else wrote meanwhile; say how many.

        Raises ``CannotRun`` when the log cannot be written; then it is as it was.
        """
        with locked(self.path):
            size = os.path.getsize(self.path) if os.path.exists(self.path) else 0
            meanwhile: set[int] = set()
            if size != self._end:  # somebody else wrote, or rewrote
                self._take(self.path, self._end if size > self._end else 0, lambda _: None, meanwhile)
            fresh = [one for one in records if hash(one.head.id) not in meanwhile]
            if fresh:
                self.torn += append_data(self.path, b"".join(one.line for one in fresh))
            self._end = os.path.getsize(self.path) if os.path.exists(self.path) else 0
        return len(fresh)

    def _take(self, path: str, start: int, tell: Callable[[int], None], found: set[int] | None = None) -> int:
        """Take the ids of a log from an offset on, also into ``found``; where it ended."""
        end = start
        with suppress(CannotRun, OSError), open_regular(path) as file:  # what is wrong with it, `log verify` tells
            file.seek(start)
            for block in read_blocks(file, limits.LOG_LINE):
                for line in block.lines:
                    with suppress(msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                        head = HEADS.decode((line or b"").removeprefix(BYTE_ORDER_MARK))
                        self._known.setdefault(hash(head.id), _mark(head) << HALF)
                        if found is not None:
                            found.add(hash(head.id))
                tell(block.end - end)
                end = block.end
        return end


def _mark(head: Head) -> int:
    return hash((head.type, head.at, head.conversation_id)) & LOW
