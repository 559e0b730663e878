"""A time zone by the name that a client's folder gives it."""

from zoneinfo import ZoneInfo

from webcare.model.errors import CannotRun
from webcare.model.text import Text

LONGEST = 60
"""Characters of a name that are told."""


def zone_of(name: str, place: str) -> ZoneInfo:
    """The zone of an IANA name. Raises ``CannotRun`` for one that there is not; ``place`` is the file that names it."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        told = name[:LONGEST]
        raise CannotRun(
            Text(f"onbekende tijdzone '{told}'", f"unknown time zone '{told}'"),
            hint=Text("schrijf het zo: Europe/Amsterdam", "write it like this: Europe/Amsterdam"),
            place=place,
        ) from None
