"""The settings of webcare.toml that only the rules of lint and the rest of the client folder can judge."""

import os
from collections.abc import Iterator
from itertools import islice

from webcare.check.client import Client
from webcare.check.known import answers_of, channels_of, known, unknown, unknown_names, unknown_zones
from webcare.check.registry import FAMILIES as FOLDER_FAMILIES
from webcare.check.registry import FORMER, load_folder_rules
from webcare.check.rule import Fault, at
from webcare.check.trees import below, blocks, scalars
from webcare.model.finding import Severity, Source
from webcare.model.text import Text
from webcare.rules import FAMILIES, Rule, load_rules
from webcare.rules.own import own_rules
from webcare.rules.settings import rule_tables, typed
from webcare.store.leaves import EXPECTED
from webcare.store.nodes import Mapping, Node, Scalar
from webcare.store.workspace import folder_inside

LEVELS = known("onbekend niveau", "unknown severity", [severity.key for severity in Severity])
OFF = frozenset("off none no false never uit nee geen nooit".split())
"""How people write that a rule should not hold."""
ANYWHERE = ("severity", "reason")
"""The keys that every rule's table takes."""
MOST_FOLDERS = 2000
"""Folders that are looked at to guess which one was meant."""
RULE, OPTION = ("onbekende regel", "unknown rule"), ("onbekende instelling", "unknown option")
NO_FOLDER = ("deze map bestaat niet:", "this folder does not exist:")


def check_settings(client: Client) -> Iterator[Fault]:
    """Names of rules, families, channels, answers and folders; options and severities; and the time zone."""
    if client.settings is None:
        return  # reading the settings said so already
    tree, source = client.settings
    yield from unknown_zones(scalars(tree.get("timezone")), source)
    yield from unknown_names(scalars(below(tree, "suggest", "holding")), answers_of(client), source)
    rules = {**load_rules(), **{rule.name: rule for rule in own_rules(client.handbook)}}
    names = known(*RULE, [*rules, *FAMILIES])
    for _, table in rule_tables(tree):
        for key, options in table.pairs:
            if isinstance(options, Mapping):
                yield from _settings_of(key, options, rules, source)
    for entry in (*blocks(below(tree, "lint", "ignore")), *blocks(below(tree, "lint", "override"))):
        yield from unknown_names(scalars(entry.get("rule")), names, source)
        yield from unknown_names(scalars(entry.get("channel")), channels_of(client), source)
        yield from _folders(entry.get("folder"), client.workspace.root or "", source)
    yield from _waivers(tree, [*rules, *FAMILIES], client, source)


def _waivers(tree: Mapping, lint: list[str], client: Client, source: Source) -> Iterator[Fault]:
    """The rules and folders of ``[[check.ignore]]``."""
    there = known(*RULE, (*load_folder_rules(), *FOLDER_FAMILIES, *FORMER, *lint))
    for entry in blocks(below(tree, "check", "ignore")):
        yield from unknown_names(scalars(entry.get("rule")), there, source)
        yield from _folders(entry.get("folder"), client.workspace.root or "", source)


def _settings_of(key: Scalar, options: Mapping, rules: dict[str, Rule], source: Source) -> Iterator[Fault]:
    """The table of one rule, or of one family, which has a severity and no options."""
    rule = rules.get(key.text)
    if rule is None and key.text not in FAMILIES:
        yield unknown(key, known(*RULE, [*rules, *FAMILIES]), source)
        return
    own = {option.name: option for option in rule.options} if rule else {}
    for name, value in options.pairs:
        if not isinstance(value, Scalar):
            continue  # reading the settings said so already
        if name.text == "severity":
            yield from _severity(value, key.text, source)
        elif name.text == "reason":
            yield from _fits(value, str, source)
        elif name.text in own:
            yield from _fits(value, type(own[name.text].default), source)
        elif rule is None and any(option.name == name.text for other in rules.values() for option in other.options):
            message = Text(
                f"'{key.text}' is een familie, en die heeft alleen severity",
                f"'{key.text}' is a family, with severity only",
            )
            hint = Text(f"zet '{name.text}' bij de regel zelf", f"put '{name.text}' with the rule itself")
            yield at(name, source, message, hint)
        else:
            yield unknown(name, known(*OPTION, [*ANYWHERE, *own]), source)


def _severity(value: Scalar, rule: str, source: Source) -> Iterator[Fault]:
    if value.text in LEVELS.names:
        return
    if value.text.lower() not in OFF:
        yield unknown(value, LEVELS, source)
        return
    message = Text("een regel gaat niet uit met severity", "a rule is not switched off with severity")
    hint = Text(
        f'gebruik [[lint.ignore]] met rule = "{rule}" en een reason',
        f'use [[lint.ignore]] with rule = "{rule}" and a reason',
    )
    yield at(value, source, message, hint)


def _fits(value: Scalar, kind: type, source: Source) -> Iterator[Fault]:
    """A value must be of the type of the option's default, and a number no less than zero."""
    given = typed(value)
    if type(given) is kind and not (isinstance(given, int) and given < 0):
        return
    expected = Text("0 of meer", "0 or more") if isinstance(given, int) and type(given) is kind else EXPECTED[kind]
    yield at(value, source, Text(f"hier hoort {expected.nl}", f"this should be {expected.en}"))


def _folders(node: Node | None, root: str, source: Source) -> Iterator[Fault]:
    """Folders inside the client's, that exist."""
    for name in scalars(node):
        if "\\" in name.text:
            right = source.quote(name.start, name.end).strip("\"'").replace("\\\\", "/").replace("\\", "/")
            message = Text("een map schrijf je met /, ook op Windows", "a folder is written with /, on Windows too")
            yield at(name, source, message, Text(f"schrijf {right}", f"write {right}"))
        elif (folder := folder_inside(root, name.text.strip("/"))) is None:
            message = Text("deze map ligt buiten de klantmap", "this folder is outside the client folder")
            yield at(name, source, message, Text("deze instelling geldt nergens", "this setting holds nowhere"))
        elif not os.path.isdir(folder):
            yield unknown(name, known(*NO_FOLDER, _below(root)), source)


def _below(root: str) -> list[str]:
    """The folders of the client, with ``/``; hidden ones are passed over."""
    found: list[str] = []
    for where, folders, _ in islice(os.walk(root), MOST_FOLDERS):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [os.path.relpath(os.path.join(where, name), root).replace(os.sep, "/") for name in folders]
    return found
