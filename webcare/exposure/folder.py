"""Personal data in a client folder: in every file of the client that git tracks, and in every log."""

import os
from collections import Counter
from collections.abc import Iterator

from webcare import limits
from webcare.exposure import kinds
from webcare.exposure.kinds import Exposed
from webcare.exposure.logs import is_shared, scan_log
from webcare.exposure.torn import ENDING, scan_torn
from webcare.exposure.tracked import Tracked, read_tracked
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.privacy import find, mask
from webcare.pseudonyms.own import is_own
from webcare.store.entries import unreadable
from webcare.store.files import read_source, shown, walk
from webcare.store.workspace import Workspace

TEXTS = (
    ".md", ".txt", ".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".yaml", ".yml", ".toml", ".html", ".xml", ".eml",
    ".log", ENDING,
)  # fmt: skip
"""Endings of files that people read and systems export."""
LOG = ".jsonl"
FOLDERS = ("handbook", "answers", "drafts", "logs")


class Scanned:
    """What came of it. Of each file the first ``limits.FINDINGS`` findings are kept; ``kinds`` counts all."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.kinds: Counter[str] = Counter()
        self.files = 0
        self.exposed = 0
        """Files in which there was something."""
        self.untold = 0
        """Findings that were counted only."""
        self.worst = 0
        """The highest severity among all findings; 0 without any."""
        self.passed: list[str] = []
        """Other folders with tracked texts, which were not read."""

    def add(self, found: Iterator[Exposed]) -> None:
        """Add what was found in one file."""
        self.files += 1
        count = 0
        for kind, finding in found:
            count += 1
            self.kinds.update([kind] if kind else [])
            self.worst = max(self.worst, finding.severity)
            if count <= limits.FINDINGS:
                self.findings.append(finding)
        self.exposed += bool(count)
        self.untold += max(0, count - limits.FINDINGS)


def scan_folder(workspace: Workspace, *, shared: bool = False) -> Scanned:
    """Scan what lies in the client's own folders and beside ``webcare.toml``, where git tracks it, and every log.

    Without a repository around it, everything there. ``shared`` leaves only the client's own folders, and in them what
    git tracks and the logs whose name says that they are pseudonymised.
    """
    root = workspace.root or "."
    tracked = read_tracked(root)
    own = {os.path.realpath(workspace.path(which)): which for which in FOLDERS}
    paths = [path for path in _beside(root) if not shared and (not tracked.known or path in tracked)]
    for which in FOLDERS:
        folder = workspace.path(which)
        for path in walk(folder, TEXTS, root) if os.path.isdir(folder) else ():
            if (which == "logs" and path.endswith((LOG, ENDING))) or not tracked.known or path in tracked:
                paths.append(path)
    if shared:
        paths = [path for path in paths if path in tracked or is_shared(path, tracked=False)]
    scanned = Scanned()
    for path in paths:
        scanned.add(scan_file(path, workspace, tracked))
    scanned.passed = _others(root, own, tracked)
    return scanned


def scan_path(path: str, workspace: Workspace) -> Scanned:
    """Scan a file, or every text in a folder, in git or not. Raises ``CannotRun`` for an unreadable file."""
    scanned = Scanned()
    if os.path.isdir(path):
        tracked = read_tracked(path)
        for one in walk(path, TEXTS):
            scanned.add(scan_file(one, workspace, tracked))
    else:
        scanned.add(_scan(path, shown(path), workspace, read_tracked(os.path.dirname(path) or ".")))
    return scanned


def scan_file(path: str, workspace: Workspace, tracked: Tracked) -> Iterator[Exposed]:
    """The personal data in one file; one that cannot be read is a finding too."""
    name = shown(path)
    try:
        yield from _scan(path, name, workspace, tracked)
    except CannotRun as problem:
        yield Exposed("", unreadable(problem, name))


def _scan(path: str, name: str, workspace: Workspace, tracked: Tracked) -> Iterator[Exposed]:
    held = path in tracked
    if path.endswith(LOG):
        yield from scan_log(path, name, workspace, shared=is_shared(path, tracked=held))
        return
    if path.endswith(ENDING):
        yield from scan_torn(path, name, workspace, tracked=held)
        return
    text = read_source(path, limits.SCANNED, name=name).text
    found = find(text, workspace.config.region)
    source = Source(name, text, lambda text: mask(text, found))
    severity, hint = (Severity.ERROR, kinds.TRACKED) if held else (Severity.WARNING, kinds.UNTRACKED)
    internal = workspace.root is not None and _inside(path, workspace.path("handbook"))
    for item in found:
        if item.kind in kinds.STRONG and not is_own(text, item, workspace, internal=internal):
            yield kinds.made(source, item.kind, item.start, item.end, severity, hint)


def _beside(root: str) -> Iterator[str]:
    for name in sorted(os.listdir(root)):
        path = os.path.join(root, name)
        if name.endswith(TEXTS) and not name.startswith(".") and os.path.isfile(path) and not os.path.islink(path):
            yield path


def _inside(path: str, folder: str) -> bool:
    return os.path.realpath(path).startswith(os.path.realpath(folder) + os.sep)


def _others(root: str, own: dict[str, str], tracked: Tracked) -> list[str]:
    """Folders of the client folder with tracked texts that were not looked at, as a user would type them."""
    if tracked.top is None:
        return []
    top = os.path.relpath(os.path.realpath(root), tracked.top).replace(os.sep, "/")
    prefix = "" if top == "." else f"{top}/"
    found = set()
    for name in tracked.names:
        inside = name.removeprefix(prefix)
        first = inside.partition("/")[0]
        if name.startswith(prefix) and "/" in inside and name.endswith(TEXTS) and not first.startswith("."):
            found.add(first)
    folders = (os.path.join(root, first) for first in sorted(found))
    return [shown(folder) for folder in folders if os.path.realpath(folder) not in own]
