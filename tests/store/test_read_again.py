"""What is asked for twice is read as the first time: from what was kept, with its places, and told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.told import told
from webcare.model.finding import Source
from webcare.store.entries import read_entry
from webcare.store.handbook import Handbook
from webcare.store.workspace import open_workspace, read_settings
from webcare.store.yaml import parse_yaml


def test_a_file_that_cannot_be_read_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_bytes(b"a: {}\n\xff")
    (tmp_path / "facts" / "b.yaml").write_text("telefoon: 020 123 45 67\n", "utf-8")
    handbook = Handbook(str(tmp_path), shown="handbook")
    assert handbook.facts == {"telefoon": "020 123 45 67"}
    assert [source.text for _, source in handbook.roots("facts")] == ["telefoon: 020 123 45 67\n"]
    assert handbook.roots("facts") is handbook.roots("facts")
    assert told(handbook.findings).replace("\\", "/") == (
        "handbook/facts/a.yaml:2:1-2:1 error gegevens/onleesbaar ''\n"
        "  dit is geen geldige UTF-8 = sla het op als UTF-8\n"
        "  this is not valid UTF-8 = save it as UTF-8"
    )


def test_settings_that_were_kept_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    client = tmp_path / "klant"
    client.mkdir()
    (client / "webcare.toml").write_text('client = "Lichthuis"\nlanguage = "en"\n', "utf-8")
    first, again = (open_workspace(client=str(client)) for _ in range(2))
    assert again.config == first.config
    assert (again.config.client, again.config.language, again.findings, again.base) == ("Lichthuis", "en", [], None)


@pytest.mark.parametrize(("share", "fits"), [(0, False), (1, True), (100, True), (101, False)])
def test_a_number_at_its_bounds(share: int, fits: bool) -> None:
    text = f"- {{id: a, valid-from: 2026-01-01, share: {share}}}\n"
    entry, findings = read_entry("targets", [("targets.yaml", text.encode())])
    assert (not findings) == fits
    assert not fits or entry[0].share == share


def test_a_conflict_elsewhere_in_the_file_is_not_told_of_this_part() -> None:
    text = "---\na: 1\n---\n<<<<<<< HEAD\n"
    node, findings = parse_yaml(Source("a.md", text), 4, 9)
    assert node is not None and findings == []
    assert parse_yaml(Source("a.md", text), 4, len(text))[1][0].rule == "gegevens/samenvoegconflict"


def test_the_settings_with_the_place_of_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "klant").mkdir()
    (tmp_path / "klant" / "webcare.toml").write_text('client = "Lichthuis"\n', "utf-8")
    source, tree = read_settings("klant")
    node = tree.get("client") if tree is not None else None
    assert (source.path, source.text) == (str(Path("klant/webcare.toml")), 'client = "Lichthuis"\n')
    assert node is not None and source.text[node.start : node.end] == '"Lichthuis"'
