"""A small client to hand over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handover.proving import FACTS
from webcare.scaffold import scaffold


@pytest.fixture(name="client")
def small_client(tmp_path: Path) -> Path:
    folder = tmp_path / "klant"
    folder.mkdir()
    scaffold(str(folder), "Proef")
    (folder / "handbook" / "facts.yaml").write_bytes(FACTS.encode())
    (folder / "logs").mkdir(exist_ok=True)
    return folder
