"""Files that are written whole or not at all, on every platform; these functions raise ``OSError``.

A new file is written under a name of its own beside the old one, brought to the disk, and only then given the name.
While it is written it is locked: a file of such a name that nobody holds was left by a process that was killed, and the
next one that writes in the folder removes it.
"""

import io
import os
import re
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from typing import BinaryIO

LEFTOVER = re.compile(r"\.webcare-[0-9]+-[0-9]+\.tmp")
"""The names of files that are being written: the process, and a number."""
BINARY = getattr(os, "O_BINARY", 0)
"""Without it Windows turns line ends into its own."""
WAITS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5)
"""Seconds between tries on Windows, where a virus scanner or an editor holds a file for a moment."""
DENIED = (5, 32, 33)
"""Windows' numbers (``winerror``) for a file that is held: access denied, sharing and lock violation."""
STALE = 600.0
"""Seconds after which Windows, where an open file is not locked as elsewhere, takes a file as left."""
_numbers = count(1)
_swept: set[str] = set()


def write_whole(
    path: str, pieces: Iterable[bytes], *, new: bool = False, mode: int | None = None, durable: bool = True
) -> None:
    """Write a file piece by piece, and give it its name when it is whole; the folder must be there.

    With ``new`` raises ``FileExistsError`` when the name is taken, even when somebody took it meanwhile. ``mode`` is
    that of the file, else the owner's alone. Only a ``durable`` one survives that the machine loses power.
    """
    folder, put = os.path.dirname(os.path.abspath(path)), put_new if new else replace
    sweep(folder)
    file, temporary = _begin(folder)
    try:
        with file:
            for piece in pieces:
                file.write(piece)
            sync(file) if durable else file.flush()
            if mode is not None:
                os.chmod(temporary, mode)
            if sys.platform != "win32":  # while it is held, so that nobody takes it for left
                put(temporary, path)
        if sys.platform == "win32":  # an open file keeps its name there
            put(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    if durable:
        sync_folder(folder)


def create_private(path: str) -> BinaryIO:
    """A new file, open for writing, that only its owner may read. Raises ``FileExistsError`` when it is there."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o600), "wb")


def sync(file: BinaryIO | io.RawIOBase) -> None:
    """Bring what was written to the disk; on macOS through the disk's own memory as well."""
    file.flush()
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):  # a disk in the network has no such thing
            fcntl.fcntl(file.fileno(), fcntl.F_FULLFSYNC)
            return
    os.fsync(file.fileno())


def sync_folder(folder: str) -> None:
    """Bring the names in a folder to the disk; Windows does so by itself."""
    if sys.platform != "win32":
        with suppress(OSError):  # some disks in the network refuse; the file itself is there
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def replace(new: str, target: str) -> None:
    """Give a file the name of another, which goes. Windows refuses for as long as somebody has that one open."""
    for wait in WAITS if sys.platform == "win32" else ():
        try:
            os.replace(new, target)
            return
        except PermissionError as problem:
            if getattr(problem, "winerror", None) not in DENIED:
                raise
            time.sleep(wait)
    os.replace(new, target)


def put_new(new: str, path: str) -> None:
    """Give a file a name that nobody has. Raises ``FileExistsError`` when it is taken; two cannot both have it."""
    if sys.platform == "win32":
        os.rename(new, path)  # never replaces there
        return
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links, such as a USB stick's: one at a time then
        with held(os.path.dirname(os.path.abspath(path))):
            if os.path.lexists(path):
                raise FileExistsError from None
            os.replace(new, path)
    else:
        with suppress(OSError):
            os.unlink(new)


def sweep(folder: str) -> None:
    """Remove what killed processes left in a folder; once for each folder, for it may have very many files."""
    if folder in _swept:
        return
    _swept.add(folder)
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if LEFTOVER.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                _remove_left(entry.path)


def _begin(folder: str) -> tuple[BinaryIO, str]:
    """A new file in a folder, held for as long as it is open."""
    while True:
        path = os.path.join(folder, f".webcare-{os.getpid()}-{next(_numbers)}.tmp")
        try:
            file = create_private(path)
        except FileExistsError:  # of an earlier process with our number
            continue
        if sys.platform != "win32":
            import fcntl

            with suppress(OSError):  # a file system without locks; there nothing is swept either
                fcntl.flock(file, fcntl.LOCK_EX)
            if not os.fstat(file.fileno()).st_nlink:  # swept before we held it
                file.close()
                continue
        return file, path


def _remove_left(path: str) -> None:
    with suppress(OSError):
        if sys.platform == "win32":
            if time.time() - os.stat(path).st_mtime > STALE:
                os.unlink(path)  # refused while somebody has it open
            return
        import fcntl

        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.unlink(path)
        finally:
            os.close(handle)


@contextmanager
def held(folder: str) -> Iterator[None]:
    """Hold a folder, one of us at a time, for some milliseconds; as far as its file system knows locks.

    Windows has none on a folder: there two of us may still cross within the moment between looking and writing.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = None
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def mode_of(path: str, otherwise: int) -> int:
    """The mode of a file; ``otherwise`` when it is not there."""
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except FileNotFoundError:
        return otherwise
