"""Times, durations, dates and figures as people say them, from how a file writes them; what is none stays as it is."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from webcare.calendar.saying import DAYS
from webcare.model.text import Language, Text
from webcare.model.values import DURATION_PART, UNITS, Expected, parse_minutes, parse_window
from webcare.show.moments import day_words
from webcare.show.numbers import joined, number

DURATIONS = {
    1: (Text("seconde", "second"), Text("seconden", "seconds")),
    60: (Text("minuut", "minute"), Text("minuten", "minutes")),
    3600: (Text("uur", "hour"), Text("uur", "hours")),
    86400: (Text("dag", "day"), Text("dagen", "days")),
    604800: (Text("week", "week"), Text("weken", "weeks")),
    2629800: (Text("maand", "month"), Text("maanden", "months")),
    31557600: (Text("jaar", "year"), Text("jaar", "years")),
}
OFTEN = {
    "DAILY": Text("elke dag", "every day"),
    "WEEKLY": Text("elke week", "every week"),
    "MONTHLY": Text("elke maand", "every month"),
}
WEEKDAYS = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), DAYS, strict=True))
FIGURE = re.compile(r"(-?\d+)(?:[.,](\d+))?\s?(%|s|m|h|d)?")
WHOLE_DAY = re.compile("0?0[:.]00-24[:.]00")


def leaf(text: str, kind: str, language: Language) -> str:
    """A text of one of the kinds ``timedelta``, ``date``, ``datetime``, ``ClockTime`` and ``Window``."""
    try:
        if kind == "timedelta":
            return duration(text, language)
        if kind == "date":
            return day_words(date.fromisoformat(text), language)
        if kind == "datetime":
            return moment(datetime.fromisoformat(text), language)
        return _clock(parse_minutes(text), language) if kind == "ClockTime" else windows([text], language)
    except ValueError:
        return text


def duration(text: str, language: Language) -> str:
    """``1h30m`` as ``1 uur en 30 minuten``: in the units in which it was written, for ``72h`` may be on purpose."""
    parts = []
    for amount, unit in DURATION_PART.findall(text.strip().lower()):
        if unit not in UNITS:
            return text
        one, more = DURATIONS[UNITS[unit]]
        parts.append(f"{number(int(amount), language)} {(one if int(amount) == 1 else more).in_(language)}")
    return joined(parts, language) if parts else text


def moment(moment: datetime, language: Language) -> str:
    """``1 december 2026 om 9.00 uur``."""
    time = _clock(moment.hour * 60 + moment.minute, language)
    return f"{day_words(moment.date(), language)} {Text('om', 'at').in_(language)} {time}"


def windows(texts: Sequence[str], language: Language) -> str:
    """``9.00–12.00 en 13.00–18.00 uur``; ``dicht`` for none."""
    if not texts:
        return Text("dicht", "closed").in_(language)
    if len(texts) == 1 and WHOLE_DAY.fullmatch(texts[0]):
        return Text("de hele dag", "all day").in_(language)
    said = joined([_window(text, language) for text in texts], language)
    return f"{said} uur" if language == "nl" else said


def _window(text: str, language: Language) -> str:
    try:
        window = parse_window(text)
    except Expected:
        return text
    return f"{_time(window.opens, language)}–{_time(window.closes, language)}"


def _time(minutes: int, language: Language) -> str:
    return f"{minutes // 60}{'.' if language == 'nl' else ':'}{minutes % 60:02}"


def _clock(minutes: int, language: Language) -> str:
    return f"{_time(minutes, language)} uur" if language == "nl" else _time(minutes, language)


def figure(text: str, language: Language) -> str:
    """``4.2`` as ``4,2``, ``45m`` as ``45 minuten``, ``85%``."""
    found = FIGURE.fullmatch(text)
    if found is None:
        return text
    whole, decimals, unit = found.groups()
    said = whole + (("," if language == "nl" else ".") + decimals if decimals else "")
    if unit in ("s", "m", "h", "d"):
        one, more = DURATIONS[UNITS[unit]]
        return f"{said} {(one if said == '1' else more).in_(language)}"
    return f"{said}{unit or ''}"


def recurrence(rule: str, language: Language) -> str:
    """``FREQ=WEEKLY;BYDAY=MO`` as ``elke week op maandag``; a rule that says more (RFC 5545) as it was written."""
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    every, days = OFTEN.get(parts.pop("FREQ", "")), parts.pop("BYDAY", "")
    named = [WEEKDAYS.get(day) for day in days.split(",")] if days else []
    if every is None or parts or None in named:
        return rule
    on = joined([day.in_(language) for day in named if day is not None], language)
    return f"{every.in_(language)} {Text('op', 'on').in_(language)} {on}" if named else every.in_(language)
