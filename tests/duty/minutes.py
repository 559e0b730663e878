"""Random small weeks of duty, and a counter that looks at every minute of them: the oracle of ``duty.cover``.

The counter shares nothing with the engine: it knows Amsterdam's clock by its rule (summer time from the last Sunday of
March to the last Sunday of October, at 01:00 UTC), keeps everything in minutes since 1970, and asks minute by minute.
"""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from tests.duty.small import ZONE
from webcare.calendar.hours import WEEKDAYS
from webcare.duty import Plan
from webcare.duty.spans import Span
from webcare.model.handbook.contacts import Contact, Means
from webcare.model.handbook.escalation import Absence, Escalation, Level, Override, Path, Roster, Rotation, Temporary
from webcare.model.handbook.hours import Schedule, Version, Week
from webcare.model.values import ClockTime, Window

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  minutes are counted by hand
STARTS = [date(2026, 3, 27), date(2026, 10, 23), date(2026, 12, 23), date(2027, 3, 26), date(2026, 6, 1)]
PEOPLE = ("anna", "bart", "cees")
Spans = list[tuple[int, int]]


class Case(NamedTuple):
    """A plan, the window to look at, and the minutes in it (since 1970, UTC) in which nobody can be reached."""

    plan: Plan
    window: Span
    gaps: set[int]


def summer(minute: int) -> bool:
    """Is it summer time in Amsterdam in this minute?"""
    year = (EPOCH + timedelta(minutes=minute)).year
    turns = []
    for month in (3, 10):
        last = date(year, month, 31)
        last -= timedelta(days=(last.weekday() + 1) % 7)
        turns.append((last - EPOCH.date()).days * 1440 + 60)
    return turns[0] <= minute < turns[1]


def minute_of(wall: datetime) -> int:
    """The first minute at which the wall shows this; in the hour that is skipped, as if the clock had not moved yet."""
    shown = int((wall - EPOCH).total_seconds()) // 60
    fitting = [shown - offset for offset in (120, 60) if (120 if summer(shown - offset) else 60) == offset]
    return fitting[0] if fitting else shown - 60


def random_case(seed: int, days: int = 4) -> Case:  # noqa: C901, PLR0915  two readings of one case stand side by side
    """A case by its number: one roster, three people, hours with holes, overrides, absences and a last contact."""
    dice = random.Random(seed)  # noqa: S311  a case must be the same each time
    first = dice.choice(STARTS) + timedelta(days=dice.randrange(3))
    midnight = datetime(first.year, first.month, first.day)  # noqa: DTZ001  a wall clock's

    def moment() -> datetime:
        return midnight + timedelta(minutes=dice.choice((15, 30, 60, 1)) * dice.randrange(0, days * 96 // 2))

    def stretch() -> tuple[datetime, datetime]:
        start = moment()
        return start, start + timedelta(minutes=dice.choice((45, 240, 1440, 2000)))

    week = {name: _windows(dice) for name in WEEKDAYS}
    night = {name: _windows(dice) for name in WEEKDAYS}
    rule, every = dice.choice((("FREQ=DAILY", 1), ("FREQ=WEEKLY;BYDAY=SU", 7)))
    members = [dice.choice(PEOPLE) for _ in range(dice.randint(0, 3))]
    handoff = dice.choice((0, 120, 150, 180, 540, 1439))
    starts = midnight - timedelta(days=dice.randrange(15), minutes=dice.choice((0, 61)))
    overrides = [_override(dice, *stretch()) for _ in range(dice.randint(0, 3))]
    temporary = [(stretch(), dice.choice(PEOPLE)) for _ in range(dice.randint(0, 1))]
    absences = [(dice.choice(PEOPLE), *stretch()) for _ in range(dice.randint(0, 3))]
    backup = {who: dice.choice((None, *(other for other in PEOPLE if other != who))) for who in PEOPLE}
    own_hours = {who: dice.choice((None, "dag")) for who in PEOPLE}
    roster_hours, last = dice.choice((None, "nacht")), dice.choice(PEOPLE)
    contacts = {
        who: Contact(
            kind="person", name=who, backup=backup[who], hours=own_hours[who],
            means=[Means(kind="phone", value="050 000 11 01")],
        )
        for who in PEOPLE
    }  # fmt: skip
    roster = Roster(
        name="R",
        hours=roster_hours,
        rotations=[Rotation(members=members, starts=starts, rule=rule, handoff=ClockTime(handoff))],
        temporary=[
            Temporary(start=start, end=end, rotation=Rotation(members=[who], starts=start - timedelta(days=1)))
            for (start, end), who in temporary
        ],
        overrides=overrides,
    )
    level = Level(targets=["dienst"])
    escalation = Escalation(
        paths={"pad": Path(name="P", levels=[level], last_contact=last, cover="always")},
        rosters={"dienst": roster},
        absences=[Absence(person=who, start=start, end=end) for who, start, end in absences],
    )
    valid = date(2020, 1, 1)
    hours = {
        name: Schedule(name=name, versions=[Version(valid_from=valid, week=Week(**windows))])
        for name, windows in (("dag", week), ("nacht", night))
    }
    opening = {"dag": _opening(week, first, days), "nacht": _opening(night, first, days)}
    window = Span(60 * minute_of(midnight), 60 * minute_of(midnight + timedelta(days=days)))
    shifts = _shifts(starts, handoff, every, midnight + timedelta(days=days + 1))
    away = {who: [(minute_of(a), minute_of(b)) for one, a, b in absences if one == who] for who in PEOPLE}
    swaps = [(minute_of(one.start), minute_of(one.end), one) for one in overrides]
    instead = [(minute_of(a), minute_of(b), who) for (a, b), who in temporary]

    def inside(spans: Spans, minute: int) -> bool:
        return any(start <= minute < end for start, end in spans)

    def reached(who: str | None, minute: int, *, on_call: bool, seen: tuple[str, ...] = ()) -> bool:
        if who is None or who in seen:
            return False
        if inside(away[who], minute):
            return reached(backup[who], minute, on_call=False, seen=(*seen, who))
        hours = None if on_call else own_hours[who]
        return hours is None or inside(opening[hours], minute)

    def on_duty(minute: int) -> list[str]:
        turn = sum(handed <= minute for handed in shifts)
        people = [members[turn % len(members)]] if members and minute >= minute_of(starts) else []
        for start, end, who in instead:
            if start <= minute < end:
                people = [who]
                break
        for start, end, one in swaps:
            if start <= minute < end:
                if one.action == "add":
                    people += [one.person]
                elif one.person in people:
                    people = [one.by if who == one.person else who for who in people if one.by or who != one.person]  # type: ignore[misc]
        return people

    gaps = set()
    for minute in range(window.start // 60, window.end // 60):
        duty = on_duty(minute) if roster_hours is None or inside(opening[roster_hours], minute) else []
        by_roster = any(reached(who, minute, on_call=roster_hours is not None) for who in duty)
        if not by_roster and not reached(last, minute, on_call=False):
            gaps.add(minute)
    return Case(Plan(escalation, contacts, hours, ZONE), window, gaps)


def _windows(dice: random.Random) -> list[Window]:
    edges = sorted(dice.sample((0, 60, 120, 150, 180, 240, 540, 720, 725, 1020, 1380, 1440), dice.choice((0, 2, 4))))
    return [Window(*pair) for pair in zip(edges[::2], edges[1::2], strict=True)]


def _override(dice: random.Random, start: datetime, end: datetime) -> Override:
    person, by = dice.choice(PEOPLE), dice.choice(PEOPLE)
    action = dice.choice(("add", "remove", "replace"))
    return Override(action=action, person=person, by=by if action == "replace" else None, start=start, end=end)  # type: ignore[arg-type]


def _opening(week: dict[str, list[Window]], first: date, days: int) -> Spans:
    found = []
    for number in range(-1, days + 2):
        day = first + timedelta(days=number)
        midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001  a wall clock's
        for window in week[WEEKDAYS[day.weekday()]]:
            edges = [minute_of(midnight + timedelta(minutes=edge)) for edge in (window.opens, window.closes)]
            found.append((edges[0], edges[1]))
    return found


def _shifts(starts: datetime, handoff: int, every: int, end: datetime) -> list[int]:
    """The minutes at which a turn passes on: daily, or on Sundays."""
    day, found = starts.replace(hour=0, minute=0), []
    while day <= end:
        minute = minute_of(day + timedelta(minutes=handoff))
        if (every == 1 or day.weekday() == 6) and minute > minute_of(starts):
            found.append(minute)
        day += timedelta(days=1)
    return found


def minutes_of(spans: list[Span]) -> set[int]:
    """The minutes in these spans, which must be whole ones."""
    assert all(edge % 60 == 0 for span in spans for edge in span)
    return {minute for start, end in spans for minute in range(start // 60, end // 60)}


def seen_at(minute: int) -> str:
    """A minute in UTC, to read."""
    return datetime.fromtimestamp(minute * 60, UTC).isoformat()
