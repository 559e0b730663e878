"""The turns of a rotation: whose it is at a moment, and when it is handed over.

Turns are handed over at a wall-clock time in the roster's zone, on the days of an RFC 5545 recurrence rule. Handing
over happens strictly after the rotation starts; before that nobody has the turn.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from itertools import islice

from webcare import limits
from webcare.model.handbook.escalation import Rotation
from webcare.model.values import Expected

FREQUENCIES = frozenset(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
KEYS = frozenset(("FREQ", "INTERVAL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "WKST"))
"""The parts that say on which days; the time of day is the handoff's, and a rotation has no end."""
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
PLAIN = re.compile(r"FREQ=(?:(DAILY)|WEEKLY;BYDAY=(MO|TU|WE|TH|FR|SA|SU))")
"""The rules that nearly everybody has; their days are counted without dateutil, whose import takes longer."""
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Turns:
    """The turns of one rotation; handovers are found as far ahead as somebody asks."""

    def __init__(self, rotation: Rotation, zone: tzinfo) -> None:
        self._members = rotation.members
        self._starts = second(rotation.starts, zone)
        self._waiting = self._handovers(rotation, zone)
        self._found: list[int] = []
        self._until = self._starts

    def member(self, at: int) -> str | None:
        """Who has the turn at a moment; None before the rotation starts, and when there is nobody in it."""
        if at < self._starts or not self._members:
            return None
        self._find(at)
        return self._members[bisect_right(self._found, at) % len(self._members)]

    def changes(self, start: int, end: int) -> list[int]:
        """The moments in ``[start, end)`` at which the rotation starts or a turn is handed over."""
        self._find(end)
        return [at for at in (self._starts, *self._found) if start <= at < end]

    def _find(self, at: int) -> None:
        while self._until <= at:
            following = next(self._waiting, None)
            if following is None:
                self._until = at + 1
                self._waiting = iter(())
                return
            self._found.append(following)
            self._until = following

    def _handovers(self, rotation: Rotation, zone: tzinfo) -> Iterator[int]:
        try:
            days = handover_days(rotation)
        except Expected:
            return
        for wall in islice(days, limits.HANDOVERS):
            at = second(wall, zone)
            if at > self._starts:
                yield at


def handover_days(rotation: Rotation) -> Iterator[datetime]:
    """When turns are handed over, on the wall, from the day on which the rotation starts.

    Raises ``Expected`` for a rule that is none, that asks for more than days, or that never comes.
    """
    minutes = rotation.handoff.minutes
    midnight = rotation.starts.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    rule = rotation.rule.strip().upper().removeprefix("RRULE:").rstrip(";")
    if plain := PLAIN.fullmatch(rule):
        away = 0 if plain[1] else (DAYS.index(plain[2]) - midnight.weekday()) % 7
        step = timedelta(days=1 if plain[1] else 7)
        return _counted(midnight + timedelta(days=away, minutes=minutes), step)
    _check(rule)
    from dateutil.rrule import rrulestr

    try:
        days = rrulestr(rule, dtstart=midnight)
        comes = next(iter(days), None) is not None
    except (ValueError, TypeError, OverflowError, IndexError, KeyError, AttributeError):
        raise _no_rule() from None
    if not comes:
        raise Expected("een herhaling die ooit komt", "a recurrence that ever comes")
    return (day + timedelta(minutes=minutes) for day in days)


def second(wall: datetime, zone: tzinfo) -> int:
    """A moment as somebody wrote it, in a zone unless it has an offset, in seconds since 1970 (UTC)."""
    return int((wall if wall.tzinfo else wall.replace(tzinfo=zone)).timestamp())


def _counted(first: datetime, step: timedelta) -> Iterator[datetime]:
    while True:
        yield first
        try:
            first += step
        except OverflowError:
            return


def _check(rule: str) -> None:
    """Refuse what asks for more than days, and dates that no year has, which would be sought for ever."""
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    if parts.get("FREQ") not in FREQUENCIES or not set(parts) <= KEYS:
        raise _no_rule()
    try:
        interval = int(parts.get("INTERVAL", "1"))
        months = [int(month) for month in parts["BYMONTH"].split(",")] if "BYMONTH" in parts else list(range(1, 13))
        days = [abs(int(day)) for day in parts.get("BYMONTHDAY", "1").split(",")]
        places = [abs(int(place)) for place in parts.get("BYSETPOS", "1").split(",")]
    except ValueError:
        raise _no_rule() from None
    possible = any(1 <= month <= 12 and 1 <= day <= LONGEST[month - 1] for month in months for day in days)
    if not (1 <= interval <= 400 and possible and all(1 <= place <= 31 for place in places)):
        raise _no_rule()


def _no_rule() -> Expected:
    return Expected(
        "een herhaling van dagen zoals FREQ=WEEKLY;BYDAY=MO", "a recurrence of days such as FREQ=WEEKLY;BYDAY=MO"
    )
