"""A git repository in a temporary folder, also one with trees that git itself would not make."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="no git here")
PERSON = ("-c", "user.name=Sanne", "-c", "user.email=sanne@voorbeeld.nl", "-c", "commit.gpgsign=false")


class Repository:
    """The repository in ``folder``; ``git`` runs git as anybody would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def new(cls, folder: Path) -> Repository:
        """An empty one, made now."""
        folder.mkdir(parents=True, exist_ok=True)
        made = cls(folder)
        made.git("init", "--quiet", "--initial-branch=main")
        return made

    def git(self, *arguments: str, stdin: bytes = b"") -> str:
        """What git says; it must succeed."""
        done = self.attempt(*arguments, stdin=stdin)
        assert done.returncode == 0, done.stderr
        return done.stdout.decode("utf-8", "replace").strip()

    def attempt(self, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run git, whatever comes of it."""
        return subprocess.run(
            ["git", *PERSON, *arguments], cwd=self.folder, input=stdin, capture_output=True, check=False, timeout=60
        )

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write files in the working tree."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, files: Mapping[str, str | bytes] | None = None, message: str = "werk") -> str:
        """Write files and commit all there is; the commit."""
        self.write(files or {})
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")

    def blob(self, data: bytes) -> str:
        """An object with these bytes."""
        return self.git("hash-object", "-w", "--stdin", stdin=data)

    def tree(self, *entries: tuple[str, bytes, str]) -> str:
        """A tree with exactly these entries (mode, name, object), whatever git thinks of them."""
        raw = b"".join(
            mode.encode() + b" " + name + b"\0" + bytes.fromhex(object_id) for mode, name, object_id in entries
        )
        return self.git("hash-object", "-t", "tree", "--literally", "-w", "--stdin", stdin=raw)

    def commit_tree(self, tree: str) -> str:
        """A commit of a tree, as the branch ``main``."""
        commit = self.git("commit-tree", tree, "-m", "boom")
        self.git("update-ref", "refs/heads/main", commit)
        return commit


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without settings of git, and without variables that somebody else set; an empty folder on it."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name in ("HOME", "XDG_CONFIG_HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "thuis"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "klant"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder
