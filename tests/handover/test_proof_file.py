"""A ``handover.json`` that somebody else made: what is refused in it, and with which words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.handover.proving import made
from webcare.handover.proof_file import digest_of, load, portable
from webcare.model.errors import CannotRun
from webcare.show.machine import pretty


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../buiten",
        "a/../../b",
        "a//b",
        "a/",
        ".",
        "",
        "C:/x",
        "c:x",
        "a\\b",
        "a\0b",
        "a\nb",
        "x" * 1001,
        "\ud800",
    ],
)
def test_a_path_that_leads_elsewhere(path: str) -> None:
    assert not portable(path)


def test_ordinary_paths_are_portable() -> None:
    assert all(map(portable, ("webcare.toml", "answers/fragments/a b.md", "answers/één…md", "a.b/..c")))


def written(folder: Path, **changes: object) -> Path:
    """A proof with fields changed, and its digest reckoned again."""
    document = json.loads(pretty(made(folder, {"handboek.md": b"x"})))
    document |= changes
    document["digest"] = digest_of(document)
    path = folder / "handover.json"
    path.write_text(json.dumps(document), "utf-8")
    return path


FILE = {"path": "a", "kind": "answers", "size": 1, "sha256": "0" * 64, "committed": None}
BOOK = {"path": "handboek.md", "size": 1, "sha256": "0" * 64}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"version": 2}, "versie 2 van een overdracht ken ik niet"),
        ({"files": "alles"}, "dit is geen handover.json van webcare (bij $.files)"),
        ({"files": [FILE | {"path": "../../.ssh/id"}]}, "dit pad hoort niet in een overdracht: ../../.ssh/id"),
        ({"files": [FILE | {"path": "/etc/passwd"}]}, "dit pad hoort niet in een overdracht: /etc/passwd"),
        ({"books": [BOOK | {"path": "C:/boek.md"}]}, "dit pad hoort niet in een overdracht: C:/boek.md"),
        ({"books": [BOOK | {"path": "map/boek.md"}]}, "een boek ligt ernaast: map/boek.md"),
        ({"files": [FILE, FILE]}, "dit pad staat er twee keer: a"),
        ({"files": [FILE | {"size": -1}]}, "dit is geen handover.json van webcare (bij $.files[0].size)"),
        ({"files": [FILE | {"sha256": "kort"}]}, "dit is geen handover.json van webcare (bij $.files[0].sha256)"),
        ({"files": [FILE | {"kind": "x"}]}, "dit is geen handover.json van webcare (bij $.files[0].kind)"),
        ({"counts": []}, "dit is geen handover.json van webcare (bij $.counts)"),
    ],
)
def test_a_proof_that_is_up_to_no_good_is_refused(client: Path, changes: dict[str, object], told: str) -> None:
    path = written(client, **changes)
    with pytest.raises(CannotRun) as refused:
        load(str(path))
    assert (refused.value.message.nl, refused.value.place) == (told, str(path))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "dit is geen JSON"),
        (b"[1]", "dit is geen handover.json van webcare"),
        (b'{"version": "1"}', "dit is geen handover.json van webcare (bij $.version)"),
        (b"[" * 100_000, "dit is geen handover.json van webcare"),
        (b'{"version": 1, "x": ' + b"[" * 100_000, "dit is geen JSON"),
        (b"\xff\xfe{}", "dit bestand is UTF-16, geen UTF-8"),
        (b"\x00", "dit is geen tekst: er staan nulbytes in"),
    ],
)
def test_what_is_no_proof_is_refused(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "handover.json"
    path.write_bytes(data)
    with pytest.raises(CannotRun) as refused:
        load(str(path))
    assert refused.value.message.nl == told


def test_a_proof_that_was_changed_is_refused_and_one_with_more_in_it_is_not(client: Path) -> None:
    path = written(client, later="een nieuw veld")
    assert load(str(path)).client == "Proef"
    path.write_text(path.read_text("utf-8").replace("Proef", "Proof"), "utf-8")
    with pytest.raises(CannotRun, match="changed after it was made"):
        load(str(path))


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with a byte-order mark"])
def test_a_byte_order_mark_is_read_and_a_key_twice_is_refused_at_its_place(client: Path, mark: str) -> None:
    path = written(client)
    text = mark + path.read_text("utf-8")
    path.write_text(text, "utf-8")
    assert load(str(path)).client == "Proef"
    path.write_text(text.replace('"client":', '"client": "Ander",\n  "client":'), "utf-8")
    with pytest.raises(CannotRun) as refused:
        load(str(path))
    assert (refused.value.message.nl, refused.value.place) == ("'client' staat er twee keer", f"{path}:2:3")
    path.write_text(text.replace('"answers":', '"answers": 9, "answers":'), "utf-8")
    with pytest.raises(CannotRun) as refused:
        load(str(path))
    assert refused.value.message.nl == "'counts.answers' staat er twee keer"
    deep = "[" * 900 + "]" * 900
    path.write_text(text.replace('"client":', f'"later": {deep}, "client": "Ander", "client":'), "utf-8")
    with pytest.raises(CannotRun, match=r"no handover\.json"):
        load(str(path))


def test_a_proof_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "handover.json"
    with path.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(CannotRun, match="too large"):
        load(str(path))
