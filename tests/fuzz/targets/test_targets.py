"""Each target of atheris takes any bytes, without atheris."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.examples import fuzz
from tests.fuzz.promises import patient
from tests.fuzz.targets import TARGETS, try_jsonl, try_toml
from tests.fuzz.targets.seeds import seeds


@pytest.mark.parametrize("name", TARGETS)
def test_its_seeds(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    several = [*seeds(name)]
    assert len(several) > 100
    with patient():
        for data in several[:: 4 if name == "draft" else 1]:  # lint takes its time
            TARGETS[name](data)


@fuzz(20)
@given(st.sampled_from(sorted(TARGETS)), st.binary(max_size=200))
def test_noise(name: str, data: bytes) -> None:
    with patient():
        TARGETS[name](data)


def test_a_promise_that_is_broken_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.targets.exists", lambda *_: False)
    with pytest.raises(AssertionError):
        try_jsonl(b"{")
    monkeypatch.setattr("tests.fuzz.targets.typed", lambda source: (None, [source.finding("a", 1, ("", ""), 0, 9)]))
    with pytest.raises(AssertionError):
        try_toml(b"a")
