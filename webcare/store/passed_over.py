"""What nobody reads in a client folder: links that lead out of it, and folders that may not be opened."""

import os
from collections.abc import Iterator


def links_out(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    """The links under ``folder`` that lead out of it, to a folder or to a file with one of these endings, sorted."""
    root = os.path.realpath(folder) + os.sep
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files = sorted(name for name in names if name.endswith(endings) and not name.startswith("."))
        paths = (os.path.join(where, name) for name in (*folders, *files))
        yield from (path for path in paths if os.path.islink(path) and not os.path.realpath(path).startswith(root))


def closed_folders(folder: str) -> list[str]:
    """The folders at and under ``folder`` that may not be opened: what is in them is passed over by ``files.walk``."""
    errors: list[OSError] = []
    for _ in os.walk(folder, onerror=errors.append):
        pass
    return [error.filename for error in errors if isinstance(error, PermissionError)]
