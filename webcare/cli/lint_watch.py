"""``webcare lint --watch``: check again whenever a draft is saved, or what drafts are held against."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from webcare.cli import output, refuse
from webcare.cli.language import t
from webcare.cli.watching import open_watchfiles, say_watching
from webcare.lint.drafts import collect
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.show import safe
from webcare.store.files import FRAGMENTS, shown
from webcare.store.workspace import CONFIG_NAME, Workspace, find_root, open_workspace


class Asked(NamedTuple):
    """What was asked of lint: the drafts and folders, and the client where one was named."""

    paths: list[str]
    client: str | None

    def roots(self) -> set[str]:
        """The client folders that the paths lie in."""
        found = (self.client or find_root(path) for path in self.paths)
        return {root for root in found if root is not None}

    def workspaces(self) -> list[Workspace]:
        """The clients in those folders, as far as their settings can be read now; lint complains of the others."""
        found = []
        for root in self.roots():
            try:
                found.append(open_workspace(root, root))
            except CannotRun:
                continue
        return found

    def drafts(self) -> list[str]:
        """The drafts and answers that are there now, as their writer names them."""
        found: list[str] = []
        for path in self.paths:
            try:
                found.extend(file for file in collect([path]) if os.path.isfile(file))
            except CannotRun:  # the last draft of a folder was taken away
                continue
        return found


def watch_lint(command: Callable[..., int], asked: Mapping[str, Any], paths: list[str]) -> int:
    """Check these drafts, and then those that are saved, until somebody interrupts; ``asked`` are lint's options.

    What cannot be checked now may be all right after the next save. Raises ``CannotRun`` without watchfiles.
    """
    if "-" in paths or asked["clipboard"] or asked["batch"]:
        raise CannotRun(Text("--watch heeft bestanden of mappen nodig", "--watch needs files or folders"))
    watchfiles = open_watchfiles()

    def check(chosen: list[str]) -> int:
        return _checked(command, {**asked, "drafts": chosen, "watch": False})

    everything = Asked(paths, asked["client"])
    code = check(paths)
    while folders := _watched(everything):
        known = set(everything.drafts())
        for changed in watchfiles.watch(*folders, watch_filter=None, recursive=False):
            saved = {os.path.realpath(path) for _, path in changed}
            again = _watched(everything)
            fresh = everything.drafts()
            chosen = _chosen(everything, saved, fresh, set(fresh) - known)
            _say_gone(known - set(fresh))
            known = set(fresh)
            if chosen:
                output.write("")
                code = check(chosen)
            if again != folders:
                break  # a folder came or went: look at what there is now
        else:
            return code
    raise CannotRun(Text("er is geen map meer om naar te kijken", "there is no folder left to watch"))


def _checked(command: Callable[..., int], asked: Mapping[str, Any]) -> int:
    try:
        code = command(**asked)
    except CannotRun as problem:
        code = refuse(problem)
    output.flush()
    say_watching()
    return code


def _chosen(asked: Asked, saved: set[str], drafts: list[str], new: set[str]) -> list[str]:
    """What to check after these files were saved; ``new`` may have come with a folder that was not watched before."""
    workspaces = asked.workspaces()
    if any(os.path.basename(path) == CONFIG_NAME for path in saved) or any(
        path.endswith(".yaml") and _is_below(path, workspace.path("handbook"))
        for path in saved
        for workspace in workspaces
    ):
        return drafts or asked.paths
    chosen = {path for path in drafts if os.path.realpath(path) in saved} | new
    for workspace in workspaces:
        if any(_is_below(path, _fragments(workspace)) for path in saved):
            answers = workspace.path("answers")
            chosen |= {path for path in drafts if _is_below(os.path.realpath(path), answers)}
    return [path for path in drafts if path in chosen]


def _say_gone(gone: set[str]) -> None:
    for path in sorted(gone):
        name = safe.path(shown(path))
        output.write(t(f"webcare: {name} is er niet meer", f"webcare: {name} is gone"), sys.stderr)


def _watched(asked: Asked) -> list[str]:
    """The folders to look at, not the files: an editor may save by putting a new file in the place of the old one.

    Of the client's own folder only its settings count, so that a large one (``.git``, ``logs``) costs nothing.
    """
    found = [os.path.dirname(os.path.abspath(path)) for path in asked.paths if not os.path.isdir(path)]
    found += asked.roots()
    within = [path for path in asked.paths if os.path.isdir(path)]
    for workspace in asked.workspaces():
        within += [workspace.path("handbook"), _fragments(workspace)]
    for folder in within:
        found.extend(_folders(folder))
    return sorted({os.path.realpath(path) for path in found if os.path.isdir(path)})


def _folders(folder: str) -> Iterator[str]:
    for where, inner, _ in os.walk(folder):
        inner[:] = [name for name in inner if not name.startswith(".")]
        yield where


def _fragments(workspace: Workspace) -> str:
    return os.path.join(workspace.path("answers"), FRAGMENTS)


def _is_below(path: str, folder: str) -> bool:
    return path.startswith(os.path.realpath(folder) + os.sep)
