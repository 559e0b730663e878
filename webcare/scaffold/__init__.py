"""Floor 4: a new client folder, valid from the first minute.

``client/`` is that folder, with comments and examples in Dutch; it also stands in for a handbook where there is none.
Existing files are never overwritten.
"""

import os
from typing import NamedTuple

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import write_text
from webcare.store.workspace import CONFIG_NAME, DEFAULTS

RENAMED = {"gitignore": ".gitignore"}
"""A package does not ship dot files everywhere, so they wait under another name."""
NAME = "Voorbeeldklant"


class Scaffolded(NamedTuple):
    """The files that were written, and those that were there already and were left alone; relative to the folder."""

    written: list[str]
    kept: list[str]


def scaffold(folder: str, client: str) -> Scaffolded:
    """Write a client folder. Raises ``CannotRun`` when there is one already, or the folder cannot be written."""
    if os.path.exists(os.path.join(folder, CONFIG_NAME)):
        raise CannotRun(
            Text("hier staat al een klantmap", "there is a client folder here already"),
            hint=Text("'webcare check' controleert hem", "'webcare check' checks it"),
            place=folder,
        )
    client = _printable(client)
    written, kept = [], []
    for where, folders, names in os.walk(DEFAULTS):
        folders.sort()
        for name in sorted(names):
            source = os.path.join(where, name)
            inside = os.path.join(os.path.relpath(where, DEFAULTS), RENAMED.get(name, name))
            target = os.path.normpath(os.path.join(folder, inside))
            if os.path.lexists(target):
                kept.append(os.path.normpath(inside))
                continue
            with open(source, encoding="utf-8", newline="") as file:
                text = file.read()
            _make_folder(os.path.dirname(os.path.abspath(target)))
            write_text(target, _named(text, name, client))
            written.append(os.path.normpath(inside))
    return Scaffolded(written, kept)


def _printable(client: str) -> str:
    """The name as every format takes it: one line of at most 100 characters, and never empty."""
    words = "".join(character if character.isprintable() else " " for character in client).split()
    return " ".join(words)[:100].strip() or NAME


def _named(text: str, name: str, client: str) -> str:
    """The text with the client's own name, quoted as its format asks."""
    import json

    quoted = json.dumps(client, ensure_ascii=False)
    if name == CONFIG_NAME:
        return text.replace(f'"{NAME}"', quoted)
    if name == "facts.yaml":
        return text.replace(f"bedrijfsnaam: {NAME}", f"bedrijfsnaam: {quoted}")
    if name == "monitoring.yaml":
        return text.replace(f"names: [{NAME}]", f"names: [{quoted}]")
    return text


def _make_folder(path: str) -> None:
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        message = Text(f"deze map kan niet worden gemaakt ({reason})", f"cannot make this folder ({reason})")
        raise CannotRun(message, place=path) from None
