"""The client that ``webcare init`` makes, in a folder of its own, with a session that lints for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from webcare.lint import Given, Selection, Session
from webcare.scaffold import scaffold

Open = Callable[..., Session]


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The client's folder, in which lint runs."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "klant"
    folder.mkdir()
    monkeypatch.chdir(folder)
    scaffold(".", "Proef")
    return folder


@pytest.fixture
def opened() -> Open:
    """``opened("taal", fixing=True)`` is a session with the rules of that family."""

    def make(*select: str, fixing: bool = False, given: Given | None = None, client: str | None = None) -> Session:
        return Session(given or Given(), client, Selection(select, ()), fixing=fixing)

    return make
