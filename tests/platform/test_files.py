"""Files whole or not at all: on this platform, and as Windows and macOS answer."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from webcare.platform import files
from webcare.platform.files import create_private, mode_of, put_new, replace, sweep, sync, write_whole

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


@pytest.fixture(autouse=True)
def unswept(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if this process had not written anywhere yet."""
    monkeypatch.setattr(files, "_swept", set())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def on(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the room believe that it is there."""
    monkeypatch.setattr(files, "sys", SimpleNamespace(platform=platform))


class Held(PermissionError):
    """What Windows says of a file that somebody has open."""

    winerror = 32


def refusing(times: int, real: Any, error: OSError) -> tuple[Any, list[int]]:
    """A function that refuses so many times."""
    tried: list[int] = []

    def called(*arguments: Any) -> Any:
        tried.append(1)
        if len(tried) <= times:
            raise error
        return real(*arguments)

    return called, tried


def test_windows_waits_for_who_has_the_file_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on("win32", monkeypatch)
    waits: list[float] = []
    monkeypatch.setattr(time, "sleep", waits.append)
    moved, tried = refusing(3, os.replace, Held(13, "in use"))
    monkeypatch.setattr(os, "replace", moved)
    (tmp_path / "a").write_bytes(b"oud")
    write_whole(str(tmp_path / "a"), [b"nieuw"])
    assert ((tmp_path / "a").read_bytes(), len(tried), waits) == (b"nieuw", 4, list(files.WAITS[:3]))
    assert names(tmp_path) == ["a"]


def test_windows_gives_up_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on("win32", monkeypatch)
    waits: list[float] = []
    monkeypatch.setattr(time, "sleep", waits.append)
    monkeypatch.setattr(os, "replace", refusing(99, os.replace, Held(13, "in use"))[0])
    (tmp_path / "a").write_bytes(b"oud")
    with pytest.raises(Held):
        write_whole(str(tmp_path / "a"), [b"nieuw"])
    assert ((tmp_path / "a").read_bytes(), names(tmp_path)) == (b"oud", ["a"])
    assert sum(waits) == sum(files.WAITS) < 2


@pytest.mark.parametrize(("platform", "error"), [("win32", PermissionError(13, "read-only")), ("linux", Held(13, "x"))])
def test_any_other_refusal_is_one_at_once(
    platform: str, error: OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(platform, monkeypatch)
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("waited"))
    called, tried = refusing(1, os.replace, error)
    monkeypatch.setattr(os, "replace", called)
    (tmp_path / "nieuw").write_bytes(b"")
    with pytest.raises(PermissionError):
        replace(str(tmp_path / "nieuw"), str(tmp_path / "a"))
    assert len(tried) == 1


def test_windows_gives_a_name_only_to_a_file_that_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on("win32", monkeypatch)
    opened: list[Any] = []

    def made(path: str) -> Any:
        opened.append(create_private(path))
        return opened[-1]

    monkeypatch.setattr(files, "create_private", made)

    def moved(_new: str, _path: str) -> None:
        assert [file.closed for file in opened] == [True]
        raise FileExistsError

    monkeypatch.setattr(os, "rename", moved)  # there it never replaces
    with pytest.raises(FileExistsError):
        write_whole(str(tmp_path / "a"), [b"nieuw"], new=True)
    assert names(tmp_path) == []


def test_windows_has_no_folders_to_sync_and_no_modes_to_keep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on("win32", monkeypatch)
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("a folder does not open there"))
    files.sync_folder(str(tmp_path))
    assert mode_of(str(tmp_path / "weg"), 0o644) == 0o644


@POSIX
@pytest.mark.parametrize("network", [False, True])
def test_macos_writes_through_the_disks_own_memory(
    network: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    calls: list[Any] = []

    def control(_handle: int, command: int) -> None:
        calls.append(command)
        if network:
            raise OSError(errno.ENOTSUP, "not here")

    on("darwin", monkeypatch)
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", control)
    monkeypatch.setattr(os, "fsync", lambda _: calls.append("fsync"))
    with open(tmp_path / "a", "wb") as file:
        file.write(b"x")
        sync(file)
        assert (tmp_path / "a").read_bytes() == b"x"
    assert calls == [51, "fsync"] if network else [51]


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """What a killed process left."""
    path = tmp_path / ".webcare-4242-7.tmp"
    path.write_bytes(b"half")
    return path


def test_the_next_writer_removes_what_a_killed_one_left(left: Path, tmp_path: Path) -> None:
    if sys.platform == "win32":
        os.utime(left, (0, 0))
    (tmp_path / ".webcare-desk.jsonl.rotating").write_bytes(b"of a rotation that goes on")
    (tmp_path / ".webcare-mijn.tmp").write_bytes(b"of somebody else")
    write_whole(str(tmp_path / "a"), [b"x"], new=True)
    assert names(tmp_path) == [".webcare-desk.jsonl.rotating", ".webcare-mijn.tmp", "a"]


def test_what_somebody_is_writing_stays(tmp_path: Path) -> None:
    """One process writes slowly; another writes in the same folder meanwhile."""

    def slowly() -> Iterator[bytes]:
        yield b"een"
        subprocess.run(
            [sys.executable, "-c", "import sys; from webcare.platform.files import write_whole as w; w(sys.argv[1], [b'x'])",
             str(tmp_path / "b")], check=True,
        )  # fmt: skip
        yield b" twee"

    write_whole(str(tmp_path / "a"), slowly())
    assert ((tmp_path / "a").read_bytes(), names(tmp_path)) == (b"een twee", ["a", "b"])


@pytest.mark.parametrize(("age", "stays"), [(files.STALE - 60, True), (files.STALE + 60, False)])
def test_on_windows_the_age_tells(age: float, stays: bool, left: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on("win32", monkeypatch)
    written = left.stat().st_mtime
    monkeypatch.setattr(time, "time", lambda: written + age)
    sweep(str(left.parent))
    assert left.exists() is stays


@POSIX
def test_a_link_or_a_pipe_of_such_a_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "ergens").write_bytes(b"x")
    (tmp_path / ".webcare-1-1.tmp").symlink_to("ergens")
    os.mkfifo(tmp_path / ".webcare-1-2.tmp")
    (tmp_path / ".webcare-1-3.tmp").mkdir()
    write_whole(str(tmp_path / "a"), [b"x"])
    assert names(tmp_path) == [".webcare-1-1.tmp", ".webcare-1-2.tmp", ".webcare-1-3.tmp", "a", "ergens"]


def test_a_number_that_is_taken_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_swept", {str(tmp_path)})
    monkeypatch.setattr(files, "_numbers", iter((1, 2)))
    (tmp_path / f".webcare-{os.getpid()}-1.tmp").write_bytes(b"of an earlier process")
    write_whole(str(tmp_path / "a"), [b"x"])
    assert (tmp_path / "a").read_bytes() == b"x"


@POSIX
def test_swept_before_it_was_held_it_begins_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    real, swept = fcntl.flock, list[str]()

    def flock(file: Any, operation: int) -> None:
        if not swept:
            (name,) = tmp_path.glob(".webcare-*")
            swept.append(name.name)
            name.unlink()
        real(file, operation)

    monkeypatch.setattr(fcntl, "flock", flock)
    write_whole(str(tmp_path / "a"), [b"x"])
    assert (names(tmp_path), len(swept)) == (["a"], 1)


@POSIX
def test_a_disk_without_locks_or_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A USB stick: new files still come whole, and of two writers one wins."""
    import fcntl

    def refuse(*_: Any) -> None:
        raise OSError(errno.ENOTSUP, "not here")

    monkeypatch.setattr(fcntl, "flock", refuse)
    monkeypatch.setattr(os, "link", refuse)
    write_whole(str(tmp_path / "a"), [b"een"], new=True)
    with pytest.raises(FileExistsError):
        write_whole(str(tmp_path / "a"), [b"twee"], new=True)
    assert ((tmp_path / "a").read_bytes(), names(tmp_path)) == (b"een", ["a"])


@POSIX
def test_many_writers_of_one_new_file_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    won: list[int] = []

    def write(number: int) -> None:
        try:
            write_whole(str(tmp_path / "a"), [b"%d" % number] * 1000, new=True)
            won.append(number)
        except FileExistsError:
            pass

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    assert ((tmp_path / "a").read_bytes(), names(tmp_path)) == (b"%d" % won[0] * 1000, ["a"])


def test_a_name_that_is_taken_stays_taken(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"oud")
    with pytest.raises(FileExistsError):
        write_whole(str(tmp_path / "a"), [b"nieuw"], new=True)
    (tmp_path / "b").write_bytes(b"")
    with pytest.raises(FileExistsError):
        put_new(str(tmp_path / "b"), str(tmp_path / "a"))
    assert (tmp_path / "a").read_bytes() == b"oud"


@POSIX
def test_who_may_read_it(tmp_path: Path) -> None:
    write_whole(str(tmp_path / "eigen"), [b"x"])
    write_whole(str(tmp_path / "allen"), [b"x"], mode=0o644)
    assert (mode_of(str(tmp_path / "eigen"), 0), mode_of(str(tmp_path / "allen"), 0)) == (0o600, 0o644)


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    with create_private(str(tmp_path / "a")) as file:
        file.write(b"een\r\ntwee\n")
    write_whole(str(tmp_path / "b"), [b"een\r\n", b"twee\n"])
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == b"een\r\ntwee\n"


def test_pieces_that_fail_leave_nothing(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(str(tmp_path / "a"), broken())
    assert names(tmp_path) == []
