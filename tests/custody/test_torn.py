"""Torn lines beside a log: no records, but people stand in them, and no operation passes them over."""

from __future__ import annotations

import os
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.custody.records import FEMKE, JAN, PIET, line, message, note, write
from webcare.custody.erase import erase
from webcare.custody.export import gather
from webcare.custody.person import person_of
from webcare.custody.redact import Redactor
from webcare.custody.rotate import rotate
from webcare.pseudonyms import Pseudonymiser, open_key
from webcare.pseudonyms.refs import renewed_ref
from webcare.store.append import append_records
from webcare.store.workspace import open_workspace

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TORN = os.path.join("logs", "a.jsonl.torn")


def torn(record: object, without: int = 9) -> str:
    """A record of which the last characters never reached the disk."""
    return line(record)[:-without]


MINE = [
    torn(message(1, "c9", JAN, "Mijn adres is Dorpsstraat 12, bel")),
    torn(message(2, "c9", JAN, "x"))[: line(message(2, "c9", JAN, "x")).index(JAN) + 8],  # cut off in the pseudonym
    torn(message(3, "c1", FEMKE, "Hoi Jan, we bellen je")),
    torn(note(4, "c1", "Jan klonk boos")),
    torn(message(5, "c2", PIET, f"Net wat [@{JAN}] zegt")),
    torn(message(6, "c2", PIET, "Volgens k_1 is alles goed")).replace("k_1", JAN.replace("_", "\\u005f")),
]
OTHERS = [
    torn(message(7, "c2", PIET, "Waar is mijn pakket?")),
    torn(message(8, "c1", PIET, "Bij mij ook")),
    torn(note(9, "c2", "Klonk blij")),
    "\ufffd",
]


def test_erasing_takes_what_concerns_the_person_and_leaves_the_rest_byte_for_byte() -> None:
    write("logs/a.jsonl", message(10, "c1", JAN, "Hoi"))
    aside = write(TORN, MINE[0], OTHERS[0], *MINE[1:3], OTHERS[1], *MINE[3:], *OTHERS[2:])
    workspace = open_workspace()
    person = person_of(JAN, workspace)
    tried = erase(workspace, person, NOW, dry=True)
    done = erase(workspace, person, NOW)
    assert done.logs == tried.logs == {os.path.join("logs", "a.jsonl"): Counter(own=1), TORN: Counter(torn=len(MINE))}
    assert aside.read_text("utf-8").splitlines() == OTHERS
    assert done.left == []
    again = erase(workspace, person, NOW)
    assert again.nothing and aside.read_text("utf-8").splitlines() == OTHERS


def test_a_line_that_append_tore_off_is_erased() -> None:
    """As it happens: a writer is killed, the next one sets its line aside, the customer asks to be erased."""
    log = write("logs/a.jsonl", message(1, "c2", PIET, "Hoi"))
    with log.open("ab") as file:
        file.write(MINE[0].encode())
    assert append_records(str(log), [message(2, "c2", FEMKE, "Dag")]) == len(MINE[0].encode())
    assert MINE[0] in Path(TORN).read_text("utf-8")
    workspace = open_workspace()
    done = erase(workspace, person_of(JAN, workspace), NOW)
    assert done.logs == {TORN: Counter(torn=1)} and done.left == []
    assert Path(TORN).read_bytes() == b""


@pytest.mark.parametrize("without", [1, 9, 60])
def test_a_log_that_ends_in_a_torn_line_loses_it_only_when_it_concerns_the_person(without: int) -> None:
    log = Path("logs/a.jsonl")
    for torn_by, logs in ((JAN, Counter(own=1, torn=1)), (PIET, Counter(own=1))):
        write("logs/a.jsonl", message(1, "c1", JAN, "Hoi"))
        tail = line(message(2, "c2", torn_by, "Nog een bericht, waar ik graag antwoord op wil"))[:-without].encode()
        with log.open("ab") as file:
            file.write(tail)
        workspace = open_workspace()
        done = erase(workspace, person_of(JAN, workspace), NOW)
        assert (done.logs, done.left) == ({str(log): logs}, [])
        lines = log.read_bytes().splitlines()
        assert (tail in lines) is (torn_by == PIET) and b'"erasure"' in lines[-1] and log.read_bytes().endswith(b"\n")


def test_an_account_is_found_as_it_stands() -> None:
    aside = write(TORN, torn(message(1, "c1", "@jan_de_vries", "Hoi allemaal")), OTHERS[0])
    workspace = open_workspace()
    assert erase(workspace, person_of("@Jan_de_Vries", workspace), NOW).logs == {TORN: Counter(torn=1)}
    assert aside.read_text("utf-8").splitlines() == OTHERS[:1]


def test_the_right_of_access_tells_of_them() -> None:
    write("logs/a.jsonl", message(10, "c1", JAN, "Hoi"))
    write(TORN, OTHERS[0], *MINE[:2], *OTHERS[1:])
    workspace = open_workspace()
    assert gather(workspace, person_of(JAN, workspace)).unread == [f"{TORN}:2", f"{TORN}:3"]


def test_nobody_can_look_into_them_so_none_is_shared() -> None:
    write(TORN, *MINE, *OTHERS)
    redactor = Redactor(Pseudonymiser(open_key("."), open_workspace()))
    assert b"".join(redactor.log(TORN)) == b""
    assert redactor.counts == {"dropped": len(MINE) + len(OTHERS)}


def test_a_new_key_changes_their_pseudonyms_too() -> None:
    log = write("logs/a.jsonl", message(10, "c1", JAN, "Hoi"))
    aside = write(TORN, MINE[0], OTHERS[0])
    done = rotate(open_workspace())
    new = open_key(".").secrets[-1]
    assert done.pseudonyms == {str(log): 1, TORN: 2}
    assert aside.read_text("utf-8").splitlines() == [
        MINE[0].replace(JAN, renewed_ref(new, JAN)),
        OTHERS[0].replace(PIET, renewed_ref(new, PIET)),
    ]
    assert not Path(f"{TORN}.lock").exists()  # the lock is that of the log


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_torn_lines_outside_the_folder_are_not_touched(client: Path, tmp_path: Path) -> None:
    outside = write(str(tmp_path / "ver.jsonl.torn"), *MINE)
    os.symlink(outside, client / "logs" / "ver.jsonl.torn")
    before = outside.read_bytes()
    workspace = open_workspace()
    assert erase(workspace, person_of(JAN, workspace), NOW).nothing
    assert outside.read_bytes() == before
