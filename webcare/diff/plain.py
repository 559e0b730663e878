"""Typed values as a file would hold them: text, numbers, lists and dicts."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from unicodedata import normalize

import msgspec

from webcare.model.values import ClockTime, Window

DAY, MONTH, YEAR = 86_400, 2_629_800, 31_557_600
"""Seconds; a year has 365.25 days, as in ``parse_duration``."""
LONG = ((YEAR, 1, " jaar"), (MONTH, 2, " maanden"), (MONTH, 1, " maand"), (DAY, 2, "d"))
"""What a duration is told in when it comes out even, from how many on."""
NOTHING: tuple[Any, ...] = (None, [], {})
BLANKS = re.compile(r"[ \t]{2,}")
SHORT = (("h", 3600), ("m", 60), ("s", 1))


def plain_of(value: Any) -> Any:
    """A value in one way of writing only: what means the same is the same."""
    if isinstance(value, list | tuple):
        several = [plain_of(item) for item in value]
        return sorted(several) if value and isinstance(value[0], Window) else several
    if isinstance(value, dict):
        return {key: plain_of(item) for key, item in value.items()}
    if isinstance(value, msgspec.Struct) and type(value) not in WRITTEN:
        told = {field.encode_name: plain_of(getattr(value, field.name)) for field in msgspec.structs.fields(value)}
        return {key: inner for key, inner in told.items() if inner not in NOTHING}
    written = WRITTEN.get(type(value))
    return value if written is None else written(value)


def duration(value: timedelta) -> str:
    """A duration as ``1h30m``, ``24h``, ``3d``, ``6 maanden`` or ``2 jaar``; none at all is ``0m``."""
    rest = int(value.total_seconds())
    for seconds, fewest, unit in LONG:
        count, left = divmod(rest, seconds)
        if count >= fewest and not left:
            return f"{count}{unit}"
    told = ""
    for unit, seconds in SHORT:
        count, rest = divmod(rest, seconds)
        told += f"{count}{unit}" if count else ""
    return told or "0m"


def _moment(value: datetime) -> str:
    return value.isoformat(timespec="seconds" if value.second else "minutes")


def _clock(value: ClockTime) -> str:
    return f"{value.minutes // 60:02}:{value.minutes % 60:02}"


def prose(text: str) -> str:
    """A text of the handbook without what only YAML shows: blanks in a row or at an end, and the last line break."""
    return BLANKS.sub(" ", tidy(text)).strip()


def tidy(text: str) -> str:
    """The words of an answer as customers get them: line ends and blanks at the end of lines are nobody's to see.

    Line breaks stay: every channel shows them as they are. Letters are composed (Unicode's NFC), as they look the same.
    """
    lines = normalize("NFC", text).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


WRITTEN: dict[type, Callable[[Any], str]] = {
    timedelta: duration,
    date: date.isoformat,
    datetime: _moment,
    ClockTime: _clock,
    Window: str,
    str: prose,
}
"""How the values are written that files hold as text."""
