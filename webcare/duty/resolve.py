"""Whom a target of a path comes to at a moment, and how they can be reached then."""

from typing import Literal, NamedTuple

from webcare.duty.plan import Plan
from webcare.duty.roster import on_duty
from webcare.model.handbook.contacts import Means

Why = Literal["person", "role", "department", "rotation", "temporary", "override", "backup"]
Because = Literal["closed", "absent", "off-duty", "no-means", "nobody", "unknown", "circle"]
LIVE = frozenset(("phone", "pager", "whatsapp", "chat", "email"))
"""Means by which a colleague hears of it; a letter, a form or a visit is for customers."""
DEEPEST = 40
"""Groups and backups behind each other that are followed."""
NOBODY: frozenset[str] = frozenset()


class Way(NamedTuple):
    """One way to reach a contact, and the hours in which it is open; None is always."""

    means: Means
    hours: str | None


class Call(NamedTuple):
    """Somebody who can be reached at the moment, by the ways that are open (the first is the best).

    ``source`` is the roster or role that they were found by; ``instead_of`` whom they stand in for.
    """

    contact: str
    why: Why
    source: str
    ways: tuple[Way, ...]
    instead_of: str | None = None
    reason: str | None = None


class Passed(NamedTuple):
    """Somebody who was passed over and why: absent ``until`` a moment, or outside these ``hours``."""

    contact: str
    because: Because
    until: int | None = None
    hours: tuple[str, ...] = ()

    def over(self, plan: Plan, at: int) -> int | None:
        """Until when that holds, seen from a moment; None when nothing tells."""
        opening = [opens for hours in self.hours if (opens := plan.next_open(hours, at)) is not None]
        return min(opening, default=self.until)


class Resolved(NamedTuple):
    """Who can be reached, the best first, and who was passed over."""

    calls: list[Call]
    passed: list[Passed]


def resolve(plan: Plan, target: str, at: int) -> Resolved:
    """Whom a contact or roster comes to at a moment. A name stands for a roster before a contact."""
    walk = _Walk(plan, at)
    walk.target(target, NOBODY)
    if len(walk.calls) + len(walk.passed) == 1:
        return Resolved(walk.calls, walk.passed)
    calls: dict[str, Call] = {}
    for call in walk.calls:
        calls.setdefault(call.contact, call)
    passed: dict[str, Passed] = {}
    for one in walk.passed:
        if one.contact not in calls:
            passed.setdefault(one.contact, one)
    return Resolved(list(calls.values()), list(passed.values()))


class _Walk:
    """From a target to people, at a moment; ``above`` are the groups and absent people that led here."""

    def __init__(self, plan: Plan, at: int) -> None:
        self.plan = plan
        self.at = at
        self.calls: list[Call] = []
        self.passed: list[Passed] = []
        self._seen: set[str] = set()

    def target(self, target: str, above: frozenset[str]) -> None:
        """A roster or a contact."""
        if target in self.plan.escalation.rosters:
            self._roster(target, above)
        else:
            self._contact(target, above)

    def _contact(self, name: str, above: frozenset[str]) -> None:
        """A person, a role or a department."""
        if name not in self.plan.contacts:
            self.passed.append(Passed(name, "unknown"))
        elif name in above or len(above) > DEEPEST:
            self.passed.append(Passed(name, "circle"))
        elif self.plan.contacts[name].kind == "person":
            self._person(Call(name, "person", name, ()), above)
        elif name not in self._seen:
            self._seen.add(name)
            self._group(name, above | {name})

    def _roster(self, roster: str, above: frozenset[str]) -> None:
        """On call in a roster's hours one's own working hours do not count."""
        shifts = self.plan.shifts(roster)
        if not self.plan.is_open(shifts.hours, self.at):
            self.passed.append(Passed(roster, "off-duty", None, (shifts.hours or "",)))
            return
        people = on_duty(self.plan, roster, self.at)
        if not people:
            self.passed.append(Passed(roster, "nobody"))
        for one in people:
            if one.person not in self.plan.contacts or self.plan.contacts[one.person].kind != "person":
                self._contact(one.person, above)
            else:
                call = Call(one.person, one.why, roster, (), one.instead_of, one.reason)
                self._person(call, above, on_call=shifts.hours is not None)

    def _person(self, call: Call, above: frozenset[str], *, on_call: bool = False) -> None:
        """A person, or the backup of one who is absent."""
        away = self.plan.away_until(call.contact, self.at)
        if away is None:
            self._reach(call, call.ways + ways_of(self.plan, call.contact, working=not on_call))
            return
        self.passed.append(Passed(call.contact, "absent", away))
        self._backup(call.contact, above)

    def _group(self, name: str, above: frozenset[str]) -> None:
        """A role or a department: while somebody of it is there, by its own means, else by theirs; else its backup."""
        group, present = self.plan.contacts[name], []
        for holder in group.holders:
            away = self.plan.away_until(holder, self.at)
            if away is not None or holder not in self.plan.contacts:
                self.passed.append(Passed(holder, "absent" if away is not None else "unknown", away))
            else:
                present.append(holder)
        if group.holders and not present:
            for absent in [name] if group.backup is not None else group.holders:
                self._backup(absent, above)
            return
        own = ways_of(self.plan, name)
        if group.kind == "department" or not present:
            if self._reach(Call(name, group.kind, name, ()), own) or not present:
                return
            own = ()
        for holder in present:
            if self.plan.contacts[holder].kind == "person":
                self._person(Call(holder, group.kind, name, own), above)
            else:
                self._contact(holder, above)
            own = ()

    def _backup(self, absent: str, above: frozenset[str]) -> None:
        """Who stands in for somebody, if anybody does."""
        contact = self.plan.contacts.get(absent)
        if contact is None or contact.backup is None or (absent in self._seen and contact.kind == "person"):
            return
        self._seen.add(absent)
        before = len(self.calls)
        self._contact(contact.backup, above | {absent})
        for place, call in enumerate(self.calls[before:], before):
            self.calls[place] = call._replace(why="backup", instead_of=call.instead_of or absent)

    def _reach(self, call: Call, ways: tuple[Way, ...]) -> bool:
        """Somebody who is there: reached by the means that are open now, else passed over until one opens."""
        now = tuple(way for way in ways if self.plan.is_open(way.hours, self.at))
        if now:
            self.calls.append(call._replace(ways=now))
        elif ways:
            self.passed.append(Passed(call.contact, "closed", None, tuple(way.hours for way in ways if way.hours)))
        else:
            self.passed.append(Passed(call.contact, "no-means"))
        return bool(now)


def ways_of(plan: Plan, name: str, *, working: bool = True) -> tuple[Way, ...]:
    """The means by which a colleague reaches a contact: in their own hours, else in the contact's working hours."""
    key = (name, working)
    if key not in plan.ways:
        contact = plan.contacts[name]
        hours = contact.hours if working else None
        plan.ways[key] = tuple(Way(means, means.hours or hours) for means in contact.means if means.kind in LIVE)
    return plan.ways[key]
