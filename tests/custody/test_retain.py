"""Keeping no longer than the handbook says."""

from __future__ import annotations

import json
import os
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.custody.records import FEMKE, JAN, at, event, message, note, rating, read, write
from webcare.custody.retain import Retained, retain
from webcare.model.errors import CannotRun
from webcare.store.log import read_log
from webcare.store.workspace import open_workspace

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TERMS = """
retention:
  - {what: logs, keep: 100 dagen, why: vergelijken}
  - {what: ratings, keep: 200 dagen, why: cijfers}
  - {what: drafts, keep: 30 dagen, why: klaar}
"""


@pytest.fixture(autouse=True)
def terms(client: Path) -> None:
    (client / "handbook" / "privacy.yaml").write_text(TERMS, "utf-8")


def kept(*, dry: bool = False) -> Retained:
    return retain(open_workspace(), NOW, dry=dry)


def aged(record: dict[str, Any], days: float) -> dict[str, Any]:
    return record | {"at": (NOW - timedelta(days=days)).isoformat()}


OLD = [
    aged(
        message(1, "c1", JAN, "Hoi", source={"system": "x", "id": "1"}, onbekend=1, tags=["a"], intent="question"), 101
    ),
    aged(message(2, "c1", FEMKE, "Dag", template="a@12345678"), 100.01),
    aged(note(3, "c1", "Boos"), 101),
    aged(event(4, "c1", "assigned", to=FEMKE), 101),
    aged(event(5, "c1", "moved_closed", to="c2"), 101),
    aged(rating(6, "c1", 4, "Fijn"), 201),
]
YOUNG = [
    aged(message(7, "c1", JAN, "Hoi"), 99),
    aged(rating(8, "c1", 4, "Fijn"), 199),
    aged(message(9, "c1", JAN, "Hoi"), 100),
]
BARE = [
    aged(message(1, "c1", None, None, source={"system": "x"}, intent="question"), 101),
    aged(message(2, "c1", None, None, template="a@12345678", direction="out", author={"type": "agent"}), 100.01),
    aged({**note(3, "c1", ""), "author": {"type": "agent"}}, 101),
    aged(event(4, "c1", "assigned", to="gewist"), 101),
    OLD[4],
    aged(rating(6, "c1", 4), 201),
]


def test_what_is_older_than_its_term_loses_text_and_people() -> None:
    log = write("logs/a.jsonl", *YOUNG, *OLD, "kapot")
    before = log.read_bytes().split(b"\n")
    done = kept()
    assert done.logs == {os.path.join("logs", "a.jsonl"): Counter(message=2, note=1, event=1, rating=1)}
    after = log.read_bytes().split(b"\n")
    assert after[:3] == before[:3] and after[9:] == before[9:] and after[7] == before[7]
    assert [json.loads(line) for line in after[3:9]] == BARE


def test_the_records_are_still_records() -> None:
    log = write("logs/a.jsonl", *OLD)
    kept()
    assert [type(record).__name__ for record in read_log(str(log))] == [
        "Message",
        "Message",
        "Note",
        "Event",
        "Event",
        "Rating",
    ]


def test_a_second_time_there_is_nothing_to_do() -> None:
    log = write("logs/a.jsonl", *OLD, *YOUNG)
    kept()
    before = (log.read_bytes(), os.stat(log).st_ino)
    assert (kept().logs, log.read_bytes(), os.stat(log).st_ino) == ({}, *before)


def test_a_trial_changes_nothing_and_says_the_same(client: Path) -> None:
    log = write("logs/a.jsonl", *OLD)
    draft = client / "drafts" / "oud.md"
    draft.write_text("Hoi", "utf-8")
    os.utime(draft, (0, 0))
    before = log.read_bytes()
    tried = kept(dry=True)
    assert log.read_bytes() == before and draft.exists()
    assert kept()._replace(dry=True) == tried
    assert tried.drafts == [os.path.join("drafts", "oud.md")] and not draft.exists()


def test_young_drafts_the_readme_and_links_stay(client: Path, tmp_path: Path) -> None:
    outside = tmp_path / "ver.md"
    outside.write_text("Hoi", "utf-8")
    (client / "drafts" / "jong.md").write_text("Hoi", "utf-8")
    os.utime(client / "drafts" / "jong.md", (NOW.timestamp(), NOW.timestamp() - 29 * 86_400))
    os.utime(client / "drafts" / "README.md", (0, 0))
    if os.name == "posix":
        os.symlink(outside, client / "drafts" / "link.md")
    assert kept().drafts == []


@pytest.mark.parametrize("moment", ["", "gisteren", "2026-13-01T00:00:00Z", "0001-01-01T00:00:00+14:00"])
def test_a_record_that_does_not_say_when_stays_and_is_told(moment: str) -> None:
    log = write("logs/a.jsonl", message(1, "c1", JAN, "Hoi") | {"at": moment})
    before = log.read_bytes()
    done = kept()
    assert (done.logs, done.undated) == ({}, [f"{os.path.join('logs', 'a.jsonl')}:1"])
    assert log.read_bytes() == before


def test_a_moment_without_offset_is_the_clients() -> None:
    edge = (NOW - timedelta(days=100)).replace(tzinfo=None)  # 12:00 in UTC is 14:00 in Amsterdam, then
    log = write("logs/a.jsonl", *(message(n, "c", JAN, "x") | {"at": f"{edge.date()}T{n}:00:00"} for n in (13, 15)))
    kept()
    assert ["body" in record for record in read(log)] == [False, True]


def test_a_handbook_without_terms(client: Path) -> None:
    (client / "handbook" / "privacy.yaml").write_text("ask: []\n", "utf-8")
    with pytest.raises(CannotRun) as caught:
        kept()
    assert caught.value.message == ("het handboek noemt geen bewaartermijnen", "the handbook has no retention terms")


def test_without_a_term_for_logs_they_stay(client: Path) -> None:
    (client / "handbook" / "privacy.yaml").write_text("retention:\n  - {what: exports, keep: 1 dag, why: x}\n", "utf-8")
    log = write("logs/a.jsonl", *OLD)
    before = log.read_bytes()
    assert kept().logs == {} and log.read_bytes() == before and at(0)
