"""A client folder as it was: opened for as long as it is looked at, and nothing is left behind."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import pytest

from tests.store.committed import CLIENT, files_below, repository
from tests.store.repository import Repository, alone, needs_git
from tests.store.told import told
from webcare import limits
from webcare.model.errors import CannotRun
from webcare.store.answers import answer_paths, parse_answer
from webcare.store.files import read_source, shown
from webcare.store.revision import opened, read_at, resolve

__all__ = ["alone", "repository"]
pytestmark = needs_git


def test_the_client_as_it_was(repository: Repository) -> None:
    then = resolve(".", "HEAD")
    changed = {"webcare.toml": 'client = "Anders"\n', "handbook/tone.yaml": "address: u\n", "sjablonen/hallo.md": "x"}
    repository.commit(changed)
    with opened(".", then) as workspace:
        root = workspace.root or ""
        assert files_below(root) == [
            "drafts/a.md",
            "handbook/tone.yaml",
            "handbook/topics/bezorging.yaml",
            "sjablonen/hallo.md",
            "webcare.toml",
        ]
        if os.name != "nt":
            assert stat.S_IMODE(os.stat(os.path.dirname(root)).st_mode) == 0o700
        assert (workspace.config.client, workspace.handbook.tone.address, workspace.findings) == ("Lichthuis", "je", [])
        assert [topic.name for topic in workspace.handbook.topics.values()] == ["Bezorging"]
        (path,) = answer_paths(workspace.path("answers"))
        answer, findings = parse_answer(read_source(path, limits.ANSWER, name=shown(path)))
        assert answer is not None and (answer.path, findings) == (os.path.join("sjablonen", "hallo.md"), [])
    assert not os.path.exists(os.path.dirname(root))


def test_two_versions_at_once(repository: Repository) -> None:
    repository.commit({"handbook/tone.yaml": "address: u\n"})
    with opened(".", resolve(".", "HEAD~1")) as before, opened(".", resolve(".", "HEAD")) as after:
        assert (before.handbook.tone.address, after.handbook.tone.address) == ("je", "u")


def test_a_client_further_down(repository: Repository) -> None:
    repository.commit({f"klanten/b/{name}": text for name, text in CLIENT.items()} | {"klanten/b/drafts/b.md": "Hoi\n"})
    then = resolve("klanten/b", "HEAD")
    with opened("klanten/b", then) as workspace:
        assert "drafts/b.md" in files_below(workspace.root or "")
        assert workspace.config.client == "Lichthuis"
    source = read_at("klanten/b", then, "drafts/b.md")
    assert source is not None and (source.text, source.path) == ("Hoi\n", "HEAD:drafts/b.md")
    assert read_at("klanten/b", then, "drafts/weg.md") is None
    assert read_at("klanten/b", then, "drafts") is None
    with pytest.raises(CannotRun) as caught, opened("klanten/b", resolve(".", "HEAD~1")):
        pass
    assert caught.value.message.nl == "in HEAD~1 staat hier nog geen webcare.toml"


def test_nothing_is_left_behind_after_a_fault(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    private = tmp_path / "tijdelijk"
    private.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(private))
    with opened(".", resolve(".", "HEAD")) as workspace:
        assert (workspace.root or "").startswith(str(private))
    with pytest.raises(CannotRun), opened(".", resolve(".", "HEAD")) as workspace:
        read_source(os.path.join(workspace.root or "", "weg.md"), limits.ANSWER)
    with pytest.raises(CannotRun), opened(".", resolve(".", repository.commit({"webcare.toml": b"\xff"}))):
        pass
    assert list(private.iterdir()) == []
    assert shown(str(private / "x")) == str(private / "x")


def test_findings_show_where_the_client_would_look(repository: Repository) -> None:
    repository.commit({"webcare.toml": 'client = "A"\nkleur = 1\n', "handbook/tone.yaml": "adress: je\n"})
    with opened(str(repository.folder), resolve(".", "HEAD")) as workspace:
        workspace.handbook.read_all()
        found = told([*workspace.findings, *workspace.handbook.findings])
    assert [line for line in found.splitlines() if not line.startswith("  ")] == [
        "webcare.toml:2:1-2:6 error gegevens/onbekende-sleutel 'kleur'",
        f"{os.path.join('handbook', 'tone.yaml')}:1:1-1:7 error gegevens/onbekende-sleutel 'adress'",
    ]
