"""Give the client a new key: every pseudonym in the logs changes, and each person keeps being one person.

Nobody knows any more what the pseudonyms stand for, so each is renewed from the old one (``pseudonyms.refs``); the new
key holds the old secret as well. First every new log is written whole beside the old one; then a journal beside the key
says so; then they are put in place. A crash before the journal leaves all as it was; after it, ``rotate`` goes on, and
until then no pseudonym can be made.
"""

import os
import secrets
from contextlib import ExitStack, suppress
from typing import NamedTuple

import msgspec

from webcare import limits
from webcare.custody.erase import logs_of
from webcare.custody.rewrite import (
    Line,
    Tell,
    beside,
    discard,
    locked,
    log_of,
    pass_over,
    put,
    read_lines,
    refused,
    replaced,
)
from webcare.custody.torn import torn_of
from webcare.exposure import read_tracked
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform.files import create_private, replace, sync
from webcare.platform.reasons import reason
from webcare.pseudonyms.keys import SECRET, VARIABLE, Key, journal_path, key_path, open_key, path_of, read_key
from webcare.pseudonyms.making import keep, name_key, write_key
from webcare.pseudonyms.refs import REFS, renewed_line
from webcare.store.files import open_regular, read_bytes, shown, write_text
from webcare.store.workspace import Workspace

KIND = "rotating"


class Rotated(NamedTuple):
    """The ids of the keys, where the new one lies, how many pseudonyms each log holds, and what git keeps of it."""

    old: str
    new: str
    path: str
    pseudonyms: dict[str, int]
    tracked: list[str]
    resumed: bool
    dry: bool


class Journal(msgspec.Struct):
    """What is still to be done: logs of which a new one lies ready, with the bytes of the old one that are in it."""

    old: str
    new: str
    staged: str
    logs: dict[str, int]


def rotate(workspace: Workspace, *, dry: bool = False, tell: Tell | None = None) -> Rotated:
    """Change the key, or finish changing it. Raises ``CannotRun``; then nothing has changed, or rotate can go on."""
    root = workspace.root or "."
    path = key_path(root)
    begun = None if path is None else _begun(path)
    if path is not None and begun is not None:
        journal = _read_journal(begun)
        if not dry:
            _finish(journal, begun, workspace)
        return Rotated(journal.old, journal.new, shown(_place(path, journal.new)), {}, _tracked(workspace), True, dry)
    old = open_key(root)
    path = path or path_of(old.id)
    if dry:
        counts = {log: _count(log, tell) for log in _logs(workspace)}
        return Rotated(old.id, "", "", _named(counts), _tracked(workspace), False, True)
    new = Key([*old.secrets, secrets.token_bytes(SECRET)], root)
    counts = _begin(old, new, path, workspace, tell)
    return Rotated(old.id, new.id, shown(_place(path, new.id)), _named(counts), _tracked(workspace), False, False)


def _begun(path: str) -> str | None:
    """The key of which the journal still lies there: this one, or the one that this one replaced already."""
    if os.path.lexists(journal_path(path)):
        return path
    folder, end = os.path.dirname(path), journal_path("")
    names = os.listdir(folder) if os.path.isdir(folder) else []
    for other in (os.path.join(folder, name.removesuffix(end)) for name in sorted(names) if name.endswith(end)):
        with suppress(CannotRun):  # another client's
            if path_of(_read_journal(other).new) == path:
                return other
    return None


def _begin(old: Key, new: Key, path: str, workspace: Workspace, tell: Tell | None) -> dict[str, int]:
    """Write everything beside what it replaces, then the journal, then finish."""
    chosen = VARIABLE in os.environ
    staged = f"{path}.new" if chosen else path_of(new.id)
    discard(staged)  # of a rotation that was broken off before it had a journal
    logs = [os.path.realpath(log) for log in _logs(workspace)]
    write_key(staged, new, workspace.config.client)
    counts: dict[str, int] = {}
    try:
        with ExitStack() as stack:
            for log in dict.fromkeys(map(log_of, logs)):
                stack.enter_context(locked(log))
            sizes = {log: _write_beside(log, new.secrets[-1], counts, tell) for log in logs}
            journal = Journal(old.id, new.id, staged, sizes)
            write_text(journal_path(path), msgspec.json.encode(journal).decode())
    except BaseException:
        for log in logs:
            discard(beside(log, KIND))
        discard(staged)
        raise
    _finish(journal, path, workspace)
    return counts


def _finish(journal: Journal, path: str, workspace: Workspace) -> None:
    """Put what lies ready in place: what is no longer there has been put already."""
    root = workspace.root or "."
    staged = os.path.lexists(journal.staged)
    key = read_key(journal.staged if staged else path, root)
    for log, size in journal.logs.items():
        new = beside(log, KIND)
        with locked(log):
            if os.path.lexists(new):
                try:
                    _add_rest(log, size, new, key.secrets[-1])
                    put(new, log)
                except OSError as problem:
                    raise refused(problem, log) from None
    try:
        if staged and journal.staged != path_of(journal.new):  # the file that the variable names gets the new key
            if os.path.lexists(path):
                keep(path, both=True)
            replace(journal.staged, path)
        name_key(root, journal.new)
        discard(journal_path(path))
    except OSError as problem:
        raise _unfinished(problem, path) from None


def _unfinished(problem: OSError, path: str) -> CannotRun:
    """The logs are done, the key is not in its place yet, or the journal is still there: the next run goes on."""
    why = reason(problem)
    return CannotRun(
        Text(f"het wisselen is nog niet af ({why.nl})", f"the rotation is not finished yet ({why.en})"),
        hint=Text("draai 'webcare privacy key rotate' nog eens: dan gaat het verder waar het was",
                  "run 'webcare privacy key rotate' again: it goes on where it was"),
        place=shown(path),
    )  # fmt: skip


def _write_beside(log: str, secret: bytes, counts: dict[str, int], tell: Tell | None) -> int:
    """The log with its pseudonyms renewed, whole and on disk; how many bytes of the old one are in it."""
    new, size, count = beside(log, KIND), 0, 0
    discard(new)
    try:
        with create_private(new) as output, open_regular(log, shown(log)) as file:
            for line in read_lines(file):
                output.write(renewed_line(secret, line.data))
                size, count = size + len(line.data), count + len(REFS.findall(line.data))
                if tell is not None:
                    tell(len(line.data))
            sync(output)
    except OSError as problem:
        raise refused(problem, log) from None
    counts[log] = count
    return size


def _add_rest(log: str, size: int, new: str, secret: bytes) -> None:
    """What was added to the old log since the new one was written. Raises ``CannotRun`` when the old one is another."""
    if os.path.getsize(log) < size:
        raise replaced(log)
    with open_regular(log) as file, open(new, "ab") as output:
        file.seek(size)
        output.writelines(renewed_line(secret, line.data) for line in read_lines(file))
        sync(output)


def _read_journal(path: str) -> Journal:
    name = journal_path(path)
    try:
        return msgspec.json.decode(read_bytes(name, limits.JOURNAL, shown(name)), type=Journal)
    except msgspec.MsgspecError:
        raise CannotRun(
            Text("dit dagboek van het wisselen is beschadigd", "this journal of the rotation is damaged"),
            place=shown(name),
        ) from None


def _count(log: str, tell: Tell | None) -> int:
    found = [0]

    def look(line: Line) -> None:
        found[0] += len(REFS.findall(line.data))

    pass_over(log, look, tell)
    return found[0]


def _place(path: str, identity: str) -> str:
    return path if VARIABLE in os.environ else path_of(identity)


def _named(counts: dict[str, int]) -> dict[str, int]:
    return {shown(log): count for log, count in counts.items() if count}


def _logs(workspace: Workspace) -> list[str]:
    """The logs, and the torn lines beside them: those hold pseudonyms too."""
    return [*logs_of(workspace), *torn_of(workspace)]


def _tracked(workspace: Workspace) -> list[str]:
    tracked = read_tracked(workspace.root or ".")
    return [shown(log) for log in _logs(workspace) if log in tracked]
