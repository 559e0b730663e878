"""Een pad dat bereikbaarheid belooft, met een gat
A path that promises cover, with a gap

Met cover belooft een escalatiepad dat er tijdens die uren iemand te bereiken is. webcare loopt de komende 52 weken na,
met roosters, werktijden en afwezigheid, en noemt het eerste gat. 'webcare escalate simulate' toont ze allemaal.

With cover an escalation path promises that somebody can be reached during those hours. webcare goes through the 52 weeks
ahead, with rosters, working hours and absences, and names the first gap. 'webcare escalate simulate' shows them all.

datum: 2026-11-22
fout: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [anna]}], last-contact: anna, cover: «kantoor»}
    absences: [{person: anna, start: 2026-12-01T00:00, end: 2026-12-03T00:00}]
met: handbook/contacts.yaml
    anna: {kind: person, name: Anna, hours: kantoor, means: [{kind: phone, value: 050 000 11 01}]}
met: handbook/hours.yaml
    kantoor:
      name: Kantoor
      versions: [{valid-from: 2026-01-01, week: {tue: ["9:00-17:00"]}}]

datum: 2026-11-22
goed: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [anna]}], last-contact: bart, cover: kantoor}
    absences: [{person: anna, start: 2026-12-01T00:00, end: 2026-12-03T00:00}]
met: handbook/contacts.yaml
    anna: {kind: person, name: Anna, hours: kantoor, means: [{kind: phone, value: 050 000 11 01}]}
    bart: {kind: person, name: Bart, hours: kantoor, means: [{kind: phone, value: 050 000 11 02}]}
met: handbook/hours.yaml
    kantoor:
      name: Kantoor
      versions: [{valid-from: 2026-01-01, week: {tue: ["9:00-17:00"]}}]
"""

from collections.abc import Iterator
from datetime import tzinfo

from webcare import limits
from webcare.calendar import say_moment
from webcare.check.client import Client
from webcare.check.known import zone_of
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries
from webcare.duty import Plan, gaps_in
from webcare.duty.cover import Timelines
from webcare.duty.plan import utc
from webcare.duty.points import points
from webcare.duty.spans import Span
from webcare.model.finding import Severity
from webcare.model.text import Text

YEAR = 52 * 7 * 86_400
LOOK = limits.COVER.hinted("kijk met 'webcare escalate simulate'", "look with 'webcare escalate simulate'")
ALL = Text("'webcare escalate simulate' toont ze allemaal", "'webcare escalate simulate' shows them all")


@folder_rule("handboek/gat-in-dekking", Severity.ERROR)
def look(client: Client) -> Iterator[Fault]:
    """Each path with a gap, at its ``cover``, with the first gap and how many there are."""
    book, zone = client.handbook, zone_of(client.workspace.config.timezone)
    plan = book.escalation
    if plan is None or zone is None or not any(path.cover for path in plan.paths.values()):
        return  # an unknown time zone is told elsewhere
    if book.unsure("escalation", "contacts", "hours"):
        return  # who could not be read may well be there
    start = int(client.now.replace(hour=0, minute=0, second=0, microsecond=0).timestamp())
    timelines = Timelines(Plan(plan, book.contacts, book.hours, zone), Span(start, start + YEAR))
    work = 0
    for tree, source in client.trees("escalation"):
        for name, node in entries(tree.get("paths")):
            cover, path = node.get("cover"), plan.paths.get(name.text)
            if cover is None or path is None or path.cover is None:
                continue
            targets = {*(target for level in path.levels for target in level.targets), path.last_contact}
            work += sum(len(points(timelines.plan, [one], *timelines.window)) for one in targets)
            if work > limits.COVER:
                yield at(cover, source, limits.COVER.message, LOOK, Severity.ADVICE)
                return
            if gaps := gaps_in(timelines, name.text):
                yield at(cover, source, _told(gaps[0].span, len(gaps) - 1, client, zone), ALL)


def _told(first: Span, more: int, client: Client, zone: tzinfo) -> Text:
    begins, ends = (say_moment(utc(moment).astimezone(zone), client.now) for moment in first)
    return Text(
        f"niemand is te bereiken van {begins.nl} tot {ends.nl}{f', en nog {more} keer' if more else ''}",
        f"nobody can be reached from {begins.en} to {ends.en}{f', and {more} times more' if more else ''}",
    )
