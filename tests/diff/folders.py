"""Two versions of a client folder, from the texts of their files."""

from pathlib import Path
from typing import Any, NamedTuple

from webcare.diff import Change, Compared, compare
from webcare.store.workspace import Workspace, open_workspace

Files = dict[str, str | bytes]


class Told(NamedTuple):
    """A change without its places."""

    path: tuple[str, ...]
    op: str
    before: Any = None
    after: Any = None


def laid(root: Path, files: Files) -> Workspace:
    """A client folder with these files; ``tone`` stands for ``handbook/tone.yaml``."""
    for name, text in {"webcare.toml": 'client = "Proef"\n', **files}.items():
        path = root / (name if "." in name else f"handbook/{name}.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return open_workspace(client=str(root))


def compared(root: Path, before: Files, after: Files) -> Compared:
    """The comparison of two folders with these files."""
    return compare(laid(root / "a", before), laid(root / "b", after))


def told(root: Path, part: str, before: str, after: str) -> list[Told]:
    """The changes between two texts of one kind of the handbook, in which everything could be read."""
    found = compared(root, {part: before}, {part: after})
    assert found.unreadable == []
    assert {change.part for change in found.changes} <= {part}
    return [short(change) for change in found.changes]


def short(change: Change) -> Told:
    """What a change says, in short."""
    return Told(change.path, change.op.value, change.before, change.after)
