"""What holds for every pair of client folders."""

import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.diff.handbooks import clients, edited
from tests.diff.relayout import rewrite
from tests.diff.writing import write_client
from webcare.diff import apply, compare, mirror, snapshot
from webcare.diff.alike import canonical
from webcare.diff.shapes import shape_of
from webcare.store.workspace import open_workspace

EXAMPLES = settings(
    max_examples=int(os.environ.get("WEBCARE_DIFF_EXAMPLES", "200")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""As many as the environment says; a release is tried with 5,000."""


@pytest.fixture(scope="module", autouse=True)
def no_cache() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WEBCARE_CACHE", "off")
        yield


@st.composite
def pairs(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    before = draw(clients())
    return before, draw(st.one_of(edited(before), edited(before), edited(before), edited(before), clients()))


def same(one: dict[str, Any], other: dict[str, Any]) -> None:
    for part, value in one.items():
        assert canonical(value, shape_of(part)) == canonical(other[part], shape_of(part)), part


@settings(EXAMPLES)
@given(pairs())
def test_there_and_back(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_client(Path(folder, "a"), pair[0])
        write_client(Path(folder, "b"), pair[1])
        before, after = (open_workspace(client=str(Path(folder, name))) for name in "ab")
        there, back = compare(before, after), compare(after, before)
        ours, theirs = snapshot(before), snapshot(after)
    assert there.unreadable == []
    same(apply(ours, there.changes), theirs)
    same(apply(theirs, mirror(there.changes)), ours)
    assert Counter(map(repr, back.changes)) == Counter(map(repr, mirror(there.changes)))
    assert mirror(mirror(there.changes)) == there.changes
    assert bool(there.changes) is any(
        canonical(ours[part], shape_of(part)) != canonical(theirs[part], shape_of(part)) for part in ours
    )


@settings(EXAMPLES)
@given(clients(), st.integers(0, 2**32))
def test_layout_means_nothing(client: dict[str, Any], seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_client(Path(folder, "a"), client)
        before = open_workspace(client=str(Path(folder, "a")))
        rewrite(Path(folder, "b"), snapshot(before), Random(seed))  # noqa: S311  a layout is no secret
        after = open_workspace(client=str(Path(folder, "b")))
        there = compare(before, after)
        assert compare(before, before).changes == []
    assert there.changes == []
    assert there.unreadable == []
