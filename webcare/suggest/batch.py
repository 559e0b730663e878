"""Questions from JSON lines: one record in, one suggestion out, in order and in bounded memory."""

from collections.abc import Iterator
from typing import IO, NamedTuple

import msgspec

from webcare import limits
from webcare.desk import Desk, Suggestion
from webcare.model.finding import Finding
from webcare.store.batches import batch_lines
from webcare.store.records import decode_record, line_too_long


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a batch. Other fields are passed over."""

    id: str | int | None = None
    question: str


class Answered(NamedTuple):
    """What came of one line: a suggestion, or what is wrong with it."""

    id: str | int | None
    line: int
    suggestion: Suggestion | None
    findings: list[Finding]


def answer_batch(lines: IO[bytes], name: str, desk: Desk, top: int | None) -> Iterator[Answered]:
    """Answer every line. A broken one is a finding at its place, not the end; an empty one is passed over."""
    decoder = msgspec.json.Decoder(Asked)
    for number, line in batch_lines(lines):
        if line is None:
            yield Answered(None, number, None, [line_too_long(name, number, limits.BATCH_LINE)])
        else:
            record = decode_record(line, decoder, name, number)
            if isinstance(record, list):
                yield Answered(None, number, None, record)
            else:
                yield Answered(record.id, number, desk.suggest(record.question, top), [])
