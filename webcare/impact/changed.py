"""Which parts of a client differ between two versions, down to the field of an entry."""

import os
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from webcare.impact.reads import BLIND, fields, names_of
from webcare.model.config import Config
from webcare.model.handbook import KINDS
from webcare.rules import Rule
from webcare.store.files import read_text_or_nothing, walk
from webcare.store.workspace import Workspace

APART = frozenset(("lint", "paths"))
"""Settings that are compared where they matter: lint's for each reply, paths by what lies there."""


class Changed:
    """What differs between two versions of a client. ``kinds`` has, for each kind, the fields that do."""

    def __init__(self, before: Workspace, after: Workspace) -> None:
        self.before, self.after = before, after
        found = {kind: _fields(kind, getattr(before.handbook, kind), getattr(after.handbook, kind)) for kind in KINDS}
        self.kinds = {kind: names for kind, names in found.items() if names is not None}
        self.settings = frozenset(
            name for name in Config.__struct_fields__ if getattr(before.config, name) != getattr(after.config, name)
        )

    @cached_property
    def answers(self) -> bool:
        """Does any text of the answers or their fragments differ?"""
        return _texts(self.before) != _texts(self.after)

    @property
    def lint(self) -> bool:
        """Do lint's own settings differ?"""
        return "lint" in self.settings

    @property
    def anything(self) -> bool:
        """Does anything differ at all?"""
        return bool(self.kinds) or bool(self.settings) or self.answers

    def has(self, *kinds: str) -> bool:
        """Does any of these kinds of the handbook differ?"""
        return any(kind in self.kinds for kind in kinds)

    def reaches(self, rule: Rule) -> bool:
        """May this rule, the same in both versions, find something else, settings of rules apart?"""
        names = names_of(rule)
        if names & BLIND and self.anything:
            return True
        if any(kind in names and (not fields(kind) or changed & names) for kind, changed in self.kinds.items()):
            return True
        if "config" in names and self.settings - APART & names:
            return True
        return names >= {"path", "answers"} and self.answers


def _fields(kind: str, before: Any, after: Any) -> frozenset[str] | None:
    """The fields of a kind that differ; None when nothing does. Where entries came or went, all of them do."""
    if before == after and _order(before) == _order(after):
        return None
    pairs = [(before, after)]
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        if _order(before) != _order(after):
            return fields(kind)
        pairs = [(before[name], after[name]) for name in before]
    if any(type(one) is not type(other) or not hasattr(one, "__struct_fields__") for one, other in pairs):
        return fields(kind)
    return frozenset(name for name in fields(kind) if any(getattr(a, name) != getattr(b, name) for a, b in pairs))


def _order(entry: Any) -> list[str] | None:
    """The ids in their order, which decides where several would do."""
    return list(entry) if isinstance(entry, Mapping) else None


def _texts(workspace: Workspace) -> dict[str, str]:
    """The texts in the folder of answers, by their names in it."""
    folder = workspace.path("answers")
    paths = walk(folder, (".md",)) if workspace.root is not None and os.path.isdir(folder) else ()
    return {os.path.relpath(path, folder).replace(os.sep, "/"): read_text_or_nothing(path) for path in paths}
