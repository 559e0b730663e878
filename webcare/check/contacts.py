"""contacts.yaml: names that are nowhere, groups that hold themselves, and numbers that nobody can dial."""

import re
from collections.abc import Iterator

from webcare.check.escalation import CONTACT, HOURS, named
from webcare.check.trees import blocks, entries, scalars, trees
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.store.nodes import Mapping, Node, Scalar
from webcare.store.workspace import Workspace

RULE = "handboek/contact"
LETTER, DIGIT = re.compile(r"[^\W\d_]"), re.compile(r"\d")
NUMBERS, LINKS = ("phone", "pager", "whatsapp"), ("form", "chat")


def check_contacts(workspace: Workspace) -> Iterator[Finding]:
    """Every contact: whom it names, and whether its means can work."""
    contacts, hours = workspace.handbook.contacts, workspace.handbook.hours
    circles = set(_circles(workspace))
    for tree, source in trees("contacts", workspace):
        for name, contact in entries(tree):
            yield from named(contact.get("holders"), contacts, CONTACT, source)
            yield from named(contact.get("backup"), contacts, CONTACT, source)
            yield from named(contact.get("hours"), hours, HOURS, source)
            yield from _itself(name, contact, circles, source)
            for means in blocks(contact.get("means")):
                yield from named(means.get("hours"), hours, HOURS, source)
                yield from _means(means, source)


def without_public(name: str | None, workspace: Workspace) -> Iterator[Finding]:
    """At a contact: that it has nothing that a customer may know."""
    for tree, source in trees("contacts", workspace):
        for key, _ in entries(tree):
            if key.text == name:
                message = Text("hier staat niets openbaars voor een klant", "nothing here is public, for a customer")
                hint = Text("zet public: true bij wat een klant mag weten", "put public: true with what they may know")
                yield source.finding(RULE, Severity.WARNING, message, key.start, key.end, hint=hint)


def _itself(name: Scalar, contact: Mapping, circles: set[str], source: Source) -> Iterator[Finding]:
    backup, holders = contact.get("backup"), contact.get("holders")
    if isinstance(backup, Scalar) and backup.text == name.text:
        yield _finding(backup, Text("niemand vervangt zichzelf", "nobody is their own backup"), None, source)
    if name.text in circles and holders is not None:
        message = Text(f"'{name.text}' bestaat uit zichzelf", f"'{name.text}' holds itself")
        hint = Text("zet bij holders mensen, of andere afdelingen", "put people in holders, or other departments")
        yield _finding(holders, message, hint, source)


def _circles(workspace: Workspace) -> Iterator[str]:
    """Groups that come back to themselves by their holders (strongly connected, Tarjan's sense: each on a cycle)."""
    contacts = workspace.handbook.contacts
    groups = {name: [one for one in contact.holders if one in contacts] for name, contact in contacts.items()}
    for name, holders in groups.items():
        waiting, seen = list(holders), set[str]()
        while waiting and name not in seen:
            one = waiting.pop()
            if one not in seen and (groups[one] or one == name):
                seen.add(one)
                waiting += groups[one]
        if name in seen:
            yield name


def _means(means: Mapping, source: Source) -> Iterator[Finding]:
    kind, value = means.get("kind"), means.get("value")
    if not isinstance(kind, Scalar) or not isinstance(value, Scalar) or not scalars(value):
        return
    text = value.text.strip()
    if kind.text in NUMBERS and (LETTER.search(text) or not DIGIT.search(text)):
        message = Text("in een nummer staan cijfers, geen letters", "a number has digits, no letters")
        yield _finding(value, message, Text("bijzonderheden horen bij note", "put particulars in note"), source)
    elif kind.text == "email" and (text.count("@") != 1 or " " in text or text.startswith("@") or text.endswith("@")):
        yield _finding(value, Text("dit is geen e-mailadres", "this is no e-mail address"), None, source)
    elif kind.text in LINKS and not text.startswith(("https://", "http://")):
        message = Text("dit is geen link", "this is no link")
        yield _finding(value, message, Text("een link begint met https://", "a link begins with https://"), source)


def _finding(node: Node, message: Text, hint: Text | None, source: Source) -> Finding:
    return source.finding(RULE, Severity.ERROR, message, node.start, node.end, hint=hint)
