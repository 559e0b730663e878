"""Een ruiling die niets verandert
An override that changes nothing

Iemand wordt vervangen of vrijgesteld op een moment dat die geen dienst heeft. Meestal klopt de datum dan niet, of is
het rooster intussen veranderd.

Somebody is replaced or excused at a moment when they are not on duty. Mostly the date is wrong then, or the roster has
changed meanwhile.

fout: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [dienst]}], last-contact: anna}
    rosters:
      dienst:
        name: Dienst
        rotations: [{members: [anna, bart], starts: 2026-01-05T09:00}]
        overrides: [{action: remove, person: «bart», start: 2026-01-06T09:00, end: 2026-01-07T09:00}]
met: handbook/contacts.yaml
    anna: {kind: person, name: Anna}
    bart: {kind: person, name: Bart}

goed: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [dienst]}], last-contact: anna}
    rosters:
      dienst:
        name: Dienst
        rotations: [{members: [anna, bart], starts: 2026-01-05T09:00}]
        overrides: [{action: remove, person: bart, start: 2026-01-13T09:00, end: 2026-01-14T09:00}]
met: handbook/contacts.yaml
    anna: {kind: person, name: Anna}
    bart: {kind: person, name: Bart}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rosters import is_sound, rosters
from webcare.check.rule import Fault, at, folder_rule
from webcare.duty.plan import Plan
from webcare.duty.spans import Span
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.store.nodes import Scalar

HINT = Text("deze ruiling verandert niets", "this override changes nothing")


@folder_rule("handboek/ruiling-zonder-gevolg", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each override of somebody who is not on duty then, in rosters of which the turns can be told."""
    plan = Plan(client.handbook.escalation, client.handbook.contacts, client.handbook.hours, client.zone)
    for roster in rosters(client):
        overrides = roster.overrides()
        if not overrides or not all(is_sound(rotation, client) for rotation in roster.rotations()):
            continue
        for override in overrides:
            person, action, span = override.get("person"), override.get("action"), roster.moments.span(override)
            off = isinstance(action, Scalar) and action.text in ("replace", "remove")
            if not off or span is None or not isinstance(person, Scalar) or person.text not in client.handbook.contacts:
                continue
            if _is_free(plan, roster.name.text, person.text, span):
                message = Text(f"{person.text} heeft dan geen dienst", f"{person.text} is not on duty then")
                yield at(person, roster.source, message, HINT)


def _is_free(plan: Plan, roster: str, person: str, span: Span) -> bool:
    """Is somebody not on duty at any moment of a span, by a rotation or by another override?"""
    entry = plan.escalation.rosters.get(roster)
    if entry is None or any(person in (one.by, one.person if one.action == "add" else "") for one in entry.overrides):
        return False
    shifts = plan.shifts(roster)
    turns = [*shifts.rotations, *(one.turns for one in shifts.temporary)]
    moments = [span.start, *shifts.changes(*span)]
    return all(turn.member(moment) != person for turn in turns for moment in moments)
