"""A full disk, a folder that may not be written, a pipe or a link for a log: a clear refusal, and all is as it was."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

import pytest

from tests.custody.erasing import everything
from tests.custody.records import FEMKE, JAN, PIET, line, message, write
from webcare.custody.erase import erase
from webcare.custody.person import person_of
from webcare.custody.private import write_private
from webcare.custody.redact import Redactor
from webcare.custody.retain import retain
from webcare.custody.rotate import rotate
from webcare.model.errors import CannotRun
from webcare.pseudonyms import Pseudonymiser, open_key
from webcare.store.workspace import Workspace, open_workspace

POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows has no such thing, or only for administrators")
LATER = datetime(2029, 11, 22, 12, 0, tzinfo=UTC)
CHANGING: dict[str, Callable[[Workspace], object]] = {
    "erase": lambda workspace: erase(workspace, person_of(JAN, workspace), LATER),
    "retain": lambda workspace: retain(workspace, LATER),
    "rotate": rotate,
}
LINES = 300


@pytest.fixture
def logs() -> list[Path]:
    """Two logs and torn lines, in which everything has something to change."""
    said = [
        message(number, "c1", (JAN, PIET, FEMKE)[number % 3], f"Hoi [@{JAN}] " + "x" * 200) for number in range(LINES)
    ]
    torn = [line(record)[:-9] for record in said[:3]]
    return [write("logs/a.jsonl", *said), write("logs/b.jsonl", *said), write("logs/a.jsonl.torn", *torn)]


class Full:
    """A file on a disk with room for so many bytes."""

    def __init__(self, file: Any, room: int) -> None:
        self._file, self._room = file, room

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: bytes) -> int:
        """Write it, while there is room."""
        self._room -= len(data)
        if self._room < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return int(self._file.write(data))

    def writelines(self, pieces: Any) -> None:
        """Write each."""
        for piece in pieces:
            self.write(piece)


def refused(change: Callable[[Workspace], object]) -> CannotRun:
    with pytest.raises(CannotRun) as caught:
        change(open_workspace())
    return caught.value


@pytest.mark.usefixtures("logs")
@pytest.mark.parametrize("room", [0, 1, 5_000])
@pytest.mark.parametrize("name", CHANGING)
def test_a_full_disk(name: str, room: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, real = everything(tmp_path), os.fdopen
    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", lambda *arguments, **more: Full(real(*arguments, **more), room))
        problem = refused(CHANGING[name])
    assert "the disk is full" in problem.message.en
    after = everything(tmp_path)
    assert {path for path in after if path not in before} <= {path for path in after if path.startswith("cache")}
    assert {path: data for path, data in after.items() if path in before and not path.endswith(".torn")} == {
        path: data for path, data in before.items() if not path.endswith(".torn")
    }
    assert after["proef/logs/a.jsonl.torn"] in (before["proef/logs/a.jsonl.torn"], b"")  # those come first
    CHANGING[name](open_workspace())
    assert everything(tmp_path)["proef/logs/a.jsonl"] != before["proef/logs/a.jsonl"]


@POSIX
@pytest.mark.parametrize("name", CHANGING)
def test_a_folder_that_may_not_be_written(
    name: str, logs: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = everything(tmp_path), os.open

    def refuses(path: Any, flags: int, *arguments: Any, **more: Any) -> int:
        if flags & os.O_CREAT and "logs" in os.fspath(path):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(path, flags, *arguments, **more)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuses)
        problem = refused(CHANGING[name])
    assert problem.message == (
        "schrijven lukt niet (je hebt er de rechten niet voor); het logboek is zoals het was",
        "cannot write (you have no permission); the log is as it was",
    )
    assert (problem.place or "").startswith(os.path.join("logs", "a.jsonl"))
    after = everything(tmp_path)
    assert {path: after[path] for path in before} == before and len(logs) == 3


@POSIX
@pytest.mark.parametrize("odd", ["b.jsonl", "z.jsonl", "z.jsonl.torn"])
@pytest.mark.parametrize("name", CHANGING)
def test_a_pipe_for_a_log_stops_everything_before_it_begins(
    name: str, odd: str, logs: list[Path], tmp_path: Path
) -> None:
    if odd == "b.jsonl":
        logs[1].unlink()
    os.mkfifo(f"logs/{odd}")
    before = everything(tmp_path)
    problem = refused(CHANGING[name])
    assert (problem.message.en, problem.place) == ("this is not an ordinary file", os.path.join("logs", odd))
    after = everything(tmp_path)
    assert {path: after[path] for path in before} == before


@POSIX
@pytest.mark.parametrize("name", CHANGING)
def test_a_link_to_another_log_stays_a_link_and_one_out_of_the_folder_is_passed_over(
    name: str, logs: list[Path], tmp_path: Path
) -> None:
    outside = write(str(tmp_path / "ver.jsonl"), message(1, "c1", JAN, "Hoi"))
    logs[1].unlink()
    os.symlink(outside, "logs/ver.jsonl")
    os.symlink("a.jsonl", "logs/nog-eens.jsonl")
    before = outside.read_bytes(), logs[0].read_bytes()
    CHANGING[name](open_workspace())
    assert outside.read_bytes() == before[0] and logs[0].read_bytes() != before[1]
    assert os.path.islink("logs/nog-eens.jsonl") and Path("logs/nog-eens.jsonl").read_bytes() == logs[0].read_bytes()
    if name == "erase":
        assert logs[0].read_bytes().count(b'"erasure"') == 1  # the log and its link are one


CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
from webcare.cli import main
sys.argv = ["webcare", *sys.argv[2:]]
sys.exit(main())
"""


@POSIX
@pytest.mark.parametrize("command", [["erase", JAN], ["retain", "--at", "2029-01-01"], ["key", "rotate"]], ids=" ".join)
def test_as_a_user_sees_it_when_the_file_may_grow_no_further(
    command: list[str], logs: list[Path], tmp_path: Path, client: Path
) -> None:
    (client / "handbook" / "privacy.yaml").write_text("retention: [{what: logs, keep: 1 jaar, why: x}]\n", "utf-8")
    logs[2].unlink()
    keys = tmp_path / "data" / "keys"
    before = everything(client), everything(keys)
    arguments = ["10000", "privacy", *command, "--lang", "en"]
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *arguments],
        capture_output=True, check=False, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "WEBCARE_KEY_FILE": str(next(keys.glob("*.key")))},
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (
        2, "", "webcare: logs/a.jsonl: this log cannot be rewritten (the file becomes too large); it is as it was\n",
    )  # fmt: skip
    assert (everything(client), everything(keys)) == before


def redacted(path: str, to: str) -> None:
    write_private(to, Redactor(Pseudonymiser(open_key("."), open_workspace())).log(path))


def test_a_copy_on_a_full_disk_is_no_copy(logs: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, real = everything(tmp_path), os.fdopen
    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", lambda *arguments, **more: Full(real(*arguments, **more), 5_000))
        problem = refused(lambda _: redacted(str(logs[0]), "deel.jsonl"))
    assert problem.message.en.startswith("cannot write (") and problem.place == "deel.jsonl"
    after = everything(tmp_path)
    assert {path: after[path] for path in before} == before and not Path("deel.jsonl").exists()


@POSIX
def test_a_copy_is_made_of_files_only_and_over_nothing(logs: list[Path]) -> None:
    os.mkfifo("pijp.jsonl")
    os.symlink("nergens", "deel.jsonl")
    for path, to, told in (
        ("pijp.jsonl", "a.jsonl", "this is not an ordinary file"),
        ("logs", "a.jsonl", "this is a folder, not a file"),
        (str(logs[0]), "deel.jsonl", "this file exists already"),
        (str(logs[0]), "weg/deel.jsonl", "cannot write (there is no such file or folder)"),
    ):
        with pytest.raises(CannotRun) as caught:
            redacted(path, to)
        assert caught.value.message.en == told
        assert not Path("a.jsonl").exists() and not Path("nergens").exists()
