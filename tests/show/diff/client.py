"""The sample client in two versions, and changes as the engine tells them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from webcare.diff.change import Change, Op, Place
from webcare.model.finding import Finding
from webcare.model.text import Language
from webcare.show.diff.hiding import Hiding
from webcare.show.diff.names import Names
from webcare.show.diff.report import Report, report
from webcare.show.diff.sentences import sentence
from webcare.show.diff.values import Saying
from webcare.store.workspace import Workspace, open_workspace

HERE = Path(__file__).resolve().parents[3]


@cache
def sample() -> Workspace:
    """The client that the repository is."""
    return open_workspace(client=str(HERE))


@cache
def names() -> Names:
    """What its ids are called."""
    return Names(sample(), sample())


def change(way: str, before: Any = None, after: Any = None, op: Op | None = None, **given: Any) -> Change:
    """A change at ``part|key|key``."""
    part, *path = way.split("|")
    told = op or (Op.ADDED if before is None else Op.REMOVED if after is None else Op.CHANGED)
    place = Place(f"handbook/{part}.yaml", 3, 5)
    return Change(part=part, path=tuple(path), op=told, before=before, after=after, after_at=place, **given)


def said(one: Change, language: Language = "nl") -> str:
    """The sentence, with nothing in it that may not be read."""
    return sentence(Hiding(names()).readable(one), Saying(language, names()))


def reported(*changes: Change, unreadable: Sequence[Finding] = ()) -> Report:
    """The whole report of these changes."""
    return report(changes, sample(), sample(), unreadable)
