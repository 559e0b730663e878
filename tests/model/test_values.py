"""Small values as people write them: durations, times, windows, dates and moments."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.model.text import Text
from webcare.model.values import (
    PARSERS,
    ClockTime,
    Expected,
    Window,
    parse_clock_time,
    parse_date,
    parse_duration,
    parse_minutes,
    parse_moment,
    parse_window,
)

DURATIONS = {
    "30m": timedelta(minutes=30),
    "1h": timedelta(hours=1),
    "1h30m": timedelta(minutes=90),
    "1h 30m": timedelta(minutes=90),
    " 2 uur ": timedelta(hours=2),
    "2 UUR": timedelta(hours=2),
    "45 min": timedelta(minutes=45),
    "10 minuten": timedelta(minutes=10),
    "90s": timedelta(seconds=90),
    "3 dagen": timedelta(days=3),
    "1 dag 12u": timedelta(hours=36),
    "2 weken": timedelta(weeks=2),
    "6 maanden": timedelta(days=182.625),
    "2 jaar": timedelta(days=730.5),
    "0m": timedelta(0),
    "100 jaar": timedelta(days=36525),
}
MINUTES = {"0:00": 0, "9:00": 540, "09:00": 540, "9.05": 545, " 23:59 ": 1439, "24:00": 1440}
WINDOWS = {
    "9:00-18:00": Window(540, 1080),
    "9.00 - 18.00": Window(540, 1080),
    "9:00–18:00": Window(540, 1080),
    "9:00 tot 18:00": Window(540, 1080),
    "00:00-24:00": Window(0, 1440),
}
MOMENTS = {
    "2026-11-22T09:00": datetime(2026, 11, 22, 9),  # noqa: DTZ001  without an offset it is the client's own time
    "2026-11-22 09:00": datetime(2026, 11, 22, 9),  # noqa: DTZ001  as above
    "2026-11-22T09:00:30+00:00": datetime(2026, 11, 22, 9, 0, 30, tzinfo=UTC),
    "2026-11-22T09:00Z": datetime(2026, 11, 22, 9, tzinfo=UTC),
}
RIGHT: list[tuple[Callable[[str], Any], str, Any]] = [
    *((parse_duration, text, value) for text, value in DURATIONS.items()),
    *((parse_minutes, text, value) for text, value in MINUTES.items()),
    *((parse_window, text, value) for text, value in WINDOWS.items()),
    *((parse_moment, text, value) for text, value in MOMENTS.items()),
    (parse_date, "2026-11-22", date(2026, 11, 22)),
    (parse_date, "2028-02-29", date(2028, 2, 29)),
    (parse_clock_time, "9:00", ClockTime(540)),
]


@pytest.mark.parametrize(("parse", "text", "value"), RIGHT)
def test_right(parse: Callable[[str], Any], text: str, value: Any) -> None:
    assert parse(text) == value


DURATION = Text("een duur zoals 30m, 1h of 2 dagen", "a duration such as 30m, 1h or 2d")
TIME = Text("een tijd zoals 9:00 of 17:30", "a time such as 9:00 or 17:30")
WINDOW = Text("een venster zoals 9:00-18:00", "a window such as 9:00-18:00")
LATER = Text(
    "een venster dat later sluit dan het opent (na middernacht: een tweede venster op de volgende dag)",
    "a window that closes after it opens (past midnight: a second window on the next day)",
)
DATE = Text("een datum zoals 2026-11-22", "a date such as 2026-11-22")
MOMENT = Text("een moment zoals 2026-11-22T09:00", "a moment such as 2026-11-22T09:00")
WRONG: dict[Text, tuple[Callable[[str], Any], str]] = {
    DURATION: (parse_duration, "|30|m|1,5 uur|half uur|1 ur|-1h|1h-30m|30m!|101 jaar|1234567s|morgen"),
    TIME: (parse_minutes, "|9|9u|900|25:00|24:01|12:60|9:5|09:00:00|9:00 uur|-9:00"),
    WINDOW: (parse_window, "|9:00|9-18|9:00-18|9:00-12:00-18:00|gesloten|9:00 18:00|vanaf 9:00"),
    LATER: (parse_window, "18:00-9:00|9:00-9:00|22:00–02:00"),
    DATE: (parse_date, "|22-11-2026|2026-02-29|2026-13-01|20261122|2026-W47-7|2026-11-22T09:00|morgen| 2026-11-22"),
    MOMENT: (parse_moment, "|2026-11-22|2026-11-22T25:00|22-11-2026 09:00|2026-11-22T09:00+25:00|2026-11-22Tx|9:00"),
}
REFUSED = [(parse, text, expected) for expected, (parse, texts) in WRONG.items() for text in texts.split("|")]


@pytest.mark.parametrize(("parse", "text", "expected"), REFUSED, ids=[f"{p.__name__} {t}" for p, t, _ in REFUSED])
def test_wrong(parse: Callable[[str], Any], text: str, expected: Text) -> None:
    with pytest.raises(Expected) as caught:
        parse(text)
    assert (caught.value.text, str(caught.value)) == (expected, expected.en)


def test_every_type_that_yaml_leaves_as_text_has_its_parser() -> None:
    assert {kind: parse.__name__ for kind, parse in PARSERS.items()} == {
        timedelta: "parse_duration",
        Window: "parse_window",
        ClockTime: "parse_clock_time",
        date: "parse_date",
        datetime: "parse_moment",
    }


@given(st.integers(0, 1439), st.integers(1, 1440))
def test_a_window_reads_what_it_writes(opens: int, closes: int) -> None:
    if opens < closes:
        assert parse_window(str(Window(opens, closes))) == Window(opens, closes)


@given(st.dates(), st.datetimes())
def test_a_date_and_a_moment_read_what_python_writes(day: date, moment: datetime) -> None:
    assert (parse_date(day.isoformat()), parse_moment(moment.isoformat())) == (day, moment)


LIKELY = st.text(st.sampled_from("0123456789:.-–Thumd uurtot+Z ٣"), max_size=20)


@given(st.sampled_from(list(PARSERS.values())), st.text() | LIKELY)
def test_no_text_raises_anything_else(parse: Callable[[str], Any], text: str) -> None:
    try:
        value = parse(text)
    except Expected:
        value = None
    assert value is None or type(value) in PARSERS
