"""METRICS.md, "Case": where one ends and the next begins, and what belongs to it."""

import pytest

from tests.metrics.engine import cases_of, sifted
from tests.metrics.story import Thread, measured, moment, only, setting, times
from webcare.metrics.cases import Case, Stretch, Turn, cut
from webcare.metrics.items import microsecond
from webcare.model.record import Message

MONDAY = "2026-11-02 09:00"


def shape(*threads: Thread, gap: int = 72, window: int = 72) -> list[tuple[str, int]]:
    """The first message of each case and how often it was reopened."""
    cases = measured(*threads, using=setting(gap=gap, window=window)).cases
    return [(case["first"], case.get("reopens", 0)) for case in cases]


def second(wall: str) -> int:
    """A moment in whole seconds since 1970."""
    return microsecond(moment(wall)) // 1_000_000


@pytest.mark.parametrize(
    ("again", "expected"), [("2026-11-05 08:59:59", [("m1", 0)]), ("2026-11-05 09:00", [("m1", 0), ("m2", 0)])]
)
def test_a_new_case_starts_after_seventy_two_hours_of_silence(again: str, expected: list[tuple[str, int]]) -> None:
    assert shape(Thread().asks(MONDAY).asks(again)) == expected


def test_a_fraction_of_a_second_is_cut_off_each_moment_before_they_are_subtracted() -> None:
    thread = Thread().asks("2026-11-02T09:00:00.9+01:00").asks("2026-11-05T09:00:00.1+01:00")
    assert shape(thread) == [("m1", 0), ("m2", 0)]


def test_a_human_reply_ends_the_silence_and_starts_no_case() -> None:
    thread = Thread().asks(MONDAY).replies("2026-11-06 09:00").asks("2026-11-06 10:00")
    assert shape(thread) == [("m1", 0)]
    assert times(only(thread), "first_response_time") == [(4 * 1440, 4 * 540)]


def test_bots_notes_and_events_do_not_end_a_silence() -> None:
    thread = Thread().asks(MONDAY).replies("2026-11-04 09:00", automated=True)
    thread.event("2026-11-04 10:00", "status", status="open").asks("2026-11-05 09:00")
    assert shape(thread) == [("m1", 0), ("m4", 0)]


def test_the_gap_is_a_setting() -> None:
    thread = Thread().asks(MONDAY).asks("2026-11-02 10:00").asks("2026-11-02 12:00")
    assert shape(thread, gap=1) == [("m1", 0), ("m2", 0), ("m3", 0)]
    assert shape(thread, gap=2) == [("m1", 0), ("m3", 0)]


def test_a_message_within_the_window_after_resolved_reopens_the_case() -> None:
    thread = Thread().asks(MONDAY).replies("2026-11-02 09:30").event("2026-11-02 10:00", "resolved")
    assert shape(thread.asks("2026-11-03 10:00"), window=24) == [("m1", 1)]


def test_a_message_a_second_later_starts_a_new_case() -> None:
    thread = Thread().asks(MONDAY).replies("2026-11-02 09:30").event("2026-11-02 10:00", "resolved")
    assert shape(thread.asks("2026-11-03 10:00:01"), window=24) == [("m1", 0), ("m4", 0)]


def test_the_window_counts_from_the_last_resolved_and_is_over_once_the_case_is_reopened() -> None:
    thread = Thread().asks(MONDAY).event("2026-11-02 10:00", "resolved").event("2026-11-02 20:00", "resolved")
    thread.asks("2026-11-03 20:00").asks("2026-11-05 20:00")
    assert shape(thread, window=24) == [("m1", 1)]


def test_an_event_reopens_too_and_only_what_is_resolved() -> None:
    thread = Thread().asks(MONDAY).event("2026-11-02 09:10", "reopened").event("2026-11-02 10:00", "resolved")
    thread.event("2026-11-02 11:00", "reopened").event("2026-11-02 11:30", "reopened").asks("2026-11-04 10:00")
    assert shape(thread, window=24) == [("m1", 1)]


def test_a_case_may_be_reopened_more_than_once() -> None:
    thread = Thread().asks(MONDAY).event("2026-11-02 10:00", "resolved").event("2026-11-02 11:00", "reopened")
    thread.event("2026-11-02 12:00", "resolved").asks("2026-11-02 13:00")
    assert shape(thread) == [("m1", 2)]


def test_thanks_reopens_nothing_and_is_counted_apart() -> None:
    thread = Thread().asks(MONDAY).replies("2026-11-02 09:30").event("2026-11-02 10:00", "resolved")
    case = only(thread.thanks("2026-11-02 10:05"))
    assert (case["reopens"], case["courtesies"], case["is_resolved"], case["unanswered"]) == (0, 1, True, None)


def test_what_an_event_says_needs_no_reply_reopens_nothing_either() -> None:
    thread = Thread().asks(MONDAY).replies("2026-11-02 09:30").event("2026-11-02 10:00", "resolved")
    thread.asks("2026-11-02 10:05", "Ik zie hem staan.").event("2026-11-02 10:06", "no_reply_needed")
    case = only(thread)
    assert (case["reopens"], case["courtesies"], case["is_resolved"]) == (0, 1, True)


def test_thanks_after_the_window_is_a_case_that_needs_no_reply() -> None:
    thread = Thread().asks(MONDAY).replies("2026-11-02 09:30").event("2026-11-02 10:00", "resolved")
    late = measured(thread.thanks("2026-11-06 10:05")).cases[1]
    assert (late["needs_reply"], late["courtesies"], late["first"]) == (False, 1, "m4")


def test_a_case_of_thanks_alone_that_was_resolved_is_over_after_the_window_and_reopens_never() -> None:
    thread = Thread().thanks(MONDAY).event("2026-11-02 10:00", "resolved")
    assert shape(thread.asks("2026-11-03 11:00"), window=24) == [("m1", 0), ("m3", 0)]
    assert shape(thread, window=72) == [("m3", 0)]


def test_a_case_of_thanks_alone_that_was_resolved_and_reopened_has_no_window() -> None:
    thread = Thread().thanks(MONDAY).event("2026-11-02 10:00", "resolved").event("2026-11-02 11:00", "reopened")
    assert shape(thread.asks("2026-11-03 11:00"), window=24) == [("m4", 0)]


def test_a_case_of_thanks_alone_is_new_from_its_start() -> None:
    (case,) = cases_of(Thread().thanks(MONDAY).records, setting())
    assert (case.status, case.since) == ("new", second(MONDAY))


def test_a_company_first_thread_starts_at_the_first_inbound_after_it() -> None:
    thread = Thread().replies(MONDAY).event("2026-11-02 09:10", "resolved").asks("2026-11-02 10:00")
    case = only(thread.replies("2026-11-02 10:20"))
    assert (case["first"], case["reopens"]) == ("m3", 0)
    assert times(case, "first_response_time") == [(20, 20)]


def test_only_outbound_is_no_case_at_all() -> None:
    assert measured(Thread().replies(MONDAY).rates("2026-11-02 10:00", 5)).cases == []


def test_every_conversation_has_its_own_cases() -> None:
    one, two = Thread("c1", "a").asks(MONDAY), Thread("c2", "b").asks("2026-11-02 09:01")
    assert shape(two, one) == [("a1", 0), ("b1", 0)]


def test_a_whole_case() -> None:
    thread = Thread().thanks("2026-11-02 08:00").asks(MONDAY, ref="k_7", channel="chat")
    thread.event("2026-11-02 09:05", "bot_handoff").replies("2026-11-02 09:20", "We zoeken het voor je uit.", ref="a_2")
    thread.asks("2026-11-02 09:25").asks("2026-11-02 09:26").replies("2026-11-02 10:00", template="maat@0a1b2c3d")
    thread.event("2026-11-02 10:01", "status", status="pending").event("2026-11-02 11:00", "resolved")
    thread.asks("2026-11-02 12:00").rates("2026-11-02 12:01", 2)
    records = sifted(thread.records).conversations["c1"]
    (case,) = cut("c1", records, 72 * 3600, 72 * 3600)
    nine = second(MONDAY)
    message, reply = records[1].record, records[3].record
    assert isinstance(message, Message) and isinstance(reply, Message)
    assert case == Case(
        conversation="c1",
        number=1,
        first=message,
        start=nine,
        customer="c_1",
        needs_reply=True,
        inbound=5,
        courtesies=1,
        first_reply=nine + 1200,
        reply=reply,
        first_answer=nine + 3600,
        handoff=nine + 300,
        turns=[Turn(nine, nine + 1200, "a_2"), Turn(nine + 1500, nine + 3600, "a_1")],
        agents=["a_2", "a_1"],
        unanswered=nine + 10_800,
        first_resolved=nine + 7200,
        last_resolved=nine + 7200,
        is_resolved=False,
        reopens=1,
        stretches=[Stretch("new", nine, nine + 3660), Stretch("pending", nine + 3660, nine + 7200)],
        status="open",
        since=nine + 10_800,
        ratings=[2],
        items=records,
    )
    assert (case.end, case.template) == (nine + 10_860, None)
