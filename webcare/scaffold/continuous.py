"""Files by which GitHub or GitLab checks a client's handbook on every change."""

import os
import re
from typing import Literal, NamedTuple

from webcare import __version__, limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import make_folder, read_source, write_text
from webcare.store.repository import repository_top
from webcare.store.workspace import folder_inside

System = Literal["github", "gitlab"]
TEMPLATES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ci")
FILES: dict[System, dict[str, str]] = {
    "github": {
        "action.yml": ".github/actions/webcare/action.yml",
        "workflow.yml": ".github/workflows/webcare.yml",
    },
    "gitlab": {"gitlab.yml": ".gitlab/webcare.yml"},
}
"""By the name of a template: where it comes, from the top of the repository."""
INCLUDE = "include:\n  - local: .gitlab/webcare.yml\n"
PLAIN = re.compile(r"[A-Za-z0-9._][A-Za-z0-9._/-]*")
"""Names of folders that need no quotes anywhere."""


class Continuous(NamedTuple):
    """The files that were written, those of somebody else that stay, and what to add to one by hand.

    ``top`` is where they lie: the top of the repository.
    """

    top: str
    written: list[str]
    kept: list[str]
    to_add: str | None = None


def write_ci(client: str, system: System) -> Continuous:
    """Write the files of a CI system at the top of the repository of a client folder. Our own are made anew.

    Raises ``CannotRun`` when a folder cannot be written, or is a link out of the repository.
    """
    folder = repository_top(client) or os.path.realpath(client)
    below = os.path.relpath(os.path.realpath(client), folder).replace(os.sep, "/")
    if not PLAIN.fullmatch(below):
        raise CannotRun(
            Text("deze map heeft een naam die CI niet aankan", "this folder has a name that CI cannot take"),
            hint=Text("gebruik letters, cijfers, punten en streepjes", "use letters, digits, dots and hyphens"),
            place=client,
        )
    written, kept = [], []
    for template, inside in FILES[system].items():
        path = os.path.join(folder, inside)
        if os.path.lexists(path) and not _ours(path):
            kept.append(inside)
            continue
        with open(os.path.join(TEMPLATES, template), encoding="utf-8") as file:
            text = file.read().replace("@VERSION@", __version__).replace("@FOLDER@", below)
        _make(folder, os.path.dirname(inside))
        write_text(path, text)
        written.append(inside)
    if system == "gitlab":
        main = os.path.join(folder, ".gitlab-ci.yml")
        if not os.path.lexists(main):
            write_text(main, INCLUDE)
            written.append(".gitlab-ci.yml")
        elif ".gitlab/webcare.yml" not in _text(main):
            return Continuous(folder, written, kept, INCLUDE)
    return Continuous(folder, written, kept)


def _make(folder: str, inside: str) -> None:
    if folder_inside(folder, inside.replace(os.sep, "/")) is None:
        message = Text("deze map ligt buiten de klantmap", "this folder is outside the client folder")
        raise CannotRun(message, hint=Text("haal de link weg", "remove the link"), place=inside)
    make_folder(os.path.join(folder, inside), inside)


def _ours(path: str) -> bool:
    """Did webcare make this file? Its first lines say so."""
    return "Gemaakt door webcare" in _text(path)[:500]


def _text(path: str) -> str:
    try:
        return read_source(path, limits.TOOL_FILE).text
    except CannotRun:
        return ""
