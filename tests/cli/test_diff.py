"""``webcare diff`` as a user runs it, in a repository of git and on two folders."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.docs.documents import exactly
from tests.store.repository import Repository, needs_git
from webcare.scaffold import scaffold

TARGETS, CONTACTS = "handbook/targets.yaml", "handbook/contacts.yaml"


@pytest.fixture
def repository(client: Path) -> Repository:
    """The client of ``webcare init``, committed."""
    made = Repository.new(client)
    made.commit()
    return made


def swap(root: Path, path: str, old: str, new: str) -> None:
    """Change a file as a person does."""
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def slower(root: Path) -> None:
    """The first response from one hour to two."""
    swap(root, TARGETS, "first-response: 1h", "first-response: 2h")


def other_number(root: Path) -> None:
    """Another number for the desk."""
    swap(root, CONTACTS, "value: 088 000 00 00", "value: 088 000 00 01")


@needs_git
def test_what_i_changed_since_the_last_commit(run: Runner, repository: Repository) -> None:
    slower(repository.folder)
    found = run("diff")
    assert found.code == 0
    assert "- X, Facebook en Instagram: eerste reactie van 1 uur naar 2 uur  handbook/targets.yaml:4\n" in found.out
    assert found.out.endswith("\n1 wijziging\n")
    assert found.err == ""


@needs_git
def test_nothing_changed(run: Runner, repository: Repository) -> None:
    assert run("diff") == (0, "Geen verandering van betekenis.\n", "")
    assert run("diff", "--exit-code").code == 0
    swap(repository.folder, TARGETS, "first-response: 1h", "first-response:    60m  # een uur")
    assert run("diff", "--exit-code") == (
        0,
        "Geen verandering van betekenis. Van 1 bestand veranderde alleen de vorm.\n",
        "",
    )


@needs_git
def test_exit_code(run: Runner, repository: Repository) -> None:
    slower(repository.folder)
    assert run("diff").code == 0
    assert run("diff", "--exit-code").code == 1


@needs_git
def test_two_revisions(run: Runner, repository: Repository) -> None:
    repository.git("checkout", "--quiet", "-b", "nummer")
    other_number(repository.folder)
    repository.commit()
    slower(repository.folder)  # not committed, so no part of it
    found = run("diff", "main..nummer")
    assert "telefoonnummer, contact Klantenservice, telefoon: 088 000 00 00 → 088 000 00 01" in found.out
    assert found.out.endswith("\n1 wijziging, 1 om eerst na te bellen\n")
    both = run("diff", "main")
    assert both.out.endswith("\n2 wijzigingen, 1 om eerst na te bellen\n")
    assert run("diff", "nummer..main").out.count("088 000 00 01 → 088 000 00 00") == 1


@needs_git
def test_a_client_inside_a_repository(run: Runner, here: Path) -> None:
    folder = here / "klanten" / "proef"
    scaffold(str(folder), "Proef")
    made = Repository.new(here)
    made.commit()
    other_number(folder)
    found = run("diff", "--client", "klanten/proef", "--format", "github")
    assert found.code == 0
    assert found.out.startswith("::warning file=klanten/proef/handbook/contacts.yaml,line=8,")


@needs_git
def test_github_by_itself(run: Runner, repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    slower(repository.folder)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("diff").out.startswith("::notice file=handbook/targets.yaml,line=4,")


@needs_git
def test_json(run: Runner, repository: Repository) -> None:
    other_number(repository.folder)
    slower(repository.folder)
    document = exactly("diff", run("diff", "--format", "json").out)
    assert (document["client"], document["base"], document["head"], document["changed"]) == ("Proef", "HEAD", None, 2)
    assert document["call_back"][0]["after"] == ["088 000 00 01"]
    nothing = exactly("diff", run("diff", "HEAD..HEAD", "--format", "json").out)
    assert (nothing["head"], nothing["groups"], nothing["call_back"]) == ("HEAD", [], [])


@needs_git
def test_in_english(run: Runner, repository: Repository) -> None:
    slower(repository.folder)
    found = run("diff", "--lang", "en", "--format", "md")
    assert "- X, Facebook and Instagram: first response from 1 hour to 2 hours (handbook/targets.yaml:4)\n" in found.out


@needs_git
def test_what_cannot_be_read_is_told_and_left_out(run: Runner, repository: Repository) -> None:
    slower(repository.folder)
    swap(repository.folder, "handbook/facts.yaml", "telefoon: 088 000 00 00", "telefoon: [1, 2]\nfax: [")
    found = run("diff")
    assert found.code == 0
    assert "eerste reactie van 1 uur naar 2 uur" in found.out
    assert "\nNiet te lezen\n" in found.out
    assert "\n- handbook/facts.yaml:" in found.out
    assert "feit" not in found.out
    assert exactly("diff", run("diff", "--format", "json").out)["unreadable"][0]["path"] == "handbook/facts.yaml"


@needs_git
def test_a_change_does_not_hide_behind_an_error(run: Runner, repository: Repository) -> None:
    swap(repository.folder, CONTACTS, "value: 088 000 00 00", "value: 088 000 00 01, valeu: x")
    found = run("diff", "--exit-code")
    assert found.code == 1
    assert "handbook/contacts.yaml:" in found.out


@needs_git
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nergens"], "nergens"),
        (["--", "--output=x"], "streepje"),
        (["main...main"], "drie punten"),
        (["main..main..main"], "één versie"),
        (["--against", "nergens"], "webcare.toml"),
        (["main", "--against", "."], "kies een versie uit git of --against"),
        (["--format", "html"], "kies uit: auto, text, md, json, github"),
        (["--client", "nergens"], "webcare.toml"),
    ],
)
def test_cannot_run(run: Runner, repository: Repository, arguments: list[str], words: str) -> None:
    assert repository.folder.is_dir()
    found = run("diff", *arguments)
    assert found.code == 2
    assert found.out == ""
    assert words in found.err
    assert "Traceback" not in found.err


def test_without_git(run: Runner, client: Path) -> None:
    found = run("diff")
    assert client.is_dir()
    assert (found.code, found.out) == (2, "")
    assert "git" in found.err


def test_without_a_client(run: Runner, here: Path) -> None:
    assert here.is_dir()
    assert run("diff").code == 2


def test_two_folders(run: Runner, client: Path, tmp_path: Path) -> None:
    shutil.copytree(client, tmp_path / "oud", ignore=shutil.ignore_patterns(".git"))
    slower(client)
    found = run("diff", "--against", str(tmp_path / "oud"))
    assert "- X, Facebook en Instagram: eerste reactie van 1 uur naar 2 uur  handbook/targets.yaml:4\n" in found.out
    assert run("diff", "--against", ".").out == "Geen verandering van betekenis.\n"


def test_hostile_text_stays_text(run: Runner, client: Path, tmp_path: Path) -> None:
    shutil.copytree(client, tmp_path / "oud")
    evil = r'"\e[31m::error::x\n::set-output name=a::b @team ![x](https://evil.example/x.png)"'
    swap(client, "handbook/facts.yaml", "telefoon: 088 000 00 00", f"telefoon: {evil}")
    swap(client, "handbook/topics.yaml", "name: Bezorging", f"name: {evil}")
    for form in ("text", "md", "github", "json"):
        found = run("diff", "--against", str(tmp_path / "oud"), "--format", form)
        assert found.code == 0
        assert "\x1b" not in found.out
        if form == "json":
            assert json.loads(found.out)["changed"] == 2
        elif form == "github":
            assert all(line.startswith(("::notice file=", "::warning file=")) for line in found.out.splitlines())
        else:
            assert not any(line.lstrip().startswith("::") for line in found.out.splitlines())


@needs_git
def test_of_several_thresholds_it_says_which(run: Runner, client: Path) -> None:
    plan = "handbook/crisis.yaml"
    first = "  - {phase: watch, messages: 20, within: 1h, times-normal: 3}\n"
    second = "  - {phase: watch, messages: 8, within: 30m, channels: [x, instagram]}\n"
    swap(client, plan, first, first + second)
    repository = Repository.new(client)
    repository.commit()
    swap(client, plan, "within: 1h", "within: 2h")
    swap(client, plan, "within: 30m", "within: 45m")
    found = run("diff").out
    assert "- crisisplan, drempel oppassen op alle kanalen samen: termijn van 1 uur naar 2 uur" in found
    assert "- crisisplan, drempel oppassen op X en Instagram: termijn van 30 minuten naar 45 minuten" in found
    swap(client, plan, ", channels: [x, instagram]", "")
    assert "drempel oppassen (2): termijn van 30 minuten naar 45 minuten" in run("diff").out
