"""A new client whose keys lie where nobody else's do."""

from __future__ import annotations

from pathlib import Path

import pytest

from webcare.scaffold import scaffold


def new_client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new client folder, which is also the current one; keys and cache lie beside it."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("WEBCARE_KEY_FILE", raising=False)
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    folder = tmp_path / "proef"
    scaffold(str(folder), "Proef")
    monkeypatch.chdir(folder)
    return folder
