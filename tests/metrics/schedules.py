"""Opening hours as hypothesis draws them, and a few that matter by themselves."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from webcare.model.handbook.hours import DatedException, DayOff, Schedule, Version, Week
from webcare.model.values import Window

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WHOLE = Window(0, 1440)
HOLIDAYS = (
    "new-year",
    "good-friday",
    "easter-sunday",
    "easter-monday",
    "kings-day",
    "liberation-day",
    "ascension-day",
    "whit-monday",
    "christmas-day",
)
SHUT: list[DayOff] = [DayOff(day="kings-day", open="no"), DayOff(day="liberation-day", open="except-lustrum")]


def window(text: str) -> Window:
    """``9:00-18:00``."""
    opens, closes = ([int(part) for part in edge.split(":")] for edge in text.split("-"))
    return Window(opens[0] * 60 + opens[1], closes[0] * 60 + closes[1])


def schedule(
    days: str = "mon tue wed thu fri", *windows: str, holidays: list[DayOff] | None = None, **more: Any
) -> Schedule:
    """The same windows on some days of the week; ``more`` are other fields of ``Schedule``."""
    week = Week(**{day: [window(text) for text in windows] for day in days.split()})
    versions = more.pop("versions", None) or [Version(valid_from=date(2020, 1, 1), week=week)]
    return Schedule(name="Balie", versions=versions, holidays=SHUT if holidays is None else holidays, **more)


OFFICE = schedule("mon tue wed thu fri", "9:00-18:00")
"""The opening hours of the checked vectors."""
LUNCH = schedule("mon tue wed thu fri", "9:00-12:00", "13:00-18:00")
ALWAYS = schedule(" ".join(DAYS), "0:00-24:00", holidays=[])
NEVER = schedule("")
ONCE = schedule("", exceptions=[DatedException(date=date(2020, 1, 4), hours=[window("9:00-17:00")], reason="Inloop")])
"""Closed throughout every log."""
NIGHTS = schedule(" ".join(DAYS), "0:00-2:30", "22:00-24:00")
"""Its windows meet at midnight, and one closes in the hour that the clock skips or repeats."""
EARLY = schedule(" ".join(DAYS), "2:15-2:45", "2:50-12:00", holidays=[])
MOVED = schedule(
    versions=[
        Version(valid_from=date(2020, 1, 1), week=Week(mon=[window("9:00-17:00")], sat=[window("10:00-16:00")])),
        Version(valid_from=date(2026, 3, 28), week=Week(sat=[window("9:00-13:00")], sun=[window("1:00-4:00")])),
        Version(valid_from=date(2026, 10, 25), week=Week(sun=[WHOLE], mon=[WHOLE], tue=[window("0:00-12:00")])),
    ],
)
NEW_YORK = schedule("mon tue wed thu fri", "8:30-17:15", timezone="America/New_York")
KNOWN = (OFFICE, LUNCH, ALWAYS, NEVER, ONCE, NIGHTS, EARLY, MOVED, NEW_YORK)

_minutes = st.integers(0, 1439)
windows = st.builds(lambda opens, length: Window(opens, min(1440, opens + length)), _minutes, st.integers(1, 700))
_day = st.lists(windows, max_size=3) | st.just([WHOLE])


@st.composite
def drawn(draw: st.DrawFn, around: date) -> Schedule:
    """Any schedule: several windows a day that may touch or overlap, versions, exceptions and holidays."""
    days = st.integers(-15, 15).map(lambda number: around + timedelta(days=number))
    week = st.builds(Week, mon=_day, wed=_day, fri=_day, sat=_day, sun=_day)
    version = st.builds(Version, valid_from=days, week=week)
    exception = st.builds(DatedException, date=days, hours=_day, reason=st.just("Studiedag"))
    day_off = st.builds(
        DayOff, day=st.sampled_from(HOLIDAYS), open=st.sampled_from(("no", "yes", "except-lustrum")), hours=_day
    )
    return Schedule(
        name="Balie",
        timezone=draw(st.sampled_from((None, "Europe/Amsterdam", "America/New_York", "Asia/Kolkata"))),
        versions=draw(st.lists(version, min_size=1, max_size=3, unique_by=lambda one: one.valid_from)),
        exceptions=draw(st.lists(exception, max_size=3, unique_by=lambda one: one.date)),
        holidays=draw(st.lists(day_off, max_size=3, unique_by=lambda one: one.day)),
    )


def schedules(around: date) -> st.SearchStrategy[Schedule]:
    """One that matters, or any; its versions and exceptions lie within a fortnight of a day."""
    return st.sampled_from(KNOWN) | drawn(around)
