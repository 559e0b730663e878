"""``webcare log add``: what a desk writes down, once, whole, and without names."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.runner import Result, Runner
from tests.store.test_log_blocks import event, message, written

ASKED = ("--body", "Waar blijft mijn pakket? Mail me op sanne@mail.example.", "--author", "k_0123456789abcdef")
FIRST = ("log", "add", "--conversation", "c1", "--channel", "x", "--trigger", "mention", *ASKED, "--id", "m1")
TYPED = "  = kijk na of je het goed hebt getypt, of neem het eerst over met 'webcare log import'"
AT = ("--at", "2026-03-02T10:00")
NAME = re.compile(r"w[0-9a-f]{32}")


def desk(client: Path) -> list[dict[str, Any]]:
    """The records that were written."""
    return [json.loads(line) for line in (client / "logs" / "desk.jsonl").read_bytes().splitlines()]


def test_a_message_is_added_once(run: Runner, client: Path) -> None:
    assert run(*FIRST, *AT) == Result(0, "m1: toegevoegd aan logs/desk.jsonl; voorstel: vraag\n", "")
    assert run(*FIRST, *AT) == Result(0, "m1: stond er al\n", "")
    assert run(*FIRST, "--lang", "en") == Result(0, "m1: was there already\n", "")
    assert desk(client) == [
        {
            "v": 1,
            "type": "message",
            "id": "m1",
            "conversation_id": "c1",
            "at": "2026-03-02T10:00:00+01:00",
            "channel": "x",
            "surface": "open",
            "trigger": "mention",
            "direction": "in",
            "author": {"type": "customer", "ref": "k_0123456789abcdef"},
            "body": ASKED[1],
            "intent": "question",
        }
    ]


def test_the_same_id_for_something_else(run: Runner, client: Path) -> None:
    run(*FIRST, *AT)
    before = (client / "logs" / "desk.jsonl").read_bytes()
    assert run(*FIRST, "--at", "2026-03-02T10:01") == Result(
        2,
        "",
        "webcare: logs/desk.jsonl:1: het kenmerk 'm1' is al van een ander record\n"
        "  = er is niets toegevoegd; kies een ander kenmerk\n",
    )
    assert (client / "logs" / "desk.jsonl").read_bytes() == before


ADDED: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "a note": (("--note", "Overdracht aan avonddienst"), {"author": {"type": "agent"}, "body": "Overdracht aan avonddienst"}),
    "assigned": (("--event", "assigned", "--to", "a_01234567"), {"name": "assigned", "author": {"type": "agent"}, "to": "a_01234567"}),
    "a status": (("--event", "status", "--status", "pending"), {"name": "status", "author": {"type": "agent"}, "status": "pending"}),
    "resolved": (("--event", "resolved", "--author", "a_01234567"), {"name": "resolved", "author": {"type": "agent", "ref": "a_01234567"}}),
    "a promise": (
        ("--event", "promise_due", "--due", "2026-03-04T17:00", "--about", "m1"),
        {"name": "promise_due", "author": {"type": "agent"}, "due": "2026-03-04T17:00:00+01:00", "message_id": "m1"},
    ),
    "a rating": (("--rating", "4", "--comment", "Prima"), {"score": 4, "comment": "Prima"}),
    "a reply": (
        ("--body", "-", "--direction", "out", "--reply-kind", "holding"),
        {
            "channel": "x", "surface": "open", "direction": "out", "author": {"type": "agent"}, "body": "We zoeken het uit.",
            "in_reply_to": "m1", "reply_kind": "holding",
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("options", "expected"), ADDED.values(), ids=ADDED)
def test_what_can_be_added(run: Runner, client: Path, options: tuple[str, ...], expected: dict[str, Any]) -> None:
    run(*FIRST, *AT)
    done = run("log", "add", "--conversation", "c1", *options, "--at", "2026-03-03T09:00", stdin="We zoeken het uit.\n")
    assert (done.code, done.err) == (0, "")
    assert NAME.sub("w", done.out) == "w: toegevoegd aan logs/desk.jsonl\n"
    record = desk(client)[1]
    common = [record.pop(name) for name in ("v", "type", "id", "conversation_id", "at")]
    assert common[3:] == ["c1", "2026-03-03T09:00:00+01:00"]
    assert record == expected


USE = (
    "geef --conversation, en --body, --note, --event of --rating\n"
    "  = of records als JSON, door een pijp: webcare log add -"
)
PERSON = "author.ref: 'Sa**********' lijkt op een naam of account\n  = gebruik een pseudoniem, zoals k_66285e482c44a277"
REFUSED: dict[str, tuple[tuple[str, ...], str]] = {
    "nothing": (
        (),
        USE,
    ),
    "two things": (
        ("--conversation", "c1", "--note", "a", "--rating", "3"),
        USE,
    ),
    "a pipe and a field": (("-", "--channel", "x"), "een pijp en losse velden gaan niet samen"),
    "no such event": (
        ("--conversation", "c1", "--event", "assignd"),
        "deze waarde past niet bij --event\n  = bedoelde je 'assigned'?",
    ),
    "assigned to nobody": (("--conversation", "c1", "--event", "assigned"), "de sleutel 'to' ontbreekt"),
    "a rating of 6": (
        ("--conversation", "c1", "--rating", "6"),
        "score: hier hoort een getal van 1 tot en met 5; er staat 6",
    ),
    "no such channel": (
        ("--conversation", "c1", "--body", "a", "--channel", "twiter"),
        "onbekend kanaal 'twiter'\n  = bedoelde je 'twitter'?",
    ),
    "no such conversation": (
        ("--conversation", "c2", "--note", "a"),
        f"gesprek 'c2' staat niet in het logboek\n{TYPED}",
    ),
    "a name": (
        ("--conversation", "c1", "--body", "a", "--author", "Sanne de Wit"),
        "author.ref: 'Sa**********' lijkt op een naam of account\n  = gebruik een pseudoniem, zoals k_66285e482c44a277",
    ),
    "the hour that came twice": (
        ("--conversation", "c1", "--note", "a", "--at", "2026-10-25T02:30"),
        "--at: hier hoort een moment met tijdzone: dit uur kwam twee keer, omdat de klok werd teruggezet",
    ),
    "no zone": (
        ("--conversation", "c1", "--note", "a", "--tz", "Mars/Phobos"),
        "onbekende tijdzone 'Mars/Phobos'\n  = schrijf het zo: Europe/Amsterdam",
    ),
    "a folder": (("--conversation", "c1", "--note", "a", "--file", "logs"), "logs: dit is een map, geen bestand"),
}


@pytest.mark.parametrize(("options", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_added(run: Runner, client: Path, options: tuple[str, ...], message: str) -> None:
    run(*FIRST, *AT)
    before = (client / "logs" / "desk.jsonl").read_bytes()
    assert run("log", "add", *options) == Result(2, "", f"webcare: {message}\n")
    assert (client / "logs" / "desk.jsonl").read_bytes() == before


def test_without_a_client_folder(run: Runner) -> None:
    assert run(*FIRST, *AT, "--surface", "open").err == (
        "webcare: hier is geen klantmap\n  = noem een logboek met --file, of een klantmap met --client\n"
    )
    assert run(*FIRST, *AT, "--file", "l.jsonl").out == "m1: toegevoegd aan l.jsonl; voorstel: vraag\n"
    assert run("log", "verify").err == (
        "webcare: hier is geen logboek\n  = noem een bestand, of ga naar de map van een klant\n"
    )


def test_records_through_a_pipe(run: Runner, client: Path) -> None:
    """Unknown fields stay; what is missing is filled in; the second time nothing happens."""
    records = [message(1, mood="blij"), event("resolved", id="e1")]
    done = run("log", "add", "-", stdin=written(records))
    assert done.out == "m0001: toegevoegd aan logs/desk.jsonl; voorstel: overig\ne1: toegevoegd aan logs/desk.jsonl\n"
    assert desk(client) == [{**records[0], "intent": "other"}, records[1]]
    assert run("log", "add", "-", stdin=written(records)).out == "m0001: stond er al\ne1: stond er al\n"
    pretty = json.dumps(message(2, intent="question"), indent=2)
    assert run("log", "add", "-", stdin=pretty).out == "m0002: toegevoegd aan logs/desk.jsonl\n"
    assert len(desk(client)) == 3


def test_of_a_pipe_with_a_fault_nothing_is_added(run: Runner, client: Path) -> None:
    late = message(3, at="2026-03-02T10:00:00")
    twice = written([message(2)]).replace(b'"body"', b'"id":"m9","body"')
    done = run("log", "add", "-", stdin=written([message(1)]) + twice + b"{kapot\n" + written([late]))
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "<stdin>:2:198: fout gegevens/kapotte-regel  'id' staat er al\n"
        "<stdin>:3:2: fout gegevens/kapotte-regel  dit is geen geldige JSON\n"
        "<stdin>:4:66: fout gegevens/kapotte-regel  "
        "at: hier hoort een moment met tijdzone, zoals 2026-11-22T09:00:00+01:00\n"
        "webcare: <stdin>: er is niets toegevoegd\n"
    )
    assert not (client / "logs" / "desk.jsonl").exists()
    done = run("log", "add", "-", "--tz", "Europe/Amsterdam", stdin=written([late]))
    assert (done.code, desk(client)[0]["at"]) == (0, "2026-03-02T10:00:00+01:00")


def test_a_torn_last_line_is_told(run: Runner, client: Path) -> None:
    (client / "logs" / "desk.jsonl").write_bytes(written([message(1)]) + b'{"v":1,')
    done = run("log", "add", "--conversation", "c1", "--note", "Belt terug", "--id", "n1")
    assert done == Result(
        0,
        "n1: toegevoegd aan logs/desk.jsonl\n",
        "een afgebroken laatste regel (7 bytes) staat nu in logs/desk.jsonl.torn\n",
    )
    assert [record["id"] for record in desk(client)] == ["m0001", "n1"]


def test_a_log_that_cannot_be_written_is_named_as_its_user_would(
    run: Runner, client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (client / "logs" / "desk.jsonl").mkdir(parents=True)
    shown = []
    for folder in (client, client / "drafts"):
        folder.mkdir(exist_ok=True)
        monkeypatch.chdir(folder)
        shown.append(run(*FIRST).err.split(": ")[1])
    assert shown == [os.path.join("logs", "desk.jsonl"), os.path.join("..", "logs", "desk.jsonl")]
