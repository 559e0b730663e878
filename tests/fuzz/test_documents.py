"""The JSON that webcare keeps: the proof of a handover, two kinds of baseline. What is damaged is refused, not believed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.stats_log import AT, LOG
from tests.fuzz.desk import Desk
from tests.fuzz.examples import fuzz
from tests.fuzz.formats import records
from tests.fuzz.formats.damage import files
from tests.fuzz.formats.pieces import PATHS
from webcare.cli import main
from webcare.handover.proof_file import Proof, digest_of
from webcare.handover.proof_file import load as load_proof
from webcare.lint.baseline import read_baseline
from webcare.model.errors import CannotRun
from webcare.stats.baseline_file import load as load_measurement

WRONG = "Hoi Sanne, zie de de folder , graag!! ^SV\n"
Texts = dict[str, str]


@pytest.fixture
def sound(desk: Desk) -> Texts:
    """Each document as webcare writes it."""
    desk.put("drafts/a.md", WRONG)
    desk.put("logs/proef.jsonl", records.lines(LOG))
    assert main(["lint", "drafts/a.md", "--write-baseline", "bekend.json"]) == 0
    assert main(["stats", "--save", "nul.json", *AT]) == 0
    (desk.client / "logs" / "proef.jsonl").unlink()
    assert main(["handover", "--output", "boek", "--format", "md"]) == 0  # asks git for the commit
    names = ("bekend.json", "nul.json", "boek/handover.json")
    return {name: (desk.client / name).read_text("utf-8") for name in names}


READERS: dict[str, Callable[[str], object]] = {
    "bekend.json": read_baseline,
    "nul.json": load_measurement,
    "boek/handover.json": load_proof,
}
COMMANDS = {
    "bekend.json": ("lint", "drafts/a.md", "--baseline", "bekend.json", "--format", "json"),
    "nul.json": ("stats", "--baseline", "nul.json", "--format", "json", *AT),
    "boek/handover.json": ("handover", "verify", "boek", "--format", "json"),
}


@pytest.mark.usefixtures("sound")
def test_they_are_read_back(desk: Desk) -> None:
    for name, read in READERS.items():
        assert read(str(desk.client / name)) is not None
    desk.put("logs/proef.jsonl", records.lines(LOG))
    assert [desk.run(*command).code for command in COMMANDS.values()] == [0, 0, 0]


@fuzz(25)
@given(st.sampled_from(sorted(READERS)), st.data())
def test_a_document_of_anybody_is_read_or_refused(desk: Desk, sound: Texts, name: str, data: st.DataObject) -> None:
    drawn = data.draw(files(st.just(sound[name]), "json"))
    with desk.holding(name, drawn) as path:
        refused = _refusal(name, str(path))
        with desk.holding("logs/proef.jsonl", records.lines(LOG)):
            code = desk.run(*COMMANDS[name]).code
    assert refused is None or refused.place is not None
    assert (code < 2) is (refused is None)


def _refusal(name: str, path: str) -> CannotRun | None:
    try:
        READERS[name](path)
    except CannotRun as refused:
        return refused
    return None


_paths = st.sampled_from(PATHS) | st.sampled_from(["handbook/tone.yaml", "x", "."])


@fuzz(15)
@given(st.lists(_paths, max_size=3, unique=True), st.lists(_paths, max_size=2, unique=True))
def test_a_proof_that_was_signed_anew_leads_nowhere_else(
    desk: Desk, sound: Texts, names: list[str], books: list[str]
) -> None:
    proof: dict[str, Any] = json.loads(sound["boek/handover.json"])
    one = proof["files"][0]
    proof["files"] = [{**one, "path": path} for path in names]
    proof["books"] = [{"path": path, "size": 1, "sha256": one["sha256"]} for path in books]
    proof["digest"] = digest_of(proof)
    msgspec.convert(proof, Proof)
    with desk.holding("boek/handover.json", json.dumps(proof)):
        desk.run(*COMMANDS["boek/handover.json"])
    assert Path("boek").is_dir()
