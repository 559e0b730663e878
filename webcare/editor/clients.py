"""The clients whose texts are open: read again when a file of theirs changes, on disk or in another window.

Only what drafts are held against counts: ``webcare.toml``, the handbook, and the fragments that answers share.
"""

import os
import tomllib

from webcare import limits
from webcare.lint import Given, Selection, Session
from webcare.model.errors import CannotRun
from webcare.model.finding import Severity, Source
from webcare.model.handbook import KINDS
from webcare.model.text import Language
from webcare.store.entries import read_entry
from webcare.store.files import FRAGMENTS, read_bytes, read_text_or_nothing, walk
from webcare.store.workspace import CONFIG_NAME, Workspace

Stamp = tuple[tuple[str, int, int], ...]
"""Path, time of change in ns and size in bytes of each file."""


class Clients:
    """``client`` names one for all paths; ``home`` is where texts without a path are at home.

    ``era`` goes up whenever something is read anew: what was judged in an earlier one may be judged otherwise now.
    """

    def __init__(self, client: str | None) -> None:
        self.client = client
        self.home = "."
        self.era = 0
        self.held: dict[str, str] = {}
        """Texts of handbook files and fragments as they are in the editor, by real path, where the disk has another."""
        self.session = Session(Given(), client, Selection())
        self._stamps: dict[str, Stamp] = {}
        self._languages: dict[str, Language | None] = {}

    def forget(self) -> None:
        """Read everything anew."""
        self.session.workspaces.clear()
        self._stamps.clear()
        self._languages.clear()
        self.era += 1

    def of(self, path: str) -> Workspace:
        """The client that a path belongs to, as it is now. Raises ``CannotRun``."""
        folder = os.path.dirname(os.path.abspath(path)) if path else self.home
        found = self.session.workspace(folder)
        if found.root is None:
            return found
        stamp = _stamp(found)
        known = self._stamps.setdefault(found.root, stamp)
        if known != stamp:
            self.forget()
            found = self.session.workspace(folder)
            self._stamps[found.root or ""] = _stamp(found)
        if known != stamp or found.root not in self._languages:
            self._languages[found.root or ""] = _language(found)
            self._hold_in(found)
        return found

    def language(self, path: str) -> Language | None:
        """The language that the client's settings ask for."""
        workspace = self.of(path)
        return self._languages.get(workspace.root or "")

    def hold(self, path: str, text: str | None) -> None:
        """Let the editor's text stand for a file; None is the text on disk again. All that depends on it is anew."""
        real = os.path.realpath(path)
        before = self.held.get(real)
        if text is None:
            if self.held.pop(real, None) is not None:
                self.forget()
        elif text != (read_text_or_nothing(real, limits.HANDBOOK_FILE) if before is None else before):
            self.held[real] = text
            self.forget()

    def _hold_in(self, workspace: Workspace) -> None:
        """Put the held texts of a client in the place of what its folder says."""
        for kind in KINDS:
            files = [(os.path.realpath(path), shown) for path, shown in workspace.handbook.files(kind)]
            if any(path in self.held for path, _ in files):
                try:
                    entry, found = read_entry(kind, [(shown, self._bytes(path)) for path, shown in files])
                except CannotRun:
                    continue
                if entry is not None and not any(finding.severity is Severity.ERROR for finding in found):
                    workspace.handbook.put(kind, entry)
        fragments = os.path.realpath(os.path.join(workspace.path("answers"), FRAGMENTS)) + os.sep
        for path, text in self.held.items():
            if path.startswith(fragments) and path.endswith(".md"):
                name = os.path.splitext(path[len(fragments) :])[0].replace(os.sep, "/")
                workspace.unsaved_fragments[name] = Source(path, text)

    def _bytes(self, path: str) -> bytes:
        held = self.held.get(path)
        return read_bytes(path, limits.HANDBOOK_FILE, path) if held is None else held.encode()


def _stamp(workspace: Workspace) -> Stamp:
    root = workspace.root or ""
    found = [os.path.join(root, CONFIG_NAME)]
    for folder, ending in (
        (workspace.path("handbook"), ".yaml"),
        (os.path.join(workspace.path("answers"), FRAGMENTS), ".md"),
    ):
        if os.path.isdir(folder):
            found.extend(walk(folder, (ending,), root))
    stamps = []
    for path in found:
        try:
            status = os.stat(path)
        except OSError:  # it went between the look and the question
            continue
        stamps.append((path, status.st_mtime_ns, status.st_size))
    return tuple(stamps)


def _language(workspace: Workspace) -> Language | None:
    """``language`` where ``webcare.toml`` says it; its default gives way to the editor's own language."""
    text = read_text_or_nothing(os.path.join(workspace.root or "", CONFIG_NAME), limits.CONFIG)
    try:
        stated = "language" in tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return workspace.config.language if stated else None
