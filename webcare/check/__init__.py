"""Floor 4: check a client folder: settings, handbook, answers and logs, each problem at its place.

Nothing here changes or prints anything.
"""

import os
from collections.abc import Iterator
from itertools import islice

from webcare.check.own import check_own_rules
from webcare.check.settings import check_settings
from webcare.exposure import NOBODY, is_shared, read_tracked, scan_log
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.rendering import answer_problems, fragment_problems
from webcare.store import limits
from webcare.store.answers import answer_paths, parse_answer, read_fragments
from webcare.store.entries import unreadable
from webcare.store.files import read_source, walk
from webcare.store.front import read_front
from webcare.store.log import read_log
from webcare.store.nodes import Mapping
from webcare.store.workspace import Workspace


def check(workspace: Workspace) -> list[Finding]:
    """Every finding in the client folder, file by file."""
    workspace.handbook.read_all()
    settings = sorted((*workspace.findings, *check_settings(workspace)), key=lambda finding: finding.start)
    handbook = [*workspace.handbook.findings, *check_own_rules(workspace)]
    return [*settings, *handbook, *_answers(workspace), *_logs(workspace)]


def _answers(workspace: Workspace) -> Iterator[Finding]:
    folder = workspace.path("answers")
    if not os.path.isdir(folder):
        return
    fragments, problems = read_fragments(folder)
    yield from problems
    for fragment in fragments.values():
        yield from fragment_problems(fragment, workspace)
    seen: dict[str, str] = {}
    for path in answer_paths(folder):
        name = os.path.relpath(path)
        try:
            source = read_source(path, limits.ANSWER, name=name)
        except CannotRun as problem:
            yield unreadable(problem, name)
            continue
        answer, findings = parse_answer(source)
        yield from findings
        if answer is None:
            continue
        yield from answer_problems(answer, source, workspace)
        if answer.head.id in seen:
            first = seen[answer.head.id]
            message = Text(
                f"het kenmerk '{answer.head.id}' staat ook in {first}", f"the id '{answer.head.id}' is also in {first}"
            )
            place = _head_value(source, "id")
            yield source.finding("gegevens/dubbele-sleutel", Severity.ERROR, message, *place)
        seen.setdefault(answer.head.id, name)


def _logs(workspace: Workspace) -> Iterator[Finding]:
    folder = workspace.path("logs")
    paths = list(walk(folder, (".jsonl",))) if os.path.isdir(folder) else []
    tracked = read_tracked(workspace.root or ".") if paths else NOBODY
    for path in paths:
        name = os.path.relpath(path)
        try:
            problems = (item for item in read_log(path, name) if isinstance(item, Finding))
            yield from islice(problems, limits.PROBLEMS)
            if is_shared(path, tracked=path in tracked):
                exposed = scan_log(path, name, workspace, shared=True)
                yield from (found.finding for found in islice(exposed, limits.PROBLEMS))
        except CannotRun as problem:
            yield unreadable(problem, name)


def _head_value(source: Source, key: str) -> tuple[int, int]:
    """Where the value of a key of the front matter stands."""
    head = read_front(source)[0]
    value = head.get(key) if isinstance(head, Mapping) else None
    return (value.start, value.end) if value else (0, 0)
