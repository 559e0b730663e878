"""Time in steps that a chart can show: days, weeks, months or years, so that some 160 of them stand side by side."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from webcare.calendar.saying import MONTHS
from webcare.model.text import Language, Text
from webcare.show.moments import SHORT_MONTHS

MOST = 160
"""Steps on an axis: more than three years of weeks, half a year of days."""


class Unit(NamedTuple):
    """A step of time: its names, the first day of the one that a day lies in, and that of the next."""

    name: Text
    per: Text
    each: Text
    first: Callable[[date], date]
    next: Callable[[date], date]


DAY = Unit(
    Text("dag", "day"),
    Text("per dag", "per day"),
    Text("elke dag", "each day"),
    lambda day: day,
    lambda day: day + timedelta(days=1),
)
WEEK = Unit(
    Text("week", "week"),
    Text("per week", "per week"),
    Text("elke week", "each week"),
    lambda day: day - timedelta(days=day.weekday()),
    lambda day: day + timedelta(days=7),
)
MONTH = Unit(
    Text("maand", "month"),
    Text("per maand", "per month"),
    Text("elke maand", "each month"),
    lambda day: day.replace(day=1),
    lambda day: (day.replace(day=28) + timedelta(days=4)).replace(day=1),
)
YEAR = Unit(
    Text("jaar", "year"),
    Text("per jaar", "per year"),
    Text("elk jaar", "each year"),
    lambda day: day.replace(month=1, day=1),
    lambda day: day.replace(year=day.year + 1, month=1, day=1),
)


def steps(span: tuple[date, date], units: tuple[Unit, ...]) -> tuple[Unit, list[date]]:
    """The finest unit with few enough steps, and the first day of each step from one end of the span to the other.

    Of a span that is too long even for the coarsest the last ones remain.
    """
    first, last = span
    first = max(first, last.replace(year=max(1, last.year - MOST + 1), month=1, day=1))
    for unit in units:
        found: list[date] = []
        day = unit.first(first)
        while day <= last and len(found) <= MOST:
            found.append(day)
            day = unit.next(day)
        if len(found) <= MOST:
            break
    return unit, found


def step_label(day: date, unit: Unit, language: Language, *, with_year: bool) -> str:
    """A step on an axis: ``12 okt``, ``wk 42``, ``okt``, ``2026``; with its year where the axis has several."""
    month = SHORT_MONTHS[day.month - 1].in_(language)
    if unit is WEEK:
        year, week, _ = day.isocalendar()
        return f"wk {week}" + (f" {year}" if with_year else "")
    said = {DAY: f"{day.day} {month}", MONTH: month}.get(unit, "")
    return f"{said} {day.year}".strip() if with_year or unit is YEAR else said


def step_name(day: date, unit: Unit, language: Language) -> str:
    """A step in a table: ``2026-10-12``, ``2026-W42 (12 okt)``, ``oktober 2026``, ``2026``."""
    if unit is WEEK:
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02} ({step_label(day, DAY, language, with_year=False)})"
    if unit is MONTH:
        return f"{MONTHS[day.month - 1].in_(language)} {day.year}"
    return str(day.year) if unit is YEAR else day.isoformat()
