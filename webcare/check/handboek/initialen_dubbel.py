"""Initialen die twee mensen hebben
Initials that two people have

Aan de initialen onder een antwoord zie je wie het schreef. Hebben twee collega's dezelfde, dan kan een klant dat niet
zien, en worden hun antwoorden bij elkaar opgeteld.

The initials under a reply tell who wrote it. When two colleagues share them the customer cannot tell, and their replies
are counted together.

fout: handbook/team.yaml
    way-of-working: own-team
    members:
      - {contact: sanne, initials: SV, roles: [writer]}
      - {contact: stijn, initials: «sv», roles: [writer]}

goed: handbook/team.yaml
    way-of-working: own-team
    members:
      - {contact: sanne, initials: SV, roles: [writer]}
      - {contact: stijn, initials: StV, roles: [writer]}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import blocks
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.store.nodes import Scalar

HINT = Text("geef ieder eigen initialen", "give everybody their own initials")


@folder_rule("handboek/initialen-dubbel", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each member with the initials of an earlier one."""
    seen: dict[str, str] = {}
    for tree, source in client.trees("team"):
        for member in blocks(tree.get("members")):
            initials, contact = member.get("initials"), member.get("contact")
            if not isinstance(initials, Scalar):
                continue
            same = initials.text.casefold()
            if same in seen:
                message = Text(f"deze initialen heeft {seen[same]} ook", f"{seen[same]} has these initials too")
                yield at(initials, source, message, HINT)
            seen.setdefault(same, contact.text if isinstance(contact, Scalar) else "?")
