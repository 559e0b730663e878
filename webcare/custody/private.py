"""Write a new file that nobody but its owner may read."""

import os
from collections.abc import Iterable

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import shown


def write_private(path: str, pieces: Iterable[bytes]) -> None:
    """Write a new file piece by piece, whole or not at all.

    Raises ``CannotRun`` when there is one of that name already or the disk refuses, and what ``pieces`` raises.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError:
        raise taken(path) from None
    except OSError as problem:
        raise _refused(problem, path) from None
    whole = False
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        whole = True
    except OSError as problem:
        raise _refused(problem, path) from None
    finally:
        if not whole:
            os.unlink(path)


def taken(path: str) -> CannotRun:
    """The refusal to overwrite a file."""
    return CannotRun(
        Text("dit bestand bestaat al", "this file exists already"),
        hint=Text("kies een andere naam", "choose another name"),
        place=shown(path),
    )


def _refused(problem: OSError, path: str) -> CannotRun:
    reason = problem.strerror or type(problem).__name__
    return CannotRun(Text(f"schrijven lukt niet ({reason})", f"cannot write ({reason})"), place=shown(path))
