"""A quiet environment and an empty folder, out of reach of any client."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import SPEAKING


@pytest.fixture(autouse=True)
def quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's language, colours or cache."""
    for name in SPEAKING:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
