"""A client with a key, whose random parts are always the same."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def desk(client: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client with a key, whose random parts are always the same."""
    monkeypatch.delenv("WEBCARE_KEY_FILE", raising=False)
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    monkeypatch.setattr("secrets.token_bytes", lambda size: b"s" * size)
    monkeypatch.setattr("secrets.token_hex", lambda size: "ab" * size)
    return client
