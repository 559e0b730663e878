"""Moments as people read them, where the client is."""

import datetime as dt

from webcare.calendar.saying import DAYS, say_day
from webcare.model.text import Language


def day(moment: dt.datetime, zone: dt.tzinfo, language: Language) -> str:
    """``maandag 24 augustus 2026``."""
    there = moment.astimezone(zone)
    return f"{DAYS[there.weekday()].in_(language)} {date(moment, zone, language)}"


def date(moment: dt.datetime, zone: dt.tzinfo, language: Language) -> str:
    """``24 augustus 2026``."""
    return day_words(moment.astimezone(zone), language)


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
