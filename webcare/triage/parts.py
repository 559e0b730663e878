"""Many messages: advised on and put in order, as many at a time as fit in bounded memory."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from webcare import limits
from webcare.limits import Limit
from webcare.model.finding import Finding
from webcare.triage.advised import Advised, Found, in_order
from webcare.triage.decide import Triage


class Part(NamedTuple):
    """Messages with what to do with them, the most urgent first, and the lines that are no message."""

    advised: list[Advised]
    broken: list[list[Finding]]
    full: Limit | None = None
    """What ended it, where more may follow."""


def in_parts(found: Iterable[Found | list[Finding]], triage: Triage, channel: str | None = None) -> Iterator[Part]:
    """Everything, at least one part. ``channel`` is that of messages that name none."""
    part, size, parts = Part([], []), 0, 0
    for item in found:
        if isinstance(item, list):
            part.broken.append(item)
        else:
            part.advised.append(triage.advise(item if item.channel else item._replace(channel=channel)))
            size += item.size
        many = len(part.advised) + len(part.broken) >= limits.BATCH_MESSAGES
        if many or size >= limits.BATCH_BYTES:
            full = limits.BATCH_MESSAGES if many else limits.BATCH_BYTES
            yield Part(in_order(part.advised), part.broken, full)
            part, size, parts = Part([], []), 0, parts + 1
    if part.advised or part.broken or not parts:
        yield Part(in_order(part.advised), part.broken)
