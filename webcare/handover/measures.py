"""What the logs say for a handover: the last full month, the goals, and who answered what. The logs are read once."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from webcare.calendar.period import Days
from webcare.handover.book import Answered, Figures
from webcare.metrics.question import Part, Tell
from webcare.metrics.tally import Key, Tally
from webcare.stats.gathered import gather
from webcare.stats.goal_cases import asks_for_cases, from_cases
from webcare.stats.goals import BY, period_of_goal, standings
from webcare.stats.report import Request, period_of, report
from webcare.store.workspace import Workspace

LATELY = 91
"""Days of thirteen weeks, over which it is counted who answered what."""
ANY = Days(None, None)
MOST = 3
"""Colleagues who are named for a topic or a channel."""


class Measured(NamedTuple):
    """The figures, and by topic and by channel who gave most first replies, from one day to another."""

    figures: Figures
    topics: Mapping[str, list[Answered]]
    channels: Mapping[str, list[Answered]]
    first: date
    last: date


def measure(workspace: Workspace, paths: Sequence[str], at: datetime, tell: Tell | None = None) -> Measured:
    """The figures up to a moment, which is where the client is. Raises ``CannotRun`` for a log that cannot be read."""
    today, goals = at.date(), workspace.handbook.goals
    month, lately = last_month(today), Days(today - timedelta(days=LATELY - 1), today)
    request = Request(month, zone=at.tzinfo)
    periods = list(dict.fromkeys(period_of_goal(goal, ANY, today) for goal in goals.values()))
    zone, second = at.tzinfo or UTC, int(at.timestamp())
    parts = [
        Part(period_of(lately, request, zone, second), ("topic", "agent")),
        Part(period_of(lately, request, zone, second), ("channel", "agent")),
        *(Part(period_of(days, request, zone, second), BY) for days in periods),
    ]
    made = report(workspace, paths, request, at, tell, parts)
    topics, channels, *by_goal = made.further
    elsewhere = from_cases(gather(workspace, paths, request, at), workspace) if asks_for_cases(goals) else None
    groups = dict(zip(periods, by_goal, strict=True))
    counted = made.counted
    assert month.since is not None and month.until is not None  # noqa: S101, PT018  a month begins and ends
    figures = Figures(
        month.since,
        month.until,
        made.total,
        {channel: tally for (channel,), tally in made.groups.items()},
        standings(goals, ANY, today, groups, elsewhere, workspace.handbook.channels),
        len(paths),
        counted.records,
        counted.left.broken,
        None if counted.last is None else datetime.fromtimestamp(counted.last, UTC).astimezone(at.tzinfo),
    )
    return Measured(figures, _most(topics), _most(channels), lately.since or today, today)


def last_month(today: date) -> Days:
    """The whole calendar month before the one of a day."""
    until = today.replace(day=1) - timedelta(days=1)
    return Days(until.replace(day=1), until)


def _most(groups: Mapping[Key, Tally]) -> dict[str, list[Answered]]:
    """By the first dimension, those of the second who answered most; cases that nobody answered count for nobody."""
    answered: dict[str, dict[str, int]] = {}
    for (about, agent), tally in groups.items():
        if agent and tally.answered:
            answered.setdefault(about, {})[agent] = tally.answered
    found = {}
    for about, agents in answered.items():
        most = sorted(agents.items(), key=lambda item: (-item[1], item[0]))[:MOST]
        found[about] = [Answered(agent, times, sum(agents.values())) for agent, times in most]
    return found
