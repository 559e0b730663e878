"""Add records to a log: whole lines, one after another, whoever else writes at the same time.

Each call is one write under the log's lock, on disk before the lock is let go; a write that fails half-way is taken
back. A torn last line (its writer was killed) goes to a file of its own beside the log, so that nothing is lost and
every line of the log is whole. An editor that only left out the last line end gets it added.
"""

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from io import RawIOBase
from typing import Any, NamedTuple

import msgspec

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform.files import sync, sync_folder
from webcare.privacy import mask
from webcare.store.blocks import read_blocks
from webcare.store.files import open_regular, shown
from webcare.store.locking import cannot_write, locked, refuse_odd
from webcare.store.log import forms
from webcare.store.records import BYTE_ORDER_MARK

TORN = ".torn"
"""What is added to the name of a log for the file that holds its torn lines."""
STEP = 1 << 16
FEW = 50
"""Ids that are looked for as bytes; more of them are looked up in each line."""


class Identity(msgspec.Struct, frozen=True):
    """The id of any record."""

    id: str


IDENTITY = msgspec.json.Decoder(Identity)


class Appended(NamedTuple):
    """What an append did: the records that were added, those that were there already, the bytes that were torn."""

    added: list[dict[str, Any]]
    known: list[dict[str, Any]]
    torn: int


def append_records(path: str, records: Sequence[dict[str, Any]]) -> int:
    """Append records to a log, which is made when it is not there, and say how many bytes of it were torn off.

    Raises ``CannotRun`` when it cannot be written; then it is as it was.
    """
    data = b"".join(map(line_of, records))
    with locked(path):
        return append_data(path, data)


def append_new(
    path: str,
    records: Sequence[dict[str, Any]],
    *,
    others: Iterable[str] = (),
    filled: Mapping[str, Collection[str]] | None = None,
) -> Appended:
    """Append the records whose id is not in the log yet, nor in ``others``; all of them in one write.

    A record is there already when it says the same; the fields that were ``filled`` in for its writer, by the id of
    the record, do not count. Raises ``CannotRun`` for an id that stands for something else, and adds nothing then.
    """
    given = _by_id(records)
    with locked(path):
        here = os.path.realpath(path)
        there = _find(given, [path, *(other for other in others if os.path.realpath(other) != here)])
        for name, (line, place) in there.items():
            if not _same(line, given[name], (filled or {}).get(name, ())):
                raise _taken(name, place)
        fresh = [record for record in given.values() if record["id"] not in there]
        data = b"".join(map(line_of, fresh))
        torn = append_data(path, data) if fresh else 0
    return Appended(fresh, [record for record in given.values() if record["id"] in there], torn)


def line_of(record: dict[str, Any]) -> bytes:
    """A record as its line."""
    return msgspec.json.encode(record) + b"\n"


def _by_id(records: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    given: dict[str, dict[str, Any]] = {}
    for record in records:
        if given.setdefault(record["id"], record) != record:
            raise _taken(record["id"], None)
    return given


def _find(given: dict[str, dict[str, Any]], paths: Sequence[str]) -> dict[str, tuple[bytes, str]]:
    """The line and the place of each id that is there."""
    wanted = {form for name in given for form in forms(name)} if len(given) <= FEW else set()
    found: dict[str, tuple[bytes, str]] = {}
    for path in paths:
        with suppress(CannotRun), open_regular(path) as file:  # one that cannot be read is for `log verify` to tell
            for block in read_blocks(file, limits.LOG_LINE):
                if wanted and not any(form in block.data for form in wanted):
                    continue
                for number, line in enumerate(block.lines, block.number):
                    name = _id_of(line)
                    if name in given:
                        found.setdefault(name, (line or b"", f"{shown(path)}:{number}"))
    return found


def _id_of(line: bytes | None) -> str:
    try:
        return IDENTITY.decode((line or b"").removeprefix(BYTE_ORDER_MARK)).id
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return ""


def _same(line: bytes, record: dict[str, Any], ignored: Collection[str]) -> bool:
    """Does a line of the log say what the record says?"""
    try:
        there: Any = msgspec.json.decode(line.removeprefix(BYTE_ORDER_MARK))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False
    return {key: value for key, value in there.items() if key not in ignored} == {
        key: value for key, value in record.items() if key not in ignored
    }


def _taken(name: str, place: str | None) -> CannotRun:
    told = mask(name)[:60]
    return CannotRun(
        Text(f"het kenmerk '{told}' is al van een ander record", f"the id '{told}' belongs to another record"),
        hint=Text("er is niets toegevoegd; kies een ander kenmerk", "nothing was added; choose another id"),
        place=place,
    )


def append_data(path: str, data: bytes) -> int:
    """Write the lines at the end, and say how many bytes of a torn line were moved out of the way.

    Whoever calls this holds the lock of the log. Raises ``CannotRun`` when it cannot be written.
    """
    try:
        with open(path, "a+b", buffering=0) as file:
            size = file.seek(0, os.SEEK_END)
            last = _last_line(file, size)
            torn = b"" if last is None or _id_of(last) else last
            if torn:
                _set_aside(path + TORN, torn)
                size -= len(torn)
                file.truncate(size)
            elif last != b"":
                data = b"\n" + data
            _write(file, data, size)
        if not size:  # the log may be new: its name is brought to the disk as well
            sync_folder(os.path.dirname(os.path.abspath(path)))
        return len(torn)
    except OSError as problem:
        raise cannot_write(problem, path) from None


def _write(file: RawIOBase, data: bytes, size: int) -> None:
    """Write all of it at the end, which is at offset ``size``, or nothing."""
    left = memoryview(data)
    try:
        while left:
            left = left[file.write(left) or 0 :]
        sync(file)
    except BaseException:  # the disk is full, or somebody interrupts
        file.truncate(size)
        raise


def _last_line(file: RawIOBase, size: int) -> bytes | None:
    """What stands behind the last line end; None when that is longer than any line may be."""
    pieces: list[bytes] = []
    at = size
    while at > 0:
        if size - at > limits.LOG_LINE:
            return None
        step = min(at, STEP)
        at -= step
        file.seek(at)
        piece = file.read(step) or b""
        cut = piece.rfind(b"\n") + 1
        pieces.append(piece[cut:])
        if cut:
            break
    return b"".join(reversed(pieces))


def _set_aside(path: str, torn: bytes) -> None:
    """Keep a torn line in a file beside the log."""
    refuse_odd(path)
    with open(path, "ab") as file:
        file.write(torn + b"\n")
        sync(file)
