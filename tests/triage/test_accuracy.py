"""The advice on our own messages is right often enough, and on danger nearly always."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.triage.accuracy import HALVES, ROWS, measure


@pytest.fixture(scope="module")
def counts() -> Counter[tuple[str, str]]:
    return sum((measure(half) for half in HALVES), Counter())


def test_there_are_enough_messages_of_each_step_in_both_halves() -> None:
    steps = Counter((row["half"], row["step"]) for row in ROWS)
    assert len(ROWS) >= 120 and len({row["body"] for row in ROWS}) == len(ROWS)
    assert min(steps.values()) >= 6 and len(steps) == 12


def test_most_advice_is_right(counts: Counter[tuple[str, str]]) -> None:
    right = sum(count for (wanted, advised), count in counts.items() if wanted == advised)
    assert right / counts.total() >= 0.95


def test_hardly_any_danger_is_missed_and_hardly_anything_is_called_danger(counts: Counter[tuple[str, str]]) -> None:
    wanted = sum(count for (step, _), count in counts.items() if step == "escalate")
    called = sum(count for (_, step), count in counts.items() if step == "escalate")
    assert counts["escalate", "escalate"] >= wanted - 1
    assert called <= counts["escalate", "escalate"] + 1


@pytest.mark.parametrize("step", ["go-closed", "correct", "answer", "thank", "leave"])
def test_no_step_is_forgotten(counts: Counter[tuple[str, str]], step: str) -> None:
    wanted = sum(count for (one, _), count in counts.items() if one == step)
    assert counts[step, step] / wanted >= 0.9
