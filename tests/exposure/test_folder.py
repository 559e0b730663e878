"""Personal data in a client folder: in what git tracks, in every log, and in all of it where there is no git."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.custody.records import JAN, message, write
from tests.exposure.finding import git, needs_git
from webcare import limits
from webcare.exposure import read_tracked, scan_folder, scan_path
from webcare.store.workspace import open_workspace


def test_without_git_everything_of_the_client_is_read(client: Path) -> None:
    (client / "drafts" / "a.md").write_text("Hoi, mail sanne@mail.example", "utf-8")
    (client / "export.csv").write_text("naam;mail\nSanne;sanne@mail.example\n", "utf-8")
    write("logs/a.jsonl", message(1, "c1", JAN, "06-12345678"))
    scanned = scan_folder(open_workspace())
    assert [(one.path, one.severity.key) for one in scanned.findings] == [
        ("export.csv", "warning"), (os.path.join("drafts", "a.md"), "warning"), (os.path.join("logs", "a.jsonl"), "advice"),
    ]  # fmt: skip


@needs_git
def test_with_git_what_it_tracks_and_every_log(client: Path) -> None:
    git("init", "-q", cwd=client.parent)  # the client is a folder of a larger repository
    (client / "drafts" / "a.md").write_text("Hoi, mail sanne@mail.example", "utf-8")
    (client / "drafts" / "b.md").write_text("Hoi, mail sanne@mail.example", "utf-8")
    (client / "oud").mkdir()
    (client / "oud" / "c.md").write_text("Hoi", "utf-8")
    write("logs/a.jsonl", message(1, "c1", JAN, "06-12345678"))
    write("logs/b.jsonl", message(1, "c1", JAN, "06-12345678"))
    git("add", "drafts/a.md", "oud", cwd=client)
    git("add", "-f", "logs/a.jsonl", cwd=client)
    scanned = scan_folder(open_workspace())
    assert [(one.path, one.severity.key) for one in scanned.findings] == [
        (os.path.join("drafts", "a.md"), "error"),
        (os.path.join("logs", "a.jsonl"), "error"),
        (os.path.join("logs", "b.jsonl"), "advice"),
    ]
    assert scanned.passed == ["oud"]


@needs_git
@pytest.mark.parametrize("version", ["2", "3", "4"])
def test_every_version_of_the_index(version: str, client: Path) -> None:
    git("init", "-q")
    (client / "ü b.md").write_text("", "utf-8")
    git("add", ".")
    git("update-index", "--index-version", version)
    tracked = read_tracked(".")
    assert "webcare.toml" in tracked and str(client / "ü b.md") in tracked and "anders.md" not in tracked


@needs_git
def test_a_worktree_has_an_index_of_its_own(tmp_path: Path) -> None:
    git("init", "-q")
    git("add", ".")
    git("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "x")
    git("worktree", "add", "-q", str(tmp_path / "ernaast"))
    assert str(tmp_path / "ernaast" / "webcare.toml") in read_tracked(str(tmp_path / "ernaast"))


@pytest.mark.parametrize("index", [b"", b"DIRC", b"DIRC\0\0\0\2\xff\xff\xff\xff" + b"x" * 100, b"\0" * 5_000])
def test_a_damaged_index_means_that_nothing_is_known(index: bytes, client: Path) -> None:
    (client / ".git").mkdir()
    (client / ".git" / "index").write_bytes(index)
    tracked = read_tracked(".")
    assert "webcare.toml" not in tracked
    assert scan_folder(open_workspace()).findings == []


@pytest.mark.parametrize("pointer", ["gitdir: /bestaat/niet", "gitdir: ", "onzin", "gitdir: ../../../../../.."])
def test_a_pointer_to_nowhere(pointer: str, client: Path) -> None:
    (client / ".git").write_text(pointer, "utf-8")
    assert "webcare.toml" not in read_tracked(".")


@pytest.mark.skipif(os.name != "posix", reason="there are no pipes of this kind on Windows")
def test_an_index_that_is_a_pipe(client: Path) -> None:
    (client / ".git").mkdir()
    os.mkfifo(client / ".git" / "index")
    assert "webcare.toml" not in read_tracked(".")


def test_a_file_full_of_it_is_counted_and_not_all_told() -> None:
    write("logs/a.pseudo.jsonl", *(message(n, "c", JAN, "Bel 06-12345678") for n in range(limits.FINDINGS + 50)))
    scanned = scan_path("logs", open_workspace())
    assert (len(scanned.findings), scanned.untold, scanned.kinds, scanned.exposed) == (
        limits.FINDINGS,
        50,
        {"phone": 250},
        1,
    )


def test_what_cannot_be_read_is_a_finding(client: Path) -> None:
    (client / "drafts" / "a.txt").write_bytes(b"\xff\xfe")
    scanned = scan_folder(open_workspace())
    assert [(one.path, one.message.en) for one in scanned.findings] == [
        (os.path.join("drafts", "a.txt"), "this file is UTF-16, not UTF-8")
    ]
    assert not scanned.kinds
