"""Ids that stand in the logs more than once: which record counts, and what becomes of the others."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from webcare import limits
from webcare.metrics.question import Left, Question
from webcare.model.record import AnyRecord
from webcare.store.blocks import read_blocks
from webcare.store.files import open_regular, shown
from webcare.store.line import Reader, canonical
from webcare.store.records import BYTE_ORDER_MARK


class Named(msgspec.Struct):
    """As much of a record as tells which one it is."""

    id: str


def first_of(twins: set[str], paths: Sequence[str], question: Question, left: Left) -> Iterator[AnyRecord]:
    """The first record of each of these ids; what becomes of the others is settled."""
    seen: dict[str, bytes] = {}
    for path in paths:
        for number, line, item in lines_with(twins, path, question):
            said = canonical(line)
            if item.id not in seen:
                seen[item.id] = said
                yield item
            else:
                left.settle(item.id, shown(path), number, same=seen[item.id] == said)


def lines_with(ids: AbstractSet[str], path: str, question: Question) -> Iterator[tuple[int, bytes, AnyRecord]]:
    """The lines of a log that hold a record with one of these ids, with their numbers."""
    named = msgspec.json.Decoder(Named)
    reader = Reader(shown(path), question.assumed, question.moment)
    for number, line in lines_of(path):
        try:
            if line is None or named.decode(line.removeprefix(BYTE_ORDER_MARK)).id not in ids:
                continue
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            continue
        if not isinstance(item := reader.read(line, number), list):  # what is wrong with it is told already
            yield number, line, item


def lines_of(path: str) -> Iterator[tuple[int, bytes | None]]:
    """The lines of a log that are not blank, with their numbers; None for one that is too long."""
    with open_regular(path) as file:
        for block in read_blocks(file, limits.LOG_LINE):
            for number, line in enumerate(block.lines, block.number):
                if line is None or line.strip():
                    yield number, line
