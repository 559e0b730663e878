"""A repository that holds one version of a small client."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.store.repository import Repository, alone

__all__ = ["alone"]
CLIENT: dict[str, str | bytes] = {
    "webcare.toml": 'client = "Lichthuis"\n[paths]\nanswers = "sjablonen"\n',
    "handbook/tone.yaml": "address: je\n",
    "handbook/topics/bezorging.yaml": "bezorging:\n  name: Bezorging\n  keywords: [pakket]\n",
    "sjablonen/hallo.md": "---\nid: hallo\ntitle: Hallo\n---\nHoi!\n",
    "drafts/a.md": "Hoi!\n",
    "logs/november.jsonl": "{}\n",
    "notities/x.md": "niet van ons\n",
}


@pytest.fixture
def repository(alone: Path) -> Repository:
    made = Repository.new(alone)
    made.commit(CLIENT, "eerste")
    return made


def files_below(folder: str) -> list[str]:
    found = [
        os.path.relpath(os.path.join(where, name), folder) for where, _, names in os.walk(folder) for name in names
    ]
    return sorted(name.replace(os.sep, "/") for name in found)
