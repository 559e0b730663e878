"""What is asked for twice is read as the first time: from what was kept, with its places, and told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.told import told
from webcare.model.config import Config
from webcare.model.finding import Source
from webcare.model.handbook.tone import Tone
from webcare.store.entries import read_entry
from webcare.store.handbook import Handbook
from webcare.store.workspace import open_workspace, read_config, read_settings
from webcare.store.yaml import parse_yaml


def test_a_file_that_cannot_be_read_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_bytes(b"a: {}\n\xff")
    (tmp_path / "facts" / "b.yaml").write_text("telefoon: 020 123 45 67\n", "utf-8")
    (tmp_path / "facts.yaml").mkdir()
    handbook = Handbook(str(tmp_path), shown="handbook")
    assert handbook.facts == {"telefoon": "020 123 45 67"}
    assert [source.text for _, source in handbook.roots("facts")] == ["telefoon: 020 123 45 67\n"]
    assert handbook.roots("facts") is handbook.roots("facts")
    assert told(handbook.findings).replace("\\", "/") == (
        "handbook/facts.yaml:1:1-1:1 error gegevens/onleesbaar ''\n"
        "  dit is een map, geen bestand\n"
        "  this is a folder, not a file\n"
        "handbook/facts/a.yaml:2:1-2:1 error gegevens/onleesbaar ''\n"
        "  dit is geen geldige UTF-8 = sla het op als UTF-8\n"
        "  this is not valid UTF-8 = save it as UTF-8"
    )


def test_the_places_may_be_asked_for_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "channels.yaml").write_text("x: {name: X, surface: open, aliases: [twitter]}\n", "utf-8")
    targets = "- {id: snel, channels: [twitter], first-response: 1h, valid-from: 2026-01-01}\n"
    (tmp_path / "targets.yaml").write_text(targets, "utf-8")
    for _ in range(2):
        handbook = Handbook(str(tmp_path), shown="handbook")
        assert [source.text for _, source in handbook.roots("targets")] == [targets]
        assert handbook.targets[0].channels == ["x"]


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


def test_personal_data_in_a_handbook_is_masked_in_what_is_shown() -> None:
    _, (finding,) = read_entry("tone", [("tone.yaml", b"bel: 1 # 06-12345678\n")])
    assert finding.excerpt is not None and finding.excerpt.text == "bel: 1 # 06-********"


def test_what_was_kept_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "tone.yaml").write_text("address: u\n", "utf-8")
    (tmp_path / "webcare.toml").write_text('client = "Lichthuis"\n', "utf-8")

    def look() -> tuple[object, Config]:
        return Handbook(str(tmp_path), shown="handbook").tone, read_config(str(tmp_path / "webcare.toml"))[0]

    def refuse(*_: object) -> None:
        raise AssertionError

    first = look()
    monkeypatch.setattr("webcare.store.handbook.read_entry", refuse)
    monkeypatch.setattr("webcare.store.workspace.typed", refuse)
    assert look() == first == (Tone(address="u"), Config(client="Lichthuis"))


def test_a_conflict_elsewhere_in_the_file_is_not_told_of_this_part() -> None:
    text = "---\na: 1\n---\n<<<<<<< HEAD\n"
    node, findings = parse_yaml(Source("a.md", text), 4, 9)
    assert node is not None and findings == []
    assert parse_yaml(Source("a.md", text), 4, len(text))[1][0].rule == "gegevens/samenvoegconflict"


def test_the_settings_with_the_place_of_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "klant").mkdir()
    (tmp_path / "klant" / "webcare.toml").write_text('client = "Lichthuis"\n', "utf-8")
    source, tree = read_settings(str(tmp_path / "klant"))
    node = tree.get("client") if tree is not None else None
    assert (source.path, source.text) == (str(Path("klant/webcare.toml")), 'client = "Lichthuis"\n')
    assert node is not None and source.text[node.start : node.end] == '"Lichthuis"'
