"""``webcare stats --cluster``: the report is the same, and what it cannot do it says at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.stats.desk import Log
from tests.stats.desk import client as made

AT = ("--at", "2026-11-22T12:00")


@pytest.fixture
def desk(here: Path) -> Path:
    """A client with two questions, of which one was answered."""
    made(here, Log().asks("c1", "2 10:00").replies("c1", "2 10:30").asks("c2", "3 10:00").records)
    return here


def test_the_report_is_that_of_one_machine(run: Runner, desk: Path) -> None:
    alone = run("stats", *AT, "--by", "channel,week")
    assert alone.code == 0 and "1 beantwoord" in alone.out
    assert run("stats", *AT, "--by", "channel,week", "--cluster", "local", "--memory", "500MB") == alone
    log = (desk / "logs" / "log.jsonl").as_uri()
    assert run("stats", *AT, "--by", "channel,week", "--cluster", "local", "--file", log) == alone


@pytest.mark.parametrize("option", [("--quality",), ("--parity",), ("--case", "c1"), ("--profile", "zendesk")])
def test_what_reads_every_record_is_not_done_on_a_cluster(run: Runner, desk: Path, option: tuple[str, ...]) -> None:
    assert desk.is_dir()
    found = run("stats", *AT, *option, "--cluster", "local", "--lang", "en")
    assert (found.code, found.out) == (2, "")
    assert found.err == (
        "webcare: --cluster: --case, --quality, --parity and --profile read the log here\n"
        "  = leave out --cluster with those\n"
    )


def test_what_is_no_cluster(run: Runner, desk: Path) -> None:
    assert desk.is_dir()
    found = run("stats", *AT, "--cluster", "elders")
    assert (found.code, found.out) == (2, "")
    assert found.err == (
        "webcare: --cluster: dit is geen adres van een cluster\n  = het adres is zoals tcp://host:8786, of local\n"
    )
    found = run("stats", *AT, "--cluster", "local", "--memory", "veel")
    assert (found.code, found.out) == (2, "")
    assert "--memory is minstens 350MB, zoals 600MB of 2GB" in found.err
