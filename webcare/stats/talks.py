"""Conversations as another system would see them: all that was said, and the moments that its clocks look at."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from webcare.metrics.items import CUSTOMERS, REPLIES, Item, Kind, Placed, place
from webcare.metrics.plain import read_once
from webcare.metrics.question import Left, Question
from webcare.metrics.sifting import sift
from webcare.model.record import Message


class Said(NamedTuple):
    """A message: when (seconds since 1970, UTC), by whom, and the message itself."""

    second: int
    by: str
    """``customer``; ``agent``, also of what did not arrive; ``bot``; ``system``: a campaign or an automatic reply."""
    message: Message

    @property
    def arrived(self) -> bool:
        """Was it not refused on its way?"""
        return self.message.delivery != "failed"


class Talk(NamedTuple):
    """A conversation by (at, id): all that was said in it, and its events."""

    said: list[Said]
    events: list[Item]

    def by(self, *authors: str) -> list[Said]:
        """What these said."""
        return [one for one in self.said if one.by in authors]

    def latest_before(self, second: int) -> Item | None:
        """The last hand-off by a bot or reopening, up to a moment."""
        starts = [one for one in self.events if one.kind in (Kind.HANDOFF, Kind.REOPENED) and one.second <= second]
        return starts[-1] if starts else None


def talks(paths: Sequence[str], question: Question) -> Iterator[Talk]:
    """The conversations of these logs; what is spam, deleted or merged away is left out as it is everywhere else."""
    records: list[Placed] = []
    passed: dict[str, list[Item]] = {}
    for placed in map(place, read_once(paths, question, Left())):
        if placed.second > question.now:
            continue
        records.append(placed)
        at, kind, record = placed
        if isinstance(record, Message) and record.direction == "out" and kind is None:
            passed.setdefault(record.conversation_id, []).append(Item(at, record.id, Kind.OTHER, record))
    for name, items in sift(records).conversations.items():
        every = sorted([*items, *passed.get(name, [])], key=lambda item: item[:2])
        yield Talk(
            [Said(item.second, _by(item), item.record) for item in every if isinstance(item.record, Message)],
            [item for item in every if not isinstance(item.record, Message)],
        )


def _by(item: Item) -> str:
    message = item.record
    if item.kind in CUSTOMERS or not isinstance(message, Message):
        return "customer"
    if item.kind in REPLIES:
        return "agent"
    if message.author.type == "bot" and message.campaign is None:
        return "bot"
    is_human = message.author.type == "agent" and not message.automated and message.campaign is None
    return "agent" if is_human else "system"
