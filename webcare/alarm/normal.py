"""What is normal: how much came in during the same hours of the same weekday in earlier weeks.

The weeks are averaged without their highest and lowest fifth (a trimmed mean: one odd Thursday changes nothing, and
unlike the median it does not make a quiet hour zero). Hours of an earlier episode are left out, unless more than a
third of the weeks has one: what happens so often is the new normal. With less than two weeks of history the same hours
of earlier days stand in; on the first day nothing is called normal.

In the weeks after summer time begins or ends, not everybody has moved along: the busier of the two hours counts.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from typing import Literal, NamedTuple

from webcare.alarm.stream import count

WEEKS, DAYS = 12, 14
"""How far back is looked."""
FEWEST_WEEKS, FEWEST_DAYS = 2, 1
AROUND = 1800
"""Seconds around a short window that count too, in proportion: so few messages an hour are steadier so."""
SHORT = 2 * 3600
"""Seconds. Windows up to this are short."""


class Normal(NamedTuple):
    """How many messages are normal in a window: by ``compared`` earlier weeks, or days while there are no weeks."""

    expected: float
    compared: int
    by: Literal["weeks", "days"]


def normal(
    moments: Sequence[int],
    end: int,
    within: int,
    zone: tzinfo,
    without: Sequence[tuple[int, int]] = (),
) -> Normal | None:
    """What is normal in the ``within`` seconds up to ``end``; None with too little history.

    ``moments`` are sorted, in seconds since 1970 (UTC); weeks are counted on the clock of ``zone``. ``without`` are
    spans (begin, end) that were not normal.
    """
    if not moments:
        return None
    around = AROUND if within <= SHORT else 0
    there = datetime.fromtimestamp(end, zone)
    steps: tuple[tuple[Literal["weeks", "days"], timedelta, int, int], ...] = (
        ("weeks", timedelta(weeks=1), WEEKS, FEWEST_WEEKS),
        ("days", timedelta(days=1), DAYS, FEWEST_DAYS),
    )
    for by, step, most, fewest in steps:
        counts: list[float] = []
        odd: list[float] = []
        for number in range(1, most + 1):
            clock = int((there - number * step).timestamp())
            found = []
            for then in {clock, end - number * int(step.total_seconds())}:
                start, stop = then - within - around, min(then + around, end - within)
                if moments[0] <= start < stop and start <= moments[-1]:
                    is_odd = any(begin < stop and start < over for begin, over in without)
                    found.append((count(moments, start, stop) * within / (stop - start), is_odd))
            if found:
                most_then, was_odd = max(found)
                (odd if was_odd else counts).append(most_then)
        if 2 * len(odd) > len(counts):
            counts += odd
        if len(counts) >= fewest:
            return Normal(_trimmed(counts), len(counts), by)
    return None


def _trimmed(counts: list[float]) -> float:
    cut = (len(counts) + 2) // 5
    kept = sorted(counts)[cut : len(counts) - cut]
    return sum(kept) / len(kept)
