"""A log is the old one or the new one, whatever happens while it is rewritten."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webcare import limits
from webcare.custody import rewrite as module
from webcare.custody.rewrite import Line, beside, locked, read_lines, rewrite
from webcare.model.errors import CannotRun

CHILD = """
import os, signal, sys
from webcare.custody import rewrite as module
step, stop = [0], int(sys.argv[2])
def dies(function):
    def wrapped(*arguments, **options):
        step[0] += 1
        if step[0] == stop:
            os.kill(os.getpid(), signal.SIGKILL) if hasattr(signal, "SIGKILL") else os._exit(9)
        return function(*arguments, **options)
    return wrapped
for name in ("fsync", "replace", "unlink", "chmod", "open"):
    setattr(os, name, dies(getattr(os, name)))
module.BLOCK = 4096  # so that the new file is written in many pieces
real = os.fdopen
class Output:
    def __init__(self, file): self.file = file
    def __getattr__(self, name): return getattr(self.file, name)
    def write(self, data):
        self.file.flush()
        return dies(self.file.write)(data)
os.fdopen = lambda *a, **k: Output(real(*a, **k))
with module.locked(sys.argv[1]):
    module.rewrite(sys.argv[1], lambda line: line.data.replace(b"oud", b"nieuw"), lambda: b"einde\\n")
print(step[0])
"""
LINES = 40


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder."""
    made = tmp_path / "logs"
    made.mkdir()
    return made


def log_of(path: Path) -> tuple[bytes, bytes]:
    old = b"".join(b'{"n":%d,"body":"oud %s"}\n' % (number, b"x" * 300) for number in range(LINES))
    path.write_bytes(old)
    return old, old.replace(b"oud", b"nieuw") + b"einde\n"


def child(path: Path, stop: int) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", CHILD, str(path), str(stop)]
    return subprocess.run(
        command, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    )


def test_killed_at_any_moment_it_is_the_old_file_or_the_new_one(folder: Path) -> None:
    path = folder / "a.jsonl"
    old, new = log_of(path)
    whole = child(path, 0)
    steps = int(whole.stdout)
    assert path.read_bytes() == new and steps > LINES
    seen = set()
    for stop in (1, 2, 3, 9, 24, 41, *range(steps - 4, steps + 9)):
        path.write_bytes(old)
        survived = child(path, stop).returncode == 0
        seen.add(path.read_bytes())
        assert path.read_bytes() in (old, new)
        if survived:
            break
    assert survived and stop > steps
    assert seen == {old, new}
    path.write_bytes(old)
    assert child(path, 0).returncode == 0  # what the killed ones left is in nobody's way
    assert path.read_bytes() == new
    assert sorted(os.listdir(folder)) == ["a.jsonl", "a.jsonl.lock"]


def test_nothing_is_written_when_nothing_changes(folder: Path) -> None:
    path = folder / "a.jsonl"
    old, _ = log_of(path)
    before = os.stat(path)
    assert not rewrite(str(path), lambda line: line.data, lambda: b"einde\n")
    assert (path.read_bytes(), os.stat(path).st_ino, os.stat(path).st_mtime_ns) == (
        old,
        before.st_ino,
        before.st_mtime_ns,
    )


def test_lines_that_somebody_adds_meanwhile_are_kept(folder: Path) -> None:
    path = folder / "a.jsonl"
    path.write_bytes(b"een\ntwee\n")
    added = [b"drie\n", b"vier\n"]

    def change(line: Line) -> bytes:
        if added and line.data in (b"twee\n", b"drie\n"):
            with open(path, "ab") as file:
                file.write(added.pop(0))
        return line.data.upper()

    assert rewrite(str(path), change, lambda: b"einde\n")
    assert path.read_bytes() == b"EEN\nTWEE\nDRIE\nVIER\neinde\n"


def test_a_file_that_was_put_in_its_place_stays(folder: Path) -> None:
    path = folder / "a.jsonl"
    path.write_bytes(b"een\ntwee\n")

    def change(line: Line) -> bytes:
        if line.data == b"twee\n":
            (folder / "ander").write_bytes(b"heel anders en langer\n")
            os.replace(folder / "ander", path)
        return b"x\n"

    if os.name == "nt":
        pytest.skip("an open file cannot be replaced there")
    with pytest.raises(CannotRun) as caught:
        rewrite(str(path), change)
    assert caught.value.message.en == "somebody else replaced this log meanwhile; nothing has changed"
    assert path.read_bytes() == b"heel anders en langer\n"
    assert os.listdir(folder) == ["a.jsonl"]


@pytest.mark.parametrize("function", ["fsync", "replace", "chmod"])
def test_a_full_or_refusing_disk_leaves_the_old_file(
    function: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "a.jsonl"
    old, _ = log_of(path)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, function, full)
        with pytest.raises(CannotRun) as caught:
            rewrite(str(path), lambda _: b"nieuw\n")
    assert caught.value.message.nl == "dit logboek kan niet worden herschreven (de schijf is vol); het is zoals het was"
    assert path.read_bytes() == old
    assert os.listdir(folder) == ["a.jsonl"]


def test_a_log_that_may_not_be_written_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "a.jsonl"
    old, _ = log_of(path)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(CannotRun) as caught:
        rewrite(str(path), lambda _: b"nieuw\n")
    assert caught.value.message.en.startswith("this log cannot be rewritten (")
    assert path.read_bytes() == old


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_in_place_of_the_new_file_is_not_followed(folder: Path) -> None:
    path, other = folder / "a.jsonl", folder / "ander"
    _, new = log_of(path)
    other.write_bytes(b"van een ander")
    os.symlink(other, beside(str(path)))
    assert rewrite(str(path), lambda line: line.data.replace(b"oud", b"nieuw"), lambda: b"einde\n")
    assert (path.read_bytes(), other.read_bytes()) == (new, b"van een ander")


@pytest.mark.skipif(os.name != "posix", reason="there are no pipes of this kind on Windows")
def test_a_pipe_in_place_of_a_log_is_refused(folder: Path) -> None:
    os.mkfifo(folder / "a.jsonl")
    with pytest.raises(CannotRun) as caught:
        rewrite(str(folder / "a.jsonl"), lambda line: line.data)
    assert caught.value.message.en == "this is not an ordinary file"


def test_a_writer_is_waited_for_and_told_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(folder / "a.jsonl")
    monkeypatch.setattr(limits, "LOCK_TIME", limits.LOCK_TIME.at(0))
    with locked(path), pytest.raises(CannotRun) as caught, locked(path):
        pass
    assert caught.value.message.en.endswith("somebody else is still writing to this log")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.lists(st.sampled_from([b"a", b"\n", b"\r", b"\xff", b"bc", b"\n\n"])).map(b"".join),
    longest=st.integers(1, 9),
)
def test_lines_are_all_of_the_file(data: bytes, longest: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "a"
    path.write_bytes(data)
    monkeypatch.setattr(module, "LONGEST", longest)
    with open(path, "rb") as file:
        lines = list(read_lines(file))
    assert b"".join(line.data for line in lines) == data
    assert max((line.number for line in lines), default=0) == len(data.split(b"\n")) - data.endswith(b"\n") - (not data)
    assert all(len(line.data) <= longest for line in lines)
