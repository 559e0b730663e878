"""Write a file that must not be there yet, whole or not at all."""

import os

from webcare.model.errors import CannotRun
from webcare.model.text import Text

RESERVED = frozenset(
    ("con", "prn", "aux", "nul", "readme", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
"""Stems that no file may have: devices on Windows, and the page that explains a folder."""


def write_new(path: str, text: str) -> bool:
    """Write a new file in one step; False when there is something of that name, which stays as it is.

    Two processes that write the same name leave one whole file. Raises ``CannotRun`` when the folder or the disk
    refuses.
    """
    import tempfile

    temporary = ""
    try:
        folder = os.path.dirname(os.path.abspath(path))
        if not os.path.isdir(folder):
            _make(folder)
        handle, temporary = tempfile.mkstemp(prefix=".webcare-", dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        _put(temporary, path)
        return True
    except FileExistsError:
        return False
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or type(problem).__name__
        message = Text(f"schrijven lukt niet ({reason})", f"cannot write ({reason})")
        raise CannotRun(message, place=path) from None
    finally:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)


def _make(folder: str) -> None:
    try:
        os.makedirs(folder)
    except FileExistsError:
        message = Text("dit is een bestand, geen map", "this is a file, not a folder")
        raise CannotRun(message, place=folder) from None


def _put(temporary: str, path: str) -> None:
    """Give the whole file its name. Raises ``FileExistsError`` when the name is taken."""
    if os.name == "nt":
        os.rename(temporary, path)  # on Windows it never replaces
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: reserve the name first
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.replace(temporary, path)
