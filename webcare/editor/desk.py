"""The texts that are open in an editor, each as what it is: a draft, an answer, an entry of the handbook, settings."""

import os
import re
from typing import Literal

from webcare import limits
from webcare.editor.clients import Clients
from webcare.model.config import Config
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.handbook import KINDS
from webcare.model.text import Language
from webcare.placeholders import read_placeholders
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
        self.chosen = language
        self.clients = Clients(client)

    @property
    def era(self) -> int:
        """Goes up whenever what texts are held against may have changed."""
        return self.clients.era

    def forget(self) -> None:
        """Read settings and handbooks anew."""
        self.clients.forget()

    def closed(self, path: str) -> None:
        """The editor closed this text: what is on disk counts again."""
        if path:
            self.clients.hold(path, None)

    def workspace(self, path: str) -> Workspace:
        """The client of a path. Raises ``CannotRun``."""
        return self.clients.of(path)

    def language(self, path: str, fallback: Language) -> Language:
        """What to speak about this text: what was chosen, else what the client's settings say, else the editor's."""
        if self.chosen is not None:
            return self.chosen
        try:
            return self.clients.language(path) or fallback
        except CannotRun:
            return fallback

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
        """What is wrong with a text, the heaviest of it; that it cannot be read at all is a finding too."""
        readable = UNREAD.sub("\ufffd", text)
        try:
            found = self._findings(readable, path)
        except CannotRun as problem:
            return [_refused(problem, path)]
        if len(found) > limits.EDITOR_FINDINGS:
            found = sorted(found, key=lambda finding: -finding.severity)[: limits.EDITOR_FINDINGS]
        return found

    def _findings(self, text: str, path: str) -> list[Finding]:
        kind = self.kind(path)
        if kind == "settings":
            return _settings(text, path)
        workspace = self.workspace(path)
        if kind in ("draft", "answer"):
            if len(text) > limits.EDITOR_TEXT:
                return [_too_long(path)]
            name = path or os.path.join(self.clients.home, "<stdin>")
            return self.clients.session.piped(text.encode(), name).checked.findings
        if kind == "handbook":
            entry, found = read_entry(entry_kind(path, workspace) or "", [(path, text.encode())])
            if entry is not None and not any(finding.severity is Severity.ERROR for finding in found):
                self.clients.hold(path, text)
            return found
        if kind == "fragment":
            self.clients.hold(path, text)
            return read_placeholders(Source(path, text, mask), 0, len(text))[1]
        return []


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


def _too_long(path: str) -> Finding:
    return Finding(
        rule="gegevens/te-lang",
        severity=Severity.ADVICE,
        message=limits.EDITOR_TEXT.message,
        hint=limits.EDITOR_TEXT.hinted("bewaar het, en gebruik webcare lint", "save it, and use webcare lint"),
        path=path,
    )
