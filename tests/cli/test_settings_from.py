"""``--settings-from``: a pull request from a stranger cannot switch off a rule for itself."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner
from tests.store.repository import Repository, needs_git

pytestmark = needs_git
TOML = 'client = "Proef"\ndomains = ["proef.voorbeeld.nl"]\n'
STRICT = "Hoi Jan,\n\nDit is de de tekst.\n\nGroet, Sanne\n"
TWICE = "drafts/a.md:3:8: fout taal/dubbel-woord"
EXCUSED = STRICT.replace("Dit is", "<!-- webcare: negeer taal/dubbel-woord — citaat -->\nDit is")
OFF = '[[lint.ignore]]\nrule = "taal"\nreason = "even niet"\n'
PLACE = re.compile(r"^\S+\.md:(\d+):\d+: \w+ (\S+)  ", re.MULTILINE)
VOID = "deze uitzondering staat niet in main, en geldt dus niet"


@pytest.fixture
def repository(client: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A client in git on ``main``, and a branch ``werk`` checked out."""
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    made = Repository.new(client)
    made.commit({"webcare.toml": TOML, "drafts/a.md": STRICT})
    made.git("checkout", "--quiet", "-b", "werk")
    return made


def rules(result: Result) -> list[str]:
    """The rules that spoke, with their lines."""
    return [f"{rule} {line}" for line, rule in PLACE.findall(result.out)]


def lint(run: Runner, *arguments: str) -> Result:
    return run("lint", "drafts/a.md", "--select", "taal/dubbel-woord,webcare", *arguments)


def test_settings_of_the_branch_do_not_hold(run: Runner, repository: Repository) -> None:
    repository.write({"webcare.toml": TOML + OFF})
    assert lint(run).code == 0
    result = lint(run, "--settings-from", "main")
    assert (result.code, result.err) == (1, "")
    assert result.out.startswith(TWICE)


@pytest.mark.parametrize(
    "settings",
    [
        '[lint]\nfail-on = "error"\n[lint.rules]\n"taal/dubbel-woord" = {severity = "advice"}\n',
        '[[lint.override]]\nfolder = "drafts"\nrules = {"taal" = {severity = "advice"}}\n',
        OFF,
    ],
)
def test_no_kind_of_setting_holds(run: Runner, repository: Repository, settings: str) -> None:
    repository.write({"webcare.toml": TOML + settings})
    assert (lint(run).code, lint(run, "--settings-from", "main").code) == (0, 1)
    repository.git("checkout", "--quiet", "main")
    repository.commit({"webcare.toml": TOML + settings})
    repository.write({"webcare.toml": TOML})
    assert (lint(run).code, lint(run, "--settings-from", "main").code) == (1, 0)  # and what main allows, holds


def test_an_exception_of_the_branch_does_not_hold(run: Runner, repository: Repository) -> None:
    repository.write({"drafts/a.md": EXCUSED})
    assert lint(run).code == 0
    result = lint(run, "--settings-from", "main")
    assert rules(result) == ["taal/dubbel-woord 4", "webcare/ongebruikte-uitzondering 3"]
    assert VOID in result.out and "na samenvoegen in main geldt ze wel" in result.out
    assert result.code == 1


def test_an_exception_that_main_has_holds(run: Runner, repository: Repository) -> None:
    repository.git("checkout", "--quiet", "main")
    repository.commit({"drafts/a.md": EXCUSED})
    assert lint(run, "--settings-from", "main") == lint(run)
    repository.write({"drafts/a.md": "Eerst iets anders.\n\n" + EXCUSED})
    assert lint(run, "--settings-from", "main").code == 0  # it moved
    repository.write(
        {"drafts/a.md": EXCUSED + "\n<!-- webcare: negeer taal/dubbel-woord — citaat -->\nEn en nog een.\n"}
    )
    assert lint(run).code == 0
    assert lint(run, "--settings-from", "main").code == 1  # there are more of it now
    repository.write({"drafts/a.md": EXCUSED.replace("citaat", "moet kunnen")})
    assert lint(run, "--settings-from", "main").code == 1  # it says something else
    repository.write({"drafts/a.md": STRICT, "drafts/b.md": EXCUSED})
    assert run("lint", "drafts/b.md", "--settings-from", "main").code == 1  # it was in another file


@pytest.mark.parametrize("key", ["ignore", "negeer"])
def test_an_exception_in_the_front_matter(run: Runner, repository: Repository, key: str) -> None:
    whole = f"---\n{key}:\n  - taal/dubbel-woord — citaat\n---\n{STRICT}"
    repository.write({"drafts/a.md": whole})
    assert lint(run).code == 0
    result = lint(run, "--settings-from", "main")
    assert (result.code, rules(result)) == (1, ["taal/dubbel-woord 7", "webcare/ongebruikte-uitzondering 3"])
    repository.commit()
    repository.git("branch", "--force", "main")
    assert lint(run, "--settings-from", "main").code == 0
    comment = "<!-- webcare: negeer taal/dubbel-woord — citaat -->\n"
    repository.write({"drafts/a.md": STRICT.replace("Dit is", comment + "Dit is")})
    assert lint(run, "--settings-from", "main").code == 1  # a comment is no entry


ANSWER = (
    "---\nid: hallo\ntitle: Hallo\nvariables:\n  naam: {{description: Naam, example: Jan}}\n---\nHoi,\n\n{}\n\nGroet!\n"
)


@pytest.mark.parametrize(
    "files",
    [
        {"answers/hallo.md": ANSWER.format("<!-- webcare: negeer taal/dubbel-woord — x -->\nDit is de de tekst.")},
        {
            "answers/hallo.md": ANSWER.format('{% include "stil" %}\nDit is de de tekst.'),
            "answers/fragments/stil.md": "<!-- webcare: negeer taal/dubbel-woord — x -->",
        },
        {
            "answers/hallo.md": ANSWER.format("{{ facts.stil }}\nDit is de de tekst."),
            "handbook/facts.yaml": "stil: '<!-- webcare: negeer taal/dubbel-woord — x -->'\n",
        },
    ],
    ids=["its own", "of a fragment", "of a fact"],
)
def test_an_answer_cannot_excuse_itself(run: Runner, repository: Repository, files: dict[str, str]) -> None:
    repository.write(files)
    arguments = ("lint", "answers/hallo.md", "--select", "taal/dubbel-woord")
    assert "taal/dubbel-woord" in run(*arguments, "--settings-from", "main").out
    repository.commit()
    repository.git("branch", "--force", "main")
    if "handbook/facts.yaml" not in files:  # an exception that a fact puts together is none that anybody sees
        assert run(*arguments, "--settings-from", "main").out == run(*arguments).out


def test_a_pipe_and_a_batch_excuse_nothing(run: Runner, repository: Repository) -> None:
    assert repository.folder.is_dir()
    assert run("lint", "-", "--select", "taal", stdin=EXCUSED).code == 0
    assert run("lint", "-", "--select", "taal", "--settings-from", "main", stdin=EXCUSED).code == 1
    record = json.dumps({"id": 1, "draft": STRICT, "ignore": ["taal/dubbel-woord — citaat"]})
    arguments = ("lint", "--batch", "-", "--select", "taal")
    assert run(*arguments, stdin=record).code == 0
    assert run(*arguments, "--settings-from", "main", stdin=record).code == 1


def test_known_findings_come_from_main_too(run: Runner, repository: Repository) -> None:
    assert lint(run, "--write-baseline", "bekend.json").code == 0
    assert lint(run, "--baseline", "bekend.json").code == 0
    result = lint(run, "--baseline", "bekend.json", "--settings-from", "main")
    assert (result.code, result.out) == (2, "")
    assert result.err == "webcare: bekend.json: dit bestand staat niet in main\n"
    repository.commit()
    repository.git("branch", "--force", "main")
    (repository.folder / "bekend.json").write_text('{"version": 1, "findings": {}}\n', encoding="utf-8")
    assert lint(run, "--baseline", "bekend.json", "--settings-from", "main").code == 0
    (repository.folder / "bekend.json").unlink()
    assert lint(run, "--baseline", "bekend.json", "--settings-from", "main").code == 0
    batch = ("--batch", "-", "--baseline", "bekend.json", "--settings-from", "main")
    assert run("lint", *batch, stdin=json.dumps({"id": 1, "draft": "Hoi."})).code in (0, 1)


def test_a_client_folder_that_main_does_not_know(run: Runner, repository: Repository) -> None:
    """A nearer ``webcare.toml`` would bring its own settings along."""
    repository.write({"drafts/webcare.toml": TOML + OFF})
    result = lint(run, "--settings-from", "main")
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "webcare: in main staat hier nog geen webcare.toml\n"
        "  = kies een versie van ná 'webcare init', en kijk of deze map in git staat\n"
    )


def test_folders_are_where_they_are_now(run: Runner, repository: Repository) -> None:
    repository.git("mv", "drafts", "concepten")
    repository.write({"webcare.toml": TOML + '[paths]\ndrafts = "concepten"\n' + OFF})
    result = run("lint", "--select", "taal/dubbel-woord", "--settings-from", "main")
    assert (result.code, rules(result)) == (1, ["taal/dubbel-woord 3"])


@pytest.mark.parametrize("command", ["lint", "check"])
def test_one_clear_message(run: Runner, repository: Repository, command: str) -> None:
    result = run(command, "--settings-from", "nergens")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("webcare: git kent hier geen versie 'nergens'\n")
    assert run(command, "--settings-from=--output=x").code == 2
    assert not (repository.folder / "x").exists()
    assert run(command, "--settings-from", "nergens", "--lang", "en").err.startswith("webcare: git knows no revision")


def test_without_git_or_a_client(run: Runner, client: Path) -> None:
    (client / "drafts" / "a.md").write_text(STRICT, encoding="utf-8")
    result = lint(run, "--settings-from", "main")
    assert (result.code, result.err.splitlines()[0]) == (2, "webcare: deze map staat niet in git")
    (client / "webcare.toml").unlink()
    result = lint(run, "--settings-from", "main")
    assert (result.code, result.err.splitlines()[0]) == (2, "webcare: hier is geen klantmap")


def test_a_lighter_privacy_rule_of_the_branch_is_told(run: Runner, repository: Repository) -> None:
    repository.write({"webcare.toml": TOML + '[lint.rules]\n"privacy" = {severity = "advice"}\n'})
    assert "webcare.toml:4:" in run("check", "--settings-from", "main").out


def test_check_reads_what_is_there_now_by_the_settings_of_then(run: Runner, repository: Repository) -> None:
    assert run("check", "--settings-from", "main") == run("check")
    repository.write({"webcare.toml": TOML + "kleur = 1\n", "handbook/tone.yaml": "adress: je\n"})
    result = run("check", "--settings-from", "main")
    assert result.code == 1
    assert "webcare.toml:3:1: fout gegevens/onbekende-sleutel" in result.out
    assert "handbook/tone.yaml:1:1: fout gegevens/onbekende-sleutel" in result.out
