"""A year of duty, gone through from change to change: where nobody can be reached, and who carries how much.

Everything is for a plain message, of no channel, topic or severity in particular. First in line is whoever a path
would call first at that moment; somebody who is that on several paths at once counts once.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import pairwise
from typing import NamedTuple

from webcare.calendar import holidays
from webcare.duty.cover import Gap, Held, Timelines, gaps_in
from webcare.duty.plan import Plan
from webcare.duty.points import behind
from webcare.duty.resolve import Why
from webcare.duty.routes import About
from webcare.duty.spans import Span, Spans, common, seconds, union, without
from webcare.model.handbook.escalation import Path
from webcare.model.moment import there

NIGHT = (time(23), time(7))
"""The night: from 23.00 up to 7.00."""
DAY = timedelta(days=1)


class Dead(NamedTuple):
    """A level (from 1; 0 is the last contact) at which nobody can be reached in the whole window."""

    path: str
    level: int


class Load(NamedTuple):
    """For how long somebody is first in line, in seconds; nights, weekends and holidays are parts of it."""

    contact: str
    total: int
    nights: int
    weekends: int
    holidays: int


class Shift(NamedTuple):
    """Somebody's turn in a roster; the time in which the roster is closed does not break it."""

    roster: str
    person: str
    why: Why
    span: Span
    instead_of: str | None = None


class Handover(NamedTuple):
    """A turn that passes on in the night."""

    roster: str
    at: int
    before: str
    after: str


class Holiday(NamedTuple):
    """A public holiday on which nobody on these paths can be reached all day."""

    day: date
    names: tuple[str, ...]
    paths: list[str]


class Simulated(NamedTuple):
    """What a window comes to. ``gaps`` are within what a path promises or, of one that promises nothing, all."""

    window: Span
    gaps: list[Gap]
    dead: list[Dead]
    strays: list[str]
    """Paths to which no route and no topic leads."""
    idle: list[str]
    """Contacts on a path who are never called."""
    loads: list[Load]
    shifts: list[Shift]
    night_handovers: list[Handover]
    holidays: list[Holiday]
    reached: dict[str, Spans]
    """When somebody on each path can be reached."""


def simulate(plan: Plan, start: date, weeks: int, topics: frozenset[str] = frozenset()) -> Simulated:
    """So many weeks from the midnight of a day, where the client is; ``topics`` are the paths that topics name."""
    window = Span(_midnight(start, plan.zone), _midnight(start + weeks * 7 * DAY, plan.zone))
    timelines, paths = Timelines(plan, window), plan.escalation.paths
    reached = {name: timelines.path(path, About()) for name, path in paths.items()}
    gaps = [gap for name, path in paths.items() for gap in _gaps(timelines, name, path, reached[name])]
    shifts = [shift for roster in plan.escalation.rosters for shift in _shifts(timelines, roster)]
    led_to = {one.path for one in plan.escalation.routes} | topics
    return Simulated(
        window,
        sorted(gaps, key=lambda gap: (gap.span, gap.path)),
        list(_dead(timelines)),
        [name for name in paths if name not in led_to and len(paths) > 1],
        _idle(timelines),
        _loads(timelines),
        shifts,
        list(_night_handovers(shifts, plan.zone)),
        list(_uncovered(reached, window, plan.zone)),
        reached,
    )


def _gaps(timelines: Timelines, name: str, path: Path, reached: Spans) -> list[Gap]:
    if path.cover is not None:
        return gaps_in(timelines, name)
    return [Gap(name, span) for span in without([timelines.window], reached)]


def _dead(timelines: Timelines) -> Iterator[Dead]:
    """Levels for whose targets nobody can be reached while they hold, whatever the channel, topic and severity."""
    for name, path in timelines.plan.escalation.paths.items():
        for number, level in enumerate(path.levels, 1):
            reached = union(*(timelines.reached(target) for target in level.targets))
            if not common(reached, timelines.open(level.when.hours)):
                yield Dead(name, number)
        if not timelines.reached(path.last_contact):
            yield Dead(name, 0)


def _targets(path: Path) -> list[str]:
    return [*dict.fromkeys(target for level in path.levels for target in level.targets), path.last_contact]


def _idle(timelines: Timelines) -> list[str]:
    """Contacts behind the targets of the paths whom nobody ever calls. Who is in a department is called with it."""
    plan, used = timelines.plan, set[str]()
    targets = [target for path in plan.escalation.paths.values() for target in _targets(path)]
    for target in dict.fromkeys(targets):
        for held in timelines.of(target):
            for call in held.calls:
                used |= {call.contact, call.source}
    used |= {one for name in used if name in plan.contacts for one in plan.contacts[name].holders}
    return sorted(name for name in behind(plan, targets) if name in plan.contacts and name not in used)


def _loads(timelines: Timelines) -> list[Load]:
    plan, window = timelines.plan, timelines.window
    first: dict[str, list[Span]] = defaultdict(list)
    for path in plan.escalation.paths.values():
        left: Spans = [window]
        turns = [(target, timelines.level(level, About())) for level in path.levels for target in level.targets]
        for target, holds in [*turns, (path.last_contact, [window])]:
            for contact, span in _firsts(timelines.of(target), common(left, holds)):
                first[contact].append(span)
            left = without(left, common(holds, timelines.reached(target)))
    days = list(_days(window, plan.zone))
    nights, weekends, off = _nights(days, plan.zone), _of(days, plan.zone, 5), _holidays(days, plan.zone)
    loads = []
    for contact, spans in first.items():
        mine = union(spans)
        parts = [seconds(common(mine, some)) for some in (nights, weekends, off)]
        loads.append(Load(contact, seconds(mine), *parts))
    return sorted((load for load in loads if load.total), key=lambda load: (-load.total, load.contact))


def _firsts(held: list[Held], here: Spans) -> Iterator[tuple[str, Span]]:
    """Who is called first at the moments in ``here``; ``held`` covers them all, in order."""
    place = 0
    for start, end in here:
        while held[place].span.end <= start:
            place += 1
        following = place
        while following < len(held) and held[following].span.start < end:
            one = held[following]
            if one.calls:
                yield one.calls[0].contact, Span(max(start, one.span.start), min(end, one.span.end))
            following += 1


def _shifts(timelines: Timelines, roster: str) -> list[Shift]:
    """The turns of a roster as they are really held; closed time between two parts of one turn is passed over."""
    found: list[Shift] = []
    for held in timelines.of(roster):
        for call in held.calls[:1]:
            last = found[-1] if found else None
            if last is not None and (last.person, last.why) == (call.contact, call.why):
                found[-1] = last._replace(span=Span(last.span.start, held.span.end))
            else:
                found.append(Shift(roster, call.contact, call.why, held.span, call.instead_of))
    return found


def _night_handovers(shifts: list[Shift], zone: tzinfo) -> Iterator[Handover]:
    """Turns that pass on in the night without a pause: whoever has it must be awake to hand it over."""
    for before, after in pairwise(shifts):
        at = after.span.start
        wall = there(at, zone).time()
        same = before.roster == after.roster and before.person != after.person
        if same and before.span.end == at and (wall >= NIGHT[0] or wall < NIGHT[1]):
            yield Handover(after.roster, at, before.person, after.person)


def _uncovered(reached: dict[str, Spans], window: Span, zone: tzinfo) -> Iterator[Holiday]:
    for day in _days(window, zone):
        if names := holidays(day.year).get(day):
            whole = [Span(_midnight(day, zone), _midnight(day + DAY, zone))]
            alone = [path for path, spans in reached.items() if not common(whole, spans)]
            if alone:
                yield Holiday(day, names, alone)


def _days(window: Span, zone: tzinfo) -> Iterator[date]:
    day, last = (there(at, zone).date() for at in window)
    while day < last:
        yield day
        day += DAY


def _nights(days: list[date], zone: tzinfo) -> Spans:
    around = [days[0] - DAY, *days] if days else []
    return union([Span(_at(day, NIGHT[0], zone), _at(day + DAY, NIGHT[1], zone)) for day in around])


def _of(days: list[date], zone: tzinfo, weekday: int) -> Spans:
    """The days of the week from this one on."""
    return union([Span(_midnight(day, zone), _midnight(day + DAY, zone)) for day in days if day.weekday() >= weekday])


def _holidays(days: list[date], zone: tzinfo) -> Spans:
    return union([Span(_midnight(day, zone), _midnight(day + DAY, zone)) for day in days if day in holidays(day.year)])


def _midnight(day: date, zone: tzinfo) -> int:
    return _at(day, time(), zone)


def _at(day: date, clock: time, zone: tzinfo) -> int:
    return int(datetime.combine(day, clock, zone).timestamp())
