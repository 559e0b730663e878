"""A client folder with a key and an empty log folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pseudonyms.small import new_client
from webcare.pseudonyms.making import new_key


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new client folder, which is also the current one; keys and cache lie beside it."""
    folder = new_client(tmp_path, monkeypatch)
    new_key(".", "Proef")
    return folder
