"""Een contact dat naar zichzelf verwijst
A contact that leads to itself

Wie niemand anders als vervanger heeft dan zichzelf, wordt door niemand vervangen. Een afdeling die via andere afdelingen
uit zichzelf bestaat, heeft geen mensen.

Who has nobody but themselves as a backup is replaced by nobody. A department that consists of itself, by way of others,
has no people.

fout: handbook/contacts.yaml
    bart: {kind: person, name: Bart, backup: «bart»}

fout: handbook/contacts.yaml
    storingsdienst: {kind: department, name: Storingsdienst, holders: «[techniek]»}
    techniek: {kind: department, name: Techniek, holders: «[storingsdienst]»}

goed: handbook/contacts.yaml
    bart: {kind: person, name: Bart, backup: anna}
    anna: {kind: person, name: Anna, backup: bart}
    techniek: {kind: department, name: Techniek, holders: [anna, bart]}
    storingsdienst: {kind: department, name: Storingsdienst, holders: [techniek]}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.store.nodes import Scalar

ALONE = Text("niemand vervangt zichzelf", "nobody is their own backup")
HINT = Text("zet bij holders mensen, of andere afdelingen", "put people in holders, or other departments")


@folder_rule("handboek/contact-in-kring", Severity.ERROR)
def look(client: Client) -> Iterator[Fault]:
    """Each contact that is its own backup, and each group that comes back to itself by its holders."""
    circles = _circles(client)
    for tree, source in client.trees("contacts"):
        for name, contact in entries(tree):
            backup, holders = contact.get("backup"), contact.get("holders")
            if isinstance(backup, Scalar) and backup.text == name.text:
                yield at(backup, source, ALONE)
            if name.text in circles and holders is not None:
                message = Text(f"'{name.text}' bestaat uit zichzelf", f"'{name.text}' holds itself")
                yield at(holders, source, message, HINT)


def _circles(client: Client) -> set[str]:
    """Groups on a cycle of holders: the strongly connected parts (Kosaraju) of more than one, or that hold themselves."""
    contacts = client.handbook.contacts
    holders = {name: [one for one in contact.holders if one in contacts] for name, contact in contacts.items()}
    groups: dict[str, list[str]] = {name: [] for name in holders}
    for name, held in holders.items():
        for one in held:
            groups[one].append(name)
    seen: set[str] = set()
    finished = [one for name in holders for one in _below(name, holders, seen)]
    seen.clear()
    parts = [_below(name, groups, seen) for name in reversed(finished)]
    return {name for part in parts for name in part if len(part) > 1 or name in holders[name]}


def _below(name: str, graph: dict[str, list[str]], seen: set[str]) -> list[str]:
    """What can be reached from here and was not seen before, each after all that it leads to."""
    if name in seen:
        return []
    seen.add(name)
    found, path = [], [(name, iter(graph[name]))]
    while path:
        _, following = path[-1]
        new = next((one for one in following if one not in seen), None)
        if new is None:
            found.append(path.pop()[0])
        else:
            seen.add(new)
            path.append((new, iter(graph[new])))
    return found
