"""Erasing a person from the logs: times stay, who and what go, everybody else keeps every byte."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.custody.erasing import JANS, OTHERS, everything, gone
from tests.custody.records import FEMKE, JAN, PIET, event, line, message, note, rating, read, write
from webcare.custody.erase import Erased
from webcare.pseudonyms import Pseudonymiser, open_key


def test_what_stays_and_what_goes() -> None:
    log = write("logs/a.jsonl", *JANS, *OTHERS)
    before = log.read_text("utf-8").splitlines()
    done = gone(reason="verzoek van de klant")
    after = log.read_text("utf-8").splitlines()
    assert done._replace(left=[]) == Erased(
        JAN, False, {os.path.join("logs", "a.jsonl"): Counter(own=1, replies=1, notes=2, mentions=1)}, [], [], [],
    )  # fmt: skip
    assert json.loads(after[0]) == message(
        1, "c1", None, None, source={"system": "x"}, trigger="mention", topic="defect", sentiment=-0.5
    )
    assert after[1] == before[1]
    assert json.loads(after[2]) == message(3, "c1", FEMKE, None, in_reply_to="m1", template="a@12345678")
    assert after[3] == before[3]
    assert json.loads(after[4]) == note(5, "c1", "")
    assert json.loads(after[5]) == rating(6, "c1", 4)
    assert after[6:10] == before[6:10]
    mark = json.loads(after[10])["body"].removeprefix("Net wat [@").removesuffix("] zegt")
    assert mark.startswith("gewist-") and after[10] == before[10].replace(JAN, mark)
    record = json.loads(after[11])
    assert record == {
        "v": 1, "type": "erasure", "id": record["id"], "conversation_id": record["id"], "at": "2026-11-22T12:00:00+00:00",
        "count": 5, "reason": "verzoek van de klant",
    }  # fmt: skip
    assert len(after) == 12


def test_a_trial_changes_nothing_and_says_the_same(client: Path) -> None:
    write("logs/a.jsonl", *JANS, *OTHERS)
    write("logs/b.jsonl", message(20, "c1", FEMKE, "Dag Jan!"))
    before = everything(client)
    tried = gone(dry=True)
    assert everything(client) == before
    assert gone()._replace(dry=True) == tried


def test_a_second_time_there_is_nothing_to_do(client: Path) -> None:
    write("logs/a.jsonl", *JANS, *OTHERS)
    gone()
    before = everything(client)
    assert gone().nothing
    assert everything(client) == before


def test_an_account_is_found_by_its_pseudonym_and_as_it_stands() -> None:
    ref = Pseudonymiser(open_key(".")).person("customer", "@jan_de_vries")
    log = write(
        "logs/a.jsonl",
        message(1, "c1", ref, "Hoi"),
        message(2, "jan_de_vries", "@Jan_de_Vries", "Hallo"),
        message(3, "jan_de_vries", FEMKE, "Dag"),
        message(4, "c4", PIET, "Wat @jan_de_vries zegt, en jan_de_vriesland niet"),
    )
    assert gone("@jan_de_vries").logs == {os.path.join("logs", "a.jsonl"): Counter(own=2, mentions=1)}
    bodies = [record.get("body") for record in read(log)]
    assert bodies[:3] == [None, None, "Dag"] and bodies[3].endswith(" zegt, en jan_de_vriesland niet")
    assert "jan_de_vries " not in log.read_text("utf-8")


def test_an_address_or_a_name_is_an_account_too() -> None:
    log = write("logs/a.jsonl", message(1, "c1", PIET, "Mail Jan@voorbeeld.nl, of bel 06-12345678."))
    assert gone("jan@voorbeeld.nl").logs == {os.path.join("logs", "a.jsonl"): Counter(mentions=1)}
    assert "voorbeeld" not in log.read_text("utf-8")


def test_an_id_made_of_the_pseudonym_keeps_a_conversation_together() -> None:
    first = write("logs/a.jsonl", message(1, f"dm-{JAN}", JAN, "Hoi"), event(2, f"dm-{JAN}", "resolved"))
    second = write("logs/b.jsonl", event(3, f"dm-{JAN}", "reopened"))
    gone()
    conversations = {
        record["conversation_id"] for log in (first, second) for record in read(log) if record["type"] != "erasure"
    }
    assert len(conversations) == 1
    assert conversations.pop().startswith("dm-gewist-")


def test_what_was_said_in_company_stays_unless_it_names_the_person() -> None:
    log = write(
        "logs/a.jsonl", *JANS[:1], message(2, "c1", PIET, "Bij mij ook"), note(3, "c1", "Twee klanten, zelfde klacht"),
        note(4, "c1", "Jan krijgt een nieuwe"), rating(5, "c1", 5, "Top"),
    )  # fmt: skip
    gone()
    assert [record.get("body", record.get("comment")) for record in read(log)] == [
        None, "Bij mij ook", "Twee klanten, zelfde klacht", "", "Top", None,
    ]  # fmt: skip


PEOPLE = st.sampled_from([JAN, PIET, FEMKE])

BODIES = st.sampled_from(["Hoi", f"Dag [@{JAN}]", "Hoi Jan, dank", "", "é 😀 \u2028", f"{JAN} en {PIET}", "Groet, Jan"])

RECORDS = st.builds(
    lambda number, conversation, ref, body, unknown: message(number, conversation, ref, body, **unknown),
    st.integers(1, 5_000), st.sampled_from(["c1", "c2", "c3", f"dm-{JAN}"]), PEOPLE, BODIES,
    st.sampled_from([{}, {"onbekend": {"x": [1.0, None]}}, {"wie": JAN}, {JAN: 1}]),
)  # fmt: skip

BROKEN = st.sampled_from(
    ["", "{", "niets", '{"v":1}', "[1,2]", '"tekst"', '{"type":"message","body":NaN}', "\ufeff", "\ud800"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.one_of(RECORDS, BROKEN), max_size=12))
def test_everybody_else_keeps_every_byte(records: list[Any]) -> None:
    log = write("logs/a.jsonl", *records)
    before = log.read_bytes().split(b"\n")[:-1]
    done = gone()
    after = log.read_bytes().split(b"\n")[:-1]
    assert len(after) == len(before) + (not done.nothing)
    assert JAN.encode() not in log.read_bytes() and done.left == []
    conversations = {
        one["conversation_id"] for one in records if isinstance(one, dict) and one["author"].get("ref") == JAN
    }
    for record, old, new in zip(records, before, after, strict=False):
        if not isinstance(record, dict) or (JAN not in line(record) and record["conversation_id"] not in conversations):
            assert new == old
        else:
            changed = json.loads(new)
            assert [changed[name] for name in ("at", "channel", "direction", "type")] == [
                record[name] for name in ("at", "channel", "direction", "type")
            ]
            if record["author"].get("ref") == JAN:
                assert changed["author"] == {"type": "customer"} and "body" not in changed and "onbekend" not in changed
            elif record["author"].get("ref") == PIET and JAN not in line(record):
                assert new == old
    assert gone().nothing
    assert log.read_bytes().split(b"\n")[:-1] == after
