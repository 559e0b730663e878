"""The plain engine: one record after another in Python. It says what the others must; on small logs it is fastest."""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from webcare import limits
from webcare.metrics.cases import Case, cut_all
from webcare.metrics.items import CUSTOMERS, REPLIES, Placed, place
from webcare.metrics.measuring import Clocks
from webcare.metrics.question import Counted, Left, Question, Tell
from webcare.metrics.sifting import sift
from webcare.metrics.tally import Key, Tally, tally
from webcare.model.handbook.channels import channel_ids
from webcare.model.record import AnyRecord, Message
from webcare.store.files import shown
from webcare.store.line import canonical, record_with_id
from webcare.store.log import read_log_blocks


class Cut(NamedTuple):
    """The cases of some logs, with the clocks that they are measured by; what was left out went to a ``Left``."""

    cases: list[Case]
    clocks: Clocks
    records: int
    """How many were read."""
    first: int | None
    """When the first thing that counts happened, in seconds since 1970 (UTC)."""
    last: int | None


def count_plainly(paths: Sequence[str], question: Question, tell: Tell | None = None) -> Counted:
    """Count what these logs hold, the ids of which are told apart over all of them.

    Memory grows with the logs. Raises ``CannotRun`` for one that cannot be read.
    """
    left = Left()
    cut = cases_of(paths, question, left, tell)
    return Counted(tallies_of(cut.cases, cut.clocks, question), left, cut.records, cut.first, cut.last)


def tallies_of(cases: Sequence[Case], clocks: Clocks, question: Question) -> list[dict[Key, Tally]]:
    """What these cases come to, for each part of the question."""
    zone, service = question.zone or question.home, question.service(clocks)
    return [tally(cases, part.period, part.by, clocks, service, zone, question.now) for part in question.parts]


def cases_of(paths: Sequence[str], question: Question, left: Left, tell: Tell | None = None) -> Cut:
    """Every case of these logs, of whatever period. Raises ``CannotRun`` for a log that cannot be read."""
    records: list[Placed] = []
    seconds: list[int] = []
    number = 0
    every = map(place, read_once(paths, question, left, tell))
    for number, placed in enumerate(every, 1):  # noqa: B007  how many there were
        if placed.second > question.now:
            left.later += 1
            continue
        records.append(placed)
        _, kind, record = placed
        if kind is not None:
            seconds.append(placed.second)
        if isinstance(record, Message) and (kind in CUSTOMERS or kind in REPLIES):
            left.channels[record.channel] += record.channel not in question.channels
    sifted = sift(records)
    left.channels = +left.channels
    left.excluded, left.answers_later = sifted.excluded, sorted(sifted.answers_later)[: limits.FINDINGS]
    cases = cut_all(sifted.conversations.items(), question.case_gap, question.reopen_window)
    clocks = question.clocks(min(seconds, default=question.now), question.now)
    return Cut(cases, clocks, number, min(seconds, default=None), max(seconds, default=None))


def read_once(paths: Sequence[str], question: Question, left: Left, tell: Tell | None = None) -> Iterator[AnyRecord]:
    """The records of these logs, each id once: the first. What is wrong with the others goes to ``left``.

    A channel that goes by an alias has its id.
    """
    seen: dict[str, bytes] = {}
    ids = channel_ids(question.channels)
    whole, before = sum(map(os.path.getsize, filter(os.path.isfile, paths))), 0
    for path in paths:
        name, end = shown(path), 0
        for block in read_log_blocks(path, name, zone=question.assumed, now=question.moment):
            for number, line, item in zip(block.numbers, block.lines, block.items, strict=True):
                if isinstance(item, list):
                    left.refuse(item)
                    continue
                said = line or b""
                first = seen.setdefault(item.id, said)
                if first is said:
                    yield record_with_id(item, ids) if ids else item
                else:
                    left.settle(item.id, name, number, same=canonical(first) == canonical(said))
            end = block.end
            if tell is not None:
                tell(before + end, whole)
        before += end
