"""How long a customer waited in opening hours: of the channel, or of the client when it has one schedule for all."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

from webcare.calendar.hours import OpeningHours
from webcare.importing.foreign import Cross
from webcare.store.workspace import Workspace

LONGEST = timedelta(days=366)
"""Of a wait that is measured; a longer one is a wrong moment."""
MINUTE = 60


def opening_of(workspace: Workspace) -> Callable[[Cross], Cross]:
    """What fills in our side of a figure about opening hours, where the handbook tells which hours those are."""
    handbook, known = workspace.handbook, dict[str, OpeningHours | None]()

    def hours_of(channel: str) -> OpeningHours | None:
        if channel not in known:
            found = (entry for name, entry in handbook.channels.items() if channel in (name, *entry.aliases))
            name = next((entry.hours for entry in found), None)
            if name is None and len(handbook.hours) == 1:
                name = next(iter(handbook.hours))
            schedule = handbook.hours.get(name) if name is not None else None
            try:
                known[channel] = None if schedule is None else OpeningHours(schedule, workspace.config.timezone)
            except (ZoneInfoNotFoundError, ValueError, OSError):  # `check` tells
                known[channel] = None
        return known[channel]

    def opened(cross: Cross) -> Cross:
        wait, hours = cross.wait, hours_of(cross.channel) if cross.wait else None
        if wait is None or hours is None or not timedelta() <= wait[1] - wait[0] <= LONGEST:
            return cross
        return cross._replace(ours=hours.between(*_whole(wait)) // MINUTE)

    return opened


def _whole(wait: tuple[datetime, datetime]) -> tuple[datetime, datetime]:
    return wait[0].replace(microsecond=0), wait[1].replace(microsecond=0)
