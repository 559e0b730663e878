"""Een feestdag waarover niets besloten is
A holiday that nothing was decided about

Zijn jullie er op tweede kerstdag? Beslis het vooraf, per feestdag: open, dicht, of andere tijden. Anders rekent webcare
met een gewone dag, en staan klanten voor een dichte deur. Een feestdag op een dag dat jullie toch dicht zijn, telt niet.

Are you there on Boxing Day? Decide beforehand, for each holiday: open, closed, or other hours. Else webcare counts an
ordinary day, and customers find a closed door. A holiday on a day when you are closed anyway does not count.

datum: 2026-11-22
fout: handbook/hours.yaml
    «klantenservice»:
      name: Klantenservice
      versions: [{valid-from: 2026-01-01, week: {fri: ["9:00-17:00"]}}]
      holidays:
        - {day: good-friday, open: yes}
        - {day: new-year, open: no}

datum: 2026-11-22
goed: handbook/hours.yaml
    klantenservice:
      name: Klantenservice
      versions: [{valid-from: 2026-01-01, week: {fri: ["9:00-17:00"]}}]
      holidays:
        - {day: good-friday, open: yes}
        - {day: new-year, open: no}
      exceptions:
        - {date: 2026-12-25, hours: [], reason: Eerste kerstdag}
"""

from collections.abc import Iterator
from datetime import date, timedelta

from webcare.calendar.holidays import NAMES, holidays
from webcare.calendar.hours import OpeningHours
from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries
from webcare.model.finding import Severity
from webcare.model.handbook.hours import Schedule
from webcare.model.text import Text

AHEAD = timedelta(days=366)
FEW = 3
"""Holidays that a message names."""


@folder_rule("handboek/feestdag-onbeslist", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each schedule with holidays in the year ahead, on days that are open, that it does not mention."""
    if client.handbook.unsure("hours"):
        return  # the holiday may be among what could not be read
    for tree, source in client.trees("hours"):
        for key, _ in entries(tree):
            schedule = client.handbook.hours.get(key.text)
            open_days = _undecided(schedule, client) if schedule is not None else []
            if open_days:
                first = [NAMES[name] for name, _ in open_days[:FEW]]
                more = len(open_days) - len(first)
                message = Text(
                    f"nog niet besloten: {', '.join(one.nl for one in first)}{f' en nog {more}' if more else ''}",
                    f"not decided yet: {', '.join(one.en for one in first)}{f' and {more} more' if more else ''}",
                )
                name = open_days[0][0]
                hint = Text(
                    f"zet onder holidays bijvoorbeeld: {{day: {name}, open: no}}",
                    f"put under holidays for example: {{day: {name}, open: no}}",
                )
                yield at(key, source, message, hint)


def _undecided(schedule: Schedule, client: Client) -> list[tuple[str, date]]:
    try:
        hours = OpeningHours(schedule, client.workspace.config.timezone)
    except (KeyError, ValueError, OSError):
        return []  # an unknown time zone is told elsewhere
    decided = {off.day for off in schedule.holidays}
    excepted = {one.date for one in schedule.exceptions}
    found: dict[str, date] = {}
    for year in (client.today.year, client.today.year + 1):
        for day, names in sorted(holidays(year).items()):
            ahead = client.today <= day < client.today + AHEAD
            if ahead and day not in excepted and not decided.intersection(names) and hours.week(day)[day.weekday()]:
                found.setdefault(names[0], day)
    return list(found.items())
