"""A large plan of duty: what the simulation of a year is timed on."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from webcare.duty import Plan
from webcare.model.handbook.contacts import Contact, Means
from webcare.model.handbook.escalation import Absence, Escalation, Level, Override, Roster, Rotation
from webcare.model.handbook.escalation import Path as Way
from webcare.model.handbook.hours import Schedule, Version, Week
from webcare.model.values import Window

ZONE = ZoneInfo("Europe/Amsterdam")
WORKDAYS = ("mon", "tue", "wed", "thu", "fri")


def large() -> Plan:
    """Twenty paths of four levels, twenty rosters, sixty people, ten schedules; a swap and an absence a week."""
    people, start = [f"mens-{number}" for number in range(60)], datetime(2026, 1, 5, 9)  # noqa: DTZ001  a wall clock's
    hours = {
        f"uren-{number}": Schedule(
            name="U",
            versions=[
                Version(
                    valid_from=date(2020, 1, 1),
                    week=Week(
                        **{day: [Window(480 + 5 * number, 720), Window(780, 1020 + 7 * number)] for day in WORKDAYS}
                    ),
                )
            ],
        )
        for number in range(10)
    }
    contacts = {
        who: Contact(
            kind="person",
            name=who,
            backup=people[(number + 1) % 60],
            hours=f"uren-{number % 10}" if number % 3 else None,
            means=[
                Means(kind="phone", value="050 000 11 01"),
                Means(kind="email", value="a@b.example", hours="uren-0"),
            ],
        )
        for number, who in enumerate(people)
    }
    rosters = {
        f"dienst-{number}": Roster(
            name="R",
            hours=f"uren-{number % 10}" if number % 2 else None,
            rotations=[Rotation(members=people[3 * number : 3 * number + 3], starts=start)],
            overrides=[
                Override(
                    action="replace",
                    person=people[3 * number + week % 3],
                    by=people[(3 * number + week + 1) % 60],
                    start=start + timedelta(weeks=week),
                    end=start + timedelta(weeks=week, days=1),
                )
                for week in range(52)
            ],
        )
        for number in range(20)
    }
    paths = {
        f"pad-{number}": Way(
            name="P",
            levels=[
                Level(targets=[f"dienst-{number}"]),
                Level(targets=[f"dienst-{(number + 1) % 20}", people[number]], delay=timedelta(minutes=30)),
                Level(targets=[people[number + 20]], delay=timedelta(hours=2), clock="business"),
                Level(targets=[people[number + 40]]),
            ],
            last_contact=people[59 - number],
            cover="always",
        )
        for number in range(20)
    }
    absences = [
        Absence(person=people[week], start=start + timedelta(weeks=week), end=start + timedelta(weeks=week + 2))
        for week in range(52)
    ]
    return Plan(Escalation(paths=paths, rosters=rosters, absences=absences), contacts, hours, ZONE)
