"""What to tell a customer when no answer fits: that we look into it, who does, and when they hear from us."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from webcare.calendar import say_moment
from webcare.calendar.business import opening_hours
from webcare.calendar.targets import due, target_for
from webcare.model.handbook.contacts import Contact
from webcare.model.text import Text
from webcare.rendering import Missing, render
from webcare.store.shelf import Shelf, read_answer
from webcare.store.workspace import Workspace

BEFORE = Text("vóór", "before")
STEP = timedelta(minutes=15)
"""A promise is made in whole quarters of an hour, rounded up."""
PLAIN = {
    "je": "Goede vraag. Ik weet het antwoord nog niet zeker, dus ik zoek het voor je uit. Je hoort {} van me.",
    "u": "Goede vraag. Ik weet het antwoord nog niet zeker, dus ik zoek het voor u uit. U hoort {} van mij.",
}
SOON = Text("zo snel mogelijk", "as soon as possible")
MOMENT, COLLEAGUE = "moment", "collega"
"""The variables of the client's own holding answer that are filled in here."""


class Escalate(NamedTuple):
    """Whom to ask inside: the path, and the first contact on it with its means."""

    path: str
    contact: str
    name: str
    reach: list[tuple[str, str]]
    """The kinds of means (phone, email, whatsapp) and their values."""


class Holding(NamedTuple):
    """A holding reply. ``due`` is what it promises; ``answer`` is the id it was made from, None for our own words."""

    text: str
    answer: str | None
    due: datetime | None
    said: Text
    missing: list[Missing]
    escalate: Escalate | None


def holding(
    workspace: Workspace,
    shelf: Shelf,
    now: datetime,
    *,
    channel: str | None = None,
    topic: str | None = None,
    values: Mapping[str, str],
) -> Holding:
    """The holding reply of a client at a moment, for a channel and the likely topic."""
    promised = _promise(workspace, now, channel, topic)
    said = SOON if promised is None else say_moment(promised, now, BEFORE)
    escalate = _escalate(workspace, channel, topic)
    given = {MOMENT: said.nl}
    if escalate is not None:
        given[COLLEAGUE] = escalate.name
    wanted = workspace.config.suggest.holding
    shelved = next((answer for answer in shelf.answers if answer.id == wanted), None)
    read = read_answer(shelf, shelved) if shelved is not None else None
    if read is not None:
        rendered = render(*read, workspace, channel, {**given, **values})
        if rendered is not None:
            return Holding(rendered.text, wanted, promised, said, rendered.missing, escalate)
    form = "u" if workspace.handbook.tone.address == "u" else "je"
    return Holding(PLAIN[form].format(said.nl), None, promised, said, [], escalate)


def _promise(workspace: Workspace, now: datetime, channel: str | None, topic: str | None) -> datetime | None:
    """When the target for a next response is due, rounded up; None without such a target, or when that never comes."""
    handbook = workspace.handbook
    about = handbook.topics.get(topic or "")
    target = target_for(
        handbook.targets,
        now.astimezone(ZoneInfo(workspace.config.timezone)).date(),
        channel=channel,
        topic=topic,
        priority=about.priority if about else None,
    )
    duration = (target.next_response or target.first_response) if target else None
    if target is None or duration is None:
        return None
    hours = opening_hours(handbook.channels, handbook.hours, channel, workspace.config.timezone)
    moment = due(target, duration, now, hours)
    return None if moment is None else _rounded(moment.astimezone(ZoneInfo(workspace.config.timezone)))


def _rounded(moment: datetime) -> datetime:
    whole = moment.replace(minute=0, second=0, microsecond=0)
    return whole + -(-(moment - whole) // STEP) * STEP


def _escalate(workspace: Workspace, channel: str | None, topic: str | None) -> Escalate | None:
    """The first contact on the path that this topic takes."""
    handbook = workspace.handbook
    plan = handbook.escalation
    if plan is None:
        return None
    about = handbook.topics.get(topic or "")
    name = about.path if about and about.path else None
    if name is None:
        for route in plan.routes:
            when = route.when
            matches = (not when.topics or topic in when.topics) and (not when.channels or channel in when.channels)
            if matches and not when.severities and when.hours is None:
                name = route.path
                break
    path = plan.paths.get(name or "")
    if name is None or path is None:
        return None
    targets = [target for level in path.levels for target in level.targets]
    for target in (*targets, path.last_contact):
        contact = handbook.contacts.get(target)
        if contact is not None:
            return Escalate(name, target, contact.public_name or contact.name, _reach(contact))
    return None


def _reach(contact: Contact) -> list[tuple[str, str]]:
    return [(means.kind, means.value) for means in contact.means if means.kind in ("phone", "email", "whatsapp")]
