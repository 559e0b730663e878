"""METRICS.md, "Service-level targets", as far as the first response goes. The desk is open from 9 to 18."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.metrics.schedules import NEVER
from tests.metrics.story import Thread, only, setting
from webcare.model.handbook.targets import Target
from webcare.model.handbook.topics import Topic

DAY = "2026-11-02 "


def target(name: str = "doel", minutes: int | None = 60, **more: Any) -> Target:
    """A target for the first response."""
    first = None if minutes is None else timedelta(minutes=minutes)
    return Target(**{"id": name, "first_response": first, "valid_from": date(2020, 1, 1)} | more)


def state(thread: Thread, *targets: Target, **more: Any) -> tuple[str | None, str]:
    """Which target, and how it stands."""
    case = only(thread, using=setting(*targets, **more))
    return case["target"], case["state"]


@pytest.mark.parametrize(("replied", "expected"), [("10:00", "met"), ("10:00:01", "breached")])
def test_a_reply_at_the_due_second_is_met(replied: str, expected: str) -> None:
    assert state(Thread().asks(DAY + "09:00").replies(DAY + replied), target()) == ("doel", expected)


@pytest.mark.parametrize(("now", "expected"), [("09:59:59", "running"), ("10:00", "running"), ("10:00:01", "breached")])
def test_a_case_without_a_reply_runs_until_it_is_past_due(now: str, expected: str) -> None:
    assert state(Thread().asks(DAY + "09:00"), target(), now=DAY + now) == ("doel", expected)


def test_due_is_in_business_time() -> None:
    thread = Thread().asks("2026-11-06 17:30").replies("2026-11-09 09:30")
    assert state(thread, target()) == ("doel", "met")
    assert state(thread, target(clock="calendar")) == ("doel", "breached")


def test_while_closed_no_time_is_spent() -> None:
    assert state(Thread().asks(DAY + "17:00").replies(DAY + "23:00"), target()) == ("doel", "met")


def test_a_business_target_of_a_desk_that_never_opens_is_in_calendar_time() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "10:01")
    assert state(thread, target(), hours=NEVER) == state(thread, target(), hours=None) == ("doel", "breached")


def test_pending_never_pauses_the_first_response_clock() -> None:
    thread = Thread().asks(DAY + "09:00").event(DAY + "09:01", "status", status="pending").replies(DAY + "10:01")
    assert state(thread, target()) == ("doel", "breached")


def test_a_holding_reply_meets_the_first_response_target() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:30", reply_kind="holding").replies(DAY + "12:00")
    assert state(thread, target()) == ("doel", "met")


def test_a_shorter_next_response_target_never_overrides_the_first_response_target() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:59")
    assert state(thread, target(next_response=timedelta(minutes=5))) == ("doel", "met")


def test_the_first_matching_target_wins() -> None:
    thread = Thread().asks(DAY + "09:00", topic="klacht", channel="chat").replies(DAY + "09:20")
    elsewhere = target("elders", channels=["x"])
    other = target("ander", topics=["bezorging"])
    slow, quick = target("traag", 30, channels=["x", "chat"], topics=["klacht"]), target("snel", 10)
    assert state(thread, elsewhere, other, slow, quick) == ("traag", "met")
    assert state(thread, elsewhere, other, quick, slow) == ("snel", "breached")


def test_a_priority_is_that_of_the_topic() -> None:
    topics = {"lek": Topic(name="Lek", keywords=["lek"], priority="urgent"), "rest": Topic(name="Rest", keywords=["x"])}
    targets = target("dringend", 5, priorities=["urgent"]), target("gewoon", 60, priorities=["normal"])
    answered = Thread().asks(DAY + "09:00", topic="lek").replies(DAY + "09:10")
    assert state(answered, *targets, topics=topics) == ("dringend", "breached")
    answered.records[0]["topic"] = "rest"
    assert state(answered, *targets, topics=topics) == ("gewoon", "met")
    answered.records[0]["topic"] = "onbekend"
    assert state(answered, *targets, topics=topics) == (None, "not_applicable")


def test_the_version_that_is_valid_when_the_case_starts_holds_in_the_clients_zone() -> None:
    old, new = target("oud", valid_until=date(2026, 11, 2)), target("nieuw", 5, valid_from=date(2026, 11, 3))
    before = Thread().asks(DAY + "23:59:59").replies("2026-11-03 09:10")
    after = Thread().asks("2026-11-03T00:00:00+01:00").replies("2026-11-03 09:10")
    assert state(before, old, new) == ("oud", "met")
    assert state(after, old, new) == ("nieuw", "breached")


def test_a_case_starts_at_its_first_question() -> None:
    old, new = target("oud", valid_until=date(2026, 11, 2)), target("nieuw", valid_from=date(2026, 11, 3))
    thread = Thread().thanks(DAY + "23:00").asks("2026-11-03 09:00", channel="chat").replies("2026-11-03 09:10")
    assert state(thread, old, new) == ("nieuw", "met")


def test_without_a_target_or_a_first_response_in_it_none_applies() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:20")
    assert state(thread) == (None, "not_applicable")
    assert state(thread, target(minutes=None, next_response=timedelta(minutes=5))) == ("doel", "not_applicable")


@pytest.mark.parametrize("clock", ["business", "calendar"])
def test_a_target_of_no_time_at_all_is_met_in_the_same_second(clock: str) -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:00")
    assert state(thread, target(minutes=0, clock=clock)) == ("doel", "met")
