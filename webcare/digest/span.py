"""Which days a digest is about, and the days before, with which they are compared."""

from datetime import date, datetime, tzinfo
from typing import NamedTuple

from webcare.calendar.period import Days, read_period, week
from webcare.model.errors import CannotRun
from webcare.model.text import Text

FIRST_YEAR, LAST_YEAR = 1971, 9998


class Span(NamedTuple):
    """``[start, end)`` and, before it, ``then``, in seconds since 1970 (UTC); ``end`` is not after now.

    Of a period that still runs, ``then`` is as much of the days before; None when the log began later than those.
    """

    days: Days
    before: Days
    start: int
    end: int
    then: tuple[int, int] | None
    running: bool

    def holds(self, second: int) -> bool:
        """Does a moment lie in it?"""
        return self.start <= second < self.end

    def held(self, second: int) -> bool:
        """Does a moment lie in the days before?"""
        return self.then is not None and self.then[0] <= second < self.then[1]


def read_days(named: str | None, since: str | None, until: str | None, today: date) -> Days:
    """The days of ``--week``, or of ``--since`` and ``--until``; by default the last whole week.

    Raises ``CannotRun`` for what is no period, and for one without a beginning.
    """
    if named is not None and (since or until):
        raise CannotRun(
            Text("--week gaat niet samen met --since of --until", "--week does not go with --since or --until"),
            place="--week",
        )
    if since or until:
        days = read_period(since, until, today)
        if days.until is None:
            days = Days(days.since, max(today, days.since or today))
    else:
        days = _week(named or "vorige week", today)
        if days.since is not None and days.until is None:
            days = week(days.since)
    if days.since is None or days.until is None:
        raise CannotRun(
            Text("een weekbericht heeft een begin nodig", "a digest needs a beginning"),
            hint=Text("noem de eerste dag met --since", "name the first day with --since"),
            place="--since",
        )
    if days.since.year < FIRST_YEAR or days.until.year > LAST_YEAR:
        raise CannotRun(
            Text("hier is geen logboek van", "there is no log of those days"),
            hint=Text(
                f"kies dagen van {FIRST_YEAR} tot en met {LAST_YEAR}", f"choose days from {FIRST_YEAR} to {LAST_YEAR}"
            ),
            place="--since",
        )
    return days


def _week(named: str, today: date) -> Days:
    try:
        return read_period(named, None, today)
    except CannotRun as problem:
        raise CannotRun(problem.message, hint=problem.hint, place="--week") from None


def span_of(days: Days, zone: tzinfo, now: datetime, first: int | None) -> Span:
    """The seconds of some days; ``first`` is when the first thing in the log happened. Days have both ends."""
    before, moment = days.before(), int(now.timestamp())
    (start, whole), (earlier, last) = days.seconds(zone), before.seconds(zone)
    if start is None or whole is None or earlier is None or last is None:
        raise ValueError("days with both ends")
    end = min(whole, moment + 1)
    running = end < whole
    known = first is not None and datetime.fromtimestamp(first, zone).date() <= (
        before.since or days.since or now.date()
    )
    then = (earlier, min(last, earlier + end - start) if running else last) if known and end > start else None
    return Span(days, before, start, end, then, running)
