"""METRICS.md, "Data that does not behave", and what was left out and why."""

from tests.metrics.engine import sifted
from tests.metrics.story import Thread, measured, only, times

DAY = "2026-11-02 "


def ids(*threads: Thread) -> dict[str, list[str]]:
    """What is left of each conversation."""
    records = [record for thread in threads for record in thread.records]
    return {name: [item.id for item in items] for name, items in sifted(records).conversations.items()}


def test_a_reply_to_a_later_message_is_excluded_and_listed() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:10", in_reply_to="m3").asks(DAY + "09:20")
    found = measured(thread.replies(DAY + "10:00", in_reply_to="m3"))
    assert times(found.cases[0], "first_response_time") == [(60, 60)]
    assert (found.excluded, found.answers_later) == ({"answers_later": 1}, ["m2"])


def test_a_reply_to_an_earlier_message_to_itself_or_to_nobody_stays() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:10", in_reply_to="m2")
    found = measured(thread.replies(DAY + "09:20", in_reply_to="m1").replies(DAY + "09:30", in_reply_to="elsewhere"))
    assert (times(found.cases[0], "first_response_time"), found.excluded) == ([(10, 10)], {})


def test_what_a_customer_says_stays_whatever_it_names() -> None:
    thread = Thread().asks(DAY + "09:00", in_reply_to="m2").asks(DAY + "09:10").replies(DAY + "09:20")
    found = measured(thread)
    assert (times(found.cases[0], "first_response_time"), found.excluded) == ([(20, 20)], {})


def test_later_is_told_by_moment_and_id_in_any_conversation_whoever_wrote_it() -> None:
    asked = Thread("c1", "a").asks(DAY + "09:00").replies(DAY + "09:10", in_reply_to="b2")
    other = (
        Thread("c2", "b")
        .replies(DAY + "09:00", in_reply_to="a1", id="b9")
        .message(DAY + "09:10", "out", "agent", "Dag.", by="bot")
    )
    found = measured(asked, other)
    assert (found.excluded, found.answers_later) == ({"answers_later": 1}, ["a2"])


def test_replies_to_later_messages_are_listed_in_order_of_time() -> None:
    late = Thread("c1", "a").replies(DAY + "12:00", in_reply_to="b3").asks(DAY + "08:00")
    early = Thread("c2", "b").replies(DAY + "11:00", in_reply_to="b3").asks(DAY + "08:00").asks(DAY + "13:00")
    assert measured(late, early).answers_later == ["b1", "a1"]


def test_spam_without_a_name_takes_what_was_unanswered() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:10").asks(DAY + "10:00").asks(DAY + "10:05")
    found = measured(thread.event(DAY + "10:10", "spam").asks(DAY + "11:00").replies(DAY + "11:30"))
    assert times(found.cases[0], "next_response_time") == [(10, 10), (30, 30)]
    assert (found.cases[0]["inbound"], found.excluded) == (2, {"spam": 2})


def test_spam_without_a_name_takes_what_was_unanswered_also_where_one_was_named_before() -> None:
    thread = Thread().asks(DAY + "09:00").asks(DAY + "09:01").event(DAY + "09:02", "spam", message_id="m1")
    found = measured(thread.event(DAY + "09:03", "spam").asks(DAY + "09:04").event(DAY + "09:05", "spam"))
    assert (found.cases, found.excluded) == ([], {"spam": 3})


def test_of_one_message_deleted_weighs_more_than_spam_and_spam_more_than_no_reply_needed() -> None:
    thread = Thread().asks(DAY + "09:00").event(DAY + "09:01", "deleted", message_id="m1")
    thread.event(DAY + "09:02", "spam").event(DAY + "09:03", "no_reply_needed", message_id="m1")
    thread.asks(DAY + "10:00").event(DAY + "10:01", "no_reply_needed").event(DAY + "10:02", "spam", message_id="m5")
    found = measured(thread)
    assert (found.cases, found.excluded) == ([], {"deleted": 1, "spam": 1})


def test_a_human_reply_may_be_deleted_too_and_what_a_bot_said_is_not_counted_as_excluded() -> None:
    thread = Thread().asks(DAY + "09:00").replies(DAY + "09:10").replies(DAY + "09:20", automated=True)
    thread.event(DAY + "09:30", "deleted", message_id="m2").event(DAY + "09:30", "deleted", message_id="m3")
    found = measured(thread.replies(DAY + "10:00"))
    assert (times(found.cases[0], "first_response_time"), found.excluded) == ([(60, 60)], {"deleted": 1})


def test_what_is_named_may_come_later_and_what_is_named_elsewhere_stays() -> None:
    thread = Thread("c1", "a").event(DAY + "08:59", "spam", message_id="a2").asks(DAY + "09:00")
    other = Thread("c2", "b").event(DAY + "09:30", "spam", message_id="a2").asks(DAY + "09:00")
    found = measured(thread, other)
    assert ([case["first"] for case in found.cases], found.excluded) == (["b2"], {"spam": 1})


def test_no_reply_needed_makes_a_courtesy_of_the_message_it_names_alone() -> None:
    thread = Thread().asks(DAY + "09:00").asks(DAY + "09:30").event(DAY + "09:40", "no_reply_needed", message_id="m1")
    case = only(thread.replies(DAY + "10:00"))
    assert (case["first"], case["courtesies"], times(case, "first_response_time")) == ("m2", 1, [(30, 30)])


def test_of_a_merged_conversation_the_earliest_inbound_is_kept_and_the_rest_is_excluded() -> None:
    first = Thread("c1", "a").asks(DAY + "09:00").asks(DAY + "09:05").replies(DAY + "09:10").rates(DAY + "12:00", 4)
    first.event(DAY + "09:20", "resolved").event(DAY + "09:30", "merged_into", to="c2")
    second = Thread("c2", "b").asks(DAY + "09:15").replies(DAY + "10:00")
    found = measured(first, second)
    assert ids(first, second) == {"c2": ["a1", "b1", "b2", "a4"]}
    (case,) = found.cases
    assert (case["conversation"], case["first"], case["ratings"]) == ("c2", "a1", [4])
    assert times(case, "first_response_time") == [(60, 60)]
    assert found.excluded == {"merged": 2}


def test_nothing_of_a_merged_conversation_is_kept_when_the_other_began() -> None:
    first = Thread("c1", "a").asks(DAY + "09:00").replies(DAY + "09:40")
    second = Thread("c2", "b").asks(DAY + "09:15").replies(DAY + "09:20").event(DAY + "09:30", "merged_into", to="c1")
    assert ids(first, second) == {"c1": ["a1", "a2"]}
    assert measured(first, second).excluded == {"merged": 2}


def test_conversations_without_a_customer_may_be_merged() -> None:
    first = Thread("c1", "a").replies(DAY + "09:00").event(DAY + "09:10", "merged_into", to="c2")
    found = measured(first, Thread("c2", "b").replies(DAY + "09:05"))
    assert (found.cases, found.excluded) == ([], {"merged": 1})


def test_a_chain_of_merges_ends_at_its_root() -> None:
    one = Thread("c1", "a").asks(DAY + "09:00").event(DAY + "09:30", "merged_into", to="c2")
    two = Thread("c2", "b").asks(DAY + "08:00").event(DAY + "09:40", "merged_into", to="c3")
    three = Thread("c3", "d").replies(DAY + "10:00")
    assert ids(one, two, three) == {"c3": ["b1", "d1"]}
    assert measured(one, two, three).excluded == {"merged": 1}


def test_a_ring_of_merges_and_what_leads_into_it_is_not_merged() -> None:
    one = Thread("c1", "a").asks(DAY + "09:00").event(DAY + "09:30", "merged_into", to="c2")
    two = Thread("c2", "b").asks(DAY + "09:01").event(DAY + "09:40", "merged_into", to="c1")
    tail = Thread("c3", "d").asks(DAY + "09:02").event(DAY + "09:40", "merged_into", to="c2")
    itself = Thread("c4", "e").asks(DAY + "09:03").event(DAY + "09:40", "merged_into", to="c4")
    found = measured(one, two, tail, itself)
    assert [case["first"] for case in found.cases] == ["a1", "b1", "d1", "e1"]
    assert found.excluded == {"merge_ring": 4}


def test_the_last_merge_holds_and_one_into_nowhere_is_none() -> None:
    one = Thread("c1", "a").asks(DAY + "09:00").event(DAY + "09:30", "merged_into", to="c2")
    one.event(DAY + "09:31", "merged_into", to="c3").event(DAY + "09:32", "merged_into", to="elsewhere")
    two, three = Thread("c2", "b").asks(DAY + "09:01"), Thread("c3", "d").asks(DAY + "09:02")
    assert ids(one, two, three) == {"c2": ["b1"], "c3": ["a1", "d1"]}
    assert measured(one, two, three).excluded == {}


def test_a_conversation_of_which_nothing_counts_is_in_the_log_for_a_merge() -> None:
    one = Thread("c1", "a").asks(DAY + "09:00").replies(DAY + "09:10").event(DAY + "09:30", "merged_into", to="c2")
    bot = Thread("c2", "b").replies(DAY + "09:20", automated=True)
    assert ids(one, bot) == {"c2": ["a1"]}
    assert measured(one, bot).excluded == {"merged": 1}


def test_spam_is_gone_before_the_earliest_is_sought() -> None:
    one = Thread("c1", "a").asks(DAY + "09:00").event(DAY + "09:05", "spam").asks(DAY + "09:10")
    one.event(DAY + "09:30", "merged_into", to="c2")
    two = Thread("c2", "b").asks(DAY + "09:15")
    assert ids(one, two) == {"c2": ["a3", "b1"]}
    assert measured(one, two).excluded == {"spam": 1}


def test_a_reply_in_the_closed_conversation_stops_the_clock_of_the_open_one() -> None:
    public = Thread("c1", "a").asks(DAY + "09:00").event(DAY + "09:10", "moved_closed", to="c2")
    private = Thread("c2", "b").asks(DAY + "09:30").replies(DAY + "09:40").replies(DAY + "09:50")
    found = measured(public, private)
    assert ids(public, private) == {"c1": ["a1", "a2", "b2"], "c2": ["b1", "b2", "b3"]}
    assert [times(case, "first_response_time") for case in found.cases] == [[(40, 40)], [(10, 10)]]


def test_replies_before_the_move_do_not_count_in_the_open_one() -> None:
    private = Thread("c2", "b").asks(DAY + "09:00").replies(DAY + "09:05")
    public = Thread("c1", "a").asks(DAY + "09:00").event(DAY + "09:10", "moved_closed", to="c2")
    assert ids(public, private)["c1"] == ["a1", "a2"]


def test_a_move_to_a_conversation_that_was_merged_goes_where_that_went() -> None:
    public = Thread("c1", "a").asks(DAY + "09:00").event(DAY + "09:10", "moved_closed", to="c2")
    gone = Thread("c2", "b").asks(DAY + "09:20").event(DAY + "09:30", "merged_into", to="c3")
    private = Thread("c3", "d").asks(DAY + "09:25").replies(DAY + "10:00")
    assert ids(public, gone, private)["c1"] == ["a1", "a2", "d2"]


def test_one_reply_counts_once_and_two_moves_may_bring_two() -> None:
    public = Thread("c1", "a").asks(DAY + "09:00").event(DAY + "09:10", "moved_closed", to="c2")
    public.event(DAY + "09:11", "moved_closed", to="c2").event(DAY + "10:11", "moved_closed", to="c2")
    private = Thread("c2", "b").asks(DAY + "09:30").replies(DAY + "10:00").replies(DAY + "11:00")
    assert ids(public, private)["c1"] == ["a1", "a2", "a3", "b2", "a4", "b3"]


def test_a_move_to_itself_or_to_nowhere_brings_nothing() -> None:
    public = Thread("c1", "a").asks(DAY + "09:00").event(DAY + "09:10", "moved_closed", to="c1")
    public.event(DAY + "09:11", "moved_closed", to="elsewhere").replies(DAY + "09:20")
    assert ids(public) == {"c1": ["a1", "a2", "a3", "a4"]}
    assert times(only(public), "next_response_time") == [(20, 20)]


def test_an_empty_log_is_no_case() -> None:
    assert measured() == ([], {}, [])
