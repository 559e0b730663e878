"""The wall clock in Amsterdam and the opening hours of the desk.

All arithmetic is in UTC; local time is for deciding what a person would do and for writing a moment down. The hours
are those of ``handbook/hours.yaml``, copied: a later change of the handbook must not change the log of the past.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FIRST_DAY, LAST_DAY = date(2026, 8, 24), date(2026, 11, 21)
EVENINGS_SINCE = date(2026, 9, 1)
STUDY_DAY = date(2026, 10, 13)
SATURDAY, SUNDAY = 5, 6


def wall(day: date, hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A time on the wall, as a moment in UTC."""
    local = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=AMSTERDAM)
    return local.astimezone(UTC)


END = wall(LAST_DAY, 16, 40)
"""When the log was exported: a Saturday, twenty minutes before closing time."""


def stamp(at: datetime) -> str:
    """A moment as the log writes it: RFC 3339 with Amsterdam's offset of that moment."""
    return at.astimezone(AMSTERDAM).isoformat(timespec="seconds")


def local(at: datetime) -> datetime:
    """A moment as seen on the wall in Amsterdam."""
    return at.astimezone(AMSTERDAM)


def window(day: date) -> tuple[datetime, datetime] | None:
    """When the desk opens and closes on ``day``, or None."""
    if day.weekday() == SUNDAY:
        return None
    if day.weekday() == SATURDAY:
        return wall(day, 9), wall(day, 17)
    opens = wall(day, 13) if day == STUDY_DAY else wall(day, 8, 30)
    return opens, wall(day, 21 if day >= EVENINGS_SINCE else 18)


def is_open(at: datetime) -> bool:
    """Whether the desk is open at that moment."""
    hours = window(local(at).date())
    return hours is not None and hours[0] <= at < hours[1]


def after_business(at: datetime, seconds: int) -> datetime:
    """The moment that lies ``seconds`` of opening time after ``at``, and a second at least."""
    left, day = timedelta(seconds=max(1, seconds)), local(at).date()
    while True:
        if hours := window(day):
            begin = max(at, hours[0])
            if begin < hours[1]:
                if left < hours[1] - begin:
                    return begin + left
                left -= hours[1] - begin
        day += timedelta(days=1)


def daytime(at: datetime) -> datetime:
    """The same moment, or the next morning if it is deep in the night: people sleep."""
    here = local(at)
    if 1 <= here.hour < 7:
        return wall(here.date(), 7, 10 + here.minute // 2, here.second)
    return at
