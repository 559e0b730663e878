"""``webcare hours``: open now or not, the days that differ, and what to publish."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.cli.test_expected import cases
from webcare.show.published import schema

HOURS = """\
balie:
  name: Balie
  versions:
    - valid-from: 2026-01-01
      week: {mon: [9:00-12:00, 13:00-18:00], tue: [9:00-18:00], wed: [9:00-18:00], thu: [9:00-18:00], fri: [9:00-18:00], sat: [10:00-16:00]}
  holidays:
    - {day: christmas-day, open: "no"}
    - {day: second-christmas-day, open: "no"}
    - {day: new-year, open: "yes"}
    - {day: liberation-day, open: except-lustrum}
  exceptions:
    - {date: 2026-12-24, hours: [9:00-16:00], reason: Kerstavond. We sluiten om 16.00 uur.}
piket:
  name: Piket
  versions:
    - {valid-from: 2026-01-01, week: {mon: [0:00-24:00], tue: [0:00-24:00], wed: [0:00-24:00], thu: [0:00-24:00], fri: [0:00-24:00], sat: [0:00-24:00], sun: [0:00-24:00]}}
  holidays: []
dicht:
  name: Nooit
  versions:
    - {valid-from: 2026-01-01, week: {}}
"""
DECEMBER = """\
Balie: open, tot vandaag om 18.00 uur
Anders dan anders:
  do 24 december  09:00-16:00  Kerstavond. We sluiten om 16.00 uur.
  vr 25 december  gesloten  eerste kerstdag
  za 26 december  gesloten  tweede kerstdag
Nog niet beslist: open of dicht? Zet ze in hours.yaml onder holidays:
  vr 26 maart     09:00-18:00  Goede Vrijdag
  ma 29 maart     09:00-12:00 en 13:00-18:00  tweede paasdag
  di 27 april     09:00-18:00  Koningsdag
  do 6 mei        09:00-18:00  Hemelvaartsdag
  ma 17 mei       09:00-12:00 en 13:00-18:00  tweede pinksterdag
Om te plaatsen:
  Op donderdag 24 december zijn we er van 9.00 tot 16.00 uur. Op vrijdag 25 december (eerste
  kerstdag) en zaterdag 26 december (tweede kerstdag) zijn we gesloten. Vanaf maandag 28 december om
  9.00 uur helpen we je weer.
"""


@pytest.fixture(autouse=True)
def desk(client: Path) -> Path:
    """A client with a desk, a watch that never ends, and hours that never begin."""
    (client / "handbook" / "hours.yaml").write_text(HOURS, "utf-8")
    return client


def test_what_is_ahead(run: Runner) -> None:
    result = run("hours", "--at", "2026-12-01T10:00")
    assert (result.code, result.out, result.err) == (0, DECEMBER, "")


def test_a_week_in_english(run: Runner) -> None:
    assert run("hours", "week", "--at", "2026-11-23T12:00", "--lang", "en").out.startswith(
        "Balie: closed, open again today at 13:00\n"
        "  Mon 23 November  09:00-12:00, 13:00-18:00\n"
        "  Tue 24 November  09:00-18:00\n"
    )


@pytest.mark.parametrize(
    ("day", "line"),
    [
        ("2026-12-24", "  do 24 december  09:00-16:00  Kerstavond. We sluiten om 16.00 uur.\n"),
        ("2027-05-05", "  wo 5 mei        09:00-18:00  Bevrijdingsdag\n"),
        ("2030-05-05", "  zo 5 mei        gesloten  Bevrijdingsdag\n"),
    ],
)
def test_one_day(run: Runner, day: str, line: str) -> None:
    assert line in run("hours", day, "--at", "2026-12-01T10:00").out


def test_hours_that_never_end_or_begin(run: Runner) -> None:
    assert run("hours", "--schedule", "piket", "--at", "2026-12-01T10:00").out.startswith("Piket: altijd\n")
    assert run("hours", "--schedule", "dicht", "--at", "2026-12-01T10:00").out == (
        "Nooit: gaat niet meer open: er staan geen tijden in hours.yaml\n"
    )


def test_json_of_all_schedules(run: Runner) -> None:
    document = json.loads(run("hours", "--all", "--format", "json", "--at", "2026-12-24T17:00").out)
    jsonschema.validate(document, schema("hours"))
    desk, watch, never = document["schedules"]
    assert (desk["open"], desk["changes"]) == (False, "2026-12-28T09:00:00+01:00")
    assert [(day["date"], day["windows"], day["why"]) for day in desk["special"]] == [
        ("2026-12-24", ["09:00-16:00"], "Kerstavond. We sluiten om 16.00 uur."),
        ("2026-12-25", [], "eerste kerstdag"),
        ("2026-12-26", [], "tweede kerstdag"),
    ]
    assert (watch["open"], watch["changes"], never["open"], never["changes"]) == (True, None, False, None)


@pytest.mark.parametrize(
    ("arguments", "told"), [(["gisterenmorgen"], "dit is geen datum"), (["--schedule", "bali"], "bedoelde je balie?")]
)
def test_what_it_cannot_tell(run: Runner, arguments: list[str], told: str) -> None:
    result = run("hours", *arguments)
    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_a_handbook_without_hours(desk: Path, run: Runner) -> None:
    (desk / "handbook" / "hours.yaml").unlink()
    assert "er staan geen openingstijden in het handboek" in run("hours").err


@pytest.mark.parametrize("arguments", [["hours"], ["hours", "--all"], ["expected"], ["expected", "--channel", "email"]])
@pytest.mark.parametrize("zone", ["Europe/Atlantis", "../../etc/passwd", "Europe"])
def test_a_schedule_in_a_zone_that_there_is_not(desk: Path, run: Runner, arguments: list[str], zone: str) -> None:
    (desk / "logs" / "desk.jsonl").write_bytes(cases(6, 14))
    path = desk / "handbook" / "hours.yaml"
    path.write_text(HOURS.replace("  name: Balie\n", f"  name: Balie\n  timezone: {zone}\n"), "utf-8")
    result = run(*arguments, "--at", "2026-12-01T10:00")
    hint = "  = schrijf het zo: Europe/Amsterdam\n"
    assert (result.code, result.out, result.err) == (2, "", f"webcare: hours.yaml: onbekende tijdzone '{zone}'\n{hint}")


def test_another_schedule_is_told_all_the_same(desk: Path, run: Runner) -> None:
    path = desk / "handbook" / "hours.yaml"
    path.write_text(HOURS.replace("  name: Balie\n", "  name: Balie\n  timezone: Mars/Base\n"), "utf-8")
    assert run("hours", "--schedule", "piket").out.startswith("Piket: altijd\n")


MEASURING = [
    ["inbox"],
    ["stats"],
    ["escalate", "klacht"],
    ["escalate", "simulate"],
    ["handover", "--output", "boek.html"],
    ["check"],
    ["check", "--readiness"],
    ["suggest", "--index"],
    ["doctor"],
]


@pytest.mark.parametrize("arguments", MEASURING)
@pytest.mark.parametrize(("file", "old"), [("handbook/hours.yaml", "  name: Balie\n"), ("webcare.toml", "")])
def test_no_command_breaks_on_such_a_zone(desk: Path, run: Runner, arguments: list[str], file: str, old: str) -> None:
    (desk / "logs" / "desk.jsonl").write_bytes(cases(6, 14))
    path = desk / file
    text = path.read_text("utf-8")
    bad = text.replace(old, f"{old}  timezone: Mars/Base\n") if old else text.replace("Europe/Amsterdam", "Mars/Base")
    assert bad != text
    path.write_text(bad, "utf-8")
    assert run(*arguments).code in ((0, 1) if old else (0, 1, 2))
