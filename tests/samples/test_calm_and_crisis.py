"""Three calm months and one planted outage, by the thresholds of the handbook and the plainest of counters."""

from collections import deque
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from webcare.model.handbook.crisis import Threshold
from webcare.store.workspace import open_workspace

from . import clock
from .incidents import DOWN, UP
from .reading import INBOUND, moment

CRISIS = open_workspace(str(Path(__file__).parents[2])).handbook.crisis
THRESHOLDS = list(CRISIS.thresholds) if CRISIS else []
RIPPLES = timedelta(days=1)
"""How long the outage still counts in a threshold of a day."""


def crossed(threshold: Threshold) -> list[datetime]:
    """The moments at which at least so many messages came in within the threshold's time."""
    window: deque[datetime] = deque()
    found = []
    for row in INBOUND:
        if not threshold.channels or row["channel"] in threshold.channels:
            window.append(moment(row))
            while window[-1] - window[0] >= threshold.within:
                window.popleft()
            if len(window) >= threshold.messages:
                found.append(window[-1])
    return found


@pytest.mark.parametrize("threshold", THRESHOLDS, ids=lambda one: f"{one.phase} {one.messages}")
def test_no_threshold_is_crossed_but_in_the_outage(threshold: Threshold) -> None:
    """However busy the week of the carrier or the Saturday before Black Friday."""
    assert all(DOWN < at < UP + RIPPLES for at in crossed(threshold))


def test_the_outage_is_seen_early_and_becomes_a_crisis() -> None:
    """Watch within a quarter of an hour, crisis within the hour, and far more than is normal on a Thursday evening."""
    first = {
        phase: min(at for one in THRESHOLDS if one.phase == phase for at in crossed(one))
        for phase in ("watch", "crisis")
    }
    assert first["watch"] - DOWN < timedelta(minutes=15)
    assert first["watch"] < first["crisis"] < DOWN + timedelta(hours=1)
    here = [row for row in INBOUND if DOWN <= moment(row) < DOWN + timedelta(hours=1)]
    others = [
        row
        for row in INBOUND
        if clock.local(moment(row)).weekday() == 3 and clock.local(moment(row)).hour in (19, 20) and row not in here
    ]
    assert len(here) > 10 * len(others) / 2 / 12
