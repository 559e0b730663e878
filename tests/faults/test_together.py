"""Several at work on one folder: nothing acknowledged is lost, nothing erased comes back, no edit is overwritten."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.custody.records import JAN, PIET, message, write
from webcare.custody.erase import erase
from webcare.custody.person import person_of
from webcare.custody.retain import retain
from webcare.model.errors import CannotRun
from webcare.store.append import append_new
from webcare.store.files import rewrite_text
from webcare.store.workspace import open_workspace

ADDER = """
import json, sys
from webcare.store.append import append_new
record, writer = json.loads(sys.argv[2]), sys.argv[3]
for number in range(int(sys.argv[4])):
    append_new(sys.argv[1], [{**record, "id": f"{writer}-{number}", "conversation_id": f"{writer}-{number}"}])
    print(number, flush=True)
"""
IMPORTER = """
import json, sys
from webcare.store.bulk import Bulk, Fresh, Head
bulk = Bulk(sys.argv[1])
bulk.read()
for number in range(int(sys.argv[4])):
    record = {**json.loads(sys.argv[2]), "id": f"{sys.argv[3]}-{number}", "conversation_id": f"i{number}"}
    bulk.append([Fresh(Head(record["id"]), json.dumps(record).encode() + b"\\n")])
    print(number, flush=True)
"""
EACH = 12


def test_adding_importing_erasing_and_retaining_at_the_same_time(client: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two add and one imports records of PIET, while JAN is erased and the terms are kept, again and again."""
    from datetime import UTC, datetime

    monkeypatch.chdir(client)
    path = client / "logs" / "desk.jsonl"
    record = json.dumps(message(1, "c", PIET, "Hoi") | {"at": datetime.now(UTC).isoformat()})
    said: dict[str, int] = {}

    def follow(program: str, writer: str) -> None:
        command = [sys.executable, "-c", program, str(path), record, writer, str(EACH)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            said[writer] = sum(1 for _ in process.stdout)

    threads = [threading.Thread(target=follow, args=what) for what in ((ADDER, "a"), (ADDER, "b"), (IMPORTER, "i"))]
    for thread in threads:
        thread.start()
    workspace, more = open_workspace(), iter(range(7000, 9000))
    while any(thread.is_alive() for thread in threads):
        erase(workspace, person_of(JAN, workspace), datetime.now(UTC))
        retain(workspace, datetime.now(UTC))
        append_new(str(path), [message(next(more), "later", JAN, "Nog iets") | {"at": datetime.now(UTC).isoformat()}])
    for thread in threads:
        thread.join()
    erase(workspace, person_of(JAN, workspace), datetime.now(UTC))
    data = path.read_bytes()
    ids = [json.loads(line)["id"] for line in data.splitlines() if line.startswith(b'{"v"')]
    assert said == {"a": EACH, "b": EACH, "i": EACH}
    for writer in said:
        assert [one for one in ids if one.startswith(f"{writer}-")] == [f"{writer}-{at}" for at in range(EACH)]
    assert JAN.encode() not in data and b"Mijn lamp is stuk" not in data and b"Nog iets" not in data
    assert [found.name for found in path.parent.iterdir() if found.name.startswith(".webcare")] == []


def test_an_edit_meanwhile_is_never_lost(tmp_path: Path) -> None:
    path = tmp_path / "vast.txt"
    path.write_bytes(b"oud\r\n")
    path.write_bytes(b"wat zij schreef\r\n")
    with pytest.raises(CannotRun) as caught:
        rewrite_text(str(path), "oud\r\n", "nieuw\r\n")
    assert (caught.value.message.en, caught.value.place) == ("this file was changed just now", str(path))
    assert path.read_bytes() == b"wat zij schreef\r\n"
    path.write_bytes(b"oud\r\nen meer\r\n")
    with pytest.raises(CannotRun):
        rewrite_text(str(path), "oud\r\n", "nieuw\r\n")
    rewrite_text(str(path), "oud\r\nen meer\r\n", "nieuw\r\n")
    assert path.read_bytes() == b"nieuw\r\n"


def test_many_who_count_in_one_file(tmp_path: Path) -> None:
    """Each adds one to the number; who was too late tries again. No addition is lost."""
    path = tmp_path / "teller.txt"
    path.write_text("0", "utf-8")

    def count() -> None:
        done = 0
        while done < 10:
            before = path.read_text("utf-8")
            try:
                rewrite_text(str(path), before, str(int(before) + 1))
                done += 1
            except CannotRun:
                continue

    threads = [threading.Thread(target=count) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_text("utf-8") == "60"


def test_lint_fix_leaves_what_somebody_writes_meanwhile(client: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from webcare.judging import Selection
    from webcare.lint import session
    from webcare.lint.drafts import Given
    from webcare.lint.fix import Fixed, fix
    from webcare.model.finding import Finding

    monkeypatch.chdir(client)
    draft = client / "drafts" / "vast.txt"

    def slow(text: str, lint: Callable[[str], list[Finding]]) -> Fixed:
        draft.write_bytes(b"Hoi, dit schreef ik net.\n")
        return fix(text, lint)

    monkeypatch.setattr(session, "fix", slow)
    with pytest.raises(CannotRun) as caught:
        session.Session(Given(), None, Selection(), fixing=True).file("drafts/vast.txt", write=True)
    assert caught.value.message.nl == "dit bestand is net gewijzigd"
    assert draft.read_bytes() == b"Hoi, dit schreef ik net.\n"


def test_a_lock_that_a_dead_process_left_is_in_nobodys_way(tmp_path: Path) -> None:
    log = tmp_path / "l.jsonl"
    (tmp_path / "l.jsonl.lock").write_bytes(b"12345")
    append_new(str(log), [message(1, "c", PIET, "Hoi")])
    code = "import os, sys; from webcare.store.locking import locked\nwith locked(sys.argv[1]): os._exit(9)"
    assert subprocess.run([sys.executable, "-c", code, str(log)], check=False).returncode == 9
    append_new(str(log), [message(2, "c", PIET, "Hoi")])
    assert [json.loads(line)["id"] for line in log.read_bytes().splitlines()] == ["m1", "m2"]


def test_a_log_that_is_replaced_while_it_is_read(client: Path) -> None:
    """Who reads has the old file or the new one, never a mixture."""
    from webcare.store.log import read_log

    path = client / "logs" / "groot.jsonl"
    write(str(path), *(message(at, f"c{at}", PIET, "oud " + "x" * 400) for at in range(3000)))
    whole = read_log(str(path))
    first = next(whole)
    write(str(path.with_name("nieuw")), *(message(at, f"d{at}", PIET, "nieuw") for at in range(10)))
    path.with_name("nieuw").replace(path)
    assert {str(getattr(record, "body", record))[:3] for record in (first, *whole)} == {"oud"}
    assert {getattr(record, "body", record) for record in read_log(str(path))} == {"nieuw"}
