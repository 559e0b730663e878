"""The opening hours behind the figures: as lines around the open hours of a week, and as tables of what held when."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from webcare.calendar.hours import OpeningHours
from webcare.calendar.saying import DAYS
from webcare.metrics.measuring import opens_ever
from webcare.model.text import Language, Text
from webcare.model.values import DAY_MINUTES, Window
from webcare.show import safe
from webcare.show.blocks import Block, Heading, Table
from webcare.show.moments import short_weekday
from webcare.show.numbers import number
from webcare.show.report.gathering import Gathered, days_of
from webcare.show.report.words import CLOSED
from webcare.stats.report import Report

WEEK = 7 * DAY_MINUTES
MOST_CHANNELS = 8
"""Channels that are named with a schedule."""
MOST_DAYS = 40
"""Days with hours of their own that are listed."""


class Desk(NamedTuple):
    """A schedule that channels of the report keep."""

    name: str
    hours: OpeningHours
    cases: int
    channels: list[str]


def desks(report: Report, gathered: Gathered) -> list[Desk]:
    """The schedules by which business time was counted, the one of most cases first; those that never open are none."""
    clocks = report.question.clocks(report.question.now, report.question.now)
    cases: Counter[str] = Counter()
    channels: dict[str, list[str]] = {}
    for (channel,), tally in sorted(gathered.channels.items()):
        name = clocks.schedule(channel)
        if name is not None and opens_ever(report.question.hours[name]):
            cases[name] += tally.cases
            channels.setdefault(name, []).append(channel)
    return [
        Desk(report.question.hours[name].name, clocks.openings[name], count, channels[name])
        for name, count in cases.most_common()
    ]


def open_week(desk: Desk, report: Report, day: date) -> list[list[Window]]:
    """The ordinary windows of the week of ``day``, Monday first, on the clock of the report's zone."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    there, here = (zone.utcoffset(noon.astimezone(zone)) or timedelta(0) for zone in (desk.hours.zone, report.zone))
    shift = int((here - there).total_seconds()) // 60
    found: list[list[Window]] = [[] for _ in DAYS]
    for weekday, windows in enumerate(desk.hours.week(day)):
        for window in windows:
            at, left = (weekday * DAY_MINUTES + window.opens + shift) % WEEK, window.closes - window.opens
            while left > 0:
                opens = at % DAY_MINUTES
                long = min(left, DAY_MINUTES - opens)
                found[at // DAY_MINUTES].append(Window(opens, opens + long))
                at, left = (at + long) % WEEK, left - long
    return [sorted(windows) for windows in found]


class Frame(NamedTuple):
    """The line around the open hours of a week, and the name of the schedule; without one there is no line."""

    name: str
    edges: "list[Edge]"


def frame(report: Report, gathered: Gathered) -> Frame:
    """The schedule of most cases, in the week in which the period ends."""
    found = desks(report, gathered)
    if not found or gathered.span is None:
        return Frame("", [])
    return Frame(safe.line(found[0].name), outline(open_week(found[0], report, gathered.span[1])))


class Edge(NamedTuple):
    """A stretch of the line around the open hours: hours from 0 to 24, and days from 0 (before Monday) to 7."""

    hour: float
    day: int
    hour2: float
    day2: int


def outline(week: Sequence[Sequence[Window]]) -> list[Edge]:
    """The line around all open hours of a week; days with the same hours lie within one line."""
    edges = []
    for day, windows in enumerate(week):
        for opens in _ends(windows):
            edges.append(Edge(opens / 60, day, opens / 60, day + 1))
    closed: Sequence[Window] = ()
    for day in range(len(week) + 1):
        above = week[day - 1] if day else closed
        below = week[day] if day < len(week) else closed
        edges += [Edge(start / 60, day, end / 60, day) for start, end in _either(above, below)]
    return edges


def _ends(windows: Iterable[Window]) -> set[int]:
    """Where it opens or closes; two windows that touch are one."""
    ends: set[int] = set()
    for window in windows:
        ends ^= {window.opens}
        ends ^= {window.closes}
    return ends


def _either(above: Iterable[Window], below: Iterable[Window]) -> list[tuple[int, int]]:
    """Where exactly one of two days is open."""
    ends = sorted(_ends(above) ^ _ends(below))
    return list(zip(ends[::2], ends[1::2], strict=True))


def hours_blocks(report: Report, gathered: Gathered, language: Language) -> Iterator[Block]:
    """Each schedule's weeks that held in the period, and the days in it with other hours."""
    if gathered.span is None:
        return
    for desk in desks(report, gathered):
        channels = ", ".join(safe.line(channel) for channel in desk.channels[:MOST_CHANNELS])
        channels += ", …" if desk.channels[MOST_CHANNELS:] else ""
        yield Heading(f"{safe.line(desk.name)} ({channels}; {safe.line(str(desk.hours.zone))})", 4)
        yield _weeks(desk, gathered.span, language)
        other = _other_days(desk, gathered.span, language)
        if other.rows:
            name = safe.line(desk.name)
            yield Heading(Text(f"{name}: dagen met andere tijden", f"{name}: days with other hours").in_(language), 4)
            yield other


def _weeks(desk: Desk, span: tuple[date, date], language: Language) -> Table:
    rows, last = [], None
    for day in days_of(span):
        week = desk.hours.week(day)
        if week != last:
            rows.append([day.isoformat(), *(said(windows, language) for windows in week)])
            last = week
    return Table([Text("vanaf", "from").in_(language), *(short_weekday(day, language) for day in range(7))], rows)


def _other_days(desk: Desk, span: tuple[date, date], language: Language) -> Table:
    other = [day for day in days_of(span) if desk.hours.windows(day) != desk.hours.week(day)[day.weekday()]]
    rows = [
        [f"{DAYS[day.weekday()].in_(language)} {day.isoformat()}", said(desk.hours.windows(day), language)]
        for day in other[:MOST_DAYS]
    ]
    if other[MOST_DAYS:]:
        more = number(len(other) - MOST_DAYS, language)
        rows.append([Text(f"en nog {more} dagen", f"and {more} more days").in_(language), ""])
    return Table([Text("dag", "day").in_(language), Text("open", "open").in_(language)], rows)


def said(windows: Iterable[Window], language: Language) -> str:
    """``8.30–12.00, 13.00–18.00``; in English with colons."""
    mark = "." if language == "nl" else ":"
    spans = [
        "–".join(f"{minutes // 60}{mark}{minutes % 60:02}" for minutes in (window.opens, window.closes))
        for window in windows
    ]
    return ", ".join(spans) or CLOSED.in_(language)
