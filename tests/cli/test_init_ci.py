"""``webcare init --ci``: with a new client, or beside one that is there."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.runner import Runner

GITHUB = [".github/actions/webcare/action.yml", ".github/workflows/webcare.yml"]


def told(out: str, sign: str) -> list[str]:
    return [line[2:].replace(os.sep, "/") for line in out.splitlines() if line.startswith(f"{sign} ")]


def test_beside_a_client_it_makes_only_that(run: Runner, client: Path) -> None:
    before = (client / "webcare.toml").read_text("utf-8")
    result = run("init", "--ci", "github")
    assert (result.code, result.err, result.out.count("\n")) == (0, "", 2)
    assert told(result.out, "+") == GITHUB
    assert (client / "webcare.toml").read_text("utf-8") == before


def test_with_a_new_client(run: Runner, here: Path) -> None:
    result = run("init", ".", "--name", "Lichthuis", "--ci", "github")
    assert result.code == 0
    assert told(result.out, "+")[-2:] == GITHUB
    assert (here / "webcare.toml").is_file()
    assert run("check").code == 0


def test_what_others_made_stays(run: Runner, client: Path) -> None:
    (client / ".github/workflows").mkdir(parents=True)
    (client / ".github/workflows/webcare.yml").write_text("name: van mij\n", "utf-8")
    result = run("init", "--ci", "github")
    kept = f"= {os.path.join('.github', 'workflows', 'webcare.yml')} is niet van webcare en blijft"
    assert (result.code, result.out.splitlines()[-1]) == (0, kept)


def test_gitlab_says_what_to_add(run: Runner, client: Path) -> None:
    (client / ".gitlab-ci.yml").write_text("test: {script: [make]}\n", "utf-8")
    result = run("init", "--ci", "gitlab")
    assert result.out.replace(os.sep, "/") == (
        "+ .gitlab/webcare.yml\n\nZet dit in .gitlab-ci.yml:\ninclude:\n  - local: .gitlab/webcare.yml\n"
    )


def test_an_unknown_system(run: Runner, client: Path) -> None:
    result = run("init", "--ci", "jenkins")
    assert (result.code, result.err) == (2, "webcare: deze waarde past niet bij --ci\n  = kies uit: github, gitlab\n")
    assert not (client / ".github").exists()
