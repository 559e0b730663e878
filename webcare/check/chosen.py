"""Which rules run, by the names of rules and families that a user gives."""

import os
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from webcare.check.registry import load_folder_rules, renamed
from webcare.check.rule import FolderRule
from webcare.judging import Selection
from webcare.model.finding import Finding
from webcare.rules import Rule, resolve
from webcare.store.workspace import Workspace, folder_inside


class Waived(NamedTuple):
    """Names of a rule, or of all of a family, and the folders in which it does not hold; None is everywhere."""

    rules: frozenset[str]
    folders: tuple[str, ...] | None

    def covers(self, finding: Finding) -> bool:
        """Is this a finding of that rule, in one of those folders?"""
        if finding.rule not in self.rules:
            return False
        path = os.path.realpath(finding.path or "") + os.sep
        return self.folders is None or any(path.startswith(folder + os.sep) for folder in self.folders)


class Chosen(NamedTuple):
    """Names of rules: without ``selected`` all run but the ``skipped``. ``lint`` are the rules of lint that run."""

    selected: frozenset[str] | None
    skipped: frozenset[str]
    lint: dict[str, Rule]
    waived: tuple[Waived, ...] = ()

    def runs(self, rule: FolderRule) -> bool:
        """Is there anything that this rule should find?"""
        wanted = self.selected is None or rule.name in self.selected or (rule.passes and bool(self.lint))
        return wanted and rule.name not in self.skipped

    def takes(self, finding: Finding, by: str | None = None) -> bool:
        """Is this to be reported? ``by`` is the rule that found it, where that has another name."""
        wanted = self.selected is None or finding.rule in self.selected or by in self.selected
        return wanted and finding.rule not in self.skipped and not any(one.covers(finding) for one in self.waived)


def choose(workspace: Workspace, select: Iterable[str] = (), skip: Iterable[str] = ()) -> Chosen:
    """Names of rules or of families, former ones too; without ``select`` all rules.

    Raises ``CannotRun`` for a name that is neither, with the likeliest.
    """
    lint = {rule.name: rule for rule in Selection().rules(workspace)}
    rules = load_folder_rules()
    every = {**lint, **rules}
    selected = frozenset(resolve(renamed(select), every)) or None
    skipped = frozenset(resolve(renamed(skip), every))
    passing = any(rule.passes for name, rule in rules.items() if selected and name in selected)
    kept = {name: rule for name, rule in lint.items() if selected is None or passing or name in selected}
    waived = tuple(_waived(workspace, every))
    return Chosen(selected, skipped, {name: rule for name, rule in kept.items() if name not in skipped}, waived)


def _waived(workspace: Workspace, every: Collection[str]) -> Iterator[Waived]:
    """What ``[[check.ignore]]`` of webcare.toml says; a name or a folder that is none matches nothing."""
    root = workspace.root
    for waiver in workspace.config.check.ignore if root is not None else ():
        names = renamed([waiver.rule])
        rules = frozenset(one for one in every if one in names or one.partition("/")[0] in names)
        listed = [waiver.folder] if isinstance(waiver.folder, str) else waiver.folder
        found = (folder_inside(root or "", name.strip("/")) for name in listed if "\\" not in name)
        yield Waived(rules, tuple(folder for folder in found if folder) if listed else None)
