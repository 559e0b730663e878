"""From log files to the table of facts: the lines beyond doubt by DuckDB, all others as our own reader judges them.

What our reader accepts is written once more, in a form that DuckDB cannot misread, and read from there.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import UTC
from threading import Event
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from webcare import limits
from webcare.metrics.duck import definition, reading
from webcare.metrics.duck.reckoning import NOTHING, Sums, reckon, size
from webcare.metrics.duck.twins import first_of, lines_of
from webcare.metrics.question import Left, Question, Tell
from webcare.model.moment import instant
from webcare.model.record import AnyRecord
from webcare.store.files import shown
from webcare.store.line import ENCODER, Reader
from webcare.store.log import read_log_blocks
from webcare.store.records import line_too_long

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TOGETHER = 1 << 26
"""Bytes of small logs that are read in one go."""
PATIENCE = 0.2
"""Seconds after which a Ctrl-C is heard at the latest; Windows hears none while it waits for ever."""


class Doubt(NamedTuple):
    """A line that DuckDB may have misread: its place among those that are not blank, and its text if it was JSON."""

    place: int
    text: str | None


class Loader:
    """Fills ``facts_``; what is wrong with the lines that hold no record goes to ``left``."""

    def __init__(self, connection: "DuckDBPyConnection", question: Question, left: Left, folder: str) -> None:
        self._do = connection.execute
        self._interrupt = connection.interrupt
        self._question = question
        self._left = left
        self._spool = os.path.join(folder, "records.jsonl")
        self._carried = definition.grouped(question)
        self._facts = reading.facts(question.now, reading.typed(), self._carried)
        self._accepted = 0
        with open(self._spool, "wb"):
            pass
        self._do(f"CREATE TABLE facts_ AS {self._facts}", {"paths": [self._spool]})

    def load(self, paths: Sequence[str], tell: Tell) -> int:
        """All records of these logs, each id once; says how many bytes they are.

        Raises ``CannotRun`` for a log that cannot be read.
        """
        sizes = list(map(size, paths))
        whole, done = sum(sizes), 0
        for together, many in _batches(paths, sizes):
            self._load(together)
            done += many
            tell(done, whole)
        self._take_accepted()
        twins = {name for (name,) in self._do("SELECT id FROM facts_ GROUP BY id HAVING COUNT(*) > 1").fetchall()}
        if twins:
            self._do("DELETE FROM facts_ WHERE id IN (SELECT unnest($twins::VARCHAR[]))", {"twins": list(twins)})
            self._accept(first_of(twins, paths, self._question, self._left))
            self._take_accepted()
        return whole

    def _load(self, paths: Sequence[str]) -> None:
        """Some logs, on trust where that is deserved: nothing in any of their lines is in doubt."""
        before = self._count()
        expected = self._insert(paths)
        trusted = False
        if expected is not None:
            sums = "SELECT bool_and(fine), sum(texts), sum(marks) FROM facts_"
            fine, texts, marks = self._one(f"{sums} WHERE rowid >= {before}")
            trusted = fine is not False and expected == Sums(texts or 0, marks or 0, odd=False)
        if not trusted:
            self._do(f"DELETE FROM facts_ WHERE rowid >= {before}")
            for path in paths:
                self._accept(self._judged(path))

    def _insert(self, paths: Sequence[str]) -> Sums | None:
        """Take the records as DuckDB reads them, and reckon beside it what there is; None when it could not read on.

        It works in a thread of its own: while it reads, it would not hear of a Ctrl-C.
        """
        import duckdb

        stop, literally = Event(), [reading.literally(path) for path in paths]
        with ThreadPoolExecutor(2) as beside:
            inserted = beside.submit(self._do, f"INSERT INTO facts_ {self._facts}", {"paths": literally})
            expected = beside.submit(_sums, paths, stop)
            try:
                while not inserted.done():
                    wait([inserted], timeout=PATIENCE)
                inserted.result()
                return expected.result()
            except (duckdb.InvalidInputException, duckdb.IOException):
                return None
            except BaseException:
                stop.set()
                self._interrupt()
                raise

    def _count(self) -> int:
        """One more than the last row, deleted ones too."""
        (last,) = self._one("SELECT coalesce(max(rowid), -1) FROM facts_")
        return int(last) + 1

    def _one(self, query: str) -> tuple[Any, ...]:
        return self._do(query).fetchone() or ()

    def _judged(self, path: str) -> Iterator[AnyRecord]:
        """The records of a log that DuckDB may have misread; the others are taken as they are."""
        import duckdb

        try:
            query = reading.checked(self._question.now, self._carried)
            self._do("SET preserve_insertion_order = true")  # the places of lines are those in the file
            self._do(f"CREATE TABLE batch AS {query}", {"paths": [reading.literally(path)]})
        except (duckdb.InvalidInputException, duckdb.IOException):  # a line that is too long even to pass over
            yield from self._ours(path)
            return
        finally:
            self._do("SET preserve_insertion_order = false")
        doubts = [Doubt(*row) for row in self._do("SELECT place, doubt FROM batch WHERE NOT sure").fetchall()]
        whole = self._one("SELECT COUNT(*) FROM batch")[0]
        accepted = self._settled(path, sorted(doubts), whole)
        if accepted is None:
            self._do("DROP TABLE batch")
            yield from self._ours(path)
            return
        self._do("INSERT INTO facts_ SELECT * EXCLUDE (place, sure, doubt) FROM batch WHERE sure")
        self._do("DROP TABLE batch")
        yield from accepted

    def _settled(self, path: str, doubts: Sequence[Doubt], whole: object) -> list[AnyRecord] | None:
        """What our reader makes of these lines; None when DuckDB did not see the lines that are there."""
        reader = Reader(shown(path), self._question.assumed, self._question.moment)
        accepted: list[AnyRecord] = []
        refused = []
        waiting = iter(doubts)
        doubt, place = next(waiting, None), 0
        for number, line in lines_of(path):
            place += 1
            if doubt is None or place != doubt.place:
                continue
            if line is None:
                refused.append([line_too_long(reader.name, number, limits.LOG_LINE)])
            elif doubt.text is not None and doubt.text.encode() != line.strip():
                return None
            elif isinstance(item := reader.read(line, number), list):
                refused.append(item)
            else:
                accepted.append(item)
            doubt = next(waiting, None)
        if place != whole:
            return None
        for findings in refused:
            self._left.refuse(findings)
        return accepted

    def _ours(self, path: str) -> Iterator[AnyRecord]:
        """The records of a log as our reader has them, all of it."""
        for block in read_log_blocks(path, shown(path), zone=self._question.assumed, now=self._question.moment):
            for item in block.items:
                if isinstance(item, list):
                    self._left.refuse(item)
                else:
                    yield item

    def _accept(self, records: Iterable[AnyRecord]) -> None:
        """Write records down, for DuckDB to read."""
        with open(self._spool, "ab") as file:
            for record in records:
                at = instant(record.at).astimezone(UTC).isoformat()
                file.write(ENCODER.encode(msgspec.structs.replace(record, at=at)) + b"\n")
                self._accepted += 1

    def _take_accepted(self) -> None:
        if self._accepted:
            before = self._one("SELECT COUNT(*) FROM facts_")[0]
            self._do(f"INSERT INTO facts_ SELECT * FROM ({self._facts}) WHERE id IS NOT NULL", {"paths": [self._spool]})
            after = self._one("SELECT COUNT(*) FROM facts_")[0]
            if after != before + self._accepted:
                raise RuntimeError("DuckDB does not read what our own reader accepted")
            self._accepted = 0
            with open(self._spool, "wb"):
                pass


def _batches(paths: Sequence[str], sizes: Sequence[int]) -> Iterator[tuple[list[str], int]]:
    """The logs in groups, each with its bytes."""
    together: list[str] = []
    many = 0
    for path, more in zip(paths, sizes, strict=True):
        together.append(path)
        many += more
        if many >= TOGETHER:
            yield together, many
            together, many = [], 0
    if together:
        yield together, many


def _sums(paths: Sequence[str], stop: Event) -> Sums:
    found = NOTHING
    for path in paths:
        found = found.plus(reckon(path, stop))
    return found
