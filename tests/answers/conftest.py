"""The client that ``webcare init`` makes, without answers of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from webcare.scaffold import scaffold
from webcare.store.workspace import Workspace, open_workspace


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The client's folder, which is the current one."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "klant"
    folder.mkdir()
    monkeypatch.chdir(folder)
    scaffold(".", "Proef")
    for path in (folder / "answers").glob("*.md"):
        path.unlink()
    return folder


@pytest.fixture
def workspace(client: Path) -> Workspace:
    """The client, opened."""
    return open_workspace(str(client))
