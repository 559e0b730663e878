"""What a client's ``webcare.toml`` says of the rules: which hold where, how heavily, and with which options.

An override goes before ``[lint.rules]``, a later override before an earlier one, and in one place a rule before its
family; each key by itself. A privacy rule gets no lighter without a reason: such a setting is refused, and told.
"""

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from webcare.model.config import Names
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.rules.registry import load_rules
from webcare.rules.rule import Rule
from webcare.store import nodes
from webcare.store.workspace import Workspace, folder_inside, read_settings

PROTECTED = "privacy"
"""The family that no setting may weaken without a reason."""
Value = str | int | bool
Values = Mapping[str, Value]


class _Layer(NamedTuple):
    """One table of settings, and where it holds; without channels or folders it holds everywhere."""

    channels: frozenset[str]
    folders: tuple[str, ...] | None
    rules: Mapping[str, Values]
    ignored: frozenset[str] = frozenset()

    def holds(self, channels: frozenset[str], folder: str | None) -> bool:
        """Does it hold for a draft on a channel of these names, in this folder?"""
        if self.channels and not self.channels & channels:
            return False
        if self.folders is None:
            return True
        return folder is not None and any((folder + os.sep).startswith(name + os.sep) for name in self.folders)


class Held:
    """What holds for one draft."""

    def __init__(self, layers: list[_Layer]) -> None:
        self.tables = [layer.rules for layer in layers if layer.rules]
        self.ignored = frozenset[str]().union(*(layer.ignored for layer in layers))
        self._known: dict[str, dict[str, Value]] = {}

    def of(self, name: str) -> Values:
        """The settings of the rule of this name."""
        if name not in self._known:
            merged: dict[str, Value] = {}
            family = name.partition("/")[0]
            for table in self.tables:
                if "severity" in (whole := table.get(family, {})):
                    merged["severity"] = whole["severity"]
                merged.update(table.get(name, {}))
            self._known[name] = merged
        return self._known[name]

    def ignores(self, rule: Rule) -> bool:
        """Does this rule not hold here?"""
        return rule.name in self.ignored or rule.family in self.ignored

    def severity(self, rule: Rule) -> Severity:
        """How heavily the rule counts here."""
        return level(self.of(rule.name).get("severity")) or rule.severity


class Settings:
    """The settings of one client. ``refuses`` says that there is one that does not hold."""

    def __init__(self, workspace: Workspace) -> None:
        self.root = workspace.root
        self.refuses = False
        lint = workspace.config.lint
        self.layers = [_Layer(frozenset(), None, self._allowed(lint.rules, ""))]
        for override in lint.override:
            rules = self._allowed(override.rules, override.reason)
            self.layers.append(_Layer(_names(override.channel), self._folders(override.folder), rules))
        for item in lint.ignore:
            scope = _names(item.channel), self._folders(item.folder)
            self.layers.append(_Layer(*scope, {}, frozenset((item.rule,))))
        self._held: dict[tuple[bool, ...], Held] = {}

    def at(self, channels: frozenset[str], path: str | None) -> Held:
        """What holds for a draft on a channel of these names, in the file ``path``; None for one that is in no file."""
        scoped = path is not None and any(layer.folders for layer in self.layers)
        folder = os.path.realpath(os.path.dirname(os.path.abspath(path))) if scoped and path else None
        chosen = tuple(layer.holds(channels, folder) for layer in self.layers)
        if chosen not in self._held:
            self._held[chosen] = Held([layer for layer, holds in zip(self.layers, chosen, strict=True) if holds])
        return self._held[chosen]

    def _folders(self, names: Names) -> tuple[str, ...] | None:
        """Where these folders really are; one that is not inside the client matches nothing."""
        listed = _names(names)
        slashed = (name for name in sorted(listed) if "\\" not in name)  # what holds on one platform holds on all
        found = (folder_inside(self.root, name.strip("/")) for name in slashed) if self.root is not None else ()
        return tuple(folder for folder in found if folder) if listed else None

    def _allowed(self, rules: Mapping[str, Values], reason: str) -> Mapping[str, Values]:
        refused = {name: weakening(name, values, reason) for name, values in rules.items()}
        if not any(refused.values()):
            return rules
        self.refuses = True
        return {
            name: {key: value for key, value in values.items() if key not in refused[name]}
            for name, values in rules.items()
        }


@lru_cache(maxsize=8)
def settings_of(workspace: Workspace) -> Settings:
    """The settings of a client."""
    return Settings(workspace)


def level(value: Value | None) -> Severity | None:
    """The severity of this name, or None when it is none."""
    return Severity[value.upper()] if isinstance(value, str) and value.upper() in Severity.__members__ else None


def weakening(name: str, values: Values, reason: str = "") -> set[str]:
    """The keys that make a privacy rule lighter, where no reason stands among them or beside their table.

    Lighter is: a severity below the rule's own, or an option that is not as it was made.
    """
    reasons = (reason, values.get("reason"))
    if name.partition("/")[0] != PROTECTED or any(isinstance(text, str) and text.strip() for text in reasons):
        return set()
    found = set()
    for rule in load_rules().values():
        if name in (rule.name, rule.family):
            chosen = level(values.get("severity"))
            if chosen is not None and chosen < rule.severity:
                found.add("severity")
            found.update(
                option.name for option in rule.options if values.get(option.name, option.default) != option.default
            )
    return found


def refusals(workspace: Workspace) -> list[Finding]:
    """What ``weakening`` refuses in a client's settings, each at its place."""
    if workspace.root is None or (workspace.base is None and not settings_of(workspace).refuses):
        return []
    source, tree = read_settings(workspace.root)
    return list(_refused(tree, source)) if tree is not None else []


def _refused(tree: nodes.Mapping, source: Source) -> Iterator[Finding]:
    for reason, rules in rule_tables(tree):
        for key, table in rules.pairs:
            pairs = table.pairs if isinstance(table, nodes.Mapping) else ()
            values = {name.text: typed(node) for name, node in pairs if isinstance(node, nodes.Scalar)}
            lighter = weakening(key.text, values, reason)
            for name, node in pairs:
                if name.text in lighter:
                    message = Text(
                        f"'{key.text}' wordt lichter, en er staat geen reden bij",
                        f"'{key.text}' gets lighter, and no reason is given",
                    )
                    hint = Text(
                        'zet erbij: reason = "…"; tot dan geldt dit niet',
                        'add reason = "…"; until then this does not hold',
                    )
                    yield source.finding(
                        "gegevens/zonder-reden", Severity.ERROR, message, node.start, node.end, hint=hint
                    )


def rule_tables(tree: nodes.Mapping) -> Iterator[tuple[str, nodes.Mapping]]:
    """The tables of rules in ``webcare.toml``, and the reason that stands beside each."""
    lint = tree.get("lint")
    if not isinstance(lint, nodes.Mapping):
        return
    if isinstance(rules := lint.get("rules"), nodes.Mapping):
        yield "", rules
    overrides = lint.get("override")
    for entry in overrides.items if isinstance(overrides, nodes.Sequence) else ():
        if isinstance(entry, nodes.Mapping) and isinstance(rules := entry.get("rules"), nodes.Mapping):
            reason = entry.get("reason")
            yield reason.text if isinstance(reason, nodes.Scalar) else "", rules


def typed(node: nodes.Scalar) -> Value:
    """A value of TOML as the settings hold it; what is no whole number or true or false is text."""
    if node.plain and node.text in ("true", "false"):
        return node.text == "true"
    return int(node.text) if node.plain and node.text.lstrip("-").isdecimal() and len(node.text) < 20 else node.text


def _names(names: Names) -> frozenset[str]:
    return frozenset(name for name in ([names] if isinstance(names, str) else names) if name)
