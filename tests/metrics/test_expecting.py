"""METRICS.md, "Expected response time, for publication"."""

import pytest

from tests.metrics.engine import cases_of
from tests.metrics.story import Thread, setting
from webcare.metrics.expecting import Expected, expected

DAY = "2026-11-02 "


def measured(*minutes: int | None, now: str = DAY + "23:00") -> Expected | None:
    """Cases that began at 9.00, answered after so many minutes or not at all."""
    threads = []
    for number, spent in enumerate(minutes):
        thread = Thread(f"c{number:02}", f"m{number:02}-").asks(DAY + "09:00")
        if spent is not None:
            thread.replies(f"{DAY}{9 + spent // 60:02}:{spent % 60:02}")
        threads.append(thread)
    using = setting(now=now)
    return expected(cases_of([record for thread in threads for record in thread.records], using), using.now)


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, 5), (5, 5), (6, 15), (30, 30), (31, 60), (90, 120), (240, 240), (241, 480), (481, None)]
)
def test_it_is_rounded_up(minutes: int, said: int | None) -> None:
    assert measured(minutes) == Expected(minutes * 60, said, 1)


def test_eighty_in_a_hundred_by_nearest_rank() -> None:
    assert measured(1, 2, 3, 4, 50) == Expected(4 * 60, 5, 5)
    assert measured(1, 2, 3, 4, 50, 60) == Expected(50 * 60, 60, 6)


def test_those_that_wait_count_at_their_age() -> None:
    assert measured(1, 2, 3, None, None, now=DAY + "09:40") == Expected(40 * 60, 60, 5)


def test_only_the_last_twenty_cases() -> None:
    assert measured(*([400] * 30 + [5] * 20)) == Expected(5 * 60, 5, 20)


def test_without_cases_nothing_is_said() -> None:
    assert measured() is None
