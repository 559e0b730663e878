"""Mistyped words."""

import pytest

from webcare.matching.repair import Repairs

REPAIRS = Repairs(["pakketje", "bezorgd", "lamp", "beer", "app"])


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("pakektje", "pakketje"),
        ("paketje", "pakketje"),
        ("bezrogd", "bezorgd"),
        ("lapm", "lamp"),
        ("peer", "peer"),
        ("lamp", "lamp"),
        ("ap", "ap"),
        ("xqzvw", "xqzvw"),
    ],
)
def test_words(word: str, read: str) -> None:
    assert REPAIRS([word]) == [read]
