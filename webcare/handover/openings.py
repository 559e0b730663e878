"""The opening hours of a client: the ordinary week of each schedule, and what is different in the year ahead."""

from datetime import date

from webcare.calendar.hours import OpeningHours, has_zone
from webcare.handover.book import Opening
from webcare.model.handbook.hours import Hours
from webcare.opening import special_days, undecided

AHEAD = 365
"""Days."""


def openings_of(hours: Hours, timezone: str, today: date) -> list[Opening]:
    """Each schedule from a day on. A schedule in a time zone that does not exist is left out: ``check`` says it."""
    found = []
    for name, schedule in hours.items():
        if schedule.versions and has_zone(schedule):
            opening = OpeningHours(schedule, timezone)
            special = special_days(schedule, opening, today, AHEAD)
            unsure = undecided(schedule, opening, today, AHEAD)
            ahead = sorted(one.valid_from for one in schedule.versions if one.valid_from > today)
            later = [(day, list(opening.week(day))) for day in ahead]
            found.append(Opening(name, schedule.name, list(opening.week(today)), later, special, unsure))
    return found
