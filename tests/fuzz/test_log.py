"""The log: what is written comes back, and a line of anybody is read or told about, with its place."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from tests.fuzz.desk import Desk
from tests.fuzz.examples import fuzz
from tests.fuzz.formats import records
from tests.fuzz.promises import exists, patient, scratch
from webcare.model.finding import Finding
from webcare.store.append import append_records
from webcare.store.line import value_of
from webcare.store.log import read_log, read_log_blocks

COMMANDS = (
    ["log", "verify", "--format", "json"],
    ["log", "verify"],
    ["stats", "--format", "json"],
    ["log", "show", "a"],
    ["inbox"],
    ["triage", "--log", "--format", "json"],
    ["digest"],
    ["lint", "-", "--conversation", "a"],
)
"""What reads the log."""


@fuzz(40)
@given(records.logs)
def test_what_is_written_comes_back(several: list[dict[str, Any]]) -> None:
    with scratch() as folder:
        path = str(folder / "a.jsonl")
        assert append_records(path, several) == 0
        lines = [line for block in read_log_blocks(path) for line in block.lines]
        read = list(read_log(path))
    assert [value_of(line) for line in lines if line is not None] == several
    assert not [one for one in read if isinstance(one, Finding)]
    assert [one.id for one in read if not isinstance(one, Finding)] == [one["id"] for one in several]


@fuzz(60)
@given(records.any_log)
@example(b'{"type":"message","id":"\\ud800"}')
@example(b"[" * 100_000)
def test_a_line_of_anybody_is_read_or_told_about(data: bytes) -> None:
    with scratch() as folder, patient():
        path = folder / "a.jsonl"
        path.write_bytes(data)
        blocks = list(read_log_blocks(str(path)))
    lines = data.split(b"\n")
    for block in blocks:
        for number, line, item in zip(block.numbers, block.lines, block.items, strict=True):
            assert line is None or lines[number - 1].rstrip(b"\r") == line.rstrip(b"\r\n")
            for one in item if isinstance(item, list) else ():
                assert one.line == number
                assert line is None or exists(1, one.column, lines[number - 1].replace(b"\r", b" ") + b" "), (one, line)


@fuzz(8)
@given(records.any_log)
def test_what_reads_the_log(desk: Desk, data: bytes) -> None:
    with desk.holding("logs/a.jsonl", data):
        for command in COMMANDS:
            shown = desk.run(*command, stdin=b"Hoi. ^SV\n")
            if "json" in command and shown.code < 2:
                json.loads(shown.out)


@fuzz(15)
@given(records.records, st.sampled_from(["a", "x-7"]))
def test_what_is_added_by_hand(desk: Desk, record: dict[str, Any], conversation: str) -> None:
    options = [
        f"--{key.replace('_', '-')}={value}"
        for key, value in record.items()
        if key in ("channel", "surface", "direction", "at", "id", "topic", "intent", "to", "status", "due")
    ]
    body = str(record.get("body") or record.get("comment") or "Hoi.")
    with desk.holding("logs/proef.jsonl", b""):
        desk.run("log", "add", "--conversation", conversation, f"--body={body}", "--file", "logs/proef.jsonl", *options)
        assert not [one for one in read_log("logs/proef.jsonl") if isinstance(one, Finding)]
