"""How many people it takes: the questions of a period answered again by one, two, three people, and Erlang's formula.

Both leave out what a log does not know: breaks, other work, and people who were there but had nothing to answer.
"""

import heapq
from collections.abc import Mapping, Sequence
from math import exp
from random import Random
from typing import NamedTuple

from webcare.metrics.figures import histogram, nearest_rank

SEED = 20_260_101
MOST = 1_000
"""People that are tried at most."""


class Outcome(NamedTuple):
    """What some people would make of it: waiting times in seconds of open time; ``busy`` is the part of theirs used."""

    people: int
    median: int
    p90: int
    within: float
    busy: float


def replay(
    arrivals: Sequence[int], handling: Mapping[int, int], people: int, within: int, open_seconds: int
) -> Outcome:
    """Answer the questions again in the order in which they came, each as soon as somebody is free.

    ``arrivals`` (one or more) are seconds of open time; ``handling`` is a histogram of how long an answer takes, from
    which each question draws, seeded: the same question takes as long whoever many there are.
    """
    random = Random(SEED)  # noqa: S311  a simulation is no secret
    takes = random.choices([*handling], weights=[*handling.values()], k=len(arrivals))
    free = [0] * people
    waits = []
    for came, spent in zip(sorted(arrivals), takes, strict=True):
        done = max(heapq.heappop(free), came) + spent
        heapq.heappush(free, done)
        waits.append(done - came)
    counts = histogram(waits)
    in_time = sum(wait <= within for wait in waits) / len(waits)
    busy = sum(takes) / (people * open_seconds) if open_seconds else 0.0
    return Outcome(people, nearest_rank(counts, 50), nearest_rank(counts, 90), in_time, busy)


def erlang_c(people: int, load: float) -> float:
    """The probability that a question has to wait; 1 when there is more work than people can do.

    ``load`` is arrivals an hour times hours of work each, in erlangs. C = B / (1 − ρ(1 − B)) with Erlang's loss
    formula B by its recursion (A. K. Erlang, 1917; N. Gans, G. Koole and A. Mandelbaum, "Telephone call centers",
    Manufacturing & Service Operations Management 5 (2003), 79-141). Nobody gives up waiting in it.
    """
    if people <= load:
        return 1.0
    blocked = 1.0
    for number in range(1, people + 1):
        blocked = load * blocked / (number + load * blocked)
    return blocked / (1 - load / people * (1 - blocked))


def people_needed(an_hour: float, handling: float, within: float, share: float) -> int | None:
    """How few people start on ``share`` of the questions ``within`` some seconds, by Erlang C; None above ``MOST``.

    ``an_hour`` questions come in an hour, each taking ``handling`` seconds on average.
    """
    load = an_hour * handling / 3600
    for people in range(max(1, int(load)), MOST + 1):
        if people <= load:
            continue
        late = erlang_c(people, load) * exp(-(people - load) * within / handling)
        if 1 - late >= share:
            return people
    return None
