"""One box for each worker of the tests: its server takes half a second to start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.folder import furnish, restore
from tests.faults.harness import Box


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Box]:
    """A box with the client folder, its key and its exports."""
    root = tmp_path_factory.mktemp("faults")
    place, whole = root / "box", root / "whole"
    with pytest.MonkeyPatch.context() as patch:
        furnish(place, patch)
    restore(place, whole)
    made = Box(whole, place)
    yield made
    made.close()


@pytest.fixture
def box(shared: Box) -> Box:
    """The box as it was at first."""
    shared.renew()
    return shared


@pytest.fixture
def client(box: Box) -> Path:
    """The client folder in the box."""
    return box.place / "klant"
