"""By whose zone, under which name and at which rank: what a figure rests on at its edges."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.metrics.counting import ALWAYS, BOTH, SETTING, asked, write
from tests.metrics.story import Thread
from webcare.metrics.figures import figures, histogram
from webcare.metrics.plain import count_plainly
from webcare.metrics.question import Part
from webcare.model.handbook.channels import Channel

LATE = Thread().asks("2026-11-02 23:00").replies("2026-11-02 23:30").records


def test_the_ranks_of_a_thousand_values() -> None:
    told = figures(histogram(range(1, 1001)))
    assert told is not None
    assert (told.median, told.p90, told.p95) == (500, 900, 950)


@pytest.mark.parametrize("count", BOTH)
@pytest.mark.parametrize(("zone", "day"), [(None, "mon"), ("Asia/Tokyo", "tue")])
def test_the_day_of_a_case_is_that_of_the_report(tmp_path: Path, count: type, zone: str | None, day: str) -> None:
    question = asked(SETTING, Part(ALWAYS, ["weekday"]), zone=ZoneInfo(zone) if zone else None)
    found = count([write(tmp_path / "log.jsonl", LATE)], question)
    assert list(found.tallies[0]) == [(day,)]


@pytest.mark.parametrize("count", BOTH)
def test_a_channel_is_counted_by_its_id_whatever_it_is_called(tmp_path: Path, count: type) -> None:
    renamed = [record | {"channel": "twitter"} for record in LATE]
    channels = {"x": Channel(name="X", surface="open", aliases=["twitter"])}
    question = asked(SETTING, Part(ALWAYS, ["channel"]))._replace(channels=channels)
    found = count([write(tmp_path / "log.jsonl", renamed)], question)
    assert (list(found.tallies[0]), found.left.channels) == ([("x",)], {})


def test_what_lies_too_far_ahead_is_judged_by_the_clock_of_the_question(tmp_path: Path) -> None:
    question = asked(SETTING)._replace(clock=datetime(2001, 1, 1, tzinfo=UTC))
    found = count_plainly([write(tmp_path / "log.jsonl", LATE)], question)
    assert (found.left.broken, found.records) == (2, 0)
