"""JSONTestSuite: the log's reader and the one with places accept what is JSON and refuse, with a place, what is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fuzz.promises import exists
from tests.fuzz.suites import json_cases
from webcare.model.finding import Finding
from webcare.store.json_tree import parse_json
from webcare.store.line import value_of
from webcare.store.log import read_log_blocks

CASES = json_cases()
RECORD = b'{"v":1,"type":"note","id":"a","conversation_id":"b","at":"2026-11-02T09:00:00Z","author":{"type":"agent"},"body":"x","extra":%b}\n'
TWICE = {"y_object_duplicated_key", "y_object_duplicated_key_and_value"}
"""JSON allows a key to stand in an object twice; a record that says two things says nothing."""

NO_NUMBERS = {"n_number_NaN", "n_number_infinity", "n_number_minus_infinity"}
"""Python's scanner knows these; the reader with places only looks at what the decoder, which does not, has seen."""


def read(path: Path, data: bytes) -> list[tuple[bytes | None, Any]]:
    """The lines of a log, with the record or the findings of each."""
    path.write_bytes(data)
    return [pair for block in read_log_blocks(str(path)) for pair in zip(block.lines, block.items, strict=True)]


@pytest.mark.parametrize("name", CASES)
def test_a_value_in_a_record_of_the_log(name: str, tmp_path: Path) -> None:
    value = CASES[name].rstrip(b"\n") if name[0] != "y" else CASES[name].replace(b"\n", b" ")  # a record is one line
    found = read(tmp_path / "a.jsonl", RECORD.replace(b"%b", value))
    told = [one for _, item in found if isinstance(item, list) for one in item]
    for line, item in found:
        for one in item if isinstance(item, list) else ():
            assert isinstance(one, Finding)
            assert exists(1, one.column, line or b""), one
    if name in TWICE:
        assert [one.message.en for one in told] == ["'extra.a' is there already"]
    elif name[0] == "y":
        ((line, _),) = found
        assert line is not None
        assert (told, value_of(line)["extra"]) == ([], json.loads(CASES[name]))
    elif name[0] == "n":
        assert told
        assert len(told) >= len([item for _, item in found if isinstance(item, list)]) == len(found)


@pytest.mark.parametrize("name", CASES)
def test_a_file_of_it_is_no_log_and_breaks_nothing(name: str, tmp_path: Path) -> None:
    found = read(tmp_path / "a.jsonl", CASES[name])
    assert all(isinstance(item, list) and item for _, item in found)


@pytest.mark.parametrize("name", [name for name in CASES if name[0] != "i"])
def test_the_reader_with_places(name: str) -> None:
    try:
        text = CASES[name].decode("utf-8").removeprefix("\ufeff")
        node = parse_json(text)
    except ValueError:  # a JSONDecodeError, or no UTF-8, or too deep
        assert name[0] == "n"
    else:
        assert name[0] == "y" or name in NO_NUMBERS
        assert name in NO_NUMBERS or json.loads(text[node.start : node.end]) == json.loads(text)


def test_the_suite_is_there() -> None:
    assert [sum(name[0] == letter for name in CASES) for letter in "yni"] == [95, 188, 35]
