"""What is filled in when a record is added: who writes to whom, where, when, and what it is."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tests.recording.noted import AMSTERDAM, NOW, UNKNOWN, refused
from tests.store.test_log_blocks import event, message
from webcare import limits
from webcare.model.record import AnyRecord, Message
from webcare.model.text import Text
from webcare.recording import complete
from webcare.recording.adding import with_offsets
from webcare.recording.completing import propose
from webcare.recording.where import Thread
from webcare.store.workspace import Workspace


def thread(**fields: Any) -> Thread:
    first = msgspec.convert(message(1, **fields), AnyRecord)
    assert isinstance(first, Message)
    return Thread(True, [first])


EMPTY = Thread(False, [])
BARE = {"conversation_id": "c1", "channel": "email", "surface": "closed", "body": "Hoi"}
SENDERS: dict[str, tuple[dict[str, Any], Thread, str, dict[str, Any], str | None]] = {
    "nothing said": ({}, EMPTY, "in", {"type": "customer"}, None),
    "from us": ({"direction": "out"}, EMPTY, "out", {"type": "agent"}, None),
    "from us, to a question": ({"direction": "out"}, thread(), "out", {"type": "agent"}, "m0001"),
    "by a colleague": (
        {"author": {"type": "agent", "ref": "a_1"}},
        thread(),
        "out",
        {"type": "agent", "ref": "a_1"},
        "m0001",
    ),
    "a reference only": ({"author": {"ref": "k_1"}}, thread(), "in", {"type": "customer", "ref": "k_1"}, None),
    "by a bot": ({"author": {"type": "bot"}}, thread(), "out", {"type": "bot"}, None),
    "by the system": ({"author": {"type": "system"}}, thread(), "out", {"type": "system"}, None),
    "by somebody odd": ({"author": {"type": "boss"}}, thread(), "in", {"type": "boss"}, None),
    "by a number": ({"author": {"type": 3}}, thread(), "in", {"type": 3}, None),
    "by a list": ({"author": {"type": ["agent"]}}, thread(), "in", {"type": ["agent"]}, None),
    "to another message": ({"direction": "out", "in_reply_to": "m7"}, thread(), "out", {"type": "agent"}, "m7"),
    "nobody asked": ({"direction": "out"}, thread(direction="out"), "out", {"type": "agent"}, None),
    "an odd direction": ({"direction": "up", "author": {"ref": "k_1"}}, thread(), "up", {"ref": "k_1"}, None),
}


@pytest.mark.parametrize(("given", "known", "direction", "author", "asked"), SENDERS.values(), ids=SENDERS)
def test_who_writes_to_whom(
    given: dict[str, Any],
    known: Thread,
    direction: str,
    author: dict[str, Any],
    asked: str | None,
    workspace: Workspace,
) -> None:
    record, filled = complete({**BARE, **given}, known, workspace, NOW)
    assert (record["direction"], record["author"], record.get("in_reply_to")) == (direction, author, asked)
    assert filled == record.keys() - BARE.keys() - given.keys()


WHERE: dict[str, tuple[dict[str, Any], Thread, tuple[str, str]]] = {
    "as before": ({}, thread(channel="x", surface="closed"), ("x", "closed")),
    "a mention says it": ({"trigger": "mention"}, thread(channel="x", surface="closed"), ("x", "open")),
    "another channel": ({"channel": "email"}, thread(channel="x", surface="open"), ("email", "closed")),
    "both are given": ({"channel": "x", "surface": "open"}, thread(channel="x", surface="closed"), ("x", "open")),
}


@pytest.mark.parametrize(("given", "known", "where"), WHERE.values(), ids=WHERE)
def test_on_which_channel_and_who_reads_along(
    given: dict[str, Any], known: Thread, where: tuple[str, str], workspace: Workspace
) -> None:
    record, _ = complete({"conversation_id": "c1", "body": "Hoi", **given}, known, workspace, NOW)
    assert (record["channel"], record["surface"]) == where


ASKED: dict[str, tuple[dict[str, Any], Text, Text | None]] = {
    "no channel": (
        {},
        Text("het kanaal ontbreekt", "the channel is missing"),
        Text("noem het met --channel", "name it with --channel"),
    ),
    "a channel with both": (
        {"channel": "x"},
        Text("niet duidelijk is of iedereen meeleest", "it is not clear whether everybody reads along"),
        Text("kies --surface open of --surface closed", "choose --surface open or --surface closed"),
    ),
    "an unknown channel": (
        {"channel": "fax"},
        Text("niet duidelijk is of iedereen meeleest", "it is not clear whether everybody reads along"),
        Text("kies --surface open of --surface closed", "choose --surface open or --surface closed"),
    ),
    "a note": (
        {"type": "note"},
        Text("gesprek 'c1' staat niet in het logboek", "conversation 'c1' is not in the log"),
        UNKNOWN,
    ),
}


@pytest.mark.parametrize(("given", "text", "hint"), ASKED.values(), ids=ASKED)
def test_what_has_to_be_told(given: dict[str, Any], text: Text, hint: Text | None, workspace: Workspace) -> None:
    whole = {"conversation_id": "c1", "body": "Hoi", **given}
    assert refused(lambda: complete(whole, EMPTY, workspace, NOW)) == (text, hint, None)


def test_a_note_in_no_conversation(workspace: Workspace) -> None:
    text = Text("gesprek '' staat niet in het logboek", "conversation '' is not in the log")
    assert refused(lambda: complete({"type": "note", "body": "Hoi"}, EMPTY, workspace, NOW)) == (text, UNKNOWN, None)


def test_a_note_in_a_known_conversation(workspace: Workspace) -> None:
    given = {"type": "note", "conversation_id": "c1", "body": "Belt terug", "author": {"type": "agent"}}
    record, filled = complete(given, Thread(True, []), workspace, NOW)
    assert list(record) == ["v", "type", "id", "conversation_id", "at", "author", "body"]
    assert (record["at"], filled) == ("2026-03-03T09:00:00+00:00", {"v", "id", "at"})


NO_INTENT: dict[str, dict[str, Any]] = {
    "no words at all": {"body": 3},
    "no author": {"author": None},
    "from a bot": {"author": {"type": "bot"}},
    "to a customer": {"direction": "out"},
    "a note": {"type": "note"},
    "in French": {"language": "fr-BE"},
}


@pytest.mark.parametrize("given", NO_INTENT.values(), ids=NO_INTENT)
def test_no_intent_is_proposed(given: dict[str, Any]) -> None:
    question = {"body": "Hoe laat zijn jullie open?"}
    assert propose(message(1, **{**question, **given})) is None
    assert propose(message(1, **question, language="nl-BE")) == "question"


def test_only_the_first_words_of_a_long_message_propose_an_intent() -> None:
    body = "a " * (limits.MESSAGE // 2) + "Hoe laat zijn jullie open?"
    assert propose(message(1, body=body)) == propose(message(1, body="a")) != "question"


def test_a_moment_without_an_offset_gets_that_of_the_client() -> None:
    due = event("promise_due", due="2026-07-03T17:00:00", at="2026-03-02T10:00:00", x=1)
    done = {**due, "at": "2026-03-02T10:00:00+01:00", "due": "2026-07-03T17:00:00+02:00"}
    assert with_offsets(due, AMSTERDAM) == done
    assert with_offsets(message(1), ZoneInfo("Asia/Tokyo")) == message(1)


def test_a_field_that_the_format_does_not_know_stays_as_it_is() -> None:
    odd = message(1, due="morgen", at="2026-03-02T10:00:00")
    assert with_offsets(odd, AMSTERDAM) == {**odd, "at": "2026-03-02T10:00:00+01:00"}
