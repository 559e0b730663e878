"""What is written into a log: completed, checked, and never with a name where a pseudonym belongs."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.store.test_log_blocks import event, message
from webcare.model.errors import CannotRun
from webcare.model.record import AnyRecord, Message
from webcare.recording import add, complete
from webcare.recording.adding import problems_of
from webcare.recording.completing import new_id, propose
from webcare.recording.where import Thread, thread_of
from webcare.scaffold import scaffold
from webcare.store.line import ordered
from webcare.store.workspace import Workspace, open_workspace

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
EMPTY = Thread(False, [])


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    scaffold(".", "Proef")
    return open_workspace()


def thread(*given: dict[str, Any]) -> Thread:
    messages = [msgspec.convert(one, AnyRecord) for one in given]
    return Thread(True, [one for one in messages if isinstance(one, Message)])


def test_ids_sort_in_the_order_in_which_they_were_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also while the clock stands still, and when it is put back."""
    made = [new_id() for _ in range(1000)]
    for now in (time.time_ns() + 10**9, time.time_ns()):
        monkeypatch.setattr(time, "time_ns", lambda now=now: now)
        made += [new_id() for _ in range(10)]
    assert made == sorted(set(made))
    assert {len(one) for one in made} == {33}


def test_a_message_in_a_conversation(workspace: Workspace) -> None:
    """Channel, surface and what it answers are those of the conversation."""
    known = thread(message(1, channel="whatsapp", surface="closed"))
    record, filled = complete({"conversation_id": "c1", "direction": "out", "body": "Hoi"}, known, workspace, NOW)
    name = record.pop("id")
    assert record == {
        "v": 1,
        "type": "message",
        "conversation_id": "c1",
        "at": "2026-03-03T09:00:00+00:00",
        "channel": "whatsapp",
        "surface": "closed",
        "direction": "out",
        "author": {"type": "agent"},
        "body": "Hoi",
        "in_reply_to": "m0001",
    }
    assert filled == {"v", "type", "id", "at", "channel", "surface", "author", "in_reply_to"}
    assert problems_of({**record, "id": name}, "l", 1) == []


GIVEN: dict[str, tuple[dict[str, Any], dict[str, str]]] = {
    "from a customer": ({"channel": "email"}, {"direction": "in", "surface": "closed"}),
    "mentioned": ({"channel": "x", "trigger": "mention"}, {"direction": "in", "surface": "open"}),
    "a private message": ({"channel": "x", "trigger": "dm"}, {"direction": "in", "surface": "closed"}),
    "by a bot": ({"channel": "email", "author": {"type": "bot"}}, {"direction": "out", "surface": "closed"}),
    "another channel": ({"channel": "whatsapp"}, {"direction": "in", "surface": "closed"}),
}


@pytest.mark.parametrize(("given", "expected"), GIVEN.values(), ids=GIVEN)
def test_a_new_conversation(given: dict[str, Any], expected: dict[str, str], workspace: Workspace) -> None:
    record, _ = complete({"conversation_id": "c1", "body": "Hoi", **given}, EMPTY, workspace, NOW)
    assert {key: record[key] for key in expected} == expected
    assert problems_of(record, "l", 1) == []


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"body": "Hoi"}, "het kanaal ontbreekt"),
        ({"body": "Hoi", "channel": "x"}, "niet duidelijk is of iedereen meeleest"),
        ({"type": "note", "body": "Hoi"}, "gesprek 'c1' staat niet in het logboek"),
    ],
)
def test_what_is_not_known_is_asked(given: dict[str, Any], message: str, workspace: Workspace) -> None:
    with pytest.raises(CannotRun) as caught:
        complete({"conversation_id": "c1", **given}, EMPTY, workspace, NOW)
    assert caught.value.message.nl == message


@pytest.mark.parametrize(
    "odd", [{"author": "Jan"}, {"author": 3}, {"direction": ["in"]}, {"channel": 3}, {"trigger": {}}]
)
def test_odd_values_are_for_the_check_to_tell(odd: dict[str, Any], workspace: Workspace) -> None:
    given = {"conversation_id": "c1", "channel": "email", "surface": "open", "body": "Hoi", **odd}
    record, _ = complete(given, EMPTY, workspace, NOW)
    assert problems_of(record, "l", 1)


def test_fields_stand_in_the_usual_order_and_unknown_ones_last() -> None:
    record = {"x": 1, **dict(reversed(list(message(1).items())))}
    assert list(ordered(record)) == [*(name for name in message(1)), "x"]


INTENTS: dict[str, tuple[dict[str, Any], str | None]] = {
    "a customer asks": ({"body": "Hoe laat zijn jullie open?"}, "question"),
    "it has one": ({"body": "Hoe laat zijn jullie open?", "intent": "other"}, None),
    "no words": ({"body": " "}, None),
    "another language": ({"body": "When are you open?", "language": "en"}, None),
    "a colleague": ({"body": "Hoe laat zijn jullie open?", "author": {"type": "agent"}, "direction": "out"}, None),
}


@pytest.mark.parametrize(("given", "intent"), INTENTS.values(), ids=INTENTS)
def test_an_intent_is_proposed(given: dict[str, Any], intent: str | None) -> None:
    assert propose(message(1, **given)) == intent


PERSONS = ["Sanne", "Sanne de Wit", "sanne@mail.example", "@sanne_82", "06-12345678", "k 1"]


@pytest.mark.parametrize("ref", PERSONS)
def test_a_reference_is_no_name(ref: str, tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    with pytest.raises(CannotRun) as caught:
        add(str(path), [message(1, author={"type": "customer", "ref": ref})], [], {})
    assert "lijkt op een naam of account" in caught.value.message.nl
    assert ref not in caught.value.message.nl
    assert not path.exists()


@pytest.mark.parametrize("name", ["l.pseudo.jsonl", "L.Pseudo.JSONL"])
def test_a_log_that_git_may_keep_takes_pseudonyms_only(name: str, tmp_path: Path) -> None:
    ours, shared = tmp_path / "own.jsonl", tmp_path / name
    record = message(1, author={"type": "customer", "ref": "jan_82"})
    assert add(str(ours), [record], [], {}).added == [record]
    with pytest.raises(CannotRun):
        add(str(shared), [record], [], {})
    assert add(str(shared), [message(1)], [], {}).added == [message(1)]
    with pytest.raises(CannotRun):
        add(str(ours), [event("assigned", to="jan@bedrijf.example")], [], {})


def test_a_conversation_is_known_by_any_record(workspace: Workspace, tmp_path: Path) -> None:
    path = str(tmp_path / "logs" / "desk.jsonl")
    assert not thread_of("c1", workspace, path).known
    add(path, [event("resolved")], [], {})
    found = thread_of("c1", workspace, path)
    assert (found.known, found.messages, found.last, found.asked) == (True, [], None, None)
    add(path, [message(2)], [], {})
    assert thread_of("c1", workspace, path).asked == "m0002"
