"""A period as people name it: a date, a month, ``vorige maand``, ``30 dagen``."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from webcare.model.errors import CannotRun
from webcare.model.text import Text

BACK = re.compile(r"(\d{1,4}) (dag|dagen|days?|weeks?|week|weken|maand|maanden|months?)")
DAYS = {"d": 1, "w": 7}


class Period(NamedTuple):
    """Both days included; None is open."""

    since: date | None
    until: date | None


def read_period(since: str | None, until: str | None, today: date) -> Period:
    """The period of ``--since`` and ``--until``. A whole period (``vorige maand``) brings its own end.

    Raises ``CannotRun`` for what is no date, and for a period that ends before it begins.
    """
    first = _named(since, today, "--since") if since else Period(None, None)
    last = _named(until, today, "--until") if until else Period(None, None)
    period = Period(first.since, (last.until or last.since) if until else first.until)
    if period.since and period.until and period.until < period.since:
        raise CannotRun(
            Text("deze periode eindigt voor ze begint", "this period ends before it begins"), place="--until"
        )
    return period


def month(day: date) -> Period:
    """The month of a day."""
    first = day.replace(day=1)
    return Period(first, _next_month(first) - timedelta(days=1))


def last_full_month(first: date, last: date) -> Period:
    """The last month that a log from ``first`` to ``last`` holds from beginning to end; without one, all of it."""
    this = month(last)
    full = this if this.until == last else month(last.replace(day=1) - timedelta(days=1))
    return full if full.since is not None and full.since >= first else Period(first, last)


def _named(text: str, today: date, place: str) -> Period:
    plain = " ".join(text.lower().split())
    whole = {
        ("vandaag", "today"): Period(today, today),
        ("gisteren", "yesterday"): Period(today - timedelta(days=1), today - timedelta(days=1)),
        ("deze maand", "this month"): month(today),
        ("vorige maand", "last month"): month(today.replace(day=1) - timedelta(days=1)),
        ("deze week", "this week"): _week(today),
        ("vorige week", "last week"): _week(today - timedelta(days=7)),
    }
    for names, period in whole.items():
        if plain in names:
            return period
    try:
        if back := BACK.fullmatch(plain):
            many = int(back[1])
            return Period(
                _months_back(today, many) if back[2][0] == "m" else today - timedelta(days=many * DAYS[back[2][0]]),
                None,
            )
        if re.fullmatch(r"\d{4}-\d\d", plain):
            return month(date.fromisoformat(f"{plain}-01"))
        return Period(date.fromisoformat(plain), None)
    except (ValueError, OverflowError):
        raise CannotRun(
            Text("dit is geen datum", "this is no date"),
            hint=Text(
                "schrijf 2026-10-01, 2026-10, 'vorige maand' of '30 dagen'",
                "write 2026-10-01, 2026-10, 'last month' or '30 days'",
            ),
            place=place,
        ) from None


def _week(day: date) -> Period:
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6))


def _next_month(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)


def _months_back(day: date, many: int) -> date:
    from dateutil.relativedelta import relativedelta

    return day - relativedelta(months=many)
