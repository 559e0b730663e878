"""The settings of webcare.toml that only the rules themselves can judge."""

import os
from collections.abc import Iterator

from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.rules import FAMILIES, Rule, load_rules
from webcare.store import limits
from webcare.store.build import closest
from webcare.store.files import read_source
from webcare.store.nodes import Mapping, Node, Scalar, Sequence
from webcare.store.toml import parse_toml
from webcare.store.workspace import CONFIG_NAME, Workspace

LEVELS = [severity.key for severity in Severity]


def check_settings(workspace: Workspace) -> Iterator[Finding]:
    """Names of rules, their options and severities, and the time zone."""
    path = os.path.join(workspace.root or "", CONFIG_NAME)
    try:
        source = read_source(path, limits.CONFIG, name=os.path.relpath(path))
    except CannotRun:
        return  # reading the settings said so already
    tree, _ = parse_toml(source)
    if tree is None:
        return
    yield from _timezone(tree, source)
    lint = tree.get("lint")
    if isinstance(lint, Mapping):
        yield from _ignored(lint.get("ignore"), source)
        rules = lint.get("rules")
        for key, options in rules.pairs if isinstance(rules, Mapping) else ():
            rule = load_rules().get(key.text)
            if rule is None:
                yield _unknown(key, list(load_rules()), Text("regel", "rule"), source)
            elif isinstance(options, Mapping):
                yield from _options(rule, options, source)


def _timezone(tree: Mapping, source: Source) -> Iterator[Finding]:
    from zoneinfo import available_timezones

    zone = tree.get("timezone")
    if isinstance(zone, Scalar) and zone.text not in (zones := available_timezones()):
        yield _unknown(zone, sorted(zones), Text("tijdzone", "time zone"), source)


def _ignored(entries: Node | None, source: Source) -> Iterator[Finding]:
    for entry in entries.items if isinstance(entries, Sequence) else ():
        name = entry.get("rule") if isinstance(entry, Mapping) else None
        if isinstance(name, Scalar) and name.text not in load_rules() and name.text not in FAMILIES:
            yield _unknown(name, [*load_rules(), *FAMILIES], Text("regel", "rule"), source)


def _options(rule: Rule, options: Mapping, source: Source) -> Iterator[Finding]:
    known = {option.name: option for option in rule.options}
    for key, value in options.pairs:
        if key.text == "severity":
            if isinstance(value, Scalar) and value.text not in LEVELS:
                yield _unknown(value, LEVELS, Text("waarde", "value"), source)
        elif key.text not in known:
            yield _unknown(key, ["severity", *known], Text("instelling", "option"), source)
        elif isinstance(value, Scalar) and _type(value) is not type(known[key.text].default):
            default = known[key.text].default
            shown = str(default).lower() if isinstance(default, bool) else repr(default)
            message = Text(f"deze waarde past niet; zoals {shown}", f"this value does not fit; such as {shown}")
            yield source.finding("gegevens/verkeerde-waarde", Severity.ERROR, message, value.start, value.end)


def _type(value: Scalar) -> type:
    if not value.plain:
        return str
    return bool if value.text in ("true", "false") else int


def _unknown(node: Scalar, known: list[str], what: Text, source: Source) -> Finding:
    close = closest(node.text, known)
    hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None
    message = Text(f"onbekende {what.nl} '{node.text[:60]}'", f"unknown {what.en} '{node.text[:60]}'")
    return source.finding("gegevens/verkeerde-waarde", Severity.ERROR, message, node.start, node.end, hint=hint)
