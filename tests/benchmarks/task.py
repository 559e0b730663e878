"""What is timed: a task, the commands that do it or a named part of it, and the goals that it has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from tests.benchmarks.peers import Peers

Measure = Literal["cpu", "wall", "megabytes"]
"""Seconds of user and system time of a process and all below it, seconds by the clock, peak resident memory."""


@dataclass(frozen=True)
class Command:
    """A process to time: its own name and words, without a shell unless it says so.

    ``peer`` is the key of the program in ``PEERS``, none for webcare itself. ``codes`` are the exit codes with which the
    work was done. ``fresh`` are files that no run may find. ``does`` says which part of the task a peer does.
    """

    name: str
    words: list[str]
    peer: str | None = None
    does: str = ""
    codes: tuple[int, ...] = (0,)
    fresh: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Goal:
    """At most so many seconds or MB; with ``to``, so many times what that command took in the same round."""

    limit: float
    measure: Measure = "cpu"
    to: str | None = None
    of: str | None = None
    """The command that it is about, the task's first when none is named."""


@dataclass(frozen=True)
class Size:
    """How large the inputs are: 1 in a published run, smaller with ``--quick``."""

    scale: float = 1.0

    def __call__(self, number: int) -> int:
        """So many of the input, at least one."""
        return max(1, round(number * self.scale))


Prepare = Callable[[Path, Size, Peers], list[Command]]
"""Writes the inputs into the folder; the commands: webcare's own first, which the others are compared with."""


@dataclass(frozen=True)
class Task:
    """Something that people do, and how long it takes. ``extra`` ones run only when they are named."""

    name: str
    title: str
    prepare: Prepare
    goals: list[Goal] = field(default_factory=list)
    measure: Measure = "cpu"
    extra: bool = False
