"""Moments of a log: which are refused, and in which words."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.model.moment import FUTURE, instant, read_moment, said, written
from webcare.model.text import Text
from webcare.model.values import Expected

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-03-02T10:00:00+01:00", "2026-03-02T09:00:00+00:00"),
        ("2026-03-02t10:00:00z", "2026-03-02T10:00:00+00:00"),
        ("2026-03-02 10:00:00.5-03:30", "2026-03-02T13:30:00.500000+00:00"),
        ("2026-03-02T10:00:00.123456789+14:00", "2026-03-01T20:00:00.123456+00:00"),
        ("2027-11-23T09:00:00Z", "2027-11-23T09:00:00+00:00"),
    ],
)
def test_a_moment(text: str, utc: str) -> None:
    assert read_moment(text, now=NOW).astimezone(UTC).isoformat() == utc == instant(text).isoformat()


WRONG = {
    "gisteren": "een moment zoals 2026-11-22T09:00:00+01:00",
    "": "een moment zoals 2026-11-22T09:00:00+01:00",
    "2026-03-02": "een moment zoals 2026-11-22T09:00:00+01:00",
    "2026-W10-1T10:00:00+01:00": "een moment zoals 2026-11-22T09:00:00+01:00",
    "20260302T100000+0100": "een moment zoals 2026-11-22T09:00:00+01:00",
    "2026-02-30T10:00:00+01:00": "een moment zoals 2026-11-22T09:00:00+01:00",
    "2026-03-02T24:00:00+01:00": "een moment zoals 2026-11-22T09:00:00+01:00",
    "2026-03-02T10:00:00+01:00\n": "een moment zoals 2026-11-22T09:00:00+01:00",
    "٢٠٢٦-03-02T10:00:00+01:00": "een moment zoals 2026-11-22T09:00:00+01:00",
    "0001-01-01T00:00:00+10:00": "een moment zoals 2026-11-22T09:00:00+01:00",
    "9999-12-31T23:59:59-10:00": "een moment zoals 2026-11-22T09:00:00+01:00",
    "2026-03-02T10:00:00": "een moment met tijdzone, zoals 2026-11-22T09:00:00+01:00",
    "2026-03-02T10:00:00+15:00": "een tijdzone tussen -14:00 en +14:00",
    "2026-03-02T10:00:00+23:59": "een tijdzone tussen -14:00 en +14:00",
    "1989-12-31T23:59:59Z": "een moment na 1989",
    "0002-01-01T00:00:00Z": "een moment na 1989",
    "2027-11-24T09:00:01Z": "een moment dat niet ver in de toekomst ligt",
    "2126-03-02T10:00:00+01:00": "een moment dat niet ver in de toekomst ligt",
}


@pytest.mark.parametrize(("text", "expected"), WRONG.items())
def test_what_is_no_moment(text: str, expected: str) -> None:
    with pytest.raises(Expected) as caught:
        read_moment(text, now=NOW)
    assert said(caught.value).nl == f"hier hoort {expected}"


def test_where_the_offset_is_missing_the_zone_decides() -> None:
    assert written(read_moment("2026-07-02T10:00:00", zone=AMSTERDAM)) == "2026-07-02T10:00:00+02:00"
    assert written(read_moment("2026-10-25T03:00:00", zone=AMSTERDAM)) == "2026-10-25T03:00:00+01:00"
    assert written(read_moment("2026-10-25T02:30:00+01:00", zone=AMSTERDAM)) == "2026-10-25T02:30:00+01:00"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "2026-10-25T02:30:00",
            Text(
                "hier hoort een moment met tijdzone: dit uur kwam twee keer, omdat de klok werd teruggezet",
                "this should be a moment with its offset: this hour came twice, because the clock was set back",
            ),
        ),
        (
            "2026-03-29T02:30:00",
            Text(
                "hier hoort een moment dat er was: dit uur sloeg de klok over",
                "this should be a moment that there was: the clock skipped this hour",
            ),
        ),
    ],
)
def test_the_hours_that_the_clock_repeats_and_skips(text: str, message: Text) -> None:
    with pytest.raises(Expected) as caught:
        read_moment(text, zone=AMSTERDAM)
    assert said(caught.value) == message


@given(st.integers(631_238_400_000, 4_000_000_000_000), st.integers(-840, 840))
def test_what_is_written_is_what_is_read(milliseconds: int, minutes: int) -> None:
    moment = datetime.fromtimestamp(milliseconds / 1000, timezone(timedelta(minutes=minutes)))
    moment = moment.replace(microsecond=moment.microsecond // 1000 * 1000)
    assert read_moment(written(moment), now=moment - FUTURE) == moment == instant(written(moment))


@given(st.text(max_size=40))
def test_any_text(text: str) -> None:
    with suppress(Expected):
        moment = read_moment(text, zone=AMSTERDAM, now=NOW)
        assert instant(written(moment)) <= moment
