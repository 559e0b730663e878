"""Conversations out of replies alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from webcare.importing.threads import Threads, number_of

LINKS = st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), max_size=20)


def plainly(links: list[tuple[int, int]]) -> dict[int, int]:
    """The root of each reply, walked step by step."""
    parent: dict[int, int] = {}
    for reply, to in links:
        parent.setdefault(reply, to)
    roots = {}
    for reply in parent:
        walked, at = [], reply
        while at in parent and at not in walked:
            walked.append(at)
            at = parent[at]
        roots[reply] = min(walked[walked.index(at) :]) if at in walked else at
    return roots


@given(LINKS)
def test_the_root_is_where_walking_ends(links: list[tuple[int, int]]) -> None:
    threads = Threads()
    for reply, to in links:
        threads.add(str(reply), str(to))
    threads.settle()
    roots = plainly(links)
    assert {number: threads.root_of(number) for number in range(1, 14)} == {
        number: roots.get(number, number) for number in range(1, 14)
    }


def test_a_long_chain_and_names_that_are_no_numbers() -> None:
    threads = Threads()
    for at in range(1, 5_000):
        threads.add(f"t{at}", f"t{at - 1}")
    threads.settle()
    assert {threads.conversation(f"t{at}") for at in range(5_000)} == {str(number_of("t0"))}
    assert threads.conversation("elders") == str(number_of("elders"))


def test_numbers_keep_apart_what_is_written_differently() -> None:
    names = ["7", "07", "+7", "٧", "7.0", "", "9" * 18, "9" * 19, "\ud800"]
    numbers = [number_of(name) for name in names]
    assert len(set(numbers)) == len(names)
    assert numbers[0] == 7
    assert all(0 <= number < 2**63 for number in numbers)
