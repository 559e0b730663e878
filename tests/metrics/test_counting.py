"""METRICS.md, "Which messages count": one example per sentence. Monday 2 November 2026, the desk is open from 9 to 18."""

from typing import Any

import pytest

from tests.metrics.engine import read
from tests.metrics.story import Thread, measured, only, times
from webcare.metrics.items import Kind, kind_of, microsecond

FIRST, ANSWER = "first_response_time", "first_answer_time"


def replied(**fields: Any) -> Thread:
    """A question at nine, something at ten, and a person's answer at eleven."""
    return Thread().asks("2026-11-02 09:00").replies("2026-11-02 10:00", **fields).replies("2026-11-02 11:00")


@pytest.mark.parametrize(
    "fields",
    [
        {"by": "bot"},
        {"by": "system"},
        {"by": "customer"},
        {"automated": True},
        {"campaign": "najaar"},
        {"delivery": "failed"},
    ],
)
def test_bots_automatic_replies_campaigns_and_failed_messages_never_stop_a_clock(fields: dict[str, object]) -> None:
    assert times(only(replied(**fields)), FIRST) == [(120, 120)]


def test_a_private_note_never_stops_a_clock() -> None:
    thread = Thread().asks("2026-11-02 09:00")
    thread.add("2026-11-02 10:00", type="note", author={"type": "agent", "ref": "a_1"}, body="Gebeld.")
    assert times(only(thread.replies("2026-11-02 11:00")), FIRST) == [(120, 120)]


@pytest.mark.parametrize("delivery", ["sent", "delivered", "read"])
def test_a_message_that_arrived_or_may_still_arrive_stops_it(delivery: str) -> None:
    assert times(only(replied(delivery=delivery)), FIRST) == [(60, 60)]


def test_a_labelled_holding_reply_stops_the_first_response_clock_and_not_the_first_answer_clock() -> None:
    case = only(replied(reply_kind="holding"))
    assert (times(case, FIRST), times(case, ANSWER)) == ([(60, 60)], [(120, 120)])


def test_a_holding_reply_without_a_label_is_told_by_its_words() -> None:
    case = only(replied(text="We zoeken het voor je uit."))
    assert (times(case, FIRST), times(case, ANSWER)) == ([(60, 60)], [(120, 120)])


def test_a_label_weighs_more_than_the_words() -> None:
    case = only(replied(text="We zoeken het voor je uit.", reply_kind="answer"))
    assert (times(case, FIRST), times(case, ANSWER)) == ([(60, 60)], [(60, 60)])


def test_a_reaction_is_no_inbound_message() -> None:
    thread = Thread().asks("2026-11-02 09:00", tags=["reaction"]).asks("2026-11-02 10:00")
    case = only(thread.replies("2026-11-02 11:00"))
    assert (times(case, FIRST), case["inbound"]) == ([(60, 60)], 1)


@pytest.mark.parametrize("author", ["agent", "bot", "system"])
def test_only_a_customer_writes_inbound_messages(author: str) -> None:
    assert measured(Thread().message("2026-11-02 09:00", "in", author, "Hallo?")).cases == []


@pytest.mark.parametrize("verdict", ["spam", "deleted"])
def test_spam_and_deleted_messages_are_not_inbound(verdict: str) -> None:
    thread = Thread().asks("2026-11-02 09:00").event("2026-11-02 09:05", verdict, message_id="m1")
    found = measured(thread.asks("2026-11-02 10:00").replies("2026-11-02 11:00"))
    assert times(found.cases[0], FIRST) == [(60, 60)]
    assert (found.excluded, len(found.cases)) == ({verdict: 1}, 1)


def test_what_every_record_is_to_the_clocks() -> None:
    thread = Thread().asks("2026-11-02 09:00").thanks("2026-11-02 09:01").asks("2026-11-02 09:02", tags=["reaction"])
    thread.replies("2026-11-02 09:03").replies("2026-11-02 09:04", "Ik kom er op terug.")
    thread.replies("2026-11-02 09:05", automated=True).rates("2026-11-02 09:06", 4)
    for name in ("resolved", "reopened", "bot_handoff", "assigned", "acknowledged"):
        thread.event("2026-11-02 09:07", name, to="a_1")
    thread.event("2026-11-02 09:08", "status", status="pending")
    thread.add("2026-11-02 09:09", type="erasure", count=1)
    thread.add("2026-11-02 09:10", type="note", author={"type": "agent"}, body="Gebeld.")
    assert [kind_of(record) for record in read(thread.records)] == [
        Kind.INBOUND,
        Kind.COURTESY,
        None,
        Kind.REPLY,
        Kind.HOLDING,
        None,
        Kind.RATING,
        Kind.RESOLVED,
        Kind.REOPENED,
        Kind.HANDOFF,
        Kind.OTHER,
        Kind.OTHER,
        Kind.STATUS,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("at", "microseconds"),
    [
        ("1970-01-01T00:00:00Z", 0),
        ("2026-11-02t09:00:00z", 1_793_610_000_000_000),
        ("2026-11-02 10:00:00.5+01:00", 1_793_610_000_500_000),
        ("2026-11-01T19:00:00.999999999-14:00", 1_793_610_000_999_999),
        ("1969-12-31T23:59:59.999999Z", -1),
    ],
)
def test_a_moment_in_microseconds_whose_finer_digits_are_cut_off(at: str, microseconds: int) -> None:
    assert microsecond(at) == microseconds
