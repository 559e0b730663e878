"""A new client folder, out of reach of any git around it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from webcare.scaffold import scaffold


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new client folder, which is also the current one."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "werk" / "proef"
    scaffold(str(folder), "Proef")
    monkeypatch.chdir(folder)
    return folder
