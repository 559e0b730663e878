"""A desk for each test, in which webcare finds nothing of the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.desk import Desk

SPEAKING = (
    "WEBCARE_LANG",
    "WEBCARE_USER",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "GITHUB_ACTIONS",
    "NO_COLOR",
    "FORCE_COLOR",
    "TERM",
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A client, whose folder is the current one."""
    for name in SPEAKING:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("WEBCARE_KEY_FILE", str(tmp_path / "proef.key"))
    monkeypatch.setenv("HOME", str(tmp_path))
    made = Desk(tmp_path)
    monkeypatch.chdir(made.client)
    return made
