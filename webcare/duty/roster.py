"""Who is on duty by a roster: overrides go before temporary rotations, and those before the ordinary ones."""

from typing import Literal, NamedTuple

from webcare.duty.plan import Plan

Why = Literal["rotation", "temporary", "override"]


class OnDuty(NamedTuple):
    """Somebody on duty, why, for whom they stand in, and the reason that somebody gave for the change."""

    person: str
    why: Why
    instead_of: str | None = None
    reason: str | None = None


def on_duty(plan: Plan, roster: str, at: int) -> list[OnDuty]:
    """Everybody whom the roster has on duty at a moment, in the order of its rotations; its hours are not looked at.

    A temporary rotation takes the place of all ordinary ones; of several that hold, the first. Overrides are applied
    in the order of the file; one that takes somebody off who is not on duty changes nothing.
    """
    shifts = plan.shifts(roster)
    temporary = next((one for one in shifts.temporary if one.span.start <= at < one.span.end), None)
    turns = shifts.rotations if temporary is None else [temporary.turns]
    why: Why = "rotation" if temporary is None else "temporary"
    found = {member: OnDuty(member, why) for one in turns if (member := one.member(at)) is not None}
    for override in shifts.active(at):
        if override.action == "add":
            found.setdefault(override.person, OnDuty(override.person, "override", None, override.reason))
        elif override.person in found:
            there = list(found)
            place = there.index(override.person)
            people = list(found.values())
            people.pop(place)
            if override.action == "replace" and override.by is not None:
                people.insert(place, OnDuty(override.by, "override", override.person, override.reason))
            found = {}
            for one in people:
                found.setdefault(one.person, one)
    return list(found.values())
