"""The texts that are open in an editor, each as what it is: a draft, an answer, an entry of the handbook, settings."""

import os
import re
from typing import Literal

from webcare.lint import Given, Selection, Session
from webcare.model.config import Config
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.handbook import KINDS
from webcare.model.text import Language
from webcare.privacy import mask
from webcare.store.entries import read_entry
from webcare.store.files import FRAGMENTS, is_readme
from webcare.store.workspace import CONFIG_NAME, Workspace

Kind = Literal["draft", "answer", "fragment", "handbook", "settings", "other"]
UNREAD = re.compile("[\0\ud800-\udfff]")
"""What no file may hold and an editor may send all the same; place for place it becomes U+FFFD."""


class Desk:
    """Reads texts as the client of their path does; ``client`` names one for all. Without a path it is a draft."""

    def __init__(self, client: str | None = None, language: Language | None = None) -> None:
        self.client = client
        self.chosen = language
        self.session = Session(Given(), client, Selection())

    def forget(self) -> None:
        """Read settings and handbooks anew: a file of theirs was saved."""
        self.session = Session(Given(), self.client, Selection())

    def workspace(self, path: str) -> Workspace:
        """The client of a path. Raises ``CannotRun``."""
        return self.session.workspace(os.path.dirname(os.path.abspath(path)) if path else ".")

    def language(self, path: str, fallback: Language) -> Language:
        """What to speak about this text: what was chosen, else the client's language, else the editor's."""
        if self.chosen is not None:
            return self.chosen
        try:
            workspace = self.workspace(path)
        except CannotRun:
            return fallback
        return fallback if workspace.root is None else workspace.config.language

    def kind(self, path: str) -> Kind:
        """What a file is, by where it lies; in a client folder only drafts and answers are replies.

        Raises ``CannotRun``.
        """
        if not path:
            return "draft"
        if os.path.basename(path) == CONFIG_NAME:
            return "settings"
        return "other" if is_readme(path) else _kind_in(path, self.workspace(path))

    def findings(self, text: str, path: str = "") -> list[Finding]:
        """What is wrong with a text; that it cannot be read at all is a finding too."""
        readable = UNREAD.sub("\ufffd", text)
        try:
            kind = self.kind(path)
            if kind in ("draft", "answer"):
                return self.session.piped(readable.encode(), path or None).checked.findings
            if kind == "handbook":
                name = entry_kind(path, self.workspace(path))
                return read_entry(name, [(path, readable.encode())])[1] if name else []
            return _settings(readable, path) if kind == "settings" else []
        except CannotRun as problem:
            return [_refused(problem, path)]


def _kind_in(path: str, workspace: Workspace) -> Kind:
    if workspace.root is None:
        return "draft" if path.endswith((".md", ".txt")) else "other"
    if path.endswith(".yaml"):
        return "handbook" if entry_kind(path, workspace) else "other"
    answers = workspace.path("answers")
    if path.endswith(".md") and _inside(path, answers):
        return "fragment" if _inside(path, os.path.join(answers, FRAGMENTS)) else "answer"
    return "draft" if path.endswith((".md", ".txt")) and _inside(path, workspace.path("drafts")) else "other"


def entry_kind(path: str, workspace: Workspace) -> str | None:
    """The kind of a file of the handbook: ``tone`` for ``handbook/tone.yaml`` and for ``handbook/tone/x.yaml``."""
    folder = workspace.path("handbook")
    if workspace.root is None or not _inside(path, folder):
        return None
    parts = os.path.relpath(os.path.abspath(path), os.path.abspath(folder)).split(os.sep)
    name = os.path.splitext(parts[0])[0] if len(parts) == 1 else parts[0]
    return name if name in KINDS else None


def _inside(path: str, folder: str) -> bool:
    return os.path.abspath(path).startswith(os.path.abspath(folder) + os.sep)


def _settings(text: str, path: str) -> list[Finding]:
    from webcare.store.build import Builder
    from webcare.store.toml import parse_toml

    source = Source(path, text, mask)
    node, findings = parse_toml(source)
    if node is None:
        return findings
    builder = Builder(source)
    builder.build(node, Config)
    return [*findings, *builder.findings]


def _refused(problem: CannotRun, path: str) -> Finding:
    return Finding(
        rule="gegevens/onleesbaar", severity=Severity.ERROR, message=problem.message, hint=problem.hint, path=path
    )
