"""Every promise in the README names the tests that hold it, and they are there."""

from __future__ import annotations

import re

import pytest

from tests.docs.readme import README, ROOT

ROW = re.compile(r"^\| (.+?) \| (`tests/.+`) \|$", re.MULTILINE)
PROMISES = {promise: re.findall(r"`(.+?)`", held) for promise, held in ROW.findall(README.read_text("utf-8"))}


@pytest.mark.parametrize("promise", PROMISES)
def test_a_promise_is_held(promise: str) -> None:
    for named in PROMISES[promise]:
        path = ROOT / named
        files = [path] if path.suffix == ".py" else [*path.glob("test_*.py")]
        assert any("def test_" in file.read_text("utf-8") for file in files), named


def test_all_promises_are_read() -> None:
    text = README.read_text("utf-8")
    table = text[text.index("| Promise | Held by |") :].split("\n\n", 1)[0]
    assert len(table.splitlines()) - 2 == len(PROMISES) >= 8
