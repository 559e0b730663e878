"""METRICS.md, the table of metrics: from when to when. Monday 2 November 2026, the desk is open from 9 to 18."""

from tests.metrics.schedules import ALWAYS, NEVER, schedule
from tests.metrics.story import Thread, measured, only, setting, times

DAY = "2026-11-02 "


def test_first_response_runs_from_the_first_inbound_to_the_first_human_reply() -> None:
    thread = Thread().asks(DAY + "09:00").asks(DAY + "09:30").replies(DAY + "10:00").replies(DAY + "10:10")
    assert times(only(thread), "first_response_time") == [(60, 60)]


def test_hand_off_response_runs_from_the_last_hand_off_before_that_reply() -> None:
    thread = Thread().asks(DAY + "09:00").event(DAY + "09:10", "bot_handoff").event(DAY + "09:20", "bot_handoff")
    thread.replies(DAY + "10:00").event(DAY + "10:10", "bot_handoff").replies(DAY + "10:30")
    case = only(thread)
    assert times(case, "handoff_response_time") == [(40, 40)]
    assert times(case, "first_response_time") == [(60, 60)]


def test_without_a_hand_off_there_is_no_hand_off_response() -> None:
    thread = Thread().event(DAY + "08:00", "bot_handoff").asks(DAY + "09:00").replies(DAY + "10:00")
    assert times(only(thread.event(DAY + "11:00", "bot_handoff")), "handoff_response_time") == []


def test_a_case_with_holding_replies_alone_has_no_first_answer() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "10:00", reply_kind="holding")
    assert times(only(thread), "first_answer_time") == []


def test_next_response_runs_from_the_oldest_unanswered_inbound() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:10").asks(DAY + "10:00").asks(DAY + "10:20")
    assert times(only(thread.replies(DAY + "10:30")), "next_response_time") == [(10, 10), (30, 30)]


def test_a_second_reply_in_a_row_adds_nothing() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:10").replies(DAY + "11:00")
    assert times(only(thread), "next_response_time") == [(10, 10)]


def test_thanks_starts_no_next_response() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:10").thanks(DAY + "10:00").replies(DAY + "11:00")
    assert times(only(thread), "next_response_time") == [(10, 10)]


def test_resolution_runs_to_the_first_and_to_the_last_resolved() -> None:
    thread = Thread().asks(DAY + "09:00").event(DAY + "10:00", "resolved").asks(DAY + "11:00")
    case = only(thread.event(DAY + "12:00", "resolved").event(DAY + "12:30", "resolved"))
    assert times(case, "first_resolution_time") == [(60, 60)]
    assert times(case, "full_resolution_time") == [(210, 210)]
    assert case["reopens"] == 1


def test_a_case_that_is_open_again_has_no_full_resolution_and_no_requester_wait() -> None:
    thread = Thread().asks(DAY + "09:00").event(DAY + "10:00", "resolved").asks(DAY + "11:00")
    assert list(only(thread)["durations"]) == ["first_resolution_time"]


def test_requester_wait_is_the_time_in_new_open_and_on_hold_and_not_in_pending() -> None:
    thread = Thread().asks(DAY + "09:00").event(DAY + "09:10", "status", status="open")
    thread.event(DAY + "09:30", "status", status="pending").event(DAY + "11:00", "status", status="on_hold")
    thread.event(DAY + "11:05", "resolved").event(DAY + "11:06", "status", status="open").asks(DAY + "12:00")
    thread.event(DAY + "19:00", "resolved")
    assert times(only(thread), "requester_wait_time") == [(10 + 20 + 5 + 420, 10 + 20 + 5 + 360)]


def test_a_status_before_the_question_is_not_waited_in() -> None:
    thread = Thread().thanks(DAY + "08:00").event(DAY + "08:10", "status", status="pending").asks(DAY + "09:00")
    assert times(only(thread.event(DAY + "10:00", "resolved")), "requester_wait_time") == [(60, 60)]


def test_a_case_that_needs_no_reply_has_no_clocks() -> None:
    thread = Thread().thanks(DAY + "09:00").replies(DAY + "10:00").event(DAY + "10:05", "resolved")
    case = only(thread)
    assert "durations" not in case and (case["needs_reply"], case["agents"]) == (False, ["a_1"])


def test_the_clocks_of_a_question_after_thanks_start_at_the_question() -> None:
    thread = Thread().thanks(DAY + "09:00").replies(DAY + "09:30").asks(DAY + "10:00").replies(DAY + "10:20")
    assert times(only(thread), "first_response_time") == [(20, 20)]


def test_cases_without_a_reply_enter_no_duration() -> None:
    case = only(Thread().asks(DAY + "09:00"))
    assert case["durations"] == {} and case["unanswered"] == case["start"]


def test_fractions_are_cut_off_each_moment() -> None:
    thread = Thread().asks("2026-11-02T09:00:00.999+01:00").replies("2026-11-02T09:00:01.001+01:00")
    assert only(thread)["durations"]["first_response_time"] == [(1, 1)]


def test_one_instant_may_be_written_by_any_offset() -> None:
    thread = Thread().asks("2026-11-02T03:30:00-05:00").replies(DAY + "10:10").replies("2026-11-02T14:30:00+05:30")
    assert times(only(thread), "first_response_time") == [(30, 30)]


def test_off_hours_is_a_reply_in_the_same_closed_period() -> None:
    closed = only(Thread().asks("2026-11-07 20:00").replies("2026-11-08 21:00"))
    assert (closed["off_hours"], times(closed, "first_response_time")) == (True, [(1500, 0)])


def test_at_the_second_of_opening_it_is_not_off_hours_any_more() -> None:
    opened = only(Thread().asks("2026-11-07 20:00").replies("2026-11-09 09:00"))
    assert (opened["off_hours"], times(opened, "first_response_time")) == (False, [(2220, 0)])


def test_a_question_at_closing_time_is_in_the_closed_period() -> None:
    assert only(Thread().asks(DAY + "18:00").replies(DAY + "19:00"))["off_hours"]
    assert not only(Thread().asks(DAY + "17:59").replies(DAY + "19:00"))["off_hours"]


def test_two_closed_periods_are_not_one() -> None:
    assert not only(Thread().asks(DAY + "20:00").replies("2026-11-03 20:00"))["off_hours"]


def test_around_the_clock_nothing_is_off_hours() -> None:
    assert not only(Thread().asks(DAY + "03:00").replies(DAY + "03:00"), using=setting(hours=ALWAYS))["off_hours"]


def test_without_opening_hours_there_is_no_business_time() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "10:00").event(DAY + "11:00", "resolved")
    for hours in (None, NEVER):
        case = only(thread, using=setting(hours=hours))
        assert times(case, "first_response_time") == [(60, None)]
        assert times(case, "requester_wait_time") == [(120, None)]
        assert not case["off_hours"]


def test_a_log_that_lies_in_one_closed_period_has_business_time_and_it_is_none() -> None:
    thread = Thread().asks("2026-11-04 09:00").replies("2026-11-04 10:00")
    case = only(thread, using=setting(hours=schedule("sat", "9:00-17:00"), now="2026-11-04 10:00"))
    assert (case["off_hours"], times(case, "first_response_time")) == (True, [(60, 0)])


def test_order_is_by_moment_and_id_never_by_the_file() -> None:
    thread = Thread().add(DAY + "09:00", type="event", name="assigned", to="a_1")
    asked = thread.asks(DAY + "09:00", id="m5").replies(DAY + "09:00", id="m4").replies(DAY + "09:20", id="m1")
    assert times(only(asked), "first_response_time") == [(20, 20)]
    asked.records[2]["id"] = "m6"
    asked.records.reverse()
    assert times(only(asked), "first_response_time") == [(0, 0)]


def test_the_sender_of_the_reply_counts_and_not_the_assignee() -> None:
    thread = Thread().asks(DAY + "09:00").event(DAY + "09:01", "assigned", to="a_9")
    assert measured(thread.replies(DAY + "10:00", ref="a_2")).cases[0]["agents"] == ["a_2"]
