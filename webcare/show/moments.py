"""Moments as people read them, where the client is."""

from datetime import datetime, tzinfo

from webcare.calendar.saying import DAYS, MONTHS
from webcare.model.text import Language


def day(moment: datetime, zone: tzinfo, language: Language) -> str:
    """``maandag 24 augustus 2026``."""
    there = moment.astimezone(zone)
    return f"{DAYS[there.weekday()].in_(language)} {date(moment, zone, language)}"


def date(moment: datetime, zone: tzinfo, language: Language) -> str:
    """``24 augustus 2026``."""
    there = moment.astimezone(zone)
    return f"{there.day} {MONTHS[there.month - 1].in_(language)} {there.year}"


def clock(moment: datetime, zone: tzinfo, language: Language) -> str:
    """``09.36`` in Dutch, ``09:36`` in English."""
    there = moment.astimezone(zone)
    return f"{there:%H.%M}" if language == "nl" else f"{there:%H:%M}"


def date_and_time(moment: datetime, zone: tzinfo, language: Language) -> str:
    """``24 augustus 2026 09.36``."""
    return f"{date(moment, zone, language)} {clock(moment, zone, language)}"
