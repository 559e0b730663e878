"""The files that a new folder is made of: ``client/``, over it what all sectors share, and over that the sector's own.

A file of a higher layer takes the place of the same one below. What ``client/`` answers is the example's; a sector
brings its own answers.
"""

import os
from collections.abc import Iterator

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.workspace import DEFAULTS

SECTORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "sectors")
SHARED, GENERAL = "common", "algemeen"
RENAMED = {"gitignore": ".gitignore"}
"""A package does not ship dot files everywhere, so they wait under another name."""
EXAMPLES = "answers"


def sectors() -> list[str]:
    """The sectors that webcare knows, the general one first."""
    return sorted((name for name in os.listdir(SECTORS) if name != SHARED), key=lambda name: (name != GENERAL, name))


def files(sector: str | None) -> dict[str, str]:
    """Where each file goes (``/`` between its parts) and its text, in the order in which a person reads them.

    ``None`` is the bare example. Raises ``CannotRun`` for a sector that webcare does not know.
    """
    found = dict(_texts(DEFAULTS))
    if sector is not None:
        if sector not in sectors():
            raise unknown_sector(sector)
        found = {name: text for name, text in found.items() if os.path.dirname(name) != EXAMPLES}
        for layer in (SHARED, sector):
            found |= dict(_texts(os.path.join(SECTORS, layer)))
    return {name: found[name] for name in sorted(found, key=_reading)}


def unknown_sector(name: str) -> CannotRun:
    """The refusal of a sector, with the likeliest one meant."""
    from webcare.store.build import closest

    known = sectors()
    near = closest(name, known)
    listed = ", ".join(known)
    hint = (
        Text(f"bedoelde je '{near}'?", f"did you mean '{near}'?")
        if near
        else Text(f"kies uit: {listed}", f"choose: {listed}")
    )
    return CannotRun(Text(f"onbekende sector '{name[:40]}'", f"unknown sector '{name[:40]}'"), hint=hint)


def _texts(folder: str) -> Iterator[tuple[str, str]]:
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            inside = os.path.relpath(os.path.join(where, RENAMED.get(name, name)), folder).replace(os.sep, "/")
            with open(os.path.join(where, name), encoding="utf-8") as file:
                yield inside, file.read()


def _reading(name: str) -> list[tuple[bool, str]]:
    """The files of a folder before the folders in it, both by name."""
    *folders, last = name.split("/")
    return [*((True, folder) for folder in folders), (False, last)]
