"""``webcare check``: what is wrong in a client folder, for a person, for a program and for CI."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

pytestmark = pytest.mark.usefixtures("client")
FOUND = (
    "handbook/tone.yaml:1:1: fout gegevens/onbekende-sleutel  onbekende sleutel 'adress'\n"
    "  | adress: je\n"
    "  | ^^^^^^ → 'address'; bedoelde je 'address'?\n"
)


@pytest.fixture
def wrong(client: Path) -> Path:
    (client / "handbook" / "tone.yaml").write_text("adress: je\n", encoding="utf-8")
    return client


def test_all_in_order(run: Runner) -> None:
    assert run("check") == Result(0, "Proef: alles in orde\n", "")
    assert run("check", "--lang", "en") == Result(0, "Proef: all in order\n", "")
    assert json.loads(run("check", "--format", "json").out) == {"version": 1, "findings": [], "log_lines": 0}
    assert run("check", "--format", "github") == Result(0, "", "")


@pytest.mark.usefixtures("wrong")
def test_what_is_wrong(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("check") == Result(1, f"{FOUND}Proef: 1 fout\n", "")
    document = json.loads(run("check", "--format", "json").out)
    assert document == {
        "version": 1,
        "findings": [
            {
                "path": "handbook/tone.yaml",
                "rule": "gegevens/onbekende-sleutel",
                "severity": "error",
                "message": "onbekende sleutel 'adress'",
                "hint": "bedoelde je 'address'?",
                "line": 1,
                "column": 1,
                "end_line": 1,
                "end_column": 7,
                "start": 0,
                "end": 6,
                "suggestions": ["address"],
                "fixable": False,
            }
        ],
        "log_lines": 0,
    }
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("check") == Result(
        1,
        "::error file=handbook/tone.yaml,line=1,col=1,endLine=1,endColumn=7,title=gegevens/onbekende-sleutel::"
        "onbekende sleutel 'adress' (bedoelde je 'address'?)\n",
        "",
    )


@pytest.mark.usefixtures("wrong")
def test_in_english(run: Runner) -> None:
    assert run("check", "--lang", "en").out == (
        "handbook/tone.yaml:1:1: error gegevens/onbekende-sleutel  unknown key 'adress'\n"
        "  | adress: je\n"
        "  | ^^^^^^ → 'address'; did you mean 'address'?\n"
        "Proef: 1 error\n"
    )


def test_from_elsewhere(run: Runner, wrong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(wrong.parent)
    shown = FOUND.replace("handbook/tone.yaml", "werk/handbook/tone.yaml")
    for arguments in (["werk"], ["werk/drafts"], ["--client", "werk"]):
        assert run("check", *arguments) == Result(1, f"{shown}Proef: 1 fout\n", "")


def test_what_is_no_client(run: Runner, wrong: Path) -> None:
    hint = "noem de map van een klant, of ga ernaartoe"
    assert run("check", "weg") == Result(2, "", f"webcare: weg: deze map bestaat niet\n  = {hint}\n")
    outside = str(wrong.parent)
    message = f"webcare: {outside}: hier is geen klantmap\n  = 'webcare init' maakt er een\n"
    assert run("check", outside) == Result(2, "", message)


def test_settings_that_only_the_rules_can_judge(run: Runner, here: Path) -> None:
    (here / "webcare.toml").write_text(
        'client = "Proef"\n[lint.rules."taal/dubbelwoord"]\nseverity = "error"\n'
        '[lint.rules."begrijpelijk/lange-zin"]\nmax-word = 3\nseverity = "erg"\n'
        '[[lint.ignore]]\nrule = "tal"\nreason = "zomaar"\n',
        encoding="utf-8",
    )
    result = run("check")
    assert (result.code, result.err) == (1, "")
    hints = sorted(line.split("^ ")[1] for line in result.out.splitlines() if "^ " in line)
    assert hints == [
        "bedoelde je 'error'?",
        "bedoelde je 'max-words'?",
        "bedoelde je 'taal'?",
        "bedoelde je 'taal/dubbel-woord'?",
    ]
    assert [line for line in result.out.splitlines() if line.startswith("webcare.toml")] == [
        "webcare.toml:2:13: fout gegevens/verkeerde-waarde  onbekende regel 'taal/dubbelwoord'",
        "webcare.toml:5:1: fout gegevens/verkeerde-waarde  onbekende instelling 'max-word'",
        "webcare.toml:6:12: fout gegevens/verkeerde-waarde  onbekend niveau 'erg'",
        "webcare.toml:8:8: fout gegevens/verkeerde-waarde  onbekende regel 'tal'",
    ]


OLD_GOAL = (
    "sneller:\n  name: Sneller\n  metric: first_response_time\n  target: 1h\n  by: 2026-06-30\n"
    "  success: Ja.\n  failure: Nee.\n"
)


def test_at_another_moment(run: Runner, client: Path) -> None:
    (client / "handbook" / "goals.yaml").write_text(OLD_GOAL, encoding="utf-8")
    assert "handboek/doel-verlopen" not in run("check", "--at", "2026-06-30").out
    late = run("check", "--at", "2026-07-01", "--select", "handboek/doel-verlopen")
    assert late == Result(
        1,
        "handbook/goals.yaml:5:7: waarschuwing handboek/doel-verlopen  deze datum is voorbij\n"
        "  |   by: 2026-06-30\n"
        "  |       ^^^^^^^^^^ kijk met 'webcare stats --goals' wat ervan kwam, en kies een nieuwe datum\n"
        "Proef: 1 waarschuwing\n",
        "",
    )
    assert run("check", "--at", "2026-07-01T09:00").out == run("check", "--at", "2026-07-01").out
    assert run("check", "--at", "morgen") == Result(
        2, "", "webcare: --at: dit is geen moment\n  = schrijf het zo: 2026-11-22T09:00\n"
    )


@pytest.mark.usefixtures("wrong")
def test_some_rules(run: Runner) -> None:
    assert run("check", "--skip", "gegevens") == Result(0, "Proef: alles in orde\n", "")
    assert run("check", "--select", "handboek,antwoord", "--select", "privacy").code == 0
    assert run("check", "--select", "gegevens/onbekende-sleutel").code == 1
    for option in ("--skip", "--select"):
        message = "webcare: onbekende regel 'handbok'\n  = bedoelde je 'handboek'?\n"
        assert run("check", option, "handbok") == Result(2, "", message)


def test_an_unknown_time_zone_is_told_whatever_the_moment(run: Runner, client: Path) -> None:
    (client / "webcare.toml").write_text('client = "Proef"\ntimezone = "Mars/Noord"\n', encoding="utf-8")
    assert "onbekende tijdzone 'Mars/Noord'" in run("check", "--at", "2026-11-22").out
