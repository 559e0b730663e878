"""Moments as people read them, where the client is."""

import datetime as dt

from webcare.calendar.saying import DAYS, MONTHS, say_day
from webcare.model.text import Language, Text

SHORT_MONTHS = [Text("mrt", "Mar") if one.en == "March" else Text(one.nl[:3], one.en[:3]) for one in MONTHS]


def day(moment: dt.datetime, zone: dt.tzinfo, language: Language) -> str:
    """``maandag 24 augustus 2026``."""
    there = moment.astimezone(zone)
    return f"{DAYS[there.weekday()].in_(language)} {date(moment, zone, language)}"


def date(moment: dt.datetime, zone: dt.tzinfo, language: Language) -> str:
    """``24 augustus 2026``."""
    return day_words(moment.astimezone(zone), language)


def short_weekday(weekday: int, language: Language) -> str:
    """``ma``; in English ``Mon``. 0 is Monday."""
    return DAYS[weekday].in_(language)[: 2 if language == "nl" else 3]


def iso_day(day: dt.date | None) -> str | None:
    """``2027-03-01`` (ISO 8601) for machines; None stays None."""
    return None if day is None else day.isoformat()


def day_words(day: dt.date, language: Language) -> str:
    """``24 augustus 2026``."""
    return say_day(day).in_(language)


def clock(moment: dt.datetime, zone: dt.tzinfo, language: Language) -> str:
    """``09.36`` in Dutch, ``09:36`` in English."""
    there = moment.astimezone(zone)
    return f"{there:%H.%M}" if language == "nl" else f"{there:%H:%M}"


def date_and_time(moment: dt.datetime, zone: dt.tzinfo, language: Language) -> str:
    """``24 augustus 2026 09.36``."""
    return f"{date(moment, zone, language)} {clock(moment, zone, language)}"
