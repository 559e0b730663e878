"""Parity: a difference is only told when it is more than chance, and within the same channels."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stats.desk import Log, client, gathered
from webcare.stats.parity import Comparison, Parity, parity, reach
from webcare.stats.ranks import holm, rank_test

ANGRY = "Wat een waardeloze service, ik ben woedend!"


def minutes(number: int) -> str:
    """So many minutes after nine."""
    return f"{9 + number // 60:02}:{number % 60:02}"


def desk(tmp_path: Path, waits: dict[str, int], body: dict[str, str], **more: dict[str, str]) -> Parity:
    """Twelve cases a day for each group, answered after so many minutes and a few."""
    log = Log()
    for name, wait in waits.items():
        for number in range(24):
            conversation, day = f"{name}-{number}", 2 + number % 4
            fields = more.get(name, {})
            log.asks(conversation, f"{day} {minutes(number)}", body.get(name, "Waar blijft mijn lamp?"), **fields)
            said = f"Hoi, de lamp met nummer {number} komt er morgen aan. ^FE"
            log.replies(
                conversation, f"{day} {minutes(number + wait + number % 7)}", said, channel=fields.get("channel", "x")
            )
    workspace = client(tmp_path / "klant", log.records)
    return parity(gathered(workspace), workspace)


def found(parity: Parity, group: str, measure: str) -> Comparison:
    (one,) = [one for one in parity.comparisons if (one.group, one.measure) == (group, measure)]
    return one


def test_angry_customers_are_answered_faster(tmp_path: Path) -> None:
    done = desk(tmp_path, {"boos": 10, "kalm": 70}, {"boos": ANGRY})
    faster = found(done, "angry", "first_response")
    assert (faster.these, faster.others) == ((24, 12 * 60.0), (24, 72 * 60.0))
    assert (faster.is_chance, faster.is_favour, faster.higher) == (False, True, False)
    assert faster.p < 1e-6
    target = found(done, "angry", "within_target")
    assert (target.these.figure, target.others.figure, target.is_favour, target.is_chance) == (1, 0, True, False)
    assert done.business
    assert ("far", None) in done.too_small


def test_a_fast_channel_is_no_favour_for_those_who_are_on_it(tmp_path: Path) -> None:
    """All who have followers write on X, which is faster than mail; within a channel nobody is."""
    fields = {
        "ver-x": {"reach_bucket": "10k+"},
        "weinig-x": {"reach_bucket": "<100"},
        "weinig-mail": {"reach_bucket": "<100", "channel": "mail"},
        "weinig-mail2": {"reach_bucket": "<100", "channel": "mail"},
    }
    done = desk(tmp_path, {"ver-x": 10, "weinig-x": 10, "weinig-mail": 200, "weinig-mail2": 200}, {}, **fields)
    far = found(done, "far", "first_response")
    assert (far.these, far.others) == ((24, 12 * 60.0), (24, 12 * 60.0))
    assert far.is_chance
    mail = [one for one in done.comparisons if one.channel == "mail" and one.measure == "first_response"]
    assert [(one.is_chance, one.is_favour, one.these.n) for one in mail] == [(False, False, 48)]


def test_the_others_are_weighed_by_the_channels_of_the_group(tmp_path: Path) -> None:
    fields = {
        "boos-x": {},
        "kalm-x": {},
        "kalm-x2": {},
        "boos-mail": {"channel": "mail"},
        "kalm-mail": {"channel": "mail"},
    }
    waits = {"boos-x": 10, "kalm-x": 10, "kalm-x2": 10, "boos-mail": 100, "kalm-mail": 100}
    done = desk(tmp_path, waits, {"boos-x": ANGRY, "boos-mail": ANGRY}, **fields)
    target = found(done, "angry", "within_target")
    assert (target.these.n, target.these.figure, target.others.n) == (48, 0.5, 72)
    assert target.others.figure == pytest.approx(0.5)  # 48 of 72 when counted as they came


def test_small_groups_are_not_compared(tmp_path: Path) -> None:
    log = Log()
    for number in range(9):
        log.asks(f"c{number}", f"2 {minutes(number)}", ANGRY, reach_bucket="10k+").replies(
            f"c{number}", f"2 {minutes(60)}"
        )
    for number in range(9, 60):
        log.asks(f"c{number}", f"2 {minutes(number)}", reach_bucket="<100").replies(f"c{number}", f"2 {minutes(120)}")
    workspace = client(tmp_path / "klant", log.records)
    done = parity(gathered(workspace), workspace)
    assert done.comparisons == []
    assert [name for name, _ in done.too_small] == ["angry", "loud", "public", "far"]


def test_no_cases(tmp_path: Path) -> None:
    workspace = client(tmp_path / "klant", [])
    assert parity(gathered(workspace), workspace).comparisons == []


@pytest.mark.parametrize(
    ("bucket", "followers"),
    [
        *((None, None), ("", None), ("veel", None), ("<100", 0), ("< 1.000", 0), ("100-999", 100), ("1k-9k", 1_000)),
        *(("10k+", 10_000), ("1.000+", 1_000), ("1,5k", 1_500), ("2M", 2_000_000), ("100.000 en meer", 100_000)),
    ],
)
def test_reach(bucket: str | None, followers: int | None) -> None:
    assert reach(bucket) == followers


@given(st.text())
def test_reach_of_anything(bucket: str) -> None:
    assert (reach(bucket) or 0) >= 0


def test_the_rank_test_agrees_with_all_permutations() -> None:
    """Its normal approximation against every way to choose the group, which is what chance means."""
    group, others = [1.0, 2, 3, 3, 5, 8, 9, 4], [4.0, 6, 7, 8, 9, 10, 11, 12, 13]
    both = sorted([*group, *others])
    ranks = {value: sum(i + 1 for i, one in enumerate(both) if one == value) / both.count(value) for value in both}
    mean = sum(ranks[value] for value in both) * len(group) / len(both)
    apart = abs(sum(ranks[value] for value in group) - mean)
    sums = [sum(ranks[value] for value in chosen) for chosen in combinations(both, len(group))]
    exact = sum(abs(total - mean) >= apart - 1e-9 for total in sums) / len(sums)
    ranked = rank_test({"x": (group, others)})
    assert ranked is not None
    assert ranked.p == pytest.approx(exact, abs=0.005)
    assert not ranked.higher


def test_the_rank_test_of_mann_and_whitney() -> None:
    """A vector by hand: W = 1 + 2 + 3 = 6, mean 10.5, variance 5.25, so z = -1.964 and p = 0.0495."""
    ranked = rank_test({"x": ([1, 2, 3], [4, 5, 6])})
    assert ranked is not None
    assert (round(ranked.p, 4), ranked.higher) == (0.0495, False)


numbers = st.lists(st.integers(0, 5).map(float), max_size=8)


@given(st.dictionaries(st.text(max_size=2), st.tuples(numbers, numbers), max_size=4))
def test_the_rank_test_sees_no_side(strata: dict[str, tuple[list[float], list[float]]]) -> None:
    one, other = rank_test(strata), rank_test({key: sides[::-1] for key, sides in strata.items()})
    if one is None or other is None:
        assert one is other
    else:
        assert 0 <= one.p <= 1
        assert one.p == pytest.approx(other.p)
        assert one.higher is not other.higher or one.p == pytest.approx(1)


def test_nothing_to_compare() -> None:
    assert rank_test({}) is None
    assert rank_test({"x": ([1], []), "y": ([], [2]), "z": ([3, 3], [3])}) is None


def test_holm() -> None:
    """The example of Holm's procedure: 4, 3, 2 and 1 times, never less than the one before."""
    assert holm([0.01, 0.04, 0.03, 0.005]) == [pytest.approx(p) for p in (0.03, 0.06, 0.06, 0.02)]
    assert holm([]) == []
    assert holm([0.9, 0.8]) == [1.0, 1.0]
