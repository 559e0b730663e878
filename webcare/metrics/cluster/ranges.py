"""Logs cut into ranges of bytes, wherever they lie: each range has the lines that begin in it."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, BinaryIO, NamedTuple

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import open_regular, shown

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
"""What begins so is fsspec's; a path of Windows has one letter before its colon."""
SECRET = re.compile(r"(?<=//)[^/@]*@")
"""What somebody may have written before the name of a host."""
PIECE = 1 << 20
"""Bytes that are copied at a time."""


class Range(NamedTuple):
    """The lines of a log that begin in ``[start, end)``."""

    path: str
    """An absolute path or a URL."""
    name: str
    """The log's as people are told it."""
    start: int
    end: int


class Log(NamedTuple):
    """A log and its size in bytes."""

    path: str
    name: str
    size: int


def find_logs(paths: Sequence[str]) -> list[Log]:
    """The logs that these paths and URLs name; in a URL ``*`` stands for any name.

    Raises ``CannotRun`` for one that is not there, or that no file system here can open.
    """
    found: list[Log] = []
    for path in paths:
        if URL.match(path):
            found += _remote(path)
        else:
            found.append(_local(path))
    return found


def ranges(logs: Sequence[Log], most: int) -> list[Range]:
    """The logs in order, in ranges of at most so many bytes."""
    return [
        Range(log.path, log.name, start, min(start + most, log.size))
        for log in logs
        for start in range(0, log.size, most)
    ]


def spool(part: Range, target: str) -> int:
    """Copy the lines of a range to a file of this machine; says how many they are.

    Raises ``CannotRun`` for a log that cannot be read.
    """
    lines = 0
    with _explained(part.path), _opened(part) as source, open(target, "wb") as made:
        for piece in lines_within(source, part.start, part.end):
            lines += piece.count(b"\n")
            made.write(piece)
    return lines


def lines_within(source: IO[bytes], start: int, end: int) -> Iterator[bytes]:
    """The lines that begin in ``[start, end)``, piece by piece; only LF ends a line."""
    at = max(0, start - 1)
    source.seek(at)
    inside = start == 0
    while data := source.read(PIECE):
        begin, at = at, at + len(data)
        if not inside:
            cut = data.find(b"\n") + 1
            if (cut == 0 and at >= end) or begin + cut >= end:
                return
            if cut == 0:
                continue
            data, begin, inside = data[cut:], begin + cut, True
        last = data.find(b"\n", max(0, end - 1 - begin)) + 1
        yield data[:last] if last else data
        if last:
            return


def _local(path: str, name: str | None = None) -> Log:
    with open_regular(path, name) as file:
        return Log(os.path.abspath(path), name or shown(path), os.fstat(file.fileno()).st_size)


def _remote(url: str) -> Iterator[Log]:
    with _explained(url):
        system, inner = _system(url)
        there = [inner] if "*" not in inner or system.exists(inner) else sorted(system.glob(inner))
        if not there:
            raise FileNotFoundError(url)
        if _is_here(system):
            yield from (_local(str(one), named(url) if one == inner else None) for one in there)
            return
        for one in there:
            path = url if one == inner else system.unstrip_protocol(one)
            size = system.info(one).get("size")
            if system.isdir(one) or size is None:
                raise IsADirectoryError(path)
            yield Log(path, named(path), int(size))


def _opened(part: Range) -> BinaryIO:
    if not URL.match(part.path):
        return open_regular(part.path, part.name)
    system, inner = _system(part.path)
    opened: BinaryIO = system.open(inner, "rb")
    return opened


def _system(url: str) -> "tuple[AbstractFileSystem, str]":
    from fsspec.core import url_to_fs

    found: tuple[Any, str] = url_to_fs(url)
    return found


def _is_here(system: "AbstractFileSystem") -> bool:
    from fsspec.implementations.local import LocalFileSystem

    return isinstance(system, LocalFileSystem)


def named(url: str) -> str:
    """A URL without the password that may stand in it."""
    return SECRET.sub("…@", url)


@contextmanager
def _explained(path: str) -> Iterator[None]:
    """What goes wrong with a URL, said to who typed it."""
    try:
        yield
    except CannotRun:
        raise
    except Exception as problem:  # noqa: BLE001  the file system of a URL may raise anything
        name = named(path)
        if isinstance(problem, FileNotFoundError):
            raise CannotRun(Text("dit bestand bestaat niet", "this file does not exist"), place=name) from None
        if isinstance(problem, ImportError):
            raise CannotRun(
                Text("voor dit soort adres ontbreekt een pakket", "a package for this kind of address is missing"),
                hint=Text(
                    "installeer die van fsspec, zoals s3fs voor s3://", "install fsspec's, such as s3fs for s3://"
                ),
                place=name,
            ) from None
        kind = type(problem).__name__  # its words may hold a key
        raise CannotRun(Text(f"dit gaat niet open ({kind})", f"cannot open this ({kind})"), place=name) from None
