"""The client's own rules, held against their own examples."""

from collections.abc import Iterator

from webcare.model.draft import Draft
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.handbook.rules import OwnRule
from webcare.model.text import Text
from webcare.rules import Reply
from webcare.rules.own import own_rule
from webcare.store import limits
from webcare.store.files import read_source
from webcare.store.nodes import Mapping, Node, Sequence
from webcare.store.workspace import Workspace
from webcare.store.yaml import parse_yaml

RULE = "handboek/eigen-regel"
FIELDS = {"words": "words", "replace": "replace", "phrase": "phrases", "require": "require", "limit": "limit"}
"""What each kind of rule is made of."""


def check_own_rules(workspace: Workspace) -> Iterator[Finding]:
    """A rule must find something in each wrong example and nothing in a right one, and have what its kind needs."""
    rules = workspace.handbook.rules
    for path, name in workspace.handbook.files("rules"):
        try:
            source = read_source(path, limits.HANDBOOK_FILE, name=name)
        except CannotRun:
            continue  # reading the handbook said so already
        tree, _ = parse_yaml(source)
        for key, node in tree.pairs if isinstance(tree, Mapping) else ():
            if key.text in rules and isinstance(node, Mapping):
                yield from _judged(key.text, rules[key.text], node, source, workspace)


def _judged(name: str, entry: OwnRule, node: Mapping, source: Source, workspace: Workspace) -> Iterator[Finding]:
    needed = FIELDS[entry.kind]
    if not getattr(entry, needed):
        message = Text(
            f"een regel van soort {entry.kind} heeft '{needed}' nodig", f"a rule of kind {entry.kind} needs '{needed}'"
        )
        yield source.finding(RULE, Severity.ERROR, message, node.start, min(node.end, node.start + 1))
        return
    rule = own_rule(name, entry)
    for wanted, found_nl, found_en in (("wrong", "niets", "nothing"), ("right", "iets", "something")):
        for text, place in zip(getattr(entry, wanted), _items(node.get(wanted)), strict=False):
            draft = Draft(
                name=name,
                text=text,
                channel=entry.channels[0] if entry.channels else None,
                topic=entry.topics[0] if entry.topics else None,
            )
            hits = list(rule.check(Reply(draft, workspace)))
            if bool(hits) is (wanted == "right"):
                message = Text(
                    f"de regel vindt {found_nl} in dit voorbeeld", f"the rule finds {found_en} in this example"
                )
                yield source.finding(RULE, Severity.ERROR, message, place.start, place.end)


def _items(node: Node | None) -> list[Node]:
    return node.items if isinstance(node, Sequence) else []
