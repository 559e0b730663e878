"""Periods as people name them, the days before them, and their seconds."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from webcare.calendar.period import Days, last_full_month, read_period
from webcare.model.errors import CannotRun

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("since", "until", "period"),
    [
        (None, None, Days(None, None)),
        ("2026-10-05", None, Days(date(2026, 10, 5), None)),
        ("2026-10", None, Days(date(2026, 10, 1), date(2026, 10, 31))),
        ("2024-02", None, Days(date(2024, 2, 1), date(2024, 2, 29))),
        ("Vorige  maand", None, Days(date(2026, 10, 1), date(2026, 10, 31))),
        ("last month", "2026-11-03", Days(date(2026, 10, 1), date(2026, 11, 3))),
        ("vorige week", None, Days(date(2026, 11, 9), date(2026, 11, 15))),
        ("30 dagen", None, Days(date(2026, 10, 23), None)),
        ("2 weken", "gisteren", Days(date(2026, 11, 8), date(2026, 11, 21))),
        ("1 maand", "2026-10", Days(date(2026, 10, 22), date(2026, 10, 31))),
        (None, "vandaag", Days(None, TODAY)),
        ("2026-W41", None, Days(date(2026, 10, 5), date(2026, 10, 11))),
        ("2026-W53", None, Days(date(2026, 12, 28), date(2027, 1, 3))),
        ("2026-Q4", None, Days(date(2026, 10, 1), date(2026, 12, 31))),
        ("2026k1", None, Days(date(2026, 1, 1), date(2026, 3, 31))),
        ("vorig kwartaal", None, Days(date(2026, 7, 1), date(2026, 9, 30))),
        ("2025", None, Days(date(2025, 1, 1), date(2025, 12, 31))),
        ("vorig jaar", None, Days(date(2025, 1, 1), date(2025, 12, 31))),
    ],
)
def test_periods(since: str | None, until: str | None, period: Days) -> None:
    assert read_period(since, until, TODAY) == period


@pytest.mark.parametrize(
    ("since", "until"),
    [("ooit", None), ("2026-13", None), ("99999 maanden", None), ("2025-W53", None), ("2026-11-02", "2026-11-01")],
)
def test_what_is_no_period(since: str, until: str | None) -> None:
    with pytest.raises(CannotRun):
        read_period(since, until, TODAY)


@pytest.mark.parametrize(
    ("first", "last", "period"),
    [
        (date(2026, 8, 24), date(2026, 11, 21), Days(date(2026, 10, 1), date(2026, 10, 31))),
        (date(2026, 10, 1), date(2026, 10, 31), Days(date(2026, 10, 1), date(2026, 10, 31))),
        (date(2026, 10, 2), date(2026, 11, 21), Days(date(2026, 10, 2), date(2026, 11, 21))),
    ],
)
def test_the_last_full_month(first: date, last: date, period: Days) -> None:
    assert last_full_month(first, last) == period


@pytest.mark.parametrize(
    ("days", "before"),
    [
        (Days(date(2026, 10, 1), date(2026, 10, 31)), Days(date(2026, 9, 1), date(2026, 9, 30))),
        (Days(date(2026, 10, 1), date(2026, 12, 31)), Days(date(2026, 7, 1), date(2026, 9, 30))),
        (Days(date(2026, 10, 5), date(2026, 10, 11)), Days(date(2026, 9, 28), date(2026, 10, 4))),
        (Days(None, date(2026, 10, 11)), Days(None, None)),
    ],
)
def test_the_period_before(days: Days, before: Days) -> None:
    assert days.before() == before


def test_days_begin_where_the_client_is() -> None:
    amsterdam = ZoneInfo("Europe/Amsterdam")
    start, end = Days(date(2026, 10, 25), date(2026, 10, 25)).seconds(amsterdam)
    assert start is not None and end is not None
    assert (start, end - start) == (1792879200, 25 * 3600)
    assert Days(None, None).seconds(amsterdam) == (None, None)
