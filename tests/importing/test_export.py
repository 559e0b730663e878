"""Import, export, import: the same records, whatever they hold."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.importing.golden import CASES, FIXTURES, Importing, outcome
from webcare.importing.exporting import Form, export
from webcare.model.finding import Finding
from webcare.store.append import append_records
from webcare.store.log_table import COLUMNS, from_row, to_row

TEXTS = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ["", "=1+1", "+31", "-", "@a", "'", "''x", "\t", "\r\n", "a\nb", '"', ";", " x ", "\0", "\ufeff", "null", "1", "\u2028"]
)  # fmt: skip
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.dictionaries(st.sampled_from([*COLUMNS, "source", "author", "eigen veld", "extra"]), ANYTHING, max_size=8)
PEOPLE = st.fixed_dictionaries(
    {"type": st.sampled_from(["customer", "agent"])}, optional={"ref": st.just("k_0123456789abcdef"), "x": ANYTHING}
)
MESSAGES = st.fixed_dictionaries(
    {
        "v": st.just(1),
        "type": st.just("message"),
        "id": st.uuids().map(str),
        "conversation_id": st.sampled_from(["c1", "=c2", "'c3"]),
        "at": st.sampled_from(["2026-03-02T10:00:00Z", "2026-03-02T10:00:00.5+01:00", "2026-03-02t10:00:00+00:00"]),
        "channel": st.sampled_from(["x", "-", "mail"]),
        "surface": st.just("open"),
        "direction": st.just("in"),
        "author": PEOPLE | st.just({"type": "bot", "ref": "b_9e61a846"}),
    },
    optional={
        "body": TEXTS,
        "sentiment": st.sampled_from([-1, 0.5, 1.0]),
        "automated": st.booleans(),
        "tags": st.lists(TEXTS, max_size=3),
        "source": st.fixed_dictionaries({"system": st.just("x")}, optional={"id": TEXTS, "meer": ANYTHING}),
        "eigen": ANYTHING,
        "subject": TEXTS,
    },
)


@given(FIELDS)
def test_a_row_holds_any_record(record: dict[str, Any]) -> None:
    cells = to_row(record)
    assert from_row(dict(zip(COLUMNS, cells, strict=True))) == record
    assert not any(cell.startswith(("=", "+", "@", "\t", "\r", "\n")) for cell in cells)
    assert not any(cell.startswith("-") and not cell[1:2].isdigit() for cell in cells)


@given(FIELDS)
def test_a_row_survives_a_csv(record: dict[str, Any]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerow(to_row(record))
    text.seek(0)
    assert from_row(dict(zip(COLUMNS, next(csv.reader(text)), strict=True))) == record


@pytest.mark.parametrize("form", ["jsonl", "csv"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(messages=st.lists(MESSAGES, min_size=1, max_size=4, unique_by=lambda one: one["id"]))
def test_import_export_import_is_the_identity(form: Form, importing: Importing, messages: list[dict[str, Any]]) -> None:
    """Once what is foreign has become ours, it stays what it is."""
    with tempfile.TemporaryDirectory() as folder:
        first, second = (Path(folder) / name for name in ("eerst.jsonl", "tweede"))
        importing.path.unlink(missing_ok=True)
        append_records(str(first), messages)
        done = importing("webcare", first)
        assert (done.added, done.faults) == (len(messages), 0)
        imported = importing.records()
        second.write_bytes(b"".join(export([str(importing.path)], form, lambda _: None)))
        importing.path.unlink(missing_ok=True)
        again = importing("webcare", second)
        assert (again.added, again.dropped) == (len(messages), {})
        assert importing.records() == imported


@pytest.mark.parametrize("form", ["jsonl", "csv"])
@pytest.mark.parametrize("name", CASES)
def test_every_source_comes_back_the_same(name: str, form: Form, importing: Importing) -> None:
    text, _ = outcome(name, importing)
    path = importing.path.with_name(f"uit.{form}")
    path.write_bytes(b"".join(export([str(importing.path)], form, lambda _: None)))
    importing.path.unlink()
    importing("webcare", path)
    assert importing.path.read_text("utf-8") == text


def test_an_export_tells_of_broken_lines_and_goes_on(importing: Importing) -> None:
    importing("twcs", FIXTURES / "twcs.jsonl", columns=FIXTURES / "twcs_map.yaml")
    lines = importing.path.read_bytes().splitlines(keepends=True)
    importing.path.write_bytes(b"\xef\xbb\xbf" + lines[0] + b"kapot\n\n" + lines[1].rstrip(b"\n"))
    found: list[Finding] = []
    assert b"".join(export([str(importing.path)], "jsonl", found.append)) == b"".join(lines)
    assert [(one.line, one.column) for one in found] == [(2, 1)]
    table = b"".join(export([str(importing.path)], "csv", lambda _: None)).decode()
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [from_row(row) for row in rows] == [json.loads(line) for line in lines]


def test_a_cell_that_is_no_json_where_it_must_be() -> None:
    assert from_row({"sentiment": "veel"}) is None
    assert from_row({"extra": "[]"}) is None
    assert from_row({"extra": '{"author": 1}', "author.type": "agent"}) == {"author": 1}
