"""Floor 4: check a client folder: settings, handbook, answers and logs, each problem at its place.

Nothing here changes or prints anything.
"""

import os
from collections.abc import Iterator
from typing import NamedTuple

from webcare.check.contacts import check_contacts
from webcare.check.cover import check_cover
from webcare.check.crisis import check_crisis
from webcare.check.escalation import check_escalation
from webcare.check.logs import check_logs
from webcare.check.own import check_own_rules
from webcare.check.retention import check_retention
from webcare.check.settings import check_settings
from webcare.check.team import check_team
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.rendering import answer_problems, fragment_problems
from webcare.store import limits
from webcare.store.answers import answer_paths, parse_answer, read_fragments
from webcare.store.entries import unreadable
from webcare.store.files import read_source
from webcare.store.front import read_front
from webcare.store.nodes import Mapping
from webcare.store.workspace import Workspace


class Checked(NamedTuple):
    """Every finding in a client folder, file by file, and how many lines of logs were read for them."""

    findings: list[Finding]
    lines: int


def check(workspace: Workspace) -> Checked:
    """Check a client folder."""
    workspace.handbook.read_all()
    settings = sorted((*workspace.findings, *check_settings(workspace)), key=lambda finding: finding.start)
    own = (*check_retention(workspace), *check_own_rules(workspace), *check_team(workspace))
    calling = (
        *check_contacts(workspace),
        *check_escalation(workspace),
        *check_cover(workspace),
        *check_crisis(workspace),
    )
    handbook = [*workspace.handbook.findings, *own, *calling]
    logs, lines = check_logs(workspace)
    return Checked([*settings, *handbook, *_answers(workspace), *logs], lines)


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


def _head_value(source: Source, key: str) -> tuple[int, int]:
    """Where the value of a key of the front matter stands."""
    head = read_front(source)[0]
    value = head.get(key) if isinstance(head, Mapping) else None
    return (value.start, value.end) if value else (0, 0)
