"""``webcare inbox``: what has to be done now, as a desk and a machine read it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import watchfiles

from tests.cli.runner import Result, Runner
from tests.inbox.small import Record, asked, happened, replied
from tests.store.test_log_blocks import written
from webcare.show.published import schema
from webcare.show.width import columns

AT = ("--at", "2026-03-02T10:30")
COMPLAINT = {"intent": "complaint", "topic": "klacht", "surface": "closed"}
LOG: list[Record] = [
    asked("02 09:10", topic="bezorging", body="Wat een waardeloze service! Bel me op 06-12345678, ik ben woedend."),
    asked("02 09:20", body="Nou?"),
    asked("27 17:30", conversation_id="c2", channel="facebook", body="Hebben jullie\nook \x1b[2Jlampen? ::error::nee"),
    happened("02 09:00", "assigned", conversation_id="c2", to="a_76543210"),
    asked("02 10:20", conversation_id="c3", channel="email", surface="closed", trigger="dm", topic="privacy", body=None),
    asked("02 09:00", conversation_id="c4", surface="closed", trigger="dm", id="a4"),
    replied("02 09:30", conversation_id="c4", surface="closed", body="Ik vraag het na. Je hoort het vóór 12.00 uur."),
    happened("02 09:31", "promise_due", conversation_id="c4", due="2026-03-02T12:00:00+01:00", message_id="out 02 09:30"),
    asked("02 08:00", conversation_id="c5", trigger="untagged", body="Iemand ervaring met Proef?", id="a5"),
    asked("26 10:00", conversation_id="c6", body="Mijn lamp is stuk. Belachelijk!", **COMPLAINT),
    replied("26 10:10", conversation_id="c6", surface="closed"),
    happened("26 10:20", "resolved", conversation_id="c6"),
    asked("20 10:00", conversation_id="c7", body="Hallo?"),
    asked("20 10:01", conversation_id="c8", trigger="untagged"),
    asked("02 10:01", conversation_id="c9", id="s9"),
    happened("02 10:02", "spam", conversation_id="c9"),
]  # fmt: skip
DUTCH = """\
Maandag 2 maart 2026 10.30 uur: 3 wachten op antwoord (2 te laat, 1 later)
Klantenservice is open, vandaag tot 18.00 uur

Wacht op antwoord (3)
  Wanneer               Gesprek  Kanaal    Onderwerp  Bij
  1 uur te laat         c2       facebook  –          a_76543210
    wacht 2 dagen, openbaar: “Hebben jullie ook \\u001b[2Jlampen? ::error::nee”
  20 minuten te laat    c1       x         bezorging  niemand
    wacht 1 uur, openbaar, boos, 2 berichten: “Wat een waardeloze service! Bel me op 06-********,…”
  morgen vóór 9.20 uur  c3       email     privacy    niemand
    wacht 10 minuten, besloten

Toegezegd (1)
  Wanneer         Gesprek  Kanaal  Bij
  vóór 12.00 uur  c4       x       a_01234567
    59 minuten geleden toegezegd, besloten: “Ik vraag het na. Je hoort het vóór 12.00 uur.”

Over jullie, niet aan jullie (1)
  Gesprek  Kanaal  Bij
  c5       x       niemand
    2 uur geleden, openbaar: “Iemand ervaring met Proef?”

Vraag of het is opgelost (1)
  Wanneer         Gesprek  Kanaal  Onderwerp  Bij
  vóór 18.00 uur  c6       x       klacht     a_01234567
    4 dagen geleden opgelost, belangrijk, besloten, boos: “Mijn lamp is stuk. Belachelijk!”

Blijven liggen (1)
  Wanneer           Gesprek  Kanaal  Bij
  10 dagen te laat  c7       x       niemand
    wacht 10 dagen, openbaar: “Hallo?”

Niet in de inbox: 1 gesprek over jullie om te laten staan, 1 bericht (spam), 1 kapotte regel; zie
'webcare log verify'
"""
ENGLISH = """\
Monday 2 March 2026 10:30: 3 waiting for a reply (2 late, 1 later)
Klantenservice is open, today until 18:00

Waiting for a reply (3)
  When         Conversation  Channel   With
  1 hour late  c2            facebook  a_76543210
    waits 2 days, public: “Hebben jullie ook \\u001b[2Jlampen? ::error::nee”
  … and 2 more; --limit 0 shows all

Promised (1)
  When          Conversation  Channel  With
  before 12:00  c4            x        a_01234567
    promised 59 minutes ago, private: “Ik vraag het na. Je hoort het vóór 12.00 uur.”

About you, not to you (1)
  Conversation  Channel  With
  c5            x        nobody
    2 hours ago, public: “Iemand ervaring met Proef?”

Ask whether it is solved (1)
  When          Conversation  Channel  Topic   With
  before 18:00  c6            x        klacht  a_01234567
    solved 4 days ago, important, private, angry: “Mijn lamp is stuk. Belachelijk!”

Left behind (1)
  When          Conversation  Channel  With
  10 days late  c7            x        nobody
    waits 10 days, public: “Hallo?”

Not in the inbox: 1 conversation about you to leave alone, 1 message (spam), 1 broken line; see
'webcare log verify'
"""


@pytest.fixture
def log(client: Path) -> Path:
    """The log of a client with one answer, in no order, with a broken line."""
    for name in ("gegevens-openbaar", "klacht-oppakken"):
        (client / "answers" / f"{name}.md").unlink()
    path = client / "logs" / "a.jsonl"
    path.write_bytes(written(LOG[::-1]) + b"{\n")
    return path


@pytest.mark.usefixtures("log")
def test_the_inbox_in_dutch(run: Runner) -> None:
    assert run("inbox", *AT) == Result(0, DUTCH, "")


@pytest.mark.usefixtures("log")
def test_the_inbox_in_english(run: Runner) -> None:
    assert run("inbox", *AT, "--lang", "en", "--limit", "1") == Result(0, ENGLISH, "")


@pytest.mark.usefixtures("log")
@pytest.mark.parametrize("wide", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(wide: int, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webcare.show.findings.WIDTH", wide)
    monkeypatch.setattr("webcare.cli.output.WIDTH", wide)
    lines = run("inbox", *AT).out.splitlines()
    assert 0.8 * wide < max(map(columns, lines)) <= wide


@pytest.mark.usefixtures("log")
def test_the_inbox_as_json(run: Runner) -> None:
    document = json.loads(run("inbox", *AT, "--format", "json").out)
    jsonschema.validate(document, schema("inbox"), format_checker=jsonschema.FormatChecker())
    rows = document.pop("rows")
    assert document == {
        "version": 1,
        "at": "2026-03-02T10:30:00+01:00",
        "opening": {"name": "Klantenservice", "open": True, "changes": "2026-03-02T18:00:00+01:00"},
        "totals": {
            "unanswered": 3, "reviews": 0, "promises": 1, "escalated": 0, "found": 1, "follow_up": 1, "feedback": 0, "left": 1,
        },
        "states": {"overdue": 2, "soon": 0, "later": 1, "unknown": 0},
        "left_out": {"leave": 1, "spam": 1, "deleted": 0, "merged": 0, "broken": 1, "double": 0, "conflicting": 0},
    }  # fmt: skip
    assert [(row["section"], row["conversation_id"], row["initiative"]) for row in rows] == [
        ("unanswered", "c2", "reactive"),
        ("unanswered", "c1", "reactive"),
        ("unanswered", "c3", "reactive"),
        ("promises", "c4", "reactive"),
        ("found", "c5", "proactive"),
        ("follow_up", "c6", "reactive"),
        ("left", "c7", "reactive"),
    ]
    assert rows[1] == {
        "section": "unanswered",
        "conversation_id": "c1",
        "message_id": "in 02 09:10",
        "channel": "x",
        "surface": "open",
        "trigger": "mention",
        "initiative": "reactive",
        "topic": "bezorging",
        "intent": None,
        "priority": "normal",
        "since": "2026-03-02T09:10:00+01:00",
        "waited_seconds": 4800,
        "waited_business_seconds": 4800,
        "due": "2026-03-02T10:10:00+01:00",
        "state": "overdue",
        "late_seconds": 1200,
        "late_business_seconds": 1200,
        "on": None,
        "messages": 2,
        "marks": ["unassigned"],
        "mood": "angry",
        "words": "Wat een waardeloze service! Bel me op 06-********, ik ben woedend.",
        "suggested": None,
    }


def conversations(result: Result) -> list[str]:
    """The conversations of a document."""
    return [row["conversation_id"] for row in json.loads(result.out)["rows"]]


@pytest.mark.usefixtures("log")
def test_only_some_of_it(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked_for(*arguments: str) -> list[str]:
        return conversations(run("inbox", *AT, "--format", "json", *arguments))

    assert asked_for("--channel", "facebook") == ["c2"]
    assert asked_for("--channel", "twitter") == ["c1", "c4", "c5", "c6", "c7"]
    assert asked_for("--topic", "privacy") == ["c3"]
    assert asked_for("--limit", "1") == ["c2", "c4", "c5", "c6", "c7"]
    assert asked_for("--by", "a_76543210") == ["c2"]
    assert asked_for("--mine", "--by", "a_01234567") == ["c4", "c6"]
    monkeypatch.setenv("WEBCARE_USER", "a_76543210")
    assert asked_for("--mine") == ["c2"]
    assert asked_for("--at", "2026-03-01") == ["c2", "c6", "c7"]


@pytest.mark.usefixtures("log")
def test_whose_it_is_by_name_needs_the_key(run: Runner) -> None:
    result = run("inbox", *AT, "--by", "klantenservice", "--format", "json")
    assert (result.code, conversations(result)) == (0, [])
    assert result.err == (
        "webcare: zonder sleutel is niet te zien welk pseudoniem van jou is; noem het zelf: --by a_…\n"
    )


def test_nothing_to_do(client: Path, run: Runner) -> None:
    (client / "logs" / "a.jsonl").write_bytes(written([asked("02 10:00"), replied("02 10:10")]))
    assert run("inbox", "--at", "2026-03-07T12:00") == Result(
        0,
        """\
Zaterdag 7 maart 2026 12.00 uur: 0 wachten op antwoord
Klantenservice is nu dicht en gaat maandag om 9.00 uur open
Er is nu niets te doen.
""",
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "hier is geen logboek\n  = begin er een met 'webcare log add' of 'webcare log import'"),
        (("--file", "weg.jsonl"), "weg.jsonl"),
        (("--channel", "postduif"), "onbekend kanaal 'postduif'"),
        (("--topic", "bezorgingen"), "onbekend onderwerp 'bezorgingen'\n  = bedoelde je 'bezorging'?"),
        (("--by", "piet"), "onbekende collega 'piet'"),
        (("--mine",), "webcare weet niet wie je bent"),
        (("--at", "straks"), "dit is geen moment"),
        (("--at", "9999-12-31", "--file", "webcare.toml"), "--at: dit is geen moment"),
        (("--at", "0001-01-01", "--file", "webcare.toml"), "--at: dit is geen moment"),
        (("--limit", "-1"), "--limit"),
        (("--watch", "--format", "json"), "--watch gaat niet samen met --at of --format json"),
    ],
)
@pytest.mark.usefixtures("client")
def test_refusals(arguments: tuple[str, ...], message: str, run: Runner) -> None:
    result = run("inbox", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_without_a_client_there_is_no_inbox(run: Runner) -> None:
    assert (run("inbox").code, "hier is geen klantmap" in run("inbox").err) == (2, True)


def test_watching_shows_it_again_after_each_write_and_each_minute(
    log: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changes(*folders: str, **options: Any) -> Iterator[set[Any]]:
        assert str(log.parent.resolve()) in {os.path.realpath(folder) for folder in folders}
        assert (options["recursive"], options["yield_on_timeout"], options["rust_timeout"]) == (False, True, 60_000)
        log.write_bytes(written(LOG[:1]))
        yield {(watchfiles.Change.modified, str(log))}
        log.unlink()
        yield set()
        log.write_bytes(written(LOG))
        yield {(watchfiles.Change.added, str(log))}

    monkeypatch.setattr(watchfiles, "watch", changes)
    result = run("inbox", "--watch", "--no-suggest")
    heads = [
        line.partition(": ")[2] for line in result.out.splitlines() if "wacht op antwoord" in line or "wachten" in line
    ]
    assert result.code == 0
    assert len(heads) == 3
    assert result.err.count("webcare kijkt mee; stop met Ctrl+C\n") == 4
    assert "hier is geen logboek" in result.err
