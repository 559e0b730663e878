"""What the tests of exposure share: git, and what was found where."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from webcare.exposure import scan_log
from webcare.store.workspace import open_workspace

GIT = shutil.which("git")

needs_git = pytest.mark.skipif(GIT is None, reason="the tests make a repository with git")


def git(*arguments: str, cwd: Path | str = ".") -> None:
    subprocess.run(["git", *arguments], cwd=cwd, check=True, capture_output=True)


def found(path: str, *, shared: bool = True) -> list[tuple[str, int, int, int]]:
    exposed = scan_log(path, path, open_workspace(), shared=shared)
    return [(kind, one.line, one.column, one.end_column) for kind, one in exposed]


def placed(raw: str, words: str, kind: str, number: int = 1) -> tuple[str, int, int, int]:
    return kind, number, raw.index(words) + 1, raw.index(words) + len(words) + 1
