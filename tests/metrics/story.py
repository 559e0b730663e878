"""Short logs for examples: who did what when, on a wall in Amsterdam.

Every example is measured by the engine and by the oracle, which must agree before anything is asserted.
"""

from datetime import UTC, datetime
from typing import Any, Self
from zoneinfo import ZoneInfo

from tests.metrics import engine, oracle
from tests.metrics.logs import HOUR, Setting
from tests.metrics.makers import Fields
from tests.metrics.oracle import Result
from tests.metrics.schedules import OFFICE
from webcare.model.handbook.channels import Channel
from webcare.model.handbook.hours import Schedule
from webcare.model.handbook.targets import Target
from webcare.model.handbook.topics import Topic

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MINUTE = 60
Times = list[tuple[int, int | None]]


def moment(wall: str) -> str:
    """``2026-03-27 17:30`` on a wall in Amsterdam as a log has it; text with an offset is left as it is."""
    found = datetime.fromisoformat(wall)
    return wall if found.tzinfo is not None else found.replace(tzinfo=AMSTERDAM).isoformat()


class Thread:
    """A conversation that is told step by step; ids are ``m1``, ``m2`` and on, unless ``id`` says another."""

    def __init__(self, name: str = "c1", prefix: str = "m") -> None:
        self.records: list[Fields] = []
        self._name, self._prefix = name, prefix

    def add(self, wall: str, **fields: Any) -> Self:
        """Any record."""
        common = {"v": 1, "id": f"{self._prefix}{len(self.records) + 1}", "conversation_id": self._name}
        self.records.append(common | {"at": moment(wall)} | fields)
        return self

    def message(self, wall: str, direction: str, author: str, text: str, **fields: Any) -> Self:
        """A message; ``by`` is another type of author, ``ref`` the author's pseudonym."""
        kind = fields.pop("by", author)
        by = {"type": kind, "ref": fields.pop("ref", f"{kind[0]}_1")}
        base = {"channel": "x", "surface": "open", "direction": direction, "author": by, "body": text}
        return self.add(wall, type="message", **base | fields)

    def asks(self, wall: str, text: str = "Waar blijft mijn pakket?", **fields: Any) -> Self:
        """A customer's question."""
        return self.message(wall, "in", "customer", text, **fields)

    def thanks(self, wall: str, **fields: Any) -> Self:
        """A customer's thank-you."""
        return self.message(wall, "in", "customer", "Bedankt!", **fields)

    def replies(self, wall: str, text: str = "Je pakket is onderweg.", **fields: Any) -> Self:
        """A human reply."""
        return self.message(wall, "out", "agent", text, **fields)

    def event(self, wall: str, name: str, **fields: Any) -> Self:
        """An event."""
        return self.add(wall, type="event", name=name, **fields)

    def rates(self, wall: str, score: int) -> Self:
        """A rating."""
        return self.add(wall, type="rating", score=score)


def setting(
    *targets: Target,
    hours: Schedule | None = OFFICE,
    now: str = "2027-01-01 12:00",
    gap: int = 72,
    window: int = 72,
    topics: dict[str, Topic] | None = None,
) -> Setting:
    """A client with one desk; ``now`` on a wall in Amsterdam, ``gap`` and ``window`` in hours."""
    return Setting(
        hours={"balie": hours} if hours is not None else {},
        channels={name: Channel(name=name, surface="open") for name in ("x", "chat")},
        topics=topics or {},
        targets=list(targets),
        timezone="Europe/Amsterdam",
        case_gap=gap * HOUR,
        reopen_window=window * HOUR,
        now=int(datetime.fromisoformat(moment(now)).astimezone(UTC).timestamp()),
    )


def measured(*threads: Thread, using: Setting | None = None) -> Result:
    """What these conversations come to, on which the engine and the oracle agree."""
    records = [record for thread in threads for record in thread.records]
    found = engine.measure(records, using or setting())
    assert found == oracle.measure(records, using or setting())
    return found


def only(*threads: Thread, using: Setting | None = None) -> Fields:
    """The one case of these conversations."""
    (case,) = measured(*threads, using=using).cases
    return case


def times(case: Fields, metric: str) -> Times:
    """A duration in whole minutes, calendar and business, as often as the case has it."""
    found: Times = case["durations"].get(metric, [])
    assert all(spent % MINUTE == 0 for pair in found for spent in pair if spent is not None)
    return [(calendar // MINUTE, None if open_time is None else open_time // MINUTE) for calendar, open_time in found]
