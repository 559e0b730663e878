"""``webcare lint --watch``: check again whenever a draft, the handbook or the settings are saved."""

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from webcare.cli import output, refuse
from webcare.cli.language import t
from webcare.lint.drafts import collect
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.workspace import CONFIG_NAME, Workspace, open_workspace

INSTALL = "pip install 'webcare[watch]'"


def watch_lint(command: Callable[..., int], asked: Mapping[str, Any], paths: list[str]) -> int:
    """Check these drafts, and then those that are saved, until somebody interrupts; ``asked`` are lint's options.

    What cannot be checked now may be all right after the next save. Raises ``CannotRun`` without watchfiles.
    """
    if "-" in paths or asked["clipboard"] or asked["batch"]:
        raise CannotRun(Text("--watch heeft bestanden of mappen nodig", "--watch needs files or folders"))
    try:
        import watchfiles
    except ImportError:
        raise CannotRun(
            Text("meekijken vraagt een uitbreiding", "watching needs an extra"),
            hint=Text(f"installeer die met: {INSTALL}", f"install it with: {INSTALL}"),
        ) from None

    def check(chosen: list[str]) -> int:
        return _checked(command, {**asked, "drafts": chosen, "watch": False})

    workspace = open_workspace(os.path.dirname(os.path.abspath(paths[0])), asked["client"])
    code = check(paths)
    changes = watchfiles.watch(*_watched(paths, workspace), watch_filter=None, recursive=False)
    for changed in changes:
        saved = {os.path.realpath(path) for _, path in changed}
        chosen = paths if any(_is_clients(path, workspace) for path in saved) else _among(paths, saved)
        if chosen:
            output.write("")
            code = check(chosen)
    return code


def _checked(command: Callable[..., int], asked: Mapping[str, Any]) -> int:
    try:
        code = command(**asked)
    except CannotRun as problem:
        code = refuse(problem)
    output.flush()
    output.write(t("webcare kijkt mee; stop met Ctrl+C", "webcare is watching; stop with Ctrl+C"), sys.stderr)
    return code


def _watched(paths: list[str], workspace: Workspace) -> list[str]:
    """The folders to look at, not the files: an editor may save by putting a new file in the place of the old one.

    Of the client's own folder only its settings count, so that a large one (``.git``, ``logs``) costs nothing.
    """
    found = [os.path.dirname(os.path.abspath(path)) for path in paths if not os.path.isdir(path)]
    within = [path for path in paths if os.path.isdir(path)]
    if workspace.root is not None:
        found.append(workspace.root)
        within.append(workspace.path("handbook"))
    for folder in within:
        for where, inner, _ in os.walk(folder):
            inner[:] = [name for name in inner if not name.startswith(".")]
            found.append(where)
    return sorted({os.path.realpath(path) for path in found if os.path.isdir(path)})


def _is_clients(path: str, workspace: Workspace) -> bool:
    """Is this what every draft is held against?"""
    if workspace.root is None:
        return False
    handbook = os.path.realpath(workspace.path("handbook")) + os.sep
    settings = os.path.join(os.path.realpath(workspace.root), CONFIG_NAME)
    return path == settings or (path.startswith(handbook) and path.endswith(".yaml"))


def _among(paths: list[str], saved: set[str]) -> list[str]:
    """The drafts of these paths that were saved, as their writer names them; one that is gone is passed over."""
    try:
        return [path for path in collect(paths) if os.path.realpath(path) in saved and os.path.isfile(path)]
    except CannotRun:  # the last draft of a folder was taken away
        return []
