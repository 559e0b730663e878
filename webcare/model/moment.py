"""Moments in a log: RFC 3339 with an offset, checked, compared, and read in a zone where the offset is missing.

Pure arithmetic: what the time is now, and where the client is, are for the caller to say.
"""

import re
from datetime import UTC, datetime, timedelta, tzinfo

from webcare.model.text import Text
from webcare.model.values import Expected

RFC_3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ](?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?"
    r"([Zz]|[+-][0-9]{2}:[0-9]{2})?"
)
"""RFC 3339, section 5.6; the offset may be missing, where a zone may stand in."""
WIDEST = timedelta(hours=14)
"""No place on earth is further from UTC (Kiritimati)."""
FUTURE = timedelta(days=366)
"""A moment further ahead than this is a mistake: a promise is for this week, a clock is off by hours."""
EARLIEST = 1990
"""No customer wrote to a desk online before this year; who counts days from a wrong one counts for minutes."""
FORM = Text("een moment zoals 2026-11-22T09:00:00+01:00", "a moment such as 2026-11-22T09:00:00+01:00")
NO_OFFSET = Text(
    "een moment met tijdzone, zoals 2026-11-22T09:00:00+01:00", "a moment with its offset: 2026-11-22T09:00:00+01:00"
)
TWICE = Text(
    "een moment met tijdzone: dit uur kwam twee keer, omdat de klok werd teruggezet",
    "a moment with its offset: this hour came twice, because the clock was set back",
)
NEVER = Text(
    "een moment dat er was: dit uur sloeg de klok over", "a moment that there was: the clock skipped this hour"
)
OFFSET = Text("een tijdzone tussen -14:00 en +14:00", "an offset between -14:00 and +14:00")
TOO_EARLY = Text(f"een moment na {EARLIEST - 1}", f"a moment after {EARLIEST - 1}")
TOO_LATE = Text("een moment dat niet ver in de toekomst ligt", "a moment that is not far in the future")


def read_moment(text: str, *, zone: tzinfo | None = None, now: datetime | None = None) -> datetime:
    """The moment in a log; of one without an offset, that of ``zone``.

    Raises ``Expected`` for what is no moment; for one without an offset when there is no ``zone``, and even then in
    the hour that the zone's clock repeats or skips; for one before ``EARLIEST``; and for one more than ``FUTURE`` after
    ``now``.
    """
    found = RFC_3339.fullmatch(text)
    try:
        moment = datetime.fromisoformat(text.upper()) if found else None
    except ValueError:
        moment = None
    if moment is None:
        raise Expected(*FORM)
    if moment.tzinfo is None:
        moment = _in_zone(moment, zone)
    elif abs(moment.utcoffset() or WIDEST) > WIDEST:
        raise Expected(*OFFSET)
    if not _in_calendar(moment):
        raise Expected(*FORM)
    if moment.year < EARLIEST:
        raise Expected(*TOO_EARLY)
    if now is not None and moment - now > FUTURE:
        raise Expected(*TOO_LATE)
    return moment


def _in_zone(moment: datetime, zone: tzinfo | None) -> datetime:
    if zone is None:
        raise Expected(*NO_OFFSET)
    first, second = moment.replace(tzinfo=zone, fold=0), moment.replace(tzinfo=zone, fold=1)
    if not _in_calendar(first):
        raise Expected(*FORM)
    if first.utcoffset() != second.utcoffset():
        there = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == moment
        raise Expected(*(TWICE if there else NEVER))
    return first


def _in_calendar(moment: datetime) -> bool:
    """Is it far enough from the ends of the calendar to be counted with in any zone?"""
    return 1 < moment.year < 9999


def instant(text: str) -> datetime:
    """The moment of a record that has been read, in UTC: what moments are compared by."""
    return datetime.fromisoformat(text.upper()).astimezone(UTC)


def there(second: int, zone: tzinfo) -> datetime:
    """A second since 1970 (UTC) by the clock of a zone."""
    return datetime.fromtimestamp(second, UTC).astimezone(zone)


def written(moment: datetime) -> str:
    """A moment as a log holds it."""
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")


def said(problem: Expected) -> Text:
    """What should stand there."""
    return Text(f"hier hoort {problem.text.nl}", f"this should be {problem.text.en}")
