"""``webcare crisis``: the verdict with its evidence and the plan, a drill, and commands that follow the plan."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.crisis.small import DOWN, ZONE, asked, make_client
from tests.store.test_log_blocks import event, written
from webcare.show.published import schema

BEFORE, DURING = ("--at", "2026-10-15T19:39"), ("--at", "2026-10-15T20:15")
AFTER = ("--at", "2026-10-15T21:30")


@pytest.fixture
def lamp(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The client with an outage, and a run in its folder."""
    folder = make_client(here / "lamp")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def evening(lamp: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """It is the evening of the outage, for commands that look at the clock."""
    from webcare.crisis import now

    real = now.phase_now
    moment = datetime(2026, 10, 15, 20, 15, tzinfo=ZONE)
    monkeypatch.setattr(now, "phase_now", lambda workspace, _: real(workspace, moment))
    return lamp


@pytest.mark.usefixtures("lamp")
def test_calm(run: Runner) -> None:
    result = run("crisis", "status", *BEFORE)
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "Rustig\n\nWaarom\n"
        "  - Laatste uur: 1 bericht van 1 mens; normaal 1,0 (6 weken vergeleken).\n"
        "  - Het dichtst bij oppassen: 1 bericht in 1 uur, normaal 1,0 (6 weken vergeleken); drempel: 20 in 1\n"
        "    uur en 3 keer normaal.\n"
    )


CRISIS = """\
Crisis sinds vandaag om 20.09 uur (oppassen sinds vandaag om 19.43 uur)

Waarom
  - 72 berichten in 1 uur: normaal 1,0 (6 weken vergeleken), nu 72 keer zo veel; drempel: 60 in 1
    uur en 10 keer normaal, X.
  - Laatste uur: 72 berichten van 72 mensen; normaal 1,0 (6 weken vergeleken), nu 72 keer zo veel.
  - Waar: X 72. Waarover: storing 71, bezorging 1.
  - Signaalwoorden in 7 berichten van het laatste uur (10%): brand 7.
    “Er is brand! Bel me op 06 ** ** ** **”
    “Er is brand! Bel me op 06 ** ** ** **”
    “Er is brand! Bel me op 06 ** ** ** **”
  - Blijft het vanaf nu onder de drempels, dan is dit volgens de cijfers vandaag om 21.15 uur
    voorbij.

Wat je nu doet
  1. De eerste tekst staat er binnen een uur.
  2. Plaats elk uur iets nieuws.
  Elk antwoord gaat eerst langs een tweede.
  Wat nu stilligt: campagnes en geplande berichten, grappen, emoji.

Wie besluit: Anna de Baas: telefoon 050 000 12 01 (intern)
Wie mag publiceren
  Woordvoerder: e-mail pers@lamp.example
  spook (staat niet in contacts.yaml)
Wie doet wat
  Techniek: Nico Nacht (nu niet te bereiken)
    - Werkt de statuspagina bij.

Teksten die klaarliggen
  storing (X)
    De site ligt eruit. We werken eraan.
"""


@pytest.mark.usefixtures("lamp")
def test_a_crisis_with_the_evidence_and_the_plan(run: Runner) -> None:
    result = run("crisis", "status", *DURING)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(CRISIS), result.out


@pytest.mark.usefixtures("lamp")
def test_over(run: Runner) -> None:
    assert run("crisis", "status", *AFTER).out.startswith("Oppassen sinds vandaag om 19.43 uur\n")
    later = run("crisis", "status", "--at", "2026-10-15T23:00", "--lang", "en")
    assert later.out.startswith("Calm; over by the thresholds since today at 22:")


@pytest.mark.usefixtures("lamp")
@pytest.mark.parametrize(("at", "code"), [(BEFORE, 0), (("--at", "2026-10-15T19:50"), 1), (DURING, 1)])
def test_the_exit_code_tells_only_when_asked(run: Runner, at: tuple[str, str], code: int) -> None:
    assert run("crisis", "status", *at).code == 0
    assert run("crisis", "status", "--exit-code", *at).code == code


@pytest.mark.usefixtures("lamp")
def test_as_json(run: Runner) -> None:
    calm, crisis = (json.loads(run("crisis", "status", "--format", "json", *at).out) for at in (BEFORE, DURING))
    for document in (calm, crisis):
        jsonschema.validate(document, schema("crisis"))
    assert calm["newest"] == "2026-10-15T19:00:00+02:00"
    assert (calm["phase"], calm["since"], calm["plan"]) == ("calm", None, None)
    assert (crisis["phase"], crisis["since"]) == ("crisis", "2026-10-15T20:09:00+02:00")
    assert [(one["threshold"], one["messages"], one["early"]) for one in crisis["reached"]] == [(1, 72, False)]
    assert crisis["thresholds"][0]["normal"] == {"messages": 1.0, "compared": 6, "by": "weeks"}
    assert crisis["plan"]["decides"]["reach"] == [{"kind": "phone", "value": "050 000 12 01", "public": False}]
    assert [one["id"] for one in crisis["plan"]["statements"]] == ["storing", "in-het-nieuws", "brand"]


def test_spam_and_what_comes_later_do_not_count(lamp: Path, run: Runner) -> None:
    log = lamp / "logs" / "desk.jsonl"
    spam = [
        event("spam", id=f"s{number}", at="2026-10-15T20:00:00+02:00", conversation_id=f"c{90_000 + number}")
        for number in range(80)
    ]
    log.write_bytes(log.read_bytes() + written(spam))
    assert run("crisis", "status", "--at", "2026-10-15T19:59:50").out.startswith("Oppassen")  # nobody knew it was spam
    assert "3 berichten van 3 mensen" in run("crisis", "status", "--at", "2026-10-15T20:01").out


def test_hostile_logs_and_words(lamp: Path, run: Runner) -> None:
    later = DOWN + timedelta(minutes=36)
    nasty = asked(later, 99_999, body="brand \x1b[31m\u202e::error::", topic="\x1b]0;x\x07", channel="x\x1b[2J")
    log = lamp / "logs" / "desk.jsonl"
    log.write_bytes(
        log.read_bytes() + written([nasty]) + b'{"type":"message"\n\xff\xfe\n[[[[\n{"type":"message","id":1}\n'
    )
    result = run("crisis", "status", "--at", "2026-10-15T20:17")
    assert result.code == 0 and "\x1b" not in result.out and "\u202e" not in result.out


def test_what_it_cannot_do(lamp: Path, run: Runner) -> None:
    assert run("crisis", "status", "--watch", *DURING).code == 2
    assert "dit is geen moment" in run("crisis", "status", "--at", "straks").err
    (lamp / "handbook" / "crisis.yaml").unlink()
    result = run("crisis", "status")
    assert result.code == 2 and "het handboek heeft geen crisisplan" in result.err


@pytest.mark.usefixtures("lamp")
def test_a_log_that_nobody_fills_is_told(run: Runner) -> None:
    result = run("crisis", "status", "--at", "2026-10-27T12:00")
    said = " ".join(result.out.split())
    assert "Let op: het nieuwste bericht in het logboek is van zondag 25 oktober 2026 om 23.00 uur." in said
    assert "Laatste uur: 0 berichten van 0 mensen; normaal 1,0 (8 weken vergeleken)" in said


def test_an_empty_log(lamp: Path, run: Runner) -> None:
    (lamp / "logs" / "desk.jsonl").write_bytes(b"")
    result = run("crisis", "status", *DURING)
    assert (result.code, result.out) == (0, "Rustig\n\nEr staan geen berichten van klanten in het logboek.\n")
    assert "er staat nog niets in het logboek" in run("crisis", "drill").err


@pytest.mark.usefixtures("lamp")
def test_a_drill(run: Runner) -> None:
    asked_for = ("crisis", "drill", "--from", "2026-10-13", "--times", "100")
    first = run(*asked_for)
    assert first.code == 0
    assert first.out == run(*asked_for).out
    assert first.out != run(*asked_for, "--seed", "2").out
    assert "100 keer zo druk: 24 berichten worden er 2400." in first.out.replace("\n", " ")
    assert "Nico Nacht (Techniek) is om" in first.out
    document = json.loads(run(*asked_for, "--format", "json").out)
    jsonschema.validate(document, schema("crisis-drill"))
    assert document["messages"] == 2400 == sum(hour["messages"] for hour in document["hours"])
    assert [one["phase"] for one in document["phases"]][:2] == ["watch", "crisis"]
    begin = {one["phase"]: datetime.fromisoformat(one["begin"]) for one in reversed(document["phases"])}
    due = {
        one["step"]: (datetime.fromisoformat(one["at"]) - begin[one["phase"]], one["every_seconds"])
        for one in document["steps"]
    }
    assert due == {
        "Bel de teamleider.": (timedelta(0), None),
        "Kijk elk half uur opnieuw.": (timedelta(minutes=30), 1800),
        "De eerste tekst staat er binnen een uur.": (timedelta(hours=1), None),
        "Plaats elk uur iets nieuws.": (timedelta(hours=1), 3600),
    }


@pytest.mark.usefixtures("lamp")
def test_a_drill_that_reaches_nothing_asks_about_the_thresholds(run: Runner) -> None:
    result = run("crisis", "drill", "--from", "2026-10-13", "--times", "1")
    assert result.out.endswith(" 1. 24 berichten bereikten geen drempel: staan jullie drempels te hoog?\n")


@pytest.mark.usefixtures("lamp")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--from", "2030-01-01"], "in deze tijd schreef geen klant iets"),
        (["--from", "2026-10-13", "--until", "2026-10-12"], "neem hoogstens 31 dagen"),
        (["--from", "2026-09-20", "--until", "2026-10-20", "--times", "10000"], "dat worden meer dan"),
    ],
)
def test_drills_that_cannot_be(run: Runner, arguments: list[str], told: str) -> None:
    result = run("crisis", "drill", *arguments)
    assert (result.code, result.out) == (2, "") and told in result.err


@pytest.mark.usefixtures("evening")
def test_lint_follows_the_plan_and_says_so(run: Runner) -> None:
    result = run("lint", "-", "--channel", "x", stdin="Hoi Sanne, je pakket is onderweg 👍 ^SV")
    assert result.code == 1 and "fout kanaal/emoji" in result.out
    assert result.err == (
        "webcare: crisisplan geldt (crisis sinds vandaag om 20.09 uur): geen campagnes en geplande berichten, geen "
        "grappen, geen emoji, elk antwoord langs een tweede; zie 'webcare crisis status'\n"
    )
    assert run("lint", "-", "--channel", "x", "--quiet", stdin="Hoi Sanne, je pakket is onderweg. ^SV").err == ""


@pytest.mark.usefixtures("lamp")
def test_lint_says_nothing_of_the_plan_while_it_is_calm(run: Runner) -> None:
    result = run("lint", "-", "--channel", "x", stdin="Hoi Sanne, je pakket is onderweg 👍 ^SV")
    assert (result.code, result.err) == (0, "")


@pytest.mark.usefixtures("lamp")
def test_suggest_offers_the_statement_first(run: Runner) -> None:
    done = run("suggest", "de site ligt eruit?", "--channel", "x", *DURING)
    assert done.out.startswith(
        "Zeg wat het crisisplan zegt (storing; wie mag publiceren: Woordvoerder, spook):\n  De site"
    )
    assert "crisisplan geldt" in done.err
    fire = json.loads(run("suggest", "er is brand", "--channel", "email", "--format", "json", *DURING).out)
    assert fire["crisis"]["statement"]["id"] == "brand"
    other = json.loads(run("suggest", "waar is mijn bestelling", "--format", "json", *DURING).out)
    assert other["crisis"]["statement"] is None
    assert "crisis" not in json.loads(run("suggest", "er is brand", "--format", "json", *BEFORE).out)


def test_a_broken_plan_stops_no_lint(evening: Path, run: Runner) -> None:
    (evening / "handbook" / "crisis.yaml").write_text("thresholds: [", "utf-8")
    result = run("lint", "-", "--channel", "x", stdin="Hoi Sanne, je pakket is onderweg. ^SV")
    assert (result.code, result.err) == (0, "")
