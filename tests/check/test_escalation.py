"""What ``check`` says of escalation.yaml and contacts.yaml: every bad input of issue 8, at its place."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.check.folders import checked
from tests.store.told import told
from webcare.cli import main

GOOD = {
    "hours": """kantoor:
  name: Kantoor
  versions: [{valid-from: 2020-01-01, week: {mon: [9:00-17:00], tue: [9:00-17:00]}}]
""",
    "contacts": """anna: {kind: person, name: Anna, backup: bart, hours: kantoor, means: [{kind: phone, value: 050 000 11 01}]}
bart: {kind: person, name: Bart, backup: anna, hours: kantoor, means: [{kind: email, value: bart@lamp.example}]}
""",
    "escalation": """paths:
  pad: {name: Pad, levels: [{targets: [dienst, anna]}], last-contact: bart, cover: kantoor}
rosters:
  dienst:
    name: Dienst
    timezone: Europe/Amsterdam
    rotations:
      - {members: [anna, bart], starts: 2026-01-05T09:00}
    overrides:
      - {action: replace, person: bart, by: anna, start: 2026-01-13T09:00, end: 2026-01-14T09:00}
routes: [{path: pad}]
absences: [{person: anna, start: 2026-01-06T00:00, end: 2026-01-07T00:00}]
""",
}


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "webcare.toml").write_text('client = "Proef"\ntimezone = "Europe/Amsterdam"\n', "utf-8")
    (tmp_path / "handbook").mkdir()
    for name, text in GOOD.items():
        (tmp_path / "handbook" / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


def change(client: Path, name: str, old: str, new: str) -> None:
    path = client / "handbook" / f"{name}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def found() -> list[str]:
    """Place, words and Dutch message of each finding."""
    names = ("handboek/escalatie", "handboek/contact", "handboek/onbekende-verwijzing", "gegevens/verkeerde-waarde")
    lines = told(checked(*names)).replace(os.sep, "/").split("\n")
    return [f"{lines[at].removeprefix('handbook/')}: {lines[at + 1].strip()}" for at in range(0, len(lines) - 2, 3)]


def test_a_client_in_order(client: Path) -> None:
    assert client.is_dir()
    assert found() == []


BAD = {
    "a rotation of nobody": (
        "escalation", "members: [anna, bart]", "members: []",
        ["escalation.yaml:8:19-8:21 error handboek/beurt-van-niemand '[]': een beurtrooster van niemand = zet bij members wie er meedoen"],
    ),
    "an override for somebody unknown": (
        "escalation", "person: bart, by: anna", "person: brat, by: ana",
        ["escalation.yaml:10:35-10:39 error handboek/onbekende-verwijzing 'brat': onbekend contact 'brat' = bedoelde je 'bart'?",
         "escalation.yaml:10:45-10:48 error handboek/onbekende-verwijzing 'ana': onbekend contact 'ana' = bedoelde je 'anna'?"],
    ),
    "an override without who takes over": (
        "escalation", ", by: anna", "",
        ["escalation.yaml:10:18-10:25 error handboek/beurt-van-niemand 'replace': wie neemt het over? = zet die bij 'by', of kies action: remove"],
    ),
    "an override of somebody who has no duty then": (
        "escalation", "2026-01-13T09:00, end: 2026-01-14", "2026-01-07T09:00, end: 2026-01-08",
        ["escalation.yaml:10:35-10:39 warning handboek/ruiling-zonder-gevolg 'bart': bart heeft dan geen dienst = deze ruiling verandert niets"],
    ),
    "overlapping overrides": (
        "escalation", "routes:", "      - {action: remove, person: bart, start: 2026-01-14T08:59, end: 2026-01-15T09:00}\nroutes:",
        ["escalation.yaml:11:47-11:63 warning handboek/overlappende-dienst '2026-01-14T08:59': deze ruilingen van bart overlappen: zie ook regel 10 = laat de ene eindigen waar de andere begint"],
    ),
    "a zone that does not exist": (
        "escalation", "Europe/Amsterdam", "Europe/Amsterdan",
        ["escalation.yaml:6:15-6:31 error handboek/onbekende-verwijzing 'Europe/Amsterdan': onbekende tijdzone 'Europe/Amsterdan' = bedoelde je 'Europe/Amsterdam'?"],
    ),
    "half past two on the day that the clock goes forward": (
        "escalation", "start: 2026-01-06T00:00, end: 2026-01-07T00:00", "start: 2026-03-29T02:30, end: 2026-10-25T02:30",
        ["escalation.yaml:12:34-12:50 warning handboek/onmogelijk-moment '2026-03-29T02:30': dit uur is er niet: de klok gaat vooruit = het wordt gelezen als 3.30 uur",
         "escalation.yaml:12:57-12:73 warning handboek/onmogelijk-moment '2026-10-25T02:30': dit uur komt twee keer: de klok gaat terug = de eerste keer geldt"],
    ),
    "an end before its beginning": (
        "escalation", "end: 2026-01-07T00:00", "end: 2026-01-05T00:00",
        ["escalation.yaml:12:57-12:73 error handboek/onmogelijk-moment '2026-01-05T00:00': dit eindigt voor het begint = het geldt nu nooit"],
    ),
    "a rule that is none": (
        "escalation", "T09:00}\n    overrides", "T09:00, rule: elke week}\n    overrides",
        ["escalation.yaml:8:65-8:74 error gegevens/verkeerde-waarde 'elke week': hier hoort een herhaling van dagen zoals FREQ=WEEKLY;BYDAY=MO"],
    ),
    "names that are nowhere": (
        "escalation", "[dienst, anna]}], last-contact: bart, cover: kantoor", "[dinst, anna], when: {hours: kantor}}], last-contact: bartt, cover: kantoort",
        ["escalation.yaml:2:40-2:45 error handboek/onbekende-verwijzing 'dinst': onbekend contact of rooster 'dinst' = bedoelde je 'dienst'?",
         "escalation.yaml:2:68-2:74 error handboek/onbekende-verwijzing 'kantor': onbekende openingstijden 'kantor' = bedoelde je 'kantoor'?",
         "escalation.yaml:2:93-2:98 error handboek/onbekende-verwijzing 'bartt': onbekend contact of rooster 'bartt' = bedoelde je 'bart'?",
         "escalation.yaml:2:107-2:115 error handboek/onbekende-verwijzing 'kantoort': onbekende openingstijden 'kantoort' = bedoelde je 'kantoor'?"],
    ),
    "a route to nowhere": (
        "escalation", "[{path: pad}]", "[{path: pat}]",
        ["escalation.yaml:11:17-11:20 error handboek/onbekende-verwijzing 'pat': onbekend pad 'pat' = kies uit: pad"],
    ),
    "a number with letters": (
        "contacts", "050 000 11 01", "050 bel Anna",
        ["contacts.yaml:1:93-1:105 error handboek/onbruikbaar-contactmiddel '050 bel Anna': in een nummer staan cijfers, geen letters = bijzonderheden horen bij note"],
    ),
    "no address": (
        "contacts", "bart@lamp.example", "bart lamp",
        ["contacts.yaml:2:93-2:102 error handboek/onbruikbaar-contactmiddel 'bart lamp': dit is geen e-mailadres"],
    ),
    "a group of itself": (
        "contacts", "anna: {kind: person, name: Anna,", "chef: {kind: role, name: C, holders: [baas]}\nbaas: {kind: role, name: B, holders: [chef]}\nanna: {kind: person, name: Anna,",
        ["contacts.yaml:1:38-1:44 error handboek/contact-in-kring '[baas]': 'chef' bestaat uit zichzelf = zet bij holders mensen, of andere afdelingen",
         "contacts.yaml:2:38-2:44 error handboek/contact-in-kring '[chef]': 'baas' bestaat uit zichzelf = zet bij holders mensen, of andere afdelingen"],
    ),
    "a backup of oneself, and hours that are nowhere": (
        "contacts", "backup: anna, hours: kantoor", "backup: bart, hours: kantor",
        ["contacts.yaml:2:42-2:46 error handboek/contact-in-kring 'bart': niemand vervangt zichzelf",
         "contacts.yaml:2:55-2:61 error handboek/onbekende-verwijzing 'kantor': onbekende openingstijden 'kantor' = bedoelde je 'kantoor'?"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "old", "new", "expected"), BAD.values(), ids=BAD)
def test_bad_input_has_its_place(
    client: Path, kind: str, old: str, new: str, expected: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    change(client, kind, old, new)
    assert found() == expected
    for more in (["--at", "2026-03-29T02:30"], ["--customer"], ["--format", "json"], ["simulate"]):
        command = ["escalate", *more] if more == ["simulate"] else ["escalate", "pad", *more]
        assert main([*command, "--lang", "nl"]) in (0, 1)
    told_to_user = capsys.readouterr()
    assert "laatste contact" in told_to_user.out


def gaps(now: str = "2026-01-04T12:00") -> str:
    moment = datetime.fromisoformat(now).replace(tzinfo=ZoneInfo("Europe/Amsterdam"))
    return told(checked("handboek/dekking", now=moment)).replace(os.sep, "/")


def test_a_path_that_keeps_its_promise_and_one_that_does_not(client: Path) -> None:
    assert gaps() == ""
    change(
        client,
        "escalation",
        "end: 2026-01-07T00:00}",
        "end: 2026-01-07T00:00}, {person: bart, start: 2026-01-06T12:00, end: 2026-01-06T13:30}",
    )
    assert gaps() == (
        "handbook/escalation.yaml:2:84-2:91 error handboek/gat-in-dekking 'kantoor'\n"
        "  niemand is te bereiken van dinsdag om 12.00 uur tot dinsdag om 13.30 uur = 'webcare escalate simulate' toont ze allemaal\n"
        "  nobody can be reached from Tuesday at 12:00 to Tuesday at 13:30 = 'webcare escalate simulate' shows them all"
    )
    assert gaps("2026-01-08T12:00") == ""
    change(client, "escalation", "cover: kantoor", "cover: always")
    assert "en nog 1" in gaps()


def test_without_escalation_there_is_nothing_to_say(client: Path) -> None:
    (client / "handbook" / "escalation.yaml").unlink()
    assert (found(), gaps()) == ([], "")
