"""What others export: it comes in or is refused, and what came in is a sound log and sound answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.desk import Desk
from tests.fuzz.examples import fuzz
from tests.fuzz.formats import tables
from tests.fuzz.formats.damage import files
from tests.importing.golden import CASES, FIXTURES
from webcare.model.finding import Finding
from webcare.store.log import read_log

MAP = "columns: {id: id, body: body, channel: channel, at: at}\nconstants: {surface: open, direction: in}\n"


def _exports(name: str) -> st.SearchStrategy[bytes]:
    path = FIXTURES / CASES[name].files[0]
    text = (path / "data" / "tweets.js" if path.is_dir() else path).read_text("utf-8")
    return files(st.just(text), "csv" if path.suffix == ".csv" else "json")


exports = st.sampled_from(sorted(CASES)).flatmap(lambda name: st.tuples(st.just(name), _exports(name)))


def _imported(desk: Desk, *arguments: str, name: str, data: bytes) -> None:
    """Import a file; whatever has come into the log can be read from it."""
    log = desk.client / "logs" / "proef.jsonl"
    with desk.holding(name, data), desk.holding("logs/proef.jsonl", b""):
        desk.run("log", "import", *arguments, "--file", "logs/proef.jsonl")
        assert not [one for one in read_log(str(log)) if isinstance(one, Finding)]
        desk.run("log", "verify", "logs/proef.jsonl")


@fuzz(16)
@given(exports)
def test_an_export_of_every_system(desk: Desk, export: tuple[str, bytes]) -> None:
    name, data = export
    case = CASES[name]
    options = ["--channel", "x", "--surface", "open", "--tz", "Europe/Amsterdam"]
    if name == "x-archive":
        _imported(desk, case.source, "archief", *options, name="archief/data/tweets.js", data=data)
        return
    file = f"in{Path(case.files[0]).suffix}"
    if case.columns is None:
        _imported(desk, case.source, file, *options, name=file, data=data)
    else:
        columns = desk.put("map.yaml", (FIXTURES / case.columns).read_bytes())
        _imported(desk, file, "--map", columns.name, name=file, data=data)


@fuzz(10)
@given(tables.any_messages, files(st.just(MAP), "yaml"), st.booleans())
def test_a_table_and_a_map_of_anybody(desk: Desk, data: bytes, columns: bytes, sound: bool) -> None:
    desk.put("map.yaml", MAP.encode() if sound else columns)
    _imported(desk, "in.csv", "--map", "map.yaml", name="in.csv", data=data)


@fuzz(10)
@given(tables.any_replies | tables.any_reply_export, st.sampled_from(["csv", "json"]))
def test_an_export_of_replies(desk: Desk, data: bytes, ending: str) -> None:
    with desk.holding(f"in.{ending}", data):
        shown = desk.run("answers", "import", f"in.{ending}", "--output", "nieuw", "--write", "--format", "json")
    if shown.code == 0:
        for one in json.loads(shown.out)["answers"]:
            path = Path(one["path"])
            assert path.resolve().is_relative_to(desk.client.resolve())
            found = desk.run("lint", str(path), "--format", "json")
            assert found.code < 2
            path.unlink()


@fuzz(10)
@given(tables.json_values)
def test_json_of_anything(desk: Desk, value: Any) -> None:
    data = json.dumps(value).encode()
    with desk.holding("in.json", data):
        desk.run("answers", "import", "in.json", "--from", "json")
        for source in ("zendesk", "chatwoot"):
            desk.run("log", "import", source, "in.json", "--file", "logs/proef.jsonl")
