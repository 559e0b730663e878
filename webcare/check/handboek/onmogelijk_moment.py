"""Een moment dat niet kan
A moment that cannot be

Een dienst, norm of antwoord met een einde vóór het begin geldt nooit. En twee keer per jaar verzet de klok een uur: dan
bestaat een tijd niet, of komt hij twee keer. Kies een ander uur, dan kan niemand zich vergissen.

A duty, target or answer that ends before it begins never holds. And twice a year the clock moves an hour: then a time
does not exist, or comes twice. Choose another hour, and nobody can be mistaken.

fout: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [anna]}], last-contact: anna}
    absences:
      - {person: anna, start: 2026-07-20T09:00, end: «2026-07-02T09:00»}

fout: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [anna]}], last-contact: anna}
    absences:
      - {person: anna, start: «2026-03-29T02:30», end: «2026-10-25T02:30»}

fout: handbook/targets.yaml
    - {id: snel, first-response: 1h, valid-from: 2026-07-20, valid-until: «2026-07-02»}

fout: handbook/goals.yaml
    snel:
      name: Sneller
      metric: first_response_time
      target: 60m
      by: 2099-06-30
      success: Gehaald.
      failure: Niet gehaald.
      baseline: {value: 95m, measured-from: 2026-03-31, measured-until: «2026-01-01», n: 400}

fout: answers/retour.md
    ---
    id: retour
    title: Terugsturen
    valid-until: 2099-01-01
    valid-from: «2099-12-01»
    ---
    Hoi, stuur je lamp gerust terug.

datum: 2026-01-10
fout: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [dienst]}], last-contact: anna}
    rosters:
      dienst:
        name: Dienst
        rotations: [{members: [anna, bart], starts: 2026-01-05T09:00, rule: FREQ=DAILY, handoff: «2:30»}]

datum: 2026-01-10
goed: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [dienst]}], last-contact: anna}
    rosters:
      dienst:
        name: Dienst
        rotations: [{members: [anna, bart], starts: 2026-01-05T09:00, rule: FREQ=DAILY, handoff: 9:00}]
    absences:
      - {person: anna, start: 2026-03-29T03:30, end: 2026-10-25T09:00}
met: handbook/targets.yaml
    - {id: vandaag, first-response: 1h, valid-from: 2026-07-20, valid-until: 2026-07-20}
"""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from webcare.check.client import Client
from webcare.check.moments import backwards
from webcare.check.rosters import absences, rosters, rotation_of
from webcare.check.rule import Fault, folder_rule
from webcare.check.trees import blocks, select
from webcare.duty.turns import handover_days
from webcare.model.finding import Severity
from webcare.model.values import Expected
from webcare.store.front import read_front

DAYS = (
    ("targets", "*", "valid-from", "valid-until"),
    ("goals", "*.baseline", "measured-from", "measured-until"),
)
"""Where the entries have a first and a last day, and their keys."""
FRONT = (("valid-from", "geldig-vanaf"), ("valid-until", "geldig-tot"))
"""The keys of the first and the last day of an answer."""
MOST = 50
"""Rotations of a roster of which the handovers are looked at, day by day."""


@folder_rule("handboek/onmogelijk-moment", Severity.ERROR)
def look(client: Client) -> Iterator[Fault]:
    """Ends before their beginning, and times that the clock skips or repeats in rosters and absences."""
    for roster in rosters(client):
        for rotation in roster.rotations():
            yield from roster.moments.point(rotation.get("starts"))
        for rotation in islice(roster.rotations(), MOST):
            if rotation.get("handoff") is not None and (read := rotation_of(rotation)) is not None:
                with suppress(Expected):  # a rule that is none is told elsewhere
                    yield from roster.moments.handovers(rotation.get("handoff"), handover_days(read), client.now)
        for span in (*blocks(roster.node.get("temporary")), *roster.overrides()):
            yield from roster.moments.faults(span)
    for absence, moments in absences(client):
        yield from moments.faults(absence)
    for kind, path, first, last in DAYS:
        for tree, source in client.files(kind):
            for node in select(tree, path):
                yield from backwards(node, source, (first,), (last,))
    for one in client.answers:
        yield from backwards(read_front(one.source)[0], one.source, *FRONT)
