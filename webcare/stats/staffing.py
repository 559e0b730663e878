"""How many people the desk needs: how long an answer takes, as far as a log shows it, and the work done over again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from webcare.metrics.cases import Case
from webcare.metrics.clock import Clock
from webcare.metrics.figures import histogram, nearest_rank
from webcare.stats.queueing import Outcome, people_needed, replay

HOUR = 3600
WITHIN = HOUR
"""What is asked: an answer within the hour,"""
SHARE = 0.9
"""for nine out of ten questions."""
PAUSE = HOUR
"""After a longer silence of an agent, the next reply does not show how long it took."""
ENOUGH = 30
"""Handling times from which on they are worth reckoning with."""
FURTHER = 3
"""People more than now that are tried."""
MOST = 50
"""People that the replay tries at most."""
Slot = tuple[str, int]
"""A weekday and an hour, on the wall of the report's zone."""


class Job(NamedTuple):
    """A customer's oldest unanswered message and the reply to it, if there is one: one turn at answering."""

    channel: str
    asked: int
    replied: int | None
    agent: str | None


class Staffing(NamedTuple):
    """The desk with the most work: what was measured there, and what other numbers of people would make of it."""

    schedule: str
    jobs: int
    present: float
    """People who reply in the same open hour, on average."""
    measured: Outcome | None
    """What there was: its ``people`` are ``present``, rounded, and ``busy`` what part of their time they would need."""
    handling: Counter[int]
    """As ``handling_times`` has them."""
    outcomes: list[Outcome]
    """From one person fewer than now to three more; none when there are too few handling times."""
    needed: int | None
    """So few people come to ``SHARE`` within ``WITHIN`` in the replay."""
    busiest: Slot
    an_hour: float
    """Questions that come in the busiest hour, on average."""
    erlang: int | None
    """How many people Erlang C asks for in that hour."""


def jobs_of(cases: Iterable[Case]) -> list[Job]:
    """Every turn of these cases, and what still waits."""
    found = []
    for case in cases:
        channel = case.first.channel
        found += [Job(channel, turn.asked, turn.replied, turn.agent) for turn in case.turns]
        if case.needs_reply and case.unanswered is not None:
            found.append(Job(channel, case.unanswered, None, None))
    return found


def handling_times(jobs: Iterable[Job]) -> Counter[int]:
    """The time between two replies of one agent, where the second question waited when the first was answered.

    The agent could have been at it all that time: how long an answer takes is at most this. A silence of more than
    ``PAUSE`` says nothing and is left out.
    """
    by_agent: dict[str, list[tuple[int, int]]] = {}
    for job in jobs:
        if job.agent is not None and job.replied is not None:
            by_agent.setdefault(job.agent, []).append((job.replied, job.asked))
    return histogram(
        replied - before
        for answered in by_agent.values()
        for (before, _), (replied, asked) in pairwise(sorted(answered))
        if asked <= before and 0 < replied - before <= PAUSE
    )


def staffing(
    schedule: str,
    jobs: Sequence[Job],
    clock: Clock,
    open_seconds: int,
    present: float,
    busiest: tuple[Slot, float],
) -> Staffing:
    """What the desk of a schedule needs for its ``jobs`` (one or more) in so many ``open_seconds``.

    ``present`` is how many people reply in an open hour, on average; ``busiest`` is the busiest hour and how many
    questions come in it.
    """
    people = max(1, round(present))
    handling = handling_times(jobs)
    found = Staffing(schedule, len(jobs), present, None, handling, [], None, busiest[0], busiest[1], None)
    if handling.total() < ENOUGH or not open_seconds:
        return found
    arrivals = [clock.passed(job.asked) for job in jobs]
    mean = sum(seconds * often for seconds, often in handling.items()) / handling.total()
    tried: dict[int, Outcome] = {}
    for number in range(1, MOST + 1):
        tried[number] = replay(arrivals, handling, number, WITHIN, open_seconds)
        if tried[number].within >= SHARE and number >= people + FURTHER:
            break
    return found._replace(
        measured=_measured(jobs, clock, people, mean, open_seconds),
        outcomes=[tried[number] for number in range(max(1, people - 1), people + FURTHER + 1) if number in tried],
        needed=next((number for number, outcome in tried.items() if outcome.within >= SHARE), None),
        erlang=people_needed(busiest[1], mean, WITHIN, SHARE),
    )


def _measured(jobs: Sequence[Job], clock: Clock, people: int, mean: float, open_seconds: int) -> Outcome | None:
    """How long the questions that were answered waited, in open time."""
    waits = histogram(clock.between(job.asked, job.replied) for job in jobs if job.replied is not None)
    n = waits.total()
    if not n:
        return None
    in_time = sum(often for wait, often in waits.items() if wait <= WITHIN) / n
    busy = len(jobs) * mean / (people * open_seconds)
    return Outcome(people, nearest_rank(waits, 50), nearest_rank(waits, 90), in_time, busy)
