"""Where a setting of webcare.toml holds: the channels and the folders that it names."""

import os
from collections.abc import Iterator
from itertools import islice

from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.store.build import closest
from webcare.store.nodes import Node, Scalar, Sequence
from webcare.store.workspace import Workspace, folder_inside

RULE = "gegevens/verkeerde-waarde"
FEW = 12
"""Names that can be listed in a hint."""
MOST_FOLDERS = 2000
"""Folders that are looked at to guess which one was meant."""


def check_channels(node: Node | None, workspace: Workspace, source: Source) -> Iterator[Finding]:
    """Channels by id or alias, where the handbook has channels at all."""
    channels = workspace.handbook.channels
    names = [*channels, *(alias for channel in channels.values() for alias in channel.aliases)]
    for name in _scalars(node) if names else ():
        if name.text not in names:
            yield unknown(name, names, Text("onbekend kanaal", "unknown channel"), source)


def check_folders(node: Node | None, workspace: Workspace, source: Source) -> Iterator[Finding]:
    """Folders inside the client's, that exist."""
    root = workspace.root or ""
    for name in _scalars(node):
        if "\\" in name.text:
            right = source.quote(name.start, name.end).strip("\"'").replace("\\\\", "/").replace("\\", "/")
            message = Text("een map schrijf je met /, ook op Windows", "a folder is written with /, on Windows too")
            hint = Text(f"schrijf {right}", f"write {right}")
            yield source.finding(RULE, Severity.ERROR, message, name.start, name.end, hint=hint)
        elif (folder := folder_inside(root, name.text.strip("/"))) is None:
            message = Text("deze map ligt buiten de klantmap", "this folder is outside the client folder")
            hint = Text("deze instelling geldt nergens", "this setting holds nowhere")
            yield source.finding(RULE, Severity.ERROR, message, name.start, name.end, hint=hint)
        elif not os.path.isdir(folder):
            yield unknown(name, _folders(root), Text("deze map bestaat niet:", "this folder does not exist:"), source)


def _scalars(node: Node | None) -> list[Scalar]:
    """The names of a value that is one or several; an empty one names nothing."""
    items = node.items if isinstance(node, Sequence) else [node]
    return [item for item in items if isinstance(item, Scalar) and item.text]


def _folders(root: str) -> list[str]:
    """The folders of the client, with ``/``; hidden ones are passed over."""
    found: list[str] = []
    for where, folders, _ in islice(os.walk(root), MOST_FOLDERS):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [os.path.relpath(os.path.join(where, name), root).replace(os.sep, "/") for name in folders]
    return found


def unknown(node: Scalar, known: list[str], what: Text, source: Source) -> Finding:
    """A name that is not one of the known ones, with the likeliest, or with all when they are few."""
    close = closest(node.text, known)
    hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None
    if hint is None and 0 < len(known) <= FEW:
        hint = Text(f"kies uit: {', '.join(known)}", f"choose: {', '.join(known)}")
    shown = source.quote(node.start, node.end).strip("\"'")
    message = Text(f"{what.nl} '{shown}'", f"{what.en} '{shown}'")
    return source.finding(RULE, Severity.ERROR, message, node.start, node.end, hint=hint)
