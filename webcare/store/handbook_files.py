"""Which files of a folder are a handbook's, and which are there for nothing. Nothing here opens one."""

import os
from collections.abc import Iterator

from webcare.model.finding import Finding, Severity, Source
from webcare.model.handbook import KINDS
from webcare.model.text import Text
from webcare.store.files import walk


def paths_of(folder: str, kind: str) -> list[str]:
    """``<kind>.yaml`` and the files of the folder ``<kind>/``; a link out of the handbook is not followed."""
    single, parts = os.path.join(folder, f"{kind}.yaml"), os.path.join(folder, kind)
    paths = [single] if os.path.lexists(single) and not leads_out(single, folder) else []
    return [*paths, *walk(parts, (".yaml",), folder)]


def led_out(folder: str, shown: str, kind: str) -> Iterator[Finding]:
    """The file and the folder of a kind, where they are links out of the handbook."""
    for name in (f"{kind}.yaml", kind):
        if leads_out(os.path.join(folder, name), folder):
            message = Text("deze link wijst buiten het handboek", "this link points out of the handbook")
            place = Source(os.path.join(shown, name), "")
            hint = Text("zet het bestand zelf in het handboek", "put the file itself into the handbook")
            yield place.finding("gegevens/onleesbaar", Severity.ERROR, message, 0, 0, hint=hint)


def strangers(folder: str, shown: str) -> Iterator[Finding]:
    """Files in the handbook that nobody reads."""
    for path in walk(folder, (".yaml", ".yml", ".json")):
        inside = os.path.relpath(path, folder)
        name = os.path.splitext(inside.split(os.sep)[0])[0]
        if name not in KINDS or not path.endswith(".yaml"):
            source = Source(os.path.join(shown, inside), "")
            from webcare.store.build import closest

            close = closest(name, list(KINDS))
            hint = Text(f"bedoelde je {close}.yaml?", f"did you mean {close}.yaml?") if close else None
            message = Text("dit bestand wordt niet gelezen", "this file is not read")
            yield source.finding("gegevens/onbekend-bestand", Severity.WARNING, message, 0, 0, hint=hint)


def leads_out(path: str, folder: str) -> bool:
    """Is this, or a folder that it lies in, a link out of ``folder``?"""
    return not os.path.realpath(path).startswith(os.path.realpath(folder) + os.sep)
