"""Which engine counts is decided by the size of the logs, and by what is installed."""

import sys
from pathlib import Path

import pytest

from tests.metrics.counting import SETTING, asked, write
from tests.metrics.story import Thread
from webcare.metrics import engine
from webcare.metrics.duck import running

CASE = Thread().asks("2026-11-02 09:00").replies("2026-11-02 10:30").records


@pytest.mark.parametrize(("large", "there", "starts"), [(1, True, True), (1, False, False), (1 << 40, True, False)])
def test_a_large_log_starts_the_engine_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int, there: bool, starts: bool
) -> None:
    log = write(tmp_path / "log.jsonl", CASE)
    started: list[str | None] = []
    counted = running.count_with_duckdb

    def start(*given: object, memory: str | None = None) -> object:
        started.append(memory)
        return counted(*given)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(engine, "LARGE", large)
    monkeypatch.setattr(engine, "has_engine", lambda: there)
    monkeypatch.setattr(running, "count_with_duckdb", start)
    found = engine.count([log], asked(SETTING), memory="600MB")
    assert started == (["600MB"] if starts else [])
    assert found.tallies[0][()].answered == 1


def test_size_is_that_of_the_files_that_are_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = write(tmp_path / "log.jsonl", CASE)
    monkeypatch.setattr(engine, "LARGE", Path(log).stat().st_size * 2)
    assert [engine.is_large(paths) for paths in ([], [log], [log, str(tmp_path)], [log, log])] == [False] * 3 + [True]


def test_an_engine_that_is_not_installed_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert engine.has_engine()
    monkeypatch.setattr(engine, "find_spec", lambda name: None if name == "duckdb" else sys.modules[name].__spec__)
    assert not engine.has_engine()
