"""Folders: made with a reason when they cannot be, looked through for links that lead out, shown as one types them."""

import errno
import os
import sys
from pathlib import Path

import pytest

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import (
    is_readme,
    make_folder,
    read_source,
    shown,
    shown_below,
    stands_in,
    walk,
)
from webcare.store.locking import cannot_write, locked, refuse_odd
from webcare.store.passed_over import closed_folders, links_out

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")


def test_where_a_file_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "d.md"
    path.write_bytes(b"Hoi\nRen\xe9")
    for name in (None, "drafts/d.md"):
        with pytest.raises(CannotRun) as caught:
            read_source(str(path), limits.DRAFT, name=name)
        assert caught.value.place == f"{name or path}:2:4"


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    for _ in range(2):  # one that is there is fine
        make_folder(str(tmp_path / "a" / "b"))
    assert (tmp_path / "a" / "b").is_dir()


@pytest.mark.parametrize("place", [None, "in/het/klein"])
def test_a_folder_that_cannot_be_made(place: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "makedirs", refuse)
    path = str(tmp_path / "a")
    with pytest.raises(CannotRun) as caught:
        make_folder(path, place)
    assert (caught.value.message, caught.value.hint, caught.value.place) == (
        Text(
            "deze map kan niet worden gemaakt (de schijf is vol)",
            "cannot make this folder (the disk is full)",
        ),
        None,
        place or path,
    )


@pytest.fixture
def crossed(tmp_path: Path) -> Path:
    """A client folder with links into it, out of it, to its neighbour of nearly the same name, and to itself."""
    for name in ("klant/sub/a.md", "klant/.git/b.md", "klanten/c.md", "elders/d.md", "elders/e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    folder = tmp_path / "klant"
    links = {
        "uit.md": "../elders/d.md",
        "uit.txt": "../elders/e.txt",
        "buren.md": "../klanten/c.md",
        "binnen.md": "sub/a.md",
        "map": "../elders",
        "sub/uit.md": "../../elders/d.md",
        "sub/.stil.md": "../../elders/d.md",
        ".stil": "../elders",
        ".git/uit.md": "../../elders/d.md",
    }
    for name, target in links.items():
        (folder / name).symlink_to(target)
    return folder


@posix
def test_the_links_that_lead_out(crossed: Path) -> None:
    found = [os.path.relpath(path, crossed) for path in links_out(str(crossed), (".md",))]
    assert found == ["map", "buren.md", "uit.md", "sub/uit.md"]
    assert [os.path.relpath(path, crossed) for path in links_out(str(crossed), (".txt",))] == ["map", "uit.txt"]


@posix
def test_walking_follows_no_link_out(crossed: Path) -> None:
    assert [os.path.relpath(path, crossed) for path in walk(str(crossed), (".md",))] == ["binnen.md", "sub/a.md"]


def test_folders_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The operating system's refusal is played: root may open anything."""
    for name in ("open", "dicht", "kapot"):
        (tmp_path / name).mkdir()
    real = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("dicht"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        if path.endswith("kapot"):
            raise OSError(errno.EIO, "Input/output error", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert closed_folders(str(tmp_path)) == [str(tmp_path / "dicht")]
    assert closed_folders(str(tmp_path / "open")) == []
    assert closed_folders(str(tmp_path / "weg")) == []


def test_paths_as_one_types_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "hier"
    here.mkdir()
    monkeypatch.chdir(here)
    assert shown(str(here / "drafts" / "a.md")) == os.path.join("drafts", "a.md")
    assert shown(str(tmp_path / "b.md")) == str(tmp_path / "b.md")


def test_what_stands_for_another_folder_is_shown_relative_to_it(tmp_path: Path) -> None:
    then, beside = tmp_path / "toen", tmp_path / "toen2" / "a.md"
    inside = str(then / "answers" / "a.md")
    with shown_below(str(then)):
        assert (shown(inside), shown(str(then)), shown(str(beside))) == (
            os.path.join("answers", "a.md"),
            ".",
            str(beside),
        )
        assert (stands_in(inside), stands_in(str(then)), stands_in(str(beside))) == (True, True, False)
    assert not stands_in(inside)
    with pytest.raises(CannotRun), shown_below(str(then)):
        raise cannot_write(OSError(errno.EIO, "Input/output error"), "l.jsonl")
    assert not stands_in(inside)


@pytest.mark.parametrize(
    ("name", "yes"), [("README.md", True), ("a/readme.txt", True), ("readme", False), ("mijn-readme.md", False)]
)
def test_a_readme(name: str, yes: bool) -> None:
    assert is_readme(name) == yes


def test_why_a_log_cannot_be_written() -> None:
    refusal = cannot_write(OSError(errno.EROFS, "Read-only file system"), "logs/l.jsonl")
    assert (refusal.message, refusal.hint, refusal.place) == (
        Text(
            "schrijven lukt niet (hier kun je alleen lezen); het logboek is zoals het was",
            "cannot write (this place is read-only); the log is as it was",
        ),
        None,
        "logs/l.jsonl",
    )


@posix
def test_what_is_no_log_of_its_own_is_refused_whole(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("weg")
    (tmp_path / "map").mkdir()
    os.mkfifo(tmp_path / "pijp")
    link = Text("dit is een link, geen logboek", "this is a link, not a log")
    points = Text("noem het bestand waar hij naar wijst", "name the file that it points to")
    folder = Text("dit is een map, geen bestand", "this is a folder, not a file")
    special = Text("dit is geen gewoon bestand", "this is not an ordinary file")
    no_path = Text(
        "schrijven lukt niet (ValueError); het logboek is zoals het was",
        "cannot write (ValueError); the log is as it was",
    )
    told: list[tuple[Text, Text | None, str | None]] = []
    for name in ("link", "map", "pijp", "a\0b"):
        with pytest.raises(CannotRun) as caught:
            refuse_odd(str(tmp_path / name))
        told.append((caught.value.message, caught.value.hint, caught.value.place))
    places = [str(tmp_path / name) for name in ("link", "map", "pijp", "a\0b")]
    assert told == list(zip((link, folder, special, no_path), (points, None, None, None), places, strict=True))
    refuse_odd(str(tmp_path / "weg"))
    refuse_odd(str(tmp_path / "weg" / "nergens"))


def test_the_lock_stands_beside_the_log_and_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "nieuw" / "l.jsonl"
    for _ in range(2):
        with locked(str(path)):
            assert not path.exists()
    with pytest.raises(KeyboardInterrupt), locked(str(path)):
        raise KeyboardInterrupt
    with locked(str(path)):
        pass
