"""Processes in turn, A B C A B C: each as a user starts it, with its cost as the operating system counts it.

A small Python without site packages starts each process and reaps it: a process begins with the memory of its parent, so
that the peak of a small one would otherwise be that of the benchmark. On Linux and macOS.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from tests.benchmarks.task import Command, Measure

PATIENCE = 180.0
"""Seconds after which a process is ended and told to have failed."""
SHORT = 2.0
"""Seconds of CPU: a round that takes less is run ``MORE`` times as often, for a short time is a noisy one."""
MORE = 3
LAUNCHER = """
import json, os, sys, time
out = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0), (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0),
       (os.POSIX_SPAWN_OPEN, 2, sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)]
began = time.perf_counter()
process = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ, file_actions=out)
_, status, used = os.wait4(process, 0)
took = time.perf_counter() - began
print(json.dumps([os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, took, used.ru_maxrss]))
"""
KILOBYTE = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the system counts ``ru_maxrss``."""


class Run(msgspec.Struct, frozen=True):
    """The cost of one process: seconds of CPU and by the clock, and peak memory in MB."""

    cpu: float
    wall: float
    megabytes: float

    def of(self, measure: Measure) -> float:
        """One of the three."""
        return {"cpu": self.cpu, "wall": self.wall, "megabytes": self.megabytes}[measure]


class Failed(Exception):
    """The process did not do its work; the message is the last it said."""


class Place(NamedTuple):
    """Where processes run: a scratch folder, and an environment with a cache of its own."""

    folder: Path
    environment: dict[str, str]


def place_in(folder: Path) -> Place:
    """A place with empty caches; bytecode is kept, as it is for users."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return Place(folder, environment | {"WEBCARE_CACHE": str(folder / "cache"), "WEBCARE_LANG": "nl", "NO_COLOR": "1"})


def run(command: Command, place: Place) -> Run:
    """Run it once. Raises ``Failed`` for an exit code that it should not have, or when it takes too long."""
    for path in command.fresh:
        path.unlink(missing_ok=True)
    told = place.folder / "stderr.txt"
    words = [sys.executable, "-I", "-S", "-c", LAUNCHER, str(told), *command.words]
    with subprocess.Popen(
        words,
        cwd=place.folder,
        env=place.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as launcher:
        try:
            out, _ = launcher.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(launcher.pid, signal.SIGKILL)
            raise Failed(f"ended after {PATIENCE:.0f} s") from None
        except BaseException:  # interrupted: what runs does not outlive us
            os.killpg(launcher.pid, signal.SIGKILL)
            raise
    if launcher.returncode:
        raise Failed("could not be started")
    code, cpu, wall, memory = json.loads(out)
    if code not in command.codes:
        said = told.read_text("utf-8", errors="replace").strip().splitlines() or [""]
        raise Failed(f"exit code {code}: {said[-1].replace('|', '/')[:200]}")  # a bar would end the table's cell
    return Run(round(cpu, 6), round(wall, 6), round(memory * KILOBYTE / 1e6, 1))


def rounds(commands: Sequence[Command], place: Place, runs: int) -> list[list[Run] | Failed]:
    """The runs of each command after a warm-up, the n-th of all in the same round; why not, for one that failed."""
    found: list[list[Run] | Failed] = [[] for _ in commands]
    warm = 0.0
    for at, command in enumerate(commands):
        try:
            warm += run(command, place).cpu
        except Failed as failed:
            found[at] = failed
    for _ in range(runs * (MORE if warm < SHORT else 1)):
        for at, command in enumerate(commands):
            kept = found[at]
            if isinstance(kept, list):
                try:
                    kept.append(run(command, place))
                except Failed as failed:
                    found[at] = failed
    return found
