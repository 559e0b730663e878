"""What to tell customers about days that differ: Dutch, ready to publish."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Literal

from webcare.calendar.holidays import NAMES
from webcare.calendar.hours import OpeningHours
from webcare.calendar.saying import DAYS, MONTHS
from webcare.calendar.week import say_windows
from webcare.opening.days import Day

NEAR = timedelta(days=4)
"""Days this near to each other share one notice: Christmas and New Year's Day do not."""


def notice(days: Sequence[Day], hours: OpeningHours, address: Literal["je", "u"]) -> str | None:
    """One text for the first of these days and those that follow closely; None when there are none.

    ``Op vrijdag 25 december (eerste kerstdag) zijn we gesloten. Vanaf maandag 28 december om 8.30 uur helpen we je
    weer.``
    """
    together = list(days[:1])
    for day in days[1:]:
        if day.date - together[-1].date <= NEAR:
            together.append(day)
    if not together:
        return None
    sentences = [_said(list(alike)) for _, alike in groupby(together, key=lambda day: day.windows)]
    last = together[-1]
    if not last.windows:
        evening = datetime(last.date.year, last.date.month, last.date.day, 23, 59, tzinfo=hours.zone)
        again = hours.next_open(evening)
        if again is not None:
            sentences.append(f"Vanaf {_named(again)} om {again.hour}.{again.minute:02} uur helpen we {address} weer.")
    return " ".join(sentences)


def _said(days: Sequence[Day]) -> str:
    """Days with the same hours."""
    named = [_named(datetime(day.date.year, day.date.month, day.date.day)) + _holiday(day) for day in days]  # noqa: DTZ001  only the date is said
    listed = " en ".join([", ".join(named[:-1]), named[-1]] if named[1:] else named)
    return f"Op {listed} zijn we {f'er {say_windows(days[0].windows)}' if days[0].windows else 'gesloten'}."


def _holiday(day: Day) -> str:
    """`` (eerste kerstdag)``; the reason of an exception is a sentence of its own, and its hours say enough."""
    return f" ({day.why.nl})" if day.why is not None and day.why in NAMES.values() else ""


def _named(day: datetime) -> str:
    return f"{DAYS[day.weekday()].nl} {day.day} {MONTHS[day.month - 1].nl}"
