"""The JSON Schemas beside a client's files, and the setting by which VS Code finds them."""

import json
import os
from typing import Any, NamedTuple

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.handbook import KINDS
from webcare.model.text import Text
from webcare.store.files import make_folder, read_source, write_text
from webcare.store.workspace import Workspace, folder_inside

FOLDER = ".vscode"
KEY = "yaml.schemas"
"""The setting of Red Hat's YAML extension: a schema's path, and the files that it is for."""


class Schemas(NamedTuple):
    """The files that were written, relative to the client folder, and what the user must add to a setting by hand."""

    written: list[str]
    to_add: str | None


def write_schemas(workspace: Workspace, texts: dict[str, str]) -> Schemas:
    """Write the schemas (by name) and the setting. Settings of others stay; ones that are no plain JSON are left alone.

    Raises ``CannotRun`` when the folder cannot be written, or is a link out of the client folder.
    """
    root = workspace.root or "."
    folder = os.path.join(root, FOLDER, "webcare")
    if folder_inside(root, f"{FOLDER}/webcare") is None:
        raise CannotRun(
            Text("deze map ligt buiten de klantmap", "this folder is outside the client folder"),
            hint=Text("haal de link weg", "remove the link"),
            place=FOLDER,
        )
    make_folder(folder)
    written = []
    for name, text in texts.items():
        inside = f"{FOLDER}/webcare/{name}.schema.json"
        write_text(os.path.join(root, inside), text + "\n")
        written.append(inside)
    handbook = workspace.config.paths.handbook.strip("/")
    ours = {
        f"./{FOLDER}/webcare/{kind}.schema.json": [f"{handbook}/{kind}.yaml", f"{handbook}/{kind}/*.yaml"]
        for kind in KINDS
        if kind in texts
    }
    path = os.path.join(root, FOLDER, "settings.json")
    settings = _settings(path)
    if settings is None:
        return Schemas(written, json.dumps({KEY: ours}, indent=2, ensure_ascii=False))
    others = {name: value for name, value in settings.get(KEY, {}).items() if f"{FOLDER}/webcare/" not in name}
    write_text(path, json.dumps({**settings, KEY: {**others, **ours}}, indent=2, ensure_ascii=False) + "\n")
    return Schemas([*written, f"{FOLDER}/settings.json"], None)


def _settings(path: str) -> dict[str, Any] | None:
    """The settings that are there; None when they are no plain JSON: VS Code allows comments, which writing loses."""
    if not os.path.lexists(path):
        return {}
    try:
        found = json.loads(read_source(path, limits.TOOL_FILE).text)
    except (ValueError, RecursionError, CannotRun):
        return None
    plain = isinstance(found, dict) and isinstance(found.get(KEY, {}), dict)
    return found if plain else None
