"""What the plan says to do in a phase: the steps, who, how to reach them, what lies still, and what to publish."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from webcare.duty import Plan, resolve
from webcare.model.errors import CannotRun
from webcare.model.handbook.contacts import Contact, Means
from webcare.model.handbook.crisis import Crisis, PhasePlan, Statement
from webcare.model.text import Text
from webcare.store.handbook import Handbook
from webcare.store.workspace import Workspace

Pause = Literal["campaigns", "jokes", "emoji", "proactive"]


class Person(NamedTuple):
    """A contact of the plan: its id, its entry (None without one), and who can be reached now and how."""

    id: str
    contact: Contact | None
    reached: list[tuple[str, list[Means]]]


class Part(NamedTuple):
    """A role in the crisis, who has it, and what they do."""

    role: str
    person: Person
    does: list[str]


class Instructions(NamedTuple):
    """What holds in a phase. ``statements`` are those ready to paste, with the channels that they fit on."""

    steps: list[str]
    pause: list[Pause]
    review: bool
    decides: Person
    publishes: list[Person]
    roles: list[Part]
    statements: list[tuple[Statement, list[str]]]


def plan_of(workspace: Workspace) -> Crisis:
    """The crisis plan. Raises ``CannotRun`` where there is none."""
    plan = workspace.handbook.crisis
    if plan is None:
        raise CannotRun(
            Text("het handboek heeft geen crisisplan", "the handbook has no crisis plan"),
            hint=Text("zet de drempels en de stappen in crisis.yaml", "put the thresholds and steps in crisis.yaml"),
            place="handbook/crisis.yaml",
        )
    return plan


def phase_plan(plan: Crisis, phase: str) -> PhasePlan | None:
    """What the plan says of a phase, if anything."""
    return next((one for one in plan.phases if one.phase == phase), None)


def instructions(plan: Crisis, handbook: Handbook, phase: str, now: datetime, topics: Sequence[str]) -> Instructions:
    """What the plan says of a phase; statements about what customers write of (``topics``) come first."""
    here = phase_plan(plan, phase)
    zone = now.tzinfo
    if zone is None:
        raise ValueError("a moment without a zone")
    duty = Plan(handbook.escalation, handbook.contacts, handbook.hours, zone)
    at = int(now.timestamp())

    def person(name: str) -> Person:
        calls = resolve(duty, name, at).calls
        reached = [(call.contact, [way.means for way in call.ways]) for call in calls]
        return Person(name, handbook.contacts.get(name), reached)

    served = [name for name, channel in handbook.channels.items() if channel.status == "active"]
    ordered = sorted(plan.statements, key=lambda one: topics.index(one.id) if one.id in topics else len(topics))
    return Instructions(
        list(here.steps) if here else [],
        list(here.pause) if here else [],
        bool(here and here.review),
        person(plan.decides),
        [person(name) for name in plan.publishes],
        [Part(role.role, person(role.contact), list(role.does)) for role in plan.roles],
        [(one, [name for name in served if not one.channels or name in one.channels]) for one in ordered],
    )
