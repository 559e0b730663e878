"""Moments of a roster: ends before their start, and wall-clock times that the clock skips or repeats."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo

from webcare.duty.plan import Span
from webcare.duty.turns import second
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.model.values import parse_moment
from webcare.store.nodes import Mapping, Node, Scalar

RULE = "handboek/escalatie"
AHEAD = timedelta(days=371)
"""How far handovers are looked at."""
MOST = 25_000


class Moments:
    """The moments of one file, in the zone that they are meant in."""

    def __init__(self, source: Source, zone: tzinfo) -> None:
        self._source = source
        self._zone = zone

    def span(self, node: Mapping) -> tuple[Span | None, list[Finding]]:
        """``[start, end)`` of a block, None where it is none, and what is wrong with it."""
        start, end = node.get("start"), node.get("end")
        problems = [*self.point(start), *self.point(end)]
        moments = [self._read(one) for one in (start, end)]
        if moments[0] is None or moments[1] is None:
            return None, problems  # reading the handbook said so already
        span = Span(second(moments[0], self._zone), second(moments[1], self._zone))
        if span.start >= span.end and end is not None:
            message = Text("dit eindigt voor het begint", "this ends before it begins")
            hint = Text("het geldt nu nooit", "as it is it never holds")
            problems.append(self._source.finding(RULE, Severity.ERROR, message, end.start, end.end, hint=hint))
            return None, problems
        return span, problems

    def point(self, node: Node | None) -> Iterator[Finding]:
        """A moment that the clock skips or repeats."""
        wall = self._read(node)
        if node is not None and wall is not None and (said := self._odd(wall)) is not None:
            yield self._source.finding(RULE, Severity.WARNING, said[0], node.start, node.end, hint=said[1])

    def handovers(self, node: Node | None, days: Iterator[datetime]) -> Iterator[Finding]:
        """The first handover of the coming year at a time that the clock skips; it is one hour later on the wall."""
        now = datetime.now(UTC).replace(tzinfo=None)
        for _, wall in zip(range(MOST), days, strict=False):
            if wall > now + AHEAD:
                return
            if node is not None and wall > now and (said := self._odd(wall)) is not None:
                message = Text(f"op {wall.date()}: {said[0].nl}", f"on {wall.date()}: {said[0].en}")
                yield self._source.finding(RULE, Severity.ADVICE, message, node.start, node.end, hint=said[1])
                return

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
