"""Settings and exceptions from another version of the client folder than the files that are looked at.

CI runs on strangers' pull requests. What a pull request changes is what is judged; the version that it would be merged
into says by which settings, and with which exceptions. So ``webcare.toml`` counts as it was there, except ``[paths]``
and the client's name, which say where things are now; suppressions in a text hold when the same file had them there
(``webcare.rules.held``); and known findings (``lint --baseline``) are those of then. The handbook and the answers are
what is being changed, and count as they are now: what a change to them means, ``webcare diff`` tells.
"""

import os

import msgspec

from webcare import limits
from webcare.limits import Limit
from webcare.model.config import Config
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.store.files import read_text_or_nothing
from webcare.store.revision import Revision, read_at, resolve, settings_at
from webcare.store.workspace import Workspace, typed


class Base:
    """The version of the client folder ``root`` whose settings and exceptions hold."""

    def __init__(self, root: str, revision: Revision) -> None:
        self.root = root
        self.revision = revision

    def config(self) -> Config:
        """The settings of then; as far as they are wrong, they are the defaults, which excuse nothing."""
        return typed(settings_at(self.root, self.revision))[0]

    def read(self, path: str, most: Limit = limits.DRAFT) -> Source | None:
        """A file of the client folder as it was; None when it was not there. Raises ``CannotRun``."""
        name = self._name(path)
        return None if name is None else read_at(self.root, self.revision, name, most)

    def before(self, path: str) -> str:
        """The text of a file as it was; empty when it was not there or cannot be read."""
        try:
            source = self.read(path)
        except CannotRun:
            return ""
        return source.text if source is not None else ""

    def now(self, path: str) -> str:
        """The text of a file as it is; empty when it cannot be read."""
        return read_text_or_nothing(path, limits.DRAFT)

    def _name(self, path: str) -> str | None:
        """A path as git has it, relative to the client folder; None when it is not inside."""
        try:
            name = os.path.relpath(os.path.abspath(path), os.path.abspath(self.root))
        except ValueError:  # another drive on Windows
            return None
        return None if name.split(os.sep)[0] == os.pardir else name.replace(os.sep, "/")


def hold_to(workspace: Workspace, name: str) -> None:
    """Let the settings and the exceptions of a revision hold for a client. Raises ``CannotRun``.

    It comes before anything is judged: what was judged stays as it is.
    """
    if workspace.root is None:
        raise CannotRun(
            Text("hier is geen klantmap", "there is no client folder here"),
            hint=Text("--settings-from heeft er een nodig", "--settings-from needs one"),
        )
    base = Base(workspace.root, resolve(workspace.root, name))
    now = workspace.config
    workspace.config = msgspec.structs.replace(base.config(), client=now.client, paths=now.paths)
    workspace.base = base


def read_then(path: str, name: str, most: Limit) -> bytes:
    """A file as it was in a revision, wherever it lies in the repository. Raises ``CannotRun``."""
    folder, file = os.path.split(os.path.abspath(path))
    revision = resolve(folder, name)
    source = read_at(folder, revision, file, most)
    if source is None:
        message = Text(f"dit bestand staat niet in {revision.name}", f"this file is not in {revision.name}")
        raise CannotRun(message, place=path)
    return source.text.encode()
