"""A repository whose settings name programs everywhere: plain git runs them, and through our functions none ever runs."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from tests.store.repository import Repository, alone, needs_git
from webcare import limits
from webcare.model.errors import CannotRun
from webcare.store import git_process
from webcare.store.base import hold_to, read_then
from webcare.store.revision import opened, read_at, resolve
from webcare.store.workspace import open_workspace

__all__ = ["alone"]
pytestmark = [needs_git, pytest.mark.skipif(os.name == "nt", reason="the canaries are shell scripts")]
SCRIPT = """#!/bin/sh
: > "{}/${{1:-nameless}}"
case "$1" in
  clean|smudge) cat ;;
  textconv) cat "$2" ;;
esac
"""
TOML = 'client = "Vijandig"\n'
ATTRIBUTES = "*.yaml diff=shown filter=cleaned merge=merged\n*.md diff=commanded\n*.processed filter=processed\n"


RUN_BY_PLAIN_GIT = frozenset(
    "fsmonitor hook-post-index-change external textconv command clean smudge process transport ssh uploadpack".split()
)


class Hostile(Repository):
    """``script`` touches a canary with the name of its first argument."""

    script: str
    canaries: Path
    lost: str
    """A blob that is in a commit and not in the repository."""

    def ran(self) -> set[str]:
        """The canaries that were touched."""
        return {path.name for path in self.canaries.iterdir()}

    def plant(self, key: str, value: str) -> None:
        """Set a key of the repository's own configuration."""
        self.git("config", "--add", key, value)


@pytest.fixture
def hostile(alone: Path, tmp_path: Path) -> Hostile:
    """A client folder in git, with programs planted in every place that we know of."""
    folder = Hostile.new(alone)
    repository = Hostile(folder.folder)
    repository.canaries = tmp_path / "kanaries"
    repository.canaries.mkdir()
    script = tmp_path / "boos"
    script.write_text(SCRIPT.format(repository.canaries), encoding="utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    repository.script = str(script)
    repository.commit({"webcare.toml": TOML, "handbook/tone.yaml": "address: je\n"})
    repository.commit(
        {
            ".gitattributes": ATTRIBUTES,
            "handbook/tone.yaml": "address: u\n",
            "answers/a.md": "Hoi\n",
            "drafts/b.txt": "Hoi\n",
        }
    )
    plant_settings(repository)
    plant_hooks(repository)
    lose(repository, "handbook/lost.yaml")
    repository.write({"handbook/tone.yaml": "address: mirror\n", "answers/a.md": "Hallo\n"})
    assert repository.ran() <= {"hook-reference-transaction", "fsmonitor", "clean", "process"}
    for canary in repository.canaries.iterdir():
        canary.unlink()
    return repository


def plant_settings(repository: Hostile) -> None:
    boos = repository.script
    more = repository.folder / ".git" / "meer"
    more.write_text(f'[diff "included"]\n\ttextconv = {boos} included\n', encoding="utf-8")
    planted = {
        "core.fsmonitor": f"{boos} fsmonitor",
        "core.pager": f"{boos} pager",
        "pager.rev-parse": f"{boos} pager",
        "pager.ls-tree": f"{boos} pager",
        "pager.cat-file": f"{boos} pager",
        "core.editor": f"{boos} editor",
        "core.askPass": f"{boos}",
        "core.sshCommand": f"{boos} ssh",
        "core.gitProxy": f"{boos}",
        "core.alternateRefsCommand": f"{boos} alternate",
        "core.hooksPath": str(repository.folder / ".git" / "haken"),
        "core.worktree": str(repository.folder),
        "credential.helper": f"!{boos} credential",
        "gpg.program": f"{boos}",
        "log.showSignature": "true",
        "diff.external": f"{boos} external",
        "diff.shown.textconv": f"{boos} textconv",
        "diff.commanded.command": f"{boos} command",
        "filter.cleaned.clean": f"{boos} clean",
        "filter.cleaned.smudge": f"{boos} smudge",
        "filter.processed.process": f"{boos} process",
        "merge.merged.driver": f"{boos} merge",
        "alias.ls-tree": f"!{boos} alias",
        "alias.cat-file": f"!{boos} alias",
        "include.path": str(more),
        "protocol.ext.allow": "always",
        "remote.origin.url": f"ext::{boos} transport",
        "remote.origin.uploadpack": f"{boos} uploadpack",
        "remote.origin.promisor": "true",
        "remote.origin.partialclonefilter": "blob:none",
        "remote.second.url": str(repository.folder),
        "remote.second.uploadpack": f"{boos} uploadpack",
        "remote.second.promisor": "true",
        "remote.third.url": "ssh://nergens.voorbeeld.nl/x",
        "remote.third.promisor": "true",
        "remote.fourth.vcs": "boos",
        "remote.fourth.url": "x",
        "remote.fourth.promisor": "true",
        "extensions.partialClone": "origin",
        "core.repositoryformatversion": "1",
    }
    for key, value in planted.items():
        repository.plant(key, value)


def plant_hooks(repository: Hostile) -> None:
    for folder in ("haken", "hooks"):
        where = repository.folder / ".git" / folder
        where.mkdir(exist_ok=True)
        for hook in (
            "post-index-change",
            "reference-transaction",
            "pre-commit",
            "post-checkout",
            "pre-auto-gc",
            "fsmonitor-watchman",
        ):
            path = where / hook
            path.write_text(f"#!/bin/sh\nexec {repository.script} hook-{hook}\n", encoding="utf-8")
            path.chmod(0o755)


def lose(repository: Hostile, name: str) -> None:
    """A commit in ``refs/heads/lost`` with a file whose content is nowhere, as in a partial clone."""
    data = b"address: weg\n"
    repository.lost = repository.blob(data)
    tree = repository.tree(("100644", name.rpartition("/")[2].encode(), repository.lost))
    settings = repository.blob(TOML.encode())
    top = repository.tree(("40000", name.partition("/")[0].encode(), tree), ("100644", b"webcare.toml", settings))
    commit = repository.git("-c", "core.hooksPath=/dev/null", "commit-tree", top, "-m", "kwijt")
    (repository.folder / ".git" / "refs" / "heads" / "lost").write_text(commit + "\n", encoding="utf-8")
    (repository.folder / ".git" / "objects" / repository.lost[:2] / repository.lost[2:]).unlink()


def test_plain_git_runs_them(hostile: Hostile) -> None:
    commands = [
        ["status"],
        ["diff"],
        ["diff", "--no-ext-diff"],
        ["log", "-p", "-1"],
        ["show", "HEAD:handbook/tone.yaml"],
        ["cat-file", "--textconv", "HEAD:handbook/tone.yaml"],
        ["cat-file", "--filters", "HEAD:handbook/tone.yaml"],
        ["cat-file", "--filters", "--path=a.processed", "HEAD:handbook/tone.yaml"],
        ["cat-file", "-p", hostile.lost],
    ]
    for command in commands:
        hostile.attempt(*command)
    assert hostile.ran() >= RUN_BY_PLAIN_GIT


def test_through_ours_none_runs(hostile: Hostile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    elsewhere = tmp_path / "programma's"
    elsewhere.mkdir()
    for name in ("git-remote-boos", "git-ls-tree", "git-cat-file", "git-rev-parse"):
        (elsewhere / name).symlink_to(hostile.script)
    environment = {
        "GIT_EXTERNAL_DIFF": f"{hostile.script} variable",
        "GIT_SSH_COMMAND": f"{hostile.script} variable",
        "GIT_PAGER": f"{hostile.script} variable",
        "GIT_ASKPASS": hostile.script,
        "GIT_EXEC_PATH": str(elsewhere),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": f"{hostile.script} variable",
        "GIT_DIR": str(tmp_path / "nergens"),
        "GIT_TRACE": str(hostile.canaries / "traced"),
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    here = str(hostile.folder)
    head, before = resolve(here, "HEAD"), resolve(here, "HEAD~1")
    addresses = []
    for revision in (head, before):
        with opened(here, revision) as workspace:
            addresses.append(workspace.handbook.tone.address)
    assert addresses == ["u", "je"]
    source = read_at(here, head, "handbook/tone.yaml")
    assert source is not None and source.text == "address: u\n"
    hold_to(open_workspace(client=here), "HEAD")
    assert read_then("handbook/tone.yaml", "HEAD", limits.HANDBOOK_FILE) == b"address: u\n"
    with pytest.raises(CannotRun):
        resolve(here, "nergens")
    with pytest.raises(CannotRun):
        resolve(here, "1" * 40)  # a commit that the remotes could be asked for
    with pytest.raises(CannotRun) as caught, opened(here, resolve(here, "lost")):
        pass
    assert caught.value.message.nl == "deze versie is hier niet compleet: er ontbreken bestanden"
    assert hostile.ran() == set()


def test_nothing_runs_with_a_git_that_knows_less(hostile: Hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    """An older git asks the remotes for what is absent; then no transport is allowed."""
    monkeypatch.delitem(git_process.SAFE, "GIT_NO_LAZY_FETCH")
    here = str(hostile.folder)
    for name in ("1" * 40, "lost"):
        with pytest.raises(CannotRun), opened(here, resolve(here, name)):
            pass
    assert hostile.ran() == set()


def test_only_three_commands_are_ever_run(hostile: Hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    commit = hostile.git("rev-parse", "HEAD")
    real = subprocess.Popen

    def watched(command: list[str], **options: object) -> object:
        seen.append(command)
        assert options.get("shell", False) is False
        return real(command, **options)  # type: ignore[call-overload]  # passed on as it came

    monkeypatch.setattr("webcare.store.git_process.subprocess.Popen", watched)
    here = str(hostile.folder)
    with opened(here, resolve(here, "HEAD")):
        pass
    fixed = [
        "--no-pager",
        "-c",
        "core.fsmonitor=false",
        "-c",
        "core.hooksPath=/dev/null",
        "-c",
        "safe.bareRepository=explicit",
    ]
    assert all(os.path.isabs(command[0]) and command[1:8] == fixed for command in seen)
    assert [command[8:] for command in seen] == [
        ["rev-parse", "--verify", "--quiet", "--end-of-options", "HEAD^{commit}"],
        ["ls-tree", "-r", "-z", commit, "--", "webcare.toml"],
        ["cat-file", "--batch-check"],
        ["cat-file", "--batch"],
        ["ls-tree", "-r", "-z", commit, "--", "handbook", "answers", "drafts"],
        ["cat-file", "--batch-check"],
        ["cat-file", "--batch"],
    ]
