"""Sixty and more edits of the sample client, as a person makes them: each is told, in the words that were read aloud."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.diff import edits_desk, edits_doubtful, edits_people, edits_rules, edits_words
from tests.diff.edit import Called, Edit
from webcare.diff import compare
from webcare.show.diff.report import Report, report
from webcare.store.workspace import Workspace, open_workspace

HERE = Path(__file__).resolve().parents[2]
PARTS = ("handbook", "answers", "webcare.toml")
EDITS = [
    *edits_desk.EDITS,
    *edits_people.EDITS,
    *edits_words.EDITS,
    *edits_rules.EDITS,
    *edits_doubtful.EDITS,
]


def copied(to: Path) -> Path:
    """The sample client, in a folder of its own."""
    to.mkdir()
    for part in PARTS:
        if (HERE / part).is_dir():
            shutil.copytree(HERE / part, to / part)
        else:
            shutil.copy(HERE / part, to / part)
    return to


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("sample") / "before")


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    return copied(tmp_path / "after")


@cache
def opened(folder: Path) -> Workspace:
    """The version before, which no test changes."""
    return open_workspace(client=str(folder))


def told(before: Path, after: Path) -> Report:
    """What a reviewer is told."""
    old, new = opened(before), open_workspace(client=str(after))
    compared = compare(old, new)
    assert compared.unreadable == []
    return report(compared.changes, old, new)


def test_there_are_sixty() -> None:
    assert len({edit.name for edit in EDITS}) == len(EDITS) >= 60


@pytest.mark.parametrize("edit", EDITS, ids=[edit.name for edit in EDITS])
def test_an_edit_is_told(edit: Edit, original: Path, edited: Path) -> None:
    for step in edit.steps:
        step.make(edited)
    made = told(original, edited)
    assert [line.words.nl for line in made.lines] == list(edit.sentences)
    assert [at for at, line in enumerate(made.lines) if line.loosens] == list(edit.loosens)
    assert [
        Called(one.found.kind.value, list(one.before), list(one.after), [warned.doubt.value for warned in one.warnings])
        for one in made.call_back
    ] == [called._replace(doubts=list(called.doubts)) for called in edit.called]
    assert all(line.words.en and line.at is not None for line in made.lines)


def reworded(root: Path, path: str, change: Callable[[str], str]) -> None:
    file = root / path
    text = file.read_text("utf-8")
    new = change(text)
    assert new != text
    file.write_text(new, "utf-8", newline="")


def reordered(text: str) -> str:
    """Two whole entries of a table the other way round."""
    first, second = text.index("\nfacebook:"), text.index("\ninstagram:")
    third = text.index("\nreview:")
    return text[:first] + text[second:third] + text[first:second] + text[third:]


def split_in_two(root: Path) -> None:
    """Topics in a folder of two files, instead of in one file."""
    text = (root / "handbook/topics.yaml").read_text("utf-8")
    at = text.index("\nklacht:")
    (root / "handbook/topics").mkdir()
    (root / "handbook/topics/een.yaml").write_text(text[:at] + "\n", "utf-8")
    (root / "handbook/topics/twee.yaml").write_text(text[at:], "utf-8")
    (root / "handbook/topics.yaml").unlink()


NOISE: dict[str, Callable[[Path], None]] = {
    "comments": lambda root: reworded(root, "handbook/tone.yaml", lambda text: f"# Nagelezen.\n{text}# Einde.\n"),
    "blank lines": lambda root: reworded(root, "handbook/topics.yaml", lambda text: text.replace("\n\n", "\n\n\n")),
    "flow style": lambda root: reworded(
        root, "handbook/hours.yaml", lambda text: text.replace("fri: [9:00-17:00]", "fri:\n          - 09:00-17:00")
    ),
    "reordered entries": lambda root: reworded(root, "handbook/channels.yaml", reordered),
    "reordered keys": lambda root: reworded(
        root,
        "handbook/goals.yaml",
        lambda text: text.replace("  target: 86%\n  by: 2027-03-31\n", "  by: 2027-03-31\n  target: 86%\n"),
    ),
    "reordered keywords": lambda root: reworded(
        root,
        "handbook/topics.yaml",
        lambda text: text.replace("    - zakelijk\n    - offerte\n", "    - offerte\n    - zakelijk\n"),
    ),
    "quotes": lambda root: reworded(
        root,
        "handbook/facts.yaml",
        lambda text: text.replace("levertijd: 1 tot 3 werkdagen", 'levertijd: "1 tot 3 werkdagen"'),
    ),
    "CRLF": lambda root: reworded(root, "handbook/contacts.yaml", lambda text: text.replace("\n", "\r\n")),
    "CRLF in an answer": lambda root: reworded(
        root, "answers/vertraging-pakket.md", lambda text: text.replace("\n", "\r\n")
    ),
    "a default written out": lambda root: reworded(
        root,
        "handbook/topics.yaml",
        lambda text: text.replace(
            "duurzaamheid:\n  name: Duurzaamheid\n", "duurzaamheid:\n  name: Duurzaamheid\n  closed: false\n"
        ),
    ),
    "a default left out": lambda root: reworded(
        root, "handbook/channels.yaml", lambda text: text.replace("  greeting: true\n", "")
    ),
    "a duration in other units": lambda root: reworded(
        root, "handbook/targets.yaml", lambda text: text.replace("first-response: 2h\n", "first-response: 120m\n", 1)
    ),
    "blanks at the ends of folded lines": lambda root: reworded(
        root, "handbook/tone.yaml", lambda text: text.replace(".\n", ".   \n")
    ),
    "a folded text that keeps its last line break": lambda root: reworded(
        root, "handbook/topics.yaml", lambda text: text.replace("note: >-", "note: >")
    ),
    "decomposed letters": lambda root: reworded(
        root, "handbook/contacts.yaml", lambda text: unicodedata.normalize("NFD", text)
    ),
    "decomposed letters in an answer": lambda root: reworded(
        root, "answers/vertraging-pakket.md", lambda text: unicodedata.normalize("NFD", text)
    ),
    "a Dutch alias": lambda root: reworded(
        root, "answers/retourneren-hoe.md", lambda text: text.replace("title: ", "titel: ", 1)
    ),
    "split in two files": split_in_two,
    "TOML tables": lambda root: reworded(
        root,
        "webcare.toml",
        lambda text: text.replace(
            '[lint.rules."kanaal/emoji"]\nseverity = "warning"',
            '[lint.rules]\n"kanaal/emoji" = { severity = "warning" }',
        ),
    ),
}


@pytest.mark.parametrize("noise", NOISE)
def test_layout_is_no_change(noise: str, original: Path, edited: Path) -> None:
    NOISE[noise](edited)
    made = told(original, edited)
    assert [line.words.nl for line in made.lines] == []
    assert made.call_back == []
    assert made.layout > 0
