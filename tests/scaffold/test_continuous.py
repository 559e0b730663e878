"""The files for GitHub and GitLab: written, renewed, never over somebody else's; and their steps, run one by one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from webcare import __version__
from webcare.model.errors import CannotRun
from webcare.scaffold import scaffold
from webcare.scaffold.continuous import FILES, INCLUDE, System, write_ci

NO_LOG = "webcare: hier is geen logboek: alleen de sjablonen zijn vergeleken\n"
CONTEXT = re.compile(r"\$\{\{ (.+?) \}\}")


@pytest.mark.parametrize("system", ["github", "gitlab"])
def test_they_are_yaml_and_name_the_version(tmp_path: Path, system: System) -> None:
    made = write_ci(str(tmp_path), system)
    assert made.kept == []
    for inside in made.written:
        text = (tmp_path / inside).read_text("utf-8")
        assert isinstance(yaml.safe_load(text), dict)
        assert "@VERSION@" not in text
    assert __version__ in (tmp_path / next(iter(FILES[system].values()))).read_text("utf-8")


def test_what_webcare_made_is_made_anew_and_what_others_made_stays(tmp_path: Path) -> None:
    write_ci(str(tmp_path), "github")
    action, workflow = FILES["github"].values()
    (tmp_path / action).write_text("# Gemaakt door webcare 0.0.1.\noud: 1\n", "utf-8")
    (tmp_path / workflow).write_text("name: van mij\n", "utf-8")
    made = write_ci(str(tmp_path), "github")
    assert (made.written, made.kept) == ([action], [workflow])
    assert "oud" not in (tmp_path / action).read_text("utf-8")
    assert (tmp_path / workflow).read_text("utf-8") == "name: van mij\n"


def test_gitlab_includes_it_or_the_user_is_told_how(tmp_path: Path) -> None:
    assert write_ci(str(tmp_path), "gitlab").written == [".gitlab/webcare.yml", ".gitlab-ci.yml"]
    assert (tmp_path / ".gitlab-ci.yml").read_text("utf-8") == INCLUDE
    assert write_ci(str(tmp_path), "gitlab").to_add is None
    (tmp_path / ".gitlab-ci.yml").write_text("test: {script: [make]}\n", "utf-8")
    made = write_ci(str(tmp_path), "gitlab")
    assert (made.to_add, (tmp_path / ".gitlab-ci.yml").read_text("utf-8")) == (INCLUDE, "test: {script: [make]}\n")


class Repository:
    """A client in git with a proposal, and a machine to run steps on."""

    def __init__(self, folder: Path, tools: Path) -> None:
        self.folder = folder
        tools.mkdir()
        (tools / "webcare").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m webcare "$@"\n', "utf-8")
        (tools / "python").write_text('#!/bin/sh\necho "$@" >> "$INSTALLED"\n', "utf-8")
        for name in ("webcare", "python"):
            (tools / name).chmod(0o755)
        self.environment = {
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            "HOME": str(tools),
            "INSTALLED": str(tools / "installed"),
            "GITHUB_STEP_SUMMARY": str(tools / "summary.md"),
            "GITHUB_ACTIONS": "true",
            "WEBCARE_CACHE": "off",
            "GIT_CONFIG_GLOBAL": os.devnull,
        }
        scaffold(str(folder), "Lichthuis")
        self.git("init", "-q", "-b", "main")
        self.base = self.commit("begin")

    def git(self, *arguments: str) -> str:
        """What git says."""
        author = ["-c", "user.name=test", "-c", "user.email=test@test.example", "-c", "commit.gpgsign=false"]
        done = subprocess.run(
            ["git", *author, *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def commit(self, message: str) -> str:
        """Commit everything; the hash."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
        return self.git("rev-parse", "HEAD")

    def step(self, script: str, extra: dict[str, str]) -> subprocess.CompletedProcess[str]:
        """As a runner does: bash, and the first command that fails ends it."""
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder,
            env={**self.environment, **extra},
            capture_output=True,
            text=True,
            check=False,
        )

    def edit(self, inside: str, old: str, new: str) -> None:
        """Write ``new`` where ``old`` stands first."""
        path = self.folder / inside
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A client in git."""
    if shutil.which("git") is None or shutil.which("bash") is None or os.name == "nt":
        pytest.skip("the steps are for bash and git")
    return Repository(tmp_path / "klant", tmp_path / "tools")


def run_action(
    repository: Repository, base: str, folder: str = "."
) -> list[tuple[str, subprocess.CompletedProcess[str]]]:
    """Every step of the action that runs a script, with its conditions and inputs filled in as GitHub does."""
    write_ci(str(repository.folder / folder), "github")
    action = yaml.safe_load((repository.folder / FILES["github"]["action.yml"]).read_text("utf-8"))
    inputs = {name: about["default"] for name, about in action["inputs"].items()} | {"base": base, "folder": folder}

    def value(expression: str) -> str:
        assert expression.startswith("inputs."), expression
        return str(inputs[expression.removeprefix("inputs.")])

    done = []
    for step in action["runs"]["steps"]:
        condition: Any = step.get("if")
        assert condition in (None, "${{ !cancelled() && inputs.base != '' }}")
        if "run" not in step or (condition and not base):
            continue
        assert "${{" not in step["run"], "what others write may reach a script only by the environment"
        extra = {name: CONTEXT.sub(lambda found: value(found[1]), text) for name, text in step["env"].items()}
        done.append((step["name"], repository.step(step["run"], extra)))
    return done


def test_a_proposal_that_is_fine(repository: Repository) -> None:
    repository.edit("handbook/targets.yaml", "first-response: ", "first-response: 7h # was ")
    repository.commit("een andere norm")
    done = run_action(repository, repository.base)
    assert [(name, step.returncode, step.stderr) for name, step in done] == [
        ("webcare installeren", 0, ""),
        ("het handboek", 0, ""),
        ("wat de wijziging betekent", 0, NO_LOG),
    ]
    installed = Path(repository.environment["INSTALLED"]).read_text("utf-8")
    assert installed == f"-m pip install --quiet webcare=={__version__}\n"
    assert "7 uur" in Path(repository.environment["GITHUB_STEP_SUMMARY"]).read_text("utf-8")
    assert "::" in done[2][1].stdout


def test_a_proposal_that_breaks_something(repository: Repository) -> None:
    repository.edit("handbook/channels.yaml", "  surface:", "  surfase:")
    repository.commit("een tikfout")
    steps = dict(run_action(repository, repository.base))
    assert steps["het handboek"].returncode == 1
    assert "::error file=handbook/channels.yaml,line=" in steps["het handboek"].stdout
    assert steps["wat de wijziging betekent"].returncode == 0


def test_a_proposal_cannot_switch_a_rule_off_for_itself(repository: Repository) -> None:
    answer = "---\nid: pakket\ntitle: Pakket\n---\nHoi, de de lamp komt morgen.\n"
    (repository.folder / "answers/pakket.md").write_text(answer, "utf-8")
    repository.edit("webcare.toml", "[lint]", '[[lint.ignore]]\nrule = "taal"\nreason = "Zo."\n\n[lint]')
    repository.commit("stiekem")
    assert repository.step("webcare check", {}).stdout.count("taal/dubbel-woord") == 0
    found = dict(run_action(repository, repository.base))["het handboek"]
    assert (found.returncode, found.stdout.count("taal/dubbel-woord")) == (1, 1)


def test_the_proposal_that_begins_a_client_folder(repository: Repository) -> None:
    before = repository.git("commit-tree", "-m", "leeg", repository.git("mktree"))
    done = run_action(repository, before)
    assert [step.returncode for _, step in done] == [0, 0, 0]
    assert done[2][1].stdout == ""


def test_without_a_base_there_is_nothing_to_compare(repository: Repository) -> None:
    done = run_action(repository, "")
    assert [(name, step.returncode) for name, step in done] == [("webcare installeren", 0), ("het handboek", 0)]


def test_a_client_that_is_a_folder_of_the_repository(repository: Repository) -> None:
    (repository.folder / "klanten").mkdir()
    for name in ("handbook", "answers", "drafts", "webcare.toml"):
        (repository.folder / name).rename(repository.folder / "klanten" / name)
    base = repository.commit("een map dieper")
    made = write_ci(str(repository.folder / "klanten"), "github")
    assert (Path(made.top), made.written) == (repository.folder.resolve(), list(FILES["github"].values()))
    workflow = yaml.safe_load((repository.folder / FILES["github"]["workflow.yml"]).read_text("utf-8"))
    assert workflow["jobs"]["handboek"]["steps"][-1]["with"]["folder"] == "klanten"
    repository.edit("klanten/handbook/targets.yaml", "first-response: ", "first-response: 7h # was ")
    repository.commit("een andere norm")
    done = run_action(repository, base, folder="klanten")
    assert [step.returncode for _, step in done] == [0, 0, 0]
    assert "::notice file=klanten/handbook/targets.yaml,line=" in done[2][1].stdout


@pytest.mark.parametrize("name", ["een map", "a$b", "-x", "é"])
def test_a_folder_that_ci_cannot_name(tmp_path: Path, name: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / name).mkdir()
    with pytest.raises(CannotRun, match="CI cannot take"):
        write_ci(str(tmp_path / name), "github")


def test_the_script_for_gitlab(repository: Repository) -> None:
    write_ci(str(repository.folder), "gitlab")
    job = yaml.safe_load((repository.folder / ".gitlab/webcare.yml").read_text("utf-8"))["webcare"]
    repository.edit("handbook/targets.yaml", "first-response: ", "first-response: 7h # was ")
    repository.commit("een andere norm")
    for base in (repository.base, ""):
        done = repository.step("\n".join(job["script"]), {**job["variables"], "CI_MERGE_REQUEST_DIFF_BASE_SHA": base})
        assert (done.returncode, done.stderr) == (0, NO_LOG if base else "")
    assert "7 uur" in (repository.folder / "webcare-wijziging.md").read_text("utf-8")
    assert job["artifacts"]["paths"] == ["webcare-wijziging.md"]
