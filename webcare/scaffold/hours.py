"""Opening hours as a person says them: ``ma-vr 9-18, za 10-16``. Pure reading; nothing here touches a disk."""

import re
from itertools import pairwise

from webcare.model.values import Expected, Window, parse_minutes

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMES = {
    "mon": "ma maa maandag maandags mo monday",
    "tue": "di din dinsdag dinsdags tu tues tuesday",
    "wed": "wo woe woensdag woensdags we wednesday",
    "thu": "do don donderdag donderdags th thur thurs thursday",
    "fri": "vr vrij vrijdag vrijdags fr friday",
    "sat": "za zat zaterdag zaterdags sa saturday",
    "sun": "zo zon zondag zondags su sunday",
}
GROUPS = {
    "werkdagen": DAYS[:5], "werkdag": DAYS[:5], "doordeweeks": DAYS[:5], "weekdays": DAYS[:5],
    "weekend": DAYS[5:], "weekends": DAYS[5:],
    "dagelijks": DAYS, "dag": DAYS, "dagen": DAYS, "daily": DAYS, "day": DAYS, "days": DAYS,
}  # fmt: skip
"""Words for several days; ``elke dag`` and ``every day`` are read by their last word."""
WORDS: dict[str, tuple[str, ...]] = GROUPS | {
    word: (day,) for day, names in NAMES.items() for word in (day, *names.split())
}
UNTIL = ("-", "–", "—", "t/m", "tm", "tot", "m", "to", "through", "until", "till")
CLOSED = ("dicht", "gesloten", "closed")
FILLERS = tuple("en van uur u h op om and from met elke iedere alle every s in het the open".split())
PART = re.compile(r"(?P<time>\d{1,2}(?:[:.]\d\d)?)|(?P<word>t/m|[^\W\d_]+)|(?P<sign>[-–—])|[\s,;:&+/'’().]+")
LONGEST = 200
EXAMPLE = Expected("een rooster zoals 'ma-vr 9-18, za 10-16'", "a schedule such as 'mon-fri 9-18, sat 10-16'")


def read_hours(text: str) -> dict[str, list[Window]]:
    """The windows of each day that is open, Monday first. Raises ``Expected`` for what cannot be read as hours.

    Days come before their times; what follows a comma begins again with days, or adds a window to the same ones.
    """
    if re.fullmatch(r"\s*24\s*[/x]\s*7\s*", text):
        return {day: [Window(0, 24 * 60)] for day in DAYS}
    week: dict[str, list[Window]] = {}
    days: list[str] = []
    parts = _parts(text)
    at, said = 0, False
    while at < len(parts):
        kind, word = parts[at]
        if kind == "days":
            if said:
                days, said = [], False
            reach = parts[at + 1 : at + 3]
            span = WORDS[word]
            if len(reach) == 2 and reach[0][0] == "until" and reach[1][0] == "days":
                span, at = _through(span, WORDS[reach[1][1]]), at + 2
            days += [day for day in span if day not in days]
            at += 1
        elif kind == "closed" and days:
            week = {day: windows for day, windows in week.items() if day not in days}
            said, at = True, at + 1
        elif kind == "time" and days and [one for one, _ in parts[at + 1 : at + 3]] == ["until", "time"]:
            window = _window(word, parts[at + 2][1])
            for day in days:
                week.setdefault(day, []).append(window)
            said, at = True, at + 3
        else:
            raise EXAMPLE
    if not week or not said or any(_overlap(windows) for windows in week.values()):
        raise EXAMPLE
    return {day: sorted(week[day]) for day in DAYS if day in week}


def _parts(text: str) -> list[tuple[str, str]]:
    """What was said: days, times, ``until`` and ``closed``, in order. Raises ``Expected`` for any other word."""
    parts: list[tuple[str, str]] = []
    at = 0
    lower = text.lower()
    while at < len(lower):
        found = PART.match(lower, at)
        if found is None or len(lower) > LONGEST:
            raise EXAMPLE
        at = found.end()
        word = found["time"] or found["word"] or found["sign"]
        if word is None or word in FILLERS:
            continue
        kind = (
            "time" if found["time"]
            else "until" if word in UNTIL
            else "closed" if word in CLOSED
            else "days" if word in WORDS
            else None
        )  # fmt: skip
        if kind is None:
            raise EXAMPLE
        if (kind, parts[-1:]) != ("until", [("until", "-")]):  # 'tot en met' says it twice
            parts.append((kind, "-" if kind == "until" else word))
    return parts


def _through(first: tuple[str, ...], last: tuple[str, ...]) -> tuple[str, ...]:
    """``vr-ma`` runs past Sunday."""
    start, end = DAYS.index(first[0]), DAYS.index(last[-1])
    return tuple(DAYS[at % 7] for at in range(start, end + 1 if end >= start else end + 8))


def _window(opens: str, closes: str) -> Window:
    try:
        begin, end = (parse_minutes(one if len(one) > 2 else f"{one}:00") for one in (opens, closes))
    except Expected:
        raise EXAMPLE from None
    if begin >= end:
        raise EXAMPLE
    return Window(begin, end)


def _overlap(windows: list[Window]) -> bool:
    ordered = sorted(windows)
    return any(one.closes > other.opens for one, other in pairwise(ordered))
