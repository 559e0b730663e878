"""What the tests of faults share: running a command with a fault at a boundary, and judging what is left."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from tests.faults.folder import contents, environment, restore

ALL = os.environ.get("WEBCARE_FAULTS") == "all"
"""Every boundary of every command; else the last, and a sample of the writes and renames before it."""
SAMPLE = 3
LEFT = re.compile(
    r"(^|/)\.webcare-[^/]+$|\.tmp$|(^|/)\.[a-z]+-[0-9a-f]{40}[^/]*$|-(wal|shm|journal)$|\.key\.(rotation|new)$"
)
"""Names of files that are on their way to another."""
MOMENT = re.compile(rb"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d[0-9.+:Z]*")


class Command(NamedTuple):
    """A command under test.

    ``twice``: what it says, with exit code 2, when all was done before it began; ``anew``: it does its work again then.
    """

    arguments: tuple[str, ...]
    stdin: str = ""
    code: int = 0
    twice: str | None = None
    anew: bool = False
    environment: dict[str, str] = {}
    batch: int = 0


class Done(NamedTuple):
    """How a run ended (negative: the signal), what it said, and its boundaries: what kind, and of which file."""

    code: int
    out: str
    err: str
    trace: list[tuple[str, str]]


class Box:
    """A place where commands run, each on a fresh copy of the same client folder."""

    def __init__(self, whole: Path, place: Path) -> None:
        self._whole, self.place = whole, place
        self.old = contents(whole)
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )

    def close(self) -> None:
        """End the server."""
        assert self._server.stdin is not None and self._server.stdout is not None
        self._server.stdin.close()
        self._server.wait()
        self._server.stdout.close()

    def renew(self) -> None:
        """Begin with the folder as it was."""
        restore(self._whole, self.place)

    def run(self, command: Command, at: int = 0, act: str = "before", error: int = 0) -> Done:
        """Run a command, with a fault at its boundary ``at``."""
        watched = [str(self.place / name) for name in ("klant", "cache", "data", "uit")]
        job: dict[str, Any] = {
            "folder": str(self.place / "klant"), "environment": environment(self.place) | command.environment,
            "stdin": command.stdin, "arguments": command.arguments, "watched": watched, "plan": [at, act, error],
            "batch": command.batch,
        }  # fmt: skip
        assert self._server.stdin is not None and self._server.stdout is not None
        self._server.stdin.write(json.dumps(job).encode() + b"\n")
        self._server.stdin.flush()
        said = json.loads(self._server.stdout.readline())
        return Done(said["code"], said["out"], said["err"], [(kind, path) for kind, path in said["trace"]])

    def state(self) -> dict[str, bytes]:
        """What is there now."""
        return contents(self.place)


def same(data: bytes) -> bytes:
    """Without the moments of today, which no two runs share."""
    today = datetime.now().astimezone().date().toordinal()
    near = {datetime.fromordinal(today + more).date().isoformat().encode() for more in (-1, 0, 1)}
    return MOMENT.sub(lambda found: b"NOW" if found.group()[:10] in near else found.group(), data)


def kept(state: dict[str, bytes]) -> dict[str, bytes]:
    """The files that count: neither the cache, nor what is on its way, nor the torn lines beside a log."""
    return {
        name: same(data)
        for name, data in state.items()
        if not name.startswith("cache/") and not name.endswith(".torn") and not LEFT.search(name)
    }


def whole(file: str, data: bytes, old: dict[str, bytes], new: dict[str, bytes]) -> bool:
    """Is it the old file or the new one, or a log with what came first? A torn line was not acknowledged."""
    if data in (old.get(file), new.get(file)):
        return True
    appended = file.endswith(".jsonl") and file in new
    return appended and new[file].startswith(data) and data.startswith(old.get(file, b""))


def leftovers(state: dict[str, bytes]) -> list[str]:
    """The files on their way that nobody will bring there any more."""
    return [name for name in state if LEFT.search(name) and not name.endswith(("-wal", "-shm"))]


def folders_written(done: Done, box: Box) -> set[str]:
    """The folders in which a run made a file, from the box on: there it removes what was left."""
    made = [path for kind, path in done.trace if kind == "open" and LEFT.search(path)]
    return {Path(path).parent.relative_to(box.place).as_posix() for path in made}


def chosen(trace: list[tuple[str, str]], *, all_of_them: bool = ALL) -> list[int]:
    """The boundaries that are tried: all, or those that are said at ``ALL``."""
    every = range(1, len(trace) + 1)
    if all_of_them:
        return list(every)
    telling = [at for at in every if trace[at - 1][0] in ("write", "replace", "rename", "link", "sql")]
    cached = [at for at in telling if "/cache/" in trace[at - 1][1]]
    client = [at for at in telling if at not in cached]
    step = max(1, -(-len(client) // SAMPLE))
    return sorted({*cached[:1], *client[::step], *client[-1:], len(trace)})


def moments(trace: list[tuple[str, str]]) -> list[tuple[int, str]]:
    """Where to kill, and whether before, in the middle of a write, or after."""
    acts = {"write": ("before", "half", "after")} if ALL else {"write": ("half",)}
    few = ("before", "after") if ALL else ("after",)
    return [(at, act) for at in chosen(trace) for act in acts.get(trace[at - 1][0], few)]
