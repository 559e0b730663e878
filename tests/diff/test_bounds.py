"""Very many of anything: nothing is compared with everything."""

from pathlib import Path

import pytest

from tests.diff.folders import compared
from webcare.diff import Op, alike, pairing

MANY = 2_000


def ops(root: Path, part: str, before: str, after: str) -> dict[str, int]:
    """How many changes of each kind there are."""
    found = compared(root, {part: before}, {part: after})
    assert found.unreadable == []
    counts = {op.value: sum(change.op is op for change in found.changes) for op in Op}
    return {op: count for op, count in counts.items() if count}


def test_comparisons_grow_with_the_items(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compared_with = 0

    def counting(one: list[str], other: list[str]) -> float:
        nonlocal compared_with
        compared_with += 1
        return alike.likeness(one, other)

    monkeypatch.setattr(pairing, "likeness", counting)
    text = "a: {kind: words, message: m, right: [x], wrong: [%s]}\n"
    before = text % ", ".join(f"zin {number} van hier" for number in range(MANY))
    after = text % ", ".join(f"regel {number} van daar" for number in range(MANY))
    assert ops(tmp_path, "rules", before, after) == {"added": MANY, "removed": MANY}
    assert compared_with == 0
    few = text % ", ".join(f"zin {number} van daar" for number in range(60))
    assert ops(tmp_path / "few", "rules", few, before) == {"changed": 60, "added": MANY - 60}
    assert compared_with <= pairing.MOST * MANY


def test_many_entries_under_another_id(tmp_path: Path) -> None:
    facts = "".join(f"{{}}{number}: waarde nummer {number}\n" for number in range(MANY))
    assert ops(tmp_path, "facts", facts.replace("{}", "a"), facts.replace("{}", "b")) == {"renamed": MANY}


def test_a_long_order_that_is_turned_round(tmp_path: Path) -> None:
    names = [f"p{number}" for number in range(MANY)]
    text = "paths: {}\nrosters: {r: {name: R, rotations: [{starts: 2026-01-01T09:00, members: [%s]}]}}\n"
    before, after = text % ", ".join(names), text % ", ".join(names[::-1])
    assert ops(tmp_path, "escalation", before, after) == {"moved": MANY - 1}
    once = text % ", ".join([names[-1], *names[:-1]])
    assert ops(tmp_path / "once", "escalation", before, once) == {"moved": 1}


def test_very_many_of_the_same(tmp_path: Path) -> None:
    text = "- {id: a, valid-from: 2026-01-01}\n"
    assert ops(tmp_path, "targets", text * MANY, text * (MANY - 1)) == {"removed": 1}
