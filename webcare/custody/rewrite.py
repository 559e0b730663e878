"""Rewrite a log line by line: after a crash at any moment the file is the old one or the new one, never half.

Writers are kept out by the lock that they share (``store.locking``); one that does not know it and adds lines meanwhile
loses none of them. The new file lies beside the old one under a name that the next rewrite takes over.
"""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, NamedTuple

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform.files import create_private, replace, sync, sync_folder
from webcare.platform.reasons import reason
from webcare.store import locking
from webcare.store.append import TORN
from webcare.store.files import cannot_open, open_regular, shown

LONGEST = 16_000_000
"""Bytes of a line that is read as one; memory is bounded by it."""
BLOCK = 1 << 20
Tell = Callable[[int], None]
"""Told how many bytes have been read since the last time."""


class Line(NamedTuple):
    """A line of a log as it stands there, its end included. ``whole`` is False for a part of one over the limit."""

    number: int
    data: bytes
    whole: bool


Change = Callable[[Line], bytes]
"""What stands there instead of a line; the same bytes where nothing changes."""


def read_lines(file: BinaryIO, number: int = 0) -> Iterator[Line]:
    """The lines of a file from where it stands; ``number`` is that of the line before."""
    while data := file.readline(LONGEST):
        number += 1
        whole = data.endswith(b"\n") or len(data) < LONGEST
        yield Line(number, data, whole)
        while not whole and (data := file.readline(LONGEST)):
            yield Line(number, data, False)
            whole = data.endswith(b"\n")


def split_end(data: bytes) -> tuple[bytes, bytes]:
    """A line and its end."""
    body = data.rstrip(b"\r\n")
    return body, data[len(body) :]


def with_end(data: bytes, after: bytes) -> bytes:
    """``after`` with a line end of its own in front where what stands before it has none."""
    return after if not data or data.endswith(b"\n") else b"\n" + after


@contextlib.contextmanager
def locked(path: str) -> Iterator[None]:
    """Keep other writers of a log out while it, or the file of its torn lines, is rewritten.

    Raises ``CannotRun`` when they do not finish or the folder refuses.
    """
    with locking.locked(shown(os.path.realpath(log_of(path)))):
        yield


def log_of(path: str) -> str:
    """The log whose torn lines a file holds; a log itself stays what it is."""
    return path.removesuffix(TORN)


def ensure_readable(paths: Iterable[str]) -> None:
    """Raise ``CannotRun``, before anything has changed, when one of these logs cannot be read."""
    for path in paths:
        open_regular(path, shown(path)).close()


def pass_over(path: str, look: Callable[[Line], object], tell: Tell | None = None) -> None:
    """Show every line of a log to ``look``. Raises ``CannotRun`` when it cannot be read."""
    try:
        with open_regular(path, shown(path)) as file:
            for line in read_lines(file):
                look(line)
                if tell is not None:
                    tell(len(line.data))
    except OSError as problem:
        raise cannot_open(problem, shown(path)) from None


def rewrite(path: str, change: Change, ending: Callable[[], bytes] | None = None, tell: Tell | None = None) -> bool:
    """Replace a log by what ``change`` makes of its lines, and what ``ending`` adds behind them.

    False when nothing changed: then nothing is written. Call it under ``locked``. Raises ``CannotRun`` when the file
    cannot be read or written, or was replaced meanwhile; then it is as it was.
    """
    target, new = os.path.realpath(path), beside(path)
    output: BinaryIO | None = None
    try:
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        discard(new)
        with open_regular(target, shown(path)) as file:
            output = _changed(file, target, new, change, ending, tell)
            read, size = os.fstat(file.fileno()), file.tell()
        if output is None:
            return False
        output.close()
        if not os.path.samestat(os.stat(target), read) or os.path.getsize(target) != size:
            raise replaced(path)
        put(new, target)
        return True
    except OSError as problem:
        raise refused(problem, path) from None
    finally:
        if output is not None:
            output.close()
        discard(new)


def beside(path: str, kind: str = "rewriting") -> str:
    """Where the new file waits: hidden, beside the old one."""
    folder, name = os.path.split(os.path.realpath(path))
    return os.path.join(folder, f".webcare-{name}.{kind}")


def put(new: str, target: str) -> None:
    """Give a file that is whole and on disk the name of the old one. Raises ``OSError``."""
    os.chmod(new, stat.S_IMODE(os.stat(target).st_mode))
    replace(new, target)
    sync_folder(os.path.dirname(target))


def _changed(
    file: BinaryIO, target: str, new: str, change: Change, ending: Callable[[], bytes] | None, tell: Tell | None
) -> BinaryIO | None:
    """The new file, on disk; None while nothing has changed: until then nothing needs to be written."""
    output: BinaryIO | None = None
    at, number, last = 0, 0, b""
    try:
        while True:
            for line in read_lines(file, number):
                number, changed = line.number, change(line)
                if output is None and changed != line.data:
                    output = _begin(target, new, at)
                if output is not None:
                    output.write(changed)
                at += len(line.data)
                last = changed[-1:] or last
                if tell is not None:
                    tell(len(line.data))
            if output is None:
                return None
            if os.fstat(file.fileno()).st_size <= at:  # nobody added lines meanwhile
                break
        output.write(with_end(last, ending()) if ending is not None else b"")
        sync(output)
    except BaseException:
        if output is not None:
            output.close()
        raise
    return output


def _begin(target: str, new: str, size: int) -> BinaryIO:
    """The new file with the first ``size`` bytes of the old one in it."""
    output = create_private(new)
    try:
        with open(target, "rb") as old:
            while size and (block := old.read(min(BLOCK, size))):
                output.write(block)
                size -= len(block)
    except BaseException:
        output.close()
        raise
    return output


def discard(path: str) -> None:
    """Remove what was written here and broken off, if anything was."""
    if os.path.lexists(path):
        os.unlink(path)


def refused(problem: OSError, path: str) -> CannotRun:
    """What an error of the operating system means: the log is as it was."""
    why = reason(problem)
    return CannotRun(
        Text(f"dit logboek kan niet worden herschreven ({why.nl}); het is zoals het was",
             f"this log cannot be rewritten ({why.en}); it is as it was"),
        place=shown(path),
    )  # fmt: skip


def replaced(path: str) -> CannotRun:
    """Somebody put another file in its place."""
    return CannotRun(
        Text("iemand anders verving dit logboek intussen; er is niets gewijzigd",
             "somebody else replaced this log meanwhile; nothing has changed"),
        hint=Text("probeer het nog eens", "try again"),
        place=shown(path),
    )  # fmt: skip
