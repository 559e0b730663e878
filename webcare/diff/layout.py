"""Which files of a client folder differ in bytes: what is left to tell when nothing changed in meaning."""

import os
from collections.abc import Iterator

from webcare.store.files import walk
from webcare.store.workspace import CONFIG_NAME, Workspace

FOLDERS = {"handbook": (".yaml",), "answers": (".md",)}


def differing(before: Workspace, after: Workspace) -> int:
    """How many files are not the same in both versions, or in one of them only."""
    old, new = dict(_files(before)), dict(_files(after))
    return sum(not (name in old and name in new and _bytes(old[name]) == _bytes(new[name])) for name in {*old, *new})


def _files(workspace: Workspace) -> Iterator[tuple[str, str]]:
    """The files that have a meaning, by their place in the client folder."""
    root = workspace.root or ""
    yield CONFIG_NAME, os.path.join(root, CONFIG_NAME)
    for which, suffixes in FOLDERS.items():
        folder = workspace.path(which)
        for path in walk(folder, suffixes, root) if os.path.isdir(folder) else ():
            yield os.path.relpath(path, root), path


def _bytes(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None
