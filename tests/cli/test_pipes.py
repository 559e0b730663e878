"""Pipes that close, keys that interrupt, and disks that refuse: webcare ends quietly and says how it ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

DRAFT = "Hoi Sanne, zie de de folder. ^SV\n"
WEBCARE = [sys.executable, "-m", "webcare"]


def test_a_real_process_says_the_same(run: Runner, client: Path) -> None:
    (client / "a.md").write_text(DRAFT, encoding="utf-8")
    arguments = ("lint", "a.md", "--select", "taal/dubbel-woord")
    assert run.process(*arguments) == run(*arguments)
    assert run.process("--version") == run("--version")


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("lines", [1, 0])
def test_a_reader_that_leaves_early_is_no_error(lines: int) -> None:
    """As ``webcare lint --batch - | head -1`` does."""
    line = f'{{"id": 1, "draft": "{DRAFT.strip()}"}}\n'.encode()
    with subprocess.Popen(
        [*WEBCARE, "lint", "--batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        if lines:
            process.stdin.write(line)
            process.stdin.flush()
            assert process.stdout.readline().startswith(b'{"id":1,')
        process.stdout.close()
        process.stdin.write(line * 3000)
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows interrupts a whole console, the tests with it")
@pytest.mark.usefixtures("client")
def test_ctrl_c_ends_with_130_and_no_traceback() -> None:
    with subprocess.Popen(
        [*WEBCARE, "lint", "--batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(f'{{"id": 1, "draft": "{DRAFT.strip()}"}}\n'.encode())
        process.stdin.flush()
        process.stdout.readline()  # it reads, and waits for more
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr.read() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a disk that is always full")
@pytest.mark.usefixtures("client")
def test_a_full_disk_is_said() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*WEBCARE, "rule"], stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "webcare: de uitvoer kan niet worden geschreven (de schijf is vol)\n"


def test_a_folder_that_refuses_a_fix(run: Runner, client: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (client / "a.md").write_text(DRAFT, encoding="utf-8")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    assert run("lint", "--fix", "a.md") == Result(
        2,
        "",
        "webcare: a.md: schrijven lukt niet (de schijf is vol); het bestand is zoals het was\n",
    )
    assert (client / "a.md").read_text(encoding="utf-8") == DRAFT
    assert [path.name for path in client.iterdir() if path.name.startswith(".webcare-")] == []


@pytest.mark.usefixtures("client")
def test_a_bug_leaves_its_traceback_in_a_file(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError(DRAFT)

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("webcare.lint.session.decode", broken)
    result = run("lint", "-", stdin=DRAFT)
    (report,) = tmp_path.glob("webcare-*.txt")
    assert result == Result(
        3,
        "",
        "webcare: dit is een fout in webcare zelf, niet in jouw bestanden\n"
        f"  = de bijzonderheden staan in {report}; stuur dat bestand mee als je het meldt\n",
    )
    text = report.read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "Sanne" not in text


@pytest.mark.usefixtures("client")
def test_a_machine_that_is_full_is_no_bug(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the error comes from: here from where nobody expects one."""

    def full(*_: object) -> None:
        raise OSError(24, "Too many open files", "handbook/tone.yaml")

    monkeypatch.setattr("webcare.lint.session.decode", full)
    told = "webcare: handbook/tone.yaml: dit lukt niet (er staan te veel bestanden open)\n"
    assert run("lint", "-", stdin=DRAFT) == Result(2, "", told)


@pytest.mark.usefixtures("client")
def test_a_bug_without_room_for_its_traceback(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", broken)
    monkeypatch.setattr("webcare.lint.session.decode", lambda *_: 1 / 0)
    assert run("lint", "-", stdin=DRAFT) == Result(
        3, "", "webcare: dit is een fout in webcare zelf, niet in jouw bestanden\n"
    )
