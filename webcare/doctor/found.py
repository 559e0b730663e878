"""What was found: the client, git, the key of the pseudonyms, and the settings of the environment that hold."""

import os
from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

from webcare.doctor.item import Item, State, same
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.pseudonyms.keys import key_path
from webcare.store.files import shown
from webcare.store.git_process import program
from webcare.store.repository import repository_top
from webcare.store.workspace import Workspace

VARIABLES = ("WEBCARE_LANG", "WEBCARE_CACHE", "WEBCARE_USER", "NO_COLOR", "FORCE_COLOR", "PYTHONUTF8")
CLIENT = Text("klantmap", "client folder")


def found(workspace: Workspace, environ: Mapping[str, str]) -> Iterator[Item]:
    """The client first: the rest depends on it."""
    yield _client(workspace)
    if workspace.root is not None:
        yield _zone(workspace.config.timezone)
    yield _git(workspace.root or ".")
    if workspace.root is not None and workspace.config.privacy.key:
        yield _key(workspace.root, workspace.config.privacy.key)
    told = [f"{name}={environ[name]}" for name in VARIABLES if name in environ and len(environ[name]) < 100]
    if told:
        yield Item("environment", Text("omgeving", "environment"), State.GOOD, same(", ".join(told)))


def _client(workspace: Workspace) -> Item:
    if workspace.root is None:
        hint = Text(
            "'webcare init' maakt er een, --client wijst er een aan", "'webcare init' makes one; --client names one"
        )
        return Item("client", CLIENT, State.ABSENT, Text("hier niet gevonden", "none found here"), hint)
    name = f"{workspace.config.client or '?'} ({shown(workspace.root)})"
    if workspace.findings:
        seen = Text(f"{name}; webcare.toml klopt niet", f"{name}; webcare.toml is not right")
        return Item("client", CLIENT, State.WRONG, seen, same("webcare check"))
    return Item("client", CLIENT, State.GOOD, same(name))


def _zone(name: str) -> Item:
    title = Text("tijdzone", "time zone")
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        hint = Text("op Windows: pip install tzdata", "on Windows: pip install tzdata")
        return Item("timezone", title, State.WRONG, Text(f"{name} is onbekend", f"{name} is unknown"), hint)
    return Item("timezone", title, State.GOOD, same(name))


def _git(root: str) -> Item:
    try:
        path = program(root)
    except CannotRun as problem:
        return Item("git", same("git"), State.ABSENT, problem.message, problem.hint)
    if repository_top(root) is None:
        seen = Text(f"{path}; deze map staat niet in git", f"{path}; this folder is not in git")
        return Item("git", same("git"), State.ABSENT, seen, same("git init"))
    return Item("git", same("git"), State.GOOD, same(path))


def _key(root: str, identity: str) -> Item:
    title = Text("sleutel van de pseudoniemen", "key of the pseudonyms")
    path = key_path(root)
    if path is not None and os.path.isfile(path):
        return Item("key", title, State.GOOD, same(identity))
    seen = Text(f"{identity} ligt niet op deze computer", f"{identity} is not on this computer")
    hint = Text("vraag hem aan wie hem heeft, langs een veilige weg", "ask whoever has it, by a safe way")
    return Item("key", title, State.WRONG, seen, hint)
