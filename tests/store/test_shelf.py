"""The shelf of answers: one for each id, found also where something is wrong with it, and read again when it changed."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from webcare import limits
from webcare.store.shelf import Shelved, read_answer, read_shelf

TODAY = date(2026, 11, 22)


@pytest.fixture(params=["cache", "off"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the answers, with what was read kept and with nothing kept."""
    monkeypatch.setenv("WEBCARE_CACHE", "off" if request.param == "off" else str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "answers" / "sub").mkdir(parents=True)
    return tmp_path / "answers"


def put(folder: Path, name: str, front: str, body: str = "Hoi!") -> None:
    (folder / f"{name}.md").write_text(f"---\n{front}\n---\n{body}\n", "utf-8")


def test_all_of_an_answer(folder: Path) -> None:
    put(
        folder,
        "sub/a",
        "id: pakket\ntitle: Over pakketten\ntopic: bezorging\nquestions: [waar is het, hoe laat]\nchannels: [x, email]\n"
        "valid-from: 2026-01-01\nvalid-until: 2026-12-31\nowner: team\nreview-by: 2026-06-01",
        "Hoi!\n\n## x\n\nHoi X!",
    )
    (found,) = read_shelf("answers").answers
    assert len(found.digest) == 64
    assert msgspec.structs.replace(found, digest="") == Shelved(
        id="pakket",
        name="sub/a.md",
        title="Over pakketten",
        topic="bezorging",
        questions=["waar is het", "hoe laat"],
        channels=["x", "email"],
        valid_from=date(2026, 1, 1),
        valid_until=date(2026, 12, 31),
        owner="team",
        review_by=date(2026, 6, 1),
        variants=[None, "x"],
    )


HOLDS: list[tuple[dict[str, Any], str | None, bool]] = [
    ({}, None, True),
    ({}, "x", True),
    ({"channels": ["x"]}, "x", True),
    ({"channels": ["x"]}, "email", False),
    ({"channels": ["x"]}, None, True),
    ({"valid_from": TODAY}, None, True),
    ({"valid_from": date(2026, 11, 23)}, None, False),
    ({"valid_until": TODAY}, None, True),
    ({"valid_until": date(2026, 11, 21)}, None, False),
    ({"valid_from": date(2026, 11, 23), "valid_until": date(2026, 11, 30)}, "x", False),
]


@pytest.mark.parametrize(("fields", "channel", "holds"), HOLDS)
def test_may_it_be_used(fields: dict[str, Any], channel: str | None, holds: bool) -> None:
    bare: dict[str, Any] = {"channels": [], "valid_from": None, "valid_until": None}
    one = Shelved(id="a", name="a.md", title="A", topic=None, questions=[], **{**bare, **fields})
    assert one.holds(channel, TODAY) == holds


def test_an_answer_with_something_wrong_is_found_all_the_same(folder: Path) -> None:
    put(folder, "a", "id: Pakket\ntitle: [1]\nquestions: [waar, {a: b}]\ntopic: 12")
    put(folder, "sub/b", "owner: [1]\nquestions: waar")
    (folder / "c.md").write_text("Geen kop", "utf-8")
    (folder / "d.md").write_bytes(b"\xff")
    shelf = read_shelf("answers")
    assert [(one.id, one.name, one.title, one.topic, one.questions) for one in shelf.answers] == [
        ("Pakket", "a.md", "Pakket", "12", ["waar"]),
        ("b", "sub/b.md", "b", None, []),
    ]
    assert all(len(one.digest) == 64 and one.channels == [] and one.variants == [] for one in shelf.answers)
    assert (shelf.folder, shelf.unread, shelf.twice) == ("answers", ["c.md", "d.md"], [])


def test_of_one_id_the_first_file_counts(folder: Path) -> None:
    for name, title in (("b", "Tweede"), ("a", "Eerste"), ("c", "Derde")):
        put(folder, name, f"id: pakket\ntitle: {title}")
    shelf = read_shelf("answers")
    assert ([one.title for one in shelf.answers], shelf.twice) == (["Eerste"], ["b.md", "c.md"])


def test_what_changed_is_read_again_and_seen_in_the_digest(folder: Path) -> None:
    put(folder, "a", "id: a\ntitle: Een")
    put(folder, "b", "id: b\ntitle: Twee")
    first, again = read_shelf("answers"), read_shelf("answers")
    assert first == again
    put(folder, "a", "id: a\ntitle: Drie")
    second = read_shelf("answers")
    assert [one.title for one in second.answers] == ["Drie", "Twee"]
    assert second.digest != first.digest
    (folder / "b.md").rename(folder / "c.md")
    third = read_shelf("answers")
    assert [one.name for one in third.answers] == ["a.md", "c.md"]
    assert third.digest not in (first.digest, second.digest)
    (folder / "c.md").write_bytes(b"\xff")
    assert read_shelf("answers").unread == ["c.md"]


def test_a_folder_that_is_not_there(folder: Path) -> None:
    assert read_shelf(str(folder / "weg")).answers == []


def test_the_whole_answer(folder: Path) -> None:
    put(folder, "a", "id: a\ntitle: Een\nchannels: [twitter]")
    shelf = read_shelf("answers", {"twitter": "x"})
    assert shelf.ids == {"twitter": "x"}
    (one,) = shelf.answers
    read = read_answer(shelf, one)
    assert read is not None
    assert (read[0].head.channels, read[1].path, read[1].text) == (
        ["x"],
        str(Path("answers/a.md")),
        (folder / "a.md").read_text("utf-8"),
    )
    (folder / "a.md").write_text("x" * (limits.ANSWER + 1), "utf-8")
    assert read_answer(shelf, one) is None
    (folder / "a.md").write_text("Geen kop", "utf-8")
    assert read_answer(shelf, one) is None
