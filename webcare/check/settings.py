"""The settings of webcare.toml that only the rules themselves can judge."""

from collections.abc import Iterator

from webcare.check.scope import check_channels, check_folders, unknown
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.rules import FAMILIES, Rule, load_rules
from webcare.rules.own import own_rules
from webcare.rules.settings import refusals, rule_tables, typed
from webcare.store.leaves import EXPECTED
from webcare.store.nodes import Mapping, Scalar, Sequence
from webcare.store.shelf import read_shelf
from webcare.store.workspace import Workspace, read_settings

LEVELS = [severity.key for severity in Severity]
OFF = frozenset("off none no false never uit nee geen nooit".split())
"""How people write that a rule should not hold."""
ANYWHERE = ("severity", "reason")
"""The keys that every rule's table takes."""


def check_settings(workspace: Workspace) -> Iterator[Finding]:
    """Names of rules, families, channels and folders; options and severities; and the time zone."""
    try:
        source, tree = read_settings(workspace.root or "")
    except CannotRun:
        return  # reading the settings said so already
    if tree is None:
        return
    yield from _timezone(tree, source)
    yield from _holding(tree, workspace, source)
    yield from refusals(workspace)
    rules = {**load_rules(), **{rule.name: rule for rule in own_rules(workspace.handbook)}}
    for _, table in rule_tables(tree):
        for key, options in table.pairs:
            if isinstance(options, Mapping):
                yield from _settings_of(key, options, rules, source)
    for entry in (*_entries(tree, "ignore"), *_entries(tree, "override")):
        name = entry.get("rule")
        if isinstance(name, Scalar) and name.text not in rules and name.text not in FAMILIES:
            yield unknown(name, [*rules, *FAMILIES], Text("onbekende regel", "unknown rule"), source)
        yield from check_channels(entry.get("channel"), workspace, source)
        yield from check_folders(entry.get("folder"), workspace, source)


def _entries(tree: Mapping, key: str) -> Iterator[Mapping]:
    """The tables ``[[lint.ignore]]`` or ``[[lint.override]]``."""
    lint = tree.get("lint")
    entries = lint.get(key) if isinstance(lint, Mapping) else None
    yield from (
        entry for entry in (entries.items if isinstance(entries, Sequence) else ()) if isinstance(entry, Mapping)
    )


def _holding(tree: Mapping, workspace: Workspace, source: Source) -> Iterator[Finding]:
    """The holding reply of ``[suggest]`` must be an answer."""
    suggest = tree.get("suggest")
    name = suggest.get("holding") if isinstance(suggest, Mapping) else None
    if isinstance(name, Scalar):
        ids = [answer.id for answer in read_shelf(workspace.path("answers")).answers]
        if name.text not in ids:
            yield unknown(name, ids, Text("onbekend antwoord", "unknown answer"), source)


def _timezone(tree: Mapping, source: Source) -> Iterator[Finding]:
    from zoneinfo import available_timezones

    zone = tree.get("timezone")
    if isinstance(zone, Scalar) and zone.text not in (zones := available_timezones()):
        yield unknown(zone, sorted(zones), Text("onbekende tijdzone", "unknown time zone"), source)


def _settings_of(key: Scalar, options: Mapping, rules: dict[str, Rule], source: Source) -> Iterator[Finding]:
    """The table of one rule, or of one family, which has a severity and no options."""
    rule = rules.get(key.text)
    if rule is None and key.text not in FAMILIES:
        yield unknown(key, [*rules, *FAMILIES], Text("onbekende regel", "unknown rule"), source)
        return
    known = {option.name: option for option in rule.options} if rule else {}
    for name, value in options.pairs:
        if not isinstance(value, Scalar):
            continue  # reading the settings said so already
        if name.text == "severity":
            yield from _severity(value, key.text, source)
        elif name.text == "reason":
            yield from _fits(value, str, source)
        elif name.text in known:
            yield from _fits(value, type(known[name.text].default), source)
        elif rule is None and any(option.name == name.text for other in rules.values() for option in other.options):
            message = Text(
                f"'{key.text}' is een familie, en die heeft alleen severity",
                f"'{key.text}' is a family, with severity only",
            )
            hint = Text(f"zet '{name.text}' bij de regel zelf", f"put '{name.text}' with the rule itself")
            yield source.finding("gegevens/verkeerde-waarde", Severity.ERROR, message, name.start, name.end, hint=hint)
        else:
            yield unknown(name, [*ANYWHERE, *known], Text("onbekende instelling", "unknown option"), source)


def _severity(value: Scalar, rule: str, source: Source) -> Iterator[Finding]:
    if value.text in LEVELS:
        return
    if value.text.lower() not in OFF:
        yield unknown(value, LEVELS, Text("onbekend niveau", "unknown severity"), source)
        return
    message = Text("een regel gaat niet uit met severity", "a rule is not switched off with severity")
    hint = Text(
        f'gebruik [[lint.ignore]] met rule = "{rule}" en een reason',
        f'use [[lint.ignore]] with rule = "{rule}" and a reason',
    )
    yield source.finding("gegevens/verkeerde-waarde", Severity.ERROR, message, value.start, value.end, hint=hint)


def _fits(value: Scalar, kind: type, source: Source) -> Iterator[Finding]:
    """A value must be of the type of the option's default, and a number no less than zero."""
    given = typed(value)
    if type(given) is kind and not (isinstance(given, int) and given < 0):
        return
    expected = Text("0 of meer", "0 or more") if isinstance(given, int) and type(given) is kind else EXPECTED[kind]
    message = Text(f"hier hoort {expected.nl}", f"this should be {expected.en}")
    yield source.finding("gegevens/verkeerde-waarde", Severity.ERROR, message, value.start, value.end)
