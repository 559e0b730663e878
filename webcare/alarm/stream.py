"""The arrivals of a log: when customers wrote, on which channel, and who."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

SAME_VOICE = 3600
"""Seconds. Who writes again within this time adds a message, but is no other person with the same trouble."""


class Arrival(NamedTuple):
    """A customer's message: when (seconds since 1970, UTC), on which channel, and by whom."""

    at: int
    channel: str
    who: str


class Stream:
    """Arrivals in the order of time: ``seconds`` of every message, ``voices`` of the first of a person in an hour."""

    def __init__(self, arrivals: Iterable[Arrival]) -> None:
        self.arrivals = sorted(arrivals)
        self.seconds = [one.at for one in self.arrivals]
        self.voices = _voices(self.arrivals)
        self._parts: dict[frozenset[str], Stream] = {frozenset(): self}

    def on(self, channels: Iterable[str]) -> "Stream":
        """Only what came in on these channels; without any, everything."""
        wanted = frozenset(channels)
        if wanted not in self._parts:
            self._parts[wanted] = Stream(one for one in self.arrivals if one.channel in wanted)
        return self._parts[wanted]


def count(moments: Sequence[int], start: int, end: int) -> int:
    """How many of these sorted moments lie after ``start``, up to and including ``end``."""
    return bisect_right(moments, end) - bisect_right(moments, start)


def _voices(arrivals: Sequence[Arrival]) -> list[int]:
    last: dict[str, int] = {}
    found = []
    for one in arrivals:
        if one.at - last.get(one.who, one.at - SAME_VOICE) >= SAME_VOICE:
            found.append(one.at)
            last[one.who] = one.at
    return found
