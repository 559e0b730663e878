"""How fast webcare is beside its peers: ``python -m tests.benchmarks``.

Every task runs webcare, bare Python and the peers that are installed as whole processes, in turn (A B C A B C …), after a
warm-up; what is compared is compared within a round, so that ratios hold on a noisy machine. A full run keeps its figures
in ``tests/docs/benchmarks.json`` and draws ``benchmarks.svg`` beside it; ``python -m tests.docs.readme`` then renews the
README's table. ``--from FILE`` makes table and picture again without measuring.

Peers come from the PATH and from the folder that ``WEBCARE_PEERS`` names (``node_modules``, ``venv``), which
``--install-peers FOLDER`` fills by npm and pip. One that is not there is named as missing.
"""

from __future__ import annotations

import argparse
import ast
import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tests.benchmarks.figures import Figures, Result, machine, read, result
from tests.benchmarks.peers import Peers, install
from tests.benchmarks.picture import picture
from tests.benchmarks.report import report
from tests.benchmarks.task import Command, Size, Task
from tests.benchmarks.tasks import TASKS
from tests.benchmarks.timing import place_in, rounds

DOCS = Path(__file__).resolve().parents[1] / "docs"
QUICK = 0.05
"""Of the size of the inputs that may be smaller."""


def measured(task: Task, size: Size, peers: Peers, runs: int) -> Result:
    """Prepare and time a task in a scratch folder of its own."""
    with tempfile.TemporaryDirectory(prefix="webcare-benchmark-") as name:
        folder = Path(name)
        bare = Command("bare Python", [*peers.words("python"), "-c", "pass"], "python")
        wanted = [*task.prepare(folder, size, peers), bare]
        here = [command for command in wanted if not command.peer or peers.words(command.peer)]
        missing = [command.peer for command in wanted if command.peer and command not in here]
        return result(task, here, rounds(here, place_in(folder), runs), peers, missing)


def chosen(only: str | None) -> list[Task]:
    """The tasks to run: all but the extra ones, or those that are named. ``SystemExit`` for a name that is none."""
    if only is None:
        return [task for task in TASKS if not task.extra]
    names = only.split(",")
    if unknown := [name for name in names if name not in {task.name for task in TASKS}]:
        raise SystemExit(f"no task {', '.join(unknown)}; see --list")
    return [task for task in TASKS if task.name in names]


def listed() -> Iterator[str]:
    """Every task with what it does, and the benchmarks that measure something else by themselves."""
    for task in TASKS:
        yield f"{task.name:12} {task.title}{' (only when named)' if task.extra else ''}"
    yield "\nBy themselves, python -m tests.benchmarks.NAME:"
    for path in sorted(Path(__file__).parent.glob("*.py")):
        text = path.read_text("utf-8")
        if "__main__" in text and path.name != Path(__file__).name:
            told = (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]
            yield f"{path.stem:18} {told.partition(': ``')[0].rstrip('.')}"


def write(figures: Figures, folder: Path) -> None:
    """Keep the figures, and draw them."""
    text = msgspec.json.format(msgspec.json.encode(figures), indent=1)
    (folder / "benchmarks.json").write_bytes(text + b"\n")
    (folder / "benchmarks.svg").write_text(picture(figures), "utf-8", newline="\n")


def main() -> None:
    """Run what is asked and print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description=(__doc__ or "").partition("\n\n")[0]
    )
    parser.add_argument("--only", metavar="TASK,…", help="these tasks")
    parser.add_argument("--runs", type=int, default=5, help="rounds of each task, after a warm-up (default: 5)")
    parser.add_argument("--quick", action="store_true", help="small inputs, to try it out")
    parser.add_argument("--to", type=Path, metavar="FOLDER", help="where JSON and picture go; a full run: tests/docs")
    parser.add_argument("--from", type=Path, dest="source", metavar="FILE.json", help="figures of an earlier run")
    parser.add_argument("--list", action="store_true", help="name the tasks")
    parser.add_argument("--install-peers", type=Path, metavar="FOLDER", help="install the peers by npm and pip")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the scratch folders go
    if given.list:
        print("\n".join(listed()))
    elif given.install_peers:
        install(given.install_peers.resolve())
    else:
        if given.source:
            figures = read(given.source)
        else:
            figures = _figures(chosen(given.only), QUICK if given.quick else 1.0, given.runs)
        whole = not (given.only or given.quick or given.source)
        if folder := given.to or (DOCS if whole else None):
            write(figures, folder)
        print(report(figures))


def _figures(tasks: list[Task], scale: float, runs: int) -> Figures:
    peers, found = Peers(os.environ.get("WEBCARE_PEERS")), []
    for number, task in enumerate(tasks, 1):
        print(f"{number}/{len(tasks)} {task.name}: {task.title}", file=sys.stderr, flush=True)
        found.append(measured(task, Size(scale), peers, runs))
    return machine(runs, scale, found)


if __name__ == "__main__":
    main()
