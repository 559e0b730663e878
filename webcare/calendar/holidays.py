"""The public holidays of the Netherlands, by the names that ``hours.yaml`` uses.

Easter is python-dateutil's (Meeus, *Astronomical Algorithms*); the fixed days are those of article 3 of the Algemene
termijnenwet, with Koningsdag on 26 April where the 27th is a Sunday. 5 May is listed every year, and Goede Vrijdag
too: whether the desk works then is its own choice. The tests hold these against the ``holidays`` package.
"""

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

from webcare.model.text import Text

AFTER_EASTER = {
    "good-friday": -2,
    "easter-sunday": 0,
    "easter-monday": 1,
    "ascension-day": 39,
    "whit-sunday": 49,
    "whit-monday": 50,
}
FIXED = {
    "new-year": (1, 1),
    "liberation-day": (5, 5),
    "christmas-day": (12, 25),
    "second-christmas-day": (12, 26),
}
NAMES = {
    "new-year": Text("nieuwjaarsdag", "New Year's Day"),
    "good-friday": Text("Goede Vrijdag", "Good Friday"),
    "easter-sunday": Text("eerste paasdag", "Easter Sunday"),
    "easter-monday": Text("tweede paasdag", "Easter Monday"),
    "kings-day": Text("Koningsdag", "King's Day"),
    "liberation-day": Text("Bevrijdingsdag", "Liberation Day"),
    "ascension-day": Text("Hemelvaartsdag", "Ascension Day"),
    "whit-sunday": Text("eerste pinksterdag", "Whit Sunday"),
    "whit-monday": Text("tweede pinksterdag", "Whit Monday"),
    "christmas-day": Text("eerste kerstdag", "Christmas Day"),
    "second-christmas-day": Text("tweede kerstdag", "Boxing Day"),
}
"""As inside a sentence: a compound of a feast takes no capital (Leidraad, 16), a name does: Goede Vrijdag."""
LUSTRUM = 5
"""5 May is a day off for most in years that this divides."""


@lru_cache(maxsize=400)
def holidays(year: int) -> dict[date, tuple[str, ...]]:
    """The holidays of a year, 1583 to 4099 (others have none); Ascension may fall on another holiday."""
    if not 1583 <= year <= 4099:
        return {}
    sunday = easter(year)
    named = {name: sunday + timedelta(days=days) for name, days in AFTER_EASTER.items()}
    named |= {name: date(year, *day) for name, day in FIXED.items()}
    kings = date(year, 4, 27)
    named["kings-day"] = kings - timedelta(days=1) if kings.weekday() == 6 else kings
    found: dict[date, tuple[str, ...]] = {}
    for name, day in named.items():
        found[day] = (*found.get(day, ()), name)
    return found


def is_lustrum(year: int) -> bool:
    """Is 5 May a day off for most this year?"""
    return year % LUSTRUM == 0
