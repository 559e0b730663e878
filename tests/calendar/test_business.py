"""Which hours hold on a channel, which target for a case, when that is due; and the moments at the very edges."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from webcare.calendar import OpeningHours
from webcare.calendar.business import business_hours, hours_of, opening_hours
from webcare.calendar.hours import has_zone
from webcare.calendar.targets import due, target_for
from webcare.calendar.zones import zone_of
from webcare.model.errors import CannotRun
from webcare.model.handbook.channels import Channel
from webcare.model.handbook.hours import DatedException, DayOff, Schedule, Version, Week
from webcare.model.handbook.targets import Target
from webcare.model.text import Text
from webcare.model.values import Window

ZONE = "Europe/Amsterdam"
NINE_TO_SIX, WHOLE = [Window(540, 1080)], [Window(0, 1440)]
FRIDAY = date(2026, 11, 20)


def schedule(week: Week, *, timezone: str | None = None, **fields: Any) -> Schedule:
    versions = [Version(valid_from=date(2026, 1, 1), week=week)]
    return Schedule(name="desk", timezone=timezone, versions=versions, **fields)


def at(text: str, zone: str = ZONE) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


DESK, SHOP = schedule(Week(fri=NINE_TO_SIX)), schedule(Week(fri=WHOLE))
HOURS = {"desk": DESK, "shop": SHOP}
CHANNELS = {
    "x": Channel(name="X", surface="open", hours="shop"),
    "email": Channel(name="E-mail", surface="closed"),
    "phone": Channel(name="Telefoon", surface="closed", hours="gone"),
}


@pytest.mark.parametrize(
    ("channel", "name"), [("x", "shop"), ("email", "desk"), ("phone", "desk"), ("unknown", "desk"), (None, "desk")]
)
def test_the_hours_of_a_channel(channel: str | None, name: str) -> None:
    assert business_hours(CHANNELS, HOURS, channel) == name
    open_then = opening_hours(CHANNELS, HOURS, channel, ZONE)
    assert open_then is not None and open_then.windows(FRIDAY) == HOURS[name].versions[0].week.fri


def test_without_hours_there_is_no_business_time() -> None:
    assert business_hours(CHANNELS, {}, "x") is None
    assert opening_hours(CHANNELS, {}, "x", ZONE) is None


def test_a_schedule_in_its_own_zone_else_the_clients() -> None:
    assert hours_of(DESK, "Asia/Tokyo").zone == ZoneInfo("Asia/Tokyo")
    assert hours_of(schedule(Week(), timezone="Europe/Lisbon"), "Asia/Tokyo").zone == ZoneInfo("Europe/Lisbon")


WRONG_ZONES = ["Europe/Asterdam", "", "../etc/passwd", "Europe", "Z" * 90]


@pytest.mark.parametrize("name", WRONG_ZONES)
def test_a_zone_that_there_is_not(name: str) -> None:
    wrong = schedule(Week(), timezone=name)
    assert not has_zone(wrong)
    with pytest.raises(CannotRun) as refused:
        hours_of(wrong, ZONE)
    assert (refused.value.message, refused.value.hint, refused.value.place) == (
        Text(f"onbekende tijdzone '{name[:60]}'", f"unknown time zone '{name[:60]}'"),
        Text("schrijf het zo: Europe/Amsterdam", "write it like this: Europe/Amsterdam"),
        "hours.yaml",
    )


def test_a_zone_that_there_is() -> None:
    assert zone_of("Europe/Brussels", "webcare.toml") == ZoneInfo("Europe/Brussels")
    assert has_zone(DESK) and has_zone(schedule(Week(), timezone="Europe/Brussels"))


TARGETS = [
    Target(id="old", valid_from=date(2025, 1, 1), valid_until=date(2025, 12, 31)),
    Target(id="narrow", channels=["x"], topics=["crisis"], priorities=["urgent"], valid_from=date(2026, 1, 1)),
    Target(id="channel", channels=["email"], valid_from=date(2026, 1, 1)),
    Target(id="topic", topics=["crisis"], valid_from=date(2026, 1, 1)),
    Target(id="priority", priorities=["high"], valid_from=date(2026, 1, 1)),
    Target(id="any", valid_from=date(2026, 3, 1)),
]


@pytest.mark.parametrize(
    ("case", "day", "target"),
    [
        ({"channel": "x", "topic": "crisis", "priority": "urgent"}, "2026-02-01", "narrow"),
        ({"channel": "x", "topic": "crisis", "priority": "normal"}, "2026-02-01", "topic"),
        ({"channel": "x", "topic": "other", "priority": "urgent"}, "2026-02-01", None),
        ({"channel": "x", "topic": "other", "priority": "urgent"}, "2026-03-01", "any"),
        ({"channel": "phone", "topic": "crisis", "priority": "urgent"}, "2026-01-01", "topic"),
        ({"channel": "email", "topic": None}, "2026-01-01", "channel"),
        ({"channel": None, "topic": None, "priority": "high"}, "2026-01-01", "priority"),
        ({"channel": None, "topic": None}, "2026-02-28", None),
        ({"channel": None, "topic": None}, "2025-12-31", "old"),
        ({"channel": "x", "topic": "crisis", "priority": "urgent"}, "2025-01-01", "old"),
        ({"channel": "x", "topic": "crisis", "priority": "urgent"}, "2024-12-31", None),
    ],
)
def test_the_target_of_a_case(case: dict[str, Any], day: str, target: str | None) -> None:
    found = target_for(TARGETS, date.fromisoformat(day), **case)
    assert (found and found.id) == target


HOUR = timedelta(hours=1)
BUSINESS = Target(id="a", valid_from=date(2026, 1, 1))
CALENDAR = Target(id="b", valid_from=date(2026, 1, 1), clock="calendar")


def test_due() -> None:
    desk = hours_of(schedule(Week(thu=NINE_TO_SIX, fri=NINE_TO_SIX)), ZONE)
    late = at("2026-11-19T17:30")
    assert due(BUSINESS, HOUR, late, desk) == at("2026-11-20T09:30")
    assert due(BUSINESS, timedelta(minutes=30, seconds=0.9), late, desk) == at("2026-11-19T18:00")
    assert due(BUSINESS, HOUR, late, None) == at("2026-11-19T18:30")
    assert due(CALENDAR, HOUR, late, desk) == at("2026-11-19T18:30")
    assert due(BUSINESS, HOUR, late, hours_of(schedule(Week()), ZONE)) is None


def test_calendar_time_over_a_change_of_the_clock_is_elapsed_time_in_the_same_zone() -> None:
    ready = due(CALENDAR, 2 * HOUR, at("2026-10-25T01:30"), None)
    assert ready is not None and ready.isoformat() == "2026-10-25T02:30:00+01:00"


def test_a_moment_is_told_on_the_clock_of_the_desk() -> None:
    """Whoever asks, and whatever zone the machine is in."""
    tokyo = hours_of(schedule(Week(fri=NINE_TO_SIX), timezone="Asia/Tokyo"), ZONE)
    asked = datetime(2026, 11, 19, 23, 30, tzinfo=UTC)
    assert [
        moment and moment.isoformat()
        for moment in (tokyo.next_open(asked), tokyo.closes_next(asked), tokyo.after(asked, 60), tokyo.after(asked, 0))
    ] == [
        "2026-11-20T09:00:00+09:00",
        "2026-11-20T18:00:00+09:00",
        "2026-11-20T09:01:00+09:00",
        "2026-11-20T08:30:00+09:00",
    ]
    assert tokyo.is_open(datetime(2026, 11, 20, 0, 0, tzinfo=UTC))
    assert not tokyo.is_open(datetime(2026, 11, 20, 9, 0, tzinfo=UTC))


def test_closing_at_the_edges() -> None:
    desk = hours_of(schedule(Week(thu=NINE_TO_SIX, fri=WHOLE, sat=[Window(0, 60), Window(120, 180)])), ZONE)
    assert desk.closes_next(at("2026-11-19T17:59")) == at("2026-11-19T18:00")
    assert desk.closes_next(at("2026-11-19T18:00")) == at("2026-11-21T01:00")  # closed by then; Friday runs on
    assert desk.closes_next(at("2026-11-21T01:00")) == at("2026-11-21T03:00")
    assert desk.next_open(at("2026-11-21T01:00")) == at("2026-11-21T02:00")
    assert desk.after(at("2026-11-21T00:59"), 1) == at("2026-11-21T00:59:01")
    assert desk.after(at("2026-11-21T00:59"), 61) == at("2026-11-21T02:00:01")


def test_a_window_that_the_clock_skips_is_not_open() -> None:
    """From 2 to 3 in the night in which that hour is left out."""
    desk = hours_of(schedule(Week(sun=[Window(120, 180)])), ZONE)
    skipped = at("2026-03-29T01:00")
    assert desk.next_open(skipped) == at("2026-04-05T02:00")
    assert desk.closes_next(skipped) == at("2026-04-05T03:00")
    assert desk.after(skipped, 60) == at("2026-04-05T02:01")


def test_windows_that_touch_or_overlap_are_one() -> None:
    odd = [Window(600, 660), Window(540, 600), Window(550, 560), Window(700, 760), Window(720, 740), Window(761, 770)]
    desk = hours_of(schedule(Week(fri=odd)), ZONE)
    assert desk.windows(FRIDAY) == [Window(540, 660), Window(700, 760), Window(761, 770)]
    held = schedule(Week(), exceptions=[DatedException(date=FRIDAY, hours=odd[:3], reason="inventaris")])
    assert hours_of(held, ZONE).windows(FRIDAY) == [Window(540, 660)]
    holiday = DayOff(day="christmas-day", open="yes", hours=odd[:2])
    assert hours_of(schedule(Week(fri=WHOLE), holidays=[holiday]), ZONE).windows(date(2026, 12, 25)) == [
        Window(540, 660)
    ]


def test_a_schedule_without_a_version_is_never_open() -> None:
    never = OpeningHours(Schedule(name="desk", versions=[]), ZONE)
    assert never.week(FRIDAY) == ([],) * 7
    assert never.windows(FRIDAY) == []


def test_a_version_holds_from_its_first_day() -> None:
    later = Version(valid_from=FRIDAY, week=Week(fri=NINE_TO_SIX))
    desk = hours_of(Schedule(name="desk", versions=[later, *SHOP.versions]), ZONE)
    assert (desk.windows(FRIDAY), desk.windows(FRIDAY - timedelta(days=7))) == (NINE_TO_SIX, WHOLE)
