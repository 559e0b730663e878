"""How soon an outage is found, and how often there is a false alarm: real arrival times in three calm months.

``python -m tests.benchmarks.crisis FILE.jsonl`` takes the customers' moments of a file with a message on each line
(``role``, ``author``, ``created_at``; such as a sample of public tweets to companies). It never ships with webcare.

Calm months are made of the real gaps between messages, in blocks of fifty as they followed each other, so that what
clusters keeps clustering, stretched over ninety-one days of a number of messages each: with the tide of a week (more on
a Monday morning than at night), with the hours of the real messages themselves (a third of them within an hour and a
half), or without any tide. The outage is the densest real hour, thinned to a number of messages and laid over the calm
at a random moment, by day and by night. A fixed threshold is the same number within the same time, without a normal.
What was chosen by looking at results was chosen on seeds below two hundred; the seeds from there on are for telling how
good it is.
"""

import json
import random
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import accumulate, pairwise
from statistics import median
from typing import NamedTuple
from zoneinfo import ZoneInfo

from webcare.alarm import Arrival, Stream, reached
from webcare.model.handbook.crisis import Threshold

ZONE = ZoneInfo("Europe/Amsterdam")
FIRST = datetime(2026, 3, 2, tzinfo=ZONE)
DAYS = 91
LEARNED = 21
"""Days before the first outage: the log has some history by then."""
TIDE = (0.7, 0.4, 0.25, 0.2, 0.2, 0.3, 0.8, 2, 4, 6.2, 7, 6.8, 6.4, 5.8, 5.8, 5.6, 5.4, 4.8, 4.2, 5, 6, 5.2, 3.2, 1.6)
WEEK = (1.25, 1.12, 1.05, 1.0, 0.95, 0.74, 0.62)
TIDES = ("week", "real", "none")
BLOCK = 50
PLAN = (
    Threshold(phase="watch", messages=20, within=timedelta(hours=1), times_normal=3),
    Threshold(phase="watch", messages=100, within=timedelta(days=1), times_normal=3),
    Threshold(phase="crisis", messages=80, within=timedelta(hours=1), times_normal=10),
    Threshold(phase="crisis", messages=500, within=timedelta(days=1), times_normal=10),
)
"""The thresholds of the handbook beside this; a busier desk has them in proportion."""
CALM = 80
"""Messages a day that the plan was written for."""


class Real(NamedTuple):
    """Real messages: the gaps between them in seconds with their writers, and the moments of the densest hour, and by hour."""

    gaps: list[tuple[int, str]]
    burst: list[int]
    hours: tuple[float, ...]
    """How many came in each hour of the day (UTC)."""


def read(path: str) -> Real:
    """The customers' messages of the busiest half of the file."""
    found = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["role"] == "customer":
                found.append((int(datetime.fromisoformat(row["created_at"]).timestamp()), row["author"]))
    found.sort()
    moments = [at for at, _ in found]
    best = max(range(len(moments)), key=lambda n: bisect_right(moments, moments[n] + 3600) - n)
    last = bisect_right(moments, moments[best] + 3600)
    around = [one for one in found if moments[best] - 4 * 3600 <= one[0] <= moments[best] + 6 * 3600]
    gaps = [(two[0] - one[0], two[1]) for one, two in pairwise(around)]
    hours = tuple(float(sum(at // 3600 % 24 == hour for at in moments)) for hour in range(24))
    return Real(gaps, [at - moments[best] for at in moments[best:last]], hours)


def calm(real: Real, a_day: int, dice: random.Random, tide: str) -> list[Arrival]:
    """Three months of so many messages a day, of real gaps."""
    hours = {"week": TIDE, "real": real.hours, "none": (1.0,) * 24}[tide]
    week = WEEK if tide == "week" else (1.0,) * 7
    weights = [week[hour // 24 % 7] * hours[hour % 24] for hour in range(DAYS * 24)]
    clock = [0.0, *accumulate(weights)]
    total = a_day * DAYS
    told: list[tuple[float, str]] = []
    at = 0.0
    while len(told) < total:
        start = dice.randrange(max(1, len(real.gaps) - BLOCK))
        block = real.gaps[start : start + BLOCK]
        mean = max(1.0, sum(gap for gap, _ in block) / len(block))
        for gap, who in block:
            at += gap / mean
            told.append((at, f"{who}-{len(told) // BLOCK}"))
    scale = clock[-1] / (told[-1][0] + 1)
    begin = int(FIRST.timestamp())
    found = []
    for moment, who in told:
        place = moment * scale
        hour = bisect_right(clock, place) - 1
        found.append(Arrival(begin + int((hour + (place - clock[hour]) / weights[hour]) * 3600), "x", who))
    return found


def outage(real: Real, count: int, at: int, dice: random.Random) -> list[Arrival]:
    """The densest real hour, thinned to ``count`` messages."""
    kept = sorted(dice.sample(real.burst, min(count, len(real.burst))))
    return [Arrival(at + second - kept[0], "x", f"outage-{number}") for number, second in enumerate(kept)]


def found_by(alarms: list[int], at: int) -> int | None:
    """Seconds from the begin of the outage to the first alarm within two hours."""
    return next((alarm - at for alarm in alarms if 0 <= alarm - at < 7200), None)


def episodes(alarms: list[int], at: int) -> int:
    """Alarms outside the outage; those that are less than an hour apart are one."""
    others = [alarm for alarm in alarms if not 0 <= alarm - at < 86400]
    return sum(1 for one, two in zip([-(10**9), *others], others, strict=False) if two - one >= 3600)


def fixed(stream: Stream, plan: tuple[Threshold, ...]) -> Iterator[int]:
    """Moments at which so many messages lie within the time, whatever is normal."""
    for number, at in enumerate(stream.seconds, 1):
        for one in plan:
            begin = at - int(one.within.total_seconds())
            if number - bisect_right(stream.seconds, begin) >= one.messages:
                yield at
                break


def scaled(a_day: int) -> tuple[Threshold, ...]:
    """The plan for a desk of so many messages a day."""
    times = max(1.0, a_day / CALM)
    return tuple(
        Threshold(phase=one.phase, messages=int(one.messages * times), within=one.within, times_normal=one.times_normal)
        for one in PLAN
    )


def main(path: str, seeds: range) -> None:
    """The table: for each scale what was found when, and the false alarms."""
    real = read(path)
    print(f"{len(real.gaps)} real gaps, densest hour {len(real.burst)}; seeds {seeds.start}-{seeds.stop - 1}")
    print("a day  tide  outage  when   ours: min median/worst, missed, false   fixed: median/worst, missed, false")
    for a_day in (20, 80, 200, 600):
        for tide in TIDES:
            for share in (0.6, 1.2):
                for night in (False, True):
                    row(real, a_day, seeds, tide, share=share, night=night)


def row(real: Real, a_day: int, seeds: range, tide: str, *, share: float, night: bool) -> None:
    """One line of the table: an outage of ``share`` times a day's messages within the hour."""
    plan, size = scaled(a_day), int(max(60, share * a_day))
    ours: list[int | None] = []
    theirs: list[int | None] = []
    false = [0, 0]
    for seed in seeds:
        dice = random.Random(f"{a_day} {tide} {share} {night} {seed}")  # noqa: S311  a benchmark that can be run again
        hour = dice.choice((1, 3, 4)) if night else dice.randrange(8, 22)
        day = FIRST + timedelta(days=dice.randrange(LEARNED, DAYS - 2), hours=hour, minutes=dice.randrange(60))
        at = int(day.timestamp())
        stream = Stream([*calm(real, a_day, dice, tide), *outage(real, size, at, dice)])
        detectors: tuple[Callable[[], list[int]], ...] = (
            lambda: [one.at for one in reached(stream, plan, ZONE)],  # noqa: B023  called at once
            lambda: list(fixed(stream, plan)),  # noqa: B023  as above
        )
        for number, (detect, found) in enumerate(zip(detectors, (ours, theirs), strict=True)):
            alarms = detect()
            found.append(found_by(alarms, at))
            false[number] += episodes(alarms, at)
    cells = [f"{a_day:5}  {tide:4}  {size:6}  {'night' if night else 'day':5}"]
    for found, wrong in zip((ours, theirs), false, strict=True):
        seen = [second / 60 for second in found if second is not None]
        cells.append(
            f"{median(seen):5.1f} {max(seen):5.1f} {found.count(None):3} {wrong:5}"
            if seen
            else f"  -     - {found.count(None):3} {wrong:5}"
        )
    print("  |  ".join(cells), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], range(*map(int, sys.argv[2].split("-"))) if len(sys.argv) > 2 else range(200, 206))
