"""The conversations of the logs as they were at a moment, each record once."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

import msgspec

from webcare.metrics.items import MICRO, microsecond
from webcare.metrics.question import Tell
from webcare.model.record import AnyRecord
from webcare.store.files import shown
from webcare.store.log import Block, read_log_blocks

MARGIN = timedelta(days=2)
"""No two offsets lie further apart: a date this much earlier is earlier."""
Threads = dict[str, list[AnyRecord]]
"""The records of each conversation, in no order."""


class Left(NamedTuple):
    """What was left out: lines that are no record, records that stood there already, and those whose id is taken.

    Of records with one id that say different things the earliest stays, whatever the order of the files.
    """

    broken: int = 0
    double: int = 0
    conflicting: int = 0


class Logged(NamedTuple):
    """The threads, those whose records all came out of whole blocks aside from the others, and what was left out."""

    threads: Threads
    uneven: set[str]
    """Conversations with a record that was not read fast, so that its moment may be written in any way."""
    left: Left


def read_threads(
    paths: Sequence[str], now: datetime, *, zone: tzinfo | None = None, tell: Tell | None = None
) -> Logged:
    """What the logs held at a moment: what happened later is not there yet. Raises ``CannotRun``.

    A moment without an offset is read in ``zone``; without one its line is broken.
    """
    latest = max(now, datetime.now(UTC))
    day, second = (now.astimezone(UTC) - MARGIN).isoformat()[:10], int(now.timestamp() * MICRO)
    threads: defaultdict[str, list[AnyRecord]] = defaultdict(list)
    ids: set[str] = set()
    uneven: set[str] = set()
    broken = count = 0
    for number, path in enumerate(paths, 1):
        for block in read_log_blocks(path, shown(path), zone=zone, now=latest):
            found = _records(block)
            if not block.whole:
                broken += len(block.items) - len(found)
                uneven.update(record.conversation_id for record in found)
            if max([record.at for record in found], default="") >= day:
                found = [item for item in found if item.at[:10] < day or microsecond(item.at) <= second]
            for record in found:
                threads[record.conversation_id].append(record)
            ids.update([record.id for record in found])
            count += len(found)
        if tell is not None:
            tell(number, len(paths))
    if len(ids) == count:
        return Logged(threads, uneven, Left(broken))
    kept, left = _each_once([record for records in threads.values() for record in records])
    return Logged(kept, uneven, left._replace(broken=broken))


def _records(block: Block) -> Sequence[AnyRecord]:
    if block.whole:
        return block.items  # type: ignore[return-value]  # a whole block holds records and nothing else
    return [item for item in block.items if not isinstance(item, list)]


def _each_once(records: list[AnyRecord]) -> tuple[Threads, Left]:
    """The threads with each id once; how many records were double, and how many said something else."""
    first: dict[str, AnyRecord] = {}
    for record in records:
        known = first.setdefault(record.id, record)
        if known is not record and _place(record) < _place(known):
            first[record.id] = record
    same = sum(record == first[record.id] for record in records) - len(first)
    threads: defaultdict[str, list[AnyRecord]] = defaultdict(list)
    for record in first.values():
        threads[record.conversation_id].append(record)
    return threads, Left(double=same, conflicting=len(records) - len(first) - same)


def _place(record: AnyRecord) -> tuple[int, bytes]:
    return microsecond(record.at), msgspec.json.encode(record)
