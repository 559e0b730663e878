"""What stands among the logs and cannot be read as one: a pipe, or a link that leads out of the folder or nowhere."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import open_regular, shown, walk

OUTSIDE = Text(
    "deze link wijst naar buiten de map, en wordt niet gelezen", "this link leads out of the folder and is not read"
)
HINT = Text("zet het logboek zelf in de map", "put the log itself in the folder")


class Stray(NamedTuple):
    """A name among the logs, and why it is not read."""

    path: str
    problem: CannotRun


def strays(folder: str) -> Iterator[Stray]:
    """What is called a log under ``folder`` and cannot be read, by name. Nothing is opened but ordinary files."""
    inside = set(walk(folder, (".jsonl",)))
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(where, name)
            if name.startswith(".") or not name.endswith(".jsonl"):
                continue
            if path not in inside:
                yield Stray(path, CannotRun(OUTSIDE, hint=HINT, place=shown(path)))
                continue
            try:
                open_regular(path, shown(path)).close()
            except CannotRun as problem:
                yield Stray(path, problem)
