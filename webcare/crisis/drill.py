"""A drill: a stretch of the log as if it were many times as busy, in no time at all.

Every message comes as many times as was asked for: the first when it came, the others around it, mostly near and at
most two hours away, so that the tide stays and the peaks do not become walls. Before the stretch everything is as it
was, so that what is normal is what was. How many wait is reckoned at the team's best hour ever, day and night: in truth
it will be more.
"""

import random
import re
from bisect import bisect_right
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from webcare.alarm import HOLD, Arrival, Phase, Span, Stream, phase_at, reached, spans
from webcare.crisis.heard import Heard, Log
from webcare.language.numerals import NUMBERS
from webcare.model.handbook.crisis import Crisis

HOUR = 3600
AROUND = 2 * HOUR
UNITS = {"min": 60, "minuut": 60, "minuten": 60, "uur": HOUR, "uren": HOUR, "kwartier": 900}
TERM = re.compile(
    rf"\b(binnen|elke?|ieder|iedere)\s(?:({'|'.join(NUMBERS)}|\d{{1,3}})\s)?(half\s|halve\s)?({'|'.join(UNITS)})\b",
    re.IGNORECASE,
)


class Due(NamedTuple):
    """A step and when it must be done; ``every`` seconds again after that, or None."""

    at: datetime
    phase: Literal["watch", "crisis"]
    step: str
    every: int | None


class Hour(NamedTuple):
    """An hour of the drill: its phase at the end, what came in, and how many waited then."""

    begin: datetime
    phase: Phase
    messages: int
    waiting: int


class Drill(NamedTuple):
    """What would happen: ``real`` messages became ``messages``; ``pace`` is the team's best hour in replies."""

    begin: datetime
    end: datetime
    times: int
    seed: int
    real: int
    messages: int
    pace: int
    phases: list[tuple[Span, datetime, datetime]]
    steps: list[Due]
    hours: list[Hour]
    channels: list[str]
    """Those on which something came in."""


def ordinary_day(log: Log, now: datetime) -> tuple[datetime, datetime] | None:
    """The last whole day of the log that had an ordinary number of messages: the middle one of the last seven."""
    days: dict[datetime, int] = {}
    for one in log.heard:
        there = datetime.fromtimestamp(one.at, now.tzinfo).replace(hour=0, minute=0, second=0)
        days[there] = days.get(there, 0) + 1
    last = sorted(days)[-8:-1] or sorted(days)
    if not last:
        return None
    middle = sorted(last, key=lambda day: (days[day], day))[len(last) // 2]
    return middle, middle + timedelta(days=1)


def run_drill(plan: Crisis, log: Log, begin: datetime, end: datetime, times: int, seed: int) -> Drill:
    """The stretch from ``begin`` up to ``end`` as if it were ``times`` as busy. Both are in the client's zone."""
    zone = begin.tzinfo
    if zone is None:
        raise ValueError("a moment without a zone")
    first, last = int(begin.timestamp()), int(end.timestamp())
    before = [one for one in log.heard if one.at < first]
    real = [one for one in log.heard if first <= one.at < last]
    crowd = _multiplied(real, times, first, last, random.Random(seed))  # noqa: S311  a drill is no secret
    stream = Stream([*(Arrival(one.at, one.channel, one.who) for one in before), *crowd])
    found = spans(reached(stream, plan.thresholds, zone, since=first, until=last))
    told = [
        (one, datetime.fromtimestamp(one.begin, zone), datetime.fromtimestamp(min(one.last + HOLD, last), zone))
        for one in found
    ]
    pace = _pace([at for at in log.replies if at < last])
    moments = sorted(one.at for one in crowd)
    hours = _hours(moments, found, begin, last, pace)
    channels = list(dict.fromkeys(one.channel for one in real))
    return Drill(begin, end, times, seed, len(real), len(crowd), pace, told, _steps(plan, told), hours, channels)


def _multiplied(real: list[Heard], times: int, first: int, last: int, dice: random.Random) -> list[Arrival]:
    found = []
    for number, one in enumerate(real):
        found.append(Arrival(one.at, one.channel, one.who))
        for copy in range(1, times):
            at = min(last - 1, max(first, one.at + int(dice.triangular(-AROUND, AROUND))))
            found.append(Arrival(at, one.channel, f"{number} {copy}"))
    return found


def _pace(replies: list[int]) -> int:
    """The most replies that the team wrote in any sixty minutes."""
    return max((number - bisect_right(replies, at - HOUR) for number, at in enumerate(replies, 1)), default=0)


def _hours(moments: list[int], found: list[Span], begin: datetime, last: int, pace: int) -> list[Hour]:
    hours, waiting = [], 0
    at = int(begin.timestamp())
    while at < last:
        stop = min(at + HOUR, last)
        came = bisect_right(moments, stop - 1) - bisect_right(moments, at - 1)
        waiting = max(0, waiting + came - pace * (stop - at) // HOUR)
        hours.append(Hour(datetime.fromtimestamp(at, begin.tzinfo), phase_at(found, stop - 1)[0], came, waiting))
        at = stop
    return hours


def _steps(plan: Crisis, phases: list[tuple[Span, datetime, datetime]]) -> list[Due]:
    """The steps of the first watch and of the first crisis, by when each is due."""
    found: list[Due] = []
    seen: set[str] = set()
    for span, begin, _ in phases:
        here = next((one for one in plan.phases if one.phase == span.phase), None)
        if here is not None and span.phase not in seen:
            seen.add(span.phase)
            for step in here.steps:
                term, every = term_of(step)
                found.append(Due(begin + timedelta(seconds=term), span.phase, step, every))
    return sorted(found, key=lambda one: one.at)


def term_of(step: str) -> tuple[int, int | None]:
    """The term in the words of a step, in seconds from its phase, and after how many seconds it comes again.

    ``binnen een half uur``, ``elk uur``, ``elke vier uur``; without such words it is due at once.
    """
    found = TERM.search(step)
    if found is None:
        return 0, None
    how, count, half, unit = (part.lower() if part else "" for part in found.groups())
    number = int(count) if count.isdecimal() else NUMBERS.get(count, 1)
    seconds = number * UNITS[unit] // (2 if half else 1)
    return seconds, None if how == "binnen" else seconds
