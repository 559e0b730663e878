"""A client folder that lacks nothing but what a test takes away."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from webcare.readiness import Card, State, readiness
from webcare.store.workspace import open_workspace

SAMPLE = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all: most of the sample is the same in every test."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _one_cache(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(cache))


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample client, which has everything, without its long logs."""
    for name in ("handbook", "answers"):
        shutil.copytree(SAMPLE / name, tmp_path / name)
    shutil.copy(SAMPLE / "webcare.toml", tmp_path)
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "kort.jsonl").write_text(LOG, "utf-8")
    return tmp_path


HEAD = '"v": 1, "conversation_id": "c1", "source": {"system": "x"}'
AUTHOR = '"channel": "x", "surface": "open"'
LOG = f"""\
{{"type": "message", {HEAD}, "id": "m1", "at": "2026-11-20T09:00:00+01:00", {AUTHOR}, "direction": "in", "author": {{"type": "customer"}}, "body": "Hoi"}}
{{"type": "message", {HEAD}, "id": "m2", "at": "2026-11-20T09:10:00+01:00", {AUTHOR}, "direction": "out", "author": {{"type": "agent"}}, "body": "Hoi!"}}
{{"type": "message", {HEAD}, "id": "m3", "at": "2026-11-21T09:10:00+01:00", {AUTHOR}, "direction": "out", "author": {{"type": "agent"}}, "body": "En nu?", "reply_kind": "follow_up"}}
{{"type": "rating", {HEAD}, "id": "r1", "at": "2026-11-21T10:10:00+01:00", "score": 5}}
"""


def card_of(folder: Path, day: date = DAY) -> Card:
    """The card of a folder."""
    return readiness(open_workspace(client=str(folder)), day)


def states(folder: Path, day: date = DAY) -> dict[str, State]:
    """Each item's state."""
    return {one.item.id: one.judged.state for one in card_of(folder, day).standings}
