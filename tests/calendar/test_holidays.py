"""The Dutch holidays against the package that its field uses."""

from datetime import date

import pytest
from holidays.countries.netherlands import Netherlands

from webcare.calendar import holidays

NAMES = {
    "New Year's Day": "new-year",
    "Good Friday": "good-friday",
    "Easter Sunday": "easter-sunday",
    "Easter Monday": "easter-monday",
    "King's Day": "kings-day",
    "Liberation Day": "liberation-day",
    "Ascension Day": "ascension-day",
    "Pentecost": "whit-sunday",
    "Pentecost Monday": "whit-monday",
    "Christmas Day": "christmas-day",
    "Second Day of Christmas": "second-christmas-day",
}


@pytest.mark.parametrize("year", range(2014, 2100))
def test_the_same_days(year: int) -> None:
    theirs = Netherlands(  # type: ignore[no-untyped-call]  # the package types no constructor
        years=[year], categories=("public", "optional"), language="en_US"
    )
    expected = {day: {NAMES[name] for name in names.split("; ")} for day, names in theirs.items()}
    assert {day: set(names) for day, names in holidays(year).items()} == expected


def test_a_year_without_a_calendar() -> None:
    assert holidays(1500) == {} and date(2027, 4, 27) in holidays(2027)
