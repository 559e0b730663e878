"""What a customer may be told: the public means of the contact that a question belongs to."""

from collections.abc import Iterator
from typing import NamedTuple

from webcare.duty import Plan
from webcare.escalate.asking import Escalated
from webcare.model.handbook.channels import Channel
from webcare.model.handbook.contacts import Contact, Means
from webcare.store.workspace import Workspace

LIVE = ("phone", "whatsapp", "chat")
WRITTEN = ("email", "form")
PLACES = ("visit", "post")
SOON = 36 * 3600
"""Hours that end within this time are said; what never closes has no end worth saying."""
SAME = {"whatsapp": "whatsapp", "chat": "chat"}
"""Means that a customer of the channel of that name is using already."""


class Public(NamedTuple):
    """A contact and its means for customers: one that works at this moment, one to write to, and one for later.

    ``opens`` is when ``later`` works, in seconds since 1970 (UTC); ``closes`` is when ``now`` stops.
    """

    name: str
    contact: Contact
    now: Means | None
    closes: int | None
    written: Means | None
    later: Means | None
    opens: int | None
    staffed: int | None
    """When somebody is there to read what is written: the moment itself, or later; None is not known."""


def public_for(workspace: Workspace, escalated: Escalated, channel: str | None) -> Public | None:
    """The contact to give: who knows about the topic, else the path's first level, its last contact, the channel's.

    A contact without public means passes it to its backup. None when none of them has any; higher levels are for
    colleagues.
    """
    entry = workspace.handbook.channels.get(channel or "")
    for name in candidates(workspace, escalated, channel):
        contact = escalated.plan.contacts[name]
        means = [one for one in contact.means if one.public and not _in_use(one, channel, entry)]
        if means:
            return _public(escalated.plan, name, contact, means, escalated.chain.at)
    return None


def candidates(workspace: Workspace, escalated: Escalated, channel: str | None) -> Iterator[str]:
    """The contacts to whom a question may be sent on, the best first."""
    entry = workspace.handbook.channels.get(channel or "")
    plan, chain = escalated.plan, escalated.chain
    path = plan.escalation.paths[chain.path]
    topic = workspace.handbook.topics.get(escalated.about.topic or "")
    wanted = [topic.owner if topic else None]
    wanted += path.levels[0].targets
    wanted += [path.last_contact, entry.owner if entry else None]
    seen: set[str] = set()
    for first in wanted:
        name = first
        while name is not None and name not in seen and name in plan.contacts:
            seen.add(name)
            yield name
            name = plan.contacts[name].backup


def _in_use(means: Means, channel: str | None, entry: Channel | None) -> bool:
    """Is this how the customer reaches us already?"""
    handle = (entry.handle or "").lower() if entry is not None else ""
    return (channel is not None and SAME.get(means.kind) == channel) or means.value.lower() == handle


def _public(plan: Plan, name: str, contact: Contact, means: list[Means], at: int) -> Public:
    def opens(one: Means) -> int | None:
        return plan.next_open(one.hours or contact.hours, at)

    live = [one for one in means if one.kind in LIVE]
    written = next((one for one in means if one.kind in WRITTEN), None)
    if not live and written is None:
        live = [one for one in means if one.kind in PLACES]
    now = next((one for one in live if opens(one) == at), None)
    waiting = [(moment, place) for place, one in enumerate(live) if (moment := opens(one)) is not None]
    later = live[min(waiting)[1]] if now is None and waiting else None
    return Public(
        name,
        contact,
        now,
        plan.closes(now.hours or contact.hours, at, SOON) if now is not None else None,
        written,
        later,
        opens(later) if later is not None else None,
        plan.next_open(contact.hours, at) if contact.hours in plan.hours else None,
    )
