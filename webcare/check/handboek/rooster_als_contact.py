"""Een rooster met de naam van een contact
A roster with the name of a contact

Op een escalatiepad staan contacten en roosters door elkaar. Hebben er twee dezelfde naam, dan belt het pad altijd het
rooster, en het contact nooit.

Contacts and rosters stand side by side on an escalation path. When two have one name, the path always calls the roster
and never the contact.

fout: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [storingsdienst]}], last-contact: anna}
    rosters:
      «storingsdienst»: {name: Storingsdienst, rotations: [{members: [anna], starts: 2026-01-05T09:00}]}
met: handbook/contacts.yaml
    anna: {kind: person, name: Anna}
    storingsdienst: {kind: department, name: Storingsdienst, holders: [anna]}

goed: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [rooster-storing]}], last-contact: anna}
    rosters:
      rooster-storing: {name: Storingsdienst, rotations: [{members: [anna], starts: 2026-01-05T09:00}]}
met: handbook/contacts.yaml
    anna: {kind: person, name: Anna}
    storingsdienst: {kind: department, name: Storingsdienst, holders: [anna]}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rosters import rosters
from webcare.check.rule import Fault, at, folder_rule
from webcare.model.finding import Severity
from webcare.model.text import Text

MESSAGE = Text("een contact heet ook zo", "a contact has this name too")
HINT = Text("op een pad betekent deze naam het rooster", "on a path this name means the roster")


@folder_rule("handboek/rooster-als-contact", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each roster with the id of a contact."""
    for roster in rosters(client):
        if roster.name.text in client.handbook.contacts:
            yield at(roster.name, roster.source, MESSAGE, HINT)
