"""A bakery, and the sample client."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.triage.accuracy import SAMPLE
from tests.triage.bakery import make_bakery
from webcare.store.workspace import Workspace, open_workspace
from webcare.triage import Triage


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def bakery(tmp_path: Path) -> Workspace:
    return make_bakery(tmp_path / "bakkerij")


@pytest.fixture
def triage(bakery: Workspace) -> Triage:
    return Triage(bakery)


@pytest.fixture
def sample() -> Triage:
    return Triage(open_workspace(str(SAMPLE)))
