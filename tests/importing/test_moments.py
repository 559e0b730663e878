"""Moments as other systems write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.importing.moments import AUTO, Form, rfc_3339
from webcare.model.moment import instant
from webcare.model.values import Expected

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("value", "form", "moment"),
    [
        ("2026-03-02T10:00:00Z", AUTO, "2026-03-02T10:00:00+00:00"),
        ("2026-03-02 10:00:00 UTC", AUTO, "2026-03-02T10:00:00+00:00"),
        ("2026-03-02T10:00:00.123+0100", AUTO, "2026-03-02T10:00:00.123+01:00"),
        ("2026-03-02 10:00", Form(zone=AMSTERDAM), "2026-03-02T10:00:00+01:00"),
        ("Wed Oct 10 20:19:24 +0000 2018", AUTO, "2018-10-10T20:19:24+00:00"),
        (1772442000, AUTO, "2026-03-02T09:00:00+00:00"),
        ("1772442000123", AUTO, "2026-03-02T09:00:00.123+00:00"),
        ("02-03-2026 10:00", Form("%d-%m-%Y %H:%M", AMSTERDAM), "2026-03-02T10:00:00+01:00"),
        ("02-07-2026 10:00", Form("%d-%m-%Y %H:%M", AMSTERDAM), "2026-07-02T10:00:00+02:00"),
        ("2026-03-02 10:00:00+0300", Form("%Y-%m-%d %H:%M:%S%z", AMSTERDAM), "2026-03-02T10:00:00+03:00"),
    ],
)
def test_what_is_clear_is_read(value: Any, form: Form, moment: str) -> None:
    assert rfc_3339(value, form, None, NOW) == moment


@pytest.mark.parametrize(
    ("value", "form", "why"),
    [
        ("02-03-2026 10:00", AUTO, "herkenbare vorm"),
        ("03/02/2026", AUTO, "herkenbare vorm"),
        ("2026-03-02 10:00", AUTO, "met tijdzone"),
        ("2026-10-25 02:30", Form(zone=AMSTERDAM), "twee keer"),
        ("2026-03-29 02:30", Form(zone=AMSTERDAM), "sloeg de klok over"),
        ("2096-03-29T02:30:00Z", AUTO, "toekomst"),
        ("2026-13-29T02:30:00Z", AUTO, "een moment zoals"),
        ("2026-03-02", AUTO, "herkenbare vorm"),
        ("2 maart", Form("%d-%m-%Y"), "een moment als %d-%m-%Y"),
        ("0001-01-01", Form("%Y-%m-%d", AMSTERDAM), "herkenbare vorm"),
        (True, AUTO, "herkenbare vorm"),
        (None, AUTO, "een moment; er staat niets"),
        ("", Form("%d-%m-%Y"), "een moment; er staat niets"),
        (10**40, AUTO, "herkenbare vorm"),
        ({}, AUTO, "herkenbare vorm"),
    ],
)
def test_what_is_not_is_refused(value: Any, form: Form, why: str) -> None:
    with pytest.raises(Expected) as refused:
        rfc_3339(value, form, None, NOW)
    assert why in refused.value.text.nl


@given(st.integers(700_000_000, 1_700_000_000), st.integers(-12, 14))
def test_every_way_of_writing_it_is_the_same_moment(seconds: int, hours: int) -> None:
    moment = datetime.fromtimestamp(seconds, timezone(timedelta(hours=hours)))
    written = [moment.isoformat(), moment.strftime("%a %b %d %H:%M:%S %z %Y"), moment.isoformat(sep=" ")]
    written += [str(seconds), str(seconds * 1000)]
    assert {instant(rfc_3339(text, AUTO, None, NOW)) for text in written} == {moment}
