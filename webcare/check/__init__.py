"""Floor 4: check a client folder: settings, handbook, answers and logs, each problem at its place.

Nothing here changes or prints anything.
"""

import os
from collections.abc import Iterator

from webcare.check.own import check_own_rules
from webcare.check.settings import check_settings
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity
from webcare.model.text import Text
from webcare.placeholders import read_placeholders
from webcare.store import limits
from webcare.store.answers import answer_paths, parse_answer, read_fragments
from webcare.store.files import read_source, walk
from webcare.store.log import read_log
from webcare.store.workspace import Workspace


def check(workspace: Workspace) -> list[Finding]:
    """Every finding in the client folder, file by file."""
    workspace.handbook.read_all()
    handbook = [
        *workspace.findings,
        *check_settings(workspace),
        *workspace.handbook.findings,
        *check_own_rules(workspace),
    ]
    return [*handbook, *_answers(workspace), *_logs(workspace)]


def _answers(workspace: Workspace) -> Iterator[Finding]:
    folder = workspace.path("answers")
    if not os.path.isdir(folder):
        return
    fragments, problems = read_fragments(folder)
    yield from problems
    for fragment in fragments.values():
        yield from read_placeholders(fragment, 0, len(fragment.text))[1]
    seen: dict[str, str] = {}
    for path in answer_paths(folder):
        name = os.path.relpath(path)
        try:
            source = read_source(path, limits.ANSWER, name=name)
        except CannotRun as problem:
            yield _unreadable(problem, name)
            continue
        answer, findings = parse_answer(source)
        yield from findings
        if answer is None:
            continue
        for variant in answer.variants:
            yield from read_placeholders(source, variant.start, variant.end)[1]
        if answer.head.id in seen:
            first = seen[answer.head.id]
            message = Text(
                f"het kenmerk '{answer.head.id}' staat ook in {first}", f"the id '{answer.head.id}' is also in {first}"
            )
            at = max(0, source.text.find(answer.head.id))
            yield source.finding("gegevens/dubbele-sleutel", Severity.ERROR, message, at, at + len(answer.head.id))
        seen.setdefault(answer.head.id, name)


def _logs(workspace: Workspace) -> Iterator[Finding]:
    folder = workspace.path("logs")
    for path in walk(folder, (".jsonl",)) if os.path.isdir(folder) else ():
        name = os.path.relpath(path)
        count = 0
        try:
            for item in read_log(path, name):
                if isinstance(item, Finding) and (count := count + 1) <= limits.PROBLEMS:
                    yield item
        except CannotRun as problem:
            yield _unreadable(problem, name)


def _unreadable(problem: CannotRun, name: str) -> Finding:
    return Finding(
        rule="gegevens/onleesbaar", severity=Severity.ERROR, message=problem.message, hint=problem.hint, path=name
    )
