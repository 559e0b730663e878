"""The whole way over a cluster: logs to ranges, ranges to facts, facts to buckets of whole conversations, and tallies.

What Dask calls a future stands for what a task makes, wherever that is. Hardly any of it comes here: an answer of each
range and bucket. A worker that is lost takes with it what it made, which Dask then has made again by another.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from distributed import Client, as_completed
from distributed import Future as Untold

from webcare.metrics.cluster import settling, tasks, ties
from webcare.metrics.cluster.ranges import Log, Range, ranges
from webcare.metrics.question import Counted, Question, Tell

Future = Untold[Any]
SMALL, LARGE = 4_000_000, 256_000_000
"""Bytes of a range, at least and at most; it is copied to the worker that reads it."""
MOST_RANGES, MOST_BUCKETS = 512, 64
"""Each range is dealt to each bucket: their product is what the scheduler has to keep track of."""
READING = 4
"""How much more than all the rest reading takes, for who is told how far it is."""


class Layout(NamedTuple):
    """How the work is cut up: bytes of a range, and how many buckets the conversations are dealt to."""

    size: int
    buckets: int


def layout(logs: Sequence[Log], slots: int) -> Layout:
    """For workers that do so many tasks at a time together."""
    whole = sum(log.size for log in logs)
    size = max(SMALL, min(LARGE, -(-whole // (2 * slots))), -(-whole // MOST_RANGES))
    return Layout(size, min(MOST_BUCKETS, max(slots, -(-whole // LARGE))))


def count_on_cluster(
    client: Client,
    logs: Sequence[Log],
    question: Question,
    tell: Tell | None = None,
    cut: Layout | None = None,
) -> Counted:
    """Count what these logs hold, as ``count_plainly`` does.

    Raises ``CannotRun`` for one that a worker cannot read.
    """
    size, buckets = cut or layout(logs, sum(client.nthreads().values()) or 1)
    return Run(client, question, ranges(logs, size), buckets).count(tell)


class Run:
    """One question put to one cluster."""

    def __init__(self, client: Client, question: Question, parts: Sequence[Range], buckets: int) -> None:
        self._client = client
        self._question = self._submit(tasks.take, question)
        self._asked = question
        self._parts = parts
        self._buckets = buckets

    def count(self, tell: Tell | None) -> Counted:
        """From ranges to tallies."""
        if not self._parts:
            return settling.together(self._asked, [], [], [])
        loaded = [self._submit(tasks.load, part, self._question, self._buckets) for part in self._parts]
        self._follow(loaded, tell, 0)
        met = self._met(loaded)
        tied = self._submit(ties.tie, [*self._takes(loaded, "ties"), *self._takes(met, "ties")])
        settled = self._settled(loaded, met)
        lost = [[self._submit(tasks.take, one, "lost", at) for one in settled] for at in range(len(self._parts))]
        dealt = [
            self._submit(tasks.deal, one, names, tied, self._buckets) for one, names in zip(loaded, lost, strict=True)
        ]
        counted = [self._submit(tasks.count, pieces, self._question) for pieces in self._shuffled(dealt)]
        lefts = self._client.gather(self._takes(loaded, "left"))
        lines = self._client.gather(self._takes(loaded, "lines"))
        del loaded, met, dealt, lost  # once they are not needed any more, nor are they kept
        self._follow(counted, tell, READING)
        read = [settling.Read(*one) for one in zip(self._parts, lefts, lines, strict=True)]
        return settling.together(self._asked, read, self._client.gather(settled), self._client.gather(counted))

    def _met(self, loaded: Sequence[Future]) -> list[Future]:
        """What the ids have to do with each other, by bucket of ids."""
        records = self._shuffled(self._takes(loaded, "records"))
        replies = self._shuffled(self._takes(loaded, "replies"))
        return [self._submit(ties.meet, *both) for both in zip(records, replies, strict=True)]

    def _settled(self, loaded: Sequence[Future], met: Sequence[Future]) -> list[Future]:
        """What becomes of ids that are there more than once; nothing where none is."""
        twins = self._submit(ties.all_twins, self._takes(met, "twins"))
        if self._client.submit(len, twins, pure=False).result() == 0:
            return []
        found = [
            self._submit(tasks.twins, part, one, twins, self._question, self._buckets)
            for part, one in zip(self._parts, loaded, strict=True)
        ]
        return [self._submit(settling.settle, pieces) for pieces in self._shuffled(found)]

    def _shuffled(self, made: Sequence[Future]) -> list[list[Future]]:
        """What each task made for each bucket, bucket by bucket."""
        return [self._takes(made, bucket) for bucket in range(self._buckets)]

    def _takes(self, made: Sequence[Future], step: str | int) -> list[Future]:
        found: list[Future] = self._client.map(tasks.take, made, [step] * len(made), pure=False)
        return found

    def _submit(self, task: Any, *given: Any) -> Future:
        return self._client.submit(task, *given, pure=False)  # their names need not tell what they are given

    def _follow(self, futures: Sequence[Future], tell: Tell | None, before: int) -> None:
        """Wait for these; raises what one of them raised."""
        share = READING if before == 0 else 1
        for done, future in enumerate(as_completed(futures, loop=self._client.loop), 1):
            future.result()
            if tell is not None:
                whole = len(futures) * (READING + 1)
                tell(before * len(futures) + done * share, whole)
