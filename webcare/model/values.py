"""The small values that entries are made of, and how people write them.

Each parser takes the text as typed and returns the value, or raises ``ValueError`` with a ``Text`` that says what
was expected. Durations are ``timedelta``; windows are minutes since midnight, half open.
"""

import re
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from webcare.model.text import Text


class Expected(ValueError):
    """A value is not what its key takes; ``text`` says what is."""

    def __init__(self, nl: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(nl, en)


def doc(dutch: str, **limits: Any) -> msgspec.Meta:
    """The description of a key, in Dutch, for its schema, its scaffold and its chapter in the book."""
    return msgspec.Meta(description=dutch, **limits)


DAY_MINUTES = 24 * 60
UNITS = {
    "s": 1,
    "sec": 1,
    "m": 60,
    "min": 60,
    "minuut": 60,
    "minuten": 60,
    "h": 3600,
    "u": 3600,
    "uur": 3600,
    "d": 86400,
    "dag": 86400,
    "dagen": 86400,
    "w": 604800,
    "week": 604800,
    "weken": 604800,
    "maand": 2629800,
    "maanden": 2629800,
    "jaar": 31557600,
}
DURATION_PART = re.compile(r"(\d{1,6})\s*([a-z]+)\s*")


def parse_duration(text: str) -> timedelta:
    """``30m``, ``1h``, ``1h30m``, ``2 uur``, ``3 dagen``, ``2 jaar`` (of 365.25 days; a month is a twelfth of it)."""
    seconds, at, lower = 0, 0, text.strip().lower()
    while found := DURATION_PART.match(lower, at):
        number, unit = found.groups()
        if unit not in UNITS:
            break
        seconds, at = seconds + int(number) * UNITS[unit], found.end()
    if not lower or at != len(lower) or seconds > 3_155_760_000:
        raise Expected("een duur zoals 30m, 1h of 2 dagen", "a duration such as 30m, 1h or 2d")
    return timedelta(seconds=seconds)


CLOCK_TIME = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")


def parse_minutes(text: str) -> int:
    """``9:00``, ``09:00`` or ``9.00`` as minutes since midnight; ``24:00`` is the end of the day."""
    found = CLOCK_TIME.fullmatch(text.strip())
    minutes = int(found[1]) * 60 + int(found[2]) if found else DAY_MINUTES + 1
    if minutes > DAY_MINUTES:
        raise Expected("een tijd zoals 9:00 of 17:30", "a time such as 9:00 or 17:30")
    return minutes


class ClockTime(msgspec.Struct, frozen=True):
    """A time of day on the wall, in minutes since midnight."""

    minutes: int


class Window(msgspec.Struct, frozen=True, order=True):
    """A part of a day, ``[opens, closes)`` in minutes since midnight."""

    opens: int
    closes: int

    def __str__(self) -> str:
        """As a person writes it: ``09:00-18:00``."""
        return f"{self.opens // 60:02}:{self.opens % 60:02}-{self.closes // 60:02}:{self.closes % 60:02}"


def parse_window(text: str) -> Window:
    """``9:00-18:00`` (also with an en dash, or ``tot``); it may not be empty or run past midnight."""
    parts = re.split(r"\s*(?:-|–|\btot\b)\s*", text.strip())
    try:
        opens, closes = (parse_minutes(part) for part in parts)
    except ValueError:
        raise Expected("een venster zoals 9:00-18:00", "a window such as 9:00-18:00") from None
    if opens >= closes:
        raise Expected(
            "een venster dat later sluit dan het opent (na middernacht: een tweede venster op de volgende dag)",
            "a window that closes after it opens (past midnight: a second window on the next day)",
        )
    return Window(opens, closes)


def parse_date(text: str) -> date:
    """``2026-11-22``."""
    try:
        return date.fromisoformat(text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else "")
    except ValueError:
        raise Expected("een datum zoals 2026-11-22", "a date such as 2026-11-22") from None


def parse_moment(text: str) -> datetime:
    """``2026-11-22T09:00`` or ``2026-11-22 09:00``, in the client's own time zone unless an offset follows."""
    try:
        return datetime.fromisoformat(text if re.match(r"\d{4}-\d\d-\d\d[T ](?:[01]\d|2[0-3]):\d\d", text) else "")
    except ValueError:
        raise Expected("een moment zoals 2026-11-22T09:00", "a moment such as 2026-11-22T09:00") from None


def parse_clock_time(text: str) -> ClockTime:
    """``9:00`` as a ``ClockTime``."""
    return ClockTime(parse_minutes(text))


PARSERS: dict[type, Any] = {
    timedelta: parse_duration,
    Window: parse_window,
    ClockTime: parse_clock_time,
    date: parse_date,
    datetime: parse_moment,
}
"""The values that YAML leaves as text and the model types."""
