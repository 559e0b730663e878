"""The hash of a file, in which line ends do not count.

Git stores a text with LF and may give it back with CRLF (``core.autocrlf`` on Windows). A text is what git takes for
one: a file without a NUL in its first 8000 bytes (``buffer_is_binary`` in git's xdiff-interface.c).
"""

import hashlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from webcare.store.files import cannot_open, open_regular

LOOKED_AT = 8000
CHUNK = 1 << 20
"""Bytes that are read at a time: memory does not grow with a file."""


class Hashed(NamedTuple):
    """The bytes of a file with LF as line end, and their SHA-256."""

    size: int
    sha256: str


def hash_file(place: str, name: str) -> Hashed:
    """A file's size and SHA-256 with LF as line end. Raises ``CannotRun`` when it cannot be read."""
    with open_regular(place, name) as file:
        try:
            return hashed(file)
        except OSError as problem:
            raise cannot_open(problem, name) from None


def hashed(file: BinaryIO) -> Hashed:
    """The size and SHA-256 of what can be read there, with LF as line end; memory does not grow with it."""
    digest, size = hashlib.sha256(), 0
    for piece in _unix(iter(lambda: file.read(CHUNK), b"")):
        digest.update(piece)
        size += len(piece)
    return Hashed(size, digest.hexdigest())


def _unix(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same with LF for CRLF, if it is a text."""
    first = next(pieces, b"")
    if b"\0" in first[:LOOKED_AT]:
        yield first
        yield from pieces
        return
    held = first
    for piece in pieces:
        whole = held.removesuffix(b"\r")  # the next piece may turn it into a line end
        yield whole.replace(b"\r\n", b"\n")
        held = held[len(whole) :] + piece
    yield held.replace(b"\r\n", b"\n")
