"""``webcare init``: a client folder that is in order from the first minute, and no file is ever overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

KINDS = (
    "channels contacts crisis escalation facts goals hours monitoring privacy rules targets team tone topics vocabulary"
).split()
FILES = [
    ".gitignore",
    "webcare.toml",
    "answers/pakket-niet-binnen.md",
    "answers/fragments/openingstijden.md",
    "drafts/README.md",
    *(f"handbook/{kind}.yaml" for kind in KINDS),
    "logs/README.md",
]
NEXT = "\nBegin met handbook/tone.yaml en handbook/contacts.yaml.\nDaarna: webcare check\n"


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_new_client_here(run: Runner, here: Path) -> None:
    listed = "".join(f"+ {name}\n" for name in FILES)
    assert run("init") == Result(0, listed + NEXT, "")
    assert files_in(here) == set(FILES)
    assert run("check") == Result(0, "werk: alles in orde\n", "")
    assert run("lint", "answers").code == 0


def test_a_new_client_elsewhere(run: Runner, here: Path) -> None:
    result = run("init", "klanten/bakkerij", "--name", "Bakkerij De Zon", "--lang", "en")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("+ klanten/bakkerij/.gitignore\n")
    assert result.out.endswith("\nBegin with handbook/tone.yaml and handbook/contacts.yaml.\nThen: webcare check\n")
    assert run("check", "klanten/bakkerij") == Result(0, "Bakkerij De Zon: alles in orde\n", "")
    assert files_in(here / "klanten" / "bakkerij") == set(FILES)


def test_what_is_there_stays(run: Runner, here: Path) -> None:
    (here / ".gitignore").write_text("van mij", encoding="utf-8")
    (here / "handbook").mkdir()
    (here / "handbook" / "tone.yaml").write_text("address: u\n", encoding="utf-8")
    result = run("init")
    assert result.code == 0
    assert "= .gitignore stond er al\n= handbook/tone.yaml stond er al\n" in result.out
    assert (here / ".gitignore").read_text(encoding="utf-8") == "van mij"
    assert (here / "handbook" / "tone.yaml").read_text(encoding="utf-8") == "address: u\n"
    assert run("check").code == 0


@pytest.mark.usefixtures("client")
def test_a_client_is_not_made_twice(run: Runner, here: Path) -> None:
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    message = "webcare: .: hier staat al een klantmap\n  = 'webcare check' controleert hem\n"
    assert run("init") == Result(2, "", message)
    assert {path: path.read_bytes() for path in here.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "name", ['Bakkerij "De Zon" & co: #1', "C:\\oud\\nieuw", "{{ naam }}", "'t Hoekje", "Ünïcodé 💡"]
)
def test_a_name_fits_in_every_format(run: Runner, name: str) -> None:
    assert run("init", "klant", "--name", name).code == 0
    assert run("check", "klant") == Result(0, f"{name}: alles in orde\n", "")


def test_a_folder_that_cannot_be_made(run: Runner, here: Path) -> None:
    (here / "bestand").write_text("", encoding="utf-8")
    result = run("init", "bestand")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"webcare: {here}/bestand: deze map kan niet worden gemaakt (")


def test_it_never_asks_when_nobody_can_answer(run: Runner) -> None:
    assert run.process("init", "klant").code == 0
