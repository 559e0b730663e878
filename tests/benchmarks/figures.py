"""What a run found, as it is kept in JSON: every single run, so that table and picture can be made again."""

from __future__ import annotations

import os
import platform
import statistics
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tests.benchmarks.peers import PEERS, Peers
from tests.benchmarks.task import Command, Measure, Task
from tests.benchmarks.timing import Failed, Run


class Timed(msgspec.Struct, frozen=True, omit_defaults=True):
    """A command and its runs, in the order of the rounds; ``failed`` says why there are none."""

    name: str
    runs: list[Run]
    peer: str | None = None
    version: str = ""
    does: str = ""
    failed: str = ""

    def median(self, measure: Measure) -> float:
        """The median of a measure: seconds, or MB."""
        return statistics.median(run.of(measure) for run in self.runs)


class Aim(msgspec.Struct, frozen=True, omit_defaults=True):
    """A goal as it was when it was measured (``Goal``)."""

    limit: float
    measure: Measure
    of: str
    to: str | None = None


class Result(msgspec.Struct, frozen=True):
    """A task: webcare's own commands, bare Python and the peers, and the goals."""

    name: str
    title: str
    measure: Measure
    timed: list[Timed]
    aims: list[Aim]
    missing: list[str]
    """The peers that were not here."""

    def __getitem__(self, name: str) -> Timed:
        """The command of that name. Raises ``KeyError``."""
        for timed in self.timed:
            if timed.name == name:
                return timed
        raise KeyError(name)

    @property
    def own(self) -> Timed:
        """Webcare's own command, with which the others are compared."""
        return next(timed for timed in self.timed if timed.peer is None)

    def ratio(self, one: Timed, other: Timed, measure: Measure | None = None) -> float:
        """How many times ``other`` it takes: the median over the rounds of the two in the same round."""
        taken = measure or self.measure
        return statistics.median(
            left.of(taken) / right.of(taken) for left, right in zip(one.runs, other.runs, strict=True)
        )

    def reached(self, aim: Aim) -> float | None:
        """The figure that a goal is about; none where a command of it could not be timed."""
        here = {timed.name: timed for timed in self.timed if timed.runs}
        if aim.of not in here or (aim.to is not None and aim.to not in here):
            return None
        if aim.to is None:
            return here[aim.of].median(aim.measure)
        return self.ratio(here[aim.of], here[aim.to], aim.measure)


class Figures(msgspec.Struct, frozen=True):
    """A whole run: the machine, how often, how large, and what was found."""

    day: str
    cores: int
    gigabytes: float
    system: str
    processor: str
    python: str
    webcare: str
    runs: int
    scale: float
    results: list[Result]


def read(path: Path) -> Figures:
    """The figures of an earlier run. Raises ``OSError`` and ``msgspec.ValidationError``."""
    return msgspec.json.decode(path.read_bytes(), type=Figures)


def machine(runs: int, scale: float, results: list[Result]) -> Figures:
    """The figures of today, on this machine."""
    import webcare

    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1e9
    return Figures(
        day=datetime.now(tz=UTC).date().isoformat(),
        cores=os.cpu_count() or 1,
        gigabytes=round(memory, 1),
        system=_system(),
        processor=_processor(),
        python=platform.python_version(),
        webcare=webcare.__version__,
        runs=runs,
        scale=scale,
        results=results,
    )


def result(
    task: Task, commands: list[Command], found: list[list[Run] | Failed], peers: Peers, missing: list[str]
) -> Result:
    """What came of a task."""
    timed = [
        Timed(
            command.name,
            taken if isinstance(taken, list) else [],
            command.peer,
            peers.version(command.peer) if command.peer else "",
            command.does or (PEERS[command.peer].does if command.peer else ""),
            str(taken) if isinstance(taken, Failed) else "",
        )
        for command, taken in zip(commands, found, strict=True)
    ]
    first = next(command.name for command in commands if command.peer is None)
    aims = [Aim(goal.limit, goal.measure, goal.of or first, goal.to) for goal in task.goals]
    return Result(task.name, task.title, task.measure, timed, aims, missing)


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return f"{platform.system()} {platform.release()}"


def _processor() -> str:
    cpus = Path("/proc/cpuinfo")
    lines = cpus.read_text("utf-8").splitlines() if cpus.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()
