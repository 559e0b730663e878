"""The line around the open hours of a week."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from tests.show.report.making import asked, client, made
from webcare.model.values import DAY_MINUTES, Window
from webcare.show.blocks import Heading, Table
from webcare.show.report.gathering import gather
from webcare.show.report.opening import Edge, desks, frame, hours_blocks, open_week, outline, said


@st.composite
def weeks(draw: st.DrawFn) -> list[list[Window]]:
    """Seven days of windows that do not overlap, on whole hours; they may touch."""
    days = []
    for _ in range(7):
        hours = sorted(draw(st.sets(st.integers(0, 24), max_size=6)))
        days.append([Window(a * 60, b * 60) for a, b in zip(hours[::2], hours[1::2], strict=False)])
    return days


@given(weeks())
def test_the_line_parts_what_is_open_from_what_is_closed(week: list[list[Window]]) -> None:
    edges = set(outline(week))

    def is_open(day: int, hour: int) -> bool:
        return 0 <= day < 7 and any(window.opens <= hour * 60 < window.closes for window in week[day])

    upright = {(edge.day, edge.hour) for edge in edges if edge.hour == edge.hour2}
    level = {
        (edge.day, hour) for edge in edges if edge.day == edge.day2 for hour in range(int(edge.hour), int(edge.hour2))
    }
    for day in range(8):
        for hour in range(24):
            assert ((day, hour) in level) is (is_open(day - 1, hour) is not is_open(day, hour))
    for day in range(7):
        for hour in range(25):
            assert ((day, hour) in upright) is (is_open(day, hour - 1) is not is_open(day, hour))


def test_days_with_the_same_hours_lie_within_one_line() -> None:
    week = [[Window(540, 1080)], [Window(540, 1080)], [], [], [], [], []]
    assert set(outline(week)) == {
        Edge(9, 0, 9, 1),
        Edge(18, 0, 18, 1),
        Edge(9, 1, 9, 2),
        Edge(18, 1, 18, 2),
        Edge(9, 0, 18, 0),
        Edge(9, 2, 18, 2),
    }


def test_in_another_zone_the_hours_move_along(tmp_path: Path) -> None:
    folder = client(tmp_path / "client", asked([5]))
    for zone, monday, sunday in (
        ("Europe/Amsterdam", [Window(540, 720), Window(780, 1080)], []),
        ("America/New_York", [Window(180, 360), Window(420, 720)], []),
        ("Asia/Tokyo", [Window(1020, 1200), Window(1260, DAY_MINUTES)], []),
        ("Pacific/Honolulu", [Window(0, 60), Window(120, 420), Window(1320, DAY_MINUTES)], [Window(1320, DAY_MINUTES)]),
    ):
        report = made(folder, zone=ZoneInfo(zone))
        (desk,) = desks(report, gather(report))
        week = open_week(desk, report, date(2026, 11, 22))
        assert (week[0], week[6]) == (monday, sunday), zone


def test_the_hours_of_the_period(tmp_path: Path) -> None:
    folder = client(tmp_path / "client", asked([5]))
    hours = """\
desk:
  name: Klantenservice
  versions:
    - valid-from: 2025-01-01
      week: {mon: [9:00-17:00]}
    - valid-from: 2026-11-09
      week: {mon: [9:00-12:00, 13:00-18:00]}
  exceptions:
    - {date: 2026-11-03, hours: [10:00-11:30], reason: Studiedag.}
    - {date: 2026-10-03, hours: [10:00-11:30], reason: Voor de periode.}
kantoor:
  name: Kantoor
  versions:
    - valid-from: 2025-01-01
      week: {fri: [9:00-17:00]}
"""
    (folder / "handbook" / "hours.yaml").write_text(hours, "utf-8")
    report = made(folder)
    assert list(hours_blocks(report, gather(report), "nl")) == [
        Heading("Klantenservice (x; Europe/Amsterdam)", 4),
        Table(
            ["vanaf", "ma", "di", "wo", "do", "vr", "za", "zo"],
            [
                ["2026-11-02", "9.00–17.00", *["dicht"] * 6],
                ["2026-11-09", "9.00–12.00, 13.00–18.00", *["dicht"] * 6],
            ],
        ),
        Heading("Klantenservice: dagen met andere tijden", 4),
        Table(["dag", "open"], [["dinsdag 2026-11-03", "10.00–11.30"]]),
    ]
    assert frame(report, gather(report)).edges == outline([[Window(540, 720), Window(780, 1080)], *[[]] * 6])


def test_said() -> None:
    assert said([Window(510, 720), Window(780, 1440)], "nl") == "8.30–12.00, 13.00–24.00"
    assert said([], "en") == "closed"
