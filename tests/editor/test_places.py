"""Offsets and positions, in each of the units that editors count in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.editor import Places, Units

ENCODINGS: dict[Units, tuple[str, int]] = {
    "utf-8": ("utf-8", 1),
    "utf-16": ("utf-16-le", 2),
    "utf-32": ("utf-32-le", 4),
}
TEXTS = st.text(st.sampled_from("aé€😀👍🏽\u200d\u2028\x0b\x85\r\n "), max_size=40)


@pytest.mark.parametrize(("units", "column"), [("utf-8", 6), ("utf-16", 3), ("utf-32", 2)])
def test_an_emoji_counts_as_the_editor_counts(units: Units, column: int) -> None:
    places = Places("hoi\r\né😀b", units)
    assert places.position(places.text.index("b")) == (1, column)
    assert places.position(places.text.index("b") + 1) == (1, column + 1)
    assert places.offset(1, column) == places.text.index("b")


def test_what_is_outside_of_the_text_is_its_nearest_end() -> None:
    places = Places("a😀\nb")
    assert [places.position(offset) for offset in (-5, 99)] == [(0, 0), (1, 1)]
    assert [places.offset(*place) for place in ((0, 99), (9, 0), (1, 99), (0, -1), (-1, 0))] == [2, 4, 4, 0, 0]
    assert places.offset(0, 2) == 1, "half an emoji is its beginning"


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_there_and_back(text: str, units: Units) -> None:
    places = Places(text, units)
    name, size = ENCODINGS[units]
    lines = text.replace("\r\n", "\n\0").replace("\r", "\n").split("\n")
    for offset in range(len(text) + 1):
        line, column = places.position(offset)
        begin = places.starts[line]
        assert column == len(text[begin:offset].encode(name)) // size
        assert line < len(lines)
        inside = text[begin:offset].rstrip("\r\n")
        assert places.offset(line, column) == begin + len(inside)


@given(st.text(), st.integers(-3, 50), st.integers(-3, 50))
def test_no_place_is_too_strange(text: str, line: int, column: int) -> None:
    assert 0 <= Places(text).offset(line, column) <= len(text)
