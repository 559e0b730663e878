"""What a change is."""

from enum import StrEnum
from typing import Any

import msgspec


class Op(StrEnum):
    """What happened to a value."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RENAMED = "renamed"
    """The same entry under another id: ``before`` and ``after`` are the ids."""
    MOVED = "moved"
    """The same item at another place of a list whose order means something: the indexes, from 0."""


class Place(msgspec.Struct, frozen=True):
    """Where something stands in one version; the path is relative to the client folder, with ``/``."""

    path: str
    line: int
    column: int


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One change of meaning.

    ``part`` is ``settings`` (webcare.toml), a kind of the handbook, ``answers`` or ``fragments``. ``path`` leads from
    there to the value: the ids of entries, the keys as YAML writes them, and for an item of a list what it is known
    by. ``before`` and ``after`` are plain values (text, numbers, lists, dicts), as a file would hold them: a duration
    is text such as ``1h30m``; None stands for nothing at all, as in an addition.

    An item is known by its text or its key (``chat-2026``, ``phone``, ``2026-12-24``), and where nothing names it by
    its number in the list, from 1; the second of the same name is ``phone (2)``. An answer's words are under ``text``,
    by channel; those for every other channel under ``*``. In a whole entry defaults are filled in, but for those that
    are nothing (no value, an empty list): a day of a week without windows is left out, and means closed.
    """

    part: str
    path: tuple[str, ...]
    op: Op
    before: Any = None
    after: Any = None
    before_at: Place | None = None
    after_at: Place | None = None
    """At the value; of an entry or item that was added, removed or renamed at its key. A value that no file writes
    (a default) has the place of what it belongs to."""
    was: tuple[str, ...] | None = None
    """The path in the version before, when that is another: something on the way, or the item itself, was renamed."""
    index: int | None = None
    """Where an added item stands in an ordered list, or a removed one stood; from 0."""
    follows: str | None = None
    """The rename that this merely goes along with, as ``part/path``: ``contacts/jan`` now that ``piet`` is ``jan``."""

    @property
    def path_before(self) -> tuple[str, ...]:
        """The path in the version before."""
        return self.path if self.was is None else self.was
