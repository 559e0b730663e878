"""The conversation that a draft answers: its end, in order, however long."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from webcare import limits
from webcare.lint.conversation import read_conversation
from webcare.model.draft import ThreadMessage
from webcare.model.errors import CannotRun
from webcare.store.workspace import open_workspace


def line(number: int, body: str, *, conversation: str = "c1", out: bool = False, **more: object) -> str:
    """One message of the log."""
    record = {
        "v": 1,
        "type": "message",
        "id": f"m{number:06}",
        "conversation_id": conversation,
        "at": f"2026-03-06T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}+01:00",
        "channel": "x",
        "surface": "open",
        "direction": "out" if out else "in",
        "author": {"type": "agent" if out else "customer", "ref": "r"},
        "body": body,
        **more,
    }
    return json.dumps(record, ensure_ascii=False)


def log(client: Path, *lines: str, name: str = "gesprek.jsonl") -> None:
    """Write the client's log."""
    (client / "logs").mkdir(exist_ok=True)
    (client / "logs" / name).write_text("\n".join(lines) + "\n", "utf-8")


def test_the_end_of_ten_thousand_messages(client: Path) -> None:
    log(client, *(line(number, f"Bericht {number}", out=number % 2 == 0) for number in reversed(range(10_000))))
    thread = read_conversation("c1", open_workspace()).thread
    assert len(thread) == limits.THREAD
    assert thread[0] == ThreadMessage("out", "Bericht 9500")
    assert thread[-1] == ThreadMessage("in", "Bericht 9999")


def test_a_long_message_is_read_from_its_beginning(client: Path) -> None:
    log(client, line(1, "Begin " + "a" * 900_000), line(2, "b" * 1_100_000), line(3, "c"))
    thread = read_conversation("c1", open_workspace()).thread
    assert [len(message.body) for message in thread] == [limits.MESSAGE, 1], "a line over the limit is no record"
    assert thread[0].body.startswith("Begin aaa")


def test_order_is_that_of_the_clock(client: Path) -> None:
    """Not of the text: 12.30 in London comes after 13.15 in Amsterdam. Equal times keep the order of the log; a record without a time is none."""
    log(
        client,
        line(1, "tweede", at="2026-03-06T12:30:00+00:00"),
        line(2, "eerste", at="2026-03-06T13:15:00+01:00"),
        line(3, "geen tijd", at="gisteren"),
        line(4, "mislukt", at="2026-03-06T14:00:00+01:00", delivery="failed"),
        line(5, "een ander", conversation="c2"),
    )
    thread = read_conversation("c1", open_workspace()).thread
    assert [message.body for message in thread] == ["eerste", "tweede"]


def test_a_conversation_that_is_not_there(client: Path) -> None:
    log(client, line(1, "over c1", conversation="c2"))
    with pytest.raises(CannotRun) as problem:
        read_conversation("c1", open_workspace())
    assert problem.value.message.nl == "gesprek 'c1' staat niet in het logboek"
