"""``webcare log verify``: what a log holds and what is wrong with it, in both languages."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner
from tests.cli.test_start_up import HEAVY, imported
from tests.store.test_log_blocks import event, message, written

VERIFIED = """\
logs/a.jsonl: 4 records (2 berichten, 1 gebeurtenis, 1 cijfer)
  2 maart 2026 10.00 tot en met 2 maart 2026 10.00, 2 keer niet op volgorde (dat mag)
  onbekende velden, die blijven staan: mood (2)
  dubbel, telt één keer: 1
  kapotte regels: 1
  kenmerken van twee verschillende records: 1
logs/a.jsonl:5:2: fout gegevens/kapotte-regel  dit is geen geldige JSON
logs/a.jsonl:4:13: fout gegevens/kapotte-regel  het kenmerk 'm0002' is al van een ander record
1 logboek, 4 records: niet in orde
"""
VERIFIED_ENGLISH = """\
logs/a.jsonl: 4 records (2 messages, 1 event, 1 rating)
  2 March 2026 10:00 to 2 March 2026 10:00, out of order 2 times (that is fine)
  unknown fields, which are kept: mood (2)
  double, counts once: 1
  broken lines: 1
  ids of two different records: 1
logs/a.jsonl:5:2: error gegevens/kapotte-regel  this is not valid JSON
logs/a.jsonl:4:13: error gegevens/kapotte-regel  the id 'm0002' belongs to another record
1 log, 4 records: not in order
"""


@pytest.fixture
def faulty(client: Path) -> Path:
    """A client whose log has one of every fault."""
    rating = {**event("x", id="m0002"), "type": "rating", "score": 4}
    del rating["name"]
    known = message(2, mood="blij")
    data = written([known, event("resolved", id="e1"), known, rating]) + b"{kapot\n"
    (client / "logs" / "a.jsonl").write_bytes(data)
    return client


@pytest.mark.usefixtures("faulty")
def test_verify(run: Runner) -> None:
    assert run("log", "verify") == Result(1, VERIFIED, "")
    assert run("log", "verify", "logs/a.jsonl", "--lang", "en") == Result(1, VERIFIED_ENGLISH, "")


@pytest.mark.usefixtures("faulty")
def test_verify_as_json(run: Runner) -> None:
    done = run("log", "verify", "--format", "json")
    document = json.loads(done.out)
    findings = document.pop("findings")
    assert [(item["path"], item["line"], item["column"]) for item in findings] == [
        ("logs/a.jsonl", 5, 2),
        ("logs/a.jsonl", 4, 13),
    ]
    assert (done.code, document) == (
        1,
        {
            "version": 1,
            "sound": False,
            "files": [
                {
                    "path": "logs/a.jsonl",
                    "records": 4,
                    "types": {"event": 1, "message": 2, "rating": 1},
                    "ids": 2,
                    "duplicates": 1,
                    "broken": 1,
                    "conflicts": 1,
                    "unknown": {"mood": 2},
                    "first": "2026-03-02T09:00:01+00:00",
                    "last": "2026-03-02T09:00:02+00:00",
                    "misplaced": 2,
                    "torn": 0,
                }
            ],
            "against": None,
        },
    )


def test_verify_against_a_copy(run: Runner, client: Path) -> None:
    log, copy = client / "logs" / "a.jsonl", client / "kopie.jsonl"
    copy.write_bytes(written([message(1), message(2)]))
    log.write_bytes(written([message(2), message(1), message(3)]))
    head = "logs/a.jsonl: 3 records (3 berichten)\n  2 maart 2026 10.00 tot en met 2 maart 2026 10.00, "
    assert run("log", "verify", "--against", "kopie.jsonl") == Result(
        0,
        f"{head}1 keer niet op volgorde (dat mag)\n"
        "vergeleken met kopie.jsonl: niets verloren, niets gewijzigd\n"
        "  sindsdien erbij: 1 (m0003)\n"
        "1 logboek, 3 records: alles is leesbaar en heel\n",
        "",
    )
    log.write_bytes(written([message(2, body="Anders")]))
    done = run("log", "verify", "--against", "kopie.jsonl")
    assert (done.code, done.out.splitlines()[2:]) == (
        1,
        [
            "vergeleken met kopie.jsonl: niet alles is er nog zoals het was",
            "  ontbreekt nu: 1 (m0001)",
            "  gewijzigd: 1 (m0002)",
            "1 logboek, 1 record: alles is leesbaar en heel",
        ],
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_among_the_logs(run: Runner, client: Path) -> None:
    os.mkfifo(client / "logs" / "pijp.jsonl")
    assert run("log", "verify") == Result(2, "", "webcare: logs/pijp.jsonl: dit is geen gewoon bestand\n")
    (client / "logs" / "a.jsonl").write_bytes(written([message(1)]))
    assert run("log", "add", "--conversation", "c1", "--rating", "4", "--file", "logs/a.jsonl").code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows, and it has no named pipes")
def test_what_is_no_log_is_told_and_the_rest_is_read(run: Runner, client: Path, tmp_path: Path) -> None:
    outside = tmp_path / "ver.jsonl"
    outside.write_bytes(written([message(2)]))
    (client / "logs" / "ver.jsonl").symlink_to(outside)
    alone = "logs/ver.jsonl: deze link wijst naar buiten de map, en wordt niet gelezen\n"
    hint = "  = zet het logboek zelf in de map\n"
    assert run("log", "verify") == Result(2, "", f"webcare: {alone}{hint}")
    (client / "logs" / "a.jsonl").write_bytes(written([message(1)]))
    os.mkfifo(client / "logs" / "b.jsonl")
    done = run("log", "verify")
    assert (done.code, done.err) == (1, "")
    assert done.out.splitlines()[2:] == [
        "logs/b.jsonl:1:1: fout gegevens/onleesbaar  dit is geen gewoon bestand",
        "logs/ver.jsonl:1:1: fout gegevens/onleesbaar  deze link wijst naar buiten de map, en wordt niet gelezen",
        "  = zet het logboek zelf in de map",
        "1 logboek, 1 record: niet in orde",
    ]
    assert json.loads(run("log", "verify", "--format", "json").out)["sound"] is False
    exported = run("log", "export")
    assert (exported.code, exported.out.encode()) == (0, written([message(1)]))
    assert exported.err == f"webcare: logs/b.jsonl: dit is geen gewoon bestand\nwebcare: {alone}"
    checked = run("check")
    assert checked.code == 1
    assert [line.partition(":")[0] for line in checked.out.splitlines() if "onleesbaar" in line] == [
        "logs/b.jsonl",
        "logs/ver.jsonl",
    ]


def test_progress_on_a_terminal_and_none_in_a_pipe(run: Runner, client: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (client / "logs" / "a.jsonl").write_bytes(written([message(1)]))
    assert run("log", "verify").err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert run("log", "verify").err == "\r100%\n"


def test_each_part_imports_only_what_it_needs(client: Path) -> None:
    (client / "logs" / "a.jsonl").write_bytes(written([message(1)]))
    assert imported("log", "--help")[1] & (HEAVY | {"filelock"}) == set()
    code, modules = imported("log", "verify", "logs/a.jsonl")
    assert (code, modules & (HEAVY | {"filelock"})) == (0, {"dateutil"})  # the calendar says when
    assert imported("log", "show", "c1")[1] & HEAVY <= {"dateutil", "yaml"}
