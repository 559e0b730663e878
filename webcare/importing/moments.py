"""Moments as other systems write them, as RFC 3339 with an offset. What is ambiguous is refused, never guessed."""

import re
from datetime import UTC, datetime, tzinfo
from typing import Any, NamedTuple

from webcare.model.moment import read_moment, written
from webcare.model.values import Expected


class Form(NamedTuple):
    """How moments are written: ``pattern`` as ``datetime.strptime`` has it, or a word of ``WORDS``; and their zone."""

    pattern: str = "auto"
    zone: tzinfo | None = None


AUTO = Form()
WORDS = ("auto", "iso", "epoch", "epoch-ms", "x")
"""``auto`` takes what can be read in one way only: ISO 8601, X's own form, and seconds or milliseconds since 1970."""
KEPT = "kept"
"""Of a log of ours: a moment stays as it is written."""
MONTHS = {
    name: number
    for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)
}  # fmt: skip
OF_X = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d) (\d{4})")
ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)? ?(?:([Zz]|UTC|GMT)|([+-]\d\d):?(\d\d))?", re.ASCII
)
EPOCH = re.compile(r"\d{9,10}(?:\.\d{1,9})?", re.ASCII)
EPOCH_MS = re.compile(r"\d{12,13}", re.ASCII)
NO_ZONE = (
    "een moment met tijdzone (of noem de tijdzone van alle met --tz)",
    "a moment with its offset (or name the zone of all with --tz)",
)
NO_MOMENT = ("een moment; er staat niets", "a moment; there is none")
NO_FORM = (
    "een moment in een herkenbare vorm; noem die in een kolommenkaart (time: format)",
    "a moment in a form that is known; name it in a column map (time: format)",
)


def rfc_3339(value: Any, form: Form, zone: tzinfo | None, now: datetime) -> str:
    """The moment with its offset; of one without, that of the form, or else of ``zone``.

    Raises ``Expected`` for what is no moment of that form, what lies far ahead of ``now``, has no offset while there
    is no zone, or never was or was twice because the clock was set.
    """
    if form.pattern == KEPT:
        text = str(value)
        moment = read_moment(text, zone=zone, now=now)
        return text if _has_offset(text) else written(moment)
    text = _plain(value, form.pattern)
    if (zone := form.zone or zone) is None and not _has_offset(text):
        raise Expected(*NO_ZONE)
    return written(read_moment(text, zone=zone, now=now))


def _plain(value: Any, pattern: str) -> str:
    """The moment as RFC 3339 has it, its offset only when it was there."""
    text = str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    if value is None or value == "":
        raise Expected(*NO_MOMENT)
    if pattern not in WORDS:
        return _by_pattern(text, pattern)
    if pattern in ("auto", "iso") and (found := ISO.fullmatch(text)):
        day, minute, second, utc, hours, minutes = found.groups()
        return f"{day}T{minute}{second or ':00'}{'Z' if utc else f'{hours}:{minutes}' if hours else ''}"
    if pattern in ("auto", "x") and (found := OF_X.fullmatch(text)) and found[1] in MONTHS:
        return f"{found[6]}-{MONTHS[found[1]]:02}-{found[2]}T{found[3]}{found[4]}:{found[5]}"
    if pattern in ("auto", "epoch-ms") and EPOCH_MS.fullmatch(text):
        return _since_1970(int(text) / 1000)
    if pattern in ("auto", "epoch") and EPOCH.fullmatch(text):
        return _since_1970(float(text))
    raise Expected(*NO_FORM)


def _by_pattern(text: str, pattern: str) -> str:
    try:
        moment = datetime.strptime(text, pattern)  # noqa: DTZ007  the zone comes after: the pattern may have none
    except (ValueError, re.error):
        raise Expected(f"een moment als {pattern}", f"a moment like {pattern}") from None
    if moment.year < 1000:  # isoformat would not write four digits
        raise Expected(*NO_FORM)
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")


def _since_1970(seconds: float) -> str:
    try:
        return written(datetime.fromtimestamp(seconds, UTC))
    except (ValueError, OverflowError, OSError):
        raise Expected(*NO_FORM) from None


def _has_offset(text: str) -> bool:
    return text[-1:] in "Zz" or text[-6:-5] in ("+", "-")
