"""``webcare stats --save`` and ``--baseline``: then and now, as a team lead meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.cli.team_desk import AT, make_desk, valid

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
- Het verschil kan toeval zijn: binnen de norm van 92,9% naar 100% (n 14 en 16).
- Het verschil kan toeval zijn: beantwoord van 92,9% naar 100% (n 14 en 16).
"""


@pytest.fixture
def desk(here: Path) -> Path:
    """Thirty questions over three weeks, and three goals."""
    return make_desk(here)


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
