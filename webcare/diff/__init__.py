"""Floor 4: what a change of a client folder means: two versions in, the changes between them out.

Nothing here reads git, prints, or judges whether a change is right. Layout, order where it means nothing, and comments
are no changes.
"""

from typing import Any, NamedTuple

from webcare.diff.applying import apply, mirror
from webcare.diff.change import Change, Op, Place
from webcare.diff.comparing import At, Comparison
from webcare.diff.reading import Reader
from webcare.diff.renames import followers, renames_of
from webcare.diff.shapes import PARTS, shape_of
from webcare.model.finding import Finding
from webcare.store.workspace import Workspace

__all__ = ["Change", "Compared", "Op", "Place", "apply", "compare", "mirror", "snapshot"]


class Compared(NamedTuple):
    """The changes between two versions, and what could not be read in either, of which nothing is said."""

    changes: list[Change]
    unreadable_before: list[Finding]
    unreadable_after: list[Finding]

    @property
    def unreadable(self) -> list[Finding]:
        """What could not be read in either version, each once; the paths are relative to the client folder."""
        return list(dict.fromkeys([*self.unreadable_before, *self.unreadable_after]))


def compare(before: Workspace, after: Workspace) -> Compared:
    """What the difference between two versions of a client folder means.

    The changes come part by part: settings, the kinds of the handbook, answers, fragments; inside a part as in the
    file of the version after, and what went behind what is there.
    """
    known: dict[Any, Any] = {}
    ours, theirs = Reader(before, known), Reader(after, known)
    comparison = Comparison(renames_of(ours.trees, theirs.trees))
    changes = [
        change
        for part in PARTS
        for change in comparison.changes(shape_of(part), ours.trees[part], theirs.trees[part], At(part))
    ]
    return Compared(followers(changes), ours.findings, theirs.findings)


def snapshot(workspace: Workspace) -> dict[str, Any]:
    """What a client folder says, as plain values: each part by its name.

    Settings and kinds have the keys of their files, answers are known by their id and fragments by their name. A kind
    that is not there is None, or empty where that means the same.
    """
    return {part: tree.value for part, tree in Reader(workspace, {}).trees.items()}
