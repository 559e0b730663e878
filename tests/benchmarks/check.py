"""What ``webcare check`` costs beside yamllint: ``python -m tests.benchmarks.check [--runs N]``.

A client of 1,000 entries, spread over the kinds, and 500 answers is made. Each command runs as a process of its own, in
turn with the others, with its cache off, after one warm-up; the median CPU time (user and system) is printed. yamllint
gets the same YAML files, and the front matter of the answers, each as a file of its own: the text below it is no YAML,
so it reads less than webcare does. Linting the templates and the simulation of 52 weeks are timed by themselves.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tabulate import tabulate

from tests.benchmarks.folder import ANSWERS, ENTRIES, make_client

LINTING = "antwoord/afgekeurde-tekst,handboek/afgekeurde-crisistekst"
SIMULATION = "handboek/gat-in-dekking"


def cpu_seconds(words: list[str], folder: Path) -> float:
    """CPU seconds of one process that ends by itself, whatever it found."""
    environment = {**os.environ, "WEBCARE_CACHE": "off", "WEBCARE_LANG": "nl"}
    process = subprocess.Popen(words, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(words)}: exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def commands() -> dict[str, list[str]]:
    """What is timed, by name; yamllint only where it is installed."""
    check = [sys.executable, "-m", "webcare", "check", "klant", "--at", "2026-11-22"]
    found = {
        "webcare check: loading, schema and references": [*check, "--skip", f"{LINTING},{SIMULATION}"],
        "webcare check: the templates linted": [*check, "--select", LINTING],
        "webcare check: the simulation of 52 weeks": [*check, "--select", SIMULATION],
        "webcare check: all of it": check,
    }
    beside = Path(sys.executable).with_name("yamllint")
    yamllint = str(beside) if beside.exists() else shutil.which("yamllint")
    if yamllint is not None:
        relaxed = "{extends: relaxed, rules: {line-length: disable}}"
        found["yamllint, the same files"] = [yamllint, "-d", relaxed, "klant/handbook", "koppen"]
    return found


def front_matter(folder: Path) -> None:
    """The front matter of each answer as a YAML file in ``koppen/``."""
    (folder / "koppen").mkdir()
    for path in sorted((folder / "klant" / "answers").glob("*.md")):
        (folder / "koppen" / f"{path.stem}.yaml").write_text(path.read_text("utf-8").split("---\n")[1], "utf-8")


def main() -> None:
    """Time it and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        make_client(folder / "klant")
        front_matter(folder)
        timed = commands()
        seconds: dict[str, list[float]] = {name: [] for name in timed}
        for run in range(runs + 1):
            for name, words in timed.items():
                took = cpu_seconds(words, folder)
                if run:
                    seconds[name].append(took)
    medians = {name: statistics.median(each) for name, each in seconds.items()}
    peer = medians.get("yamllint, the same files")
    rows = [[name, f"{took:.2f} s", f"{took / peer:.2f} ×" if peer else "–"] for name, took in medians.items()]
    print(f"{ENTRIES:,} entries, {ANSWERS} answers, median CPU of {runs} runs\n")
    print(tabulate(rows, ["Command", "CPU", "of yamllint"], tablefmt="github"))


if __name__ == "__main__":
    main()
