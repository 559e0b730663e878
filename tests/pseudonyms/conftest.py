"""A client with a key of its own, in a data folder that is nobody's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pseudonyms.small import new_client


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new client folder, which is also the current one; keys lie in ``keys`` beside it."""
    return new_client(tmp_path, monkeypatch)
