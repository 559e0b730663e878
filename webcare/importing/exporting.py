"""Our log as JSON lines or as a CSV, record by record; what is no record is told and left out."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from typing import Literal

from webcare.model.finding import Finding
from webcare.store.files import shown
from webcare.store.line import value_of
from webcare.store.log import read_log_blocks
from webcare.store.log_table import COLUMNS, to_row
from webcare.store.records import BYTE_ORDER_MARK

Form = Literal["jsonl", "csv"]


def export(
    paths: Sequence[str],
    form: Form,
    report: Callable[[Finding], None],
    *,
    zone: tzinfo | None = None,
    tell: Callable[[int], None] = lambda _: None,
) -> Iterator[bytes]:
    """The logs in the order of their lines, in pieces; ``report`` is told what is wrong with a line.

    JSON lines are kept byte by byte. Memory is bounded. Raises ``CannotRun`` for an unreadable log.
    """
    if form == "csv":
        yield _rows([COLUMNS])
    for path in paths:
        end = 0
        for block in read_log_blocks(path, shown(path), zone=zone):
            kept: list[bytes] = []
            for line, item in zip(block.lines, block.items, strict=True):
                if isinstance(item, list):
                    for finding in item:
                        report(finding)
                else:
                    kept.append((line or b"").removeprefix(BYTE_ORDER_MARK).strip())
            if kept and form == "csv":
                yield _rows([to_row(value_of(line)) for line in kept])
            elif kept:
                yield b"\n".join(kept) + b"\n"
            tell(block.end - end)
            end = block.end


def _rows(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows of a CSV (RFC 4180)."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8")
