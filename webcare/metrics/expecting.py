"""The response time to publish now (METRICS.md, "Expected response time")."""

from collections.abc import Iterable
from typing import NamedTuple

from webcare.metrics.cases import Case
from webcare.metrics.figures import histogram, nearest_rank

LAST = 20
"""Cases that it goes by."""
PERCENT = 80
STEPS = (5, 15, 30, 60, 120, 240, 480)
"""Minutes that are said; what takes longer is said to take until the next working day."""


class Expected(NamedTuple):
    """What 80 in 100 of the last cases took at most, in seconds of clock time, from ``n`` cases.

    ``minutes`` is that rounded up to a step; None is the next working day.
    """

    seconds: int
    minutes: int | None
    n: int


def expected(cases: Iterable[Case], now: int) -> Expected | None:
    """The 80th percentile (nearest rank) of the first response time of the last 20 cases, those that wait included.

    A case that waits counts at its present age. None without any case.
    """
    last = sorted((case for case in cases if case.needs_reply), key=lambda case: (case.start, case.first.id))[-LAST:]
    if not last:
        return None
    spent = histogram((now if case.first_reply is None else case.first_reply) - case.start for case in last)
    seconds = nearest_rank(spent, PERCENT)
    return Expected(seconds, next((minutes for minutes in STEPS if seconds <= minutes * 60), None), len(last))
