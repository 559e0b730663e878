"""Has a log only grown? A sample of what was read tells, without reading it all again."""

import hashlib
import os
from typing import BinaryIO, NamedTuple

from webcare.model.errors import CannotRun
from webcare.store.files import open_regular

BLOCK = 4_096
BLOCKS = 16
"""Blocks of the part that was read, evenly spread, the first and the last among them."""


class Seen(NamedTuple):
    """A log as the file system tells of it; ``time`` in nanoseconds."""

    path: str
    size: int
    time: int


def look(path: str) -> Seen:
    """What the file system tells. Raises ``OSError``."""
    status = os.stat(path)
    return Seen(path, status.st_size, status.st_mtime_ns)


def sample(file: BinaryIO, read: int) -> bytes:
    """A hash of blocks of the first ``read`` bytes.

    A line that was removed or replaced by one of another length shifts the last block, so it shows; a line of the same
    length may not, and then what it says now is what is read back.
    """
    digest = hashlib.blake2b(str(read).encode(), digest_size=16)
    last = max(0, read - BLOCK)
    for at in range(BLOCKS):
        place = last * at // (BLOCKS - 1)
        file.seek(place)
        digest.update(file.read(min(BLOCK, read - place)))
    return digest.digest()


def grown(path: str, read: int, sampled: bytes) -> bool:
    """Is the part that was read still what it was?"""
    if read == 0:
        return True
    try:
        with open_regular(path) as file:
            return sample(file, read) == sampled
    except (CannotRun, OSError):
        return False
