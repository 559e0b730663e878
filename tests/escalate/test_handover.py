"""What a colleague is told of a conversation, and what is kept from an open one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from webcare.escalate.handover import hand_over
from webcare.model.record import AnyRecord, Author, Event, Message

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def message(number: int, text: str, *, out: bool = False, **more: Any) -> Message:
    known: dict[str, Any] = {"channel": "x", "surface": "open", **more}
    return Message(
        v=1,
        id=f"m{number}",
        conversation_id="c1",
        at=f"2026-11-22T0{number}:00:00+00:00",
        direction="out" if out else "in",
        author=Author(type="agent" if out else "customer", ref=None if out else "k_0123456789abcdef"),
        body=text,
        **known,
    )


def event(number: int, name: Any, **more: Any) -> Event:
    return Event(v=1, id=f"e{number}", conversation_id="c1", at=f"2026-11-22T0{number}:30:00+00:00", name=name, **more)


def test_who_waits_since_when_and_what_was_promised() -> None:
    records: list[AnyRecord] = [
        message(1, "Waar is mijn lamp?", topic="bezorging"),
        message(2, "Ik zoek het uit. ^SV", out=True),
        event(2, "promise_due", due="2026-11-22T09:00:00+00:00"),
        event(3, "escalated", to="bezorging"),
        message(4, "Ik wacht nog steeds, dit is belachelijk!"),
        message(5, "Hallo?"),
    ]
    note = hand_over("c1", records, NOW)
    assert note is not None
    assert (note.who, note.topic, note.waiting, note.since.hour, note.mood) == (
        "k_0123456789abcdef", "bezorging", True, 4, "neutral",
    )  # fmt: skip
    assert [said.text for said in note.asked] == ["Ik wacht nog steeds, dit is belachelijk!", "Hallo?"]
    assert note.answered is not None
    assert note.answered.text == "Ik zoek het uit. ^SV"
    assert [promise.state for promise in note.promises] == ["overdue"]
    assert note.escalated == datetime(2026, 11, 22, 3, 30, tzinfo=UTC)


def test_personal_data_only_when_nobody_reads_along() -> None:
    text = "Bel me op 06-12345678"
    for surface, kept in (("open", False), ("closed", True)):
        note = hand_over("c1", [message(1, text, surface=surface)], NOW)
        assert note is not None
        assert ("06-12345678" in note.asked[0].text) is kept


def test_nobody_waits_and_what_was_deleted_is_gone() -> None:
    answered = hand_over("c1", [message(1, "Waar?"), message(2, "Daar. ^SV", out=True)], NOW)
    assert answered is not None
    assert (answered.waiting, answered.since.hour) == (False, 1)
    assert hand_over("c1", [message(1, "Oeps"), event(2, "deleted", message_id="m1")], NOW) is None
    assert hand_over("c1", [message(1, "Dag. ^SV", out=True)], NOW) is None
