"""Where a path leaves nobody: from change to change, and the same minute by minute."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.duty.minutes import minutes_of, random_case
from tests.duty.small import ROSTER, at, plan, said
from webcare.duty import gaps_in, resolve
from webcare.duty.cover import Timelines
from webcare.duty.points import next_reached, points
from webcare.duty.spans import Span, common, seconds, union, without

PATH = "paths: {pad: {name: Pad, levels: [{targets: [dienst]}], last-contact: bart, cover: COVER}}\n"


def gaps(cover: str, start: str, end: str, more: str = "") -> list[tuple[str | None, str | None]]:
    shop = plan(PATH.replace("COVER", cover) + ROSTER + more)
    found = gaps_in(Timelines(shop, Span(at(start), at(end))), "pad")
    return [(said(gap.span.start), said(gap.span.end)) for gap in found]


@given(st.integers(0, 10**9))
def test_gaps_are_those_of_a_counter_of_minutes(seed: int) -> None:
    case = random_case(seed)
    found = gaps_in(Timelines(case.plan, case.window), "pad")
    assert minutes_of([gap.span for gap in found]) == case.gaps
    assert all(before.span.end < after.span.start for before, after in pairwise(found))


@given(st.integers(0, 10**9), st.data())
def test_what_holds_at_one_moment_holds_until_the_next_change(seed: int, data: st.DataObject) -> None:
    case = random_case(seed)
    edges = points(case.plan, ["dienst"], *case.window)
    moment = data.draw(st.integers(case.window.start, case.window.end - 1))
    before = max(edge for edge in edges if edge <= moment)
    assert resolve(case.plan, "dienst", moment).calls == resolve(case.plan, "dienst", before).calls
    following = next_reached(case.plan, ["dienst"], moment)
    minutes = range(moment, min(following or case.window.end, moment + 300 * 60), 60)
    assert all(not resolve(case.plan, "dienst", minute).calls for minute in minutes)


def test_a_promise_of_office_hours_is_kept_and_one_of_always_is_not() -> None:
    assert gaps("kantoor", "2026-01-05T00:00", "2026-02-05T00:00") == []
    assert gaps("always", "2026-01-06T00:00", "2026-01-08T00:00") == [
        ("2026-01-06T00:00", "2026-01-06T09:00"),
        ("2026-01-06T17:00", "2026-01-07T09:00"),
        ("2026-01-07T17:00", "2026-01-08T00:00"),
    ]


def test_an_absence_makes_a_gap_to_the_minute() -> None:
    away = "absences: [{person: anna, start: 2026-01-06T10:15, end: 2026-01-06T11:00}, {person: bart, start: 2026-01-06T10:30, end: 2026-01-06T10:45}]\n"
    assert gaps("kantoor", "2026-01-06T00:00", "2026-01-07T00:00", away) == [("2026-01-06T10:30", "2026-01-06T10:45")]


def test_a_promise_about_hours_that_are_nowhere_is_for_check_to_say() -> None:
    assert gaps("kantor", "2026-01-06T00:00", "2026-01-07T00:00") == []


def test_nobody_ever() -> None:
    shop = plan("paths: {pad: {name: Pad, levels: [{targets: [stil]}], last-contact: stil, cover: always}}")
    assert next_reached(shop, ["stil"], at("2026-01-06T00:00")) is None
    (gap,) = gaps_in(Timelines(shop, Span(0, 1000)), "pad")
    assert gap.span == Span(0, 1000)


SETS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(*sorted(pair))), max_size=8)


@given(SETS, SETS)
def test_sets_of_moments_are_sets(left: list[Span], right: list[Span]) -> None:
    def moments(spans: list[Span]) -> set[int]:
        return {moment for start, end in spans for moment in range(start, end)}

    one, other = union(left), union(right)
    assert moments(one) == moments(left)
    assert moments(union(left, right)) == moments(left) | moments(right)
    assert moments(common(one, other)) == moments(left) & moments(right)
    assert moments(without(one, other)) == moments(left) - moments(right)
    assert seconds(one) == len(moments(left))
