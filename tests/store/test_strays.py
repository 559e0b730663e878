"""What is called a log and cannot be read as one is told by name, and never opened."""

import os
import sys
from pathlib import Path

import pytest

from webcare.model.text import Text
from webcare.store.strays import strays

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders, and links for few")


def test_each_stray_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    logs = tmp_path / "logs"
    for name in ("a.jsonl", "oud/b.jsonl", ".stil/c.jsonl", "d.txt"):
        (logs / name).parent.mkdir(parents=True, exist_ok=True)
        (logs / name).write_text("", "utf-8")
    (tmp_path / "elders.jsonl").write_text("", "utf-8")
    os.mkfifo(logs / "pijp.jsonl")
    os.mkfifo(logs / ".stil" / "pijp.jsonl")
    (logs / "binnen.jsonl").symlink_to("a.jsonl")
    (logs / "los.jsonl").symlink_to("weg.jsonl")
    (logs / "uit.jsonl").symlink_to("../elders.jsonl")
    (logs / "aan.jsonl").symlink_to("../elders.jsonl")
    (logs / "oud" / "uit.jsonl").symlink_to("../../elders.jsonl")
    (logs / ".uit.jsonl").symlink_to("../elders.jsonl")
    (logs / "uit.txt").symlink_to("../elders.jsonl")
    out = Text(
        "deze link wijst naar buiten de map, en wordt niet gelezen", "this link leads out of the folder and is not read"
    )
    put = Text("zet het logboek zelf in de map", "put the log itself in the folder")
    missing = Text("dit bestand bestaat niet", "this file does not exist")
    special = Text("dit is geen gewoon bestand", "this is not an ordinary file")
    found = [(one.path, one.problem.message, one.problem.hint, one.problem.place) for one in strays(str(logs))]
    assert found == [
        (str(logs / "aan.jsonl"), out, put, "logs/aan.jsonl"),
        (str(logs / "los.jsonl"), missing, None, "logs/los.jsonl"),
        (str(logs / "pijp.jsonl"), special, None, "logs/pijp.jsonl"),
        (str(logs / "uit.jsonl"), out, put, "logs/uit.jsonl"),
        (str(logs / "oud/uit.jsonl"), out, put, "logs/oud/uit.jsonl"),
    ]
