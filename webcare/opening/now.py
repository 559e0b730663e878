"""Is it open now, until when, and when again?"""

from datetime import datetime, timedelta
from typing import NamedTuple

from webcare.calendar.hours import OpeningHours

FAR = timedelta(days=366)
"""What closes no sooner is always open."""


class Standing(NamedTuple):
    """``changes`` is when it closes, or opens when it is closed; None when that never comes."""

    is_open: bool
    changes: datetime | None


def standing(hours: OpeningHours, now: datetime) -> Standing:
    """How it stands at a moment."""
    if not hours.is_open(now):
        return Standing(is_open=False, changes=hours.next_open(now))
    closes = hours.closes_next(now)
    return Standing(is_open=True, changes=closes if closes is not None and closes - now < FAR else None)
