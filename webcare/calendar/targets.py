"""Which service-level target holds for a case, and when it is due."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from webcare.calendar.hours import OpeningHours
from webcare.model.handbook.targets import Priority, Target


def target_for(
    targets: Sequence[Target], day: date, *, channel: str | None, topic: str | None, priority: Priority | None = None
) -> Target | None:
    """The first target that matches, in the version that is valid on the day when the case started."""
    for target in targets:
        valid = target.valid_from <= day and (target.valid_until is None or day <= target.valid_until)
        channels = not target.channels or channel in target.channels
        topics = not target.topics or topic in target.topics
        priorities = not target.priorities or priority in target.priorities
        if valid and channels and topics and priorities:
            return target
    return None


def due(target: Target, duration: timedelta, start: datetime, hours: OpeningHours | None) -> datetime | None:
    """When a duration of this target is over: ``start + duration`` on its clock; None when that never comes.

    Without opening hours business time is calendar time.
    """
    if target.clock == "business" and hours is not None:
        return hours.after(start, int(duration.total_seconds()))
    return (start.astimezone(UTC) + duration).astimezone(start.tzinfo)
