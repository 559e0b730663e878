"""``webcare stats --goals``, ``--save``, ``--baseline`` and ``--workload`` as a team lead meets them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.stats.desk import Log
from tests.stats.desk import client as made
from webcare.show.published import schema

AT = ("--at", "2026-11-22T12:00")
GOALS = """\
snel:
  name: Op X antwoorden we binnen een half uur.
  metric: first_response_time
  statistic: p90
  channels: [x]
  baseline: {value: 2h, measured-from: 2026-01-01, measured-until: 2026-03-31, n: 200}
  target: 30m
  by: 2026-12-31
  success: Negen van de tien klanten wachten hoogstens een half uur.
  failure-at: 1h
  failure: Is het langer dan een uur, dan praten we over het rooster.
  scale-up: Komen er meer dan 60 berichten per dag, dan helpt het bureau.
antwoord:
  name: Wie iets vraagt, krijgt antwoord.
  metric: response_rate
  statistic: share
  baseline: {value: 50%, measured-from: 2026-01-01, measured-until: 2026-03-31, n: 200}
  target: 99%
  by: 2026-11-15
  success: Bijna iedereen krijgt antwoord.
  failure: Anders niet.
volgers:
  name: Meer volgers.
  metric: followers
  statistic: count
  target: "10000"
  by: 2026-12-31
  success: Tienduizend volgers.
  failure: Minder.
"""


@pytest.fixture
def desk(here: Path) -> Path:
    """Twenty working days with two questions each, answered after 10, 11, … minutes; one question has no answer."""
    log, number = Log(), 0
    for day in (2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20):
        for hour in (10, 14):
            asked = datetime(2026, 11, day, hour)  # noqa: DTZ001  a wall clock in a story
            answered = asked + timedelta(minutes=10 + number)
            log.asks(f"c{number}", f"{day} {asked:%H:%M}")
            if number != 7:
                log.replies(f"c{number}", f"{day} {answered:%H:%M}", ref=f"a_{number % 2}")
            number += 1
    made(here, log.records)
    (here / "handbook" / "goals.yaml").write_text(GOALS, encoding="utf-8")
    return here


GOALS_NL = """\
Doelen
doel      stand            nu    n    doel    nulmeting
snel      op koers        37m   29     30m           2u
antwoord  gemist          95%   20     99%          50%
volgers   niet te meten     -    -   10000            -

Op X antwoorden we binnen een half uur.
Op koers, nog niet gehaald. Eerste reactie, p90 op x: 37 min (n 29, openingstijd, van 25 oktober
2026 tot en met 21 november 2026). Doel: hoogstens 30 min, op 31 december 2026. Volgens de lijn
hoort het nu 43 min te zijn. Nulmeting: 2 u (n 200, van 1 januari 2026 tot en met 31 maart 2026).
Gelukt als: Negen van de tien klanten wachten hoogstens een half uur.
Mislukt als: Is het langer dan een uur, dan praten we over het rooster. Het cijfer is nu niet
slechter dan 1 u.
Opschalen: Komen er meer dan 60 berichten per dag, dan helpt het bureau.

Wie iets vraagt, krijgt antwoord.
Niet gehaald. Beantwoord: 95% (n 20, van 19 oktober 2026 tot en met 15 november 2026). Doel:
minstens 99%, op 15 november 2026. Nulmeting: 50% (n 200, van 1 januari 2026 tot en met 31 maart
2026). Dat verschil is geen toeval.
Gelukt als: Bijna iedereen krijgt antwoord.
Mislukt als: Anders niet.

Meer volgers.
Niet te meten: dit staat niet in het logboek. Doel: minstens 10000, op 31 december 2026.
Gelukt als: Tienduizend volgers.
Mislukt als: Minder.

Zo is het beoordeeld
"""
GOALS_EN = """\
Goals
Measured from 1 November 2026 up to and including 20 November 2026.

goal      state             now    n    target    baseline
snel      on course         37m   29       30m          2h
antwoord  missed          96.7%   30       99%         50%
volgers   not measurable      -    -     10000           -

Op X antwoorden we binnen een half uur.
On course, not reached yet. First response, p90 on x: 37 min (n 29, business time). Target: at most
30 min, by 31 December 2026. By the line it should be 43 min now. Baseline: 2 h (n 200, from 1
January 2026 up to and including 31 March 2026).
Success when: Negen van de tien klanten wachten hoogstens een half uur.
Failure when: Is het langer dan een uur, dan praten we over het rooster. The figure is no worse than
1 h now.
Scale up: Komen er meer dan 60 berichten per dag, dan helpt het bureau.

Wie iets vraagt, krijgt antwoord.
Not met. Answered: 96.7% (n 30). Target: at least 99%, by 15 November 2026. Baseline: 50% (n 200,
from 1 January 2026 up to and including 31 March 2026). That difference is no chance.
Success when: Bijna iedereen krijgt antwoord.
Failure when: Anders niet.

Meer volgers.
Not measurable: this is not in the log. Target: at least 10000, by 31 December 2026.
Success when: Tienduizend volgers.
Failure when: Minder.

How it was judged
"""


def valid(name: str, text: str) -> dict[str, Any]:
    """The document, when the published schema accepts it."""
    found: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator(schema(name)).validate(found)
    return found


@pytest.mark.usefixtures("desk")
def test_goals_as_a_team_lead_reads_them(run: Runner) -> None:
    result = run("stats", "--goals", *AT)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(GOALS_NL)
    assert "Het logboek heeft 59 verschillende records. Buiten de telling: niets." in result.out


@pytest.mark.usefixtures("desk")
def test_goals_in_english_over_a_period_of_ones_own(run: Runner) -> None:
    result = run("stats", "--goals", "--since", "2026-11-01", "--until", "2026-11-20", "--lang", "en", *AT)
    assert (result.code, result.out[: len(GOALS_EN)]) == (0, GOALS_EN)


def test_a_missed_goal_is_exit_code_1_when_that_is_asked(desk: Path, run: Runner) -> None:
    assert run("stats", "--goals", *AT).code == 0
    missed = run("stats", "--check-goals", *AT)
    assert missed.code == 1 and missed.out.startswith(GOALS_NL)
    path = desk / "handbook" / "goals.yaml"
    path.write_text(GOALS.replace("target: 99%", "target: 95%"), encoding="utf-8")
    met = run("stats", "--check-goals", *AT)
    assert met.code == 0 and "antwoord  gehaald" in met.out


@pytest.mark.usefixtures("desk")
def test_goals_for_machines(run: Runner) -> None:
    found = valid("stats-goals", run("stats", "--goals", "--format", "json", *AT).out)
    fast, answered, followers = found["goals"]
    assert (fast["state"], fast["value"], fast["n"], fast["unit"], fast["clock"]) == (
        "on_course",
        37 * 60,
        29,
        "seconds",
        "business",
    )
    assert (fast["since"], fast["until"], fast["target"], fast["failing"], fast["failure_at"]) == (
        "2026-10-25",
        "2026-11-21",
        1800,
        False,
        "1h",
    )
    assert answered["state"] == "missed" and answered["baseline"]["value"] == 0.5
    assert answered["baseline"]["difference"]["low"] > 0
    assert followers["reason"] == {"nl": "dit staat niet in het logboek", "en": "this is not in the log"}


def test_goals_that_cannot_be_read_are_no_goals_met(desk: Path, run: Runner) -> None:
    path = desk / "handbook" / "goals.yaml"
    path.write_text(GOALS.replace("statistic: share", "statistic: aandeel"), encoding="utf-8")
    shown = run("stats", "--goals", *AT)
    assert shown.code == 0 and shown.err.startswith("handbook/goals.yaml:16:14: fout ")
    checked = run("stats", "--check-goals", *AT)
    assert (checked.code, checked.out) == (2, "")
    assert checked.err.endswith(
        "webcare: handbook/goals.yaml: niet alle doelen zijn te lezen\n  = verbeter eerst wat webcare check noemt\n"
    )


def test_a_goal_that_goals_yaml_makes_impossible_is_no_goal_met(desk: Path, run: Runner) -> None:
    path = desk / "handbook" / "goals.yaml"
    path.write_text(GOALS.replace("target: 99%", "target: 9").replace("channels: [x]", "channels: [watsap]"), "utf-8")
    assert run("stats", "--goals", *AT).code == 0
    result = run("stats", "--check-goals", *AT)
    assert result.code == 2 and "Niet te meten: target: hier hoort een percentage, zoals 85%." in result.out
    assert result.err == ("webcare: goals.yaml snel: niet te beoordelen: kanaal 'watsap' staat niet in channels.yaml\n")


def test_no_goals(desk: Path, run: Runner) -> None:
    (desk / "handbook" / "goals.yaml").unlink()
    result = run("stats", "--check-goals", *AT)
    assert (result.code, result.out, result.err) == (0, "Doelen\nEr staan geen doelen in goals.yaml.\n", "")


def test_what_a_handbook_writes_reaches_no_terminal_as_a_command(desk: Path, run: Runner) -> None:
    path = desk / "handbook" / "goals.yaml"
    path.write_text(GOALS.replace("Anders niet.", '"\\e[31m::error::\\u202e"'), encoding="utf-8")
    result = run("stats", "--goals", *AT)
    assert result.code == 0 and "\x1b" not in result.out and "\u202e" not in result.out


def test_a_measurement_is_kept_without_any_person_in_it(desk: Path, run: Runner) -> None:
    result = run("stats", "--save", "nul.json", "--until", "2026-11-10", *AT)
    assert result.code == 0 and result.out.startswith("Reactietijden tot en met 2026-11-10\n")
    assert result.err == (
        "webcare: bewaard in nul.json (14 zaken, geen persoonsgegevens); vergelijk later met --baseline nul.json\n"
    )
    text = (desk / "nul.json").read_text("utf-8")
    found = valid("stats-save", text)
    assert found["total"]["counts"]["cases"] == 14 and [*found["channels"]] == ["x"]
    assert found["counted"]["hours"] == {
        "x": ["mon 09:00-17:00; tue 09:00-17:00; wed 09:00-17:00; thu 09:00-17:00; fri 09:00-17:00"]
    }
    assert found["counted"]["targets"] == ["*: 3600 s, business"]
    assert not [word for word in ("k_c", "a_0", "a_1", "lamp", "c1") if word in text]


COMPARED = """\
Toen en nu
Toen: tot en met 10 november 2026 (14 zaken). Nu: vanaf 11 november 2026 (16 zaken).
- Trager, en dat is geen toeval: eerste reactie, mediaan (openingstijd) van 16 min naar 31 min (n 13
  en 16).
- Trager, en dat is geen toeval: eerste reactie, mediaan (kloktijd) van 16 min naar 31 min (n 13 en
  16).
- Te weinig om iets te zeggen: eerste reactie, p90 (openingstijd) van 22 min naar 38 min (n 13 en
  16).
- Te weinig om iets te zeggen: eerste reactie, p90 (kloktijd) van 22 min naar 38 min (n 13 en 16).
- Het verschil kan toeval zijn: binnen de afspraak van 92,9% naar 100% (n 14 en 16).
- Het verschil kan toeval zijn: beantwoord van 92,9% naar 100% (n 14 en 16).
"""


@pytest.mark.usefixtures("desk")
def test_a_repeat_measurement(run: Runner) -> None:
    run("stats", "--save", "nul.json", "--until", "2026-11-10", *AT)
    result = run("stats", "--baseline", "nul.json", "--since", "2026-11-11", "--save", "een.json", *AT)
    assert (result.code, result.out[: len(COMPARED)]) == (0, COMPARED)
    assert result.err.startswith("webcare: bewaard in een.json (16 zaken")
    arguments = ("stats", "--baseline", "nul.json", "--since", "2026-11-11", "--format", "json", *AT)
    found = valid("stats-baseline", run(*arguments).out)
    assert found["unlike"] == [] and found["level"] == 0.99
    first = found["durations"][0]
    assert (first["metric"], first["statistic"], first["clock"], first["before"], first["now"]) == (
        "first_response_time",
        "median",
        "calendar",
        16 * 60,
        31 * 60,
    )
    assert first["verdict"] == "worse" and first["interval"]["low"] > 0
    assert [one["channel"] for one in found["channels"]] == ["x"]
    assert run(*arguments).out == run(*arguments).out


def test_other_hours_and_shared_days_are_said(desk: Path, run: Runner) -> None:
    run("stats", "--save", "nul.json", *AT)
    hours = desk / "handbook" / "hours.yaml"
    hours.write_text(hours.read_text("utf-8").replace("9:00-17:00", "8:00-21:00"), encoding="utf-8")
    result = run("stats", "--baseline", "nul.json", "--lang", "en", *AT)
    assert (
        "Mind: not counted in the same way\n"
        "- The opening hours differ (x): rather compare calendar time there.\n"
        "- The measurements share days: what is in both makes the difference smaller.\n"
    ) in result.out


def test_to_share_a_measurement_leaves_out_what_is_small(desk: Path, run: Runner) -> None:
    run("stats", "--save", "nul.json", "--share", "--until", "2026-11-05", *AT)
    assert json.loads((desk / "nul.json").read_text("utf-8"))["total"]["calendar"] == {}


@pytest.mark.parametrize("option", [("--goals",), ("--workload",), ("--baseline", "nul.json")])
def test_the_forms_they_come_in(desk: Path, run: Runner, option: tuple[str, ...]) -> None:
    run("stats", "--save", "nul.json", *AT)
    refused = run("stats", *option, "--format", "csv", *AT)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == "webcare: --format: dit is er niet als csv\n  = kies text, md of json\n"
    written = run("stats", *option, "--format", "md", "--output", "uit.md", *AT)
    assert (written.code, written.out) == (0, "")
    assert (desk / "uit.md").read_text("utf-8").startswith("# ")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nergens.json", "nergens.json: dit bestand bestaat niet"),
        ("logs", "logs: dit is een map, geen bestand"),
        ("webcare.toml", "webcare.toml:1:1: dit is geen JSON"),
        ("nieuw.json", "nieuw.json: versie 2 van een meting ken ik niet"),
    ],
)
def test_a_baseline_that_is_none(desk: Path, run: Runner, name: str, said: str) -> None:
    (desk / "nieuw.json").write_text('{"version": 2}', encoding="utf-8")
    result = run("stats", "--baseline", name, *AT)
    assert (result.code, result.out) == (2, "") and result.err.startswith(f"webcare: {said}\n")


def test_save_overwrites_nothing_else_and_says_where_it_cannot_write(desk: Path, run: Runner) -> None:
    goals = (desk / "handbook" / "goals.yaml").read_bytes()
    result = run("stats", "--save", "handbook/goals.yaml", *AT)
    assert result.code == 2 and "hier staat al iets anders dan een meting" in result.err
    assert (desk / "handbook" / "goals.yaml").read_bytes() == goals
    assert run("stats", "--save", "nergens/nul.json", *AT).code == 2
    nothing = run("stats", "--save", "nul.json", "--since", "2025", *AT)
    assert nothing.code == 2 and "er zijn geen zaken om te bewaren" in nothing.err and not Path("nul.json").exists()


@pytest.mark.usefixtures("desk")
def test_one_report_at_a_time(run: Runner) -> None:
    result = run("stats", "--goals", "--workload", *AT)
    assert (result.code, result.out) == (2, "")
    assert result.err == "webcare: --workload: kies één van --goals, --workload\n"


@pytest.mark.usefixtures("desk")
def test_sharing_shows_nothing_of_fewer_than_ten(run: Runner) -> None:
    few = ("--since", "2026-11-02", "--until", "2026-11-03")
    assert "te vroeg" in run("stats", "--goals", *few, *AT).out
    shared = valid("stats-goals", run("stats", "--goals", "--share", "--format", "json", *few, *AT).out)
    assert [(goal["value"], goal["n"]) for goal in shared["goals"]] == [(None, 0)] * 3
    refused = run("stats", "--workload", "--share", *AT)
    assert refused.code == 2 and refused.err.startswith("webcare: --share: de werkdruk is niet om te delen")


WORKLOAD = """\
Werkdruk
30 berichten van klanten, van 2 november 2026 tot en met 20 november 2026: 100% terwijl het kanaal
open was, 2 op een gewone dag. Het drukst: maandag 10 uur (1), maandag 14 uur (1), dinsdag 10 uur
(1). Een collega die antwoordt, doet dat 1 keer per uur.

Berichten per uur
uur      ma    di    wo    do    vr    za    zo    collega's
09      0,0   0,0   0,0   0,0   0,0                        0
10      1,0   1,0   1,0   1,0   1,0                        1
11      0,0   0,0   0,0   0,0   0,0                        0
12      0,0   0,0   0,0   0,0   0,0                        0
13      0,0   0,0   0,0   0,0   0,0                        0
14      1,0   1,0   1,0   1,0   1,0                      0,9
15      0,0   0,0   0,0   0,0   0,0                        0
16      0,0   0,0   0,0   0,0   0,0                        0
Gemiddeld per week; (tussen haakjes): dan is het team dicht. Collega's: hoeveel er in dat uur
antwoordden, gemiddeld over de dagen dat het team dan open was.

Wat een antwoord binnen 1 uur kost
Openingstijden 'balie': 30 vragen, en in een open uur antwoorden gemiddeld 0,2 collega's.
Hoelang een antwoord kost, is uit het logboek niet te zeggen: maar 0 keer lag er al een vraag toen
een collega de vorige beantwoordde (30 of meer nodig).

Opschalen (goals.yaml)
- Komen er meer dan 60 berichten per dag, dan helpt het bureau. [x, laatste 14 dagen: gemiddeld 1,4
  berichten per dag, hoogstens 2; nu zonder antwoord: 1]
"""


@pytest.mark.usefixtures("desk")
def test_the_workload(run: Runner) -> None:
    result = run("stats", "--workload", *AT)
    assert (result.code, result.out[: len(WORKLOAD)]) == (0, WORKLOAD)
    found = valid("stats-workload", run("stats", "--workload", "--format", "json", *AT).out)
    assert (found["messages"], found["ordinary"], found["waiting"]) == (30, 2, {"x": 1})
    ten = next(one for one in found["hours"] if (one["weekday"], one["hour"]) == ("mon", 10))
    assert (ten["messages"], ten["agents"], ten["open"]) == (1.0, 1.0, 1.0)
    assert found["staffing"]["questions"] == 30 and found["staffing"]["replayed"] == []


def test_the_sample_client_fits_a_terminal_of_eighty_columns(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    root = str(Path(__file__).parents[2])
    monkeypatch.setattr("webcare.cli.output.WIDTH", 80)
    run("stats", "--client", root, "--since", "2026-09", "--save", "nul.json", *AT)
    for language in ("nl", "en"):
        for option in (("--goals",), ("--workload",), ("--baseline", "nul.json", "--since", "2026-10-01")):
            result = run("stats", "--client", root, *option, "--lang", language, *AT)
            assert result.code == 0
            assert [line for line in result.out.splitlines() if len(line) > 80] == []
