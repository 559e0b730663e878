"""The embedded engine and files as they come: hostile names, lines that are too long, too little memory, an interrupt."""

import json
import os
import tempfile
import threading
from pathlib import Path

import duckdb
import pytest

from tests.metrics.counting import SETTING, asked, write
from tests.metrics.makers import Fields
from tests.metrics.story import Thread
from webcare.metrics.duck import loading, reckoning, running, tables
from webcare.metrics.duck.reckoning import Sums, reckon
from webcare.metrics.duck.running import count_with_duckdb, own_share
from webcare.metrics.plain import count_plainly
from webcare.metrics.roots import settle
from webcare.model.errors import CannotRun

CASE = Thread().asks("2026-11-02 09:00").replies("2026-11-02 10:30").records


def judged_by_ours(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files of which our reader read every line."""
    found: list[str] = []
    ours = loading.Loader._ours

    def noted(self: loading.Loader, path: str) -> object:
        found.append(path)
        return ours(self, path)

    monkeypatch.setattr(loading.Loader, "_ours", noted)
    return found


@pytest.mark.skipif(os.name == "nt", reason="Windows allows none of these characters in a name")
def test_a_name_stands_for_no_other_file(tmp_path: Path) -> None:
    names = ["a*.jsonl", "a[b].jsonl", "ab.jsonl", "a?.jsonl", "a'b.jsonl", "$paths.jsonl", "{x,y}.jsonl", "a\nb.jsonl"]
    for at, name in enumerate(names):
        write(tmp_path / name, [CASE[0] | {"id": f"m{at}"}])
    for name in names:
        assert count_with_duckdb([str(tmp_path / name)], asked(SETTING)).records == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes here")
def test_a_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "log.jsonl")
    with pytest.raises(CannotRun):
        count_with_duckdb([str(tmp_path / "log.jsonl")], asked(SETTING))


@pytest.mark.parametrize("length", [899_000, 950_000, 1_000_001, 3_000_000, 20_000_000])
def test_a_long_line_is_judged_as_ours_would(tmp_path: Path, length: int) -> None:
    log = write(tmp_path / "log.jsonl", [CASE[0] | {"body": "a" * length}, *CASE[1:]])
    plain, duck = count_plainly([log], asked(SETTING)), count_with_duckdb([log], asked(SETTING))
    assert duck == plain
    assert plain.left.broken == (length > 1_000_000)


@pytest.mark.parametrize(
    "line",
    [
        '"id":5,"id":"m2"',
        '"extra":{"a":1},"tags":["a"]',
        '"body":"een \\":\\" en nog een \\":"',
        '"body":"{\\"a\\":\\"b\\"}"',
        '"topic":["a"],"campaign":  "b"',
        '"automated":"true","topic":5',
        '"automated":1',
        '"sentiment":1e2',
        '"body":"\\u00e9\\ud83d\\ude00"',
        '"body":"\\ud83d"',
        '"source":5',
        '"author":{"type":"agent","type":"bot"}',
    ],
)
def test_one_strange_line_among_good_ones_is_judged_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    whole = judged_by_ours(monkeypatch)
    good = [json.dumps(record, separators=(",", ":")) for record in CASE]
    strange = json.dumps(CASE[1] | {"id": "m7"})[:-1] + "," + line + "}"
    log = tmp_path / "log.jsonl"
    log.write_text("\n".join([*good, strange, ""]), "utf-8")
    assert count_with_duckdb([str(log)], asked(SETTING)) == count_plainly([str(log)], asked(SETTING))
    assert not whole


def test_logs_without_fault_are_read_on_trust(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading.Loader, "_judged", None)
    body = 'Tekst met "aanhalingstekens", \\, [haken], {accolades}: "zo" en 😀.\nEn een tweede regel.'
    record = CASE[0] | {"body": body, "tags": ["a", "b"], "sentiment": -0.5, "source": {"system": "x", "id": "1"}}
    assert count_with_duckdb([write(tmp_path / "log.jsonl", [record, *CASE[1:]])], asked(SETTING)).records == 2


def test_what_a_log_adds_up_to_does_not_hang_on_where_it_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = write(tmp_path / "log.jsonl", [CASE[0] | {"id": f"m{at}", "body": '"a": ' * at} for at in range(40)])
    whole = reckon(log)
    for size in (1, 2, 3, 7, 100, 1000):
        monkeypatch.setattr(reckoning, "SIZE", size)
        assert reckon(log) == whole
    assert whole == Sums(10 * 40, (4 * 10 + 2 * 2) * 40, odd=False)  # ten texts; v and author are none


def test_conversations_are_counted_in_shares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records: list[Fields] = []
    for at in range(30):
        thread = Thread(f"c{at}", f"m{at}-").asks("2026-11-02 09:00").replies(f"2026-11-02 10:{at:02}")
        records += thread.records
    log = write(tmp_path / "log.jsonl", records)
    whole = count_with_duckdb([log], asked(SETTING))
    monkeypatch.setattr(running, "SHARE", 7)
    assert count_with_duckdb([log], asked(SETTING)) == whole == count_plainly([log], asked(SETTING))


def test_progress_goes_up_to_the_whole(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    log = write(tmp_path / "log.jsonl", CASE)
    count_with_duckdb([log], asked(SETTING), lambda done, whole: told.append((done, whole)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0


@pytest.mark.parametrize(("memory", "share"), [("600MB", "450000KB"), ("1gib", "923741KB"), ("2 GB", "1850000KB")])
def test_memory_is_that_of_the_whole_process(memory: str, share: str) -> None:
    assert own_share(memory) == share


@pytest.mark.parametrize("memory", ["", "veel", "100MB", "-1GB", "600", "'; DROP TABLE x"])
def test_memory_that_is_no_amount_or_too_little_is_refused(memory: str) -> None:
    with pytest.raises(CannotRun, match="350MB"):
        own_share(memory)


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    log, before = write(tmp_path / "log.jsonl", CASE), set(threading.enumerate())
    count_with_duckdb([log], asked(SETTING), memory="600MB")

    def stop(_done: int, _whole: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        count_with_duckdb([log], asked(SETTING), stop)
    assert os.listdir(tmp_path / "temporary") == []
    assert set(threading.enumerate()) <= before


def test_too_little_memory_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise duckdb.OutOfMemoryException("full")

    monkeypatch.setattr(loading.Loader, "load", full)
    with pytest.raises(CannotRun, match="not enough memory"):
        count_with_duckdb([write(tmp_path / "log.jsonl", CASE)], asked(SETTING))


def test_merges_lead_to_their_root_unless_they_go_round() -> None:
    goals = {"a": "b", "b": "c", "d": "e", "e": "d", "f": "d", "g": "g", "h": "b"}
    assert settle(goals) == ({"a": "c", "b": "c", "h": "c"}, 4)
    assert settle({str(at): str(at + 1) for at in range(100_000)})[0]["0"] == "100000"


def test_a_row_of_the_calendar_stands_for_less_when_a_day_has_many_windows() -> None:
    from webcare.metrics.clock import Clock

    minutes = Clock([(at * 600, at * 600 + 60) for at in range(144)])
    width, rows = tables.calendar([minutes], 0, 86_399)
    assert (width, len(rows)) == (1800, 48)
    for second in range(0, 86_400, 37):
        _, _, passed, *edges = rows[second // width]
        spans = zip(edges[::2], edges[1::2], strict=True)
        assert passed + sum(max(0, min(second, closes) - opens) for opens, closes in spans) == minutes.passed(second)
