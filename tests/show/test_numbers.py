"""Rows of things and numbers with decimals, as people read them in either language."""

from __future__ import annotations

from webcare.show.numbers import OR, decimal_sign, joined


def test_a_row_of_things() -> None:
    assert joined([], "nl") == ""
    assert joined(["a"], "nl") == "a"
    assert joined(["a", "b"], "nl", OR) == "a of b"
    assert joined(["a", "b", "c"], "nl") == "a, b en c"
    assert joined(["a", "b", "c"], "en", OR) == "a, b or c"


def test_decimals() -> None:
    assert decimal_sign("< 0.001", "nl") == "< 0,001"
    assert decimal_sign("12.5", "en") == "12.5"
