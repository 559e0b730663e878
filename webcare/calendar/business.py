"""Which opening hours hold on a channel."""

from collections.abc import Mapping
from typing import Any

from webcare.calendar.hours import OpeningHours
from webcare.calendar.zones import zone_of
from webcare.model.handbook.channels import Channel
from webcare.model.handbook.hours import Schedule


def business_hours(channels: Mapping[str, Channel], hours: Mapping[str, Any], channel: str | None) -> str | None:
    """The id of the schedule that is business time: the channel's own, else the client's first; None without any.

    ``hours`` are by the id of the schedule, whatever they hold.
    """
    entry = channels.get(channel or "")
    return entry.hours if entry is not None and entry.hours in hours else next(iter(hours), None)


def opening_hours(
    channels: Mapping[str, Channel], hours: Mapping[str, Schedule], channel: str | None, timezone: str
) -> OpeningHours | None:
    """Those hours; None without any. Raises ``CannotRun`` as ``hours_of`` does."""
    name = business_hours(channels, hours, channel)
    return None if name is None else hours_of(hours[name], timezone)


def hours_of(schedule: Schedule, timezone: str) -> OpeningHours:
    """A schedule in its own zone, else the client's. Raises ``CannotRun`` for one in a zone that there is not.

    What customers are told rests on no guess; who only measures leaves such a schedule out, by ``has_zone``.
    """
    if schedule.timezone is not None:
        zone_of(schedule.timezone, "hours.yaml")
    return OpeningHours(schedule, timezone)
