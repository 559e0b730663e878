"""The work by the hour: when messages come and who answers, beside the opening hours."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from webcare.calendar.hours import WEEKDAYS
from webcare.calendar.period import Days
from webcare.metrics.cases import Case
from webcare.metrics.clock import Clock
from webcare.metrics.dimensions import local
from webcare.metrics.figures import histogram, nearest_rank
from webcare.metrics.items import CUSTOMERS, REPLIES, Item
from webcare.metrics.measuring import Clocks
from webcare.model.moment import there
from webcare.model.record import Message
from webcare.stats.gathered import Gathered
from webcare.stats.staffing import HOUR, Job, Slot, Staffing, jobs_of, staffing

EXCEPTIONAL = 4
"""More than so many times the messages of an ordinary day (the median) is a crisis, not the work of a week."""
ORDINARY = 5
"""Messages that an ordinary day has at least, for that to be said."""
LATELY = 14
"""Days of the figures that stand beside a criterion for scaling up."""


class Traffic(NamedTuple):
    """What came and went in a period."""

    arrivals: Counter[Slot]
    """Customers' messages."""
    while_open: int
    """Those of them that came while their channel's desk was open."""
    replies: Counter[Slot]
    agent_hours: Counter[Slot]
    """Agents who replied in an hour, each once for each hour of each day."""
    daily: Counter[tuple[str, str]]
    """Messages by channel and day, of exceptional days too."""


class Workload(NamedTuple):
    """The work of a period; slots hold numbers of the whole, ``dates`` how often each weekday was in it."""

    days: Days
    """The first and last day: those of the log where the period reaches beyond it."""
    dates: Counter[str]
    ordinary: int
    """The messages of an ordinary day."""
    exceptional: dict[str, int]
    """Days that no average counts along, and how many messages they had."""
    traffic: Traffic
    waiting: Counter[str]
    """Questions without a reply now, by channel."""
    open_seconds: Counter[Slot]
    """Of the desk with the most work."""
    open_dates: Counter[Slot]
    """On how many days that desk was open in the slot, if only for a part of it."""
    staffing: Staffing | None
    """None when no desk has opening hours."""

    def an_hour(self, counts: Mapping[Slot, float], slot: Slot) -> float:
        """The average of a slot over the weeks."""
        return counts.get(slot, 0) / max(1, self.dates[slot[0]])

    def a_day(self, channels: Sequence[str]) -> tuple[float, int]:
        """Messages a day on some channels (none: all) in the last ``LATELY`` days: the average and the most."""
        if self.days.since is None or self.days.until is None:
            return 0.0, 0
        days = [
            (self.days.until - timedelta(days=number)).isoformat()
            for number in range(min(LATELY, (self.days.until - self.days.since).days + 1))
        ]
        each = dict.fromkeys(days, 0)
        for (channel, day), count in self.traffic.daily.items():
            if day in each and (not channels or channel in channels):
                each[day] += count
        return sum(each.values()) / len(each), max(each.values())


def workload(gathered: Gathered) -> Workload:
    """The work of the period that the cases were gathered for."""
    zone, counted, clocks = gathered.zone, gathered.counted, gathered.clocks
    period = gathered.question.parts[0].period
    now = gathered.question.now
    first, last = (now if second is None else second for second in (counted.first, counted.last))
    start, end = max(period.start, first), min(period.end, last + 1)
    jobs = jobs_of(gathered.every)
    days = _span(start, end, zone)
    messages = list(_between(gathered.every, start, end))
    ordinary, exceptional = _exceptional(messages, zone)
    found = Workload(
        days,
        Counter(WEEKDAYS[day.weekday()] for day in _each(days, exceptional)),
        ordinary,
        exceptional,
        _traffic(messages, exceptional, clocks, zone),
        Counter(job.channel for job in jobs if job.replied is None),
        Counter(),
        Counter(),
        None,
    )
    mine = [job for job in jobs if start <= job.asked < end and local(job.asked, zone).day not in exceptional]
    return _staffed(found, mine, clocks, zone)


def _staffed(found: Workload, jobs: Sequence[Job], clocks: Clocks, zone: tzinfo) -> Workload:
    """With the desk that has the most work."""
    desks = Counter(clocks.schedule(job.channel) for job in jobs if clocks.of(job.channel) is not None)
    desk = next((name for name, _ in desks.most_common(1)), None)
    if desk is None:
        return found
    mine = [job for job in jobs if clocks.schedule(job.channel) == desk]
    clock = clocks.of(mine[0].channel)
    assert clock is not None  # noqa: S101  only desks with a clock were counted
    opened, dates = _opened(found, clock, zone)
    came = Counter(_slot(job.asked, zone) for job in mine)
    busiest = max(came, key=lambda slot: found.an_hour(came, slot))
    at_work = sum(count for slot, count in found.traffic.agent_hours.items() if opened[slot])
    present = at_work / dates.total() if dates else 0.0
    return found._replace(
        open_seconds=opened,
        open_dates=dates,
        staffing=staffing(desk, mine, clock, opened.total(), present, (busiest, found.an_hour(came, busiest))),
    )


def _between(cases: Iterable[Case], start: int, end: int) -> Iterator[tuple[Item, Message]]:
    """The customers' messages and human replies in ``[start, end)``."""
    for case in cases:
        for item in case.items:
            counts = item.kind in CUSTOMERS or item.kind in REPLIES
            if counts and isinstance(item.record, Message) and start <= item.second < end:
                yield item, item.record


def _exceptional(messages: Iterable[tuple[Item, Message]], zone: tzinfo) -> tuple[int, dict[str, int]]:
    """What an ordinary day is, and the days that are none."""
    daily = Counter(local(item.second, zone).day for item, _ in messages if item.kind in CUSTOMERS)
    ordinary = nearest_rank(histogram(daily.values()), 50) if daily else 0
    if ordinary < ORDINARY:
        return ordinary, {}
    return ordinary, {day: count for day, count in sorted(daily.items()) if count > EXCEPTIONAL * ordinary}


def _traffic(
    messages: Iterable[tuple[Item, Message]], exceptional: Mapping[str, int], clocks: Clocks, zone: tzinfo
) -> Traffic:
    arrivals, replies, daily = Counter[Slot](), Counter[Slot](), Counter[tuple[str, str]]()
    present: set[tuple[str, Slot, str]] = set()
    while_open = 0
    for item, message in messages:
        slot, day = _slot(item.second, zone), local(item.second, zone).day
        if item.kind in CUSTOMERS:
            daily[message.channel, day] += 1
        if day in exceptional:
            continue
        if item.kind in REPLIES:
            replies[slot] += 1
            if message.author.ref is not None:
                present.add((day, slot, message.author.ref))
            continue
        arrivals[slot] += 1
        clock = clocks.of(message.channel)
        while_open += clock is not None and clock.between(item.second, item.second + 1) > 0
    return Traffic(arrivals, while_open, replies, Counter(slot for _, slot, _ in present), daily)


def _slot(second: int, zone: tzinfo) -> Slot:
    when = local(second, zone)
    return when.weekday, int(when.hour)


def _span(start: int, end: int, zone: tzinfo) -> Days:
    """The days of ``[start, end)``."""
    if end <= start:
        return Days(None, None)
    return Days(*(there(second, zone).date() for second in (start, end - 1)))


def _each(days: Days, without: Mapping[str, int]) -> Iterator[date]:
    if days.since is not None and days.until is not None:
        for number in range((days.until - days.since).days + 1):
            day = days.since + timedelta(days=number)
            if day.isoformat() not in without:
                yield day


def _opened(found: Workload, clock: Clock, zone: tzinfo) -> tuple[Counter[Slot], Counter[Slot]]:
    """The open seconds of each slot, and on how many days there were any."""
    seconds, dates = Counter[Slot](), Counter[Slot]()
    for day in _each(found.days, found.exceptional):
        for hour in range(24):
            begins = int(datetime(day.year, day.month, day.day, hour, tzinfo=zone).timestamp())
            slot, spent = (WEEKDAYS[day.weekday()], hour), clock.between(begins, begins + HOUR)
            seconds[slot] += spent
            dates[slot] += spent > 0
    return +seconds, +dates
