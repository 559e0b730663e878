"""What cannot be read is told once, at its place: no rule takes what it misses there for absent."""

import os
import shutil
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from webcare.check import check
from webcare.store.workspace import open_workspace

OURS = Path(__file__).parents[2]
CONFLICT = "<<<<<<< HEAD\neen: 1\n=======\ntwee: 2\n>>>>>>> tak\n"
HANDBOOK = [file.name for file in sorted((OURS / "handbook").glob("*.yaml"))]


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample client without its logs, which is also the current folder."""
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    for name in ("handbook", "answers"):
        shutil.copytree(OURS / name, tmp_path / name)
    shutil.copy(OURS / "webcare.toml", tmp_path)
    (tmp_path / "drafts").mkdir()  # webcare.toml names it
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found() -> list[tuple[str, str]]:
    """The path and the rule of each finding, on a day on which the sample client is in order."""
    now = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    return [(Path(one.path or "").as_posix(), one.rule) for one in check(open_workspace(), now).findings]


def change(path: str, old: str, new: str) -> None:
    text = Path(path).read_text("utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("name", HANDBOOK)
def test_a_conflict_in_a_file_of_the_handbook_is_one_finding(name: str) -> None:
    file = Path("handbook", name)
    file.write_text(CONFLICT + file.read_text("utf-8"), "utf-8")
    assert found() == [(f"handbook/{name}", "gegevens/samenvoegconflict")]


def test_a_conflict_in_one_of_the_files_of_a_kind_hides_no_names_of_the_others() -> None:
    for kind in ("contacts", "topics"):
        Path("handbook", kind).mkdir()
        text = Path("handbook", f"{kind}.yaml").read_text("utf-8")
        Path("handbook", kind, "a.yaml").write_text(CONFLICT + text, "utf-8")
        Path("handbook", f"{kind}.yaml").unlink()
    Path("handbook/topics/b.yaml").write_text(
        "los: {name: Los, keywords: [los], owner: klantenservice, path: standaard, reactive: leave}\n", "utf-8"
    )
    Path("handbook/contacts/b.yaml").write_text("los: {kind: person, name: Los}\n", "utf-8")
    assert found() == [
        ("handbook/contacts/a.yaml", "gegevens/samenvoegconflict"),
        ("handbook/topics/a.yaml", "gegevens/samenvoegconflict"),
    ]


def test_an_answer_that_cannot_be_read_is_there_for_those_that_name_it_and_for_its_topic() -> None:
    for name in ("zakelijk-factuur", "zakelijk-offerte"):
        Path("answers", f"{name}.md").write_bytes(b"\xff\xfe\x00")
    assert found() == [
        ("answers/zakelijk-factuur.md", "gegevens/onleesbaar"),
        ("answers/zakelijk-offerte.md", "gegevens/onleesbaar"),
    ]


ONE_FAULT = {
    "a channel": ("handbook/channels.yaml", "surface: closed\n", "surface: dicht\n", "verkeerde-waarde"),
    "a contact of a path": ("handbook/contacts.yaml", "kind: person\n", "kind: mens\n", "verkeerde-waarde"),
    "the day of a call": ("handbook/contacts.yaml", "verified-on: 2026-10-05", "verified-on: 5-10", "verkeerde-waarde"),
    "a target": ("handbook/targets.yaml", "valid-from: 20", "valid-from: x20", "verkeerde-waarde"),
    "a holiday": ("handbook/hours.yaml", "day: christmas-day", "day: kerst", "verkeerde-waarde"),
    "a name": ("handbook/vocabulary.yaml", "  - name: Wadlicht", "  - naam: Wadlicht", "ontbrekende-sleutel"),
}


@pytest.mark.parametrize("what", ONE_FAULT)
def test_one_fault_has_no_followers(what: str) -> None:
    path, old, new, rule = ONE_FAULT[what]
    change(path, old, new)
    assert {one for one in found() if "onbekende-sleutel" not in one[1]} == {(path, f"gegevens/{rule}")}


def test_a_time_zone_of_opening_hours_that_does_not_exist_is_told() -> None:
    change("handbook/hours.yaml", "timezone: Europe/Amsterdam", "timezone: Europe/Amsterdan")
    assert found() == [("handbook/hours.yaml", "handboek/onbekende-verwijzing")]


def test_a_reason_of_spaces_is_none() -> None:
    change("handbook/channels.yaml", "  closed-alternative: email\n", '  reason: " "\n')
    assert found() == [("handbook/channels.yaml", "handboek/kanaal-zonder-uitweg")]


def test_a_closed_alternative_may_be_named_by_its_alias() -> None:
    change("handbook/channels.yaml", "closed-alternative: email", "closed-alternative: mail")
    assert found() == []


@pytest.mark.skipif(os.name == "nt", reason="making a link needs a right there")
def test_each_link_out_of_its_folder_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("elders")
    (outside / "ander.md").write_text("geheim", "utf-8")
    Path("handbook/topics").mkdir()
    Path("logs").mkdir()
    for link, to in {
        "answers/ander.md": outside / "ander.md", "answers/map": outside, "answers/README.md": outside / "ander.md",
        "answers/fragments/ander.md": outside / "ander.md", "handbook/topics/ander.yaml": outside / "ander.md",
        "logs/ander.jsonl": outside / "ander.md", "answers/rond": Path("answers").absolute() / "fragments",
    }.items():  # fmt: skip
        Path(link).symlink_to(to)
    assert found() == [
        (path, "gegevens/onleesbaar")
        for path in (
            "handbook/topics/ander.yaml", "answers/ander.md", "answers/fragments/ander.md", "answers/map",
            "logs/ander.jsonl",
        )
    ]  # fmt: skip


@pytest.mark.parametrize("key", ["owner: logistiek", "path: bezorging"])
def test_a_name_that_cannot_be_read_is_no_missing_name(key: str) -> None:
    change("handbook/topics.yaml", key, key.replace(": ", ": De "))
    assert found() == [
        ("handbook/topics.yaml", "gegevens/verkeerde-waarde"),
        ("handbook/topics.yaml", "handboek/onbekende-verwijzing"),
    ]


def test_a_folder_that_may_not_be_opened_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("handbook/topics").mkdir()
    Path("answers/zakelijk").mkdir()
    for name in ("zakelijk-factuur", "zakelijk-offerte"):
        Path("answers", f"{name}.md").rename(Path("answers/zakelijk", f"{name}.md"))
    closed, scandir = {"topics", "zakelijk"}, os.scandir

    def refuse(path: str) -> object:
        if os.path.basename(path) in closed:
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    told = [one for one in found() if one[1] != "handboek/onbekende-verwijzing"]
    assert told == [("handbook/topics", "gegevens/onleesbaar"), ("answers/zakelijk", "gegevens/onleesbaar")]
