"""A period as people name it: a date, a week, a month, a quarter, ``vorige maand``, ``30 dagen``."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import NamedTuple

from webcare.model.errors import CannotRun
from webcare.model.text import Text

BACK = re.compile(r"(\d{1,4}) (dag|dagen|days?|weeks?|week|weken|maand|maanden|months?)")
DAYS = {"d": 1, "w": 7}
YEARS = range(1900, 3000)
"""Of days that a period may begin or end on: what is measured against the period before it must have one."""
WEEK, QUARTER = re.compile(r"(\d{4})-w(\d\d)"), re.compile(r"(\d{4})-?[qk]([1-4])")


class Days(NamedTuple):
    """Both days included; None is open."""

    since: date | None
    until: date | None

    def before(self) -> "Days":
        """The days before it, as many; whole months before whole months. The whole must have both ends."""
        if self.since is None or self.until is None:
            return Days(None, None)
        last = self.since - timedelta(days=1)
        if self.since.day == 1 and (self.until + timedelta(days=1)).day == 1:
            months = (self.until.year - self.since.year) * 12 + self.until.month - self.since.month + 1
            return Days(_months_back(self.since, months), last)
        return Days(last - (self.until - self.since), last)

    def seconds(self, zone: tzinfo) -> tuple[int | None, int | None]:
        """``[start, end)`` in seconds since 1970 (UTC), of days as they begin in a zone; None is open."""
        end = self.until + timedelta(days=1) if self.until is not None else None
        return _midnight(self.since, zone), _midnight(end, zone)


def _midnight(day: date | None, zone: tzinfo) -> int | None:
    if day is None:
        return None
    return int(datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC).timestamp())


def read_period(since: str | None, until: str | None, today: date, place: str = "--since") -> Days:
    """The period of ``--since`` and ``--until``. A whole period (``vorige maand``) brings its own end.

    Raises ``CannotRun`` for what is no date, and for a period that ends before it begins; ``place`` is what was typed.
    """
    first = _named(since, today, place) if since else Days(None, None)
    last = _named(until, today, "--until") if until else Days(None, None)
    period = Days(first.since, (last.until or last.since) if until else first.until)
    if period.since and period.until and period.until < period.since:
        raise CannotRun(
            Text("deze periode eindigt voor ze begint", "this period ends before it begins"),
            hint=Text(
                "de eerste dag hoort bij --since, de laatste bij --until",
                "the first day goes with --since, the last with --until",
            ),
            place="--until",
        )
    return period


def month(day: date) -> Days:
    """The month of a day."""
    first = day.replace(day=1)
    return Days(first, _next(first, 1) - timedelta(days=1))


def quarter(day: date) -> Days:
    """The quarter of a day."""
    first = day.replace(month=day.month - (day.month - 1) % 3, day=1)
    return Days(first, _next(first, 3) - timedelta(days=1))


def week(day: date) -> Days:
    """The week of a day, from Monday (ISO 8601)."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


def year(day: date) -> Days:
    """The year of a day."""
    return Days(day.replace(month=1, day=1), day.replace(month=12, day=31))


def last_full_month(first: date, last: date) -> Days:
    """The last month that a log from ``first`` to ``last`` holds from beginning to end; without one, all of it."""
    this = month(last)
    full = this if this.until == last else month(last.replace(day=1) - timedelta(days=1))
    return full if full.since is not None and full.since >= first else Days(first, last)


WHOLE: dict[tuple[str, str], Callable[[date], Days]] = {
    ("vandaag", "today"): lambda today: Days(today, today),
    ("gisteren", "yesterday"): lambda today: Days(today - timedelta(days=1), today - timedelta(days=1)),
    ("deze week", "this week"): week,
    ("vorige week", "last week"): lambda today: week(today - timedelta(days=7)),
    ("deze maand", "this month"): month,
    ("vorige maand", "last month"): lambda today: month(today.replace(day=1) - timedelta(days=1)),
    ("dit kwartaal", "this quarter"): quarter,
    ("vorig kwartaal", "last quarter"): lambda today: quarter((quarter(today).since or today) - timedelta(days=1)),
    ("dit jaar", "this year"): year,
    ("vorig jaar", "last year"): lambda today: year(today.replace(month=1, day=1) - timedelta(days=1)),
}
"""Periods that are named from today."""


def _named(text: str, today: date, place: str) -> Days:
    try:
        return _in_reach(_days(" ".join(text.lower().split()), today))
    except (ValueError, OverflowError):
        raise CannotRun(
            Text("dit is geen datum", "this is no date"),
            hint=Text(
                "schrijf 2026-10-01, 2026-10, 2026-W41, 'vorige maand' of '30 dagen'",
                "write 2026-10-01, 2026-10, 2026-W41, 'last month' or '30 days'",
            ),
            place=place,
        ) from None


def _in_reach(days: Days) -> Days:
    """The same. Raises ``ValueError`` for days that are too far away to be meant."""
    if any(day is not None and day.year not in YEARS for day in days):
        raise ValueError(days)
    return days


def _days(plain: str, today: date) -> Days:
    """The days that a text names. Raises ``ValueError`` or ``OverflowError`` for one that names none."""
    for names, period in WHOLE.items():
        if plain in names:
            return period(today)
    if back := BACK.fullmatch(plain):
        many = int(back[1])
        return Days(
            _months_back(today, many) if back[2][0] == "m" else today - timedelta(days=many * DAYS[back[2][0]]),
            None,
        )
    if found := WEEK.fullmatch(plain):
        return week(date.fromisocalendar(int(found[1]), int(found[2]), 1))
    if found := QUARTER.fullmatch(plain):
        return quarter(date(int(found[1]), 3 * int(found[2]), 1))
    if re.fullmatch(r"\d{4}", plain):
        return year(date(int(plain), 1, 1))
    if re.fullmatch(r"\d{4}-\d\d", plain):
        return month(date.fromisoformat(f"{plain}-01"))
    return Days(date.fromisoformat(plain), None)


def _next(first: date, months: int) -> date:
    from dateutil.relativedelta import relativedelta

    return first + relativedelta(months=months)


def _months_back(day: date, many: int) -> date:
    from dateutil.relativedelta import relativedelta

    return day - relativedelta(months=many)
