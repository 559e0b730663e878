"""How much of the computer reading a log costs: ``python -m tests.benchmarks.log [--records N] [--runs N]``.

A log of a million records is made of the sample (new ids in each copy), in a temporary folder; ``jq -c .`` and webcare
read it in turn, each as a process of its own. Printed are the medians of CPU time (user and system), the ratio to jq in
the same run, and the peak memory. ``--stress`` instead lets 20 processes append 200 records of 20 KB each at once, kills
every third of them at random, and counts what was lost.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

from tabulate import tabulate

from tests.benchmarks.speed import ROOT, Command
from tests.store.test_append import WRITER, note

SAMPLE = ROOT / "logs" / "noorderlamp.pseudo.jsonl"
ID = re.compile(rb'"(id|conversation_id|message_id|in_reply_to)":"([cmenr]\d{5,6})"')


def make(path: Path, records: int) -> None:
    """A log of so many records: the sample over and over, each copy with ids of its own."""
    lines = SAMPLE.read_bytes().splitlines(keepends=True)
    with path.open("wb") as file:
        for copy in range(-(-records // len(lines))):
            new = rb'"\1":"%d-\2"' % copy
            file.write(b"".join(ID.sub(new, line) for line in lines[: records - copy * len(lines)]))


def measure(records: int, runs: int) -> str:
    """The table, in Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.jsonl"
        make(path, records)
        size = path.stat().st_size / 1e6
        webcare = [sys.executable, "-m", "webcare", "log", "verify", str(path)]
        timed = [Command("`webcare log verify`", webcare)]
        if jq := shutil.which("jq"):
            timed.insert(0, Command("`jq -c .`", [jq, "-c", ".", str(path)]))
        for at in range(runs + 1):
            for command in timed:
                command.run(count=at > 0)
    base = timed[0].median
    rows = [[c.name, f"{c.median:.2f} s", f"{c.median / base:.2f} ×", f"{c.megabytes:.0f} MB"] for c in timed]
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    day = datetime.now(tz=UTC).date().isoformat()
    head = f"Measured on {day} ({machine}), {records:,} records ({size:.0f} MB), median of {runs} runs.\n\n"
    return head + tabulate(rows, ["Command", "CPU", "to the first", "peak memory"], tablefmt="github")


def stress(writers: int = 20, appends: int = 200) -> str:
    """What is left of the records of so many writers, every third of which was killed."""
    dice = random.Random(6)  # noqa: S311  no secret
    mortal = {str(writer): dice.randrange(1, appends) for writer in range(0, writers, 3)}
    said: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.jsonl"
        record = json.dumps(note("", body="é" * 10_000))

        def follow(writer: str) -> None:
            words = [sys.executable, "-c", WRITER, str(path), writer, record, str(appends)]
            with subprocess.Popen(words, stdout=subprocess.PIPE) as process:
                for count, _ in enumerate(process.stdout or (), 1):
                    said[writer] = count
                    if count == mortal.get(writer):
                        process.kill()

        began = time.monotonic()
        threads = [threading.Thread(target=follow, args=(str(writer),)) for writer in range(writers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.monotonic() - began
        lines = path.read_bytes().split(b"\n")[:-1]
    whole = [json.loads(line)["id"] for line in lines if line.endswith(b"}")]
    order = {writer: [name for name in whole if name.startswith(f"{writer}-")] for writer in said}
    lost = sum(max(0, said[writer] - len(order[writer])) for writer in said)
    turned = sum(names != [f"{writer}-{at:02}" for at in range(len(names))] for writer, names in order.items())
    return (
        f"{writers} processes, {sum(said.values())} appends said to be done, {len(mortal)} processes killed, "
        f"{took:.0f} s: {lost} lost, {len(lines) - len(whole)} torn, {turned} writers out of order"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--stress", action="store_true")
    given = parser.parse_args()
    print(stress() if given.stress else measure(given.records, given.runs))
