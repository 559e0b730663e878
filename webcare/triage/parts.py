"""Many messages: advised on and put in order, as many at a time as fit in bounded memory."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from webcare.model.finding import Finding
from webcare.triage.advised import Advised, Found, in_order
from webcare.triage.decide import Triage

MOST = 10_000
"""Messages that are put in order together."""
MOST_BYTES = 32_000_000
"""And so many bytes of them: a message is seldom more than a few hundred."""


class Part(NamedTuple):
    """Messages with what to do with them, the most urgent first, and the lines that are no message."""

    advised: list[Advised]
    broken: list[list[Finding]]


def in_parts(found: Iterable[Found | list[Finding]], triage: Triage, channel: str | None = None) -> Iterator[Part]:
    """Everything, at least one part. ``channel`` is that of messages that name none."""
    part, size, parts = Part([], []), 0, 0
    for item in found:
        if isinstance(item, list):
            part.broken.append(item)
        else:
            part.advised.append(triage.advise(item if item.channel else item._replace(channel=channel)))
            size += item.size
        if len(part.advised) + len(part.broken) >= MOST or size >= MOST_BYTES:
            yield Part(in_order(part.advised), part.broken)
            part, size, parts = Part([], []), 0, parts + 1
    if part.advised or part.broken or not parts:
        yield Part(in_order(part.advised), part.broken)
