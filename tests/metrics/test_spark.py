"""The definition's SQL says on Spark what the plain engine says. Spark is no dependency: half a gigabyte, and Java."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.metrics.counting import ALWAYS, SETTING, asked, write
from tests.metrics.story import Thread
from webcare.metrics.duck import definition
from webcare.metrics.duck.loading import Loader
from webcare.metrics.duck.running import PASSING, Run
from webcare.metrics.duck.tallies import read_tallies
from webcare.metrics.plain import count_plainly
from webcare.metrics.question import Left, Part, Question
from webcare.metrics.roots import settle
from webcare.metrics.tally import Key, Tally

KINDS = {"VARCHAR": "STRING", "UTINYINT": "SMALLINT"}


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, which is not installed")
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed: pip install pyspark")
    quiet = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "1", "spark.driver.host": "127.0.0.1"}
    made = sql.SparkSession.builder.master("local[2]").config(map=quiet).getOrCreate()
    yield made
    made.stop()


class OnSpark(Run):
    """The definition, run by Spark."""

    def __init__(self, spark: Any, question: Question, facts: Any) -> None:
        super().__init__(self, question, "")  # type: ignore[arg-type]  # of a connection only execute is asked
        self.spark = spark
        self._rows = facts

    def execute(self, query: str) -> "OnSpark":
        """As a connection has it; one function is called otherwise."""
        self._found = self.spark.sql(query.replace("list(", "collect_list("))
        return self

    def fetchall(self) -> list[tuple[Any, ...]]:
        """The rows of the last query."""
        return [tuple(row) for row in self._found.collect()]

    def _fill(self, name: str, columns: str, rows: Sequence[tuple[Any, ...]]) -> None:
        schema = ", ".join(f"`{name}` {KINDS.get(kind, kind)}" for name, kind in map(str.split, columns.split(", ")))
        self.spark.createDataFrame(list(rows), schema).createOrReplaceTempView(name)

    def _make(self, table: definition.Table) -> None:
        made = self.spark.sql(table.query)
        made = made if table.name in PASSING else made.localCheckpoint()
        made.createOrReplaceTempView(table.name)

    def tallies(self, columns: str, rows: Sequence[tuple[Any, ...]], first: int) -> list[dict[Key, Tally]]:
        """From facts to tallies."""
        self._fill("facts", columns, rows)
        for table in definition.sifting():
            if table.name == "earliest":
                roots, _ = settle(dict(self.execute("SELECT conv, goal FROM merges").fetchall()))
                self._fill("roots", "conv VARCHAR, root VARCHAR", list(roots.items()))
            self._make(table)
        self._make(definition.Table("share", "SELECT * FROM items"))
        for table in (*definition.cutting(self._question, "spark"), *self._measuring(first)):
            self._make(table)
        found = []
        for part in self._question.parts:
            for table in definition.tallying(part):
                self._make(table)
            found.append(dict(read_tallies(self, part)))  # type: ignore[arg-type]  # as above
        return found


def facts_of(path: str, question: Question, folder: str) -> tuple[str, list[tuple[Any, ...]]]:
    """The table of facts, which DuckDB reads from the log: its columns and its rows."""
    with duckdb.connect() as connection:
        Loader(connection, question, Left(), folder).load([path], lambda _done, _whole: None)
        found = connection.execute("SELECT rowid AS n, * EXCLUDE (fine, texts, marks) FROM facts_")
        columns = ", ".join(f"{column[0]} {column[1]}" for column in found.description or [])
        return columns, found.fetchall()


def test_the_definition_runs_on_spark(spark: Any, tmp_path: Path) -> None:
    first = Thread("c1", "a").asks("2026-11-02 09:00").replies("2026-11-02 09:30", reply_kind="holding")
    first.replies("2026-11-02 10:30", template="antwoord-1@0a1b2c3d").event("2026-11-02 11:00", "resolved")
    first.rates("2026-11-02 12:00", 5).asks("2026-11-03 08:00").event("2026-11-03 09:00", "status", status="pending")
    first.replies("2026-11-03 10:00").event("2026-11-03 11:00", "resolved").asks("2026-11-06 12:30")
    second = Thread("c2", "b").asks("2026-11-02 08:00").event("2026-11-02 08:05", "merged_into", to="c1")
    third = Thread("c3", "d").asks("2026-10-23 17:30").event("2026-10-23 17:40", "bot_handoff")
    third.event("2026-10-23 17:50", "moved_closed", to="c4").asks("2026-11-05 09:00").event(
        "2026-11-05 09:01", "spam", message_id="d4"
    )
    fourth = Thread("c4", "e").replies("2026-10-26 09:15", ref="a_2").thanks("2026-10-26 09:20")
    fifth = Thread("c5", "f").replies("2026-10-26 09:00", in_reply_to="f2").asks("2026-10-26 10:00", topic="klacht")
    records = [record for thread in (first, second, third, fourth, fifth) for record in thread.records]
    question = asked(SETTING, Part(ALWAYS), Part(ALWAYS, ["channel", "topic", "agent"]), Part(ALWAYS, ["week", "hour"]))
    path = write(tmp_path / "log.jsonl", records)
    plain = count_plainly([path], question)
    columns, rows = facts_of(path, question, str(tmp_path))
    assert plain.first is not None and plain.tallies[0][()].cases == 4
    assert OnSpark(spark, question, rows).tallies(columns, rows, plain.first) == plain.tallies
