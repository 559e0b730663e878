"""A client that is open in an editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from webcare.editor import Desk
from webcare.scaffold import scaffold


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client folder."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "klant"
    folder.mkdir()
    scaffold(str(folder), "Proef")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def desk(client: Path) -> Desk:  # noqa: ARG001  the desk works in the client's folder
    """A desk without anything on it."""
    return Desk()
