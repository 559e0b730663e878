"""What holds for everything that webcare does with what others wrote: the promises, each as a check."""

from __future__ import annotations

import faulthandler
import os
import re
import sys
import sysconfig
import tempfile
import zoneinfo
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import webcare
from tests.fuzz.formats.pieces import PERSONAL
from webcare.model.finding import Finding, Source
from webcare.show import safe

PATIENCE = 120
"""Seconds after which something hangs, on a busy machine too. No test measures how fast anything is."""
COMMAND = re.compile(r"\s*::(?!(?:error|warning|notice) (?:title=[^:\n]*|file=[^:\n]*)::)")
"""A command to GitHub, unless it is one that annotates a line: those are webcare's own."""
_READABLE = [
    *(os.path.realpath(path) for path in (sys.prefix, sys.base_prefix, Path(webcare.__file__).parent, Path(__file__).parents[1])),
    *(os.path.realpath(path) for path in (*sysconfig.get_paths().values(), *zoneinfo.TZPATH)),
    os.devnull,
]  # fmt: skip
"""Where Python, its packages, webcare and its tests, and the time zones lie."""
_watch: list[tuple[list[str], list[str]]] = []


def _audit(event: str, args: tuple[Any, ...]) -> None:
    """Note what is opened, listed, started or connected to while somebody watches (PEP 578: for good, once added)."""
    if not _watch:
        return
    allowed, offences = _watch[-1]
    if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "socket.connect"):
        offences.append(f"{event} {args[0]!r}")
    elif event in ("open", "os.listdir", "os.scandir", "os.remove", "os.rename", "os.mkdir") and isinstance(
        args[0], str | bytes
    ):
        path = os.path.realpath(os.fsdecode(args[0]))
        if event == "os.listdir" and path in map(os.path.realpath, sys.path):
            return  # an import that looks where its module is
        if not any(path == place or path.startswith(place.rstrip(os.sep) + os.sep) for place in allowed):
            offences.append(f"{event} {path}")


sys.addaudithook(_audit)


@contextmanager
def confined(*folders: str | Path) -> Iterator[None]:
    """Hold what happens in the block to these folders: nothing outside them is opened or listed, nothing is started.

    Python's own files, webcare's and the time zones may be read wherever they lie.
    """
    allowed = [*(os.path.realpath(folder) for folder in folders), *_READABLE]
    offences: list[str] = []
    _watch.append((allowed, offences))
    try:
        yield
    finally:
        _watch.pop()
    assert not offences, offences[:5]


@contextmanager
def patient() -> Iterator[None]:
    """End the process, with the place where it stood, when the block takes for ever.

    The watchdog is a thread of the interpreter that needs no lock of Python's: a regular expression that hangs holds
    that lock, and would make a thread or a signal handler wait as well.
    """
    faulthandler.dump_traceback_later(PATIENCE, exit=True, file=2)  # 2: standard error itself, whatever captures it
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def stand_inside(findings: Iterable[Finding], text: str) -> None:
    """Every finding has a place that exists in the text, the same by its offsets and by its line and column."""
    source = Source(None, text)
    for one in findings:
        assert 0 <= one.start <= one.end <= len(text), one
        assert (one.line, one.column) == source.position(one.start), one
        assert (one.end_line, one.end_column) == source.position(one.end), one
        if one.excerpt is not None:
            assert 0 <= one.excerpt.start <= one.excerpt.end <= len(one.excerpt.text), one


def exists(line: int, column: int, data: bytes) -> bool:
    """Is there such a place in a file, its end included? Of a file that is no UTF-8 a byte is a character."""
    source = Source(None, data.decode("utf-8", "surrogateescape"))
    starts = [*source.starts, len(source.text) + 1]
    return 1 <= line < len(starts) and 1 <= column <= max(1, starts[line] - starts[line - 1])


def harmless(shown: str, given: Sequence[str] = PERSONAL) -> None:
    """What is shown holds no control character, commands no terminal and no CI, and hides what is personal.

    What is glued to other letters or digits by a blow is no address and no number any more.
    """
    for line in shown.replace("\r\n", "\n").split("\n"):
        assert not safe.UNSAFE.search(line), line[:300]
        assert not safe.OLD_COMMAND.search(line), line[:300]
        assert not COMMAND.match(line), line[:300]
    for personal in given:
        found = re.search(rf"(?<![\w.+@-]){re.escape(personal)}(?![\w@-])", shown)
        assert found is None, shown[max(0, found.start() - 200) :][:400]


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for a moment."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def gone(path: Path) -> None:
    """Remove a file, if it is there."""
    with suppress(FileNotFoundError):
        path.unlink()
