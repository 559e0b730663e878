"""Who somebody is: the contact behind an id, initials or a name, and the people behind a role."""

from webcare.model.errors import CannotRun
from webcare.model.handbook.contacts import people_behind
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store.handbook import Handbook

LEADERS = frozenset(("reviewer", "editor", "lead"))
"""The roles of those who may look at what no review of ``team.yaml`` is about."""


def person_of(who: str, handbook: Handbook) -> str | None:
    """The contact that ``who`` stands for: an id, a member's initials, or a name; None when it is nobody, or several.

    A role or department with one holder is that holder.
    """
    wanted = who.strip().casefold()
    contacts, team = handbook.contacts, handbook.team
    members = team.members if team else []
    ids = {member.contact for member in members} | contacts.keys()
    if wanted in ids:
        holders = people_behind([wanted], contacts)
        return holders[0] if len(holders) == 1 else wanted
    found = {member.contact for member in members if member.initials.casefold() == wanted}
    if not found:
        found = {
            name
            for name, contact in contacts.items()
            if contact.kind == "person" and wanted in (contact.name.casefold(), (contact.public_name or "").casefold())
        }
    return found.pop() if wanted and len(found) == 1 else None


def me_in(who: str, handbook: Handbook) -> str:
    """The contact that ``who`` stands for. Raises ``CannotRun`` when it is nobody, or several."""
    found = person_of(who, handbook)
    if found is None:
        raise unknown_person(who, handbook)
    return found


def unknown_person(who: str, handbook: Handbook) -> CannotRun:
    """The refusal of a name that nobody here has."""
    from webcare.store.build import closest

    team = handbook.team
    names = [name for member in (team.members if team else []) for name in (member.initials, member.contact)]
    close = closest(who, [*names, *handbook.contacts])
    listed = ", ".join(member.initials for member in (team.members if team else [])[:12])
    hint = None
    if close:
        hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?")
    elif listed:
        hint = Text(f"kies uit: {listed}", f"choose: {listed}")
    shown = mask(who)[:60]
    return CannotRun(Text(f"onbekende collega '{shown}'", f"unknown colleague '{shown}'"), hint=hint)


def leaders(handbook: Handbook) -> list[str]:
    """Who may look at a draft that no review of ``team.yaml`` is about; without a team, any person."""
    if handbook.team is None:
        return [name for name, contact in handbook.contacts.items() if contact.kind == "person"]
    return [member.contact for member in handbook.team.members if LEADERS.intersection(member.roles)]


def name_of(who: str, handbook: Handbook) -> str:
    """What a contact is called."""
    contact = handbook.contacts.get(who)
    return contact.name if contact else who
