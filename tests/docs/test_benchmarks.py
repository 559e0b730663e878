"""The report of ``python -m tests.benchmarks``: what it says is what was measured, and it names what was not."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.benchmarks.figures import Aim, Figures, Result, Timed, read
from tests.benchmarks.inputs.drafts import drafts
from tests.benchmarks.inputs.logs import make_log, make_messages, make_replies
from tests.benchmarks.peers import PEERS, Peers
from tests.benchmarks.picture import DARK, compared, picture
from tests.benchmarks.report import goals, report
from tests.benchmarks.task import Command, Size, Task
from tests.benchmarks.tasks import TASKS
from tests.benchmarks.timing import Failed, Run, place_in, rounds, run
from tests.docs.readme import FIGURES

PICTURE = FIGURES.with_suffix(".svg")
posix = pytest.mark.skipif(sys.platform == "win32", reason="processes are timed on Linux and macOS")


def runs(*seconds: float) -> list[Run]:
    return [Run(second, 2 * second, 30.0) for second in seconds]


FOUND = Result(
    "lint",
    "check a draft",
    "cpu",
    [
        Timed("webcare lint", runs(1.0, 2.0, 9.0)),
        Timed("webcare lint --broken", [], failed="exit code 3: kapot"),
        Timed("hunspell", runs(2.0, 1.0, 27.0), "hunspell", "1.7", "spelling only"),
        Timed("bare Python", runs(0.5, 0.5, 0.5), "python", "3.11", "starts"),
    ],
    [
        Aim(3.0, "cpu", "webcare lint"),
        Aim(0.4, "cpu", "webcare lint", "hunspell"),
        Aim(2, "wall", "webcare lint", "jq"),
    ],
    ["vale", "cspell"],
)
SMALL = Figures("2026-11-22", 2, 8.0, "Debian", "a CPU", "3.11.7", "1.0", 3, 1.0, [FOUND])


def test_a_ratio_is_the_median_of_the_pairs_and_not_that_of_the_medians() -> None:
    own, peer = FOUND["webcare lint"], FOUND["hunspell"]
    assert FOUND.own is own
    assert FOUND.ratio(peer, own) == 2.0  # of 2, 0.5 and 3; the medians are equal
    assert (own.median("cpu"), own.median("wall"), own.median("megabytes")) == (2.0, 4.0, 30.0)
    assert [reached for *_, reached in goals(SMALL)] == [2.0, 0.5]


def test_the_table_tells_goals_missed_failures_and_peers_that_are_not_there() -> None:
    text = report(SMALL)
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| ")
    ]
    goal = "≤ 3 s CPU: met; ≤ 0.4 × hunspell: **missed**, 0.5; ≤ 2 × jq: not timed here"
    assert rows[1:] == [
        ["check a draft", "**webcare lint**", "2.00 s", "4.00 s", "30 MB", "1", "4.0 ×", goal],
        ["", "**webcare lint --broken**", "failed: exit code 3: kapot", "", "", "", "", ""],
        ["", "hunspell (1.7)", "2.00 s", "4.00 s", "30 MB", "2.0 ×", "4.0 ×", ""],
    ]
    assert "2 cores (a CPU), 8 GB" in text
    assert "1 of 2 goals met." in text
    assert "- hunspell: spelling only." in text
    assert f"- Not on this machine: vale ({PEERS['vale'].why_missing})." in text
    assert "- Not on this machine: cspell.\n" in text
    assert "Inputs are smaller" not in text


def shown(svg: str) -> list[str]:
    return [text.strip() for text in ET.fromstring(svg).itertext() if text.strip()]  # noqa: S314  our own file


def test_the_picture_has_every_peer_in_words_and_in_both_lights() -> None:
    svg = picture(SMALL)
    root, words = ET.fromstring(svg), shown(svg)  # noqa: S314  our own file
    assert "Times the time of webcare. check a draft: hunspell 2.0 ×." in words
    assert {"hunspell 1.7", "2.0 ×", "check a draft"} <= set(words)
    assert root.get("role") == "img"
    used = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', svg))
    assert used <= set(DARK)
    assert all(f'[fill="{colour}"]' in svg for colour in used)


def test_table_and_picture_in_the_tree_are_those_of_the_figures() -> None:
    figures = read(FIGURES)
    assert [result.name for result in figures.results] == [task.name for task in TASKS if not task.extra]
    assert all(timed.runs for result in figures.results for timed in result.timed)
    assert compared(figures)
    assert shown(PICTURE.read_text("utf-8")) == shown(picture(figures)), (
        "run python -m tests.benchmarks --from FILE --to tests/docs"
    )
    assert not re.search(r"/(?:work|tmp|home|Users)/", FIGURES.read_text("utf-8"))


class Everything(Peers):
    """A machine that has every peer."""

    def words(self, key: str) -> list[str]:
        """How it would be started."""
        assert key in PEERS
        return [key]


@posix
@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_a_task_has_inputs_and_its_goals_are_about_its_commands(task: Task, tmp_path: Path) -> None:
    commands = task.prepare(tmp_path, Size(0.001), Everything(None))
    names = [*(command.name for command in commands), "bare Python"]
    assert len(set(names)) == len(names)
    assert commands[0].peer is None
    assert {command.peer for command in commands} <= {None, *PEERS}
    assert {name for goal in task.goals for name in (goal.of, goal.to) if name} <= set(names)
    for command in commands:
        for word in command.words:
            assert not word.startswith(str(tmp_path)) or Path(word) in command.fresh or Path(word).exists(), word


def test_names_of_tasks_are_their_own() -> None:
    assert len({task.name for task in TASKS}) == len(TASKS)


def test_drafts_are_the_same_again_and_all_different() -> None:
    found = drafts(400)
    assert drafts(40) == found[:40]
    assert len(set(found)) == 400
    lengths = [len(draft.split()) for draft in found]
    assert min(lengths) > 40
    assert max(lengths) < 65
    assert not any("{" in draft for draft in found)


@pytest.mark.parametrize("make", [make_log, make_messages, make_replies])
def test_no_two_records_of_a_log_have_one_id(make: Callable[[Path, int], Path], tmp_path: Path) -> None:
    lines = make(tmp_path / "log.jsonl", 12_000).read_bytes().splitlines()
    records = [json.loads(line) for line in lines]
    assert len({record["id"] for record in records}) == len(records) >= 12_000
    assert make is not make_log or len(records) == 12_000


@posix
def test_processes_run_in_turn_after_a_warm_up_and_a_failure_does_not_stop_the_others(tmp_path: Path) -> None:
    told = tmp_path / "order"
    letters = [Command(letter, ["sh", "-c", f"printf {letter} >> '{told}'"]) for letter in "AB"]
    failing = Command("C", ["sh", "-c", "echo eerst >&2; echo kapot >&2; exit 4"])
    absent = Command("D", ["webcare-has-no-such-program"])
    found = rounds([letters[0], failing, absent, letters[1]], place_in(tmp_path), 2)
    assert told.read_text("utf-8") == "AB" * 7  # a short round is run three times as often
    assert [len(taken) if isinstance(taken, list) else str(taken) for taken in found] == [
        6,
        "exit code 4: kapot",
        "could not be started",
        6,
    ]


@posix
def test_a_process_costs_what_it_does(tmp_path: Path) -> None:
    place, stale = place_in(tmp_path), tmp_path / "stale"
    stale.touch()
    work = "import os, sys; x = bytearray(60_000_000); assert not os.path.exists('stale'); sys.exit(1)"
    command = Command("busy", [sys.executable, "-c", work], codes=(1,), fresh=(stale,))
    assert 60 < run(command, place).megabytes < 200
    with pytest.raises(Failed, match="exit code 1"):
        run(Command("busy", [sys.executable, "-c", work]), place)
