"""Targets and due times in two versions, counted by hand."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from tests.impact.small import impact_of
from tests.stats.desk import HANDBOOK, ZONE
from webcare.impact.serving import Counted, Share

QUICK = "- {id: alles, first-response: 40m, share: 90, valid-from: 2025-01-01}\n"
LATER = (
    "- {id: alles, first-response: 1h, share: 90, valid-from: 2025-01-01, valid-until: 2026-11-30}\n"
    "- {id: nieuw, first-response: 40m, share: 90, valid-from: 2026-12-01}\n"
)


def conversations(found: Counted) -> tuple[list[str], list[str]]:
    """The conversations of the examples that would be late, and those of which would no longer be."""
    return [one.case.conversation for one in found.late_examples], [
        one.case.conversation for one in found.timely_examples
    ]


def moment(second: int | None) -> str:
    assert second is not None
    return f"{datetime.fromtimestamp(second, ZONE):%d %H:%M}"


def test_a_shorter_target(tmp_path: Path) -> None:
    found = impact_of(tmp_path, {"handbook/targets.yaml": QUICK}).serving
    held = found.held
    assert held is not None
    assert (found.n, held.other_target, held.moved, held.late, held.timely) == (4, 4, 4, 2, 0)
    assert conversations(held) == (["c3", "c2"], [])
    assert held.shares == {"x": Share(3, 4, 1, 4)}
    late = held.late_examples[0]
    assert (moment(late.before.due), moment(late.after.due)) == ("05 09:30", "05 09:10")
    assert (late.before.state, late.after.state) == ("met", "breached")
    assert (found.as_if, found.as_if_day) == (None, None)


def test_what_waits_now_is_due_earlier(tmp_path: Path) -> None:
    waiting = impact_of(tmp_path, {"handbook/targets.yaml": QUICK}).serving.waiting
    assert waiting is not None
    assert (waiting.n, waiting.earlier, waiting.later, waiting.other) == (1, 1, 0, 0)
    assert (waiting.overdue_before, waiting.overdue_after) == (1, 1)
    assert [one.case.conversation for one in waiting.examples] == ["c4"]


def test_a_target_from_next_month_changes_nothing_of_the_past_but_is_replayed(tmp_path: Path) -> None:
    found = impact_of(tmp_path, {"handbook/targets.yaml": LATER}).serving
    held, as_if = found.held, found.as_if
    assert held is not None
    assert as_if is not None
    assert (held.other_target, held.moved, held.late, held.timely) == (0, 0, 0, 0)
    assert (as_if.other_target, as_if.moved, as_if.late, as_if.timely) == (4, 4, 2, 0)
    assert found.as_if_day == date(2026, 12, 1)
    assert conversations(as_if) == (["c3", "c2"], [])


def test_other_opening_hours_move_what_is_due(tmp_path: Path) -> None:
    hours = HANDBOOK["hours"].replace("wed: [9:00-17:00]", "wed: [9:00-16:00]")
    held = impact_of(tmp_path, {"handbook/hours.yaml": hours}).serving.held
    assert held is not None
    assert (held.other_target, held.moved, held.late, held.timely) == (0, 1, 0, 0)
    (moved,) = held.moved_examples
    assert moved.case.conversation == "c3"
    assert (moment(moved.before.due), moment(moved.after.due)) == ("05 09:30", "05 10:00")


def test_no_target_any_more(tmp_path: Path) -> None:
    found = impact_of(tmp_path, {"handbook/targets.yaml": None}).serving
    assert found.held is not None
    assert (found.held.other_target, found.held.late, found.held.timely) == (4, 0, 1)
    assert found.held.shares == {"x": Share(3, 4, 0, 0)}
    assert found.waiting is not None
    assert (found.waiting.earlier, found.waiting.other) == (0, 1)


def test_nothing_that_decides_it_changed(tmp_path: Path) -> None:
    found = impact_of(tmp_path, {"handbook/facts.yaml": "telefoon: 050 000 12 36\n"}).serving
    assert (found.n, found.held, found.as_if, found.waiting) == (4, None, None, None)


def test_a_zone_that_there_is_not_stops_nobody(tmp_path: Path) -> None:
    hours = HANDBOOK["hours"].replace("name: Balie\n", "name: Balie\n  timezone: Europe/Nergens\n")
    held = impact_of(tmp_path, {"handbook/hours.yaml": hours}).serving.held
    assert held is not None
    assert held.other_target == 0
