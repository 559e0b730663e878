"""How long something took: in the two largest units that say anything, or short enough for a table."""

from webcare.model.text import Language

MINUTE, HOUR, DAY, YEAR = 60, 3600, 86400, 365 * 86400


def spent(seconds: float, language: Language) -> str:
    """``0 s``, ``45 s``, ``38 min``, ``1 u 12 min``, ``2 d 3 u``; in English ``1 h 12 min``. Rounded to the nearest.

    From a minute up seconds are left out, from a day up minutes, and from a year (of 365 days) up hours.
    """
    return " ".join(f"{number} {unit}" for number, unit in _parts(seconds, "min", *_words(language)))


def brief(seconds: float, language: Language) -> str:
    """The same in a table: ``45s``, ``38m``, ``1u12m``, ``2d3u``."""
    return "".join(f"{number}{unit}" for number, unit in _parts(seconds, "m", *_words(language)))


def _words(language: Language) -> tuple[str, str]:
    return ("u", "j") if language == "nl" else ("h", "y")


def _parts(seconds: float, minute: str, hour: str, year: str) -> list[tuple[int, str]]:
    whole = round(seconds)
    if whole < MINUTE:
        return [(whole, "s")]
    minutes = round(seconds / MINUTE)
    if minutes < HOUR // MINUTE:
        return [(minutes, minute)]
    if minutes < DAY // MINUTE:
        parts = [(minutes // 60, hour), (minutes % 60, minute)]
    elif seconds < YEAR:
        hours = round(seconds / HOUR)
        parts = [(hours // 24, "d"), (hours % 24, hour)]
    else:
        parts = [(whole // YEAR, year), (whole % YEAR // DAY, "d")]
    return [part for part in parts if part[0]]
