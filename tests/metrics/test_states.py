"""METRICS.md, "Service-level targets": the next response and the resolution. The desk is open from 9 to 18."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.metrics.engine import cases_of, clocks_of, service_of
from tests.metrics.story import Thread, moment, setting
from webcare.metrics.items import microsecond
from webcare.model.handbook.targets import Target

DAY = "2026-11-02 "


def states(thread: Thread, now: str = "2026-11-02 18:00", **goal: Any) -> tuple[str, list[str]]:
    """The state of the resolution, and of each turn after the first, the one that waits included."""
    promised: dict[str, Any] = {name: timedelta(minutes=minutes) for name, minutes in goal.items()}
    using = setting(Target(id="doel", valid_from=date(2020, 1, 1), **promised), now=now)
    (case,) = cases_of(thread.records, using)
    service = service_of(clocks_of(thread.records, using), using)
    turns = [(turn.asked, turn.replied) for turn in case.turns]
    asked = [*turns, *([(case.unanswered, None)] if case.unanswered is not None else [])]
    return service.resolution(case, using.now), [service.next_response(case, *turn, using.now) for turn in asked]


@pytest.mark.parametrize(("now", "expected"), [("10:59", "running"), ("11:00", "running"), ("11:01", "breached")])
def test_an_open_case_runs_until_its_resolution_is_past_due(now: str, expected: str) -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:10")
    assert states(thread, DAY + now, resolution=120)[0] == expected


def test_pending_pauses_the_resolution_and_never_the_first_response() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:30").event(DAY + "09:30", "status", status="pending")
    assert states(thread, DAY + "17:00", resolution=60)[0] == "paused"
    thread.event(DAY + "16:00", "status", status="open")
    assert states(thread, DAY + "16:30", resolution=60)[0] == "running"
    assert states(thread, DAY + "16:31", resolution=60)[0] == "breached"
    thread.event(DAY + "16:20", "resolved")
    assert states(thread, DAY + "17:00", resolution=60)[0] == "met"


def test_a_resolution_that_came_too_late() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:30").event(DAY + "11:00", "resolved")
    assert states(thread, resolution=119)[0] == "breached"
    assert states(thread, resolution=120)[0] == "met"


def test_a_reopened_case_runs_on() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:30").event(DAY + "10:00", "resolved")
    thread.asks(DAY + "12:00")
    assert states(thread, DAY + "12:30", resolution=90)[0] == "running"
    assert states(thread, DAY + "12:31", resolution=90)[0] == "breached"


def test_a_shorter_target_for_the_next_response_never_overrides_that_for_the_first() -> None:
    thread = Thread().asks(DAY + "09:00").asks(DAY + "09:10").replies(DAY + "10:00")
    assert states(thread, first_response=120, next_response=5)[1] == ["not_applicable"]


@pytest.mark.parametrize(("replied", "expected"), [("11:30", "met"), ("11:31", "breached")])
def test_the_next_response(replied: str, expected: str) -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "10:00").asks(DAY + "11:00").replies(DAY + replied)
    assert states(thread, next_response=30)[1] == ["not_applicable", expected]


def test_a_message_that_waits_for_its_next_response() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "10:00").asks(DAY + "11:00")
    assert states(thread, DAY + "11:30", next_response=30)[1] == ["not_applicable", "running"]
    assert states(thread, DAY + "11:31", next_response=30)[1] == ["not_applicable", "breached"]


def test_a_message_in_the_second_of_the_first_reply_was_still_the_first_responses() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "10:00").asks(DAY + "10:00")
    assert states(thread, next_response=30)[1] == ["not_applicable", "not_applicable"]


def test_thanks_need_no_resolution() -> None:
    assert states(Thread().thanks(DAY + "09:00"), resolution=60)[0] == "not_applicable"


AWAITED: dict[str, tuple[Thread, dict[str, int], tuple[int, str] | None]] = {
    "the first response, from the start": (
        Thread().asks(DAY + "09:00").asks(DAY + "09:30"),
        {"first_response": 60, "next_response": 30},
        (60, "09:00"),
    ),
    "the next one, from the oldest message that waits": (
        Thread().asks(DAY + "09:00").replies(DAY + "09:10").asks(DAY + "10:00").asks(DAY + "10:30"),
        {"first_response": 60, "next_response": 30},
        (30, "10:00"),
    ),
    "no target for the first": (Thread().asks(DAY + "09:00"), {"next_response": 30}, None),
    "no target for the next": (
        Thread().asks(DAY + "09:00").replies(DAY + "09:10").asks(DAY + "10:00"),
        {"first_response": 60},
        None,
    ),
    "nobody waits": (Thread().asks(DAY + "09:00").replies(DAY + "09:10"), {"next_response": 30}, None),
}


@pytest.mark.parametrize(("thread", "goal", "expected"), AWAITED.values(), ids=AWAITED)
def test_what_a_case_waits_for(thread: Thread, goal: dict[str, int], expected: tuple[int, str] | None) -> None:
    minutes: dict[str, Any] = {name: timedelta(minutes=promised) for name, promised in goal.items()}
    target = Target(id="doel", valid_from=date(2020, 1, 1), **minutes)
    using = setting(target)
    (case,) = cases_of(thread.records, using)
    found = service_of(clocks_of(thread.records, using), using).awaited(case)
    at = None if expected is None else microsecond(moment(DAY + expected[1])) // 1_000_000
    assert found == (None if expected is None else (target, timedelta(minutes=expected[0]), at))
    assert service_of(clocks_of(thread.records, using), using._replace(targets=[])).awaited(case) is None


def test_without_a_target_there_is_nothing_to_meet() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "10:00").asks(DAY + "11:00").replies(DAY + "12:00")
    assert states(thread, first_response=60) == ("not_applicable", ["not_applicable", "not_applicable"])
    assert microsecond(moment(DAY + "09:00")) == 1_793_606_400_000_000
