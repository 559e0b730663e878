"""Een escalatiepad dat nergens eindigt
An escalation path that ends nowhere

Het laatste contact is er voor als niemand anders opneemt. Is dat zelf niet te bellen, te mailen of te appen, dan
houdt het pad daar op.

The last contact is for when nobody else answers. If there is no way to call, mail or message them, the path stops.

fout: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [monteur]}], last-contact: «directeur»}
met: handbook/contacts.yaml
    monteur: {kind: person, name: Joost, means: [{kind: phone, value: 050 000 12 34}]}
    directeur: {kind: person, name: Anna}

goed: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [monteur]}], last-contact: directie}
met: handbook/contacts.yaml
    monteur: {kind: person, name: Joost, means: [{kind: phone, value: 050 000 12 34}]}
    directie: {kind: role, name: Directie, holders: [monteur]}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries
from webcare.duty.resolve import LIVE
from webcare.model.finding import Severity
from webcare.model.handbook.contacts import people_behind
from webcare.model.handbook.escalation import Roster
from webcare.model.text import Text
from webcare.store.nodes import Scalar

MESSAGE = Text("het laatste contact is op geen enkele manier te bereiken", "there is no way to reach the last contact")
HINT = Text(
    "zet in contacts.yaml een nummer of adres bij dit contact, of bij wie het vervult",
    "put a number or address with this contact in contacts.yaml, or with who holds it",
)


@folder_rule("handboek/pad-zonder-einde", Severity.ERROR)
def look(client: Client) -> Iterator[Fault]:
    """Each last contact that exists and cannot be reached by anything."""
    plan = client.handbook.escalation
    if client.handbook.unsure("contacts", "escalation"):
        return  # the number may be among what could not be read
    for tree, source in client.trees("escalation"):
        for _, path in entries(tree.get("paths")):
            last = path.get("last-contact")
            if plan is not None and isinstance(last, Scalar) and not _reached(last.text, client, plan.rosters):
                yield at(last, source, MESSAGE, HINT)


def _reached(name: str, client: Client, rosters: dict[str, Roster]) -> bool:
    """Has the contact, somebody behind it, or a member of the roster a way? One that does not exist is told elsewhere."""
    contacts = client.handbook.contacts
    roster = rosters.get(name)
    names = [name] if roster is None else [one for turn in roster.rotations for one in turn.members]
    known = [one for one in names if one in contacts]
    if not known:
        return True
    return any(
        means.kind in LIVE for one in (*known, *people_behind(known, contacts)) if one in contacts
        for means in contacts[one].means
    )  # fmt: skip
