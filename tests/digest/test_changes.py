"""What rose and fell: no alarm from a few, none from chance."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from webcare.digest.changes import FEWEST, Change, changes_of

COUNTS = st.dictionaries(st.sampled_from(["a", "b", "c", None]), st.integers(0, 60))


def test_a_clear_rise_and_a_clear_fall_the_largest_first() -> None:
    assert changes_of({"a": 37, "b": 10, "c": 2}, {"a": 6, "b": 12, "c": 40}, 0.5) == [
        Change("c", 40, 2, True),
        Change("a", 6, 37, True),
    ]


def test_without_a_clear_one_the_largest_rise_is_named_with_its_doubt() -> None:
    assert changes_of({"a": 9, "b": 7, "c": 3}, {"a": 5, "b": 6}, 0.5) == [Change("a", 5, 9, False)]
    assert changes_of({"a": 4}, {"a": 9}, 0.5) == []
    assert changes_of({}, {}, 0.5) == []


def test_a_longer_period_is_no_rise() -> None:
    assert changes_of({"a": 31}, {"a": 28}, 31 / 59) == [Change("a", 28, 31, False)]
    assert changes_of({"a": 60}, {"a": 30}, 2 / 3) == [Change("a", 30, 60, False)]


@given(COUNTS, COUNTS)
def test_no_alarm_from_a_few(now: dict[str | None, int], before: dict[str | None, int]) -> None:
    for change in changes_of(now, before, 0.5):
        assert change.now != change.before
        assert max(change.now, change.before) >= FEWEST


def test_chance_seldom_makes_a_change() -> None:
    """A thousand weeks of ten topics of which nothing changes: some twenty may be said to have, not a hundred."""
    dice = random.Random(7)  # noqa: S311  a seeded test is no secret

    def week() -> dict[str | None, int]:
        return {f"t{at}": sum(dice.random() < 0.1 for _ in range(10 * (at + 2))) for at in range(10)}

    alarms = sum(any(change.clear for change in changes_of(week(), week(), 0.5)) for _ in range(1000))
    assert alarms <= 40
