"""Which past questions would be escalated by another path, or to somebody else.

The question is the first message of each case of the span; its topic is the logged one, or where there is none the
one whose keywords it has most of. Whom a path comes to is asked of the moment when the question came in.
"""

from collections import Counter
from typing import NamedTuple
from zoneinfo import ZoneInfo

from webcare import limits
from webcare.calendar.business import business_hours
from webcare.duty import Asked, Plan, route, start_of
from webcare.duty.question import topic_in
from webcare.duty.routes import About
from webcare.impact.changed import Changed
from webcare.impact.past import Past
from webcare.metrics.cases import Case
from webcare.metrics.question import Tell
from webcare.model.handbook.hours import Schedule
from webcare.store.workspace import Workspace

MOST = 3
READ = ("escalation", "contacts", "hours", "channels", "topics")
"""The kinds of the handbook that decide whom to call."""


class Led(NamedTuple):
    """Where a question leads: its topic, its path, and the first contact who is called.

    ``reached`` is whether anybody on the path could be reached at the moment of the question.
    """

    topic: str | None
    path: str | None
    contact: str | None
    reached: bool


class CaseLed(NamedTuple):
    """One question in both versions."""

    case: Case
    before: Led
    after: Led


class Escalation(NamedTuple):
    """What became of the questions; all zero where nothing changed that decides whom to call."""

    n: int
    replayed: bool
    other_contact: int = 0
    other_path: int = 0
    lost: dict[str, int] = {}
    """By contact: how many questions they no longer get first. An empty name is nobody."""
    gained: dict[str, int] = {}
    nobody_before: int = 0
    """Questions for which nobody could be reached when they came in."""
    nobody_after: int = 0
    examples: list[CaseLed] = []


class Version:
    """The paths, rosters and contacts of one version. A handbook without paths calls nobody."""

    def __init__(self, workspace: Workspace) -> None:
        self.handbook = workspace.handbook
        hours: dict[str, Schedule] = self.handbook.hours
        self.plan = Plan(self.handbook.escalation, self.handbook.contacts, hours, ZoneInfo(workspace.config.timezone))

    def led(self, case: Case) -> Led:
        """Where the first message of a case leads."""
        topics, channel = self.handbook.topics, case.first.channel
        topic = case.first.topic or topic_in((case.first.body or "")[: limits.MESSAGE], topics)
        entry = topics.get(topic or "")
        about = About(channel, topic, None)
        routed = route(self.plan, about, case.start, entry.path if entry is not None else None)
        if routed is None:
            return Led(topic, None, None, reached=False)
        hours = business_hours(self.handbook.channels, self.handbook.hours, channel)
        first, reachable = start_of(self.plan, routed.path, Asked(about, hours), case.start)
        return Led(topic, routed.path, first.calls[0].contact if first else None, reachable)


def replay_escalation(past: Past, changed: Changed, tell: Tell | None = None) -> Escalation:
    """Lead the questions of a span along the paths of both versions."""
    if not changed.has(*READ) and "timezone" not in changed.settings:
        return Escalation(len(past.cases), replayed=False)
    before, after = Version(changed.before), Version(changed.after)
    lost: Counter[str] = Counter()
    gained: Counter[str] = Counter()
    others: list[CaseLed] = []
    paths = nobody_before = nobody_after = 0
    for number, case in enumerate(past.cases, 1):
        one = CaseLed(case, before.led(case), after.led(case))
        nobody_before += not one.before.reached
        nobody_after += not one.after.reached
        paths += one.before.path != one.after.path
        if one.before.contact != one.after.contact:
            lost[one.before.contact or ""] += 1
            gained[one.after.contact or ""] += 1
            others.append(one)
        if tell is not None:
            tell(number, len(past.cases))
    return Escalation(
        len(past.cases),
        True,
        len(others),
        paths,
        dict(lost.most_common()),
        dict(gained.most_common()),
        nobody_before,
        nobody_after,
        others[-MOST:][::-1],
    )
