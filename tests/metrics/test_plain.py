"""The plain engine end to end: what it reads from files, and everything that it leaves out."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.metrics.counting import ALWAYS, BOTH, SETTING, asked, write
from tests.metrics.schedules import OFFICE
from tests.metrics.story import Thread
from webcare import limits
from webcare.metrics.plain import count_plainly
from webcare.metrics.question import Conflict, Left, Part
from webcare.metrics.tally import Period
from webcare.model.errors import CannotRun
from webcare.model.finding import Severity, Source
from webcare.model.handbook.targets import Target
from webcare.model.text import Text

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
def test_broken_lines_are_counted_with_their_places(
    tmp_path: Path, count: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    log = tmp_path / "log.jsonl"
    lines = [json.dumps(record) for record in CASE]
    naive = json.dumps(CASE[0] | {"id": "m9", "at": "2026-11-02T09:00:00"})
    log.write_text("\n".join([lines[0], "", "{", naive, '{"id": 5}', lines[1] + lines[1], lines[1]]), "utf-8")
    found = count([str(log)], asked(SETTING))
    assert (found.left.broken, found.left.without_offset, found.records) == (4, 1, 2)
    assert sorted({finding.line for finding in found.left.findings}) == [3, 4, 5, 6]
    assert {finding.path for finding in found.left.findings} == {"log.jsonl"}
    there = count([str(log)], asked(SETTING, assumed=ZoneInfo("Europe/Amsterdam")))
    assert (there.left.broken, there.left.without_offset, there.records) == (3, 0, 3)


@pytest.mark.parametrize("count", BOTH)
def test_what_happens_after_now_is_left_out(tmp_path: Path, count: type) -> None:
    found = count([write(tmp_path / "log.jsonl", CASE)], asked(SETTING._replace(now=1793606400)))
    (tally,) = found.tallies[0].values()
    assert (tally.cases, tally.answered, tally.oldest_unanswered, found.left.later) == (1, 0, 1793606400, 1)
    twice = [record | {"id": f"{record['id']}-{at}"} for record in CASE[::-1] for at in (1, 2)]
    found = count([write(tmp_path / "log.jsonl", twice)], asked(SETTING._replace(now=1793606400)))
    assert (found.tallies[0][()].inbound, found.left.later) == (2, 2)


@pytest.mark.parametrize("count", BOTH)
def test_channels_that_the_handbook_does_not_know_are_named(tmp_path: Path, count: type) -> None:
    thread = Thread().asks("2026-11-02 09:00", channel="fax").replies("2026-11-02 09:01", channel="fax")
    thread.message("2026-11-02 09:02", "out", "agent", "Dag.", by="bot", channel="telex")
    found = count([write(tmp_path / "log.jsonl", thread.records)], asked(SETTING))
    assert found.left.channels == {"fax": 2}


@pytest.mark.parametrize("count", BOTH)
def test_a_target_is_judged_by_the_hours_the_date_and_the_present_of_the_client(tmp_path: Path, count: type) -> None:
    """In Tokyo it is already the day on which the target begins; an hour there is open, and the desk is closed here."""
    target = Target(id="doel", first_response=timedelta(hours=1), valid_from=date(2026, 11, 3))
    using = SETTING._replace(targets=[target], timezone="Asia/Tokyo", hours={"balie": OFFICE})
    records = [
        *Thread("c1", "a").asks("2026-11-02T23:30:00Z").replies("2026-11-03T00:59:00Z").records,  # from 8:30 to 9:59
        *Thread("c2", "b").asks("2026-11-02T23:30:00Z").replies("2026-11-03T01:01:00Z").records,
        *Thread("c3", "c").asks("2026-11-02T14:30:00Z").replies("2026-11-02T14:31:00Z").records,  # the day before
        *Thread("c4", "d").asks("2026-11-03T08:00:00Z").records,
    ]
    path = write(tmp_path / "log.jsonl", records)
    closes = int(datetime(2026, 11, 3, 9, tzinfo=UTC).timestamp())
    for now, running, breached in ((closes, 1, 1), (closes + 86_400, 0, 2)):
        (tally,) = count([path], asked(using._replace(now=now))).tallies[0].values()
        assert (tally.cases, tally.met, tally.running, tally.breached) == (4, 1, running, breached)


@pytest.mark.parametrize("count", BOTH)
@pytest.mark.parametrize(("window", "cases"), [(24, 1), (20, 2)])
def test_the_window_in_which_a_case_is_reopened_is_the_questions(
    tmp_path: Path, count: type, window: int, cases: int
) -> None:
    thread = Thread().asks("2026-11-02 09:00").event("2026-11-02 10:00", "resolved").asks("2026-11-03 09:00")
    question = asked(SETTING._replace(reopen_window=window * 3600))
    assert count([write(tmp_path / "log.jsonl", thread.records)], question).tallies[0][()].cases == cases


@pytest.mark.parametrize("count", BOTH)
def test_only_ordinary_files_are_read(tmp_path: Path, count: type) -> None:
    for path in (tmp_path, tmp_path / "gone.jsonl"):
        with pytest.raises(CannotRun):
            count([str(path)], asked(SETTING))


def test_progress_ends_at_the_whole(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    paths = [write(tmp_path / f"{at}.jsonl", records) for at, records in enumerate([CASE, [], CASE[:1], CASE[1:]])]
    count_plainly(paths, asked(SETTING), lambda done, whole: told.append((done, whole)))
    sizes = [Path(path).stat().st_size for path in paths]
    assert told == [(sum(sizes[: at + 1]), sum(sizes)) for at in (0, 2, 3)]  # of an empty log there is nothing to tell


def test_only_so_much_is_kept_of_what_is_wrong_and_all_of_it_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FINDINGS", limits.FINDINGS.at(3))
    finding, left = Source("a.jsonl", "x").finding("log/x", Severity.ERROR, Text("x", "x"), 0, 1), Left()
    for _ in range(4):
        left.refuse([finding, finding])
        left.settle("m1", "a.jsonl", 1, same=False)
        left.settle("m2", "a.jsonl", 1, same=True)
    assert (left.broken, left.findings, left.without_offset) == (4, [finding] * 3, 0)
    assert (left.conflicting, left.conflicts, left.duplicates) == (4, [Conflict("m1", "a.jsonl", 1)] * 3, 4)
