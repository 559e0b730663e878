"""Writing a folder: all of it, or nothing."""

import os
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from webcare.store.files import cannot_make, write_text
from webcare.store.workspace import CONFIG_NAME


class Scaffolded(NamedTuple):
    """The files that were written, and those that were there already and were left alone; relative to the folder."""

    written: list[str]
    kept: list[str]


def write_folder(folder: str, texts: Mapping[str, str]) -> Scaffolded:
    """Write texts at their places; whatever stops it, Ctrl-C too, everything written is taken away again.

    ``webcare.toml``, which makes a folder a client, comes last: a machine that loses power leaves no half client.
    Raises ``CannotRun`` when the folder cannot be written.
    """
    names = {inside: os.path.normpath(inside) for inside in texts}
    kept = {inside for inside, name in names.items() if os.path.lexists(os.path.join(folder, name))}
    new = [inside for inside in texts if inside not in kept]
    made: list[str] = []
    try:
        for inside in sorted(new, key=CONFIG_NAME.__eq__):
            target = os.path.join(folder, names[inside])
            _make_folders(os.path.dirname(os.path.abspath(target)), made)
            made.append(target)
            write_text(target, texts[inside])
    except BaseException:
        _undo(reversed(made))
        raise
    return Scaffolded([names[inside] for inside in new], [names[inside] for inside in texts if inside in kept])


def _make_folders(path: str, made: list[str]) -> None:
    """A folder and those above it, each noted before it is made."""
    missing = []
    while not os.path.isdir(path) and path not in missing:
        missing.append(path)
        path = os.path.dirname(path)
    try:
        for one in reversed(missing):
            made.append(one)
            os.mkdir(one)
    except OSError as problem:
        made.pop()
        raise cannot_make(problem, missing[0]) from None


def _undo(made: Iterable[str]) -> None:
    for path in made:
        try:
            if os.path.isdir(path):
                os.rmdir(path)
            else:
                os.unlink(path)
        except OSError:
            continue  # never made, or somebody put something of their own there meanwhile
