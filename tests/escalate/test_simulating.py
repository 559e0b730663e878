"""A window of duty: gaps, levels without anybody, load, night handovers and holidays."""

from __future__ import annotations

from datetime import date

from tests.duty.small import CONTACTS, HOURS, ROSTER, plan, said
from webcare.escalate.simulating import Dead, Holiday, Load, simulate

PATHS = """paths:
  gewoon:
    name: Gewoon
    levels: [{targets: [dienst]}, {targets: [stil]}, {targets: [magazijn], when: {severities: [major]}}]
    last-contact: bart
    cover: kantoor
  los: {name: Los, levels: [{targets: [cees], when: {hours: kantoor}}], last-contact: stil}
routes: [{path: gewoon}]
absences: [{person: anna, start: 2026-01-06T00:00, end: 2026-01-07T00:00}, {person: bart, start: 2026-01-06T09:00, end: 2026-01-06T12:00}]
"""
HOUR = 3600


def test_a_week() -> None:
    week = simulate(plan(PATHS + ROSTER), date(2026, 1, 5), 1)
    found = [(gap.path, said(gap.span.start), said(gap.span.end)) for gap in week.gaps]
    assert [gap for gap in found if gap[0] == "gewoon"] == [("gewoon", "2026-01-06T09:00", "2026-01-06T12:00")]
    assert [gap for gap in found if gap[0] == "los"][:2] == [
        ("los", "2026-01-05T00:00", "2026-01-05T09:00"),
        ("los", "2026-01-05T17:00", "2026-01-06T09:00"),
    ]
    assert week.dead == [Dead("gewoon", 2), Dead("los", 0)]
    assert week.strays == ["los"]
    assert week.idle == ["stil"]
    # anna has four days of eight hours; on Tuesday bart stands in for her from noon
    assert week.loads == [
        Load("cees", 40 * HOUR, 0, 0, 0),
        Load("anna", 32 * HOUR, 0, 0, 0),
        Load("bart", 5 * HOUR, 0, 0, 0),
    ]
    assert week.holidays == []


def test_somebody_first_on_two_paths_counts_once_and_nights_weekends_and_holidays_are_parts() -> None:
    two = """paths:
  een: {name: Een, levels: [{targets: [cees]}], last-contact: cees}
  twee: {name: Twee, levels: [{targets: [cees]}], last-contact: cees}
routes: [{path: een}, {path: twee}]
"""
    week = simulate(plan(two), date(2026, 12, 21), 1)
    # 25 and 26 December are holidays, and the 26th and 27th the weekend; the clock is not changed
    assert week.loads == [Load("cees", 168 * HOUR, 7 * 8 * HOUR, 48 * HOUR, 48 * HOUR)]
    spring = simulate(plan(two), date(2026, 3, 23), 1)
    assert spring.loads == [Load("cees", 167 * HOUR, (7 * 8 - 1) * HOUR, 47 * HOUR, 0)]


def test_a_change_in_the_night_is_told_and_one_in_the_day_is_not() -> None:
    night = ROSTER.replace("starts: 2026-01-05T09:00", "starts: 2026-01-05T00:00, handoff: 3:00")
    contacts = CONTACTS.replace(
        ", hours: kantoor, means: [{kind: phone, value: 050 000 11", ", means: [{kind: phone, value: 050 000 11"
    )
    paths = "paths: {pad: {name: P, levels: [{targets: [dienst]}], last-contact: cees}}\n"
    found = simulate(plan(paths + night, contacts), date(2026, 1, 6), 2).night_handovers
    assert [(said(one.at), one.before, one.after) for one in found] == [
        ("2026-01-12T03:00", "bart", "anna"), ("2026-01-19T03:00", "anna", "bart"),
    ]  # fmt: skip
    day = simulate(plan(paths + ROSTER, contacts), date(2026, 1, 6), 2)
    assert day.night_handovers == []
    assert [(one.person, said(one.span.start)) for one in day.shifts] == [
        ("anna", "2026-01-06T00:00"), ("bart", "2026-01-12T09:00"), ("anna", "2026-01-19T09:00"),
    ]  # fmt: skip


def test_a_holiday_without_anybody() -> None:
    path = "paths: {pad: {name: P, levels: [{targets: [bart]}], last-contact: bart, cover: kantoor}}"
    week = simulate(plan(path, CONTACTS, HOURS), date(2026, 12, 21), 1)
    assert week.gaps == []
    assert week.holidays == [
        Holiday(date(2026, 12, 25), ("christmas-day",), ["pad"]),
        Holiday(date(2026, 12, 26), ("second-christmas-day",), ["pad"]),
    ]
