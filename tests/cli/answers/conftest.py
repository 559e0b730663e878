"""A client with two answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.answers.samples import LATE, OLD


@pytest.fixture(autouse=True)
def answers(client: Path) -> Path:
    folder = client / "answers"
    for path in folder.glob("*.md"):
        path.unlink()
    (folder / "te-laat.md").write_text(LATE, encoding="utf-8")
    (folder / "oud.md").write_text(OLD, encoding="utf-8")
    return folder
