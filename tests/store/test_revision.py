"""An earlier version of a client folder: what names it, what it holds, and one clear message for all that goes wrong."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.store.committed import CLIENT, repository
from tests.store.repository import Repository, alone, needs_git
from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store import git_process
from webcare.store.git_problems import why_not
from webcare.store.revision import Revision, opened, resolve, span

__all__ = ["alone", "repository"]
pytestmark = needs_git


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("main", ("main", None)),
        ("main..HEAD", ("main", "HEAD")),
        ("main..", ("main", "HEAD")),
        ("..werk", ("HEAD", "werk")),
        ("..", ("HEAD", "HEAD")),
        ("v1.0..v1.1", ("v1.0", "v1.1")),
        ("", ("", None)),
    ],
)
def test_a_span(text: str, expected: tuple[str, str | None]) -> None:
    assert span(text) == expected


@pytest.mark.parametrize("text", ["main...HEAD", "...HEAD", "main...", "a....b"])
def test_three_dots_are_refused(text: str) -> None:
    with pytest.raises(CannotRun) as caught:
        span(text)
    assert caught.value.message == Text(
        "drie punten tussen twee versies kan hier niet", "three dots between two revisions do not work here"
    )
    assert caught.value.hint is not None
    assert caught.value.hint.nl == f"schrijf twee punten: '{text.replace('...', '..', 1)}'"


def test_a_revision_by_many_names(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    second = repository.commit({"handbook/tone.yaml": "address: u\n"})
    repository.git("tag", "--annotate", "--message", "x", "v1", first)
    names = ["HEAD", "main", second, second[:8], "main@{0}", "refs/heads/main"]
    assert [resolve(str(repository.folder), name) for name in names] == [Revision(second, name) for name in names]
    for name in ("HEAD~1", "HEAD^", "v1", "v1^{}"):
        assert resolve(".", name) == Revision(first, name)
    assert resolve("handbook", "HEAD").commit == second  # a folder further down


def test_a_repository_with_longer_hashes(alone: Path) -> None:
    made = Repository(alone)
    made.git("init", "--quiet", "--object-format=sha256", str(alone))
    commit = made.commit(CLIENT)
    assert len(commit) == 64
    with opened(".", resolve(".", "HEAD")) as workspace:
        assert workspace.handbook.tone.address == "je"


def test_a_detached_head(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "--detach")
    assert resolve(".", "HEAD").commit == repository.git("rev-parse", "main")


REFUSED = {
    "an option": ("--output=x", "een versie uit git begint niet met een streepje"),
    "a short option": ("-p", "een versie uit git begint niet met een streepje"),
    "nothing": ("", "hier hoort een versie uit git"),
    "blanks": ("  ", "hier hoort een versie uit git"),
    "a line end": ("main\nHEAD", "er staat een onzichtbaar teken in deze versie"),
    "an escape": ("main\x1b[31m", "er staat een onzichtbaar teken in deze versie"),
    "a NUL": ("main\0", "er staat een onzichtbaar teken in deze versie"),
    "no UTF-8": ("main\udcff", "er staat een onzichtbaar teken in deze versie"),
    "very long": ("a" * 100_000, "de naam van deze versie is langer dan 250 tekens"),
    "two of them": ("main..HEAD", "hier hoort één versie, geen twee"),
}


@pytest.mark.parametrize(("name", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_revision(repository: Repository, name: str, message: str) -> None:
    with pytest.raises(CannotRun) as caught:
        resolve(str(repository.folder), name)
    assert caught.value.message.nl == message
    assert caught.value.hint is not None
    assert caught.value.hint.nl.startswith("schrijf een branch, een tag of een commit, zoals main of HEAD~1")
    assert not (repository.folder / "x").exists()


@pytest.mark.parametrize("name", ["nergens", "HEAD~9", "0" * 40, "HEAD:handbook", "HEAD^{tree}", "main^{/x", "@{", "é"])
def test_a_revision_that_is_not_there(repository: Repository, name: str) -> None:
    with pytest.raises(CannotRun) as caught:
        resolve(str(repository.folder), name)
    assert caught.value.message == Text(f"git kent hier geen versie '{name}'", f"git knows no revision '{name}' here")


def test_a_name_with_personal_data_is_masked(repository: Repository) -> None:
    repository.git("branch", "klacht-jan@voorbeeld.nl")
    assert "jan@voorbeeld.nl" not in resolve(".", "klacht-jan@voorbeeld.nl").name


def test_a_shallow_clone(repository: Repository, tmp_path: Path) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.commit({"handbook/tone.yaml": "address: u\n"})
    clone = tmp_path / "ondiep"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(clone))
    assert resolve(str(clone), "HEAD").commit == repository.git("rev-parse", "HEAD")
    for name in ("HEAD~1", first):
        with pytest.raises(CannotRun) as caught:
            resolve(str(clone / "handbook"), name)
        assert caught.value.message.nl == f"git kent hier geen versie '{name}'; deze kloon is ondiep"
        assert caught.value.hint == Text(
            "haal alle versies op: git fetch --unshallow, of in CI: fetch-depth: 0",
            "fetch all versions: git fetch --unshallow, or in CI: fetch-depth: 0",
        )
    (clone / "lont").mkdir()
    Repository(clone).git("worktree", "add", "--quiet", "--detach", "lont/hier")
    with pytest.raises(CannotRun, match="shallow"):
        resolve(str(clone / "lont" / "hier"), "HEAD~1")


def test_no_repository(alone: Path) -> None:
    with pytest.raises(CannotRun) as caught:
        resolve(str(alone), "HEAD")
    assert (caught.value.message.nl, caught.value.place) == ("deze map staat niet in git", str(alone))


def test_no_folder(alone: Path) -> None:
    with pytest.raises(CannotRun) as caught:
        resolve(str(alone / "weg"), "HEAD")
    assert caught.value.message.nl == "deze map bestaat niet"


def test_no_commits(alone: Path) -> None:
    Repository.new(alone)
    for name in ("HEAD", "main"):
        with pytest.raises(CannotRun) as caught:
            resolve(str(alone), name)
        assert caught.value.message.nl == "deze git-repository heeft nog geen commits"


def test_a_bare_repository_hidden_in_the_folder(alone: Path) -> None:
    """As an archive may bring along: git would use it, and its settings, for whoever stands in that folder."""
    Repository.new(alone).git("init", "--quiet", "--bare", "klant")
    with pytest.raises(CannotRun) as caught:
        resolve(str(alone / "klant"), "HEAD")
    assert caught.value.message.nl == "in deze map ligt een kale git-repository, en die wordt niet vertrouwd"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_repository_of_somebody_else(repository: Repository) -> None:
    for path in (repository.folder, repository.folder / ".git"):
        os.chown(path, 12345, 12345)
    with pytest.raises(CannotRun) as caught:
        resolve(str(repository.folder), "HEAD")
    assert caught.value.message.nl == "deze git-repository is van een andere gebruiker"
    assert caught.value.hint is not None and "safe.directory" in caught.value.hint.nl


def test_what_git_complains_of() -> None:
    problem = why_not("klant", "fatal: detected dubious ownership in repository at '/x'\n")
    assert problem.message.en == "this git repository belongs to another user"
    assert why_not("klant", "fatal: bad config line 1").message.nl == "git kan deze repository niet lezen"


def test_a_damaged_repository(repository: Repository) -> None:
    (repository.folder / ".git" / "config").write_text("[kapot\n", encoding="utf-8")
    with pytest.raises(CannotRun) as caught:
        resolve(str(repository.folder), "HEAD")
    assert caught.value.message.nl == "git kan deze repository niet lezen"


def test_no_git(repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for path in ("", ".", str(tmp_path / "leeg"), os.pathsep.join(["", ".", "bin"])):
        monkeypatch.setenv("PATH", path)
        with pytest.raises(CannotRun) as caught:
            resolve(str(repository.folder), "HEAD")
        assert caught.value.message == Text("git is niet gevonden", "git was not found")
        assert caught.value.hint is not None and caught.value.hint.nl == "installeer git, en zet het in je PATH"


@pytest.mark.skipif(os.name == "nt", reason="the planted git is a shell script")
def test_a_git_of_the_client_is_never_run(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = shutil.which("git")
    assert real is not None
    canary = tmp_path / "kanarie"
    planted = [repository.folder / "git", repository.folder / "bin" / "git", tmp_path / "hier" / "git"]
    for path in planted:
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n: > {canary}\n", encoding="utf-8")
        path.chmod(0o755)
    outside = tmp_path / "link"
    outside.mkdir()
    (outside / "git").symlink_to(planted[1])
    monkeypatch.chdir(tmp_path / "hier")
    folders = ["", ".", *(str(path.parent) for path in planted), str(outside), os.path.dirname(real)]
    monkeypatch.setenv("PATH", os.pathsep.join(folders))
    assert git_process.program(str(repository.folder)) == real
    assert resolve(str(repository.folder), "HEAD").name == "HEAD"
    assert git_process.environment(str(repository.folder))["PATH"].split(os.pathsep) == [
        str(outside),
        os.path.dirname(real),
    ]
    assert not canary.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_repository_that_keeps_git_waiting(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of settings that is a pipe without a writer."""
    os.mkfifo(repository.folder / ".git" / "pijp")
    repository.git("config", "include.path", "pijp")
    monkeypatch.setattr(limits, "GIT_TIME", limits.GIT_TIME.at(0))
    with pytest.raises(CannotRun) as caught:
        resolve(str(repository.folder), "HEAD")
    assert caught.value.message.nl == "git geeft geen antwoord binnen 0 seconden"


def test_a_replaced_commit_is_what_its_hash_says(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    second = repository.commit({"handbook/tone.yaml": "address: u\n"})
    repository.git("replace", second, first)
    with opened(".", resolve(".", second)) as workspace:
        assert workspace.handbook.tone.address == "u"


def test_a_grafted_parent_is_none(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    second = repository.commit({"handbook/tone.yaml": "address: u\n"})
    third = repository.commit({"handbook/tone.yaml": "address: mirror\n"})
    (repository.folder / ".git" / "info").mkdir(exist_ok=True)
    (repository.folder / ".git" / "info" / "grafts").write_text(f"{third} {first}\n", encoding="utf-8")
    assert resolve(".", "HEAD~1").commit == second
