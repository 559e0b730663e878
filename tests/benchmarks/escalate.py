"""How fast and how exact the duty engine is: ``python -m tests.benchmarks.escalate [--cases 10000]``.

Anchors of issue 8: simulating 52 weeks of 20 paths and 60 people takes at most 2 s of CPU; random weeks, with DST days,
midnights and several windows, leave the same gaps as a counter of every minute; ``webcare escalate``, the whole
process, takes at most 0.20 s of CPU.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
from datetime import date, datetime, timedelta
from pathlib import Path

from tests.duty.minutes import minutes_of, random_case
from tests.duty.small import ZONE
from webcare.duty import Plan, gaps_in
from webcare.duty.cover import Timelines
from webcare.escalate.simulating import simulate
from webcare.model.handbook.contacts import Contact, Means
from webcare.model.handbook.escalation import Absence, Escalation, Level, Override, Roster, Rotation
from webcare.model.handbook.escalation import Path as Way
from webcare.model.handbook.hours import Schedule, Version, Week
from webcare.model.values import Window

REPOSITORY = Path(__file__).parents[2]
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


def minutes(cases: int) -> None:
    """Random weeks against the counter of minutes."""
    wrong, gaps, looked = [], 0, 0
    for seed in range(cases):
        case = random_case(seed)
        found = minutes_of([gap.span for gap in gaps_in(Timelines(case.plan, case.window), "pad")])
        wrong += [seed] if found != case.gaps else []
        gaps, looked = gaps + len(case.gaps), looked + (case.window.end - case.window.start) // 60
    print(f"{cases} random weeks, {looked} minutes, {gaps} of them a gap: {len(wrong)} wrong {wrong[:5]}")


def whole_process() -> float:
    """Seconds of CPU of ``webcare escalate bezorging`` on the sample client, the best of seven."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "webcare", "escalate", "bezorging", "--at", "2026-12-25T23:10", "--channel", "x"]
    taken = []
    for _ in range(7):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(taken)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=1000)
    given = parser.parse_args()
    plan, began = large(), time.process_time()
    year = simulate(plan, date(2026, 1, 5), 52)
    print(f"52 weeks, 20 paths, 60 people: {time.process_time() - began:.2f} s CPU ({len(year.gaps)} gaps)")
    print(f"webcare escalate, whole process: {whole_process():.3f} s CPU")
    minutes(given.cases)
