"""A reply that is noted is a whole record, and a conversation is found wherever it lies."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from tests.recording.noted import AMSTERDAM, UNKNOWN, lines, refused
from tests.store.test_log_blocks import event, message
from webcare.model.text import Text
from webcare.recording import Sent, add, own_log, record_reply
from webcare.recording.where import Thread, logs_of, thread_of
from webcare.store.workspace import Workspace

SENT = Sent("Hoi! ^SV", None, None, datetime(2026, 3, 3, 10, 5, 7, 900, AMSTERDAM))
NOWHERE = Text("hier is geen klantmap", "there is no client folder here")


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
        assert refused(partial(record_reply, workspace, name, SENT)) == (text, UNKNOWN, None)
    assert not Path("logs/desk.jsonl").exists()
    told_short = refused(lambda: record_reply(workspace, "06-12345678 " + "x" * 80, SENT))[0].nl
    assert "12345678" not in told_short and len(told_short) == len("gesprek '' staat niet in het logboek") + 60


def test_without_a_client_folder(loose: Workspace, tmp_path: Path) -> None:
    hint = Text(
        "noem een logboek met --file, of een klantmap met --client",
        "name a log with --file, or a client folder with --client",
    )
    assert refused(lambda: own_log(loose)) == (NOWHERE, hint, None)
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "a.jsonl").write_text(json.dumps(message(5)) + "\n", "utf-8")
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
    erasure = {"v": 1, "type": "erasure", "id": "c3", "at": "2026-03-02T10:00:00+01:00", "count": 1}
    ask(workspace, erasure)
    assert thread_of("c3", workspace, str(path)) == Thread(False, [])
    ask(workspace, event("resolved", conversation_id="c3"))
    assert thread_of("c3", workspace, str(elsewhere)) == Thread(True, [])
    assert logs_of(workspace) == [str(path)]
