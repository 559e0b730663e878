"""The desk, as a workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.review.desk import make_desk
from webcare.store.workspace import Workspace, open_workspace


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """The client with the small desk."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    return open_workspace(client=str(make_desk(tmp_path / "klant")))
