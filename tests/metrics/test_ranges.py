"""Logs cut into ranges for a cluster: every line is in one of them, and a log that is not there is told."""

import os
from io import BytesIO

import fsspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.metrics.cluster.ranges import Log, find_logs, lines_within, ranges
from webcare.metrics.cluster.running import layout
from webcare.model.errors import CannotRun


@given(st.lists(st.sampled_from([b"a", b"\n", b"\r\n", b"bcd", b"\xc3\xa9"])).map(b"".join), st.integers(1, 9))
def test_each_line_is_in_the_range_in_which_it_begins(data: bytes, size: int) -> None:
    found = [
        b"".join(lines_within(BytesIO(data), part.start, part.end))
        for part in ranges([Log("log", "log", len(data))], size)
    ]
    lines, at = data.splitlines(keepends=False) and data.split(b"\n"), 0
    expected = [b""] * len(found)
    for number, line in enumerate(lines):
        whole = line + b"\n" * (number < len(lines) - 1)
        if whole:
            expected[at // size] += whole
        at += len(whole)
    assert found == expected


def test_the_work_is_cut_so_that_the_scheduler_can_keep_track_of_it() -> None:
    def cut(size: int, slots: int) -> tuple[int, int]:
        log = Log("log", "log", size)
        found = layout([log], slots)
        return len(ranges([log], found.size)), found.buckets

    assert [cut(size, 4) for size in (0, 1, 10**7, 10**9, 10**11, 10**13)] == [
        (0, 4),
        (1, 4),
        (3, 4),
        (8, 4),
        (391, 64),
        (512, 64),
    ]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("memory://logs/none.jsonl", "this file does not exist"),
        ("memory://none/*.jsonl", "this file does not exist"),
        ("memory://logs", "cannot open this (IsADirectoryError)"),
        ("nosuch://user:secret@host/log.jsonl", "cannot open this (ValueError)"),
        ("file:///dev/null", "this is not an ordinary file"),
        ("none.jsonl", "this file does not exist"),
    ],
)
def test_a_log_that_cannot_be_read(path: str, told: str) -> None:
    fsspec.filesystem("memory").pipe("/logs/a.jsonl", b"")
    if path.startswith("file:") and os.name == "nt":
        pytest.skip("Windows has no /dev/null")
    with pytest.raises(CannotRun) as problem:
        find_logs([path])
    assert problem.value.message.en == told
    assert "secret" not in str(problem.value.place)
