"""Statistics, beside the engines that others use for them."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.inputs.changed import make_sample
from tests.benchmarks.inputs.logs import make_log
from tests.benchmarks.peers import Peers
from tests.benchmarks.task import Command, Goal, Size, Task

LAST = "2026-11-21T16:40"
ENGINE = f"""
import sys
from datetime import datetime
from webcare.metrics.engine import count
from webcare.metrics.question import Part, Question
from webcare.metrics.tally import Period
from webcare.store.workspace import open_workspace
book = open_workspace(client=sys.argv[2]).handbook
now = int(datetime.fromisoformat("{LAST}:00+01:00").timestamp())
question = Question(
    [Part(Period(0, now))], now, "Europe/Amsterdam",
    hours=book.hours, channels=book.channels, topics=book.topics, targets=book.targets,
)
print(sum(tally.cases for tally in count([sys.argv[1]], question, MORE).tallies[0].values()))
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
PEERS_DO = "first response in calendar time only"


def counting(folder: Path, size: Size, peers: Peers) -> list[Command]:
    """All metrics over a large log, and what others need for a part of that."""
    client, log = make_sample(folder / "client"), str(make_log(folder / "log.jsonl", size(1_000_000)))
    jq = peers.words("jq") and ["sh", "-c", JQ, "sh", log]
    return [
        _engine("webcare's engine, all metrics", client, log),
        Command("webcare stats", [*_stats(client), "--file", log]),
        Command("DuckDB, bare typed parse", _script(peers.words("duckdb"), FLOOR, log), "duckdb"),
        Command("Polars", _script(peers.words("polars"), POLARS, log), "polars"),
        Command("jq, sort, awk", jq, "jq", PEERS_DO),
    ]


def counting_few(folder: Path, _size: Size, _peers: Peers) -> list[Command]:
    """A log as a small desk has it: no engine is started for it."""
    client, log = make_sample(folder / "client"), str(make_log(folder / "log.jsonl", 1000))
    return [
        _engine("webcare's engine, all metrics", client, log),
        Command("webcare stats", [*_stats(client), "--file", log]),
    ]


def counting_more(folder: Path, size: Size, peers: Peers) -> list[Command]:
    """Ten million records, with and without a limit to the memory, and on a cluster of this machine's processors."""
    client, log = make_sample(folder / "client"), str(make_log(folder / "log.jsonl", size(10_000_000)))
    return [
        _engine("webcare's engine, all metrics", client, log),
        _engine("webcare's engine, 600 MB", client, log, "memory='600MB'"),
        _engine("webcare's engine, --cluster local", client, log, "cluster='local'"),
        Command("DuckDB, bare typed parse", _script(peers.words("duckdb"), FLOOR, log), "duckdb"),
        Command("Polars", _script(peers.words("polars"), POLARS, log), "polars"),
    ]


def _stats(client: Path) -> list[str]:
    return [sys.executable, "-m", "webcare", "stats", "--at", LAST, "--client", str(client)]


def _engine(name: str, client: Path, log: str, more: str = "") -> Command:
    return Command(name, [sys.executable, "-c", ENGINE.replace("MORE", more), log, str(client)])


def _script(python: list[str], script: str, log: str) -> list[str]:
    return [*python, "-c", script, log] if python else []


TASKS = [
    Task(
        "stats",
        "count 1,000,000 records",
        counting,
        [Goal(2.5, "wall", to="DuckDB, bare typed parse"), Goal(1 / 15, "wall", to="jq, sort, awk")],
        "wall",
    ),
    Task("stats-small", "count 1,000 records", counting_few, [Goal(20, to="bare Python")]),
    Task(
        "stats-large",
        "count 10,000,000 records",
        counting_more,
        [
            Goal(3.0, "wall", to="DuckDB, bare typed parse"),
            Goal(1.0, "wall", to="Polars"),
            Goal(700, "megabytes", of="webcare's engine, 600 MB"),
        ],
        "wall",
        extra=True,
    ),
]
