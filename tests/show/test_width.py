"""Columns on a terminal: wide characters take two, marks none, and a long line is cut around the words meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.graphemes import CLUSTER
from webcare.show.width import columns, window

WIDTHS = {
    "": 0,
    "Hoi Sanne": 9,
    "café": 4,
    "cafe\u0301": 4,
    "日本": 4,
    "Ｈｏｉ": 6,
    "👍": 2,
    "🇳🇱": 2,
    "ก็": 1,
    "שָׁלוֹם": 4,
    "a\u200bb\u200dc": 3,
    "–…“": 3,
    "👨‍👩‍👧": 2,
    "👍🏽": 2,
    "❤️": 2,
    "❤": 1,
    "1️⃣": 2,
    "a\ufe0f": 1,
}


@pytest.mark.parametrize(("text", "width"), WIDTHS.items())
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


LINE = "een twee drie vier vijf zes zeven acht negen tien elf twaalf"
WINDOWS = {
    "a short line stays": (60, "een", LINE, "een"),
    "the beginning": (20, "een", "een twee drie vier…", "een"),
    "the middle": (20, "zes", "… vijf zes zeven ac…", "zes"),
    "the end": (20, "twaalf", "…en tien elf twaalf", "twaalf"),
    "words longer than the window": (10, "vier vijf zes zeven", "…vier vij…", "vier vij"),
}


@pytest.mark.parametrize(("most", "words", "shown", "marked"), WINDOWS.values(), ids=WINDOWS)
def test_window(most: int, words: str, shown: str, marked: str) -> None:
    start = LINE.index(words)
    text, left, right = window(LINE, start, start + len(words), most)
    assert (text, text[left:right].rstrip()) == (shown, marked)


@given(st.text(max_size=80), st.integers(3, 40), st.data())
def test_the_window_shows_the_words(text: str, most: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown, left, right = window(text, start, end, most)
    assert columns(shown) <= most
    assert 0 <= left <= right <= len(shown)
    assert text[start:end].startswith(shown[left:right])


@given(st.text(st.sampled_from("a 👍\u200d👩🏽é日"), max_size=60), st.integers(6, 40), st.data())
def test_no_emoji_is_cut_in_two(text: str, most: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    shown, _, _ = window(text, start, start, most)
    inner = shown.removeprefix("…").removesuffix("…")
    edges = {0, *(found.end() for found in CLUSTER.finditer(text))}
    assert any(text[at:].startswith(inner) and at + len(inner) in edges for at in edges)
