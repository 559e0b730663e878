"""The moments at which it may change whom a target comes to: between two of them nothing does."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from webcare.duty.plan import Plan
from webcare.duty.resolve import resolve
from webcare.duty.roster import on_duty
from webcare.duty.spans import Span, Spans, common, union, without

DAY = 86_400
LOOKS = (8 * DAY, 60 * DAY, 400 * DAY)
"""How far is looked ahead for somebody who can be reached: first a week, in the end a year and a month."""
Led = Iterator[tuple[str, Spans]]


def points(plan: Plan, targets: Iterable[str], start: int, end: int) -> list[int]:
    """The moments in ``[start, end)`` at which what ``resolve`` says may change, in order; ``start`` is the first."""
    window, found = [Span(start, end)], {start}
    waiting, seen = [(name, window) for name in targets], dict[str, Spans]()
    while waiting:
        name, spans = waiting.pop()
        fresh = without(spans, seen.get(name, []))
        if not fresh:
            continue
        seen[name] = union(seen.get(name, []), fresh)
        found |= _changes(plan, name, fresh, window[0])
        waiting += _led_to(plan, name, fresh, window[0])
    return sorted(found)


def _changes(plan: Plan, name: str, spans: Spans, window: Span) -> set[int]:
    """The changes of one roster or contact itself."""
    moments: list[Iterable[int]] = []
    hours: set[str | None] = set()
    if name in plan.escalation.rosters:
        shifts = plan.shifts(name)
        hours.add(shifts.hours)
        moments.append(sorted(shifts.changes(*window)))
    if (contact := plan.contacts.get(name)) is not None:
        hours |= {contact.hours, *(means.hours for means in contact.means)}
        moments.append(sorted(plan.absences(name, *window)))
    moments += [plan.edges(one, *window) for one in hours if one is not None]
    found = {start for start, _ in spans}
    for row in moments:
        ordered = list(row)
        for start, end in spans:
            found.update(ordered[bisect_left(ordered, start) : bisect_left(ordered, end)])
    return found


def _led_to(plan: Plan, name: str, spans: Spans, window: Span) -> Led:
    """Whom one comes to in turn, and when that can be: on duty by a roster, absent for a backup."""
    contact = plan.contacts.get(name)
    if name in plan.escalation.rosters:
        duty: dict[str, list[Span]] = defaultdict(list)
        for start, end in pairwise(sorted({*window, *plan.shifts(name).changes(*window)})):
            for one in on_duty(plan, name, start):
                duty[one.person].append(Span(start, end))
        yield from ((who, common(spans, union(turns))) for who, turns in duty.items())
    if contact is not None:
        absent = [common(spans, plan.absent(one, window)) for one in (name, *contact.holders)]
        for holder in contact.holders:
            yield holder, spans
            if (entry := plan.contacts.get(holder)) is not None and entry.backup is not None:
                yield entry.backup, union(*absent)
        if contact.backup is not None:
            away = spans if any(one not in plan.contacts for one in contact.holders) else union(*absent)
            yield contact.backup, away


def _in(plan: Plan, roster: str) -> Iterator[str]:
    """Everybody whom a roster names."""
    entry = plan.escalation.rosters[roster]
    for rotation in (*entry.rotations, *(one.rotation for one in entry.temporary)):
        yield from rotation.members
    for override in entry.overrides:
        yield from filter(None, (override.person, override.by))


def next_reached(plan: Plan, targets: Iterable[str], at: int) -> int | None:
    """When somebody of these can be reached, from a moment on; None when that is not within ``LOOKS``."""
    wanted, start = list(targets), at
    for look in LOOKS:
        for moment in points(plan, wanted, start, at + look):
            if any(resolve(plan, target, moment).calls for target in wanted):
                return moment
        start = at + look
    return None


def behind(plan: Plan, targets: Iterable[str]) -> Iterator[str]:
    """These targets, and every roster and contact that they may come to, each once."""
    waiting, seen = list(targets), set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        yield name
        if name in plan.escalation.rosters:
            waiting += _in(plan, name)
        if (contact := plan.contacts.get(name)) is not None:
            waiting += [*contact.holders, *([contact.backup] if contact.backup else [])]
