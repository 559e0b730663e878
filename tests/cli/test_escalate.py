"""``webcare escalate`` as somebody at the desk uses it, on a copy of the sample client."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.docs.schemas import path_of

SAMPLE = Path(__file__).parents[2]
CHRISTMAS = ("--at", "2026-12-25T23:10")


@pytest.fixture
def shop(here: Path) -> Path:
    """The sample client, with a small log of its own."""
    for name in ("handbook", "answers", "webcare.toml"):
        source = SAMPLE / name
        shutil.copytree(source, here / name) if source.is_dir() else shutil.copy(source, here / name)
    (here / "logs").mkdir()
    lines = [
        {"v": 1, "type": "message", "id": "m1", "conversation_id": "c1", "at": "2026-11-20T10:00:00+01:00",
         "channel": "x", "surface": "open", "direction": "in", "topic": "bezorging",
         "author": {"type": "customer", "ref": "k_0123456789abcdef"}, "body": "Kunt u zeggen waar mijn pakket is? Bel 06-12345678"},
        {"v": 1, "type": "message", "id": "m2", "conversation_id": "c2", "at": "2026-11-20T10:00:00+01:00",
         "channel": "whatsapp", "surface": "closed", "direction": "in",
         "author": {"type": "customer", "ref": "k_0123456789abcdef"}, "body": "Mijn lamp is kapot, bel me op 06-12345678"},
    ]  # fmt: skip
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (here / "logs" / "a.jsonl").write_text(text, encoding="utf-8")
    return here


@pytest.mark.usefixtures("shop")
def test_nobody_at_christmas(run: Runner) -> None:
    result = run("escalate", "bezorging", *CHRISTMAS, "--channel", "x")
    assert (result.code, result.err) == (1, "")
    assert result.out == (
        "Bezorging en bestelling (bezorging)\n"
        "  vrijdag 25 december 2026 23.10, onderwerp bezorging, kanaal x, route 7\n"
        "\n"
        "Nu is hier niemand te bereiken. De eerste is Dienst logistiek, maandag om 7.00 uur.\n"
        "\n"
        "stap 1, nu: overgeslagen; hier is weer iemand maandag om 7.00 uur\n"
        "    niet Dienst logistiek: nu geen dienst tot maandag om 7.00 uur\n"
        "    niet Selma Kaya: afwezig tot maandag om 0.00 uur\n"
        "    niet Logistiek: nu niet te bereiken tot maandag om 7.00 uur\n"
        "\n"
        "stap 2, nu: overgeslagen; hier is weer iemand maandag om 7.00 uur\n"
        "    niet Iris Kok: nu niet te bereiken tot maandag om 7.00 uur\n"
        "\n"
        "stap 3, nu: overgeslagen; hier is weer iemand maandag om 8.30 uur\n"
        "    niet Sanne Vermeer: nu niet te bereiken tot maandag om 8.30 uur\n"
        "\n"
        "laatste contact, maandag om 8.30 uur: Bram de Wit\n"
        "    Bram de Wit  telefoon 050 000 13 02, e-mail bram.de.wit@noorderlamp.example\n"
        "      vervangt Teamleider webcare\n"
        "    niet Sanne Vermeer: nu niet te bereiken tot maandag om 8.30 uur\n"
    )


@pytest.mark.usefixtures("shop")
def test_an_override_at_night(run: Runner) -> None:
    result = run("escalate", "nepmail", *CHRISTMAS, "--lang", "en")
    assert result.code == 0
    assert result.out.splitlines()[3:7] == [
        "Call now: Thijs de Boer  phone 050 000 13 21, e-mail thijs.de.boer@noorderlamp.example",
        "",
        "step 1, now: Thijs de Boer",
        "    Thijs de Boer  phone 050 000 13 21, e-mail thijs.de.boer@noorderlamp.example",
    ]
    assert "is on duty: IT-piket, by an override, instead of Nadia Haddad (Kerstvakantie van Nadia.)" in result.out


@pytest.mark.usefixtures("shop")
def test_json_has_every_reason(run: Runner) -> None:
    result = run("escalate", "bezorging", *CHRISTMAS, "--channel", "x", "--format", "json")
    document = json.loads(result.out)
    jsonschema.Draft202012Validator(json.loads(path_of("escalate").read_text("utf-8"))).validate(document)
    assert (result.code, document["reachable"], document["route"]) == (1, False, 7)
    assert [(one["contact"], one["because"], one["until"]) for one in document["steps"][0]["passed"]] == [
        ("dienst-logistiek", "off-duty", "2026-12-28T07:00:00+01:00"),
        ("selma-kaya", "absent", "2026-12-28T00:00:00+01:00"),
        ("logistiek", "closed", "2026-12-28T07:00:00+01:00"),
        ("iris-kok", "closed", "2026-12-28T07:00:00+01:00"),
        ("wouter-bosma", "closed", "2026-12-28T07:00:00+01:00"),
    ]
    (call,) = document["steps"][-1]["calls"]
    assert (call["contact"], call["why"], call["instead_of"]) == ("bram-de-wit", "backup", "teamleider-webcare")


@pytest.mark.usefixtures("shop")
def test_the_text_for_a_customer(run: Runner) -> None:
    result = run("escalate", "bezorging", *CHRISTMAS, "--channel", "x", "--customer", "--by", "SV")
    assert (result.code, result.err) == (1, "")
    assert result.out == (
        "Hoi, hiervoor kun je terecht bij onze klantenservice. Daar is nu niemand bereikbaar. Mail naar "
        "hulp@noorderlamp.example of bel maandag vanaf 8.30 uur naar 050 000 12 34. ^SV\n"
    )
    unsigned = run("escalate", "compliment", *CHRISTMAS, "--channel", "x", "--customer", "--format", "json")
    document = json.loads(unsigned.out)
    jsonschema.Draft202012Validator(json.loads(path_of("escalate-customer").read_text("utf-8"))).validate(document)
    assert (document["contact"], document["signed"], document["fits"]) == (None, False, True)
    assert unsigned.err == ""
    assert run("escalate", "compliment", *CHRISTMAS, "--channel", "x", "--customer").err == (
        "handbook/contacts.yaml:22:1: waarschuwing handboek/niets-openbaars  hier staat niets openbaars voor een klant\n"
        "  | webcareteam:\n"
        "  | ^^^^^^^^^^^ zet public: true bij wat een klant mag weten\n"
        "webcare: zet je naam eronder, of gebruik --by\n"
    )
    assert "zet je naam eronder" in run("escalate", "bezorging", "--customer", *CHRISTMAS).err


@pytest.mark.usefixtures("shop")
def test_a_customer_who_says_u_is_answered_with_u(run: Runner) -> None:
    result = run("escalate", "--conversation", "c1", "--customer", "--by", "SV", "--at", "2026-11-24T10:00")
    assert result.out.startswith("Dag, hiervoor kunt u terecht bij onze klantenservice.")


@pytest.mark.usefixtures("shop")
def test_the_note_for_a_colleague_tells_no_more_than_everybody_could_read(run: Runner) -> None:
    result = run("escalate", "--conversation", "c1", "--internal", "--at", "2026-11-24T10:00", "--severity", "major")
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "Overdracht: Bezorging en bestelling\n"
        "  gesprek: c1 (x, openbaar)\n"
        "  klant: k_0123456789abcdef\n"
        "  onderwerp: bezorging\n"
        "  ernst: groot\n"
        "  wacht sinds: 20 november 2026 10.00\n"
        "  stemming: neutraal\n"
        "\n"
        "vraag (20 november 2026 10.00):\n"
        "  Kunt u zeggen waar mijn pakket is? Bel 06-********\n"
        "\n"
        "Bel nu: Wouter Bosma  telefoon 050 000 13 31, e-mail wouter.bosma@noorderlamp.example\n"
        "  zeg erbij: Geef het bestelnummer en de laatste stand van het pakket.\n"
    )
    document = json.loads(run("escalate", "--conversation", "c1", "--internal", "--format", "json").out)
    jsonschema.Draft202012Validator(json.loads(path_of("escalate-internal").read_text("utf-8"))).validate(document)
    assert document["asked"][0]["text"].endswith("Bel 06-********")
    closed = run("escalate", "--conversation", "c2", "--internal", "--at", "2026-11-24T10:00")
    assert "06-12345678" in closed.out
    assert closed.out.startswith("Overdracht: Techniek\n")


def test_what_is_recorded(shop: Path, run: Runner) -> None:
    at = ("--conversation", "c1", "--at", "2026-11-21T10:00")
    result = run("escalate", *at, "--record", "--format", "json")
    assert json.loads(result.out)["path"] == "bezorging"
    assert result.err == "opgeschreven in logs/desk.jsonl\n"
    assert run("escalate", *at, "--ack", "--by", "a_0123456789abcdef").code == 0
    records = [json.loads(line) for line in (shop / "logs" / "desk.jsonl").read_text("utf-8").splitlines()]
    assert [(one["name"], one.get("to"), one["at"], one["message_id"], one["author"]) for one in records] == [
        ("escalated", "bezorging", "2026-11-21T10:00:00+01:00", "m1", {"type": "agent"}),
        ("acknowledged", None, "2026-11-21T10:00:00+01:00", "m1", {"type": "agent", "ref": "a_0123456789abcdef"}),
    ]
    assert run("log", "verify").code == 0
    assert "geëscaleerd naar bezorging" in run("log", "show", "c1").out


@pytest.mark.usefixtures("shop")
def test_a_question_finds_its_topic(run: Runner) -> None:
    for question, topic in (
        ("waar blijft mijn pakket", "vertraging"),
        ("zzz phishing qqq", "nepmail"),
        ("zzzz qqqq", None),
    ):
        document = json.loads(run("escalate", "--question", question, "--format", "json").out)
        assert document["topic"] == topic


@pytest.mark.usefixtures("shop")
def test_markdown_and_a_calendar(run: Runner) -> None:
    text = run("escalate", "bezorging", "--at", "2026-11-24T16:00", "--format", "md").out
    assert text.startswith("# Bezorging en bestelling (bezorging)\n\ndinsdag 24 november 2026 16.00")
    assert "1. **stap 1, nu**: Wouter Bosma, Logistiek\n" in text
    from icalendar import Calendar

    calendar: Any = Calendar.from_ical(run("escalate", "bezorging", "--at", "2026-11-24T16:00", "--format", "ics").out)
    events = [(str(one["summary"]), one["dtstart"].dt.isoformat()) for one in calendar.walk("VEVENT")]
    assert events == [
        ("Bel Wouter Bosma", "2026-11-24T15:00:00+00:00"),
        ("Bel Iris Kok", "2026-11-24T16:00:00+00:00"),
        ("Bel Sanne Vermeer", "2026-11-24T18:00:00+00:00"),
        ("Bel Sanne Vermeer", "2026-11-25T07:30:00+00:00"),
    ]


REFUSED = {
    ("bezorgin",): "onbekend onderwerp 'bezorgin'\n  = bedoelde je 'bezorging'?",
    ("bezorging", "--question", "waar"): "noem een onderwerp, een vraag of een gesprek",
    ("--customer", "--internal", "--conversation", "c1"): "--customer en --internal gaan niet samen",
    ("bezorging", "--internal"): "bij --internal hoort --conversation\n  = zeg om welk gesprek het gaat",
    ("bezorging", "--record"): "bij --record en --ack hoort --conversation\n  = zeg om welk gesprek het gaat",
    ("bezorging", "--customer", "--format", "ics"): "een agenda heeft alleen de keten",
    ("bezorging", "--at", "straks"): "dit is geen moment\n  = schrijf het zo: 2026-11-22T09:00",
    ("bezorging", "--channel", "qqq"): "onbekend kanaal 'qqq'",
    ("--conversation", "weg"): "gesprek 'weg' staat niet in het logboek",
    ("--conversation", "weg", "--ack"): "gesprek 'weg' staat niet in het logboek",
}


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(("arguments", "message"), REFUSED.items(), ids=lambda value: " ".join(value)[:40])
def test_what_cannot_run(run: Runner, arguments: tuple[str, ...], message: str) -> None:
    result = run("escalate", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_without_a_client_or_without_paths(here: Path, run: Runner) -> None:
    assert run("escalate").code == 2
    (here / "webcare.toml").write_text('client = "Leeg"\n', encoding="utf-8")
    (here / "handbook").mkdir()
    assert "dit handboek heeft geen escalatiepaden" in run("escalate", "bezorging").err


def test_a_path_that_waits_says_for_whom_and_a_fault_in_the_handbook_stops_nothing(shop: Path, run: Runner) -> None:
    path = shop / "handbook" / "escalation.yaml"
    text = path.read_text("utf-8").replace("empty-level: skip", "empty-level: wait\n    onzin: 1", 1)
    path.write_text(
        text.replace("[directie]", "[piket-it]", 1).replace("when: {severities: [major, critical]}\n", "\n", 1), "utf-8"
    )
    result = run("escalate", "standaard", "--at", "2026-11-22T12:00", "--by", "a_0123456789abcdef")
    assert (result.code, result.err) == (0, "webcare: in het handboek klopt iets niet; zie 'webcare check'\n")
    assert result.out.splitlines()[3:6] == [
        "De eerste is Achterwacht webcare, morgen om 8.30 uur.",
        "",
        "stap 1, nu: niemand; het pad wacht hier wel; hier is weer iemand morgen om 8.30 uur",
    ]


def test_names_that_are_hostile_reach_nobody(shop: Path, run: Runner) -> None:
    path = shop / "handbook" / "contacts.yaml"
    hostile = '"\\e[31m##[error] \\u202e<b>*Wouter*"'
    path.write_text(path.read_text("utf-8").replace("name: Wouter Bosma", f"name: {hostile}"), encoding="utf-8")
    for form in ("text", "md", "json", "ics"):
        result = run("escalate", "bezorging", "--at", "2026-11-24T16:00", "--format", form)
        assert result.code == 0
        assert not {"\x1b", "\u202e"} & set(result.out)
        assert "##[" not in result.out
    for form in ("text", "html", "ics"):
        made = run("escalate", "simulate", "--weeks", "8", "--from", "2026-11-23", "--format", form).out
        assert not {"\x1b", "\u202e"} & set(made)
        assert "<b>" not in made or form != "html"
