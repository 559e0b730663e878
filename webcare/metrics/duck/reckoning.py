"""What the bytes of a log add up to: the texts and quotation marks that must all be found again in its records."""

import os
from threading import Event
from typing import NamedTuple

import numpy as np

from webcare import limits
from webcare.store.files import open_regular

SIZE = 1 << 17
"""Bytes that are looked at together: what the processor's own memory holds."""
LONG = limits.LOG_LINE // 2
"""Bytes: a line that goes on for so many past a piece of the file may be too long."""
QUOTE, COLON, BACKSLASH, SPACE, COMMA, BRACE, BRACKET = b'":\\ ,}]'


class Sums(NamedTuple):
    """How many texts belong to a key, and how many quotation marks stand there; ``odd``: or something else is amiss."""

    texts: int
    marks: int
    odd: bool

    def plus(self, other: "Sums") -> "Sums":
        """Both together."""
        return Sums(self.texts + other.texts, self.marks + other.marks, self.odd or other.odd)


NOTHING = Sums(0, 0, False)


def reckon(path: str, stop: Event | None = None) -> Sums:
    """The sums of a log. ``odd`` are a comma or a space before a closing brace, and a line that is too long.

    When ``stop`` is set, nobody waits for the sums any longer.
    """
    found = NOTHING
    rooms = Rooms()
    with open_regular(path) as file:
        while (stop is None or not stop.is_set()) and (data := file.read(SIZE)):
            rest = b"" if data.endswith(b"\n") else file.readline(LONG)
            found = found.plus(rooms.reckon(data + rest))
            if len(rest) == LONG:
                return found._replace(odd=True)
    return found


def size(path: str) -> int:
    """Bytes of an ordinary file. Raises ``CannotRun`` for anything else."""
    with open_regular(path) as file:
        return os.fstat(file.fileno()).st_size


class Rooms:
    """Room for what is found in a piece of a log, used again for the next: new memory would cost more than the work."""

    def __init__(self) -> None:
        self._rooms = [np.empty(SIZE + LONG, dtype=np.bool_) for _ in range(5)]

    def reckon(self, data: bytes) -> Sums:
        """Of whole lines: what is looked for never goes on in the next."""
        taken = np.frombuffer(data, dtype=np.uint8)
        many = len(taken)
        quotes, colons, escapes, found, spare = (room[:many] for room in self._rooms)
        np.equal(taken, QUOTE, out=quotes)
        np.equal(taken, BACKSLASH, out=escapes)
        np.greater(quotes[1:], escapes[:-1], out=quotes[1:])  # those that are not escaped
        marks = int(np.count_nonzero(quotes))
        np.equal(taken, COLON, out=colons)
        np.logical_and(quotes[:-1], colons[1:], out=found[:-1])  # the ends of keys
        found[-1:] = False
        texts = int(np.count_nonzero(np.logical_and(found[:-2], quotes[2:], out=spare[:-2]))) if many > 2 else 0
        if many > 3:
            np.equal(taken, SPACE, out=colons)
            np.logical_and(found[:-3], colons[2:-1], out=found[:-3])
            texts += int(np.count_nonzero(np.logical_and(found[:-3], quotes[3:], out=spare[:-3])))
        np.less_equal(taken, SPACE, out=spare)
        np.logical_or(spare, np.equal(taken, COMMA, out=colons), out=spare)
        np.equal(taken, BRACE, out=colons)
        np.logical_or(colons, np.equal(taken, BRACKET, out=found), out=found)
        odd = bool(np.logical_and(found[1:], spare[:-1], out=colons[1:]).any())
        return Sums(texts, marks, odd)
