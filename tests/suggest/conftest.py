"""A small client, and a cache of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.suggest.small import make_client


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a client with three answers."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    return make_client(tmp_path / "client")
