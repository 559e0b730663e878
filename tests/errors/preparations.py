"""What no file in git can hold, made when a case begins: a link, an unreadable file, a full disk, a missing package."""

from __future__ import annotations

import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.errors import faults, in_git


def folder(_patch: pytest.MonkeyPatch, name: str) -> None:
    """An empty folder, which git does not keep."""
    Path(name).mkdir(parents=True)


def link(_patch: pytest.MonkeyPatch, name: str, to: str) -> None:
    """A link, which Windows allows administrators only."""
    try:
        Path(name).symlink_to(to)
    except OSError:
        pytest.skip("links are not allowed here")


def pipe(_patch: pytest.MonkeyPatch, name: str) -> None:
    """A named pipe, which Windows has not in folders."""
    if sys.platform == "win32":
        pytest.skip("Windows has no named pipes in folders")
    os.mkfifo(name)


def many(_patch: pytest.MonkeyPatch, name: str, text: str, times: str) -> None:
    """A file of a text many times over; it keeps what it had."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write(text * int(times))


def written(_patch: pytest.MonkeyPatch, name: str, text: str) -> None:
    """A file that is written after the commands that go before."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text.encode())


def removed(_patch: pytest.MonkeyPatch, name: str) -> None:
    """A file is removed after the commands that go before."""
    Path(name).unlink()


def moved(_patch: pytest.MonkeyPatch, folder: str) -> None:
    """What is in a folder comes here."""
    for path in Path(folder).iterdir():
        path.rename(path.name)


def edited(_patch: pytest.MonkeyPatch, name: str, old: str, new: str) -> None:
    """A file is changed after the commands that go before."""
    path = Path(name)
    text = path.read_text("utf-8")
    assert old in text, f"{name} has no {old}"
    path.write_text(text.replace(old, new), "utf-8")


def zipped(_patch: pytest.MonkeyPatch, name: str, member: str, text: str) -> None:
    """A ZIP file with one file in it."""
    with zipfile.ZipFile(name, "w") as file:
        file.writestr(member, text)


def mode(_patch: pytest.MonkeyPatch, name: str, bits: str) -> None:
    """A file and all below it get these permissions, which Windows has not."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such permissions")
    for path in [Path(name), *Path(name).rglob("*")]:
        if path.is_file():
            path.chmod(int(bits, 8))


PREPARATIONS: dict[str, Callable[..., None]] = {
    "fails": faults.fails,
    "hide": faults.hide,
    "folder": folder,
    "link": link,
    "pipe": pipe,
    "many": many,
    "git": in_git.git,
    "committed": in_git.committed,
    "written": written,
    "lower": faults.lower,
    "limits": faults.given,
    "locked": faults.locked,
    "raises": faults.raises,
    "changes": faults.changes,
    "returns": faults.returns_none,
    "connected": faults.connected,
    "old-workers": faults.old_workers,
    "browser": faults.browser,
    "gone": faults.gone,
    "number": faults.number,
    "load": faults.load,
    "same-secret": faults.same_secret,
    "removed": removed,
    "moved": moved,
    "edited": edited,
    "zipped": zipped,
    "mode": mode,
    "given-away": in_git.given_away,
    "tree": in_git.tree,
    "lost": in_git.lost,
    "full-output": faults.full_output,
}
