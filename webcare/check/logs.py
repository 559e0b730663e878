"""The logs of a client: every line a record, every id one record, and no ring of merges."""

import os
from typing import NamedTuple

from webcare.audit import FileAudit, audit
from webcare.model.finding import Finding
from webcare.store.entries import unreadable
from webcare.store.files import shown, walk
from webcare.store.strays import strays
from webcare.store.workspace import Workspace

LOG = ".jsonl"


class Logs(NamedTuple):
    """What is wrong, log by log, and how many lines were read (empty ones do not count)."""

    findings: list[Finding]
    lines: int


def read_logs(workspace: Workspace) -> Logs:
    """Every log is read once, line by line."""
    folder = workspace.path("logs")
    paths = list(walk(folder, (LOG,))) if os.path.isdir(folder) else []
    odd = {stray.path: unreadable(stray.problem, shown(stray.path)) for stray in strays(folder)}
    whole = audit([path for path in paths if path not in odd])
    found = [finding for file in whole.files for finding in file.findings]
    return Logs([*found, *whole.further, *odd.values()], sum(map(_lines, whole.files)))


def _lines(file: FileAudit) -> int:
    return file.records + file.broken
