"""What is to be done, case by case: who waits and until when, what else there is to do, and care afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.inbox.small import SOLVED, Record, asked, happened, inbox_of, replied, told

HOLDING = {"body": "We zoeken het uit.", "reply_kind": "holding"}
WAITING: dict[str, tuple[list[Record], list[str]]] = {
    "no reply yet": ([asked("02 10:00")], ["unanswered 02 11:00 soon"]),
    "too late": ([asked("02 09:10")], ["unanswered 02 10:10 overdue"]),
    "the due second itself is in time": ([asked("02 09:30")], ["unanswered 02 10:30 soon"]),
    "a second later is too late": ([asked("02 09:29:59")], ["unanswered 02 10:29 overdue"]),
    "from Friday evening on, in open time": ([asked("27 17:30")], ["unanswered 02 09:30 overdue"]),
    "a second message moves nothing": ([asked("02 09:45"), asked("02 10:20")], ["unanswered 02 10:45 soon"]),
    "after a reply, the next response": (
        [asked("02 09:00"), replied("02 09:10"), asked("02 10:00")],
        ["unanswered 02 12:00 later"],
    ),
    "answered": ([asked("02 10:00"), replied("02 10:10")], []),
    "thanks need no reply": ([asked("02 10:00"), replied("02 10:10"), asked("02 10:20", body="Bedankt!")], []),
    "somebody said that none is needed": ([asked("02 10:00"), happened("02 10:05", "no_reply_needed")], []),
    "resolved without a reply": ([asked("02 10:00"), happened("02 10:05", "resolved")], []),
    "asked again after that": (
        [asked("02 09:50"), happened("02 10:05", "resolved"), asked("02 10:10")],
        ["unanswered 02 10:50 soon"],
    ),
    "a bot is no reply": (
        [asked("02 10:00"), replied("02 10:01", author={"type": "bot"})],
        ["unanswered 02 11:00 soon"],
    ),
    "nor is one that failed": (
        [asked("02 10:00"), replied("02 10:01", delivery="failed")],
        ["unanswered 02 11:00 soon"],
    ),
    "nor one that comes later than now": ([asked("02 10:00"), replied("02 10:31")], ["unanswered 02 11:00 soon"]),
    "a later case was answered, and so is the earlier": (
        [asked("23 10:00"), asked("02 10:00"), replied("02 10:10")],
        [],
    ),
    "asked in vain, and again": ([asked("26 10:00"), asked("02 10:00")], ["unanswered 26 11:00 overdue again"]),
    "an unknown channel has the last target": ([asked("02 10:00", channel="postduif")], ["unanswered 02 18:00 later"]),
    "a week ago": ([asked("20 10:00")], ["left 20 11:00 overdue"]),
    "a complaint in a review, however old": (
        [asked("20 10:00", channel="email", trigger="review", intent="complaint")],
        ["reviews 20 18:00 overdue review"],
    ),
    "praise in a review": (
        [asked("02 10:00", trigger="review", intent="compliment")],
        ["unanswered 02 11:00 soon review"],
    ),
    "about us, not to us": ([asked("02 09:00", trigger="untagged")], ["found 02 10:00 overdue proactive"]),
    "which the topic says to leave": ([asked("02 09:00", trigger="untagged", topic="bezorging")], []),
    "and too old to join": ([asked("20 09:00", trigger="untagged")], []),
    "put off": ([asked("02 09:00"), replied("02 09:10", **HOLDING)], ["unanswered - unknown holding"]),
    "put off, and due to be solved": (
        [asked("02 09:00", channel="email"), replied("02 09:10", channel="email", **HOLDING)],
        ["unanswered 11 18:00 later holding"],
    ),
    "put off, and now they are to answer": (
        [asked("02 09:00"), replied("02 09:10", **HOLDING), happened("02 09:11", "status", status="pending")],
        [],
    ),
    "put off and answered": ([asked("02 09:00"), replied("02 09:10", **HOLDING), replied("02 09:20")], []),
    "taken back by the customer": ([asked("02 09:00"), happened("02 09:10", "deleted", message_id="in 02 09:00")], []),
    "spam": ([asked("02 09:00"), happened("02 09:10", "spam")], []),
    "answered in the closed conversation": (
        [
            asked("02 10:00"),
            happened("02 10:01", "moved_closed", to="c2"),
            replied("02 10:05", conversation_id="c2", surface="closed"),
        ],
        [],
    ),
}
PROMISE = happened("02 09:20", "promise_due", due="2026-03-02T10:00:00+01:00")
OTHERWISE: dict[str, tuple[list[Record], list[str]]] = {
    "promised": ([asked("02 09:00"), replied("02 09:10"), PROMISE], ["promises 02 10:00 overdue"]),
    "promised for later": (
        [asked("02 09:00"), replied("02 09:10"), {**PROMISE, "due": "2026-03-02T17:00:00+01:00"}],
        ["promises 02 17:00 later"],
    ),
    "a promise that was kept": ([asked("02 09:00"), replied("02 09:10"), PROMISE, replied("02 09:30")], []),
    "a promise to who waits": (
        [asked("02 09:00"), replied("02 09:10"), PROMISE, asked("02 10:00")],
        ["unanswered 02 12:00 later promise"],
    ),
    "a promise of a month ago": (
        [asked("20 09:00"), replied("20 09:10"), happened("20 09:11", "promise_due", due="2026-02-20T12:00:00+01:00")],
        ["left 20 12:00 overdue promise"],
    ),
    "escalated": (
        [asked("02 09:00"), replied("02 09:10"), happened("02 09:20", "escalated")],
        ["escalated - unknown"],
    ),
    "escalated and acknowledged": (
        [
            asked("02 09:00"),
            replied("02 09:10"),
            happened("02 09:20", "escalated"),
            happened("02 09:30", "acknowledged"),
        ],
        [],
    ),
    "escalated while they wait": (
        [asked("02 09:45"), happened("02 09:50", "escalated")],
        ["unanswered 02 10:45 soon escalated"],
    ),
    "nobody has it": (
        [asked("02 10:00"), happened("02 10:01", "assigned", conversation_id="c2", to="a_1")],
        ["unanswered 02 11:00 soon unassigned"],
    ),
    "somebody has it": (
        [asked("02 10:00"), happened("02 10:01", "assigned", to="a_1")],
        ["unanswered 02 11:00 soon"],
    ),
}
"""Resolved on Thursday: due from Friday on, until Monday evening, for the desk is closed in the weekend."""
RATED: Record = {
    "v": 1,
    "type": "rating",
    "id": "r1",
    "conversation_id": "c9",
    "at": "2026-02-20T10:00:00+01:00",
    "score": 4,
}
AFTERWARDS: dict[str, tuple[list[Record], list[str]]] = {
    "a complaint": (SOLVED, ["follow_up 02 18:00 later"]),
    "a question": ([{**SOLVED[0], "intent": "question"}, *SOLVED[1:]], []),
    "a question that was escalated": (
        [{**SOLVED[0], "intent": "question"}, happened("26 10:05", "escalated"), *SOLVED[1:]],
        ["follow_up 02 18:00 later"],
    ),
    "asked already": ([*SOLVED, replied("27 12:00", reply_kind="follow_up")], []),
    "resolved this morning": ([{**one, "at": one["at"].replace("02-26T10", "03-02T09")} for one in SOLVED], []),
    "resolved last week": ([{**one, "at": one["at"].replace("02-26", "02-24")} for one in SOLVED], []),
    "open again": ([*SOLVED, happened("27 10:00", "reopened")], []),
    "nobody answered": ([SOLVED[0], SOLVED[2]], []),
    "they say that it is fine": ([*SOLVED, asked("26 11:00", body="Super, bedankt!")], []),
    "and ratings are asked here": (
        [*SOLVED, asked("26 11:00", body="Super, bedankt!"), RATED],
        ["feedback 02 18:00 later"],
    ),
    "and they gave one": ([*SOLVED, asked("26 11:00", body="Bedankt!"), {**RATED, "conversation_id": "c1", "at": SOLVED[2]["at"]}], []),
    "and a system asked": (
        [*SOLVED, asked("26 11:00", body="Bedankt!"), RATED, replied("26 12:00", automated=True, author={"type": "system"})],
        [],
    ),
    "and everybody reads along": (
        [{**SOLVED[0], "surface": "open"}, *SOLVED[1:], asked("26 11:00", body="Bedankt!"), RATED],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("records", "expected"), WAITING.values(), ids=WAITING)
def test_who_waits(records: list[Record], expected: list[str], tmp_path: Path) -> None:
    assert told(inbox_of(tmp_path, records)) == expected


@pytest.mark.parametrize(("records", "expected"), OTHERWISE.values(), ids=OTHERWISE)
def test_what_else_there_is_to_do(records: list[Record], expected: list[str], tmp_path: Path) -> None:
    assert told(inbox_of(tmp_path, records)) == expected


@pytest.mark.parametrize(("records", "expected"), AFTERWARDS.values(), ids=AFTERWARDS)
def test_care_afterwards(records: list[Record], expected: list[str], tmp_path: Path) -> None:
    assert told(inbox_of(tmp_path, records)) == expected
