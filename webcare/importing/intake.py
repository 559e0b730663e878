"""An import: what the files hold becomes records, these go to the log batch by batch, and all of it is counted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from webcare.importing.foreign import Asked, Cross, Dropped, Importer
from webcare.importing.making import Begun, Maker
from webcare.model.moment import instant
from webcare.model.text import Text
from webcare.store.append import line_of
from webcare.store.bulk import Bulk, Fresh, Head, Met

BATCH, BATCH_BYTES = 2_000, 4_000_000
"""Records, and bytes of them, that are written at once."""
MOST_REASONS, MOST_PLACES = 50, 3
OTHERS = Text("nog andere redenen", "further reasons")
TAKEN = Text("dit kenmerk is al van een ander record", "this id belongs to another record")
SAYS = ("body", "name", "score")
"""With its type, its moment and its conversation, what makes a record another one."""
CLOSE = 1
"""Minutes that two clocks may differ and still agree."""


class Why(NamedTuple):
    """How often something was dropped for one reason, and where first."""

    times: int
    places: tuple[str, ...]
    fault: bool


class Crossed(NamedTuple):
    """A figure of the other system against ours: how often they agree, differ, or cannot be compared."""

    agree: int = 0
    differ: int = 0
    unknown: int = 0
    first: tuple[tuple[str, float, float], ...] = ()
    """The first places where they differ: theirs and ours."""


@dataclass
class Imported:
    """What came of an import. Counts are of records that were mapped, whether they were added or there already."""

    added: int = 0
    known: int = 0
    repeated: int = 0
    """Records that the files hold more than once."""
    types: Counter[str] = field(default_factory=Counter)
    directions: Counter[str] = field(default_factory=Counter)
    channels: Counter[str] = field(default_factory=Counter)
    surfaces: Counter[str] = field(default_factory=Counter)
    intents: Counter[str] = field(default_factory=Counter)
    conversations: set[int] = field(default_factory=set)
    dropped: dict[Text, Why] = field(default_factory=dict)
    crossed: dict[str, Crossed] = field(default_factory=dict)
    notes: list[Text] = field(default_factory=list)
    first: datetime | None = None
    last: datetime | None = None
    torn: int = 0

    @property
    def faults(self) -> int:
        """What was dropped because something is wrong with it."""
        return sum(why.times for why in self.dropped.values() if why.fault)

    def drop(self, item: Dropped) -> None:
        """Count something that is not taken over."""
        known = item.why in self.dropped or len(self.dropped) < MOST_REASONS
        why = item.why if known else OTHERS
        times, places, fault = self.dropped.get(why, Why(0, (), item.fault))
        self.dropped[why] = Why(times + 1, (*places, item.place)[:MOST_PLACES], fault or item.fault)

    def cross(self, item: Cross) -> None:
        """Count a comparison."""
        agree, differ, unknown, first = self.crossed.get(item.name, Crossed())
        if item.ours is None:
            unknown += 1
        elif abs(item.theirs - item.ours) <= (CLOSE if item.name.endswith("_minutes") else 0):
            agree += 1
        else:
            differ += 1
            first = (*first, (item.place, item.theirs, item.ours))[:MOST_PLACES]
        self.crossed[item.name] = Crossed(agree, differ, unknown, first)

    def count(self, record: dict[str, Any]) -> None:
        """Count a record that was mapped."""
        self.types[record["type"]] += 1
        for key, counter in (("direction", self.directions), ("channel", self.channels), ("surface", self.surfaces)):
            if key in record:
                counter[record[key]] += 1
        if record["type"] == "message" and "intent" in record:
            self.intents[record["intent"]] += 1
        self.conversations.add(hash(record["conversation_id"]))
        at = instant(record["at"])
        self.first = at if self.first is None else min(self.first, at)
        self.last = at if self.last is None else max(self.last, at)


def run(importer: Importer, asked: Asked, maker: Maker, bulk: Bulk, *, dry: bool) -> Imported:
    """Import all there is. With ``dry`` nothing is written, and ``added`` says what would be. Raises ``CannotRun``."""
    done = Imported()
    waiting: list[Fresh] = []
    size = 0
    for begun in begin_all(importer, asked, maker, done):
        record = begun.record
        head = Head(record["id"], str(record.get("type")), record["at"], str(record.get("conversation_id")))
        met = bulk.meet(head, hash(tuple(str(record.get(name)) for name in SAYS)))
        if met is Met.OTHER:
            done.drop(Dropped(begun.foreign.place, TAKEN))
        elif met is Met.AGAIN:
            done.repeated += 1
        elif met is Met.THERE:
            done.count(record)
            done.known += 1
        elif isinstance(made := maker.finish(begun), Dropped):
            done.drop(made)
        else:
            done.count(made)
            waiting.append(Fresh(head, line_of(made)))
            size += len(waiting[-1].line)
        if len(waiting) >= BATCH or size >= BATCH_BYTES:
            done.added += _write(waiting, bulk, dry=dry)
            waiting, size = [], 0
    done.added += _write(waiting, bulk, dry=dry)
    done.torn = bulk.torn
    return done


def begin_all(importer: Importer, asked: Asked, maker: Maker, done: Imported) -> Iterator[Begun]:
    """Each record that can be begun; the rest is counted in ``done``."""
    for item in importer.read(asked, done.notes):
        if isinstance(item, Cross):
            done.cross(maker.opened(item))
            continue
        begun = item if isinstance(item, Dropped) else maker.begin(item)
        if isinstance(begun, Dropped):
            done.drop(begun)
        else:
            yield begun


def sample(
    importer: Importer, asked: Asked, maker: Maker, most: int
) -> tuple[list[tuple[str, dict[str, Any]]], Imported]:
    """The first records with their places, and what was dropped on the way to them."""
    done, found = Imported(), []
    for begun in begin_all(importer, asked, maker, done):
        made = maker.finish(begun)
        if isinstance(made, Dropped):
            done.drop(made)
        else:
            found.append((begun.foreign.place, made))
        if len(found) == most:
            break
    return found, done


def _write(records: list[Fresh], bulk: Bulk, *, dry: bool) -> int:
    return 0 if not records else len(records) if dry else bulk.append(records)
