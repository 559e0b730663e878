"""Ends before their start, and wall-clock times of rosters that the clock skips or repeats."""

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo

from webcare.check.rule import Fault, at
from webcare.duty.spans import Span
from webcare.duty.turns import second
from webcare.model.finding import Severity, Source
from webcare.model.text import Text
from webcare.model.values import parse_date, parse_moment
from webcare.store.nodes import Mapping, Node, Scalar

AHEAD = timedelta(days=371)
"""How far handovers are looked at."""
MOST = 25_000
BACKWARDS = Text("dit eindigt voor het begint", "this ends before it begins")
SWAP = Text("verwissel de datums, of verbeter ze", "swap the dates, or correct them")
NEVER = Text("het geldt nu nooit", "as it is it never holds")


class Moments:
    """The moments of one file, in the zone that they are meant in."""

    def __init__(self, source: Source, zone: tzinfo) -> None:
        self._source = source
        self._zone = zone

    def span(self, node: Mapping) -> Span | None:
        """``[start, end)`` of a block; None where it is none."""
        span = self._ends(node)
        return span if span is not None and span.start < span.end else None

    def faults(self, node: Mapping) -> Iterator[Fault]:
        """What is wrong with the moments of a block."""
        yield from (*self.point(node.get("start")), *self.point(node.get("end")))
        span, end = self._ends(node), node.get("end")
        if span is not None and span.start >= span.end and end is not None:
            yield at(end, self._source, BACKWARDS, NEVER)

    def point(self, node: Node | None) -> Iterator[Fault]:
        """A moment that the clock skips or repeats."""
        wall = self._read(node)
        if node is not None and wall is not None and (said := self._odd(wall)) is not None:
            yield at(node, self._source, *said, Severity.WARNING)

    def handovers(self, node: Node | None, days: Iterator[datetime], now: datetime) -> Iterator[Fault]:
        """The first handover of the year after ``now`` at a time that the clock skips; it is an hour later then."""
        here = now.astimezone(UTC).replace(tzinfo=None)
        for _, wall in zip(range(MOST), days, strict=False):
            if wall > here + AHEAD:
                return
            if node is not None and wall > here and (said := self._odd(wall)) is not None:
                message = Text(f"op {wall.date()}: {said[0].nl}", f"on {wall.date()}: {said[0].en}")
                yield at(node, self._source, message, said[1], Severity.ADVICE)
                return

    def _ends(self, node: Mapping) -> Span | None:
        start, end = (self._read(node.get(key)) for key in ("start", "end"))
        if start is None or end is None:
            return None  # reading the handbook said so already
        return Span(second(start, self._zone), second(end, self._zone))

    def _read(self, node: Node | None) -> datetime | None:
        try:
            return parse_moment(node.text) if isinstance(node, Scalar) else None
        except ValueError:
            return None

    def _odd(self, wall: datetime) -> tuple[Text, Text] | None:
        if wall.tzinfo is not None:
            return None
        first, second_ = wall.replace(tzinfo=self._zone), wall.replace(tzinfo=self._zone, fold=1)
        if first.utcoffset() == second_.utcoffset():
            return None
        read = first.astimezone(UTC).astimezone(self._zone)
        if read.replace(tzinfo=None) == wall:
            message = Text("dit uur komt twee keer: de klok gaat terug", "this hour comes twice: the clock goes back")
            return message, Text("de eerste keer geldt", "the first one holds")
        message = Text("dit uur is er niet: de klok gaat vooruit", "this hour does not exist: the clock goes forward")
        clock = f"{read.hour}.{read.minute:02}"
        return message, Text(f"het wordt gelezen als {clock} uur", f"it is read as {clock.replace('.', ':')}")


def backwards(node: Node | None, source: Source, first: Collection[str], last: Collection[str]) -> Iterator[Fault]:
    """A last day before the first one, at whichever of the two comes later in the file; both days are included.

    ``first`` and ``last`` are the names that each key goes by.
    """
    pairs = node.pairs if isinstance(node, Mapping) else []
    named = [next((value for key, value in pairs if key.text in names), None) for names in (first, last)]
    days = [(_day(value), value) for value in named]
    (begin, start), (until, end) = days
    if begin is not None and until is not None and start is not None and end is not None and until < begin:
        yield at(max(start, end, key=lambda value: value.start), source, BACKWARDS, SWAP)


def _day(node: Node | None) -> date | None:
    try:
        return parse_date(node.text) if isinstance(node, Scalar) else None
    except ValueError:
        return None  # reading the file said so already
