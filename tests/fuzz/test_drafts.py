"""Drafts, alone and in batches: linted, mended, turned and sent, whatever a customer or a colleague typed."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from tests.fuzz.desk import Desk
from tests.fuzz.examples import fuzz
from tests.fuzz.formats import drafts, records, tables
from tests.fuzz.promises import patient, stand_inside
from webcare.lint import Given, Selection, Session
from webcare.model.errors import CannotRun

REVIEW = (
    ["review"],
    ["review", "show", "drafts/a.md"],
    ["review", "list", "--all", "--format", "json"],
    ["review", "request", "drafts/a.md", "--by", "FS", "--dry-run"],
    ["review", "return", "drafts/a.md", "--by", "FS", "--note", "kort", "--dry-run"],
)
WHOLE = (
    ["final", "drafts/a.md", "--force", "--channel", "x"],
    ["address", "je", "drafts/a.md"],
    ["address", "u", "drafts/a.md", "--in-place"],
)
FORMS = ["text", "json", "github", "gitlab", "sarif", "junit", "checkstyle"]


@fuzz(40)
@given(drafts.any_draft, st.sampled_from(["x", "email", None]), drafts.any_text)
def test_a_draft_of_anybody_is_judged_and_mended(desk: Desk, data: bytes, channel: str | None, customer: str) -> None:
    session = Session(Given(channel, None, customer), str(desk.client), Selection(), fixing=True)
    with patient():
        try:
            outcome = session.piped(data, None)
        except CannotRun:
            return
        stand_inside(outcome.checked.findings, outcome.fixed.text if outcome.fixed else outcome.before)
        if outcome.fixed is not None and outcome.fixed.text != outcome.before:
            again = session.piped(outcome.fixed.text.encode(), None)
            assert again.fixed is not None
            assert again.fixed.text == outcome.fixed.text


@fuzz(16)
@given(drafts.any_draft, st.sampled_from(FORMS))
@example("::error::Hoi ##[error] \x1b[2J\u202e mail sanne.jansen@mail.example".encode(), "github")
def test_a_draft_of_anybody_in_every_form(desk: Desk, data: bytes, form: str) -> None:
    desk.put("drafts/a.md", data)
    shown = desk.run("lint", "drafts/a.md", "--format", form)
    if form == "json" and shown.code < 2:
        desk.places(shown.out)
    desk.run(
        "lint",
        "-",
        "--format",
        form,
        "--reply-to",
        data.decode("utf-8", "ignore").replace("\0", ""),
        stdin=b"Hoi. ^SV\n",
    )


@fuzz(8)
@given(drafts.any_draft)
def test_a_draft_of_anybody_on_its_way_out(desk: Desk, data: bytes) -> None:
    desk.put("drafts/a.md", data)
    for command in REVIEW:
        desk.run(*command)
    for command in WHOLE:
        desk.run(*command, whole=True)


@fuzz(25)
@given(records.any_lint_batch)
def test_a_batch_of_drafts_of_anybody(desk: Desk, data: bytes) -> None:
    desk.put("b.jsonl", data)
    shown = desk.run("lint", "--batch", "b.jsonl", "--channel", "x")
    for line in shown.out.splitlines():
        assert json.loads(line).keys() >= {"id", "findings"}


@fuzz(25)
@given(
    records.any_triage_batch | tables.any_messages,
    st.sampled_from(["jsonl", "csv", "tsv"]),
    st.sampled_from(["text", "json", "jsonl"]),
)
def test_a_batch_of_messages_of_anybody(desk: Desk, data: bytes, ending: str, form: str) -> None:
    desk.put(f"b.{ending}", data)
    shown = desk.run("triage", "--batch", f"b.{ending}", "--format", form)
    if form == "json" and shown.code < 2:
        desk.places(shown.out)
