"""A quiet environment, an empty folder to work in, and a way to run webcare there."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.runner import Runner
from webcare.scaffold import scaffold
from webcare.show.findings import WIDTH

SPEAKING = ("WEBCARE_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "TERM")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which webcare runs, out of reach of any client and of the user's settings."""
    for name in SPEAKING:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", os.getcwd())
    folder = tmp_path / "werk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def client(here: Path) -> Path:
    """The folder in which webcare runs, now with the client that ``webcare init`` makes."""
    scaffold(".", "Proef")
    return here


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Runs webcare."""
    return Runner(capsys, monkeypatch)


@pytest.fixture
def terminal(run: Runner, monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Runs webcare as if somebody were typing."""

    class Typed(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("tests.cli.runner.io", SimpleNamespace(TextIOWrapper=Typed, BytesIO=io.BytesIO))
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _self: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", str(WIDTH))  # whatever terminal the tests run on
    return run
