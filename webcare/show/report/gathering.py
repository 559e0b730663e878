"""What the pictures need beside the text report: asked along with it, in the same reading of the logs."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from webcare.calendar.hours import WEEKDAYS
from webcare.metrics.question import Part, Question
from webcare.metrics.tally import Key, Tally
from webcare.model.moment import there
from webcare.stats.report import ALWAYS, Report

Cell = tuple[int, int]
"""A weekday (0 is Monday) and an hour."""


class Gathered(NamedTuple):
    """A report's tallies as its pictures show them. Days are those of the report's zone."""

    channels: dict[Key, Tally]
    hours: dict[Cell, Tally]
    """By when the case was received, whatever the report goes by."""
    days: dict[date, Tally]
    """By what the report goes by."""
    received: dict[date, int]
    """Cases that need a reply; those from before the period too."""
    replied: dict[date, int]
    """First replies; likewise."""
    span: tuple[date, date] | None
    """The first and last day to show: of the period, and not from before the log begins or after now."""


def parts(question: Question) -> list[Part]:
    """The further parts that ``gather`` wants answered; ``question`` is the one that the report itself puts."""
    period = question.parts[0].period
    received, replied = period._replace(by="received"), period._replace(by="replied")
    return [
        Part(period, ("channel",)),
        Part(received, ("weekday", "hour")),
        Part(received._replace(start=ALWAYS), ("day",)),
        Part(replied._replace(start=ALWAYS), ("day",)),
    ]


def gather(report: Report) -> Gathered:
    """The answers to ``parts``, which must be the last that the report asked for."""
    channels, hours, received, replied = report.further[-4:]
    by_received, by_replied = _by_day(received), _by_day(replied)
    span = _span(report)
    days = by_received if report.request.period_by == "received" else by_replied
    return Gathered(
        channels,
        {(WEEKDAYS.index(day), int(hour)): tally for (day, hour), tally in hours.items()},
        {day: tally for day, tally in days.items() if span is not None and span[0] <= day <= span[1]},
        {day: tally.cases for day, tally in by_received.items()},
        {day: tally.answered for day, tally in by_replied.items()},
        span,
    )


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them as one."""
    found = Tally()
    for tally in tallies:
        found.add(tally)
    return found


def _by_day(tallies: Mapping[Key, Tally]) -> dict[date, Tally]:
    return {date.fromisoformat(day): tally for (day,), tally in tallies.items()}


def _span(report: Report) -> tuple[date, date] | None:
    counted, days = report.counted, report.request.days
    if counted.first is None:
        return None
    begun = there(counted.first, report.zone).date()
    today = report.now.astimezone(report.zone).date()
    first, last = max(days.since or begun, begun), min(days.until or today, today)
    return (first, last) if first <= last else None


def days_of(span: tuple[date, date]) -> list[date]:
    """Every day of it, both ends included."""
    first, last = span
    return [first + timedelta(days=after) for after in range((last - first).days + 1)]
