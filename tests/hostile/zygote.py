"""Runs a command in a child of a process that has imported webcare already: a real process, at a hundredth of the price.

The child has a limit on memory, an eye on every file that it opens and every program that it starts, and no time to
lose. Where there is no ``fork`` (Windows) the areas are passed over: the same loaders run there in the other tests.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import webcare
from tests.hostile.case import Run
from tests.hostile.promises import MEGABYTES, SECONDS, WAITING, Outcome

GIT = ("rev-parse", "ls-tree", "cat-file")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def warm() -> None:
    """Import all that commands import, once."""
    for found in walk_packages(webcare.__path__, "webcare."):
        if ".build" not in found.name and not found.name.endswith("__main__"):
            import_module(found.name)
    for name in (
        "numpy",
        "yaml",
        "jinja2",
        "rapidfuzz",
        "phonenumbers",
        "stdnum",
        "dulwich.index",
        "icalendar",
        "openpyxl",
    ):
        import_module(name)
    gc.freeze()  # a child that collects would copy every page of what it shares


def busy() -> float:
    """How many times as slow as by itself a process is on this machine now."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def child(run: Run, folder: Path, outside: Path, scratch: Path) -> Outcome:
    """Run a command in ``folder``; ``outside`` may not be touched, ``scratch`` is for the cache and such."""
    out, err, seen = (scratch / name for name in ("out", "err", "seen"))
    for path in (out, err, seen):
        path.unlink(missing_ok=True)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file() and not path.is_symlink()}
    begun = time.monotonic()
    pid = os.fork()
    if pid == 0:
        code = 3
        try:
            code = _inside(run, folder, outside, scratch)
        finally:
            os._exit(code)
    late, status, usage = False, 0, None
    while usage is None:
        found, status, used = os.wait4(pid, os.WNOHANG)
        if found:
            usage = used
        elif time.monotonic() - begun > WAITING * busy():
            late = True
            os.kill(pid, signal.SIGKILL)
            _, status, usage = os.wait4(pid, 0)
        else:
            time.sleep(0.002)
    code = os.waitstatus_to_exitcode(status)
    late = late or code == -signal.SIGXCPU
    written = {}
    for path in folder.rglob("*"):
        fresh = path.is_file() and not path.is_symlink() and before.get(path) != path.stat().st_mtime_ns
        if fresh and path.suffix in (".html", ".md", ".json", ".ics", ".svg"):
            written[path.name] = path.read_bytes()[:5_000_000].decode("utf-8", "replace")
    size = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Outcome(
        code,
        _text(out),
        _text(err),
        written,
        usage.ru_utime + usage.ru_stime,
        size,
        late,
        sorted(set(_text(seen).splitlines())),
    )


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace") if path.exists() else ""


def _inside(run: Run, folder: Path, outside: Path, scratch: Path) -> int:
    os.chdir(folder)
    os.environ.update(run.env)
    resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS) + 1, int(SECONDS) + 2))
    if sys.platform == "linux":
        held = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (held + MEGABYTES * 1_000_000,) * 2)
    with tempfile.TemporaryFile() as given:
        given.write(run.stdin)
        given.seek(0)
        os.dup2(given.fileno(), 0)
    for number, name in ((1, "out"), (2, "err")):
        file = os.open(scratch / name, os.O_WRONLY | os.O_CREAT, 0o600)
        os.dup2(file, number)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115  they are the process's own
        for number, mode in ((0, "r"), (1, "w"), (2, "w"))
    )
    watch = os.open(scratch / "seen", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    sys.addaudithook(Watch(watch, folder, outside, scratch))
    from webcare.cli import main

    code = main(list(run.arguments))
    sys.stdout.flush()
    sys.stderr.flush()
    return code


POINTED_AT = (os.path.join(".git", "index"), os.path.join(".git", "config"))
"""A worktree's .git is a file that names its repository: what git tracks there is read, as a list."""


class Watch:
    """Notes what leaves the folder: files opened or changed elsewhere, programs, sockets."""

    def __init__(self, notes: int, folder: Path, outside: Path, scratch: Path) -> None:
        self.notes = notes
        self.outside = str(outside)
        self.allowed = tuple(f"{os.path.realpath(one)}{os.sep}" for one in (folder, scratch))

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """One thing that Python is about to do."""
        if event == "open" and isinstance(arguments[0], str | bytes):
            path = os.path.abspath(os.fsdecode(arguments[0]))
            writes = bool((arguments[2] or 0) & WRITES) and path != os.devnull
            real = os.path.realpath(path)
            elsewhere = (real + os.sep).startswith(self.outside + os.sep) and (writes or not path.endswith(POINTED_AT))
            if elsewhere or (writes and not self.may(real)):
                self.note(f"{'writes' if writes else 'reads'} {path}")
        elif event in ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.symlink", "os.link", "os.truncate"):
            place = arguments[1] if event in ("os.rename", "os.symlink", "os.link") else arguments[0]
            if isinstance(place, str | bytes):
                path = os.path.abspath(os.fsdecode(place))
                real = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
                if not self.may(real):
                    self.note(f"{event} {path}")
        elif event == "subprocess.Popen":
            words = [os.fsdecode(one) for one in arguments[1]]
            if os.path.basename(words[0]) != "git" or not any(one in GIT for one in words):
                self.note(f"starts {words[:6]}")
        elif event in ("os.system", "os.exec", "os.posix_spawn", "socket.connect", "pickle.find_class"):
            self.note(f"{event} {str(arguments)[:100]}")

    def may(self, real: str) -> bool:
        """Is this a place to write in?"""
        return (real + os.sep).startswith(self.allowed)

    def note(self, what: str) -> None:
        """Keep it for whoever waits for the child."""
        os.write(self.notes, f"{what}\n".encode("utf-8", "backslashreplace"))
