"""Which path a question takes: the first route that matches."""

from typing import Literal, NamedTuple

from webcare.duty.plan import Plan
from webcare.model.handbook.escalation import Condition, Severity

Failing = Literal["channel", "topic", "severity", "hours"]
By = Literal["named", "route", "topic", "only"]


class About(NamedTuple):
    """What is asked: all that conditions may look at; None is not known."""

    channel: str | None = None
    topic: str | None = None
    severity: Severity | None = None


class Routed(NamedTuple):
    """A path and how it was found: ``number`` is that of the route, from 1."""

    path: str
    by: By
    number: int | None = None


def fails(plan: Plan, when: Condition, about: About, at: int) -> Failing | None:
    """The first key of a condition that does not match; None when all do. What is not known matches nothing."""
    if when.channels and about.channel not in when.channels:
        return "channel"
    if when.topics and about.topic not in when.topics:
        return "topic"
    if when.severities and about.severity not in when.severities:
        return "severity"
    return None if plan.is_open(when.hours, at) else "hours"


def route(plan: Plan, about: About, at: int, own: str | None = None) -> Routed | None:
    """The path of the first route that matches, to a path that there is.

    ``own`` is the path that the topic itself names: it goes before a route that asks nothing.
    """
    paths = plan.escalation.paths
    for number, one in enumerate(plan.escalation.routes, 1):
        if one.path in paths and fails(plan, one.when, about, at) is None:
            if one.when == Condition() and own in paths and own is not None:
                return Routed(own, "topic")
            return Routed(one.path, "route", number)
    if own in paths and own is not None:
        return Routed(own, "topic")
    return Routed(next(iter(paths)), "only") if len(paths) == 1 else None
