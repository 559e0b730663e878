"""A small log whose every figure can be counted by hand."""

from __future__ import annotations

from tests.store.test_log_blocks import event, message

AT = ("--at", "2026-04-01T12:00")
FIRST, SECOND = {"type": "agent", "ref": "a_11111111"}, {"type": "agent", "ref": "a_22222222"}


def reply(number: int, conversation: str, at: str, **more: object) -> dict[str, object]:
    said = {"author": FIRST, "body": "Dat is geregeld.", "reply_kind": "answer", **more}
    return message(number, conversation_id=conversation, at=at, direction="out", **said)


LOG = [
    # over the weekend in which the clock goes forward: 45 minutes of open time, 3,765 by the calendar
    message(1, conversation_id="dst", at="2026-03-27T17:30:00+01:00", trigger="mention", body="Waar blijft mijn lamp?"),
    reply(2, "dst", "2026-03-30T09:15:00+02:00", template="pakket-niet-binnen@0123abcd"),
    # while closed, in one closed period
    message(3, conversation_id="dicht", at="2026-03-28T20:00:00+01:00", trigger="untagged", body="Wat is Proef traag"),
    reply(4, "dicht", "2026-03-28T21:00:00+01:00", author=SECOND),
    # a holding reply, an answer two hours later, resolved, rated
    message(5, conversation_id="app", at="2026-03-31T10:00:00+02:00", channel="whatsapp", surface="closed", trigger="dm"),
    reply(6, "app", "2026-03-31T10:10:00+02:00", channel="whatsapp", surface="closed", reply_kind="holding"),
    reply(7, "app", "2026-03-31T12:10:00+02:00", channel="whatsapp", surface="closed", author=SECOND),
    event("resolved", id="e1", conversation_id="app", at="2026-03-31T13:00:00+02:00"),
    {"v": 1, "type": "rating", "id": "r1", "conversation_id": "app", "at": "2026-03-31T14:00:00+02:00", "score": 5},
    # nobody answered
    message(8, conversation_id="mail", at="2026-03-31T09:00:00+02:00", channel="email", surface="closed"),
    # only thanks
    message(9, conversation_id="dank", at="2026-03-31T09:30:00+02:00", body="Top, bedankt!"),
    # a bot's answer stops no clock
    message(10, conversation_id="bot", at="2026-04-01T11:30:00+02:00", body="Hallo?"),
    message(11, conversation_id="bot", at="2026-04-01T11:30:05+02:00", direction="out", author={"type": "bot"}, automated=True),
    # later than now, double, taken, without an offset
    message(12, conversation_id="straks", at="2026-04-01T18:00:00+02:00"),
    message(9, conversation_id="dank", at="2026-03-31T09:30:00+02:00", body="Top, bedankt!"),
    message(1, conversation_id="dst", at="2026-03-27T17:30:00+01:00", body="Iets anders"),
    message(13, conversation_id="zonder", at="2026-03-31T09:30:00"),
]  # fmt: skip
