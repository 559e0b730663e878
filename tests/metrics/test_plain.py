"""The plain engine end to end: what it reads from files, and everything that it leaves out."""

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.metrics.counting import ALWAYS, BOTH, SETTING, asked, write
from tests.metrics.story import Thread
from webcare.metrics.plain import count_plainly
from webcare.metrics.question import Conflict, Part
from webcare.metrics.tally import Period
from webcare.model.errors import CannotRun

CASE = Thread().asks("2026-11-02 09:00").replies("2026-11-02 10:30").records


@pytest.mark.parametrize("count", BOTH)
def test_a_case_is_counted(tmp_path: Path, count: type) -> None:
    found = count([write(tmp_path / "log.jsonl", CASE)], asked(SETTING))
    (tally,) = found.tallies[0].values()
    assert (tally.cases, tally.answered, tally.calendar["first_response_time"]) == (1, 1, {5400: 1})
    assert (found.records, found.first, found.last) == (2, 1793606400, 1793611800)
    assert found.left.broken == found.left.duplicates == found.left.conflicting == found.left.later == 0


@pytest.mark.parametrize("count", BOTH)
def test_no_log_and_an_empty_log_have_no_cases(tmp_path: Path, count: type) -> None:
    for paths in ([], [write(tmp_path / "log.jsonl", [])]):
        found = count(paths, asked(SETTING))
        assert (found.tallies, found.records, found.first, found.last) == ([{}], 0, None, None)


@pytest.mark.parametrize("count", BOTH)
def test_every_part_of_the_question_is_answered(tmp_path: Path, count: type) -> None:
    week = Period(1793574000, 1793574000 + 7 * 86_400)
    parts = (Part(ALWAYS, ["channel", "weekday"]), Part(week), Part(Period(0, 1)), Part(Period(0, 1 << 40, "replied")))
    found = count([write(tmp_path / "log.jsonl", CASE)], asked(SETTING, *parts))
    assert [list(tallies) for tallies in found.tallies] == [[("x", "mon")], [()], [], [()]]


@pytest.mark.parametrize("count", BOTH)
def test_a_record_that_is_there_twice_is_dropped_and_a_conflict_is_told(tmp_path: Path, count: type) -> None:
    turned = dict(reversed(CASE[0].items()))
    other = CASE[1] | {"body": "Iets anders"}
    paths = [write(tmp_path / "a.jsonl", [*CASE, turned]), write(tmp_path / "b.jsonl", [CASE[0], other])]
    found = count(paths, asked(SETTING))
    assert (found.left.duplicates, found.left.conflicting, found.records) == (2, 1, 2)
    assert found.left.conflicts == [Conflict("m2", paths[1], 2)]
    assert found.tallies[0][()].answered == 1


@pytest.mark.parametrize("count", BOTH)
def test_broken_lines_are_counted_with_their_places(tmp_path: Path, count: type) -> None:
    log = tmp_path / "log.jsonl"
    lines = [json.dumps(record) for record in CASE]
    naive = json.dumps(CASE[0] | {"id": "m9", "at": "2026-11-02T09:00:00"})
    log.write_text("\n".join([lines[0], "", "{", naive, '{"id": 5}', lines[1] + lines[1], lines[1]]), "utf-8")
    found = count([str(log)], asked(SETTING))
    assert (found.left.broken, found.left.without_offset, found.records) == (4, 1, 2)
    assert sorted({finding.line for finding in found.left.findings}) == [3, 4, 5, 6]
    assert {finding.path for finding in found.left.findings} == {str(log)}
    there = count([str(log)], asked(SETTING, assumed=ZoneInfo("Europe/Amsterdam")))
    assert (there.left.broken, there.left.without_offset, there.records) == (3, 0, 3)


@pytest.mark.parametrize("count", BOTH)
def test_what_happens_after_now_is_left_out(tmp_path: Path, count: type) -> None:
    found = count([write(tmp_path / "log.jsonl", CASE)], asked(SETTING._replace(now=1793606400)))
    (tally,) = found.tallies[0].values()
    assert (tally.cases, tally.answered, tally.oldest_unanswered, found.left.later) == (1, 0, 1793606400, 1)


@pytest.mark.parametrize("count", BOTH)
def test_channels_that_the_handbook_does_not_know_are_named(tmp_path: Path, count: type) -> None:
    records = Thread().asks("2026-11-02 09:00", channel="fax").replies("2026-11-02 09:01", channel="fax").records
    found = count([write(tmp_path / "log.jsonl", records)], asked(SETTING))
    assert found.left.channels == {"fax": 2}


@pytest.mark.parametrize("count", BOTH)
def test_only_ordinary_files_are_read(tmp_path: Path, count: type) -> None:
    for path in (tmp_path, tmp_path / "gone.jsonl"):
        with pytest.raises(CannotRun):
            count([str(path)], asked(SETTING))


def test_progress_ends_at_the_whole(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    paths = [write(tmp_path / f"{name}.jsonl", CASE[at : at + 1]) for at, name in enumerate("ab")]
    count_plainly(paths, asked(SETTING), lambda done, whole: told.append((done, whole)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1] == sum(Path(path).stat().st_size for path in paths)
