"""The cache: what is in it is what would be read, or it is not there."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webcare.model.handbook import KINDS
from webcare.model.handbook.escalation import Rotation
from webcare.model.handbook.hours import Week
from webcare.model.handbook.tone import Emoji, Tone
from webcare.model.values import Window
from webcare.store import cache
from webcare.store.handbook import Handbook
from webcare.store.workspace import DEFAULTS

TONE = Tone(address="je", greetings=["Hoi", "Dág 🙂"], emoji=Emoji(most=2))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own for every test."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_is_kept_is_loaded(folder: Path) -> None:
    assert cache.load("tone-1", Tone) is None
    cache.save("tone-1", TONE)
    assert cache.load("tone-1", Tone) == TONE
    assert [entry.name for entry in folder.iterdir()] == ["tone-1"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_nobody_else_may_look(folder: Path) -> None:
    cache.save("tone-1", TONE)
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_back_as_it_was(kind: str) -> None:
    """Read from the client that ``webcare init`` makes, once from its files and once from the cache."""
    folder = os.path.join(DEFAULTS, "handbook")
    first, second = Handbook(folder).entry(kind), Handbook(folder).entry(kind)
    assert (repr(first), first is None or first is not second) == (repr(second), True)


def test_a_moment_keeps_its_own_offset() -> None:
    """The instant alone would not do: whose day it is depends on the offset."""
    starts = datetime.fromisoformat("2026-11-02T00:30+01:00")
    cache.save("rotation", Rotation(members=["sanne"], starts=starts))
    kept = cache.load("rotation", Rotation)
    assert kept is not None and str(kept.starts) == "2026-11-02 00:30:00+01:00"


def keys(*variants: tuple[str, list[tuple[str, bytes]]]) -> list[str]:
    return [cache.key(kind, __file__, files) for kind, files in variants]


def test_a_key_is_of_content_name_and_kind(tmp_path: Path) -> None:
    different = keys(
        ("tone", [("tone.yaml", b"address: je")]),
        ("tone", [("tone.yaml", b"address: u")]),
        ("tone", [("tone.yaml", b"address: je"), ("tone/x.yaml", b"")]),
        ("tone", [("tone/x.yaml", b"address: je")]),
        ("facts", [("tone.yaml", b"address: je")]),
        ("tone", [("a", b"b\0c\0001\0"), ("d", b"")]),
        ("tone", [("a", b"b"), ("c\0001\0d", b"")]),
        ("tone", []),
    )
    (tmp_path / "model.py").write_text("", "utf-8")
    different.append(cache.key("tone", str(tmp_path / "model.py"), []))
    assert len(set(different)) == len(different)
    assert keys(("tone", [("\udcff.yaml", b"\xff")])) == keys(("tone", [("\udcff.yaml", b"\xff")]))
    assert all(name.split("-")[0] in KINDS and len(name.split("-")[1]) == 40 for name in different)


def test_a_change_is_seen_at_once(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text("telefoon: 020 123 45 67\n", "utf-8")
    before = Handbook(str(tmp_path)).facts
    (tmp_path / "facts.yaml").write_text("telefoon: 020 765 43 21\n", "utf-8")
    assert (before, Handbook(str(tmp_path)).facts) == ({"telefoon": "020 123 45 67"}, {"telefoon": "020 765 43 21"})


def test_what_is_wrong_is_told_every_time(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "tone.yaml").write_text("adress: je\n", "utf-8")
    for _ in range(2):
        handbook = Handbook(str(tmp_path))
        assert (handbook.tone, len(handbook.findings)) == (Tone(), 1)
    assert not folder.exists()


DAMAGE: dict[str, bytes] = {
    "nothing": b"",
    "half": b'{"address":"je","greet',
    "another kind": b'{"mon":[]}',
    "another type": b"[1, 2]",
    "an impossible value": b'{"sentence-words":1}',
    "bytes": b"\xff\xfe\0",
    "a bad text": b'{"address":"\xed\xa0\xbd"}',
    "very deep": b"[" * 200_000,
}


@pytest.mark.parametrize("data", DAMAGE.values(), ids=DAMAGE)
def test_damage_is_no_entry(data: bytes, folder: Path) -> None:
    folder.mkdir()
    (folder / "tone-1").write_bytes(data)
    assert cache.load("tone-1", Tone) is None
    cache.save("tone-1", TONE)
    assert cache.load("tone-1", Tone) == TONE


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # each writes a file
@given(st.binary(max_size=100))
def test_no_damage_raises(folder: Path, data: bytes) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "week").write_bytes(data)
    assert isinstance(cache.load("week", Week), Week | None)


def test_off(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    cache.save("tone-1", TONE)
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    cache.save("tone-2", TONE)
    assert (cache.folder(), cache.load("tone-1", Tone)) == (None, None)
    assert [entry.name for entry in folder.iterdir()] == ["tone-1"]


def test_without_a_choice_it_is_the_platforms_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WEBCARE_CACHE")
    where = cache.folder()
    assert where is not None and os.path.isabs(where) and "webcare" in where


def test_a_cache_that_cannot_be_written_is_no_problem(folder: Path) -> None:
    folder.write_text("een bestand", "utf-8")
    cache.save("tone-1", TONE)
    assert cache.load("tone-1", Tone) is None


def test_many_at_once() -> None:
    """Writers of one entry and readers of it see the whole of some value, or none."""
    values: list[Any] = [Tone(greetings=["Hoi"] * size) for size in (1, 500)]
    with ThreadPoolExecutor(8) as pool:
        for value in values * 20:
            pool.submit(cache.save, "tone-1", value)
        seen = list(pool.map(lambda _: cache.load("tone-1", Tone), range(200)))
    assert all(value is None or value in values for value in seen)
    assert cache.load("tone-1", Tone) in values


def test_it_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(cache, "MOST_FILES", 10)
    for number in range(11):
        cache.save(f"week-{number:02}", Week(mon=[Window(number, 1000)]))
        os.utime(folder / f"week-{number:02}", (number, number))
    cache.save("week-11", Week())
    kept = sorted(entry.name for entry in folder.iterdir())
    assert len(kept) <= 10 and "week-11" in kept and "week-00" not in kept
