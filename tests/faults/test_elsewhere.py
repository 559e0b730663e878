"""Faults that are nobody's doing: caches, clocks, locks, streams, and files that come and go."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.custody.records import JAN, message, read, write
from tests.faults.commands import ADD
from tests.faults.harness import Box, Command, kept
from webcare import limits
from webcare.custody.retain import retain
from webcare.model.errors import CannotRun
from webcare.store.append import append_records
from webcare.store.workspace import open_workspace

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="the server forks")
WEBCARE = [sys.executable, "-m", "webcare"]
CHECK = Command(("check",), code=1)
SUGGEST = Command(("suggest", "waar blijft mijn pakket"))


@FORKS
@pytest.mark.parametrize("command", [CHECK, SUGGEST], ids=["check", "suggest"])
def test_a_cache_of_any_bytes_is_passed_over(command: Command, box: Box) -> None:
    """Cut off, empty, of other bytes: the answer is the same, and the cache is in order again."""
    first = box.run(command)
    dice = random.Random(10)  # noqa: S311  no secret
    made = [path for path in (box.place / "cache").rglob("*") if path.is_file()]
    assert made
    for at, path in enumerate(made):
        data = path.read_bytes()
        path.write_bytes([b"", data[: len(data) // 2], dice.randbytes(len(data)), b"null"][at % 4])
    for suffix in ("-wal", "-shm"):
        for path in (box.place / "cache").rglob(f"*{suffix}"):
            path.write_bytes(dice.randbytes(100))
    again, after = box.run(command), box.run(command)
    assert (
        (again.code, again.out, again.err) == (after.code, after.out, after.err) == (first.code, first.out, first.err)
    )


@FORKS
@pytest.mark.parametrize("command", [CHECK, SUGGEST], ids=["check", "suggest"])
def test_a_cache_that_cannot_be_written_is_nobodys_problem(command: Command, box: Box) -> None:
    first = box.run(command)
    box.renew()
    shutil.rmtree(box.place / "cache")
    (box.place / "cache").write_text("a file in its place", "utf-8")
    done = box.run(command)
    assert (done.code, done.out) == (first.code, first.out)


@FORKS
def test_line_ends_and_what_is_not_fixed_stay_byte_for_byte(box: Box, client: Path) -> None:
    before = (client / "drafts" / "vast.txt").read_bytes()
    assert box.run(Command(("lint", "--fix", "drafts/vast.txt"))).code == 0
    after = (client / "drafts" / "vast.txt").read_bytes()
    assert after == before.replace(b"de de", b"de")
    assert after.count(b"\r\n") == after.count(b"\n") == 6


@FORKS
def test_a_clock_that_went_back(box: Box, client: Path) -> None:
    """The log holds a record of tomorrow: what is added now is added, and nothing of it is lost or refused."""
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    append_records(str(client / "logs" / "desk.jsonl"), [message(800, "c9", JAN, "Hoi") | {"at": tomorrow.isoformat()}])
    added = box.run(Command((*ADD, "out", "--author-type", "agent", "--id", "nu")))
    assert (added.code, added.err) == (0, "")
    lines = (client / "logs" / "desk.jsonl").read_bytes().splitlines()
    assert json.loads(lines[-1])["id"] == "nu" and b'"m800"' in lines[-2]
    for arguments in (("log", "verify"), ("stats",), ("inbox",)):
        done = box.run(Command(arguments))
        assert done.code in (0, 1) and "Traceback" not in done.err, done.err


def test_a_clock_that_jumps_years_ahead_erases_by_the_clock_and_no_more(
    client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The terms are kept by the moment that is given; a second run, with the clock back, finds nothing to do."""
    monkeypatch.chdir(client)
    young = message(801, "c10", JAN, "Hoi") | {"at": datetime.now(UTC).isoformat()}
    path = write("logs/jong.jsonl", young)
    retain(open_workspace(), datetime.now(UTC))
    assert read(path) == [young]
    retain(open_workspace(), datetime.now(UTC) + timedelta(days=400))
    once = path.read_bytes()
    assert b"Hoi" not in once
    retain(open_workspace(), datetime.now(UTC) - timedelta(days=400))
    assert path.read_bytes() == once


def test_a_lock_that_somebody_holds_is_waited_for_so_long_and_no_longer(
    client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = client / "logs" / "desk.jsonl"
    before = path.read_bytes()
    code = "import sys; from webcare.store.locking import locked\nwith locked(sys.argv[1]): print(flush=True); sys.stdin.read()"
    monkeypatch.setattr(limits, "LOCK_TIME", limits.LOCK_TIME.at(0))
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdin is not None and holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(CannotRun) as caught:
            append_records(str(path), [message(802, "c11", JAN, "Hoi")])
        assert (caught.value.place, caught.value.hint is None) == (str(path), False)
        assert path.read_bytes() == before
        holder.kill()
    append_records(str(path), [message(802, "c11", JAN, "Hoi")])
    assert path.read_bytes().startswith(before) and path.read_bytes() != before


@FORKS
@pytest.mark.parametrize("kind", ["drafts", "answers", "logs", "handbook"])
def test_a_file_that_is_gone_between_listing_and_reading(kind: str, box: Box, client: Path) -> None:
    """A link into nothing is such a file: it is listed, and cannot be opened."""
    ending = {"logs": "jsonl", "handbook": "yaml"}.get(kind, "md")
    folder = client / kind / ("topics" if kind == "handbook" else "")
    folder.mkdir(exist_ok=True)
    (folder / f"weg.{ending}").symlink_to("nergens")
    for arguments in (
        ("check",),
        ("lint",),
        ("stats",),
        ("suggest", "waar blijft mijn pakket"),
        ("inbox",),
        ("log", "verify"),
    ):
        done = box.run(Command(arguments))
        assert done.code in (0, 1, 2), f"{arguments}: {done.err}"
        assert done.code != 2 or "weg." in done.err, f"{arguments}: {done.err}"


@FORKS
@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="only Linux has a file that cannot be read")
@pytest.mark.parametrize(
    "arguments",
    [("lint",), ("lint", "--batch"), ("suggest", "--batch"), ("log", "verify"), ("stats", "--file"),
     ("log", "import", "webcare"), ("answers", "import"), ("log", "export", "--file")],
    ids=" ".join,
)  # fmt: skip
def test_a_disk_that_fails_while_it_is_read(arguments: tuple[str, ...], box: Box) -> None:
    done = box.run(Command((*arguments, "/proc/self/mem")))
    assert (done.code, done.out) == (2, "")
    assert done.err == "webcare: /proc/self/mem: cannot open this file (the disk reports an error)\n"
    assert kept(box.state()) == kept(box.old)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives a process its streams")
@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)], ids=str)
@pytest.mark.parametrize("arguments", [("lint", "-")], ids=" ".join)
def test_streams_that_are_closed_from_the_beginning(
    closed: tuple[int, ...], arguments: tuple[str, ...], tmp_path: Path
) -> None:
    """As ``webcare lint - <&-`` and some services do; a bug would be exit code 3."""
    code = "import os, sys\nfor one in map(int, sys.argv[1].split()): os.close(one)\nos.execv(sys.executable, sys.argv[2:])"
    done = subprocess.run(
        [sys.executable, "-c", code, " ".join(map(str, closed)), *WEBCARE, *arguments],
        input=b"Hoi Sanne, fijn weekend. ^SV\n", capture_output=True, check=False,
        env={**os.environ, "WEBCARE_CACHE": str(tmp_path), "PYTHONPATH": os.getcwd()},
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    assert b"Traceback" not in done.stderr and b"bug" not in done.stderr


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
def test_a_console_of_another_encoding(encoding: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [*WEBCARE, "lint", "-"], input="Hoi Zoë, zie de de ‘folder’ → 🙂 “nu”. ^SV\n".encode(), capture_output=True,
        check=False, env={**os.environ, "PYTHONIOENCODING": encoding, "WEBCARE_CACHE": str(tmp_path), "PYTHONPATH": os.getcwd()},
    )  # fmt: skip
    told = done.stdout.decode(encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "taal/dubbel-woord" in told and ("Zoë" in told or "Zoe" in told)


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A real disk of 200 kB, where this machine lets us mount one."""
    place = tmp_path / "klein"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(place)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root of Linux may mount")
    return place


def test_a_real_disk_that_is_full(small_disk: Path) -> None:
    """Records are added until it is full: the one that does not fit is refused, and all others are there."""
    path = str(small_disk / "l.jsonl")
    added: list[str] = []

    def add() -> None:
        while len(added) < 200:
            number = len(added)
            append_records(path, [message(number, f"c{number}", JAN, "é" * 4_000)])
            added.append(f"m{number}")

    try:
        with pytest.raises(CannotRun) as caught:
            add()
        assert caught.value.message.en == "cannot write (the disk is full); the log is as it was"
        assert [record["id"] for record in read(path)] == added
        assert len(added) > 10
    finally:
        subprocess.run(["umount", str(small_disk)], check=True)
