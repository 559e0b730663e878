"""Is the desk open, and if not, when does it open?"""

from datetime import datetime
from typing import NamedTuple

from webcare.inbox.timing import Timing
from webcare.store.handbook import Handbook


class Opening(NamedTuple):
    """Whether the desk is open now, what its schedule is called, and when that changes (None when it never does)."""

    name: str
    is_open: bool
    changes: datetime | None


def opening_of(handbook: Handbook, timing: Timing, now: datetime) -> Opening | None:
    """The desk is open when the schedule of one of its active channels is; None without opening hours.

    Without channels it is the first schedule.
    """
    channels = [name for name, channel in handbook.channels.items() if channel.status == "active"]
    names = dict.fromkeys(map(timing.clocks.schedule, channels or [""]))
    schedules = [(handbook.hours[name].name, timing.schedule(name)) for name in names if name is not None]
    for called, hours in schedules:
        if hours.is_open(now):
            return Opening(called, True, hours.closes_next(now))
    opens = [(moment, called) for called, hours in schedules if (moment := hours.next_open(now)) is not None]
    if opens:
        moment, called = min(opens)
        return Opening(called, False, moment)
    return Opening(schedules[0][0], False, None) if schedules else None
