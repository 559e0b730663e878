"""What the doctor says of a machine and a client: each thing that can be otherwise, otherwise."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from webcare import __version__
from webcare.doctor import Item, State, examine
from webcare.doctor.installed import EXTRAS, installed
from webcare.model.text import Text
from webcare.scaffold import scaffold
from webcare.store.workspace import Workspace, open_workspace

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
RECORD = (
    '{"v": 1, "type": "note", "id": "n", "conversation_id": "c", "at": "2026-11-%02dT10:00:00+01:00", "body": ""}\n'
)


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client in no repository, with a cache of its own."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "klant"
    scaffold(str(folder), "Lichthuis")
    monkeypatch.chdir(folder)
    return folder


def seen(items: Iterable[Item], which: str) -> tuple[State, Text, Text | None] | None:
    return next(((item.state, item.seen, item.hint) for item in items if item.id == which), None)


def looked(workspace: Workspace | None = None) -> list[Item]:
    return examine(workspace or open_workspace("."), {}, NOW).items


def test_webcare_itself() -> None:
    assert seen(looked(), "webcare") == (State.GOOD, Text(__version__, __version__), None)


def test_every_extra_has_its_words() -> None:
    project = Path(__file__).parents[2] / "pyproject.toml"
    extras = tomllib.loads(project.read_text("utf-8"))["project"]["optional-dependencies"]
    assert set(EXTRAS) == set(extras) - {"dev", "fuzz", "mutation", "release"}  # those are for who builds webcare


def test_an_extra_that_is_there_and_one_that_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["typer>=0.21", 'pytest>=9; extra == "watch"', "er-is-geen-zo-een>=1; extra == 'excel'"]
    monkeypatch.setattr("importlib.metadata.requires", lambda _name: lines)
    items = list(installed())
    state, words, hint = seen(items, "watch") or (None, Text("", ""), None)
    assert (state, words.nl.partition(" ")[0], hint) == (State.GOOD, "pytest", None)
    assert seen(items, "excel") == (
        State.ABSENT,
        Text("niet geïnstalleerd; voor: answers import uit Excel", "not installed; for: answers import from Excel"),
        Text("pip install 'webcare[excel]'", "pip install 'webcare[excel]'"),
    )
    assert seen(items, "html") is None


def test_no_client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    state, words, _ = seen(looked(), "client") or (None, None, None)
    assert (state, words) == (State.ABSENT, Text("hier niet gevonden", "none found here"))


def test_settings_that_are_not_right() -> None:
    Path("webcare.toml").write_text('client = "Lichthuis"\ntimezone = "Europe/Amsterdm"\nx = 1\n', "utf-8")
    items = looked()
    words = Text("Lichthuis (.); webcare.toml klopt niet", "Lichthuis (.); webcare.toml is not right")
    assert seen(items, "client") == (State.WRONG, words, Text("webcare check", "webcare check"))
    zone = seen(items, "timezone")
    assert zone is not None and zone[:2] == (
        State.WRONG,
        Text("Europe/Amsterdm is onbekend", "Europe/Amsterdm is unknown"),
    )


def test_git_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    state, words, _ = seen(looked(), "git") or (None, None, None)
    assert (state, words) == (State.ABSENT, Text("git is niet gevonden", "git was not found"))


def test_a_key_that_is_on_another_computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    Path("webcare.toml").write_text('client = "Lichthuis"\n[privacy]\nkey = "0123abcd"\n', "utf-8")
    state, words, _ = seen(looked(), "key") or (None, None, None)
    words_wanted = Text("0123abcd ligt niet op deze computer", "0123abcd is not on this computer")
    assert (state, words) == (State.WRONG, words_wanted)


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (20, (State.GOOD, None)),
        (1, (State.STALE, Text("er is al 21 dagen niets bij gekomen", "nothing new for 21 days"))),
    ],
)
def test_a_log_that_is_kept_and_one_that_is_forgotten(day: int, wanted: tuple[State, Text | None]) -> None:
    os.makedirs("logs", exist_ok=True)
    Path("logs/a.jsonl").write_text(RECORD % day + "kapot\n" + RECORD % 1, "utf-8")
    state, words, hint = seen(looked(), "log") or (None, Text("", ""), None)
    assert (state, hint) == wanted
    assert words.nl == f"bijgewerkt tot 2026-11-{day:02} 09:00 UTC"


def test_a_log_that_is_empty() -> None:
    state, words, _ = seen(looked(), "log") or (None, None, None)
    assert (state, words) == (State.ABSENT, Text("nog leeg", "still empty"))


@pytest.mark.parametrize(("version", "state"), [(__version__, State.GOOD), ("0.0.1", State.STALE), (None, State.STALE)])
def test_schemas_of_another_version(client: Path, version: str | None, state: State) -> None:
    assert seen(looked(), "schemas") is None
    folder = client / ".vscode" / "webcare"
    folder.mkdir(parents=True)
    comment = {} if version is None else {"$comment": f"webcare {version}"}
    (folder / "tone.schema.json").write_text(json.dumps({"$schema": "", **comment}), "utf-8")
    found = seen(looked(), "schemas")
    assert found is not None and found[0] is state


def test_a_cache_that_was_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    state, words, _ = seen(looked(), "cache") or (None, Text("", ""), None)
    assert (state, words.en) == (State.ABSENT, "switched off, WEBCARE_CACHE=off")


def test_settings_of_the_environment_are_named() -> None:
    items = examine(open_workspace("."), {"WEBCARE_LANG": "en", "HOME": "/thuis", "WEBCARE_USER": "x" * 200}, NOW).items
    assert seen(items, "environment") == (State.GOOD, Text("WEBCARE_LANG=en", "WEBCARE_LANG=en"), None)
