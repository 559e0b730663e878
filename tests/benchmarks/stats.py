"""How long counting takes beside what others need: ``python -m tests.benchmarks.stats [--records N] [--runs N]``.

A log of so many records is made of the sample (new ids in each copy), in a temporary folder. Every row is a process of
its own, run in turn with the others; printed are medians of wall-clock time, the ratio to DuckDB's bare parse of the
same fields in the same run, and the peak memory. ``--memory 600MB`` limits ours; ``--long N`` makes texts so many times
longer; ``--small`` times a thousand messages beside bare Python.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from tabulate import tabulate

from tests.benchmarks.speed import ROOT

SAMPLE = ROOT / "logs" / "noorderlamp.pseudo.jsonl"
ID = re.compile(rb'"(id|conversation_id|message_id|in_reply_to|to)":"([cmenr]\d{5,6})"')
BODY = re.compile(rb'"body":"((?:[^"\\]|\\.)*)"')
OURS = """
import sys
from datetime import datetime
from webcare.metrics.{module} import {function} as count
from webcare.metrics.question import Part, Question
from webcare.metrics.tally import Period
from webcare.store.workspace import open_workspace
book = open_workspace(".").handbook
now = int(datetime.fromisoformat("2026-11-21T16:40:00+01:00").timestamp())
question = Question(
    [Part(Period(0, now))], now, "Europe/Amsterdam",
    hours=book.hours, channels=book.channels, topics=book.topics, targets=book.targets,
)
found = count([sys.argv[1]], question{more})
print(sum(tally.cases for tally in found.tallies[0].values()))
"""
FLOOR = """
import sys, duckdb
from webcare.metrics.duck.reading import OTHERS, TEXTS, typed
names = ", ".join(f'count("{name}")' for name in (*TEXTS, "type", *OTHERS))
query = f"SELECT {names}, count(author.type), count(author.ref), count(source.id) FROM {typed()}"
print(duckdb.connect().execute(query, {"paths": [sys.argv[1]]}).fetchone()[0])
"""
POLARS = """
import sys
import polars as pl
author = pl.Struct({"type": pl.String, "ref": pl.String})
schema = dict.fromkeys(("type", "id", "conversation_id", "at", "direction", "campaign", "delivery"), pl.String)
log = pl.scan_ndjson(sys.argv[1], schema=schema | {"author": author, "automated": pl.Boolean})
who = pl.col("author").struct.field("type")
asks = (pl.col("direction") == "in") & (who == "customer")
replies = (
    (pl.col("direction") == "out") & (who == "agent") & ~pl.col("automated").fill_null(False)
    & pl.col("campaign").is_null() & (pl.col("delivery").fill_null("") != "failed")
)
talk = (
    log.filter((pl.col("type") == "message") & (asks | replies))
    .select("conversation_id", "id", asks.alias("asks"), pl.col("at").str.to_datetime(time_zone="UTC").alias("at"))
    .sort("conversation_id", "at", "id")
)
over = {"partition_by": "conversation_id"}
begins = pl.col("at") - pl.col("at").shift(1).over(**over) >= pl.duration(hours=72)
talk = talk.with_columns((begins.fill_null(True) & pl.col("asks")).cum_sum().over(**over).alias("case"))
group = ["conversation_id", "case"]
talk = talk.with_columns((~pl.col("asks")).cum_sum().over(group).alias("replies"))
talk = talk.with_columns((pl.col("replies") - (~pl.col("asks"))).alias("turn"))
turns = talk.group_by([*group, "turn"]).agg(
    pl.col("at").filter(pl.col("asks")).min().alias("asked"), pl.col("at").filter(~pl.col("asks")).min().alias("replied")
).drop_nulls()
spent = turns.with_columns((pl.col("replied") - pl.col("asked")).dt.total_seconds().alias("seconds"))
first = spent.sort("turn").group_by(group).first()
print(pl.collect_all([spent.select(pl.len(), pl.median("seconds")), first.select(pl.len(), pl.median("seconds"))]))
"""
JQ = r"""
jq -r 'select(.type == "message" and ((.direction == "in" and .author.type == "customer") or
  (.direction == "out" and .author.type == "agent" and .automated != true and .campaign == null))) |
  [.conversation_id, (.at[:19] + "Z" | fromdate) - (.at[19:22] | tonumber) * 3600, .direction] | @tsv' "$1" |
LC_ALL=C sort -t "$(printf '\t')" -k1,1 -k2,2n |
awk -F '\t' '$1 != c { c = $1; s = "" } $3 == "in" && s == "" { s = $2 }
  $3 == "out" && s != "" && s != "x" { print $2 - s; s = "x" }' | LC_ALL=C sort -n |
awk '{ a[NR] = $1 } END { print NR, a[int((NR + 1) / 2)] }'
"""


@dataclass
class Row:
    """A process to time, and what came of it."""

    name: str
    words: list[str]
    seconds: list[float] = field(default_factory=list)
    megabytes: float = 0.0

    def run(self) -> None:
        """Run it once, from the repository's root."""
        began = time.perf_counter()
        process = subprocess.Popen(self.words, cwd=ROOT, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{self.name}: exit code {process.returncode}")
        self.seconds.append(time.perf_counter() - began)
        self.megabytes = max(self.megabytes, usage.ru_maxrss / 1024)


def make(path: Path, records: int, longer: int = 1) -> None:
    """A log of so many records: the sample over and over, each copy with ids of its own."""
    lines = SAMPLE.read_bytes().splitlines(keepends=True)
    if longer > 1:
        lines = [BODY.sub(lambda found: b'"body":"%s"' % b" ".join([found[1]] * longer), line) for line in lines]
    with path.open("wb") as file:
        for copy in range(-(-records // len(lines))):
            new = rb'"\1":"%d-\2"' % copy
            file.write(b"".join(ID.sub(new, line) for line in lines[: records - copy * len(lines)]))


def ours(module: str, function: str, more: str = "") -> list[str]:
    """A process that counts everything."""
    return [sys.executable, "-c", OURS.format(module=module, function=function, more=more)]


def rows(path: Path, memory: str | None, *, small: bool) -> list[Row]:
    """What is timed."""
    log, python = str(path), sys.executable
    if small:
        plain = Row("ours, plain", [*ours("plain", "count_plainly"), log])
        return [Row("`python -c pass`", [python, "-c", "pass"]), plain]
    found = [
        Row("DuckDB, bare typed parse of the same fields", [python, "-c", FLOOR, log]),
        Row("ours, all metrics", [*ours("duck.running", "count_with_duckdb"), log]),
    ]
    if memory:
        limited = ours("duck.running", "count_with_duckdb", f", memory={memory!r}")
        found.append(Row(f"ours, all metrics, {memory}", [*limited, log]))
    if find_spec("polars"):
        found.append(Row("Polars, first and next response in calendar time only", [python, "-c", POLARS, log]))
    if shutil.which("jq"):
        found.append(Row("jq, sort and awk, first response only", ["sh", "-c", JQ, "sh", log]))
    return found


def main() -> None:
    """Make the log, time everything in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--long", type=int, default=1)
    parser.add_argument("--memory")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--without", default="", help="leave out rows whose name begins so")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.jsonl"
        make(path, 1000 if given.small else given.records, given.long)
        timed = rows(path, given.memory, small=given.small)
        timed = [row for row in timed if not given.without or not row.name.startswith(given.without)]
        for _ in range(given.runs):
            for row in timed:
                row.run()
        size = path.stat().st_size / 1e6
    base = statistics.median(timed[0].seconds)
    told = []
    for row in timed:
        median = statistics.median(row.seconds)
        told.append([row.name, f"{median:.2f} s", f"{median / base:.2f} ×", f"{row.megabytes:.0f} MB"])
    print(f"{size:.0f} MB, median of {given.runs} runs\n")
    print(tabulate(told, ["Process", "wall", "to the first", "peak memory"], tablefmt="github"))


if __name__ == "__main__":
    main()
