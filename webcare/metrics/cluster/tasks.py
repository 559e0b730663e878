"""What a worker does with a range of a log, or with the records that were dealt to it: DuckDB, one thread a task.

Every task can be done again elsewhere from the logs alone.
"""

import hashlib
import os
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
import numpy as np

from webcare.metrics.cluster.ranges import Range, spool
from webcare.metrics.cluster.ties import Hashes, Ties
from webcare.metrics.duck.loading import Loader
from webcare.metrics.duck.running import SETTINGS, Run, too_little_memory
from webcare.metrics.duck.twins import lines_with
from webcare.metrics.question import Counted, Left, Question
from webcare.store.line import canonical

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

SPOOL = "range.jsonl"
LEAST = 200_000_000
"""Bytes that DuckDB is given at least."""


class Loaded(NamedTuple):
    """A range as facts (Parquet), each id once, and what the others need to know of it."""

    facts: bytes
    records: list[Hashes]
    """By bucket of ids: ids with their conversations, in two rows; one that was there more often stands there twice."""
    replies: list[Hashes]
    """By bucket of ids: those that are replied to, with the conversations of the replies."""
    ties: Hashes
    """Pairs of conversations of which one names the other."""
    left: Left
    """What is wrong with its lines; they are counted from 1."""
    lines: int


class Twin(NamedTuple):
    """A line whose id is there more than once; ``said`` stands for what it says."""

    id: str
    line: int
    said: bytes


class Noted(Left):
    """Ids that are there more than once are not settled in a range alone, but remembered."""

    twins: list[str] = []

    def settle(self, twin: str, name: str, line: int, *, same: bool) -> None:  # noqa: ARG002  as it is told
        """Remember it."""
        self.twins.append(twin)


def load(part: Range, question: Question, buckets: int) -> Loaded:
    """Read a range. Raises ``CannotRun`` for a log that cannot be read."""
    with _engine() as (connection, folder):
        path = os.path.join(folder, SPOOL)
        lines = spool(part, path)
        noted = Noted()
        Loader(connection, question, noted, folder).load([path], lambda _done, _whole: None)
        do = connection.execute
        query = "SELECT hash(id) AS id, hash(conv) AS conv FROM facts_"
        records, replies, ties = (
            _pairs(do(one).fetchnumpy())
            for one in (
                query,
                "SELECT hash(answers), hash(conv) FROM facts_ WHERE kind IN (2, 3) AND answers IS NOT NULL",
                "SELECT DISTINCT hash(conv), hash(goal) FROM facts_ WHERE link IS NOT NULL AND goal IS NOT NULL",
            )
        )
        if noted.twins:
            twice = do(f"{query} WHERE id IN (SELECT unnest($twins::VARCHAR[]))", {"twins": noted.twins})
            records = np.concatenate((records, _pairs(twice.fetchnumpy())), axis=1)
        findings = [msgspec.structs.replace(finding, path=part.name) for finding in noted.findings]
        left = Left(broken=noted.broken, findings=findings, without_offset=noted.without_offset)
        facts = _parquet(connection, "SELECT * EXCLUDE (fine, texts, marks) FROM facts_", folder)
        return Loaded(facts, _dealt(records, buckets), _dealt(replies, buckets), ties, left, lines)


def twins(part: Range, loaded: Loaded, found: Hashes, question: Question, buckets: int) -> list[list[Twin]]:
    """The lines of a range whose id is there more than once, here or elsewhere, by bucket, in order."""
    dealt: list[list[Twin]] = [[] for _ in range(buckets)]
    with _engine() as (connection, folder):
        _table(connection, "facts_", [loaded.facts], folder)
        query = "SELECT id FROM facts_ WHERE hash(id) IN (SELECT id FROM twins)"
        connection.register("twins", {"id": found})
        wanted = {name for (name,) in connection.execute(query).fetchall()}
        if not wanted:
            return dealt
        path = os.path.join(folder, SPOOL)
        spool(part, path)
        for number, line, item in lines_with(wanted, path, question):
            said = hashlib.blake2b(canonical(line), digest_size=16).digest()
            dealt[zlib.crc32(item.id.encode()) % buckets].append(Twin(item.id, number, said))
    return dealt


def deal(loaded: Loaded, lost: Sequence[Sequence[str]], ties: Ties, buckets: int) -> list[bytes]:
    """The facts of a range by bucket of conversations, without the ids that were lost to an earlier range."""
    with _engine() as (connection, folder):
        _table(connection, "facts_", [loaded.facts], folder)
        connection.register("ties", {"conv": ties.convs, "root": ties.roots})
        gone = [name for names in lost for name in names]
        if gone:
            connection.execute("DELETE FROM facts_ WHERE id IN (SELECT unnest($gone::VARCHAR[]))", {"gone": gone})
        connection.execute("SET preserve_insertion_order = false")
        query = f"""SELECT facts_.*, coalesce(ties.root, hash(facts_.conv)) % {buckets} AS bucket
            FROM facts_ LEFT JOIN ties ON ties.conv = hash(facts_.conv)"""
        return [
            _parquet(connection, f"SELECT * EXCLUDE (bucket) FROM ({query}) WHERE bucket = {bucket}", folder)
            for bucket in range(buckets)
        ]


def count(pieces: Sequence[bytes], question: Question) -> Counted:
    """What a bucket of whole conversations comes to."""
    with _engine() as (connection, folder):
        _table(connection, "facts_", pieces, folder)
        return Run(connection, question, folder).answer()


def take(made: Any, *way: str | int) -> Any:
    """A part of what another task made, by names of fields and numbers of items."""
    for step in way:
        made = getattr(made, step) if isinstance(step, str) else made[step]
    return made


@contextmanager
def _engine() -> "Iterator[tuple[DuckDBPyConnection, str]]":
    """A connection with the share of this worker's memory that is one task's, and a folder."""
    import duckdb

    limit, where = _worker()
    settings = SETTINGS | {"threads": 1} | ({"memory_limit": f"{limit // 1000}KB"} if limit else {})
    with tempfile.TemporaryDirectory(prefix="webcare-", dir=where, ignore_cleanup_errors=True) as folder:
        try:
            with duckdb.connect(":memory:", config=settings | {"temp_directory": folder}) as connection:
                yield connection, folder
        except duckdb.OutOfMemoryException:
            raise too_little_memory() from None


def _worker() -> tuple[int, str | None]:
    """Bytes that a task may take, 0 for any number, and where it may write."""
    from distributed import get_worker

    worker = get_worker()
    limit = worker.memory_manager.memory_limit or 0
    return (max(LEAST, limit // 2 // worker.state.nthreads) if limit else 0), worker.local_directory


def _pairs(columns: dict[str, Any]) -> Hashes:
    return np.stack([np.asarray(column, dtype=np.uint64) for column in columns.values()])


def _dealt(pairs: Hashes, buckets: int) -> list[Hashes]:
    """The pairs by bucket of the first of each."""
    places = pairs[0] % np.uint64(buckets)
    return [pairs[:, places == bucket] for bucket in range(buckets)]


def _parquet(connection: "DuckDBPyConnection", query: str, folder: str) -> bytes:
    path = os.path.join(folder, "made.parquet")
    connection.execute(f"COPY ({query}) TO '{path.replace(chr(39), chr(39) * 2)}' (FORMAT parquet)")
    return Path(path).read_bytes()


def _table(connection: "DuckDBPyConnection", name: str, pieces: Sequence[bytes], folder: str) -> None:
    paths = []
    for number, piece in enumerate(pieces):
        paths.append(os.path.join(folder, f"{number}.parquet"))
        Path(paths[-1]).write_bytes(piece)
    connection.execute(f"CREATE TABLE {name} AS SELECT * FROM read_parquet($paths)", {"paths": paths})
    for path in paths:
        os.unlink(path)
