"""One writer of a log at a time, whatever the platform; and only a log that is a file of its own.

A lock file beside the log keeps writers apart (``filelock``: the operating system frees it when its holder dies).
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform.reasons import reason

POLL = 0.01
"""Seconds between two tries; an append takes some milliseconds."""


@contextmanager
def locked(path: str) -> Iterator[None]:
    """Hold the lock of a log. Raises ``CannotRun`` when it cannot be had, or when the log is no ordinary file."""
    from filelock import FileLock, Timeout

    refuse_odd(path)
    lock = FileLock(f"{path}.lock", timeout=limits.LOCK_TIME, poll_interval=POLL, fallback_to_soft=False)
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        lock.acquire()
    except Timeout:
        raise CannotRun(
            limits.LOCK_TIME.message,
            hint=limits.LOCK_TIME.hinted("probeer het zo nog eens", "try again in a moment"),
            place=path,
        ) from None
    except (OSError, ValueError) as problem:
        raise cannot_write(problem, path) from None
    try:
        refuse_odd(path)
        yield
    finally:
        with suppress(OSError):  # what was written stands; the operating system frees the lock when this process ends
            lock.release()


def refuse_odd(path: str) -> None:
    """Raise ``CannotRun`` when a link, a folder, a pipe or a device stands where the log should be."""
    try:
        mode = os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return
    except (OSError, ValueError) as problem:
        raise cannot_write(problem, path) from None
    if stat.S_ISLNK(mode):
        raise CannotRun(
            Text("dit is een link, geen logboek", "this is a link, not a log"),
            hint=Text("noem het bestand waar hij naar wijst", "name the file that it points to"),
            place=path,
        )
    if stat.S_ISDIR(mode):
        raise CannotRun(Text("dit is een map, geen bestand", "this is a folder, not a file"), place=path)
    if not stat.S_ISREG(mode):
        raise CannotRun(Text("dit is geen gewoon bestand", "this is not an ordinary file"), place=path)


def cannot_write(problem: Exception, path: str) -> CannotRun:
    """Why a log cannot be written, in words; whoever raises this has left it as it was."""
    why = reason(problem)
    return CannotRun(
        Text(
            f"schrijven lukt niet ({why.nl}); het logboek is zoals het was",
            f"cannot write ({why.en}); the log is as it was",
        ),
        place=path,
    )
