"""What agents answered before: found, masked, gone when erased, and nothing at all when the index is no good."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.suggest.logs import asks, replies, write_log
from webcare.model.errors import CannotRun
from webcare.scaffold import scaffold
from webcare.store.workspace import Workspace, open_workspace
from webcare.suggest.past import Past, index_past, nearest_past
from webcare.suggest.past_index import PastIndex

QUESTION = "waar blijft mijn pakket met de blauwe lamp"
ROWS = [
    asks("c1", QUESTION),
    replies("c1", "Je pakket komt morgen. ^SV"),
    asks("c2", "hoe reset ik de afstandsbediening van de ventilator", 20),
    replies("c2", "Houd de knop tien seconden ingedrukt. ^SV", 30),
    asks("c3", "mag ik de lamp ruilen in de winkel", 40),
    replies("c3", "Dat kan, neem de bon mee. ^SV", 50),
]


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A client with an empty log and a cache of its own."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    scaffold(str(tmp_path / "klant"), "Proef")
    for name in (tmp_path / "klant" / "logs").glob("*.jsonl"):
        name.unlink()
    return open_workspace(str(tmp_path), str(tmp_path / "klant"))


def log_of(client: Workspace, name: str = "log.jsonl") -> Path:
    return Path(client.path("logs"), name)


def index_file(client: Workspace) -> Path:
    return Path(PastIndex.path_of(client.path("logs")))


def test_the_nearest_question_and_its_reply(client: Workspace) -> None:
    write_log(log_of(client), ROWS)
    found = nearest_past(client, "Hoi! Waar blijft mijn pakket, de blauwe lamp?")
    assert [past._replace(likeness=0) for past in found] == [
        Past("c1", "2026-10-01T09:00:00+02:00", QUESTION, "Je pakket komt morgen. ^SV", 0)
    ]
    assert 0.8 < found[0].likeness < 1
    assert nearest_past(client, QUESTION)[0].likeness == pytest.approx(1)


def test_a_question_like_nothing_finds_nothing(client: Workspace) -> None:
    write_log(log_of(client), ROWS)
    assert nearest_past(client, "wat is de hoofdstad van Peru") == []
    assert nearest_past(client, "") == []
    assert nearest_past(client, "👍 123456") == []


def test_all_that_was_asked_in_one_go_and_the_reply_after_the_holding_reply(client: Workspace) -> None:
    rows = [
        asks("c1", "waar blijft mijn pakket", 0),
        asks("c1", "het is de blauwe lamp", 1),
        replies("c1", "We zoeken het uit.", 2, reply_kind="holding"),
        replies("c1", "Het komt morgen.", 3),
    ]
    write_log(log_of(client), rows)
    found = nearest_past(client, "waar blijft mijn pakket")
    assert [(past.question, past.reply) for past in found] == [
        ("waar blijft mijn pakket\nhet is de blauwe lamp", "Het komt morgen.")
    ]


@pytest.mark.parametrize(
    "reply",
    [
        {"automated": True},
        {"campaign": "actie"},
        {"delivery": "failed"},
        {"author": {"type": "bot"}},
        {"body": ""},
        {"at": "gisteren"},
    ],
)
def test_what_no_colleague_sent_is_no_reply(client: Workspace, reply: dict[str, object]) -> None:
    write_log(log_of(client), [asks("c1", QUESTION), {**replies("c1", "Een automatisch bericht."), **reply}])
    assert nearest_past(client, QUESTION) == []


def test_the_customer_who_asks_again_was_not_answered(client: Workspace) -> None:
    rows = [asks("c1", QUESTION, 0), replies("c1", "Even geduld.", 1, reply_kind="holding")]
    write_log(
        log_of(client), [*rows, asks("c1", "en de factuur graag", 2), replies("c1", "Je factuur is verstuurd.", 3)]
    )
    assert nearest_past(client, QUESTION) == []


def test_the_same_reply_is_shown_once(client: Workspace) -> None:
    same = [row for name in "abc" for row in (asks(name, QUESTION), replies(name, "Je pakket komt morgen aan."))]
    write_log(log_of(client), [*same, asks("d", QUESTION), replies("d", "Bij ons staat het nog in het magazijn.")])
    found = nearest_past(client, QUESTION, 5)
    assert [past.reply for past in found] == [
        "Bij ons staat het nog in het magazijn.",
        "Je pakket komt morgen aan.",
    ]


def test_personal_data_is_masked_and_long_texts_are_cut(client: Workspace) -> None:
    body = f"{QUESTION}, mail jan.devries@example.nl " + "en nog wat " * 200
    write_log(log_of(client), [asks("c1", body), replies("c1", "Bel 06-12345678. " + "Uitleg. " * 200)])
    past = nearest_past(client, body)[0]
    assert "devries" not in past.question
    assert past.reply.startswith("Bel 06-********. Uitleg.")
    assert "12345678" not in past.reply
    assert (len(past.question), len(past.reply)) == (600, 600)
    assert past.reply.endswith("…")


def test_more_of_the_log_is_read_next_time(client: Workspace) -> None:
    write_log(log_of(client), ROWS[:2])
    assert len(nearest_past(client, QUESTION)) == 1
    write_log(log_of(client), ROWS[2:])
    write_log(
        log_of(client, "tweede.jsonl"), [asks("c9", "kan ik de bestelling afhalen"), replies("c9", "Ja, dat kan.")]
    )
    assert [past.conversation for past in nearest_past(client, ROWS[2]["body"])] == ["c2"]
    assert [past.conversation for past in nearest_past(client, "kan ik de bestelling afhalen")] == ["c9"]


def test_an_erased_conversation_is_gone_at_once(client: Workspace) -> None:
    write_log(log_of(client), ROWS)
    assert nearest_past(client, QUESTION)
    lines = log_of(client).read_text("utf-8").splitlines(keepends=True)
    log_of(client).write_text("".join(line for line in lines if '"c1"' not in line), "utf-8")
    assert nearest_past(client, QUESTION) == []
    assert [past.conversation for past in nearest_past(client, ROWS[2]["body"])] == ["c2"]
    with sqlite3.connect(index_file(client)) as base:
        assert base.execute("SELECT messages FROM stems WHERE stem='blauw'").fetchall() == []
    base.close()
    log_of(client).unlink()
    assert nearest_past(client, ROWS[2]["body"]) == []


def test_a_line_that_says_something_else_now_is_not_shown(client: Workspace) -> None:
    """A change of the same length and time may escape the index; what is shown is read from the log."""
    import os

    write_log(log_of(client), ROWS)
    assert nearest_past(client, QUESTION)
    status = os.stat(log_of(client))
    text = log_of(client).read_text("utf-8")
    log_of(client).write_text(text.replace('"c1"', '"zz"'), "utf-8")
    os.utime(log_of(client), ns=(status.st_atime_ns, status.st_mtime_ns))
    assert nearest_past(client, QUESTION) == []


def test_one_file_of_two_is_read_anew(client: Workspace) -> None:
    write_log(log_of(client, "a.jsonl"), ROWS[:2])
    write_log(log_of(client, "b.jsonl"), ROWS[2:])
    nearest_past(client, QUESTION)
    log_of(client, "a.jsonl").write_text("", "utf-8")
    write_log(log_of(client, "a.jsonl"), [asks("n", "is er nog een rode lamp"), replies("n", "Ja, op voorraad.")])
    assert [past.conversation for past in nearest_past(client, "is er nog een rode lamp")] == ["n"]
    assert nearest_past(client, QUESTION) == []
    assert [past.conversation for past in nearest_past(client, ROWS[4]["body"])] == ["c3"]


def test_the_index_holds_no_sentence_of_the_log(client: Workspace) -> None:
    write_log(log_of(client), ROWS)
    nearest_past(client, QUESTION)
    data = b"".join(path.read_bytes() for path in index_file(client).parent.iterdir())
    assert b"waar blijft" not in data
    assert b"komt morgen" not in data


@pytest.mark.parametrize("damage", [b"", b"geen database" * 1000, None])
def test_a_damaged_index_is_made_again(client: Workspace, damage: bytes | None) -> None:
    write_log(log_of(client), ROWS)
    assert nearest_past(client, QUESTION)
    path = index_file(client)
    for name in path.parent.iterdir():
        if name != path:
            name.unlink()
    if damage is None:
        data = bytearray(path.read_bytes())
        data[4096:] = b"\xff" * (len(data) - 4096)
        path.write_bytes(data)
    else:
        path.write_bytes(damage)
    for _ in range(2):
        found = nearest_past(client, QUESTION)
    assert [past.conversation for past in found] == ["c1"]


def test_a_locked_index_answers_with_what_it_has(client: Workspace) -> None:
    write_log(log_of(client), ROWS[:2])
    assert nearest_past(client, QUESTION)
    write_log(log_of(client), ROWS[2:])
    base = sqlite3.connect(index_file(client), isolation_level=None)
    base.execute("BEGIN IMMEDIATE")
    assert [past.conversation for past in nearest_past(client, QUESTION)] == ["c1"]
    assert nearest_past(client, ROWS[2]["body"]) == []
    base.execute("ROLLBACK")
    base.close()
    assert [past.conversation for past in nearest_past(client, ROWS[2]["body"])] == ["c2"]


def test_without_a_cache_or_a_client_there_is_no_past(client: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    write_log(log_of(client), ROWS)
    assert nearest_past(Workspace(None, client.config, []), QUESTION) == []
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    assert nearest_past(client, QUESTION) == []
    with pytest.raises(CannotRun, match="the index cannot be made"):
        index_past(client)
    monkeypatch.setenv("WEBCARE_CACHE", str(log_of(client)))
    assert nearest_past(client, QUESTION) == []


@pytest.mark.parametrize(
    "question",
    [
        '" OR NEAR(',
        "NEAR(pakket lamp, 2)",
        "stems : pakket",
        "pakket*",
        "^pakket -lamp",
        "'; DROP TABLE files; --",
        "AND OR NOT",
    ],
)
def test_query_syntax_is_only_words(client: Workspace, question: str) -> None:
    write_log(log_of(client), ROWS)
    assert {past.conversation for past in nearest_past(client, f"{QUESTION} {question}")} == {"c1"}
    nearest_past(client, question)
    assert nearest_past(client, QUESTION)


def test_broken_lines_are_passed_over(client: Workspace) -> None:
    log_of(client).parent.mkdir(parents=True, exist_ok=True)
    broken = [
        b"{",
        b"\xff\xfe",
        b"[1, 2]",
        b'{"type":"message"}',
        b"[" * 100_000,
        json.dumps(asks("x", "pakket " * 300_000)).encode(),
        json.dumps(asks("y", "pakket\x1b[31m\u202e " + "lamp" * 250_000)).encode()[:900_000],
    ]
    log_of(client).write_bytes(b"\n".join(broken) + b"\n")
    write_log(log_of(client), ROWS)
    assert [past.conversation for past in nearest_past(client, QUESTION)] == ["c1"]


def test_a_last_line_that_is_not_whole_waits(client: Workspace) -> None:
    write_log(log_of(client), ROWS[:1])
    line = json.dumps(ROWS[1])
    with log_of(client).open("a", encoding="utf-8") as file:
        file.write(line[:50])
    assert nearest_past(client, QUESTION) == []
    with log_of(client).open("a", encoding="utf-8") as file:
        file.write(line[50:])
    assert [past.conversation for past in nearest_past(client, QUESTION)] == ["c1"]
    write_log(log_of(client), [])
    with log_of(client).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert [past.conversation for past in nearest_past(client, QUESTION)] == ["c1"]
