"""The logs of a client: every line a record, every id one record, no ring of merges, and nobody in what git tracks."""

import os
from collections.abc import Iterator
from itertools import islice

from webcare.audit import FileAudit, audit
from webcare.exposure import NOBODY, is_shared, read_tracked, scan_log, scan_torn
from webcare.exposure.kinds import Exposed
from webcare.exposure.torn import ENDING
from webcare.model.finding import Finding
from webcare.store import limits
from webcare.store.entries import unreadable
from webcare.store.files import shown, walk
from webcare.store.strays import strays
from webcare.store.workspace import Workspace

LOG = ".jsonl"


def check_logs(workspace: Workspace) -> tuple[list[Finding], int]:
    """What is wrong, log by log, and how many lines were read (empty ones do not count)."""
    folder = workspace.path("logs")
    paths = list(walk(folder, (LOG, ENDING))) if os.path.isdir(folder) else []
    tracked = read_tracked(workspace.root or ".") if paths else NOBODY
    odd = {stray.path: [unreadable(stray.problem, shown(stray.path))] for stray in strays(folder)}
    problems = {path: odd.pop(path, []) for path in paths if path.endswith(LOG)}
    whole = audit([path for path, found in problems.items() if not found])
    audited = {file.name: file for file in whole.files}
    for path in paths:
        name, held = shown(path), path in tracked
        problems.setdefault(path, [])
        if name in audited:
            problems[path] += [*audited[name].findings, *(ring for ring in whole.further if ring.path == name)]
            if is_shared(path, tracked=held):
                problems[path] += _exposed(scan_log(path, name, workspace, shared=True))
        elif held and path.endswith(ENDING):
            problems[path] += _exposed(scan_torn(path, name, workspace, tracked=True))
    found = [finding for path in paths for finding in problems[path]]
    found += [finding for outside in odd.values() for finding in outside]
    return found, sum(map(_lines, whole.files))


def _lines(file: FileAudit) -> int:
    return file.records + file.broken


def _exposed(found: Iterator[Exposed]) -> Iterator[Finding]:
    """The first findings of a file; they are many or none."""
    yield from (one.finding for one in islice(found, limits.PROBLEMS))
