"""At which moments a threshold of the plan is reached, or so clearly on its way that waiting is a waste.

A threshold is reached when its number of messages lies within its time **and** that is its number of times what is
normal. One of more than two hours must still be going on besides: its pace in the last two hours too, or the evening's
outage would go on until the next evening. Without a normal the number alone decides, but not for so long a time.

On its way (``early``, always a watch) is three tenths of a threshold in a quarter of its time, of different people,
when chance would give that once in ten million looks. Chance is a Gamma-Poisson (negative binomial): a day's own level
varies by a third, and with little history by more. It is the likelier of two levels: that of this weekday and hour, and
that of the last day, so that a busy week is no alarm.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import tzinfo
from functools import lru_cache
from math import ceil, exp, lgamma, log, log1p
from typing import Literal, NamedTuple

from webcare.alarm.normal import SHORT, Normal, normal
from webcare.alarm.stream import Stream, count
from webcare.model.handbook.crisis import Threshold

HOUR, DAY = 3600, 86400
EARLY_SHARE, EARLY_PART = 0.3, 4
CHANCE = 1e-7
LEVELS = 9.0
"""The shape of the Gamma of a day's level: a deviation of 1/sqrt(9), a third. Posts and press move whole days."""
PRIOR = 0.5
"""Jeffreys' prior of a Poisson rate (Gamma with shape 1/2)."""
QUARTER = 900


class Reached(NamedTuple):
    """A threshold that was reached at a moment: how many messages, in how many seconds, and what is normal there."""

    at: int
    phase: Literal["watch", "crisis"]
    threshold: Threshold
    messages: int
    within: int
    normal: Normal | None
    early: bool = False


class Gauge:
    """One threshold with the arrivals that it counts, and what is normal for it by the quarter of an hour."""

    def __init__(self, threshold: Threshold, stream: Stream, zone: tzinfo) -> None:
        self.threshold = threshold
        self.stream = stream.on(threshold.channels)
        self.zone = zone
        self.within = max(1, int(threshold.within.total_seconds()))
        self._known: dict[tuple[int, int, bool], Normal | None] = {}

    def messages(self, at: int, within: int | None = None) -> int:
        """How many messages lie in the window that ends at a moment."""
        return count(self.stream.seconds, at - (within or self.within), at)

    def normal(
        self, at: int, within: int, without: Sequence[tuple[int, int]], *, voices: bool = False
    ) -> Normal | None:
        """What is normal there, looked up once for each quarter of an hour."""
        key = at // QUARTER, within, voices
        if key not in self._known:
            moments = self.stream.voices if voices else self.stream.seconds
            self._known[key] = normal(moments, at, within, self.zone, without)
        return self._known[key]

    def reached(self, at: int, without: Sequence[tuple[int, int]]) -> Reached | None:
        """The threshold at a moment, if it is reached there or clearly on its way."""
        found = self.messages(at)
        if found >= self.threshold.messages and self._goes_on(at, without):
            usual = self.normal(at, self.within, without)
            if (usual is None and self.within <= SHORT) or (
                usual is not None and found >= self.threshold.times_normal * usual.expected
            ):
                return Reached(at, self.threshold.phase, self.threshold, found, self.within, usual)
        return self._early(at, without)

    def _goes_on(self, at: int, without: Sequence[tuple[int, int]]) -> bool:
        if self.within <= SHORT:
            return True
        lately = self.messages(at, SHORT)
        if lately < ceil(self.threshold.messages * SHORT / self.within):
            return False
        usual = self.normal(at, SHORT, without)
        return usual is not None and lately >= self.threshold.times_normal * usual.expected

    def _early(self, at: int, without: Sequence[tuple[int, int]]) -> Reached | None:
        if self.threshold.phase != "watch" or self.within > SHORT:
            return None
        part = self.within // EARLY_PART
        voices = count(self.stream.voices, at - part, at)
        if voices < EARLY_SHARE * self.threshold.messages:
            return None
        usual = self.normal(at, HOUR, without, voices=True)
        if usual is None:
            return None
        expected = usual.expected * part / HOUR
        if voices < self.threshold.times_normal * expected:
            return None
        seen = PRIOR + usual.expected * usual.compared
        before = at - self.within
        level = count(self.stream.voices, before - DAY, before) * part / DAY
        shape = min(LEVELS, seen)
        expecting = expected + PRIOR * part / (HOUR * usual.compared)
        if max(_tail(voices, expecting, shape), _tail(voices, level, LEVELS)) > CHANCE:
            return None
        return Reached(at, "watch", self.threshold, voices, part, Normal(expected, *usual[1:]), early=True)


def reached(
    stream: Stream,
    thresholds: Sequence[Threshold],
    zone: tzinfo,
    *,
    since: int | None = None,
    until: int | None = None,
) -> Iterator[Reached]:
    """Every moment at which a threshold is reached, in the order of time: always that of a message.

    Only those from ``since`` up to ``until`` (seconds since 1970, UTC); what is normal is learned from all before.
    """
    gauges = [Gauge(threshold, stream, zone) for threshold in thresholds]
    channels = [frozenset(threshold.channels) for threshold in thresholds]
    without: list[tuple[int, int]] = []
    for one in stream.arrivals:
        if (since is not None and one.at < since) or (until is not None and one.at > until):
            continue
        odd = False
        for gauge, wanted in zip(gauges, channels, strict=True):
            if wanted and one.channel not in wanted:
                continue
            found = gauge.reached(one.at, without)
            if found is not None:
                odd = True
                yield found
        if odd:
            _extend(without, one.at)


def near(stream: Stream, thresholds: Sequence[Threshold], since: int, until: int) -> bool:
    """Could a threshold be reached between these moments? By its number alone, so that nothing normal need be known."""
    for threshold in thresholds:
        part, within = stream.on(threshold.channels), max(1, int(threshold.within.total_seconds()))
        for at in part.seconds[bisect_right(part.seconds, since) : bisect_right(part.seconds, until)]:
            if count(part.seconds, at - within, at) >= threshold.messages:
                return True
            voices = count(part.voices, at - within // EARLY_PART, at)
            if threshold.phase == "watch" and within <= SHORT and voices >= EARLY_SHARE * threshold.messages:
                return True
    return False


def _extend(without: list[tuple[int, int]], at: int) -> None:
    """Note that the hour up to a moment was not normal; hours that touch become one."""
    if without and at - HOUR <= without[-1][1]:
        without[-1] = without[-1][0], at
    else:
        without.append((at - HOUR, at))


@lru_cache(maxsize=4096)
def _tail(least: int, mean: float, shape: float) -> float:
    """The chance of ``least`` or more under a negative binomial of that mean and shape (Gamma-Poisson)."""
    if mean <= 0:
        return 0.0 if least else 1.0
    if least <= mean:
        return 1.0
    ratio = mean / (shape + mean)
    term = exp(lgamma(least + shape) - lgamma(shape) - lgamma(least + 1) + least * log(ratio) + shape * log1p(-ratio))
    total = 0.0
    number = least
    while term > total * 1e-9 and term > 0:
        total += term
        term *= ratio * (number + shape) / (number + 1)
        number += 1
    return min(1.0, total)
