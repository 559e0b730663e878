"""A new client folder: complete, valid from the first minute, and never over somebody's own files."""

import os
import shutil
import stat
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from webcare.check import check
from webcare.model.errors import CannotRun
from webcare.model.handbook import KINDS
from webcare.model.text import Text
from webcare.scaffold import NAME, Scaffolded, scaffold
from webcare.store.workspace import DEFAULTS, open_workspace

FILES = [
    ".gitignore",
    "webcare.toml",
    "answers/gegevens-openbaar.md",
    "answers/klacht-oppakken.md",
    "answers/pakket-niet-binnen.md",
    "answers/fragments/openingstijden.md",
    "drafts/README.md",
    *(f"handbook/{kind}.yaml" for kind in sorted(KINDS)),
    "logs/README.md",
]


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")


def slashes(made: Scaffolded) -> tuple[list[str], list[str]]:
    """The names as they are on POSIX."""
    return [name.replace(os.sep, "/") for name in made.written], [name.replace(os.sep, "/") for name in made.kept]


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(folder: Path) -> tuple[Text, Text | None, str | None]:
    with pytest.raises(CannotRun) as caught:
        scaffold(str(folder), "Lichthuis")
    return caught.value.message, caught.value.hint, caught.value.place


def test_it_is_complete_and_in_order(tmp_path: Path) -> None:
    made = slashes(scaffold(str(tmp_path / "nieuw" / "lichthuis"), "Lichthuis"))
    assert (sorted(made[0]), made[1]) == (sorted(FILES), [])
    workspace = open_workspace(client=str(tmp_path / "nieuw" / "lichthuis"))
    assert (check(workspace).findings, workspace.config.client) == ([], "Lichthuis")
    assert workspace.handbook.facts["bedrijfsnaam"] == "Lichthuis"
    assert workspace.handbook.monitoring is not None
    assert workspace.handbook.monitoring.names == ["Lichthuis"]


def test_nothing_of_the_example_is_left_but_its_words(tmp_path: Path) -> None:
    """Every file is the example's, byte for byte, but for the name, and the day that its contacts were verified."""
    scaffold(str(tmp_path), "Lichthuis")
    made = files(tmp_path)
    made["gitignore"] = made.pop(".gitignore")
    given_files = files(Path(DEFAULTS))
    changed = {name.replace(os.sep, "/") for name, data in made.items() if data != given_files[name]}
    assert changed == {"webcare.toml", "handbook/contacts.yaml", "handbook/facts.yaml", "handbook/monitoring.yaml"}
    assert not any(NAME.encode() in data for data in made.values())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_everybody_may_read_it(tmp_path: Path) -> None:
    scaffold(str(tmp_path), "Lichthuis")
    assert stat.S_IMODE((tmp_path / "webcare.toml").stat().st_mode) == 0o644


def test_in_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    scaffold(".", "Lichthuis")
    assert open_workspace().config.client == "Lichthuis"


def test_files_that_exist_stay_as_they_are(tmp_path: Path) -> None:
    own = {".gitignore": b"*.log\n", "handbook/tone.yaml": b"address: u\n", "drafts/README.md": b"\xff"}
    for name, data in own.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    written, kept = slashes(scaffold(str(tmp_path), "Lichthuis"))
    assert (sorted(kept), sorted(written)) == (sorted(own), sorted(set(FILES) - set(own)))
    assert {name: (tmp_path / name).read_bytes() for name in own} == own


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")
def test_a_link_that_leads_nowhere_is_somebodys_too(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").symlink_to(tmp_path / "weg")
    assert scaffold(str(tmp_path), "Lichthuis").kept == [".gitignore"]
    assert not (tmp_path / "weg").exists()


def test_a_client_that_exists_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "webcare.toml").write_text('client = "Lichthuis"\n', "utf-8")
    message = Text("hier staat al een klantmap", "there is a client folder here already")
    hint = Text("'webcare check' controleert hem", "'webcare check' checks it")
    assert refused(tmp_path) == (message, hint, str(tmp_path))
    assert list(files(tmp_path)) == ["webcare.toml"]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")
    message, hint, place = refused(tmp_path / "bestand" / "klant")
    assert message.nl.startswith("deze map kan niet worden gemaakt (")
    assert message.en.startswith("cannot make this folder (")
    assert (hint, place) == (None, str(tmp_path / "bestand" / "klant"))


NAMES = {
    'Lichthuis "B.V."': 'Lichthuis "B.V."',
    "Jansen & Zn. # 1: 'de beste'": "Jansen & Zn. # 1: 'de beste'",
    "C:\\Lichthuis": "C:\\Lichthuis",
    "[Licht, huis]": "[Licht, huis]",
    "null": "null",
    "010": "010",
    "日本 🙂": "日本 🙂",
    " Licht\nhuis\t\x1b ": "Licht huis",
    "half \ud83d paar": "half paar",
    "a" * 300: "a" * 100,
    " \n": NAME,
    "": NAME,
}


@pytest.mark.parametrize(("given_name", "name"), NAMES.items())
def test_any_name_is_written_as_it_is(given_name: str, name: str, tmp_path: Path) -> None:
    scaffold(str(tmp_path), given_name)
    workspace = open_workspace(client=str(tmp_path))
    assert (check(workspace).findings, workspace.config.client) == ([], name)
    assert workspace.handbook.facts["bedrijfsnaam"] == name


@settings(max_examples=30)  # each example writes twenty files, as fast as the disk is
@given(st.text(max_size=120))
@example("\x7f\x85\u2028\ufeff\ufffe")
def test_no_name_makes_a_client_that_is_wrong(name: str) -> None:
    folder = tempfile.mkdtemp()
    try:
        scaffold(folder, name)
        workspace = open_workspace(client=folder)
        workspace.handbook.read_all()
        assert workspace.findings == workspace.handbook.findings == []
        assert workspace.handbook.facts["bedrijfsnaam"] == workspace.config.client
    finally:
        shutil.rmtree(folder)
