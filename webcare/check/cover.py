"""Paths that promise cover: is somebody reachable whenever they promise it, in the year ahead?"""

from collections.abc import Iterator
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from webcare.calendar import say_moment
from webcare.check.trees import entries, trees
from webcare.duty import Plan, gaps_in
from webcare.duty.cover import Timelines
from webcare.duty.plan import Span, utc
from webcare.duty.points import points
from webcare.model.finding import Finding, Severity
from webcare.model.text import Text
from webcare.store.workspace import Workspace

RULE = "handboek/dekking"
YEAR = 52 * 7 * 86_400
MOST_WORK = 500_000
"""Changes that are looked at, some seconds; a client of twenty paths and sixty people has a third of it."""


def check_cover(workspace: Workspace, now: datetime | None = None) -> Iterator[Finding]:
    """Each path with a gap, at its ``cover``, with the first gap and how many there are."""
    handbook = workspace.handbook
    escalation = handbook.escalation
    if escalation is None or not any(path.cover for path in escalation.paths.values()):
        return
    try:
        zone: tzinfo = ZoneInfo(workspace.config.timezone)
    except (KeyError, ValueError, OSError):
        return  # checking the settings said so already
    here = (now or datetime.now(zone)).astimezone(zone)
    start = int(here.replace(hour=0, minute=0, second=0, microsecond=0).timestamp())
    plan = Plan(escalation, handbook.contacts, handbook.hours, zone)
    timelines = Timelines(plan, Span(start, start + YEAR))
    work = 0
    for tree, source in trees("escalation", workspace):
        for name, node in entries(tree.get("paths")):
            cover = node.get("cover")
            path = escalation.paths.get(name.text)
            if cover is None or path is None or path.cover is None:
                continue
            targets = {*(target for level in path.levels for target in level.targets), path.last_contact}
            work += sum(len(points(plan, [one], *timelines.window)) for one in targets)
            if work > MOST_WORK:
                message = Text("te groot om na te lopen", "too large to go through")
                hint = Text("kijk met 'webcare escalate simulate'", "look with 'webcare escalate simulate'")
                yield source.finding(RULE, Severity.ADVICE, message, cover.start, cover.end, hint=hint)
                return
            if gaps := gaps_in(timelines, name.text):
                first = gaps[0].span
                begins, ends = (say_moment(utc(at).astimezone(zone), here) for at in first)
                more = len(gaps) - 1
                message = Text(
                    f"niemand is te bereiken van {begins.nl} tot {ends.nl}{f', en nog {more} keer' if more else ''}",
                    f"nobody can be reached from {begins.en} to {ends.en}{f', and {more} times more' if more else ''}",
                )
                hint = Text("'webcare escalate simulate' toont ze alle", "'webcare escalate simulate' shows them all")
                yield source.finding(RULE, Severity.ERROR, message, cover.start, cover.end, hint=hint)
