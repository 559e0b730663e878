"""What a goal may ask for that no tally holds: replies that lint clean, and customers who had to come back."""

from collections.abc import Mapping

from webcare.calendar.period import Days
from webcare.metrics.cases import Case
from webcare.model.handbook.goals import Goal
from webcare.stats.gathered import Gathered
from webcare.stats.goal_figures import IN_CASES
from webcare.stats.goals import Elsewhere
from webcare.stats.quality import lint_clean, repeat_contact
from webcare.stats.report import period_of
from webcare.store.workspace import Workspace


def asks_for_cases(goals: Mapping[str, Goal]) -> bool:
    """Must the cases themselves be gathered for these goals?"""
    return any(goal.metric in IN_CASES for goal in goals.values())


def from_cases(gathered: Gathered, workspace: Workspace) -> Elsewhere:
    """Part and whole of those metrics, for some channels (none: all) and days."""

    def of(channels: frozenset[str], days: Days) -> list[Case]:
        period = period_of(days, gathered.request, gathered.zone, gathered.question.now)
        mine = [case for case in gathered.every if not channels or case.first.channel in channels]
        return [case for case in mine if period.holds(case)]

    return {
        "lint_clean": lambda channels, days: lint_clean(of(channels, days), workspace),
        "repeat_contact": lambda channels, days: repeat_contact(
            gathered.every, of(channels, days), gathered.question.now
        ),
    }
