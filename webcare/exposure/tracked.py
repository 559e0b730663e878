"""Which files git tracks: read from its index, without running git.

git runs programs that a repository's own configuration names; ``dulwich`` only reads the list.
"""

import os

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.store.files import open_regular, read_text_or_nothing
from webcare.store.repository import repository_top

POINTER = "gitdir:"
OTHER_HASH = "sha256"


class Tracked:
    """The files of a repository that git tracks; ``known`` is False where there is no repository to ask."""

    def __init__(self, top: str | None, names: frozenset[str]) -> None:
        self.known = top is not None
        self.top = top
        self.names = names

    def __contains__(self, path: str) -> bool:
        if self.top is None:
            return False
        real = os.path.join(os.path.realpath(os.path.dirname(path) or "."), os.path.basename(path))
        return os.path.relpath(real, self.top).replace(os.sep, "/") in self.names


NOBODY = Tracked(None, frozenset())


def read_tracked(folder: str) -> Tracked:
    """What git tracks in the repository around a folder; nothing is known where there is none or it cannot be read."""
    top = repository_top(folder)
    if top is None:
        return NOBODY
    git = _git_folder(os.path.join(top, ".git"))
    index = os.path.join(git, "index")
    if not os.path.exists(index):
        return Tracked(top, frozenset())  # nothing was ever added
    try:
        names = _names(index)
    except (CannotRun, OSError):
        return NOBODY
    if OTHER_HASH in read_text_or_nothing(os.path.join(_common(git), "config")).lower():
        return NOBODY  # names in such an index stand elsewhere
    return Tracked(top, names)


def _names(index: str) -> frozenset[str]:
    with open_regular(index) as file:
        if os.fstat(file.fileno()).st_size > limits.GIT_INDEX:
            raise OSError
    from dulwich.index import Index

    try:
        return frozenset(os.fsdecode(name) for name in Index(index))
    except Exception as problem:  # whatever a damaged index makes of the library: it cannot be read
        raise OSError from problem


def _git_folder(path: str) -> str:
    """``.git`` itself, or what the file of that name in a worktree or a submodule points at."""
    if os.path.isdir(path):
        return path
    line = read_text_or_nothing(path, limits.CONFIG).strip()
    target = line.removeprefix(POINTER).strip() if line.startswith(POINTER) else ""
    return os.path.join(os.path.dirname(path), target)


def _common(git: str) -> str:
    """Where the configuration of a worktree lies: in the repository that it belongs to."""
    shared = read_text_or_nothing(os.path.join(git, "commondir"), limits.CONFIG).strip()
    return os.path.join(git, shared) if shared else git
