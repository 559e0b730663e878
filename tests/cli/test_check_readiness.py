"""``webcare check --readiness``: the score card, as text, Markdown and JSON."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Result, Runner
from webcare.show.published import schema

SAMPLE = Path(__file__).resolve().parents[2]
TEAM = "way-of-working: own-team\nmembers: [{contact: teamleider, initials: FS, roles: [lead]}]\n"


@pytest.fixture
def bank(run: Runner, here: Path) -> Path:
    """A new bank with somebody to call."""
    assert run("init", "--name", "De Zon", "--sector", "bank", "--contact", "Femke Smit, 06 12 34 56 78").code == 0
    return here


@pytest.mark.usefixtures("bank")
def test_as_text(run: Runner) -> None:
    result = run("check", "--readiness")
    lines = result.out.splitlines()
    assert (result.code, result.err) == (0, "")
    assert lines[0].startswith("De Zon, ")
    assert lines[0].endswith(": 10 van de 20 punten staan er; dun: 3; ontbreekt: 7")
    assert lines[1:3] == ["", "Voor je begint"]
    at = lines.index("✓ Privacy                staat er   handbook/privacy.yaml: afspraken over gegevens: 9;")
    assert lines[at + 1] == "                                    nooit vragen: 6; bewaartermijnen: 1"
    at = lines.index("✗ Meten en bijsturen     ontbreekt  handbook/team.yaml: vaste momenten: 0")
    assert lines[at + 2 : at + 8] == [
        "    waarom: Blijf meten, regelen en veranderen: het gedrag van klanten verandert mee.",
        "    gekeken naar: een vast moment voor de cijfers, en een doel dat nog loopt",
        "    nog nodig: een vast moment voor de cijfers",
        "    in handbook/team.yaml (vul aan wat er al staat bij meetings):",
        "      | meetings:",
        "      |   - Elke eerste maandag van de maand bespreken we de cijfers en de doelen.",
    ]
    assert lines[-1] == (
        "Begin hier: Schrijf op met welk programma jullie werken, en neem de berichten over (handbook/monitoring.yaml)."
    )


@pytest.mark.usefixtures("bank")
def test_in_english(run: Runner) -> None:
    result = run("check", "--readiness", "--lang", "en")
    assert result.out.splitlines()[-1] == (
        "Begin here: Note which tool you work with, and take its messages over (handbook/monitoring.yaml)."
    )
    assert (
        "✗ Trained people          missing    handbook/team.yaml: colleagues: 1; agreements on training: 0;"
        in result.out
    )


@pytest.mark.usefixtures("bank")
def test_as_json(run: Runner) -> None:
    result = run("check", "--readiness", "--format", "json", "--at", "2026-12-01")
    card = json.loads(result.out)
    jsonschema.validate(card, schema("readiness"))
    assert (result.code, card["day"], card["client"], len(card["items"])) == (0, "2026-12-01", "De Zon", 20)
    assert (card["present"] + card["thin"] + card["missing"], card["first"]) == (20, "tooling")
    item = next(one for one in card["items"] if one["id"] == "criteria")
    assert (item["state"], item["phase"], item["write"][0]["file"], item["write"][0]["under"]) == (
        "missing", "after", "handbook/goals.yaml", ["snel-antwoord"],
    )  # fmt: skip
    assert item["evidence"] == [
        {"file": "handbook/goals.yaml", "count": 0, "text": "met gelukt en mislukt: 0; doelen: 1", "newest": None}
    ]


@pytest.mark.usefixtures("bank")
def test_as_markdown(run: Runner) -> None:
    result = run("check", "--readiness", "--format", "md", "--at", "2026-12-01")
    lines = result.out.splitlines()
    assert lines[0] == "# De Zon, 1 december 2026: 10 van de 20 punten staan er; dun: 3; ontbreekt: 7"
    assert lines[2].split("|")[1:5] != []
    assert "### Programma's (ontbreekt)" in lines
    at = lines.index("```yaml")
    assert lines[at + 1].startswith("note: ")
    assert lines.count("```yaml") + lines.count("```md") == lines.count("```")
    assert lines[-1].startswith("Begin hier: Schrijf op met welk programma")


def test_the_sample_is_ready(run: Runner) -> None:
    result = run("check", str(SAMPLE), "--readiness", "--at", "2026-11-22")
    lines = result.out.splitlines()
    assert lines[0] == "Noorderlamp, 22 november 2026: 20 van de 20 punten staan er; dun: 0; ontbreekt: 0"
    assert lines[-1] == "Alles staat er. Kijk over een maand weer: wat niemand bijhoudt, wordt vanzelf dun."
    assert not any(line.startswith(("✗", "~")) for line in lines)


def test_a_year_later_it_grew_thin(run: Runner) -> None:
    lines = run("check", str(SAMPLE), "--readiness", "--at", "2027-11-22").out.splitlines()
    thin = [line.split("  ")[0] for line in lines if line.startswith(("✗", "~"))]
    assert "~ Contacten nagebeld" in thin
    assert "~ Logboek" in thin
    assert "~ Meten en bijsturen" in thin


@pytest.mark.usefixtures("bank")
def test_markdown_is_for_the_card(run: Runner) -> None:
    message = "webcare: --format: md gaat alleen met --readiness\n  = kies text, json of github\n"
    assert run("check", "--format", "md") == Result(2, "", message)


def test_no_client(run: Runner) -> None:
    assert run("check", "--readiness").code == 2


def test_in_github_actions_it_is_text(run: Runner, bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("check", "--readiness").out.startswith("De Zon, ")
    assert bank.exists()


def test_a_hostile_client(run: Runner, here: Path) -> None:
    """Names of others reach the terminal without control characters, CI commands or fences of their own."""
    (here / "webcare.toml").write_text('client = "::error::x\\u001b[2J"\ntimezone = "Nergens/Niks"\n', "utf-8")
    book = here / "handbook"
    book.mkdir()
    (book / "team.yaml").write_text(TEAM.replace("own-team", "&a own"), "utf-8")
    (book / "goals.yaml").write_text(
        "a: {name: x, metric: sales, target: 1, by: 2020-01-01, success: '```', failure: '```'}\n", "utf-8"
    )
    (book / "contacts.yaml").write_text('x: {kind: person, name: "\\u202e"}\n', "utf-8")
    for form in ("text", "md", "json"):
        result = run("check", "--readiness", "--format", form)
        assert (result.code, result.err) == (0, "")
        assert not any(sign in result.out for sign in "\x1b\u202e")
        assert not any(line.startswith("::") for line in result.out.splitlines())
