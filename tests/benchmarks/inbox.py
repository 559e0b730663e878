"""How much of the computer the inbox costs: ``python -m tests.benchmarks.inbox [--messages N] [--runs N]``.

A log with so many messages is made of the sample over and over, each copy with conversations of its own and as many
that still wait, in a temporary folder. Each run is a process of its own, with the client in this repository. Printed are
the medians of CPU time (user and system) and the peak memory; ``log verify``, which reads the same log, is the yardstick.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tabulate import tabulate

from tests.benchmarks.log import SAMPLE
from tests.benchmarks.speed import Command

ID = re.compile(rb'"(id|conversation_id|message_id|in_reply_to|to)":"([cmenr]\d{5,6})"')
MESSAGE = b'"type":"message"'
AT = "2026-11-21T16:00"
"""The sample's last day, when the desk is still open."""


def make(path: Path, messages: int) -> int:
    """A log with at least so many messages; says how many records it has."""
    lines = SAMPLE.read_bytes().splitlines(keepends=True)
    each = sum(MESSAGE in line for line in lines)
    copies = -(-messages // each)
    with path.open("wb") as file:
        for copy in range(copies):
            file.write(b"".join(ID.sub(rb'"\1":"%d-\2"' % copy, line) for line in lines))
    return copies * len(lines)


def measure(messages: int, runs: int) -> str:
    """The table, in Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.jsonl"
        records = make(path, messages)
        size = path.stat().st_size / 1e6
        webcare = [sys.executable, "-m", "webcare"]
        inbox = [*webcare, "inbox", "--at", AT, "--file", str(path)]
        timed = [
            Command("`webcare inbox`", inbox),
            Command("`webcare inbox --no-suggest`", [*inbox, "--no-suggest"]),
            Command("`webcare inbox --format json --limit 10`", [*inbox, "--format", "json", "--limit", "10"]),
            Command("`webcare log verify`", [*webcare, "log", "verify", str(path)]),
        ]
        for at in range(runs + 1):
            for command in timed:
                command.run(count=at > 0)
    rows = [[command.name, f"{command.median:.2f} s", f"{command.megabytes:.0f} MB"] for command in timed]
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    day = datetime.now(tz=UTC).date().isoformat()
    head = (
        f"Measured on {day} ({machine}): a log of {messages:,} messages, {records:,} records in all ({size:.0f} MB), "
        f"median of {runs} runs.\n\n"
    )
    return head + tabulate(rows, ["Command", "CPU", "peak memory"], tablefmt="github")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    print(measure(given.messages, given.runs))
