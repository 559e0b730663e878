"""What each range and bucket found, as one answer: the same as if one machine had read all logs in order."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from webcare import limits
from webcare.metrics.cluster.ranges import Range
from webcare.metrics.cluster.tasks import Twin
from webcare.metrics.question import Conflict, Counted, Left, Question
from webcare.metrics.tally import Key, Tally


class Clash(NamedTuple):
    """A record whose id belongs to another record: its range and line there."""

    part: int
    line: int
    id: str


class Settled(NamedTuple):
    """What became of the ids of one bucket that are there more than once."""

    lost: list[list[str]]
    """By range: ids that an earlier one has already."""
    duplicates: int
    clashes: list[Clash]
    """The first ones, in order; there are ``clashing`` of them."""
    clashing: int


def settle(twins: Sequence[Sequence[Twin]]) -> Settled:
    """The first of each id counts; ``twins`` are those of one bucket, range by range."""
    seen: dict[str, tuple[int, bytes]] = {}
    lost: list[set[str]] = [set() for _ in twins]
    clashes: list[Clash] = []
    duplicates = clashing = 0
    for part, found in enumerate(twins):
        for twin in found:
            if twin.id not in seen:
                seen[twin.id] = (part, twin.said)
                continue
            owner, said = seen[twin.id]
            if owner != part:
                lost[part].add(twin.id)
            if said == twin.said:
                duplicates += 1
                continue
            clashing += 1
            if len(clashes) < limits.FINDINGS:
                clashes.append(Clash(part, twin.line, twin.id))
    return Settled([sorted(ids) for ids in lost], duplicates, clashes, clashing)


class Read(NamedTuple):
    """A range that was read: what is wrong with its lines, and how many they are."""

    part: Range
    left: Left
    lines: int


def together(
    question: Question, read: Sequence[Read], settled: Sequence[Settled], counted: Sequence[Counted]
) -> Counted:
    """All of it; ``read`` in the order of the logs, the others by bucket."""
    left = _left(read, settled)
    tallies: list[dict[Key, Tally]] = [{} for _ in question.parts]
    for one in counted:
        left.later += one.left.later
        left.excluded.update(one.left.excluded)
        left.channels.update(one.left.channels)
        left.answers_later += one.left.answers_later
        for found, more in zip(tallies, one.tallies, strict=True):
            for key, tally in more.items():
                found.setdefault(key, Tally()).add(tally)
    left.answers_later = sorted(left.answers_later)[: limits.FINDINGS]
    return Counted(
        tallies,
        left,
        sum(one.records for one in counted),
        min((one.first for one in counted if one.first is not None), default=None),
        max((one.last for one in counted if one.last is not None), default=None),
    )


def _left(read: Sequence[Read], settled: Sequence[Settled]) -> Left:
    """What is wrong with the lines, which are counted from the beginning of each log from here on."""
    left = Left()
    before: list[int] = []
    for at, one in enumerate(read):
        before.append(0 if one.part.start == 0 else before[-1] + read[at - 1].lines)
        left.broken += one.left.broken
        left.without_offset += one.left.without_offset
        left.findings += [
            msgspec.structs.replace(found, line=found.line + before[at], end_line=found.end_line + before[at])
            for found in one.left.findings
        ][: max(0, limits.FINDINGS - len(left.findings))]
    left.duplicates = sum(one.duplicates for one in settled)
    left.conflicting = sum(one.clashing for one in settled)
    clashes = sorted(clash for one in settled for clash in one.clashes)[: limits.FINDINGS]
    left.conflicts = [
        Conflict(clash.id, read[clash.part].part.name, clash.line + before[clash.part]) for clash in clashes
    ]
    return left
