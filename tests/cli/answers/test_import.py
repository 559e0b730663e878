"""``webcare answers import``: a trial unless asked to write, whole, in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner
from tests.docs.documents import exactly

MACROS = {
    "macros": [
        {
            "title": "Bezorging::Zoek",
            "actions": [{"field": "comment_value", "value": "Hoi [NAAM], je vindt ons in Assen.\n\nGroet,\n%agent%"}],
        },
        {
            "title": "Mail sanne@lamp.example",
            "actions": [{"field": "comment_value", "value": "Hoi, mail sanne@lamp.example , graag."}],
        },
        {"title": "Uit", "active": False},
    ]
}

IMPORTED = {
    "nl": """\
Uit        Kenmerk    Titel                    Invulvelden     Lint              Let op
macros[0]  zoek       Zoek                     naam, afzender  in orde
macros[1]  mail-sa    Mail sa***@****.*******  -               2 waarschuwingen  e-mailadres sa***@****.*******

- macros[2] Uit: staat uit
vaakst gevonden: persoonlijk/geen-afzender (1), taal/leesteken (1)
2 antwoorden, 1 overgeslagen
er is niets geschreven: met --write komen ze in je map
""",
    "en": """\
From       Id       Title                    Placeholders    Lint        Mind
macros[0]  zoek     Zoek                     naam, afzender  clean
macros[1]  mail-sa  Mail sa***@****.*******  -               2 warnings  e-mail address sa***@****.*******

- macros[2] Uit: not active
found most often: persoonlijk/geen-afzender (1), taal/leesteken (1)
2 answers, 1 skipped
nothing was written: --write puts them there
""",
}


@pytest.mark.parametrize("language", IMPORTED)
def test_import_is_a_trial(run: Runner, answers: Path, language: str) -> None:
    Path("macros.json").write_text(json.dumps(MACROS), encoding="utf-8")
    before = sorted(answers.iterdir())
    result = run("--lang", language, "answers", "import", "macros.json")
    assert result == Result(0, IMPORTED[language], "")
    assert sorted(answers.iterdir()) == before


def test_import_writes_when_asked(run: Runner, answers: Path) -> None:
    Path("macros.json").write_text(json.dumps(MACROS), encoding="utf-8")
    result = run("answers", "import", "macros.json", "--write")
    assert (result.code, result.out.splitlines()[-1]) == (0, "2 van 2 antwoorden geschreven, 1 overgeslagen")
    assert (
        (answers / "zoek.md")
        .read_text("utf-8")
        .endswith("---\nHoi {{ naam }}, je vindt ons in Assen.\n\nGroet,\n{{ afzender }}\n")
    )
    again = exactly("answers-import", run("answers", "import", "macros.json", "--write", "--format", "json").out)
    assert (again["written"], again["answers"]) == ([], [])
    assert [one["why"] for one in again["skipped"]] == [
        "staat uit",
        "zegt hetzelfde als zoek",
        "zegt hetzelfde als mail-sa",
    ]


def test_import_elsewhere(run: Runner, here: Path) -> None:
    Path("macros.json").write_text(json.dumps(MACROS), encoding="utf-8")
    content = exactly(
        "answers-import",
        run("answers", "import", "macros.json", "--output", "nieuw/map", "--write", "--format", "json").out,
    )
    assert sorted(path.name for path in (here / "nieuw" / "map").iterdir()) == ["mail-sa.md", "zoek.md"]
    assert content["answers"][1] == {
        "from": "macros[1]",
        "id": "mail-sa",
        "path": "nieuw/map/mail-sa.md",
        "title": "Mail sa***@****.*******",
        "variables": [],
        "lint": {"error": 0, "warning": 2, "advice": 0},
        "rules": ["persoonlijk/geen-afzender", "taal/leesteken"],
        "like": None,
        "personal": [{"kind": "email", "masked": "sa***@****.*******"}],
        "notes": [],
    }


def test_import_refuses(run: Runner) -> None:
    assert run("answers", "import", "weg.json") == Result(2, "", "webcare: weg.json: dit bestand bestaat niet\n")
    assert run("answers", "import", "-") == Result(2, "", "webcare: -: een pijp kan hier niet; geef een bestand\n")
