"""How long and how large a whole process is: ``python -m tests.benchmarks.speed [--runs N]``.

Each command runs as a process of its own, in turn with the others (A B C A B C …), after one warm-up; what is printed is
the median CPU time (user and system) over the runs, its ratio to bare Python in the same run, and the peak memory. Peers
that are not installed are left out.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tabulate import tabulate

ROOT = Path(__file__).resolve().parents[2]
DRAFT = (
    "Hoi Sanne, wat vervelend dat je pakket er nog niet is. We zoeken het voor je uit en laten je vandaag nog weten waar "
    "het ligt. Is het kwijt? Dan sturen we je een nieuwe lamp. Stuur je ons een DM met je bestelnummer? Volg ons daarvoor "
    "even. ^SV"
)
MANY = 2000


@dataclass
class Command:
    """A command to time, and the figures of its runs."""

    name: str
    words: list[str]
    seconds: list[float] = field(default_factory=list)
    megabytes: float = 0.0

    @property
    def median(self) -> float:
        """Median CPU seconds."""
        return statistics.median(self.seconds)

    def run(self, *, count: bool) -> None:
        """Run it once, from the repository's root."""
        process = subprocess.Popen(self.words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
        if count:
            self.seconds.append(usage.ru_utime + usage.ru_stime)
            self.megabytes = max(self.megabytes, usage.ru_maxrss / 1024)


def commands(folder: Path) -> list[Command]:
    """What is timed: webcare and the peers that are installed, on the same drafts."""
    one = folder / "draft.md"
    one.write_text(DRAFT + "\n", "utf-8")
    records = ({"id": at, "draft": DRAFT.replace("Sanne", f"Sanne{at % 7}"), "channel": "x"} for at in range(MANY))
    batch = folder / "drafts.jsonl"
    batch.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    text = folder / "drafts.txt"
    text.write_text((DRAFT + "\n\n") * MANY, "utf-8")
    webcare = [sys.executable, "-m", "webcare"]
    client = ["--client", str(ROOT)]
    found = [
        Command("`python -c pass`", [sys.executable, "-c", "pass"]),
        Command("`webcare --help`", [*webcare, "--help"]),
        Command("`webcare lint`, one draft", [*webcare, "lint", str(one), "--channel", "x", *client]),
        Command(f"`webcare lint --batch`, {MANY:,} drafts", [*webcare, "lint", "--batch", str(batch), *client]),
    ]
    if cspell := shutil.which("cspell"):
        spell = [
            cspell,
            "--no-progress",
            "--no-summary",
            "--no-cache",
            "--root",
            str(folder),
            "--config",
            str(_dutch(cspell, folder)),
        ]
        found += [
            Command("cspell, one draft", [*spell, str(one)]),
            Command(f"cspell, {MANY:,} drafts", [*spell, str(text)]),
        ]
    if hunspell := shutil.which("hunspell"):
        spell = [hunspell, "-d", "nl", "-l"]
        found += [
            Command("hunspell, one draft", [*spell, str(one)]),
            Command(f"hunspell, {MANY:,} drafts", [*spell, str(text)]),
        ]
    return found


def _dutch(cspell: str, folder: Path) -> Path:
    """A configuration of cspell with the Dutch dictionary that is installed beside it."""
    dictionary = Path(cspell).parent.parent / "@cspell" / "dict-nl-nl" / "cspell-ext.json"
    config = folder / "cspell.json"
    config.write_text(json.dumps({"version": "0.2", "language": "nl", "import": [str(dictionary)]}), "utf-8")
    return config


def measure(runs: int) -> str:
    """The table, in Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        timed = commands(Path(folder))
        for at in range(runs + 1):
            for command in timed:
                command.run(count=at > 0)
    bare = timed[0].median
    rows = [[c.name, f"{c.median:.3f} s", f"{c.median / bare:.1f} ×", f"{c.megabytes:.0f} MB"] for c in timed]
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    day = datetime.now(tz=UTC).date().isoformat()
    head = f"Measured on {day} ({machine}), median of {runs} runs of a whole process.\n\n"
    return head + tabulate(rows, ["Command", "CPU", "to bare Python", "peak memory"], tablefmt="github")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    print(measure(parser.parse_args().runs))
