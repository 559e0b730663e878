"""Diensten die overlappen
Duties that overlap

Twee ruilingen van dezelfde collega, of twee keer tijdelijke beurten op hetzelfde moment: dan is niet te zien welke
geldt.

Two overrides of one colleague, or two sets of temporary turns at the same moment: nobody can see which holds.

fout: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [dienst]}], last-contact: anna}
    rosters:
      dienst:
        name: Dienst
        rotations: [{members: [anna, bart], starts: 2026-01-05T09:00}]
        overrides:
          - {action: replace, person: bart, by: anna, start: 2026-01-13T09:00, end: 2026-01-14T09:00}
          - {action: remove, person: bart, start: «2026-01-14T08:00», end: 2026-01-15T09:00}

goed: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [dienst]}], last-contact: anna}
    rosters:
      dienst:
        name: Dienst
        rotations: [{members: [anna, bart], starts: 2026-01-05T09:00}]
        overrides:
          - {action: replace, person: bart, by: anna, start: 2026-01-13T09:00, end: 2026-01-14T09:00}
          - {action: remove, person: bart, start: 2026-01-14T09:00, end: 2026-01-15T09:00}
          - {action: remove, person: anna, start: 2026-01-13T09:00, end: 2026-01-14T09:00}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rosters import Roster, rosters
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import blocks
from webcare.duty.spans import Span
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.store.nodes import Mapping, Scalar

TEMPORARY = Text("deze tijdelijke beurten", "these temporary turns")
HINT = Text("laat de ene eindigen waar de andere begint", "let one end where the other begins")
MOST = 500
"""Earlier ones that each is held against, the last ones: a list of many is looked through up to a bound."""


@folder_rule("handboek/overlappende-dienst", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Temporary turns of a roster, and overrides of a person in it, that are at the same time."""
    for roster in rosters(client):
        yield from _overlaps(blocks(roster.node.get("temporary")), roster, TEMPORARY)
        of_each: dict[str, list[Mapping]] = {}
        for override in roster.overrides():
            person = override.get("person")
            if isinstance(person, Scalar):
                of_each.setdefault(person.text, []).append(override)
        for person_, overrides in of_each.items():
            what = Text(f"deze ruilingen van {person_}", f"these overrides of {person_}")
            yield from _overlaps(overrides, roster, what)


def _overlaps(nodes: list[Mapping], roster: Roster, what: Text) -> Iterator[Fault]:
    earlier: list[tuple[Mapping, Span]] = []
    for node in nodes:
        span = roster.moments.span(node)
        if span is None:
            continue
        for other, there in earlier[-MOST:]:
            if there.start < span.end and span.start < there.end:
                line = roster.source.position(other.start)[0]
                message = Text(
                    f"{what.nl} overlappen: zie ook regel {line}", f"{what.en} overlap: see also line {line}"
                )
                yield at(node.get("start") or node, roster.source, message, HINT)
                break
        earlier.append((node, span))
