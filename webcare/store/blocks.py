"""A log in blocks of whole lines: what a computer reads fast, in memory that does not grow with the file."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO, NamedTuple

SIZE = 1 << 16
"""Bytes that are read at a time: large enough to be fast, small enough for the processor's own memory."""


class Lines(NamedTuple):
    """Lines of a file without their ends, of which ``number`` (from 1) is the first; ``data`` holds all of them.

    ``None`` stands for a line over the limit, which is passed over. ``end`` is the offset in the file behind them.
    """

    number: int
    lines: Sequence[bytes | None]
    data: bytes
    end: int


def read_blocks(file: BinaryIO, most: int) -> Iterator[Lines]:
    """The lines of a file, block by block; only LF ends a line. Memory is bounded by ``most`` bytes and a block."""
    number, rest, end = 1, b"", file.tell()
    while data := file.read(SIZE):
        end += len(data)
        data = rest + data
        cut = data.rfind(b"\n") + 1
        rest = data[cut:]
        if cut:
            data = data[:cut]
            lines = data.split(b"\n")
            lines.pop()
            yield Lines(number, _within(lines, most, len(data)), data, end - len(rest))
            number += len(lines)
        if len(rest) > most:
            end += _skip(file)
            yield Lines(number, [None], b"", end)
            number, rest = number + 1, b""
    if rest:
        yield Lines(number, [rest], rest, end)


def _within(lines: list[bytes], most: int, size: int) -> Sequence[bytes | None]:
    if size <= most:  # then so is every line
        return lines
    return [line if len(line) <= most else None for line in lines]


def _skip(file: BinaryIO) -> int:
    """Pass over the rest of a line, and say how long it was with its end."""
    skipped = 0
    while piece := file.readline(SIZE):
        skipped += len(piece)
        if piece.endswith(b"\n"):
            break
    return skipped
