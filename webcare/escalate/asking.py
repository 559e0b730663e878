"""From what is known of a question to the chain of the path that it takes."""

from datetime import datetime
from typing import NamedTuple

from webcare.calendar import business
from webcare.calendar.zones import zone_of
from webcare.duty import Asked, Chain, Plan, Routed, chain_of, question, route
from webcare.duty.routes import About
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.build import closest
from webcare.store.workspace import Workspace


class Escalated(NamedTuple):
    """What was asked, the path that it takes and why, and the chain from the moment on."""

    plan: Plan
    about: About
    at: datetime
    routed: Routed
    chain: Chain


def plan_of(workspace: Workspace) -> Plan:
    """The paths, rosters, contacts and hours of a client. Raises ``CannotRun`` without paths or zone."""
    handbook = workspace.handbook
    escalation = handbook.escalation
    if escalation is None or not escalation.paths:
        raise CannotRun(
            Text("dit handboek heeft geen escalatiepaden", "this handbook has no escalation paths"),
            hint=Text("schrijf ze in escalation.yaml, en zie 'webcare check'", "write them in escalation.yaml"),
        )
    return Plan(escalation, handbook.contacts, handbook.hours, zone_of(workspace.config.timezone, "webcare.toml"))


def escalate(workspace: Workspace, named: str | None, about: About, at: datetime) -> Escalated:
    """Whom to call about a topic, or by a path, that somebody named; without a name, about what is known.

    Raises ``CannotRun`` for a name that is neither, and where no path fits.
    """
    plan, topics = plan_of(workspace), workspace.handbook.topics
    moment = int(at.timestamp())
    routed: Routed | None = None
    if named is not None and named in topics:
        about = about._replace(topic=named)
    elif named is not None:
        if named not in plan.escalation.paths:
            raise _unknown(named, [*topics, *plan.escalation.paths])
        routed = Routed(named, "named")
    topic = topics.get(about.topic or "")
    routed = routed or route(plan, about, moment, topic.path if topic else None)
    if routed is None:
        raise CannotRun(
            Text("geen pad past bij deze vraag", "no path fits this question"),
            hint=Text("zet onder routes een laatste regel met alleen path", "end routes with a line of only a path"),
            place="escalation.yaml",
        )
    chain = chain_of(plan, routed.path, Asked(about, business_hours(workspace, about.channel)), moment)
    return Escalated(plan, about, at, routed, chain)


def business_hours(workspace: Workspace, channel: str | None) -> str | None:
    """The hours that count as business time on a channel of this client."""
    return business.business_hours(workspace.handbook.channels, workspace.handbook.hours, channel)


def topic_in(text: str, workspace: Workspace) -> str | None:
    """The topic of this client whose keywords a question has most of; None when it has none of any."""
    return question.topic_in(text, workspace.handbook.topics)


def _unknown(named: str, known: list[str]) -> CannotRun:
    close = closest(named, known)
    return CannotRun(
        Text(f"onbekend onderwerp '{named[:60]}'", f"unknown topic '{named[:60]}'"),
        hint=Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None,
    )
