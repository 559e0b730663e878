"""A merge conflict that git left behind: every command says so once, and none of them changes or sends anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

DRAFT = "Hoi Jan,\n\n<<<<<<< HEAD\nDit is de de tekst.\n=======\nDit is een annder tekst.\n>>>>>>> werk\n"
TOLD = (
    "{}: fout gegevens/samenvoegconflict  hier staat nog een samenvoegconflict van git\n"
    "  | <<<<<<< HEAD\n"
    "  | ^^^^^^^ kies een van beide versies en haal de markeringen weg\n"
)


@pytest.fixture
def draft(client: Path) -> Path:
    path = client / "drafts" / "a.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.mark.parametrize("option", [[], ["--fix"], ["--fix", "--unsafe"]])
def test_a_draft(run: Runner, draft: Path, option: list[str]) -> None:
    assert run("lint", "drafts/a.md", *option) == Result(
        1, TOLD.format("drafts/a.md:3:1") + "1 fout in 1 concept\n", ""
    )
    assert draft.read_text(encoding="utf-8") == DRAFT


def test_in_english(run: Runner, draft: Path) -> None:
    assert run("lint", str(draft.relative_to(Path.cwd())), "--lang", "en").out == (
        "drafts/a.md:3:1: error gegevens/samenvoegconflict  a merge conflict of git is still here\n"
        "  | <<<<<<< HEAD\n"
        "  | ^^^^^^^ choose one of the two versions and remove the markers\n"
        "1 error in 1 draft\n"
    )


def test_a_reply_with_a_conflict_is_not_sent(run: Runner, draft: Path) -> None:
    assert draft.exists()
    result = run("final", "drafts/a.md")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(TOLD.format("drafts/a.md:3:1"))


@pytest.mark.parametrize("name", ["webcare.toml", "handbook/tone.yaml"])
def test_what_drafts_are_held_against(run: Runner, client: Path, name: str) -> None:
    path = client / name
    path.write_text(f"<<<<<<< HEAD\n=======\n>>>>>>> werk\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    result = run("lint", "-", stdin="Hoi Jan, dit is de tekst.\n")
    assert result.code == 2
    assert result.err == TOLD.format(f"{name}:1:1") + "webcare: bevindingen in het handboek: 1; zie 'webcare check'\n"
    checked = run("check").out
    assert checked.count("gegevens/samenvoegconflict") == 1 and TOLD.format(f"{name}:1:1") in checked
