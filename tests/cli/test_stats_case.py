"""``webcare stats --case``: one conversation counted out, with what no clock heeds and why."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.store.test_log_blocks import event, message, written
from webcare.show.published import schema

AT = ("--at", "2026-06-15T12:00")
BOT, AGENT = {"type": "bot"}, {"type": "agent", "ref": "a_11111111"}


def at(time: str, day: int = 9) -> str:
    return f"2026-06-{day:02}T{time}:00+02:00"


def reply(number: int, moment: str, conversation: str = "a", **more: object) -> dict[str, object]:
    said = {"author": AGENT, "body": "Dat is geregeld.", "reply_kind": "answer", **more}
    return message(number, conversation_id=conversation, at=moment, direction="out", **said)


NOTE = {
    "v": 1,
    "type": "note",
    "id": "n1",
    "conversation_id": "a",
    "at": at("10:02"),
    "author": AGENT,
    "body": "Even nagevraagd.",
}
LOG = [
    reply(1, at("09:00")),
    message(2, conversation_id="a", at=at("10:00"), body="Waar blijft mijn lamp?"),
    reply(3, at("10:01"), author=BOT, automated=True),
    NOTE,
    reply(4, at("10:03"), campaign="zomer"),
    reply(5, at("10:04"), delivery="failed"),
    reply(6, at("10:05"), in_reply_to="m0009"),
    reply(7, at("10:06"), reply_kind="holding"),
    reply(8, at("10:30")),
    message(9, conversation_id="a", at=at("10:45"), body="En mijn factuur?"),
    event("status", id="e1", conversation_id="a", at=at("10:46"), status="pending"),
    event("status", id="e2", conversation_id="a", at=at("11:46"), status="open"),
    reply(10, at("11:50")),
    event("resolved", id="e3", conversation_id="a", at=at("12:00", 10)),
    message(11, conversation_id="spam", at=at("10:00"), body="Koop nu"),
    event("spam", id="e4", conversation_id="spam", at=at("10:05")),
    message(12, conversation_id="spam", at=at("11:00"), body="Waar blijft mijn lamp?"),
    reply(13, at("10:00"), "bot", author=BOT, automated=True),
]
TOLD = """\
Gesprek a, zaak 1 (x)
  di  9 jun 09.00.00 +02:00  (telt niet mee: van vóór het eerste bericht van de klant)
  di  9 jun 10.00.00 +02:00  klant k_0123456789abcdef
  di  9 jun 10.01.00 +02:00  (telt niet mee: bot)
  di  9 jun 10.02.00 +02:00  (telt niet mee: notitie)
  di  9 jun 10.03.00 +02:00  (telt niet mee: campagne)
  di  9 jun 10.04.00 +02:00  (telt niet mee: niet aangekomen)
  di  9 jun 10.05.00 +02:00  (telt niet mee: antwoord op een later bericht)
  di  9 jun 10.06.00 +02:00  tussenbericht a_11111111
  di  9 jun 10.30.00 +02:00  antwoord a_11111111
  di  9 jun 10.45.00 +02:00  klant k_0123456789abcdef
  di  9 jun 10.46.00 +02:00  status: wacht op de klant
  di  9 jun 11.46.00 +02:00  status: open
  di  9 jun 11.50.00 +02:00  antwoord a_11111111
  wo 10 jun 12.00.00 +02:00  opgelost
"""
WAITED = """\
wachttijd van de klant:
  kloktijd  25 u
  openingstijd  10 u  (klantenservice)
    nieuw: di  9 jun 10.00.00 +02:00 - di  9 jun 10.46.00 +02:00  + 46 min  (openingstijd 46 min)
    open: di  9 jun 11.46.00 +02:00 - wo 10 jun 12.00.00 +02:00  + 24 u 14 min  (openingstijd 9 u 14 min)
"""


@pytest.fixture
def desk(client: Path) -> Path:
    (client / "logs" / "desk.jsonl").write_bytes(written(LOG))
    return client


@pytest.mark.usefixtures("desk")
def test_what_stops_no_clock_stands_in_the_timeline_with_the_reason(run: Runner) -> None:
    result = run("stats", "--case", "a", *AT)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(TOLD)


@pytest.mark.usefixtures("desk")
def test_the_wait_is_added_up_by_status(run: Runner) -> None:
    assert WAITED in run("stats", "--case", "a", *AT).out


@pytest.mark.usefixtures("desk")
def test_who_waits_still_is_told_by_both_clocks(run: Runner) -> None:
    out = run("stats", "--case", "spam", *AT).out
    assert "  di  9 jun 10.00.00 +02:00  (telt niet mee: spam, of verwijderd)\n" in out
    assert "wacht op antwoord: di  9 jun 11.00.00 +02:00 → ma 15 jun 12.00.00 +02:00\n  kloktijd  145 u\n" in out


@pytest.mark.usefixtures("desk")
def test_a_conversation_without_a_case(run: Runner) -> None:
    result = run("stats", "--case", "bot", *AT)
    said = "In gesprek bot staat geen bericht van een klant dat telt: er is geen zaak.\n"
    assert (result.code, result.out) == (0, said)


@pytest.mark.usefixtures("desk")
def test_a_case_as_json(run: Runner) -> None:
    result = run("stats", "--case", "a", "--format", "json", *AT)
    document = json.loads(result.out)
    jsonschema.validate(document, schema("stats-case"))
    (case,) = document["cases"]
    assert (case["off_hours"], case["answered"], case["resolved"], case["waiting"]) == (False, True, True, None)
    durations = {one["metric"]: (one["calendar"], one["business"]) for one in case["durations"]}
    assert durations == {
        "first_response_time": (360, 360),
        "first_answer_time": (1_800, 1_800),
        "next_response_time": (3_900, 3_900),
        "first_resolution_time": (93_600, 39_600),
        "full_resolution_time": (93_600, 39_600),
    }
    assert sum(wait["business"] for wait in case["requester_wait"]) == 36_000
    assert [one["uncounted"] for one in case["timeline"] if one["kind"] is None] == [
        *("before", "bot", "note", "campaign", "failed", "answers_later"),
    ]
    assert case["target"]["due"] == "2026-06-09T11:00:00+02:00"
    assert case["target"]["state"] == "met"


@pytest.mark.usefixtures("desk")
def test_the_case_comes_in_its_own_forms_only(run: Runner) -> None:
    refused = run("stats", "--case", "a", "--format", "csv", *AT)
    assert (refused.code, refused.out) == (2, "")
    assert "één gesprek is er niet als csv" in refused.err


def test_a_case_in_a_file(desk: Path, run: Runner) -> None:
    assert run("stats", "--case", "a", "--output", "zaak.txt", *AT).out == ""
    assert (desk / "zaak.txt").read_text("utf-8").startswith(TOLD)


def test_hours_that_are_never_open_make_no_business_time(desk: Path, run: Runner) -> None:
    (desk / "handbook" / "hours.yaml").write_text(
        "klantenservice:\n  name: Dicht\n  versions:\n    - {valid-from: 2026-01-01, week: {}}\n", "utf-8"
    )
    out = run("stats", "--case", "a", *AT).out
    assert "openingstijd  " not in out
    assert "Hier zijn geen openingstijden; een norm in openingstijd telt dan in kloktijd.\n" in out
    assert "eerste reactie binnen 1 u kloktijd, dus tot en met di  9 jun 11.00.00 +02:00: gehaald." in out
    report = run("stats", *AT).out
    assert "Nooit open volgens hours.yaml: klantenservice." in report
    assert json.loads(run("stats", "--format", "json", *AT).out)["never_open"] == ["klantenservice"]
