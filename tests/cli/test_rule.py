"""``webcare rule``: every rule is listed, explained and given to programs."""

from __future__ import annotations

import json

import pytest

from tests.cli.runner import Result, Runner
from webcare.rules import load_rules


def test_the_list_names_every_rule(run: Runner) -> None:
    for language, heads in (("nl", ["Regel", "Niveau"]), ("en", ["Rule", "Level"])):
        result = run("rule", "--lang", language)
        first, *rows = result.out.splitlines()
        assert (result.code, result.err, first.split()[:2]) == (0, "", heads)
        assert [row.split()[0] for row in rows] == list(load_rules())


@pytest.mark.parametrize("family", sorted({known.family for known in load_rules().values()}))
def test_a_family(run: Runner, family: str) -> None:
    listed = [line.split()[0] for line in run("rule", family).out.splitlines()[1:]]
    assert listed == [name for name in load_rules() if name.startswith(f"{family}/")]


@pytest.mark.parametrize("name", load_rules())
def test_every_page_can_be_shown(run: Runner, name: str) -> None:
    dutch, english = run("rule", name, "--lang", "nl"), run("rule", name, "--lang", "en")
    assert (dutch.code, english.code, dutch.err, english.err) == (0, 0, "", "")
    assert dutch.out.startswith(f"{name}  (")
    assert ("\n  fout: " in dutch.out, "\n  goed: " in dutch.out) == (True, True)
    assert ("\n  wrong: " in english.out, "\n  right: " in english.out) == (True, True)


def test_a_page(run: Runner) -> None:
    result = run("rule", "webcare/ongebruikte-uitzondering")
    assert result == Result(
        0,
        "webcare/ongebruikte-uitzondering  (waarschuwing)\n"
        "Ongebruikte uitzondering\n"
        "\n"
        "Een uitzondering zet een regel uit voor de regel tekst eronder, met de reden erbij. "
        "Vindt die regel daar niets meer, bestaat hij niet of ontbreekt de reden, dan verbergt de uitzondering alleen nog toekomstige fouten.\n"
        "\n"
        "familie: de linter zelf\n"
        "weet van: concept\n"
        "--fix: nee\n"
        "\n"
        "  fout: [<!-- webcare: negeer taal/dubbel-woord — citaat -->] / Hoi Sanne, je pakket is onderweg.\n"
        "  fout: [<!-- webcare: negeer taal/dubbelwoord — citaat -->] / Dat is is zo.\n"
        "  goed: <!-- webcare: negeer taal/dubbel-woord — zo schreef de klant het --> / "
        "Je schreef dat je nu een antwoord wil wil.\n",
        "",
    )


def test_options_are_told(run: Runner) -> None:
    page = run("rule", "begrijpelijk/lange-zin").out
    assert "instelling: max-words = 0  hoogste aantal woorden; 0: dat van tone.yaml\n" in page


def test_json(run: Runner) -> None:
    (one,) = json.loads(run("rule", "webcare", "--format", "json").out)
    whole = json.loads(run("rule", one["name"], "--format", "json").out)
    assert whole == {"version": 1, **one}
    every = json.loads(run("rule", "--format", "json").out)
    assert [rule["name"] for rule in every] == list(load_rules())
    assert {tuple(rule) for rule in every} == {tuple(one)}
    long = json.loads(run("rule", "begrijpelijk/lange-zin", "--format", "json").out)
    assert [option["name"] for option in long["options"]] == ["max-words"]


def test_markdown(run: Runner) -> None:
    head, line, *rows = run("rule", "webcare", "--format", "md").out.splitlines()
    assert (head.startswith("| Regel "), set(line), len(rows)) == (True, {"|", "-"}, 1)
    assert rows[0].startswith("| `webcare/ongebruikte-uitzondering` | waarschuwing ")


@pytest.mark.parametrize("name", ["taal/dubbelwoord", "taal/dubbel-woord/x"])
def test_no_such_rule(run: Runner, name: str) -> None:
    message = f"webcare: onbekende regel '{name}'\n  = bedoelde je 'taal/dubbel-woord'?\n"
    assert run("rule", name) == Result(2, "", message)
