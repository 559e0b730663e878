"""What cases are grouped by: one value in each dimension, decided by the first message that needs a reply."""

from collections.abc import Callable
from datetime import tzinfo
from typing import NamedTuple

from webcare.calendar.hours import WEEKDAYS
from webcare.metrics.cases import Case
from webcare.model.moment import there

NONE = ""
"""The value of a case that has none: no topic, no reply yet, no template."""
PROACTIVE = frozenset(("untagged", "outbound"))
"""Triggers of contact that the customer did not ask us for; the rest is reactive."""


class Local(NamedTuple):
    """When a case is counted, in the zone of the report."""

    week: str
    weekday: str
    hour: str
    day: str
    month: str


def local(second: int, zone: tzinfo) -> Local:
    """The week (ISO 8601, ``2026-W43``), weekday, hour, day and month of a second."""
    moment = there(second, zone)
    year, week, weekday = moment.isocalendar()
    return Local(
        f"{year:04}-W{week:02}",
        WEEKDAYS[weekday - 1],
        f"{moment.hour:02}",
        moment.date().isoformat(),
        f"{moment:%Y-%m}",
    )


def initiative(trigger: str | None) -> str:
    """``proactive`` or ``reactive``; a message whose trigger nobody noted is reactive."""
    return "proactive" if trigger in PROACTIVE else "reactive"


DIMENSIONS: dict[str, Callable[[Case, Local], str]] = {
    "channel": lambda case, _: case.first.channel,
    "surface": lambda case, _: case.first.surface,
    "initiative": lambda case, _: initiative(case.first.trigger),
    "trigger": lambda case, _: case.first.trigger or NONE,
    "intent": lambda case, _: case.first.intent or NONE,
    "topic": lambda case, _: case.first.topic or NONE,
    "reach": lambda case, _: case.first.reach_bucket or NONE,
    "tag": lambda case, _: case.first.tags[0] if case.first.tags else NONE,
    "agent": lambda case, _: (case.reply.author.ref or NONE) if case.reply is not None else NONE,
    "template": lambda case, _: case.template or NONE,
    "month": lambda _, when: when.month,
    "week": lambda _, when: when.week,
    "day": lambda _, when: when.day,
    "weekday": lambda _, when: when.weekday,
    "hour": lambda _, when: when.hour,
}
"""By the names of ``--by``; times are those of the moment that the period goes by."""
