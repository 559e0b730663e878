"""A client folder with a key that is always the same, and a way to import there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.golden import SECRET, Importing
from webcare.scaffold import scaffold


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new client folder, which is also the current one; its key and its cache lie beside it."""
    key = tmp_path / "proef.key"
    key.write_text(f"{SECRET}\n", "utf-8")
    monkeypatch.setenv("WEBCARE_KEY_FILE", str(key))
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "proef"
    scaffold(str(folder), "Proef")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def importing(client: Path) -> Importing:
    """Imports into the log of the client."""
    return Importing(client)
