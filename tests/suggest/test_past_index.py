"""The index of past questions: as good after many small steps as after one, also with several builders at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.suggest.logs import asks, replies, write_log
from webcare.suggest import past_index
from webcare.suggest.past_index import PastIndex
from webcare.suggest.past_rows import stems_of
from webcare.suggest.past_search import pair_of, search

WORDS = "pakket lamp rood blauw ruilen retour geld terug app storing bestelling adres".split()
BUILD = """
import sys
from webcare.suggest.past_index import PastIndex
index = PastIndex(sys.argv[1], wait=30)
index.update()
index.close()
"""
bodies = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
steps = st.lists(
    st.tuples(st.sampled_from(("add", "erase", "look")), st.integers(0, 2), st.integers(0, 4), bodies),
    min_size=1,
    max_size=12,
)


def known(index: PastIndex) -> list[tuple[str, float, str, int]]:
    """What an index knows, in words that do not depend on the order in which it was made."""
    found = []
    for word in WORDS:
        for hit in search(index, [*stems_of(word)]):
            pair = pair_of(index, hit.message)
            if pair is not None:
                found.append((word, round(hit.likeness, 6), pair.reply.file, pair.reply.start))
    return sorted(found)


def fresh(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float, str, int]]:
    monkeypatch.setenv("WEBCARE_CACHE", str(cache))
    index = PastIndex(str(folder))
    assert index.update()
    try:
        return known(index)
    finally:
        index.close()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_step_by_step_is_the_same_as_at_once(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int, str]]
) -> None:
    here = tmp_path_factory.mktemp("stap")
    logs = here / "logs"
    logs.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(past_index, "BATCH", 3)
        for at, (what, file, conversation, body) in enumerate(steps):
            path = logs / f"{file}.jsonl"
            name = f"c{conversation}"
            if what == "add":
                write_log(path, [asks(name, body, 10 * at), replies(name, f"antwoord {body}", 10 * at + 5)])
            elif what == "erase" and path.exists():
                kept = [line for line in path.read_text("utf-8").splitlines(keepends=True) if f'"{name}"' not in line]
                path.write_text("".join(kept), "utf-8")
            else:
                fresh(logs, here / "stappen", patch)
        assert fresh(logs, here / "stappen", patch) == fresh(logs, here / "ineens", patch)


def test_a_budget_stops_between_batches_and_the_next_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(past_index, "BATCH", 4)
    for at in range(10):
        write_log(tmp_path / "logs" / "log.jsonl", [asks(f"c{at}", "waar is de lamp"), replies(f"c{at}", "Hier.")])
    index = PastIndex(str(tmp_path / "logs"))
    counts = []
    while not index.update(0.0):
        counts.append(index.base.execute("SELECT count(*) FROM messages").fetchone()[0])
        assert len(counts) < 20
    told: list[tuple[int, int]] = []
    assert sorted(counts) == counts
    assert max(counts) == 20
    write_log(tmp_path / "logs" / "log.jsonl", [asks("c99", "waar is de lamp")])
    assert index.update(tell=lambda done, whole: told.append((done, whole)))
    assert told[-1][0] == told[-1][1] == (tmp_path / "logs" / "log.jsonl").stat().st_size
    index.close()


def test_three_processes_at_once_leave_one_whole_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        row for at in range(3_000) for row in (asks(f"c{at}", f"waar is lamp a{at % 50}x"), replies(f"c{at}", "Hier."))
    ]
    write_log(tmp_path / "logs" / "log.jsonl", rows)
    environment = {**os.environ, "WEBCARE_CACHE": str(tmp_path / "samen"), "PYTHONPATH": os.getcwd()}
    builders = [
        subprocess.Popen([sys.executable, "-c", BUILD, str(tmp_path / "logs")], env=environment) for _ in range(3)
    ]
    assert [builder.wait(120) for builder in builders] == [0, 0, 0]
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "samen"))
    index = PastIndex(str(tmp_path / "logs"))
    assert index.base.execute("SELECT count(*), count(DISTINCT place) FROM messages").fetchone() == (6_000, 6_000)
    assert index.base.execute("SELECT messages FROM stems WHERE stem=''").fetchone() == (3_000,)
    index.base.execute("INSERT INTO asked(asked) VALUES('integrity-check')")
    index.close()


def test_stems_are_sorted_once_each_and_no_numbers() -> None:
    assert stems_of("De lampen, de lamp! Ordernummer 123456 zo'n 'OR'") == ["de", "lamp", "or", "ordernummer", "zon"]
