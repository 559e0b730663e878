"""Every field of what is written, and the whole of every refusal: message, hint and place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tests.store.test_log_blocks import event, message
from tests.store.told import told
from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.record import AnyRecord, Message
from webcare.model.text import Text
from webcare.recording import Sent, add, complete, own_log, record_reply
from webcare.recording.adding import problems_of, with_offsets
from webcare.recording.completing import propose
from webcare.recording.where import Thread, logs_of, thread_of
from webcare.scaffold import scaffold
from webcare.store.append import STEP
from webcare.store.workspace import Workspace, open_workspace

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
SENT = Sent("Hoi! ^SV", None, None, datetime(2026, 3, 3, 10, 5, 7, 900, AMSTERDAM))
NOWHERE = Text("hier is geen klantmap", "there is no client folder here")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "klant"
    scaffold(str(folder), "Proef")
    monkeypatch.chdir(folder)
    return open_workspace()


@pytest.fixture
def loose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """No client folder."""
    monkeypatch.chdir(tmp_path)
    return open_workspace()


def refused(call: Callable[[], object]) -> tuple[Text, Text | None, str | None]:
    with pytest.raises(CannotRun) as caught:
        call()
    return caught.value.message, caught.value.hint, caught.value.place


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def ask(workspace: Workspace, *records: dict[str, Any]) -> Path:
    """Records in an imported log."""
    path = Path(workspace.path("logs")) / "in.jsonl"
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return path


def test_a_reply_is_a_whole_record(workspace: Workspace) -> None:
    ours = message(3, direction="out", author={"type": "agent"}, channel="whatsapp", surface="closed")
    ask(workspace, message(2), message(1), ours, message(4, conversation_id="c2"))
    where = record_reply(workspace, "c1", SENT)
    assert where.replace("\\", "/") == "logs/desk.jsonl"
    (record,) = lines(Path("logs/desk.jsonl"))
    assert list(record) == [
        *("v", "type", "id", "conversation_id", "at", "channel", "surface", "direction", "author", "body"),
        "in_reply_to",
    ]
    assert record.pop("id").startswith("w")
    assert record == {
        "v": 1,
        "type": "message",
        "conversation_id": "c1",
        "at": "2026-03-03T10:05:07+01:00",
        "channel": "whatsapp",
        "surface": "closed",
        "direction": "out",
        "author": {"type": "agent"},
        "body": "Hoi! ^SV",
        "in_reply_to": "m0002",
    }


def test_a_reply_names_its_author_and_the_version_of_its_answer(workspace: Workspace) -> None:
    ask(workspace, message(1, direction="out", author={"type": "agent"}))
    for name in ("bezorging", "retour"):
        (Path("answers") / f"{name}.md").write_text(f"---\nid: {name}\ntitle: Over {name}\n---\nHoi!\n", "utf-8")
    for template in ("retour", "weg"):
        record_reply(workspace, "c1", SENT._replace(template=template, author="a_7"))
    text = Path("answers/retour.md").read_text("utf-8")
    version = hashlib.sha256(text.encode()).hexdigest()[:8]
    found = lines(Path("logs/desk.jsonl"))
    assert [record["template"] for record in found] == [f"retour@{version}", "weg@00000000"]
    assert [record["author"] for record in found] == [{"type": "agent", "ref": "a_7"}] * 2
    assert not any("in_reply_to" in record for record in found)  # nobody asked


def test_a_reply_to_a_conversation_that_is_not_there(workspace: Workspace) -> None:
    ask(workspace, message(1), event("resolved", conversation_id="c2"))
    for name in ("weg", "c2"):
        text = Text(f"gesprek '{name}' staat niet in het logboek", f"conversation '{name}' is not in the log")
        assert refused(partial(record_reply, workspace, name, SENT)) == (text, None, None)
    assert not Path("logs/desk.jsonl").exists()
    told_short = refused(lambda: record_reply(workspace, "06-12345678 " + "x" * 80, SENT))[0].nl
    assert "12345678" not in told_short and len(told_short) == len("gesprek '' staat niet in het logboek") + 60


def test_without_a_client_folder(loose: Workspace, tmp_path: Path) -> None:
    hint = Text("noem een logboek met --file, of een klantmap met --client", "name a log with --file")
    assert refused(lambda: own_log(loose)) == (NOWHERE, hint, None)
    assert logs_of(loose) == []
    path = tmp_path / "l.jsonl"
    assert thread_of("c1", loose, str(path)) == Thread(False, [])
    add(str(path), [message(2), message(1), message(3, conversation_id="c2"), event("resolved", id="e1")], [], {})
    found = thread_of("c1", loose, str(path))
    assert (found.known, [one.id for one in found.messages], found.asked) == (True, ["m0001", "m0002"], "m0002")


def test_a_conversation_in_two_logs_is_read_once(workspace: Workspace, tmp_path: Path) -> None:
    path = ask(workspace, message(1), message(2))
    elsewhere = tmp_path / "elders.jsonl"
    add(str(elsewhere), [message(3), message(4, conversation_id="c2")], [], {})
    assert [one.id for one in thread_of("c1", workspace, str(elsewhere)).messages] == ["m0001", "m0002"]
    assert [one.id for one in thread_of("c2", workspace, str(elsewhere)).messages] == ["m0004"]
    assert thread_of("c3", workspace, str(path)) == Thread(False, [])
    ask(workspace, event("resolved", conversation_id="c3"))
    assert thread_of("c3", workspace, str(elsewhere)) == Thread(True, [])
    assert logs_of(workspace) == [str(path)]


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
        None,
    ),
}


@pytest.mark.parametrize(("given", "text", "hint"), ASKED.values(), ids=ASKED)
def test_what_has_to_be_told(given: dict[str, Any], text: Text, hint: Text | None, workspace: Workspace) -> None:
    whole = {"conversation_id": "c1", "body": "Hoi", **given}
    assert refused(lambda: complete(whole, EMPTY, workspace, NOW)) == (text, hint, None)


def test_a_note_in_no_conversation(workspace: Workspace) -> None:
    text = Text("gesprek '' staat niet in het logboek", "conversation '' is not in the log")
    assert refused(lambda: complete({"type": "note", "body": "Hoi"}, EMPTY, workspace, NOW)) == (text, None, None)


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


def test_the_problems_of_a_record() -> None:
    assert problems_of(message(1), "l.jsonl", 7, now=NOW) == []
    ahead = message(1, at="2036-09-01T10:00:00+01:00")
    assert [(one.path, one.line) for one in problems_of(ahead, "l.jsonl", 7, now=NOW)] == [("l.jsonl", 7)]
    bare = message(1, at="2026-03-02T10:00:00")
    assert problems_of(bare, "l.jsonl", 7, zone=AMSTERDAM, now=NOW) == []
    assert told(problems_of(bare, "l.jsonl", 7, now=NOW)).startswith("l.jsonl:7:")


def test_a_record_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    utf8 = Text("dit is geen geldige UTF-8", "this is not valid UTF-8")
    assert refused(lambda: problems_of(message(1, body="\ud83d"), "l.jsonl", 7)) == (utf8, None, "l.jsonl")
    size = len(msgspec.json.encode(message(1))) + 1
    monkeypatch.setattr(limits, "LOG_LINE", limits.LOG_LINE.at(size))
    assert problems_of(message(1), "l.jsonl", 7) == []
    monkeypatch.setattr(limits, "LOG_LINE", limits.LOG_LINE.at(size - 1))
    assert refused(lambda: problems_of(message(1), "l.jsonl", 7))[2] == "l.jsonl"


PSEUDONYM = Text("gebruik een pseudoniem, zoals k_66285e482c44a277", "use a pseudonym, such as k_66285e482c44a277")
PERSONS: dict[str, tuple[dict[str, Any], bool, str]] = {
    "a name": (message(1, author={"type": "customer", "ref": "Sanne"}), False, "author.ref: 'Sa***'"),
    "a long account": (
        message(1, author={"type": "customer", "ref": "@" + "s" * 40}),
        False,
        f"author.ref: '@s{'*' * 18}'",
    ),
    "a phone number": (message(1, author={"type": "customer", "ref": "0612345678"}), False, "author.ref: '06********'"),
    "no pseudonym in a shared log": (
        message(1, author={"type": "customer", "ref": "k_0123456"}),
        True,
        "author.ref: 'k_*******'",
    ),
    "a pseudonym and more": (
        message(1, author={"type": "customer", "ref": "k_0123456789abcdefg"}),
        True,
        "author.ref: 'k_*****************'",
    ),
    "assigned to an address": (event("assigned", to="jan@x.example"), False, "to: 'ja*@*.*******'"),
}


@pytest.mark.parametrize(("record", "shared", "said"), PERSONS.values(), ids=PERSONS)
def test_a_person_is_refused_masked(record: dict[str, Any], shared: bool, said: str, tmp_path: Path) -> None:
    path = tmp_path / ("l.pseudo.jsonl" if shared else "l.jsonl")
    text, hint, place = refused(lambda: add(str(path), [record], [], {}))
    assert (text, hint, place) == (
        Text(f"{said} lijkt op een naam of account", f"{said} looks like a name or an account"),
        PSEUDONYM,
        None,
    )
    assert not path.exists()


ALLOWED = [
    message(1, author={"type": "customer", "ref": "k_01234567"}),
    message(1, author={"type": "customer"}),
    event("assigned", to="team-bezorging"),
    event("assigned", to=3),
    event("escalated", to="jan@x.example"),
]


@pytest.mark.parametrize("record", ALLOWED)
def test_who_is_no_person_is_not(record: dict[str, Any], tmp_path: Path) -> None:
    assert add(str(tmp_path / "l.pseudo.jsonl"), [record], [], {}).added == [record]


def test_what_another_log_holds_is_not_added_again_and_the_log_itself_is_no_other(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "l.jsonl", tmp_path / "in.jsonl"
    add(str(theirs), [message(1)], [], {})
    done = add(str(ours), [message(1), message(2)], [str(theirs), str(ours)], {})
    assert (done.known, done.added) == ([message(1)], [message(2)])
    later = message(2, at="2026-03-02T11:00:00+01:00")
    assert add(str(ours), [later], [], {"m0002": {"at"}}).known == [later]


def test_an_id_that_is_taken_is_refused_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    add("l.jsonl", [message(1), message(2)], [], {})
    hint = Text("er is niets toegevoegd; kies een ander kenmerk", "nothing was added; choose another id")
    text = Text("het kenmerk 'm0002' is al van een ander record", "the id 'm0002' belongs to another record")
    odd = message(2, body="Iets anders")
    assert refused(lambda: add("l.jsonl", [message(3), odd], [], {})) == (text, hint, "l.jsonl:2")
    assert refused(lambda: add("l.jsonl", [message(2), odd], [], {})) == (text, hint, None)
    assert len(lines(tmp_path / "l.jsonl")) == 2
    long = message(1, id="0612345678 " + "x" * 80)
    told_short = refused(lambda: add("l.jsonl", [long, {**long, "body": "Iets"}], [], {}))[0].en
    assert told_short == f"the id '06******** {'x' * 49}' belongs to another record"


def test_an_id_behind_a_byte_order_mark_is_known(tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(message(1)).encode() + b"\n")
    assert add(str(path), [message(1)], [], {}).known == [message(1)]
    torn = path.read_bytes().rstrip(b"\n")
    path.write_bytes(torn)  # whole, but for its line end
    assert add(str(path), [message(2)], [], {}).torn == 0
    assert path.read_bytes().startswith(torn + b"\n")


@pytest.mark.parametrize("size", [STEP - 1, STEP, STEP + 1, 3 * STEP])
def test_a_long_torn_line_is_set_aside_whole(size: int, tmp_path: Path) -> None:
    """However many steps it takes to read it backwards."""
    path, torn = tmp_path / "l.jsonl", bytes(97 + number % 26 for number in range(size))
    whole = json.dumps(message(1)).encode() + b"\n"
    path.write_bytes(whole + torn)
    assert add(str(path), [message(2)], [], {}).torn == size
    assert (tmp_path / "l.jsonl.torn").read_bytes() == torn + b"\n"
    assert [record["id"] for record in lines(path)] == ["m0001", "m0002"]


def test_a_long_last_line_without_its_end_stays(tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    path.write_bytes(json.dumps(message(1)).encode() + b"\n" + json.dumps(message(2, body="x" * 2 * STEP)).encode())
    assert add(str(path), [message(3)], [], {}).torn == 0
    assert [record["id"] for record in lines(path)] == ["m0001", "m0002", "m0003"]


def test_a_line_of_that_id_that_cannot_be_read_is_another_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("l.jsonl").write_bytes(json.dumps(message(1)).encode().replace(b"hoi", b"h\xffi") + b"\n")
    text = Text("het kenmerk 'm0001' is al van een ander record", "the id 'm0001' belongs to another record")
    assert refused(lambda: add("l.jsonl", [message(1)], [], {}))[::2] == (text, "l.jsonl:1")
