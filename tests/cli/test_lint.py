"""``webcare lint``: what it prints, in which form, and when it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

pytestmark = pytest.mark.usefixtures("client")
SHOWN_BY = (
    "Geachte heer/mevrouw, helaas is u pakket vertraagd , kun je je ordernummer sturen naar klant@mail.example of "
    "0612345678?"
)
TWICE = "Hoi Sanne, zie de de folder. ^SV\n"
ONLY = ("--select", "taal/dubbel-woord")
FOUND = (
    "taal/dubbel-woord  'de' staat er twee keer\n"
    "  | Hoi Sanne, zie de de folder. ^SV\n"
    "  |                ^^^^^ → 'de'\n"
)


def test_the_example_of_the_readme(run: Runner) -> None:
    result = run("lint", "-", "--channel", "x", "--format", "json", stdin=SHOWN_BY)
    document = json.loads(result.out)
    (file,) = document["files"]
    wanted = ("persoonlijk/", "taal/leesteken", "privacy/persoonsgegeven")
    found = [
        (item["rule"], item["severity"], SHOWN_BY[item["start"] : item["end"]], item["start"], item["suggestions"])
        for item in file["findings"]
        if item["rule"].startswith(wanted) and item["rule"] != "persoonlijk/geen-afzender"
    ]
    assert (result.code, document["version"], file["path"]) == (1, 1, "<stdin>")
    assert found == [
        ("persoonlijk/geen-aanhef", "warning", "Geachte heer/mevrouw", 0, []),
        ("persoonlijk/je-en-u", "error", "u", 32, []),
        ("taal/leesteken", "warning", " ,", 50, [","]),
        ("privacy/persoonsgegeven", "error", "klant@mail.example", 87, []),
        ("privacy/persoonsgegeven", "error", "0612345678", 109, []),
    ]
    assert "klant@mail" not in result.out
    assert "0612345678" not in result.out


def test_json_says_where_in_every_way(run: Runner) -> None:
    result = run("lint", "-", "--format", "json", *ONLY, stdin="Hoi 👨‍👩‍👧 Sanne,\r\nzie de\r\nde folder. ^SV")
    assert json.loads(result.out)["files"][0]["findings"] == [
        {
            "rule": "taal/dubbel-woord",
            "severity": "error",
            "message": "'de' staat er twee keer",
            "hint": None,
            "line": 2,
            "column": 5,
            "end_line": 3,
            "end_column": 3,
            "start": 22,
            "end": 28,
            "suggestions": ["de"],
            "fixable": True,
        }
    ]


def test_json_of_several_files(run: Runner, here: Path) -> None:
    (here / "drafts" / "a.md").write_text(TWICE, encoding="utf-8")
    (here / "drafts" / "b.txt").write_text("Hoi Sanne, dag. ^SV", encoding="utf-8")
    result = run("lint", "--format", "json", *ONLY)
    files = json.loads(result.out)["files"]
    assert [(file["path"], len(file["findings"]), sorted(file)) for file in files] == [
        ("drafts/a.md", 1, ["findings", "path", "zekep"]),
        ("drafts/b.txt", 0, ["findings", "path", "zekep"]),
    ]
    assert list(files[0]["zekep"]) == ["zakelijk", "empathisch", "kort", "efficient", "persoonlijk"]
    assert {tuple(told) for told in files[0]["zekep"].values()} == {("verdict", "rules", "findings")}


def test_github(run: Runner, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a%,:.md").write_text(TWICE, encoding="utf-8")
    annotation = (
        "::error file=a%25%2C%3A.md,line=1,col=16,endLine=1,endColumn=21,title=taal/dubbel-woord"
        "::'de' staat er twee keer\n"
    )
    assert run("lint", "a%,:.md", "--format", "github", *ONLY) == Result(1, annotation, "")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("lint", "a%,:.md", *ONLY).out == annotation
    assert run("lint", "a%,:.md", "--format", "text", "-q", *ONLY).out == f"a%,:.md:1:16: fout {FOUND}"


@pytest.mark.parametrize(
    ("level", "more", "code"),
    [
        ("advice", [], 0),
        ("advice", ["--fail-on", "advice"], 1),
        ("warning", [], 1),
        ("warning", ["--fail-on", "error"], 0),
        ("error", ["--fail-on", "error"], 1),
    ],
)
def test_from_which_level_it_fails(run: Runner, here: Path, level: str, more: list[str], code: int) -> None:
    settings = here / "webcare.toml"
    chosen = f'\n[lint.rules."taal/dubbel-woord"]\nseverity = "{level}"\n'
    settings.write_text(settings.read_text(encoding="utf-8") + chosen, encoding="utf-8")
    assert run("lint", "-", *ONLY, *more, stdin=TWICE).code == code


def test_the_level_of_the_settings(run: Runner, here: Path) -> None:
    settings = here / "webcare.toml"
    text = settings.read_text(encoding="utf-8").replace('fail-on = "warning"', 'fail-on = "error"')
    settings.write_text(text, encoding="utf-8")
    assert run("lint", "-", "--select", "taal/leesteken", stdin="Hoi Sanne , dag. ^SV").code == 0
    assert (
        run("lint", "-", "--select", "taal/leesteken", "--fail-on", "warning", stdin="Hoi Sanne , dag. ^SV").code == 1
    )


@pytest.mark.parametrize(
    ("more", "rules"),
    [
        (["--select", "taal/dubbel-woord,taal/leesteken"], ["taal/leesteken", "taal/dubbel-woord"]),
        (["--select", "taal/dubbel-woord", "--select", "taal/leesteken"], ["taal/leesteken", "taal/dubbel-woord"]),
        (["--select", "taal", "--ignore", "taal/leesteken"], ["taal/dubbel-woord"]),
        (["--select", "taal/dubbel-woord", "--ignore", "taal"], []),
    ],
)
def test_which_rules(run: Runner, more: list[str], rules: list[str]) -> None:
    result = run("lint", "-", "--format", "json", *more, stdin="Hoi Sanne , zie de de folder. ^SV")
    assert [item["rule"] for item in json.loads(result.out)["files"][0]["findings"]] == rules


def test_where_a_piped_draft_belongs(run: Runner, here: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = here / "webcare.toml"
    exempt = '\n[[lint.ignore]]\nrule = "taal"\nfolder = "drafts/vast"\nreason = "ligt vast"\n'
    settings.write_text(settings.read_text(encoding="utf-8") + exempt, encoding="utf-8")
    assert run("lint", "-", *ONLY, "--stdin-filename", "drafts/vast/a.md", stdin=TWICE).code == 0
    result = run("lint", "-", "-q", *ONLY, "--stdin-filename", "drafts/a.md", stdin=TWICE)
    assert result == Result(1, f"drafts/a.md:1:16: fout {FOUND}", "")
    monkeypatch.chdir(tmp_path)
    result = run("lint", "-", *ONLY, stdin="Hoi Sanne, dag. ^SV")
    assert result.out.startswith("geen klantmap gevonden: nagekeken zonder handboek\n")
    result = run("lint", "-", *ONLY, "--stdin-filename", str(here / "drafts" / "a.md"), stdin="Hoi Sanne, dag. ^SV")
    assert "geen klantmap" not in result.out


def test_the_customer_comes_as_words_or_from_a_file(run: Runner, here: Path) -> None:
    (here / "klant.txt").write_text("Belachelijk!", encoding="utf-8")
    empathy = ("lint", "-", "-q", "--select", "empathisch/geen-erkenning")
    for words in ("Belachelijk!", "@klant.txt", "@lampen_nl dit is belachelijk"):
        assert run(*empathy, "--reply-to", words, stdin="Hoi Sanne, het komt. ^SV").code == 1
    assert run(*empathy, "--reply-to", "Mooi!", stdin="Hoi Sanne, het komt. ^SV") == Result(0, "", "")
    result = run(*empathy, "--reply-to", "@weg.txt", stdin="Hoi Sanne, het komt. ^SV")
    assert result == Result(2, "", "webcare: weg.txt: dit bestand bestaat niet\n")


def test_colour_only_where_it_belongs(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in run("lint", "-", *ONLY, stdin=TWICE).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31mfout\x1b[0m" in run("lint", "-", *ONLY, stdin=TWICE).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("lint", "-", *ONLY, stdin=TWICE).out
