"""Een beurt van niemand
A turn of nobody

Een rooster zegt wie er dienst heeft. Doet er niemand mee, of staat bij een vervanging niet wie het overneemt, dan gaat
de telefoon nergens over.

A roster says who is on duty. When nobody takes part, or a replacement does not say who takes over, no telephone rings.

fout: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [dienst]}], last-contact: anna}
    rosters:
      dienst: {name: Dienst, rotations: [{members: «[]», starts: 2026-01-05T09:00}]}

fout: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [dienst]}], last-contact: anna}
    rosters:
      dienst:
        name: Dienst
        rotations: [{members: [anna, bart], starts: 2026-01-05T09:00}]
        overrides: [{action: «replace», person: bart, start: 2026-01-13T09:00, end: 2026-01-14T09:00}]

goed: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [dienst]}], last-contact: anna}
    rosters:
      dienst:
        name: Dienst
        rotations: [{members: [anna, bart], starts: 2026-01-05T09:00}]
        overrides: [{action: remove, person: bart, start: 2026-01-13T09:00, end: 2026-01-14T09:00}]
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rosters import rosters
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import scalars
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.store.nodes import Scalar

NOBODY = Text("een beurtrooster van niemand", "a rotation of nobody")
MEMBERS = Text("zet bij members wie er meedoen", "put in members who take turns")
WHO = Text("wie neemt het over?", "who takes over?")
BY = Text("zet die bij 'by', of kies action: remove", "put them in 'by', or choose action: remove")


@folder_rule("handboek/beurt-van-niemand", Severity.ERROR)
def look(client: Client) -> Iterator[Fault]:
    """Each rotation without members, and each replacement without who takes over."""
    for roster in rosters(client):
        for rotation in roster.rotations():
            members = rotation.get("members")
            if members is not None and not scalars(members):
                yield at(members, roster.source, NOBODY, MEMBERS)
        for override in roster.overrides():
            action = override.get("action")
            if isinstance(action, Scalar) and action.text == "replace" and not scalars(override.get("by")):
                yield at(action, roster.source, WHO, BY)
