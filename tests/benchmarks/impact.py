"""What ``webcare diff --impact`` costs: ``python -m tests.benchmarks.impact [--replies N] [--runs N]``.

Two copies of the client in this repository, one of them changed, and a log with so many replies in it: the sample over
and over, each copy with conversations of its own in which every customer writes something else, so that no reply is
judged once for all copies. Nothing is cached between runs. Printed are the medians of CPU time (user and system) and the
peak memory for several kinds of changes, with how many rules were judged and what the verdict was.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tabulate import tabulate

from tests.benchmarks.inbox import ID
from tests.benchmarks.log import SAMPLE
from tests.benchmarks.speed import Command

ROOT = Path(__file__).parents[2]
AT, SINCE = "2026-11-22T09:00", "2026-08-01"
PLACES = "Assen Breda Culemborg Deventer Emmen Franeker Goes Hoorn Imst Joure Kampen Leiden".split()
INBOUND = b'"direction":"in"'
BODY = re.compile(rb'"body":"')
Edit = tuple[str, str, str]
"""A file, what stands there once, and what comes in its place."""
CHANGES: dict[str, list[Edit]] = {
    "a forbidden word": [("handbook/tone.yaml", "\nforbidden:\n", "\nforbidden:\n  - word: bestelling\n")],
    "a target": [
        (
            "handbook/targets.yaml",
            "channels: [chat]\n  first-response: 2m\n  next-response: 3m",
            "channels: [chat]\n  first-response: 1m\n  next-response: 3m",
        )
    ],
    "opening hours": [("handbook/hours.yaml", "fri: [8:30-21:00]", "fri: [8:30-17:00]")],
    "an escalation path": [
        ("handbook/escalation.yaml", "targets: [dienst-logistiek, logistiek]", "targets: [iris-kok]")
    ],
    "an answer": [("answers/bezorging-volgen.md", "\nquestions:\n", "\nquestions:\n  - waar hangt mijn pakket uit\n")],
}
CHANGES["all of these at once"] = [edit for edits in CHANGES.values() for edit in edits]
CHANGES["u for everybody, which fails most"] = [("handbook/tone.yaml", "address: mirror", "address: u")]
CHANGES["everything that lint reads"] = [
    *CHANGES["all of these at once"],
    *CHANGES["u for everybody, which fails most"],
    ("handbook/tone.yaml", "sentence-words: 20", "sentence-words: 12"),
    ("handbook/vocabulary.yaml", "\naccept:\n", "\naccept:\n  - zomaarwat\n"),
    ("handbook/channels.yaml", "surface: both", "surface: open"),
    ("handbook/facts.yaml", "\ntelefoon:", "\nextra: 3 werkdagen\ntelefoon:"),
    ("webcare.toml", 'fail-on = "warning"', 'fail-on = "error"'),
]


def make_log(path: Path, replies: int) -> None:
    """A log with at least so many replies by people."""
    lines = SAMPLE.read_bytes().splitlines(keepends=True)
    each = sum(b'"direction":"out"' in line and b'"type":"agent"' in line for line in lines)
    with path.open("wb") as file:
        for copy in range(-(-replies // each)):
            greeting = f'"body":"Groetjes uit {PLACES[copy % len(PLACES)]}. '.encode()
            for line in lines:
                told = BODY.sub(greeting, line, count=1) if INBOUND in line else line
                file.write(ID.sub(rb'"\1":"%d-\2"' % copy, told))


def make_client(folder: Path, edits: list[Edit]) -> Path:
    """The client of this repository, changed."""
    for name in ("handbook", "answers"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "webcare.toml", folder)
    (folder / "logs").mkdir()
    for name, old, new in edits:
        path = folder / name
        text = path.read_text("utf-8")
        if text.count(old) == 0:
            raise SystemExit(f"{name} no longer has {old!r}")
        path.write_text(text.replace(old, new, 1), "utf-8")
    return folder


def measure(replies: int, runs: int) -> str:
    """The table, in Markdown."""
    os.environ["WEBCARE_CACHE"] = "off"
    rows, n = [], 0
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        base = make_client(place / "before", [])
        make_log(place / "log.jsonl", replies)
        for number, (change, edits) in enumerate(CHANGES.items()):
            client = make_client(place / f"after-{number}", edits)
            os.link(place / "log.jsonl", client / "logs" / "log.jsonl")
            call = [sys.executable, "-m", "webcare", "diff", "--impact", "--against", str(base)]
            call += ["--client", str(client), "--at", AT, "--since", SINCE, "--format"]
            command = Command(change, [*call, "text"])
            for _ in range(runs):
                command.run(count=True)
            ran = subprocess.run([*call, "json"], capture_output=True, check=True)
            found = json.loads(ran.stdout)
            n = found["replies"]["n"]
            failing = f"{found['replies']['failing']} / {found['replies']['passing']}"
            rules = found["replies"]["rules"] if found["replies"]["judged"] else 0
            rows.append(
                [
                    change,
                    rules,
                    failing,
                    found["verdict"]["level"],
                    f"{command.median:.1f} s",
                    f"{command.megabytes:.0f} MB",
                ]
            )
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    head = f"Measured on {datetime.now(tz=UTC).date()} ({machine}): {n:,} replies, median of {runs} runs.\n\n"
    heads = ["Change", "rules judged", "newly failing / passing", "verdict", "CPU", "peak memory"]
    return head + tabulate(rows, heads, tablefmt="github")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--replies", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    print(measure(given.replies, given.runs))
