"""Een contact dat te lang niet is nagebeld
A contact that was not called for too long

Telefoonnummers veranderen stil. Bel af en toe na, en zet de datum erbij: dan belt niemand midden in een storing een
nummer dat niet meer bestaat. De termijn staat in webcare.toml, bij [check]: verify-contacts, standaard een half jaar.

Telephone numbers change silently. Call now and then and note the date: then nobody calls a dead number in the middle of
an outage. The term is in webcare.toml, under [check]: verify-contacts, half a year by default.

datum: 2026-11-22
fout: handbook/contacts.yaml
    «logistiek»: {kind: department, name: Logistiek, means: [{kind: phone, value: 050 000 12 50}]}
    directie:
      kind: department
      name: Directie
      means: [{kind: phone, value: 050 000 12 60}]
      verified-on: «2025-03-01»

datum: 2026-11-22
goed: handbook/contacts.yaml
    logistiek:
      kind: department
      name: Logistiek
      means: [{kind: phone, value: 050 000 12 50}]
      verified-on: 2026-10-06
    inkoop: {kind: department, name: Inkoop, holders: [iris]}
    iris: {kind: person, name: Iris}
"""

from collections.abc import Iterator

from webcare.calendar.saying import say_day
from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries, scalars
from webcare.model.finding import Severity
from webcare.model.text import Text

NEVER = Text("dit contact is nog nooit nagebeld", "this contact was never called to check")
HINT = Text("bel of mail, en zet dan de datum bij verified-on", "call or mail, then put the date in verified-on")
AHEAD = Text("deze datum moet nog komen", "this date is yet to come")


@folder_rule("handboek/contact-niet-nagebeld", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each contact with means of its own that nobody verified within the term."""
    term = client.workspace.config.check.verify_contacts
    for tree, source in client.trees("contacts"):
        for key, node in entries(tree):
            contact = client.handbook.contacts.get(key.text)
            if contact is None or not contact.means:
                continue
            on, place = contact.verified_on, node.get("verified-on") or key
            if on is None:
                if not scalars(node.get("verified-on")):  # a date that is none is told elsewhere
                    yield at(key, source, NEVER, HINT)
            elif on > client.today:
                yield at(place, source, AHEAD, HINT)
            elif client.today - on > term:
                day = say_day(on)
                message = Text(f"het laatst nagebeld op {day.nl}", f"last called on {day.en}")
                yield at(place, source, message, HINT)
