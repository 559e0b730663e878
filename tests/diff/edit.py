"""Edits of the sample client, as a person makes them, and what they are expected to mean."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Swap(NamedTuple):
    """Replace text that stands in a file, once."""

    path: str
    old: str
    new: str

    def make(self, root: Path) -> None:
        """Do it; the text must be there."""
        file = root / self.path
        text = file.read_text("utf-8")
        assert self.old in text
        file.write_text(text.replace(self.old, self.new, 1), "utf-8", newline="\n")


class Rename(NamedTuple):
    """Replace a word everywhere in some files."""

    paths: Sequence[str]
    old: str
    new: str

    def make(self, root: Path) -> None:
        """Do it; the word must be in every file."""
        for path in self.paths:
            text = (root / path).read_text("utf-8")
            assert self.old in text
            (root / path).write_text(text.replace(self.old, self.new), "utf-8", newline="\n")


class Delete(NamedTuple):
    """Remove a file."""

    path: str

    def make(self, root: Path) -> None:
        """Do it."""
        (root / self.path).unlink()


class Move(NamedTuple):
    """Give a file another name."""

    path: str
    to: str

    def make(self, root: Path) -> None:
        """Do it."""
        (root / self.path).rename(root / self.to)


class Called(NamedTuple):
    """What is to be called back about."""

    kind: str
    before: Sequence[str]
    after: Sequence[str]
    doubts: Sequence[str] = ()


class Edit(NamedTuple):
    """One edit, the Dutch sentences for it in order, and what stands on top."""

    name: str
    steps: Sequence[Swap | Rename | Delete | Move]
    sentences: Sequence[str]
    called: Sequence[Called] = ()
    loosens: Sequence[int] = ()
    """Which of the sentences allow more than before, from 0."""
