"""The small tables that spare an engine time zones and opening hours: desks, the calendar, days and dates."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, timedelta, tzinfo
from typing import Any, NamedTuple

from webcare.metrics.clock import Clock
from webcare.metrics.dimensions import local
from webcare.metrics.measuring import Clocks
from webcare.metrics.question import Question
from webcare.model.moment import there

DAY = 86_400
WIDTHS = (DAY, DAY // 2, DAY // 4, 3600, 1800, 900, 300, 60)
"""Seconds that a row of the calendar may stand for; each divides the one before."""
MOST = 3
"""Intervals that fit a row."""
NOBODY = -1
"""The desk of a channel without opening hours."""
Rows = list[tuple[Any, ...]]


class Desks(NamedTuple):
    """The clocks by number, the number of each channel that the handbook knows, and that of any other."""

    clocks: list[Clock]
    channels: dict[str, int]
    default: int


def desks(question: Question, clocks: Clocks) -> Desks:
    """Which desk serves which channel."""
    numbers: dict[str, int] = {}
    found: list[Clock] = []

    def number(channel: str | None) -> int:
        name, clock = clocks.schedule(channel), clocks.of(channel)
        if name is None or clock is None:
            return NOBODY
        if name not in numbers:
            numbers[name] = len(found)
            found.append(clock)
        return numbers[name]

    return Desks(found, {channel: number(channel) for channel in question.channels}, number(None))


def calendar(clocks: Sequence[Clock], first: int, last: int) -> tuple[int, Rows]:
    """How many seconds a row stands for; a row (desk, bucket, before, o1, c1, o2, c2, o3, c3) for each such stretch.

    ``before`` are the open seconds up to it; what of its intervals is missing is 0, 0.
    """
    for width in WIDTHS:
        rows = [row for desk, clock in enumerate(clocks) for row in _rows(desk, clock, width, first, last)]
        if all(len(row) <= 3 + 2 * MOST for row in rows):
            break
    return width, [row + (0,) * (3 + 2 * MOST - len(row)) for row in rows]


def _rows(desk: int, clock: Clock, width: int, first: int, last: int) -> Iterator[tuple[int, ...]]:
    pieces: dict[int, list[int]] = {}
    for opens, closes in clock.intervals:
        for bucket in range(max(opens, first - width) // width, min(closes - 1, last + width) // width + 1):
            begin = bucket * width
            pieces.setdefault(bucket, []).extend((max(opens, begin), min(closes, begin + width)))
    for bucket in range(first // width, last // width + 1):
        yield (desk, bucket, clock.passed(bucket * width), *pieces.get(bucket, ()))


def days(number: int, zone: tzinfo, first: int, last: int) -> Rows:
    """A row (zone, day, switch, offset, later) for each UTC day: the seconds from UTC before and from the switch on."""
    rows: Rows = []
    for day in range(first // DAY, last // DAY + 1):
        begin = day * DAY
        offset, later = _offset(begin, zone), _offset(begin + DAY, zone)
        low, high = begin, begin + DAY
        while offset != later and high - low > 1:  # where in the day the offset changes
            middle = (low + high) // 2
            low, high = (middle, high) if _offset(middle, zone) == offset else (low, middle)
        rows.append((number, day, high, offset, later))
    return rows


def dates(first: int, last: int) -> Rows:
    """A row (day, day, week, weekday, month) for each date, a day wider at either end; its first is a number."""
    found: Rows = []
    for day in range(first // DAY - 1, last // DAY + 2):
        when = local(day * DAY, UTC)
        found.append((day, when.day, when.week, when.weekday, when.month))
    return found


def targets(question: Question) -> Rows:
    """A row (target, seconds, business) for each target that says when a first response is due."""
    return [
        (number, int(target.first_response.total_seconds()), int(target.clock == "business"))
        for number, target in enumerate(question.targets)
        if target.first_response is not None
    ]


def day_number(day: date) -> int:
    """The days between 1 January 1970 and this one."""
    return (day - date(1970, 1, 1)) // timedelta(days=1)


def _offset(second: int, zone: tzinfo) -> int:
    offset = there(second, zone).utcoffset()
    return int(offset.total_seconds()) if offset is not None else 0
