"""The client folder: found upwards from the file at hand, and nothing outside it."""

import os
import sys
from pathlib import Path

import pytest

from tests.store.told import told
from webcare.model.config import Config
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.workspace import DEFAULTS, find_root, folder_inside, open_workspace

links = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client folder, which is also the current one."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "lichthuis"
    (folder / "drafts" / "maart").mkdir(parents=True)
    (folder / "webcare.toml").write_text('client = "Lichthuis"\n', "utf-8")
    monkeypatch.chdir(folder)
    return folder


def test_it_is_found_upwards(client: Path) -> None:
    found = [find_root(path) for path in (".", "drafts/maart", "drafts/maart/weg.md", str(client / "webcare.toml"))]
    assert found == [str(client)] * 4
    workspace = open_workspace("drafts/maart/weg.md")
    assert (workspace.root, workspace.config.client, workspace.findings) == (str(client), "Lichthuis", [])
    assert (workspace.handbook.own, workspace.handbook.shown) == (True, "handbook")
    assert workspace.path("logs") == str(client / "logs")
    assert (workspace.unsaved_fragments, workspace.base) == ({}, None)


def test_the_nearest_one_counts(client: Path) -> None:
    (client / "drafts" / "webcare.toml").write_text('client = "Drafts"\n', "utf-8")
    assert open_workspace("drafts/maart").config.client == "Drafts"
    assert open_workspace("drafts/maart", client=".").config.client == "Lichthuis"


def test_without_a_client_the_defaults_stand_in(client: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(client.parent)
    workspace = open_workspace()
    assert (workspace.root, workspace.config, workspace.findings) == (None, Config(client=""), [])
    assert (workspace.handbook.own, workspace.handbook.folder) == (False, os.path.join(DEFAULTS, "handbook"))
    assert workspace.handbook.tone.address == "mirror"
    assert workspace.path("logs") == "logs"


def test_a_folder_that_is_no_client() -> None:
    with pytest.raises(CannotRun) as caught:
        open_workspace(client="drafts")
    assert (caught.value.message, caught.value.hint, caught.value.place) == (
        Text("hier staat geen webcare.toml", "there is no webcare.toml here"),
        Text("'webcare init drafts' maakt een klantmap", "'webcare init drafts' makes a client folder"),
        "drafts",
    )


@links
def test_a_handbook_that_is_a_link_out_is_not_read(client: Path) -> None:
    (client.parent / "elders").mkdir()
    (client.parent / "elders" / "tone.yaml").write_text("address: u\n", "utf-8")
    (client / "handbook").symlink_to(client.parent / "elders")
    workspace = open_workspace()
    assert (workspace.handbook.tone.address, workspace.config.client) == ("mirror", "Lichthuis")
    assert told(workspace.findings) == (
        "webcare.toml:1:1-1:1 error gegevens/verkeerde-waarde ''\n"
        "  de map 'handbook' ligt buiten de klantmap = die wordt niet gelezen; kies een map binnen de klantmap\n"
        "  the folder 'handbook' is outside the client folder = it is not read; choose one inside the client folder"
    )


FOLDERS = {
    "drafts": "drafts",
    "drafts/maart/": "drafts/maart",
    ".": ".",
    "drafts/../answers": "answers",
    "..": None,
    "../lichthuis2": None,
    "/etc": None,
    "a\0b": None,
}


@pytest.mark.parametrize(("name", "expected"), FOLDERS.items(), ids=map(repr, FOLDERS))
def test_a_folder_inside_the_client(client: Path, name: str, expected: str | None) -> None:
    assert folder_inside(".", name) == (None if expected is None else os.path.realpath(client / expected))


@links
def test_a_blank_at_the_end_of_a_folders_name_is_part_of_it(client: Path) -> None:
    (client / "klant ").mkdir()
    assert folder_inside("klant ", "drafts") == os.path.realpath(client / "klant " / "drafts")


@links
def test_a_folder_that_is_a_link_out_is_outside(client: Path) -> None:
    (client.parent / "elders").mkdir()
    (client / "uit").symlink_to(client.parent / "elders")
    (client / "in").symlink_to(client / "drafts")
    assert (folder_inside(".", "uit"), folder_inside(".", "in")) == (None, os.path.realpath(client / "drafts"))
