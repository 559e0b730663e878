"""``webcare schema``: listed, printed, and put where VS Code finds it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from webcare.model.handbook import KINDS
from webcare.show.entry_schema import entry_names, entry_schema
from webcare.show.published import SCHEMAS, schema


def test_the_list_names_every_schema(run: Runner) -> None:
    result = run("schema")
    assert (result.code, result.err) == (0, "")
    assert [line.split()[0] for line in result.out.splitlines()] == [*entry_names(), *SCHEMAS]


@pytest.mark.parametrize("name", ["channels", "kanalen", "channels.yaml"])
def test_what_may_stand_in_a_file(run: Runner, name: str) -> None:
    assert json.loads(run("schema", name).out) == entry_schema("channels")


def test_what_a_command_writes(run: Runner) -> None:
    assert json.loads(run("schema", "lint").out) == schema("lint")


def test_a_name_that_is_mistyped(run: Runner) -> None:
    result = run("schema", "topic")
    assert (result.code, result.err) == (2, "webcare: onbekend schema 'topic'\n  = bedoelde je 'topics'?\n")


def test_vs_code_finds_them(run: Runner, client: Path) -> None:
    result = run("schema", "--write")
    assert (result.code, result.err) == (0, "")
    told = [line.removeprefix("+ ").replace(os.sep, "/") for line in result.out.splitlines() if line.startswith("+ ")]
    assert told == [*(f".vscode/webcare/{name}.schema.json" for name in entry_names()), ".vscode/settings.json"]
    setting = json.loads((client / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert list(setting.values()) == [[f"handbook/{kind}.yaml", f"handbook/{kind}/*.yaml"] for kind in KINDS]
    for path in setting:
        kind = Path(path).name.removesuffix(".schema.json")
        assert json.loads((client / path).read_text("utf-8")) == entry_schema(kind)


def test_settings_of_others_stay(run: Runner, client: Path) -> None:
    (client / ".vscode").mkdir()
    path = client / ".vscode/settings.json"
    path.write_text('{"editor.wordWrap": "on", "yaml.schemas": {"./eigen.json": "a.yaml"}}', "utf-8")
    run("schema", "--write")
    once = path.read_text("utf-8")
    run("schema", "--write")
    found = json.loads(once)
    assert found["editor.wordWrap"] == "on"
    assert found["yaml.schemas"]["./eigen.json"] == "a.yaml"
    assert path.read_text("utf-8") == once


@pytest.mark.parametrize("text", ['{\n  // van mij\n  "a": 1\n}\n', "[]", '{"yaml.schemas": 3}', "\xff"])
def test_settings_that_would_lose_something_are_left_alone(run: Runner, client: Path, text: str) -> None:
    (client / ".vscode").mkdir()
    path = client / ".vscode/settings.json"
    path.write_text(text, "latin-1")
    result = run("schema", "--write")
    assert (result.code, path.read_text("latin-1")) == (0, text)
    block = result.out.partition("Zet dit er zelf in:\n")[2]
    assert list(json.loads(block)) == ["yaml.schemas"]


@pytest.mark.skipif(os.name == "nt", reason="making a link takes a right that few have on Windows")
def test_nothing_is_written_through_a_link_out_of_the_folder(run: Runner, client: Path, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (client / ".vscode").symlink_to(tmp_path / "elders")
    result = run("schema", "--write")
    assert (result.code, result.err) == (
        2,
        "webcare: .vscode: deze map ligt buiten de klantmap\n  = haal de link weg\n",
    )
    assert list((tmp_path / "elders").iterdir()) == []


def test_without_a_client_there_is_nowhere_to_write(run: Runner) -> None:
    assert run("schema", "--write").code == 2
