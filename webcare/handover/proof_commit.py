"""Which files git holds as they lie here: what is pushed is the commit, not the folder."""

import io
import os
from collections.abc import Mapping

from webcare import limits
from webcare.handover.proof_hash import Hashed, hashed
from webcare.model.errors import CannotRun
from webcare.platform.names import composed
from webcare.store import git

LINK = "120000"


def head_of(root: str) -> str | None:
    """The commit that git is at; None without git, without a repository and without a commit."""
    try:
        return git.commit_of(root, "HEAD")
    except CannotRun:
        return None


def committed(root: str, commit: str, files: Mapping[str, Hashed]) -> dict[str, bool | None]:
    """By path: does the commit hold the file as it is here, line ends aside? None: that cannot be told."""
    try:
        places = sorted({path.partition("/")[0] for path in files})
        entries = {_path(entry.path): entry for entry in git.entries(root, commit, places)}
        sizes = git.sizes(root, {entry.object_id for path, entry in entries.items() if path in files})
        small = {object_id: size for object_id, size in sizes.items() if size <= limits.HANDOVER_COMPARED}
        held = {object_id: hashed(io.BytesIO(data)) for object_id, data in git.blobs(root, small)}
    except CannotRun:
        return {}
    found: dict[str, bool | None] = {}
    for path, here in files.items():
        entry = entries.get(path)
        if entry is None:
            found[path] = False
        elif entry.mode == LINK:  # git holds where it points
            found[path] = os.path.islink(os.path.join(root, path)) or None
        else:
            found[path] = held[entry.object_id] == here if entry.object_id in held else None
    return found


def _path(path: bytes) -> str:
    return composed(os.fsdecode(path))
