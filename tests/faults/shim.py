"""Wraps what changes files in this process, so that every such call is a boundary at which a fault can be had.

Runs in a child of ``server`` (POSIX). A boundary is one call of the operating system below the watched folders: opening
for writing, a write, a sync, a rename, a lock, a folder. A write of Python's files is counted where it reaches the
system, below their buffers. Standard output is watched as well: what was printed there was acknowledged. SQLite writes
in C: there each statement is one boundary.
"""

from __future__ import annotations

import _io
import builtins
import errno
import io
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CALLS = ("replace", "rename", "link", "symlink", "unlink", "remove", "rmdir", "mkdir", "truncate", "chmod", "fsync")
FOREVER = (errno.ENOSPC, errno.EROFS, errno.EDQUOT)
"""What does not pass: once the disk is full, every later write is refused as well, but not making room."""
GROWING = ("open", "write", "fsync", "link", "mkdir", "sql", "symlink", "truncate")
CHANGING = (*GROWING, "replace", "rename", "unlink", "remove", "rmdir", "chmod")
real_open, real_os_open = io.open, os.open


class Plan(NamedTuple):
    """What happens at which boundary (the first is 1; 0: nothing): ``before``, ``half``, ``after`` kill; or an error."""

    at: int = 0
    act: str = "before"
    error: int = 0


class Boundaries:
    """Counts the boundaries, and lets the fault of the plan happen."""

    def __init__(self, folders: list[str], plan: Plan) -> None:
        self.trace: list[tuple[str, str]] = []
        self._folders = tuple(folder + os.sep for folder in folders)
        self._plan = plan
        self._paths: dict[int, str] = {}
        self._broken = False
        self._quiet = 0

    def watches(self, path: object) -> str | None:
        """The path below the watched folders; None for any other."""
        if isinstance(path, int):
            return self._paths.get(path)
        if not isinstance(path, str | bytes | os.PathLike):
            return None
        whole = os.path.join(os.path.realpath(os.path.dirname(os.path.abspath(os.fsdecode(path)))), "")
        whole += os.path.basename(os.fsdecode(path))
        return whole if whole.startswith(self._folders) else None

    def name(self, handle: int, path: str) -> None:
        """This handle is of that file."""
        self._paths[handle] = path

    def meet(self, kind: str, path: str, call: Callable[[], Any], half: Callable[[], object] | None = None) -> Any:
        """One boundary: call it, unless the fault comes first."""
        if self._quiet:
            return call()
        self.trace.append((kind, path))
        here, plan = len(self.trace) == self._plan.at, self._plan
        if plan.error:
            if here:
                self._broken = plan.error in FOREVER
            lasting = CHANGING if plan.error == errno.EROFS else GROWING
            if (here and kind != "stdout") or (self._broken and kind in lasting):
                raise OSError(plan.error, os.strerror(plan.error), path)
            return call()
        if here and plan.act == "before":
            die()
        if here and plan.act == "half":
            self._quiet = 1
            if half is not None:
                half()
            die()
        try:
            return call()
        finally:
            if here:
                die()


def die() -> None:
    """End as by ``kill -9``."""
    os.kill(os.getpid(), signal.SIGKILL)


def install(folders: list[str], plan: Plan) -> Boundaries:
    """Watch these folders, and standard output, in this process from now on."""
    seen = Boundaries(folders, plan)
    _wrap_os(seen)
    _wrap_open(seen)
    _wrap_sqlite(seen)
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(_counted(seen, 1, "w", "stdout")), "utf-8")
    return seen


def _wrap_os(seen: Boundaries) -> None:
    for name in CALLS:
        setattr(os, name, _wrapped(seen, name, getattr(os, name)))
    write = os.write

    def counted_write(handle: int, data: bytes) -> int:
        path = seen.watches(handle)
        if path is None:
            return write(handle, data)
        half = lambda: write(handle, bytes(data)[: len(data) // 2])  # noqa: E731
        return int(seen.meet("write", path, lambda: write(handle, data), half))

    def counted_open(path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        watched = seen.watches(path) if dir_fd is None else None
        if watched is None:
            return real_os_open(path, flags, mode, dir_fd=dir_fd)
        if flags & WRITING:
            handle = int(seen.meet("open", watched, lambda: real_os_open(path, flags, mode)))
        else:
            handle = real_os_open(path, flags, mode)
        seen.name(handle, watched)
        return handle

    os.write, os.open = counted_write, counted_open  # type: ignore[assignment]
    import fcntl

    flock = fcntl.flock

    def counted_flock(handle: Any, operation: int) -> None:
        number = handle if isinstance(handle, int) else handle.fileno()
        path = seen.watches(number)
        kind = "unlock" if operation & fcntl.LOCK_UN else "lock"
        flock(handle, operation) if path is None else seen.meet(kind, path, lambda: flock(handle, operation))

    fcntl.flock = counted_flock


def _wrapped(seen: Boundaries, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def counted(*arguments: Any, **options: Any) -> Any:
        path = next((path for path in map(seen.watches, reversed(arguments[:2])) if path is not None), None)
        if path is None:
            return real(*arguments, **options)
        return seen.meet(name, path, lambda: real(*arguments, **options))

    return counted


def _counted(seen: Boundaries, file: Any, mode: str, kind: str = "write", opener: Any = None) -> io.FileIO:
    path = kind if kind == "stdout" else (seen.watches(file) or "")

    class Counted(io.FileIO):
        def write(self, data: Any, /) -> int:
            whole = super().write
            half = lambda: whole(bytes(data)[: len(data) // 2])  # noqa: E731
            return int(seen.meet(kind, path, lambda: whole(data), half))

        def truncate(self, size: int | None = None, /) -> int:
            whole = super().truncate
            return int(seen.meet("truncate", path, lambda: whole(size)))

    raw = Counted(file, mode, closefd=kind != "stdout", opener=opener)
    if path and kind != "stdout":
        seen.name(raw.fileno(), path)
    return raw


def _wrap_open(seen: Boundaries) -> None:
    def counted_open(
        file: Any, mode: str = "r", buffering: int = -1, encoding: Any = None, errors: Any = None,
        newline: Any = None, closefd: bool = True, opener: Any = None,
    ) -> Any:  # fmt: skip
        path = seen.watches(file)
        if path is None or not set(mode) & set("wax+"):
            return real_open(file, mode, buffering, encoding, errors, newline, closefd, opener)
        plain = mode.replace("b", "").replace("t", "")
        if isinstance(file, int):
            raw = _counted(seen, file, plain)
        else:
            raw = seen.meet("open", path, lambda: _counted(seen, file, plain, opener=opener))
        if buffering == 0:
            return raw
        size = buffering if buffering > 1 else io.DEFAULT_BUFFER_SIZE
        buffered = io.BufferedRandom(raw, size) if "+" in mode else io.BufferedWriter(raw, size)
        return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding, errors, newline)

    for module in (builtins, io, _io):
        module.open = counted_open  # type: ignore[attr-defined]


def _wrap_sqlite(seen: Boundaries) -> None:
    connect = sqlite3.connect

    class Counted(sqlite3.Connection):
        path = ""

        def execute(self, *arguments: Any) -> sqlite3.Cursor:
            statement = str(arguments[0])
            if not self.path or statement.startswith("SELECT"):
                return super().execute(*arguments)
            whole = super().execute
            cursor: sqlite3.Cursor = _sql(lambda: seen.meet("sql", self.path, lambda: whole(*arguments)))
            return cursor

        def executemany(self, *arguments: Any) -> sqlite3.Cursor:
            whole = super().executemany
            cursor: sqlite3.Cursor = _sql(lambda: seen.meet("sql", self.path, lambda: whole(*arguments)))
            return cursor

        def executescript(self, script: Any, /) -> sqlite3.Cursor:
            whole = super().executescript
            cursor: sqlite3.Cursor = _sql(lambda: seen.meet("sql", self.path, lambda: whole(script)))
            return cursor

    def counted_connect(database: Any, *arguments: Any, **options: Any) -> Any:
        path = seen.watches(database)
        if path is None:
            return connect(database, *arguments, **options)
        made = connect(database, *arguments, factory=Counted, **options)
        made.path = path
        return made

    sqlite3.connect = counted_connect


def _sql(call: Callable[[], Any]) -> Any:
    """What SQLite makes of an error of the disk."""
    try:
        return call()
    except OSError as problem:
        raise sqlite3.OperationalError("database or disk is full") from problem
