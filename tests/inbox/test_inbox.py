"""What an inbox holds: its rows and their order, what is left out, and what stands around them."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.inbox.small import NOW, SOLVED, ZONE, asked, client, happened, inbox_of, replied, told
from tests.store.test_log_blocks import written
from tests.suggest.small import make_client
from webcare.inbox import Limits, dress, open_inbox, refs_of
from webcare.model.moment import EARLIEST
from webcare.store.workspace import open_workspace


def test_a_row_tells_both_clocks_and_whose_it_is(tmp_path: Path) -> None:
    records = [asked("27 17:30"), asked("02 09:15", body="Hallo?"), happened("02 09:20", "assigned", to="a_2")]
    (row,) = inbox_of(tmp_path, records).shown
    assert (row.waited, row.waited_business) == (65 * 3600, 2 * 3600)
    assert (row.due.late, row.due.late_business) == (3600, 3600)
    assert (row.messages, row.message.body, row.on) == (2, "Waar blijft mijn pakket?", "a_2")


def test_due_at_closing_time_is_not_missed_while_the_desk_is_closed(tmp_path: Path) -> None:
    """A reply on Saturday spends no open time, so it is in time: as the statistics count it."""
    friday = [asked("27 17:00")]
    (row,) = inbox_of(tmp_path, friday, datetime(2026, 2, 28, 12, tzinfo=ZONE)).shown
    assert (row.due.state, row.due.late) == ("soon", 0)
    (row,) = inbox_of(tmp_path, friday, datetime(2026, 3, 2, 9, 0, 1, tzinfo=ZONE)).shown
    assert (row.due.state, row.due.late_business) == ("overdue", 1)


def test_moments_in_two_offsets_are_compared_as_moments(tmp_path: Path) -> None:
    """09.45 in London is later than 10.30 in Amsterdam, though it reads earlier."""
    long_ago = [asked("20 09:00"), replied("20 10:30"), {**asked("20 09:45"), "at": "2026-02-20T09:45:00Z"}]
    assert told(inbox_of(tmp_path, long_ago)) == ["left 20 12:45 overdue"]


def test_a_reply_that_answers_a_later_message_does_not_count(tmp_path: Path) -> None:
    long_ago = [
        asked("20 09:00"),
        replied("20 09:30", in_reply_to="in 23 10:00"),
        asked("23 10:00", conversation_id="c2"),
    ]
    assert told(inbox_of(tmp_path, long_ago)) == ["left 23 11:00 overdue", "left 20 10:00 overdue"]


def test_rows_stand_by_due_then_priority_then_how_long_they_wait(tmp_path: Path) -> None:
    rows = [
        asked("02 10:05", conversation_id="later"),
        asked("02 10:00", conversation_id="normal"),
        asked("02 10:00", conversation_id="high", topic="klacht", id="high"),
        asked("27 18:00", conversation_id="monday", id="monday"),
        asked("02 09:00", conversation_id="monday too", id="monday too"),
    ]
    inbox = inbox_of(tmp_path, rows)
    assert [row.conversation for row in inbox.shown] == ["monday", "monday too", "high", "normal", "later"]
    assert dict(inbox.states) == {"overdue": 0, "soon": 3} | {"overdue": 2}


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        (Limits(most=1), ["c1"]),
        (Limits(channel="email"), ["c2"]),
        (Limits(topic="klacht"), ["c3"]),
        (Limits(people=frozenset(("a_2",))), ["c3"]),
        (Limits(people=frozenset()), []),
    ],
)
def test_only_some_rows(limits: Limits, expected: list[str], tmp_path: Path) -> None:
    records = [
        asked("02 10:00"),
        asked("02 10:01", conversation_id="c2", channel="email"),
        asked("02 10:02", conversation_id="c3", topic="klacht"),
        happened("02 10:03", "assigned", conversation_id="c3", to="a_2"),
    ]
    inbox = inbox_of(tmp_path, records, limits=limits)
    assert [row.conversation for row in inbox.shown] == expected
    assert inbox.totals["unanswered"] == (3 if limits.most else len(expected))


def test_what_is_left_out_is_counted_whatever_the_order(tmp_path: Path) -> None:
    """Of two records with one id the earliest stays."""
    records = [asked("02 10:00"), asked("02 10:00"), asked("02 10:10", id="in 02 10:00", body="Iets anders")]
    for given in (records, records[::-1], [records[0], *records[::-2]]):
        inbox = inbox_of(tmp_path, given)
        assert [row.message.body for row in inbox.shown] == ["Waar blijft mijn pakket?"]
        assert inbox.left == (0, 1, 1)


def test_broken_lines_are_passed_over_and_counted(tmp_path: Path) -> None:
    workspace, log = client(tmp_path / "proef"), tmp_path / "l.jsonl"
    far = asked("02 10:00", id="far", at="2062-03-02T10:00:00+01:00")
    log.write_bytes(b"{\n" + written([asked("02 10:00"), far]) + b'{"v":1,"type":"message"\n')
    inbox = open_inbox(workspace, [str(log)], NOW)
    assert (told(inbox), inbox.left.broken) == (["unanswered 02 11:00 soon"], 3)


def test_without_hours_and_targets_everybody_still_waits(tmp_path: Path) -> None:
    workspace, log = client(tmp_path / "proef"), tmp_path / "l.jsonl"
    for name in ("hours", "targets", "topics", "channels"):
        (tmp_path / "proef" / "handbook" / f"{name}.yaml").unlink()
    log.write_bytes(written([asked("02 10:00"), asked("01 10:00", conversation_id="c2")]))
    inbox = open_inbox(workspace, [str(log)], NOW)
    assert told(inbox) == ["unanswered - unknown", "unanswered - unknown"]
    assert [row.conversation for row in inbox.shown] == ["c2", "c1"]
    assert inbox.opening is None


def test_the_desk_is_closed_and_says_when_it_opens(tmp_path: Path) -> None:
    opening = inbox_of(tmp_path, [], datetime(2026, 3, 6, 18, tzinfo=ZONE)).opening
    assert opening is not None
    assert (opening.is_open, opening.changes) == (False, datetime(2026, 3, 9, 9, tzinfo=ZONE))
    opening = inbox_of(tmp_path, [], datetime(2026, 3, 6, 17, 59, 59, tzinfo=ZONE)).opening
    assert opening is not None
    assert (opening.is_open, opening.changes) == (True, datetime(2026, 3, 6, 18, tzinfo=ZONE))


def test_moods_and_templates_are_for_who_waits(tmp_path: Path) -> None:
    workspace = open_workspace(str(make_client(tmp_path / "lamp")))
    angry = asked("02 10:00", body="Wat een waardeloze service. Ik ben woedend!")
    wondering = asked("02 10:10", conversation_id="c3")
    thanked = [{**one, "conversation_id": "c2", "id": f"{one['id']} 2"} for one in SOLVED]
    inbox = inbox_of(tmp_path, [angry, wondering, *thanked])
    rows = dress(inbox.shown, workspace, NOW.date(), suggest=True)
    assert [row.mood for row in rows] == ["angry", "negative", "negative"]
    assert [row.suggested and row.suggested.answer for row in rows] == [None, "waar-pakket", None]
    assert not any(row.suggested for row in dress(inbox.shown, workspace, NOW.date(), suggest=False))


def test_a_colleague_is_everything_that_a_log_may_call_them(tmp_path: Path) -> None:
    workspace = client(tmp_path / "proef")
    refs, problem = refs_of("klantenservice", workspace)
    assert {"klantenservice", workspace.handbook.contacts["klantenservice"].name} <= refs
    assert problem is not None


def test_the_earliest_date_costs_no_more(tmp_path: Path) -> None:
    (row,) = inbox_of(tmp_path, [{**asked("02 10:00"), "at": f"{EARLIEST}-01-05T10:00:00Z"}]).shown
    assert (row.section, row.due.state, row.waited_business) == ("left", "unknown", None)


def test_one_conversation_may_be_long(tmp_path: Path) -> None:
    """No time that grows with its square: a test that hangs is the failure."""
    began = datetime(2026, 2, 20, tzinfo=ZONE)
    records = [
        asked("20 10:00", id=f"m{at}", at=(began + timedelta(seconds=at)).isoformat())
        if at % 2
        else happened("20 10:00", "no_reply_needed", id=f"e{at}", at=(began + timedelta(seconds=at)).isoformat())
        for at in range(20_000)
    ]
    assert told(inbox_of(tmp_path, records)) == ["left 20 10:00 overdue"]
