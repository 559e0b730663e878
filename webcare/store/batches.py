"""The lines of a batch, one at a time: memory is bounded by the longest that is read (``limits.BATCH_LINE`` bytes)."""

from collections.abc import Iterator
from typing import IO

from webcare import limits
from webcare.store.records import BYTE_ORDER_MARK


def batch_lines(lines: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number from 1; None stands for one that is too long, and empty ones are passed over."""
    number = 0
    while line := lines.readline(limits.BATCH_LINE + 1):
        number += 1
        if len(line) > limits.BATCH_LINE and not line.endswith(b"\n"):
            while (rest := lines.readline(limits.BATCH_LINE)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        elif line.removeprefix(BYTE_ORDER_MARK).strip():
            yield number, line
