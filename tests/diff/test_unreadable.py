"""What could not be read is told, and never taken for something that went."""

import os
from pathlib import Path

import pytest

from tests.diff.folders import Files, compared, laid
from webcare.diff import compare, snapshot
from webcare.store.files import shown_below
from webcare.store.workspace import open_workspace

CONTACTS = "jan: {kind: person, name: Jan}\nels: {kind: person, name: Els}\n"
ANSWER = "---\nid: a\ntitle: A\n---\nHallo.\n"


def paths(root: Path, before: Files, after: Files) -> tuple[list[tuple[str, ...]], list[str | None]]:
    """The ways to what changed, and the files with something that cannot be read; the same on the way back."""
    there = compared(root, before, after)
    back = compare(open_workspace(client=str(root / "b")), open_workspace(client=str(root / "a")))
    changed = [(change.part, *change.path) for change in there.changes]
    assert [(change.part, *change.path) for change in back.changes] == changed
    assert {*map(repr, back.unreadable)} == {*map(repr, there.unreadable)}
    return changed, [finding.path for finding in there.unreadable]


@pytest.mark.parametrize(
    ("kind", "whole", "broken"),
    [
        ("contacts", CONTACTS, "jan: {kind: person"),
        ("contacts", CONTACTS, "<<<<<<< HEAD\n" + CONTACTS),
        ("contacts", CONTACTS, "- jan\n- els\n"),
        ("contacts", CONTACTS, b"\xff\xfej\0a\0n\0"),
        ("tone", "address: je\ngreetings: [Hoi]\n", "address: [je\n"),
        ("targets", "- {id: a, valid-from: 2026-01-01}\n", "- {id: a, valid-from: 2026-01-01\n"),
        ("crisis", "thresholds: [{phase: crisis, messages: 2, within: 1h}]\ndecides: a\npublishes: [a]\n", "decides: a\n"),
    ],
)  # fmt: skip
def test_a_kind_that_cannot_be_read(tmp_path: Path, kind: str, whole: str, broken: str | bytes) -> None:
    changed, unread = paths(tmp_path, {kind: whole}, {kind: broken})
    assert changed == []
    assert set(unread) == {f"handbook/{kind}.yaml"}


def test_one_of_several_files(tmp_path: Path) -> None:
    one, other = CONTACTS.splitlines(keepends=True)
    before: Files = {"handbook/contacts/a.yaml": one, "handbook/contacts/b.yaml": other}
    after: Files = {"handbook/contacts/a.yaml": one.replace("Jan", "Johan"), "handbook/contacts/b.yaml": "els: {"}
    assert paths(tmp_path, before, after) == ([("contacts", "jan", "name")], ["handbook/contacts/b.yaml"])


def test_one_entry_of_a_file(tmp_path: Path) -> None:
    after = CONTACTS.replace("els: {kind: person, name: Els}", "els: {kind: persoon, name: Els}").replace(
        "Jan", "Johan"
    )
    assert paths(tmp_path, {"contacts": CONTACTS}, {"contacts": after}) == (
        [("contacts", "jan", "name")],
        ["handbook/contacts.yaml"],
    )


def test_one_value_of_an_entry(tmp_path: Path) -> None:
    before = "x: {name: X, surface: open, max-length: 280, greeting: false}\n"
    after = before.replace("280", "veel").replace("false", "true")
    assert paths(tmp_path, {"channels": before}, {"channels": after}) == (
        [("channels", "x", "greeting")],
        ["handbook/channels.yaml"],
    )


def test_one_item_of_a_list(tmp_path: Path) -> None:
    before = "- {id: a, valid-from: 2026-01-01}\n- {id: b, share: 90, valid-from: 2026-01-01}\n"
    after = before.replace("id: a, valid-from: 2026-01-01", "id: a, valid-from: morgen").replace("90", "80")
    assert paths(tmp_path, {"targets": before}, {"targets": after}) == (
        [("targets", "b", "share")],
        ["handbook/targets.yaml"],
    )


def test_an_answer_and_a_fragment(tmp_path: Path) -> None:
    dated = ANSWER.replace("title: A", "title: A\nvalid-until: 2027-01-01")
    before: Files = {"answers/a.md": dated, "answers/fragments/f.md": "Tot zo."}
    after: Files = {"answers/a.md": dated.replace("2027-01-01", "morgen"), "answers/fragments/f.md": b"\xff\xfe"}
    changed, unread = paths(tmp_path, before, after)
    assert changed == []
    assert sorted(map(str, unread)) == ["answers/a.md", "answers/fragments/f.md"]


@pytest.mark.parametrize("broken", ["---\nid: a\n---\nHallo.\n", "Hallo.\n", "---\nid: [\n---\n", b"\0"])
def test_an_answer_without_a_head(tmp_path: Path, broken: str | bytes) -> None:
    changed, unread = paths(tmp_path, {"answers/a.md": ANSWER}, {"answers/a.md": broken})
    assert changed == []
    assert set(unread) == {"answers/a.md"}


def test_settings(tmp_path: Path) -> None:
    changed, unread = paths(tmp_path, {"webcare.toml": 'client = "A"\n'}, {"webcare.toml": "client = A\n"})
    assert (changed, set(unread)) == ([], {"webcare.toml"})


def test_an_entry_that_stands_in_two_files(tmp_path: Path) -> None:
    before: Files = {"handbook/contacts/a.yaml": "jan: {kind: person, name: Jan}\n"}
    after: Files = {**before, "handbook/contacts/b.yaml": "jan: {kind: person, name: Johan}\n"}
    assert paths(tmp_path, before, after) == ([], ["handbook/contacts/b.yaml"])


def test_a_file_that_nobody_reads(tmp_path: Path) -> None:
    changed, unread = paths(tmp_path, {"contacts": CONTACTS}, {"handbook/contact.yaml": CONTACTS})
    assert changed == [("contacts", "jan"), ("contacts", "els")]
    assert unread == ["handbook/contact.yaml"]


def test_an_answer_whose_name_does_not_fit_is_read(tmp_path: Path) -> None:
    after = ANSWER.replace("title: A", "title: B")
    assert paths(tmp_path, {"answers/b.md": ANSWER}, {"answers/b.md": after}) == ([("answers", "a", "title")], [])


def linked(root: Path, target: Path, name: str = "handbook") -> None:
    try:
        (root / name).symlink_to(target, target_is_directory=True)
    except OSError:  # Windows, without the right to make links
        pytest.skip("no links here")


@pytest.mark.parametrize("name", ["handbook", "answers"])
def test_a_folder_that_lies_elsewhere_has_not_gone(tmp_path: Path, name: str) -> None:
    whole: Files = {"contacts": CONTACTS, "answers/a.md": ANSWER, "answers/fragments/f.md": "Tot zo."}
    rest: Files = {key: text for key, text in whole.items() if ("answers" in key) is (name != "answers")}
    (tmp_path / "b").mkdir()
    linked(tmp_path / "b", tmp_path, name)
    assert paths(tmp_path, whole, rest) == ([], ["webcare.toml"])


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_a_version_in_git_would_leave_out(tmp_path: Path) -> None:
    laid(tmp_path / "a", {"contacts": CONTACTS})
    after = laid(tmp_path / "b", {"contacts": CONTACTS, "answers/con: iets.md": ANSWER, "answers/b.md": ANSWER})
    found = compare(open_workspace(client=str(tmp_path / "a")), after)
    assert [change.path for change in found.changes] == [("a",)]
    assert [finding.path for finding in found.unreadable] == ["answers/con: iets.md"]


def test_what_stands_in_for_an_earlier_version(tmp_path: Path) -> None:
    laid(tmp_path / "b", {"contacts": CONTACTS, "answers/fragments/f.md": "Tot zo."})
    after = open_workspace(client=str(tmp_path / "b"))
    laid(tmp_path / "a", {"contacts": "jan: {", "answers/fragments/f.md": b"\xff"})
    with shown_below(str(tmp_path / "a")):
        found = compare(open_workspace(client=str(tmp_path / "a")), after)
    assert found.changes == []
    assert sorted(str(finding.path) for finding in found.unreadable) == [
        "answers/fragments/f.md",
        "handbook/contacts.yaml",
    ]


def test_where_there_is_no_client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    bare = open_workspace()
    assert bare.root is None
    assert compare(bare, bare).changes == []
    assert snapshot(bare)["settings"]["client"] == ""


def test_what_is_wrong_in_both_is_told_once(tmp_path: Path) -> None:
    broken: Files = {"answers/a.md": "Hallo.\n", "contacts": "jan: [\n", "answers/fragments/f.md": b"\xff"}
    changed, unread = paths(tmp_path, broken, broken)
    assert changed == []
    assert sorted(map(str, unread)) == ["answers/a.md", "answers/fragments/f.md", "handbook/contacts.yaml"]
