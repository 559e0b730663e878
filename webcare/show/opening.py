"""Opening hours for people and for machines."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from textwrap import wrap
from typing import NamedTuple

from webcare.calendar.saying import MONTHS, say_moment
from webcare.model.text import Language, Text
from webcare.model.values import Window
from webcare.opening import Day, Standing
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.machine import VERSION
from webcare.show.moments import short_weekday
from webcare.show.opening_documents import DayJson, HoursJson, ScheduleJson

OPEN, CLOSED, ALWAYS = Text("open", "open"), Text("gesloten", "closed"), Text("altijd", "always")
UNTIL, AGAIN = Text("tot", "until"), Text("weer open", "open again")
NEVER = Text("gaat niet meer open: er staan geen tijden in hours.yaml", "never opens: hours.yaml has no hours")
SPECIAL = Text("Anders dan anders", "Not as usual")
UNDECIDED = Text(
    "Nog niet beslist: open of dicht? Zet ze in hours.yaml onder holidays",
    "Not yet decided: open or closed? Put them in hours.yaml under holidays",
)
NOTICE = Text("Om te plaatsen", "To publish")


class Told(NamedTuple):
    """A schedule with what is to be said of it."""

    id: str
    name: str
    zone: str
    standing: Standing
    days: Sequence[Day]
    special: Sequence[Day]
    undecided: Sequence[Day]
    notice: str | None


def hours_lines(told: Told, now: datetime, style: Style) -> Iterator[str]:
    """How it stands, the days that were asked for, those ahead that differ, what is undecided, what to publish."""
    language = style.language
    yield f"{style.paint(safe.line(told.name), '1')}: {_stands(told.standing, now, language)}"
    yield from _days(told.days, language)
    for title, days in ((SPECIAL, told.special), (UNDECIDED, told.undecided)):
        if days:
            yield f"{title.in_(language)}:"
            yield from _days(days, language)
    if told.notice is not None:
        yield f"{NOTICE.in_(language)}:"
        yield from wrap(told.notice, style.width, initial_indent="  ", subsequent_indent="  ")


def hours_json(schedules: Sequence[Told], now: datetime, language: Language) -> HoursJson:
    """The same for machines."""
    return HoursJson(
        version=VERSION,
        now=now.isoformat(timespec="seconds"),
        schedules=[
            ScheduleJson(
                id=told.id,
                name=told.name,
                zone=told.zone,
                open=told.standing.is_open,
                changes=None if told.standing.changes is None else told.standing.changes.isoformat(),
                days=[_json(day, language) for day in told.days],
                special=[_json(day, language) for day in told.special],
                undecided=[_json(day, language) for day in told.undecided],
                notice=told.notice,
            )
            for told in schedules
        ],
    )


def _stands(standing: Standing, now: datetime, language: Language) -> str:
    if standing.changes is None:
        return (ALWAYS if standing.is_open else NEVER).in_(language)
    when = say_moment(standing.changes, now).in_(language)
    if standing.is_open:
        return f"{OPEN.in_(language)}, {UNTIL.in_(language)} {when}"
    return f"{CLOSED.in_(language)}, {AGAIN.in_(language)} {when}"


def _days(days: Sequence[Day], language: Language) -> Iterator[str]:
    for day in days:
        windows = " en ".join(map(_window, day.windows)) if language == "nl" else ", ".join(map(_window, day.windows))
        why = f"  {safe.line(day.why.in_(language))}" if day.why is not None else ""
        yield f"  {_named(day.date, language):14}  {windows or CLOSED.in_(language)}{why}"


def _named(day: date, language: Language) -> str:
    return f"{short_weekday(day.weekday(), language)} {day.day} {MONTHS[day.month - 1].in_(language)}"


def _window(window: Window) -> str:
    return f"{_clock(window.opens)}-{_clock(window.closes)}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _json(day: Day, language: Language) -> DayJson:
    return DayJson(
        date=day.date.isoformat(),
        windows=[_window(window) for window in day.windows],
        why=None if day.why is None else day.why.in_(language),
        special=day.is_special,
    )
