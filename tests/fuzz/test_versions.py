"""Two versions of a handbook of anybody: what changed between them is said, and what it would have meant."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.desk import Desk
from tests.fuzz.examples import fuzz
from tests.fuzz.formats import handbook, records
from webcare.scaffold import scaffold

ANSWER = "answers/storing.md"


@pytest.fixture
def before(desk: Desk) -> Desk:
    """The same client as it was, beside it."""
    scaffold(str(desk.folder / "eerst"), "Proef")
    return desk


@fuzz(8)
@given(handbook.any_entry(), handbook.any_answer, st.sampled_from(["text", "json", "md", "github"]))
def test_what_a_change_of_anybody_means(before: Desk, entry: tuple[str, bytes], answer: bytes, form: str) -> None:
    kind, data = entry
    with before.holding(f"handbook/{kind}.yaml", data), before.holding(ANSWER, answer):
        shown = before.run("diff", "--against", str(before.folder / "eerst"), "--format", form)
    if form == "json" and shown.code < 2:
        json.loads(shown.out)


@fuzz(4)
@given(handbook.any_entry(), records.any_log, st.sampled_from(["text", "json"]))
def test_what_it_would_have_meant(before: Desk, entry: tuple[str, bytes], log: bytes, form: str) -> None:
    kind, data = entry
    moment = ("--at", "2026-11-22T12:00")
    with before.holding(f"handbook/{kind}.yaml", data), before.holding("logs/a.jsonl", log):
        before.run("diff", "--against", str(before.folder / "eerst"), "--impact", "--format", form, *moment)
