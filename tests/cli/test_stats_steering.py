"""``webcare stats --workload``, and what it shares with the other reports that a desk is steered by."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.cli.team_desk import AT, make_desk, valid

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


@pytest.fixture
def desk(here: Path) -> Path:
    """Thirty questions over three weeks, and three goals."""
    return make_desk(here)


@pytest.mark.parametrize("option", [("--goals",), ("--workload",), ("--baseline", "nul.json")])
def test_the_forms_they_come_in(desk: Path, run: Runner, option: tuple[str, ...]) -> None:
    run("stats", "--save", "nul.json", *AT)
    refused = run("stats", *option, "--format", "csv", *AT)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == "webcare: --format: dit is er niet als csv\n  = kies text, md of json\n"
    written = run("stats", *option, "--format", "md", "--output", "uit.md", *AT)
    assert (written.code, written.out) == (0, "")
    assert (desk / "uit.md").read_text("utf-8").startswith("# ")


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
        for option in (
            ("--by", "topic,channel"),
            ("--goals",),
            ("--workload",),
            ("--baseline", "nul.json", "--since", "2026-10-01"),
        ):
            result = run("stats", "--client", root, *option, "--lang", language, *AT)
            assert result.code == 0
            assert [line for line in result.out.splitlines() if len(line) > 80] == []
