"""The definition run by DuckDB over log files."""

import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from webcare import limits
from webcare.metrics.duck import definition, tables
from webcare.metrics.duck.loading import Loader
from webcare.metrics.duck.tallies import read_tallies
from webcare.metrics.items import MICRO
from webcare.metrics.question import Counted, Left, Question, Tell
from webcare.metrics.roots import settle
from webcare.metrics.sifting import SAYING
from webcare.metrics.tally import Key, Tally
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "enable_external_file_cache": "false",
    "preserve_insertion_order": "false",
}
"""Nothing is fetched, nothing is loaded that is not in the wheel, and a log is not kept in memory once it was read."""
PASSING = frozenset(("kept", "merged", "known", "judged"))
"""Tables that are made anew wherever they are asked for, which costs less than to keep them."""
SHARE = 1_000_000
"""Items that are counted at a time: what fits a processor's memory well, and any that we allow ourselves."""
AMOUNT = re.compile(r"\s*([0-9]{1,9})\s*([KMGT])(i?)B?\s*", re.IGNORECASE)
ASIDE = 150_000_000
"""Bytes that are not DuckDB's to give: those of Python, and what DuckDB takes beyond its limit."""
LEAST = 200_000_000
"""Bytes with which DuckDB can still do its work."""
MOST = 1_000_000_000_000_000
"""Bytes that no machine has; DuckDB cannot count much beyond."""
INTERRUPTED = "Query interrupted"
"""What DuckDB says when Ctrl-C stopped it."""
READING = 2
"""How much more than all the rest reading takes, for who is told how far it is."""


def count_with_duckdb(
    paths: Sequence[str], question: Question, tell: Tell | None = None, *, memory: str | None = None
) -> Counted:
    """Count what these logs hold, as ``count_plainly`` does.

    ``memory`` is what DuckDB may use, such as ``600MB``; what does not fit goes to a temporary folder. Raises
    ``CannotRun`` for a log that cannot be read, and when the memory does not suffice.
    """
    import duckdb

    with tempfile.TemporaryDirectory(prefix="webcare-") as folder:
        settings = SETTINGS | {"temp_directory": folder} | ({"memory_limit": own_share(memory)} if memory else {})
        try:
            with duckdb.connect(":memory:", config=settings) as connection:
                return Run(connection, question, folder, tell).count(paths)
        except RuntimeError as problem:
            if str(problem) == INTERRUPTED:
                raise KeyboardInterrupt from None
            raise
        except duckdb.OutOfMemoryException:
            raise too_little_memory() from None


def too_little_memory() -> CannotRun:
    """The memory does not suffice, or the disk that stands in for it."""
    return CannotRun(
        Text("er is te weinig geheugen of schijfruimte", "there is not enough memory or disk space"),
        hint=Text("geef meer met --memory, zoals --memory 2GB", "give more with --memory, such as --memory 2GB"),
    )


def own_share(memory: str) -> str:
    """What DuckDB may use of ``600MB`` for the whole process.

    Raises ``CannotRun`` for what is no amount, or too little.
    """
    found = AMOUNT.fullmatch(memory)
    step = 1024 if found and found[3] else 1000
    many = int(found[1]) * step ** (" KMGT".index(found[2].upper())) if found else 0
    if many < LEAST + ASIDE:
        raise CannotRun(
            Text("--memory is minstens 350MB, zoals 600MB of 2GB", "--memory is at least 350MB, such as 600MB or 2GB")
        )
    return f"{(min(many, MOST) - ASIDE) // 1000}KB"


class Run:
    """One question put to one connection."""

    def __init__(
        self, connection: "DuckDBPyConnection", question: Question, folder: str, tell: Tell | None = None
    ) -> None:
        self._connection = connection
        self._do = connection.execute
        self._question = question
        self._folder = folder
        self._tell = tell
        self._left = Left()

    def count(self, paths: Sequence[str]) -> Counted:
        """From files to tallies."""
        loader = Loader(self._connection, self._question, self._left, self._folder)
        return self.answer(loader.load(paths, self._reading))

    def answer(self, whole: int = 0) -> Counted:
        """From the table ``facts_``, read from so many bytes, to tallies."""
        question, left = self._question, self._left
        records = self._one("SELECT COUNT(*) FROM facts_")[0]
        late = (question.now + 1) * MICRO
        left.later = self._one(f"SELECT COUNT(*) FROM facts_ WHERE micro >= {late}")[0]
        if left.later:
            self._do(f"DELETE FROM facts_ WHERE micro >= {late}")
        self._do(f"CREATE VIEW facts AS SELECT rowid AS n, {definition.by_id(question.channels)} FROM facts_")
        first, last = self._one("SELECT MIN(micro), MAX(micro) FROM facts WHERE kind IS NOT NULL")
        first, last = (None if at is None else at // MICRO for at in (first, last))
        shares = self._sift()
        tallies: list[dict[Key, Tally]] = [{} for _ in question.parts]
        measuring = self._measuring(question.now if first is None else first)
        for share in range(shares):
            self._counted(whole, share, shares)
            self._do(f"CREATE VIEW share AS SELECT * FROM items{f' WHERE share = {share}' if shares > 1 else ''}")
            made = [*definition.cutting(question), *measuring]
            for table in made:
                self._make(table)
            for part, found in zip(question.parts, tallies, strict=True):
                counting = definition.tallying(part)
                for table in counting:
                    self._make(table)
                for key, tally in read_tallies(self._connection, part):
                    found.setdefault(key, Tally()).add(tally)
                for table in counting:
                    self._drop(table)
            for table in reversed(made):
                self._drop(table)
            self._do("DROP VIEW share")
        self._counted(whole, shares, shares)
        return Counted(tallies, left, records, first, last)

    def _reading(self, done: int, whole: int) -> None:
        if self._tell is not None:
            self._tell(done * READING, whole * (READING + 1))

    def _counted(self, whole: int, share: int, shares: int) -> None:
        if self._tell is not None:
            self._tell(whole * READING + whole * share // shares, whole * (READING + 1))

    def _sift(self) -> int:
        """From facts to items, in how many shares; after it the facts are gone."""
        made = definition.sifting()
        for table in made:
            if table.name == "earliest":  # the first that asks for roots, which only a walk along the merges finds
                roots, rings = settle(dict(self._do("SELECT conv, goal FROM merges").fetchall()))
                self._left.excluded["merge_ring"] = rings
                self._fill("roots", "conv VARCHAR, root VARCHAR", list(roots.items()))
            if table.name != "items":
                self._make(table)
        self._leave_out()
        shares = -(-self._one("SELECT COUNT(*) FROM facts WHERE kind <= 8")[0] // SHARE) or 1
        share = f"hash(home) % {shares}" if shares > 1 else "0"
        self._do(f"CREATE TABLE items AS SELECT *, {share} AS share FROM ({made[-1].query})")
        for table in reversed(made[:-1]):
            self._drop(table)
        self._do("DROP VIEW facts")
        self._do("DROP TABLE facts_")
        return shares

    def _make(self, table: definition.Table) -> None:
        self._do(f"CREATE {'VIEW' if table.name in PASSING else 'TABLE'} {table.name} AS {table.query}")

    def _drop(self, table: definition.Table) -> None:
        self._do(f"DROP {'VIEW' if table.name in PASSING else 'TABLE'} {table.name}")

    def _one(self, query: str) -> Any:
        return self._do(query).fetchone()

    def _fill(self, name: str, columns: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """A small table."""
        self._do(f"CREATE TABLE {name} ({columns})")
        if rows:
            kinds = [column.split()[1] for column in columns.split(", ")]
            lists = ", ".join(f"unnest(${at}::{kind}[])" for at, kind in enumerate(kinds, 1))
            self._do(f"INSERT INTO {name} SELECT {lists}", [list(column) for column in zip(*rows, strict=True)])

    def _leave_out(self) -> None:
        """What the figures leave out."""
        excluded, left = self._left.excluded, self._left
        excluded |= {SAYING[said - 1]: messages for said, messages in self._do("SELECT * FROM withdrawn").fetchall()}
        excluded["merged"] = self._one("SELECT messages FROM lost")[0]
        excluded["answers_later"] = self._one("SELECT COUNT(*) FROM later")[0]
        left.excluded = +excluded
        first = self._do(f"SELECT id FROM later ORDER BY id LIMIT {limits.FINDINGS}").fetchall()
        left.answers_later = [name for (name,) in first]
        channels = self._do("SELECT channel, COUNT(*) FROM facts WHERE kind <= 3 GROUP BY channel").fetchall()
        left.channels = Counter({name: many for name, many in channels if name not in self._question.channels})

    def _measuring(self, first: int) -> list[definition.Table]:
        """How durations are made of cases, with the small tables that it takes."""
        question, now = self._question, self._question.now
        served = tables.desks(question, question.clocks(first, now))
        width, rows = tables.calendar(served.clocks, first, now)
        zones = (question.home, question.zone or question.home)
        columns = "".join(f", o{at} BIGINT, c{at} BIGINT" for at in range(1, tables.MOST + 1))
        self._fill("calendar", f"desk BIGINT, bucket BIGINT, passed BIGINT{columns}", rows)
        self._fill("desks", "channel VARCHAR, desk BIGINT", list(served.channels.items()))
        days = [row for number, zone in enumerate(zones) for row in tables.days(number, zone, first, now)]
        self._fill("days", "zone BIGINT, day BIGINT, switch BIGINT, offs BIGINT, later BIGINT", days)
        dates = "day BIGINT, date VARCHAR, week VARCHAR, weekday VARCHAR, month VARCHAR"
        self._fill("dates", dates, tables.dates(first, now))
        self._fill("targets", "target BIGINT, seconds BIGINT, business BIGINT", tables.targets(question))
        return definition.measuring(question, served, width)
