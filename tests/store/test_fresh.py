"""Writing a file that must not be there yet."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from webcare.model.errors import CannotRun
from webcare.store.fresh import write_new


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


def test_a_new_file(tmp_path: Path) -> None:
    assert write_new(str(tmp_path / "map" / "a.md"), "één\r\n") is True
    assert (tmp_path / "map" / "a.md").read_bytes() == "één\r\n".encode()
    assert left(tmp_path) == ["a.md", "map"]


@pytest.mark.parametrize("link", [False, True])
def test_what_is_there_stays(tmp_path: Path, link: bool) -> None:
    path = tmp_path / "a.md"
    if link:
        path.symlink_to(tmp_path / "nergens")
    else:
        path.write_text("oud", encoding="utf-8")
    assert write_new(str(path), "nieuw") is False
    assert left(tmp_path) == ["a.md"]
    assert link or path.read_text("utf-8") == "oud"


def test_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_source: str, _target: str) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "a.md"
    assert write_new(str(path), "een") is True
    assert write_new(str(path), "twee") is False
    assert path.read_text("utf-8") == "een"
    assert left(tmp_path) == ["a.md"]


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "map").write_text("", encoding="utf-8")
    with pytest.raises(CannotRun) as caught:
        write_new(str(tmp_path / "map" / "a.md"), "a")
    assert caught.value.message.nl == "deze map kan niet worden gemaakt (er staat al iets met die naam)"


def test_a_disk_that_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotRun) as caught:
        write_new(str(tmp_path / "a.md"), "a")
    assert caught.value.message.nl == "schrijven lukt niet (de schijf is vol)"
    assert left(tmp_path) == []
