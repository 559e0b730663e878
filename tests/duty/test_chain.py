"""The chain of a path: delays, conditions, empty levels, rounds, and the last contact."""

from __future__ import annotations

import pytest

from tests.duty.small import ROSTER, at, plan, steps
from webcare.duty import Asked, Chain, chain_of
from webcare.duty.routes import About, Routed, route

PATHS = """paths:
  gewoon:
    name: Gewoon
    levels:
      - {targets: [dienst]}
      - {targets: [chef], delay: 30m}
      - {targets: [cees], delay: 2h, clock: business}
    last-contact: cees
"""
PLAIN = About()


def chain(escalation: str, moment: str, about: About = PLAIN, hours: str | None = "kantoor") -> Chain:
    return chain_of(plan(escalation + ROSTER), "gewoon", Asked(about, hours), at(moment))


def test_delays_count_from_the_notification_before() -> None:
    found = chain(PATHS, "2026-01-06T16:00")
    assert found.reachable
    assert steps(found) == [
        (1, 1, "2026-01-06T16:00", "2026-01-06T16:00", ["anna"]),
        (1, 2, "2026-01-06T16:30", "2026-01-06T16:30", ["anna"]),
        (1, 3, "2026-01-07T10:30", "2026-01-07T10:30", ["cees"]),
        (1, 0, "2026-01-07T12:30", "2026-01-07T12:30", ["cees"]),
    ]


def test_a_delay_over_the_night_in_which_the_clock_changes() -> None:
    path = PATHS.replace("[chef], delay: 30m", "[cees], delay: 2h")
    assert steps(chain(path.replace("[dienst]", "[cees]"), "2026-03-29T01:30"))[1][2] == "2026-03-29T04:30"


def test_a_level_that_is_skipped_takes_no_time() -> None:
    found = chain(PATHS, "2026-01-06T18:00")
    assert [step[:4] for step in steps(found)] == [
        (1, 1, "2026-01-06T18:00", None),
        (1, 2, "2026-01-06T18:00", None),
        (1, 3, "2026-01-06T18:00", "2026-01-06T18:00"),
        (1, 0, "2026-01-07T11:00", "2026-01-07T11:00"),
    ]
    assert [step.opens and step.opens - at("2026-01-07T09:00") for step in found.steps[:2]] == [0, 0]
    assert [one.because for one in found.steps[0].passed] == ["closed"]


def test_an_empty_level_may_keep_its_time_or_wait_for_somebody() -> None:
    waiting = steps(chain(PATHS.replace("    last", "    empty-level: wait\n    last"), "2026-01-06T18:00"))
    assert [step[2:4] for step in waiting] == [
        ("2026-01-06T18:00", None),
        ("2026-01-06T18:30", None),
        ("2026-01-07T11:00", "2026-01-07T11:00"),
        ("2026-01-07T13:00", "2026-01-07T13:00"),
    ]
    opening = steps(chain(PATHS.replace("    last", "    empty-level: next-open\n    last"), "2026-01-06T18:00"))
    assert [step[2:] for step in opening] == [
        ("2026-01-06T18:00", "2026-01-07T09:00", ["anna"]),
        ("2026-01-07T09:30", "2026-01-07T09:30", ["anna"]),
        ("2026-01-07T11:30", "2026-01-07T11:30", ["cees"]),
        ("2026-01-07T13:30", "2026-01-07T13:30", ["cees"]),
    ]


def test_rounds_end_when_nobody_is_called() -> None:
    twice = chain(PATHS.replace("    last", "    repeat: 2\n    last"), "2026-01-06T10:00")
    assert [(step.round, step.level) for step in twice.steps] == [
        (1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (3, 3), (1, 0),
    ]  # fmt: skip
    assert steps(twice)[3][2] == "2026-01-06T14:30"  # after the wait of the last level
    closed = PATHS.replace("[cees], delay", "[chef], delay").replace("    last", "    repeat: 5\n    last")
    found = chain(closed, "2026-01-06T18:00")
    assert [(step.round, step.level) for step in found.steps] == [(1, 1), (1, 2), (1, 3), (1, 0)]
    assert found.first is found.steps[-1]


def test_conditions() -> None:
    only = PATHS.replace(
        "[chef],", "[chef], when: {severities: [major], channels: [x], topics: [lamp], hours: kantoor},"
    )
    fails = {
        About(): "channel",
        About("x"): "topic",
        About("x", "lamp"): "severity",
        About("x", "lamp", "minor"): "severity",
        About("x", "lamp", "major"): None,
    }
    for about, failing in fails.items():
        assert chain(only, "2026-01-06T10:00", about).steps[1].fails == failing
    assert chain(only, "2026-01-06T16:45", About("x", "lamp", "major")).steps[1].fails == "hours"


def test_the_last_contact_is_never_left_out() -> None:
    nobody = PATHS.replace("last-contact: cees", "last-contact: weg")
    assert [(one.outcome, one.calls) for one in chain(nobody, "2026-01-06T10:00").steps[-1:]] == [("never", ())]
    later = PATHS.replace("[cees], delay", "[chef], delay").replace("last-contact: cees", "last-contact: anna")
    found = chain(later, "2026-01-06T18:00")
    assert not found.reachable
    assert steps(found)[-1] == (1, 0, "2026-01-06T18:00", "2026-01-07T09:00", ["anna"])


def test_a_delay_for_ever_ends_in_the_calendar() -> None:
    forever = PATHS.replace("30m", "100 jaar").replace("2h", "100 jaar").replace("    last", "    repeat: 5\n    last")
    found = chain(forever, "2026-01-06T10:00", hours=None)
    assert len(found.steps) == 19
    assert chain(forever, "8900-01-06T10:00").steps[-1].due <= 220_000_000_000


ROUTED = (
    PATHS
    + """  dicht: {name: Dicht, levels: [{targets: [cees]}], last-contact: cees}
routes:
  - {when: {topics: [lamp], severities: [critical]}, path: dicht}
  - {when: {hours: kantoor, channels: [x]}, path: dicht}
  - {path: weg}
  - {path: gewoon}
"""
)


@pytest.mark.parametrize(
    ("about", "moment", "own", "expected"),
    [
        (About(), "2026-01-06T10:00", None, Routed("gewoon", "route", 4)),
        (About(None, "lamp", "critical"), "2026-01-06T10:00", None, Routed("dicht", "route", 1)),
        (About(None, "lamp", "critical"), "2026-01-06T10:00", "gewoon", Routed("dicht", "route", 1)),
        (About(None, "lamp"), "2026-01-06T10:00", "dicht", Routed("dicht", "topic")),
        (About(None, "lamp"), "2026-01-06T10:00", "weg", Routed("gewoon", "route", 4)),
        (About("x"), "2026-01-06T10:00", None, Routed("dicht", "route", 2)),
        (About("x"), "2026-01-06T20:00", None, Routed("gewoon", "route", 4)),
    ],
)
def test_the_first_route_that_matches_wins(about: About, moment: str, own: str | None, expected: Routed) -> None:
    assert route(plan(ROUTED + ROSTER), about, at(moment), own) == expected


def test_without_routes_there_must_be_one_path() -> None:
    assert route(plan(PATHS), About(), at("2026-01-06T10:00")) == Routed("gewoon", "only")
    assert route(plan(ROUTED.partition("routes:")[0]), About(), at("2026-01-06T10:00")) is None
