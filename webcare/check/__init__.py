"""Floor 4: check a client folder: settings, handbook, answers and logs, each problem at its place.

A rule is a file in the folder of its family; its docstring is its page. Nothing here changes or prints anything, opens
the network, or runs what a client folder holds.
"""

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from webcare.check.chosen import Chosen, choose
from webcare.check.client import Client
from webcare.check.registry import FAMILIES, load_folder_rules, renamed
from webcare.check.rule import FolderRule
from webcare.model.finding import Finding
from webcare.store.files import shown
from webcare.store.workspace import CONFIG_NAME, Workspace

__all__ = ["FAMILIES", "Checked", "FolderRule", "check", "load_folder_rules", "renamed"]
ORDER = ("handbook", "answers", "drafts", "logs")


class Checked(NamedTuple):
    """Every finding in a client folder, file by file, and how many lines of logs were read for them."""

    findings: list[Finding]
    lines: int


def check(
    workspace: Workspace, now: datetime | None = None, *, select: Iterable[str] = (), skip: Iterable[str] = ()
) -> Checked:
    """Check a client folder as it is at a moment, by default the clock's.

    ``select`` and ``skip`` are names of rules and families; without ``select`` all rules run. Findings come file by
    file: webcare.toml, the handbook, answers, logs and what lies beside them, each by path, and each file's by place.
    Raises ``CannotRun`` for a name that is no rule.
    """
    client = Client(workspace, now)
    told = list(client.told_while_reading())  # before anybody asks for an entry: so each file is read once
    chosen = choose(workspace, select, skip)
    client.rules = chosen.lint
    found = {_identity(one): one for one in (*filter(chosen.takes, told), *_found(client, chosen))}
    return Checked(_in_order(list(found.values()), workspace), client.logs.lines)


def _found(client: Client, chosen: Chosen) -> Iterator[Finding]:
    for rule in load_folder_rules().values():
        if chosen.runs(rule):
            yield from (finding for finding in rule.findings(client) if chosen.takes(finding, rule.name))


def _identity(finding: Finding) -> tuple[object, ...]:
    """What two findings share when they say the same: lint and the rules of check read the same placeholders."""
    place = (finding.path, finding.line, finding.column, finding.end_line, finding.end_column)
    return (finding.rule, finding.message, *place)


def _in_order(findings: list[Finding], workspace: Workspace) -> list[Finding]:
    settings = shown(os.path.join(workspace.root or "", CONFIG_NAME))
    folders = [shown(workspace.path(which)) + os.sep for which in ORDER]

    def key(finding: Finding) -> tuple[int, str, int, int, int]:
        path = finding.path or ""
        part = next((at for at, folder in enumerate(folders) if path.startswith(folder)), len(folders))
        return -1 if path == settings else part, path, finding.line, finding.column, -finding.severity

    return sorted(findings, key=key)
