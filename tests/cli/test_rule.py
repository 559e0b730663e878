"""``webcare rule``: every rule is listed, explained and given to programs."""

from __future__ import annotations

import json

import pytest

from tests.cli.runner import Result, Runner
from webcare.check import load_folder_rules
from webcare.rules import load_rules

FOLDER_RULES = load_folder_rules()
EVERY = [*load_rules(), *FOLDER_RULES]


def test_the_list_names_every_rule(run: Runner) -> None:
    for language, heads in (("nl", ["Regel", "Niveau"]), ("en", ["Rule", "Level"])):
        result = run("rule", "--lang", language)
        tables = [table.splitlines() for table in result.out.split("\n\n")]
        assert (result.code, result.err) == (0, "")
        assert [table[1].split()[:2] for table in tables] == [heads, heads]
        assert [[row.split()[0] for row in table[2:]] for table in tables] == [list(load_rules()), list(FOLDER_RULES)]
    assert [table[0] for table in tables] == [
        "In an answer or a draft, by 'webcare lint':",
        "In a client folder, by 'webcare check':",
    ]


@pytest.mark.parametrize("family", sorted({name.partition("/")[0] for name in EVERY}))
def test_a_family(run: Runner, family: str) -> None:
    lines = [line.split()[0] for line in run("rule", family).out.splitlines() if "/" in line.partition(" ")[0]]
    assert lines == [name for name in EVERY if name.startswith(f"{family}/")]


@pytest.mark.parametrize("name", EVERY)
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
    assert [rule["name"] for rule in every] == EVERY
    assert {tuple(rule) for rule in every if rule["about"] == "draft"} == {tuple(one)}
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


FOLDER_PAGE = """\
handboek/trefwoord-dubbel  (advies)
Een trefwoord bij twee onderwerpen

Aan trefwoorden herkent webcare het onderwerp. Hoort een trefwoord bij twee onderwerpen, dan zegt het niets meer.

familie: een handboek dat klopt en af is

  fout: handbook/topics.yaml
      bezorging: {name: Bezorging, keywords: [pakket, te laat]}
      retour: {name: Retour, keywords: [terugsturen, «te laat»]}

  fout: handbook/topics.yaml
      bezorging: {name: Bezorging, keywords: [pakket, «Pakket»]}

  goed: handbook/topics.yaml
      bezorging: {name: Bezorging, keywords: [pakket, te laat]}
      retour: {name: Retour, keywords: [terugsturen, retour te laat]}
"""


def test_a_page_about_a_client_folder(run: Runner) -> None:
    assert run("rule", "handboek/trefwoord-dubbel") == Result(0, FOLDER_PAGE, "")
    assert (
        "  wrong: handbook/hours.yaml (on 2026-11-22)\n"
        in run("rule", "handboek/feestdag-onbeslist", "--lang", "en").out
    )
    assert "      «adress → address»: je\n" in run("rule", "gegevens/onbekende-sleutel").out
    shown = run("rule", "gegevens/stuurteken").out
    assert "komt«␛» binnen" in shown and "\x1b" not in shown


def test_a_page_about_a_client_folder_as_json(run: Runner) -> None:
    page = json.loads(run("rule", "gegevens/onleesbaar", "--format", "json").out)
    assert list(page) == ["about", "version", "name", "family", "severity", "title", "page", "examples"]
    assert page["about"] == "folder"
    assert page["examples"][0] == {
        "wrong": True,
        "date": None,
        "files": [
            {
                "path": "handbook/facts.yaml",
                "encoding": "latin-1",
                "text": "telefoon: 050 000 11 01\nadres: Café Lamp\n",
                "spans": [[34, 34]],
                "fixes": [None],
            }
        ],
    }


def test_former_names(run: Runner) -> None:
    assert run("rule", "handboek/dekking").out == run("rule", "handboek/gat-in-dekking").out
    listed = [line.split()[0] for line in run("rule", "handboek/team").out.splitlines()[1:]]
    assert listed == ["handboek/initialen-dubbel", "handboek/niemand-kijkt-na"]
