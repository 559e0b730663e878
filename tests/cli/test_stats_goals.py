"""``webcare stats --goals`` and ``--check-goals`` as a team lead meets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.cli.team_desk import AT, GOALS, make_desk, valid

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
from 1 January 2026 up to and including 31 March 2026). That difference is not chance.
Success when: Bijna iedereen krijgt antwoord.
Failure when: Anders niet.

Meer volgers.
Not measurable: this is not in the log. Target: at least 10000, by 31 December 2026.
Success when: Tienduizend volgers.
Failure when: Minder.

How it was judged
"""


@pytest.fixture
def desk(here: Path) -> Path:
    """Thirty questions over three weeks, and three goals."""
    return make_desk(here)


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
