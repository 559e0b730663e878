"""``webcare log show``: a conversation or a customer, as a colleague reads it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner
from tests.store.test_log_blocks import event, message, written

STORY = [
    message(1, conversation_id="c1", body="Wat een waardeloze service! Bel 06-12345678.", reach_bucket="1k-9k", intent="complaint"),
    event("assigned", id="e1", conversation_id="c1", at="2026-03-02T10:05:00+01:00", author={"type": "system"}, to="a_01234567"),
    event("promise_due", id="e2", conversation_id="c1", at="2026-03-02T10:06:00+01:00", due="2026-03-02T17:00:00+01:00"),
    message(
        2, conversation_id="c1", at="2026-03-02T15:06:00Z", direction="out", author={"type": "agent", "ref": "a_01234567"},
        body="Sorry, dat had niet gemogen. Wij sturen je vandaag nog een nieuwe lamp, en die is morgen bij je in huis, gegarandeerd.\n^SV",
    ),
    {"v": 1, "type": "note", "id": "n1", "conversation_id": "c1", "at": "2026-03-02T16:10:00+01:00", "author": {"type": "agent"}, "body": "Lamp 12 op voorraad"},
    message(3, conversation_id="c2", at="2026-03-03T08:00:00+01:00", body="\x1b[2J\u202e::error::Super bedankt, wat een fijne service"),
    message(4, conversation_id="c2", at="2026-03-03T08:01:00+01:00", body="Stelletje oplichters"),
    event("deleted", id="e3", conversation_id="c2", at="2026-03-03T08:02:00+01:00", author={"type": "customer"}, message_id="m0004"),
    {"v": 1, "type": "rating", "id": "r1", "conversation_id": "c2", "at": "2026-03-03T09:00:00+01:00", "score": 5},
]  # fmt: skip
SHOWN = """\
Klant k_0123456789abcdef
  3 berichten van de klant, 1 antwoord
  stemming: boos → positief
  bereik: 1k-9k volgers
  cijfers: 5 (van 5)
  toegezegd vóór 2 maart 2026 17.00: nagekomen

maandag 2 maart 2026
  gesprek c1
  10.00  klant k_0123456789abcdef (x, openbaar, klacht, boos)
         Wat een waardeloze service! Bel 06-********.
  10.05  toegewezen aan a_01234567
  10.06  toegezegd vóór 2 maart 2026 17.00
  16.06  collega a_01234567 (x, openbaar)
         Sorry, dat had niet gemogen. Wij sturen je vandaag nog een nieuwe lamp, en die is morgen
         bij je in huis, gegarandeerd.
         ^SV
  16.10  notitie van collega
         Lamp 12 op voorraad

dinsdag 3 maart 2026
  gesprek c2
  08.00  klant k_0123456789abcdef (x, openbaar, positief)
         \\u001b[2J\\u202e::error::Super bedankt, wat een fijne service
  08.01  klant k_0123456789abcdef (x, openbaar)
         (verwijderd)
  08.02  verwijderd (door klant)
  09.00  de klant geeft een 5
"""


def test_a_number_stays_masked_wherever_another_program_put_it(run: Runner, client: Path) -> None:
    source = {"system": "x", "id": "06-12345678", "url": "https://wa.example/06-12345678?tel=0612345678"}
    log = client / "logs" / "a.jsonl"
    log.write_bytes(written([message(1, conversation_id="c1", reach_bucket="06-12345678", source=source)]))
    for form in ("text", "json"):
        done = run("log", "show", "c1", "--format", form)
        assert done.code == 0 and "06-12" not in done.out and "0612" not in done.out and "06-********" in done.out


@pytest.fixture
def story(client: Path) -> Path:
    """A client with two conversations of one customer, in two logs and no order."""
    (client / "logs" / "a.jsonl").write_bytes(written(STORY[::-2]))
    (client / "logs" / "b.jsonl").write_bytes(written(STORY[:-1:2] if len(STORY) % 2 == 0 else STORY[1::2]))
    return client


@pytest.mark.usefixtures("story")
def test_show_a_person(run: Runner) -> None:
    assert run("log", "show", "--person", "k_0123456789abcdef", "--at", "2026-03-04") == Result(0, SHOWN, "")


@pytest.mark.usefixtures("story")
def test_show_a_conversation_in_english(run: Runner) -> None:
    assert run("log", "show", "c2", "--lang", "en", "--at", "2026-03-04") == Result(
        0,
        """\
Conversation c2
  2 messages from them, 0 replies
  mood: positive
  ratings: 5 (of 5)

Tuesday 3 March 2026
  08:00  customer k_0123456789abcdef (x, public, positive)
         \\u001b[2J\\u202e::error::Super bedankt, wat een fijne service
  08:01  customer k_0123456789abcdef (x, public)
         (deleted)
  08:02  deleted (by customer)
  09:00  the customer rates it 5
""",
        "",
    )


@pytest.mark.usefixtures("story")
def test_show_as_json(run: Runner) -> None:
    document = json.loads(run("log", "show", "c1", "--format", "json", "--at", "2026-03-04").out)
    entries = document.pop("entries")
    assert document == {
        "version": 1,
        "conversation": "c1",
        "person": None,
        "moods": ["angry"],
        "reach_bucket": "1k-9k",
        "ratings": [],
        "promises": [{"conversation_id": "c1", "due": "2026-03-02T17:00:00+01:00", "state": "kept"}],
        "earlier": 0,
    }
    assert [entry["record"]["id"] for entry in entries] == ["m0001", "e1", "e2", "m0002", "n1"]
    assert entries[0]["record"]["body"] == "Wat een waardeloze service! Bel 06-********."
    assert (entries[3]["local"], entries[3]["record"]["at"]) == ("2026-03-02T16:06:00+01:00", "2026-03-02T15:06:00Z")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "noem een gesprek, of een klant met --person"),
        (("c1", "--person", "k_1"), "noem een gesprek, of een klant met --person"),
        (("c9",), "gesprek 'c9' staat niet in het logboek\n  = zoek je een klant? Gebruik 'webcare log show --person'"),
        (
            ("--person", "a_01234567"),
            "geen klant heeft het pseudoniem 'a_01234567'\n  = een geschiedenis is er alleen van klanten",
        ),
    ],
)
@pytest.mark.usefixtures("story")
def test_what_cannot_be_shown(run: Runner, arguments: tuple[str, ...], message: str) -> None:
    assert run("log", "show", *arguments) == Result(2, "", f"webcare: {message}\n")
