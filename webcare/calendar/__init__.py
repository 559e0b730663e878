"""Floor 2: opening hours, holidays and business time. Pure arithmetic: nothing here reads a clock, a file or a locale.

Moments are aware ``datetime`` values; durations are whole seconds. Every window is half open, ``[opens, closes)``. All
subtraction happens in UTC: inside one zone Python subtracts what the wall shows, which is wrong across a DST change.
"""

from webcare.calendar.holidays import holidays
from webcare.calendar.hours import OpeningHours
from webcare.calendar.saying import say_moment

__all__ = ["OpeningHours", "holidays", "say_moment"]
