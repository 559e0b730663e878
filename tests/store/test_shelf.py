"""The shelf of answers: one for each id, found also where something is wrong with it, and read again when it changed."""

import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from webcare import limits
from webcare.store import answers, cache
from webcare.store.files import read_source, shown_below
from webcare.store.shelf import FRESH, Shelved, read_answer, read_shelf

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
    put(folder, "sub/e", "owner: [1]\ntitle: Over e")
    (folder / "c.md").write_text("Geen kop", "utf-8")
    (folder / "d.md").write_bytes(b"\xff")
    found = read_shelf("answers")
    assert [(one.id, one.name, one.title, one.topic, one.questions) for one in found.answers] == [
        ("Pakket", "a.md", "Pakket", "12", ["waar"]),
        ("b", "sub/b.md", "b", None, []),
        ("e", "sub/e.md", "Over e", None, []),
    ]
    assert all(len(one.digest) == 64 and one.channels == [] and one.variants == [] for one in found.answers)
    assert (found.folder, found.unread, found.twice) == ("answers", ["c.md", "d.md"], [])


def test_of_one_id_the_first_file_counts(folder: Path) -> None:
    for name, title in (("b", "Tweede"), ("a", "Eerste"), ("c", "Derde")):
        put(folder, name, f"id: pakket\ntitle: {title}")
    found = read_shelf("answers")
    assert ([one.title for one in found.answers], found.twice) == (["Eerste"], ["b.md", "c.md"])


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


def test_what_has_not_changed_is_neither_opened_nor_kept_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """But what was written shortly before the last look is: another write may have left no trace."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    opened: list[str] = []
    done: list[str] = []

    def noting(told: list[str], what: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any) -> Any:
            told.append(os.path.basename(getattr(given[0], "path", given[0])))
            return what(*given)

        return call

    now = 1_800_000_000_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: now)
    monkeypatch.setattr("webcare.store.shelf.read_source", noting(opened, read_source))
    monkeypatch.setattr(answers, "parse_answer", noting(done, answers.parse_answer))
    monkeypatch.setattr(cache, "save", noting(done, cache.save))

    def look(folder: Path) -> tuple[list[str], list[str]]:
        opened.clear()
        done.clear()
        read_shelf(str(folder))
        return sorted(opened), sorted(name.split("-")[0] for name in done)

    def write(name: str, text: str, at: int) -> None:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("latin-1"))
        os.utime(path, ns=(at, at))

    front = "---\nid: {}\ntitle: T\n---\nHoi!\n"
    write("answers/a.md", front.format("a"), now - FRESH)
    write("answers/vers.md", front.format("vers"), now - FRESH + 1)
    write("answers/kapot.md", "René", now - FRESH)
    write("elders/a.md", front.format("a"), 1)
    here, elsewhere = tmp_path / "answers", tmp_path / "elders"
    assert look(here) == (["a.md", "kapot.md", "vers.md"], ["a.md", "shelf", "vers.md"])
    assert look(elsewhere) == (["a.md"], ["a.md", "shelf"])
    assert look(here) == (["vers.md"], [])
    assert look(elsewhere) == ([], [])
    write("elders/a.md", front.format("a"), 2)
    assert look(elsewhere) == (["a.md"], ["shelf"])  # what it says is the same
    write("elders/a.md", front.format("abc"), 2)
    assert look(elsewhere) == (["a.md"], ["a.md", "shelf"])
    write("elders/a.md", front.format("abd"), 3)
    assert look(elsewhere) == (["a.md"], ["a.md", "shelf"])
    with shown_below(str(elsewhere)):  # a folder that will be gone
        write("elders/a.md", front.format("abc"), 4)
        assert look(elsewhere) == (["a.md"], ["a.md"])


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text, and links for everybody")
def test_odd_names_among_the_answers(folder: Path) -> None:
    """A link that leads nowhere is no answer; a name that is no UTF-8 is as good as another."""
    (folder / "a.md").symlink_to("weg.md")
    odd = os.fsdecode(b"\xff.md")
    put(folder, odd.removesuffix(".md"), "id: b\ntitle: B")
    found = read_shelf("answers")
    assert ([one.name for one in found.answers], found.unread) == ([odd], [])


def test_a_folder_that_is_not_there(folder: Path) -> None:
    assert read_shelf(str(folder / "weg")).answers == []


def test_the_whole_answer(folder: Path) -> None:
    put(folder, "a", "id: a\ntitle: Een\nchannels: [twitter]")
    found = read_shelf(str(folder), {"twitter": "x"})
    assert found.ids == {"twitter": "x"}
    (one,) = found.answers
    read = read_answer(found, one)
    assert read is not None
    assert (read[0].head.channels, read[1].path, read[1].text) == (
        ["x"],
        str(Path("answers/a.md")),
        (folder / "a.md").read_text("utf-8"),
    )
    (folder / "a.md").write_text("x" * (limits.ANSWER + 1), "utf-8")
    assert read_answer(found, one) is None
    (folder / "a.md").write_text("Geen kop", "utf-8")
    assert read_answer(found, one) is None
