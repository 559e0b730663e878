"""What a log holds, what is broken or contradictory in it, and what is gone since a copy was made."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.test_log_blocks import event, message, written
from tests.store.told import told
from webcare.audit import audit, compare, twins
from webcare.audit.merges import Merge, rings
from webcare.model.errors import CannotRun

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def log(folder: Path, records: list[dict[str, Any]], name: str = "l.jsonl", more: bytes = b"") -> str:
    path = folder / name
    path.write_bytes(written(records) + more)
    return str(path)


def test_what_a_log_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    records = [message(2), message(1, mood="blij", source={"system": "x", "thread": 1}), message(2)]
    log(tmp_path, [*records, event("resolved", id="e1"), message(3, mood=1)], more=b"\n{kapot\n")
    (tmp_path / "l.jsonl.torn").write_bytes(b"half\n")
    told_of: list[tuple[int, int]] = []
    result = audit(["l.jsonl"], now=NOW, tell=lambda done, whole: told_of.append((done, whole)))
    (file,) = result.files
    assert (file.name, file.records, dict(file.types)) == ("l.jsonl", 5, {"message": 4, "event": 1})
    assert (file.broken, file.duplicates, file.conflicts, file.misplaced, file.torn) == (1, 1, 0, 2, 5)
    assert dict(file.unknown) == {"mood": 2, "source.thread": 1}
    assert file.first == (datetime(2026, 3, 2, 9, 0, 1, tzinfo=UTC), "e1")
    assert file.last == (datetime(2026, 3, 2, 9, 0, 3, tzinfo=UTC), "m0003")
    assert [finding.line for finding in file.findings] == [7]
    assert not result.sound
    size = (tmp_path / "l.jsonl").stat().st_size
    assert told_of[-1] == (size, size)


@pytest.mark.parametrize("few", [0, 100_000])
def test_one_id_of_two_records(few: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one log or in two; another order of the fields is no difference."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(twins, "FEW", few)
    other_order = dict(reversed(list(message(1).items())))
    log(tmp_path, [message(1), message(2), message(3)], "a.jsonl")
    log(tmp_path, [other_order, message(4), message(2, body="Iets anders")], "b.jsonl")
    result = audit(["a.jsonl", "b.jsonl"], now=NOW)
    assert [(file.duplicates, file.conflicts) for file in result.files] == [(0, 0), (1, 1)]
    assert told(result.files[1].findings) == (
        "b.jsonl:3:30-3:30 error gegevens/kapotte-regel ''\n"
        "  het kenmerk 'm0002' is al van een ander record\n"
        "  the id 'm0002' belongs to another record"
    )


@given(st.lists(st.integers(0, 12), max_size=30), st.randoms(use_true_random=False))
def test_nothing_goes_by_the_order_of_the_file(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[int], dice: random.Random
) -> None:
    """However the records lie: the same counts, the same first and last."""
    folder = tmp_path_factory.mktemp("log")
    records = [message(number, **({"x": 1} if number % 5 == 0 else {})) for number in numbers]
    (before,) = audit([log(folder, records)], now=NOW).files
    assert before.misplaced == sum(after < ahead for ahead, after in pairwise(numbers))
    dice.shuffle(records)
    (after,) = audit([log(folder, records)], now=NOW).files
    count = Counter(numbers)
    for file in (before, after):
        assert (file.records, file.duplicates) == (len(numbers), len(numbers) - len(count))
        assert (file.first and file.first[1], file.last and file.last[1]) == (
            (f"m{min(numbers):04}", f"m{max(numbers):04}") if numbers else (None, None)
        )


def test_merged_in_a_ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    merges = [("c0", "c1"), ("c1", "c2"), ("c2", "c3"), ("c3", "c1"), ("c9", "c9"), ("c7", "c8")]
    log(tmp_path, [event("merged_into", id=f"e{a}", conversation_id=a, to=b) for a, b in merges])
    result = audit(["l.jsonl"], now=NOW)
    assert not result.sound
    assert told(result.further) == (
        "l.jsonl:2:1-2:1 error gegevens/kapotte-regel ''\n"
        "  gesprekken die in een kring zijn samengevoegd: c1 → c2 → c3 → c1\n"
        "  conversations merged in a ring: c1 → c2 → c3 → c1\n"
        "l.jsonl:5:1-5:1 error gegevens/kapotte-regel ''\n"
        "  gesprekken die in een kring zijn samengevoegd: c9 → c9\n"
        "  conversations merged in a ring: c9 → c9"
    )


def test_a_ring_of_very_many() -> None:
    (finding,) = rings({str(at): Merge(str((at + 1) % 100_000), "l", at + 1) for at in range(100_000)})
    assert finding.message.nl.endswith(": 0 → 1 → 2 → 3 → 4 → … → 0")


def test_compared_with_a_copy(tmp_path: Path) -> None:
    copy = log(tmp_path, [message(1), message(2), message(3), message(3)], "kopie.jsonl")
    now = log(tmp_path, [message(1), message(4), message(3, body="Anders")])
    found = compare([now], copy, now=NOW)
    assert found == ((1, ["m0002"]), (1, ["m0003"]), (1, ["m0004"]))
    assert found.lost
    longer = log(tmp_path, [message(4), message(3), message(2), message(1)])
    assert compare([longer], copy, now=NOW) == ((0, []), (0, []), (1, ["m0004"]))
    assert not compare([longer], copy, now=NOW).lost
    many = log(tmp_path, [message(number) for number in range(100)], "veel.jsonl")
    missing = compare([longer], many, now=NOW).missing
    assert (missing.total, len(missing.ids)) == (96, 20)


def test_a_log_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotRun) as caught:
        audit([str(tmp_path / "weg.jsonl")])
    assert caught.value.message.nl == "dit bestand bestaat niet"
