"""A week of opening hours and a term as a Dutch customer reads them: they stand in answers, so there is no English.

``maandag tot en met vrijdag van 8.30 tot 21.00 uur en zaterdag van 9.00 tot 17.00 uur``; ``binnen 1 uur``.
"""

from collections.abc import Sequence
from datetime import timedelta

from webcare.calendar.saying import DAYS
from webcare.model.values import DAY_MINUTES, Window

ALWAYS, WHOLE_DAY = "dag en nacht", "de hele dag"
RUN = 3
"""So many days in a row are "maandag tot en met woensdag"; two are "maandag en dinsdag"."""


def say_week(week: Sequence[Sequence[Window]]) -> str | None:
    """The windows of seven days, Monday first; days with the same hours stand together. None when it is never open."""
    groups: dict[tuple[Window, ...], list[int]] = {}
    for day, windows in enumerate(week):
        if windows:
            groups.setdefault(tuple(windows), []).append(day)
    if not groups:
        return None
    if len(groups) == 1 and (only := next(iter(groups))) and len(groups[only]) == len(week):
        return ALWAYS if _is_whole(only) else f"elke dag {say_windows(only)}"
    clauses = [f"{_days(days)} {say_windows(windows)}" for windows, days in groups.items()]
    broken = any(len(windows) > 1 for windows in groups)
    return _listed(clauses, last=", en " if broken else " en ")


def say_term(term: timedelta) -> str:
    """``binnen 1 uur``, ``binnen 90 seconden``, ``binnen 3 dagen`` (calendar time, from three days up)."""
    seconds = int(term.total_seconds())
    days, hours, minutes = seconds // 86400, seconds // 3600, seconds // 60
    if days >= 3 and seconds % 86400 == 0:
        said = f"{days} dagen"
    elif seconds % 60:
        said = f"{seconds} {'seconde' if seconds == 1 else 'seconden'}"
    elif hours and minutes % 60 == 0:
        said = f"{hours} uur"
    elif hours and minutes % 60 == 30:
        said = "anderhalf uur" if hours == 1 else f"{hours},5 uur"
    elif hours:
        said = f"{hours} uur en {_minutes(minutes % 60)}"
    else:
        said = _minutes(minutes)
    return f"binnen {said}"


def _minutes(minutes: int) -> str:
    return f"{minutes} {'minuut' if minutes == 1 else 'minuten'}"


def _is_whole(windows: Sequence[Window]) -> bool:
    return list(windows) == [Window(0, DAY_MINUTES)]


def say_windows(windows: Sequence[Window]) -> str:
    """``van 9.00 tot 12.00 uur en van 13.00 tot 18.00 uur``, ``de hele dag``."""
    if _is_whole(windows):
        return WHOLE_DAY
    return _listed([f"van {_clock(window.opens)} tot {_clock(window.closes)} uur" for window in windows])


def _clock(minutes: int) -> str:
    return f"{minutes // 60}.{minutes % 60:02}"


def _days(days: list[int]) -> str:
    """Weekdays from 0, ascending: ``maandag tot en met vrijdag``, ``dinsdag en donderdag``."""
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    said: list[str] = []
    for run in runs:
        names = [DAYS[day].nl for day in run]
        said += [f"{names[0]} tot en met {names[-1]}"] if len(run) >= RUN else names
    return _listed(said)


def _listed(parts: list[str], last: str = " en ") -> str:
    return last.join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)
