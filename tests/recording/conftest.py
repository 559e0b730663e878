"""A client folder to write logs in, and a folder that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from webcare.scaffold import scaffold
from webcare.store.workspace import Workspace, open_workspace


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "klant"
    scaffold(str(folder), "Proef")
    monkeypatch.chdir(folder)
    return open_workspace()


@pytest.fixture
def loose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """No client folder."""
    monkeypatch.chdir(tmp_path)
    return open_workspace()
