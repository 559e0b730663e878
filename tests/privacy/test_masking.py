"""Masking: the same length, the same places, and of every value at most two characters that can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.privacy import Personal, find, mask

MASKED = {
    "Bel me op 0612345678.": "Bel me op 06********.",
    "06-12 34 56 78": "06-** ** ** **",
    "+31 (0)6 12345678 graag": "+3* (*)* ******** graag",
    "(020) 123 45 67": "(0**) *** ** **",
    "sanne.devries@mail.example": "sa***.*******@****.*******",
    "j@x.nl": "j@*.**",
    "sanne (at) mail.example": "sa*** (**) ****.*******",
    "NL91 ABNA 0417 1643 00": "NL** **** **** **** **",
    "nl91abna0417164300 tnv Sanne": "nl**************** tnv Sanne",
    "Mijn bsn is 123456782, en 123 456 782.": "Mijn bsn is 12*******, en 12* *** ***.",
    "Hoi 🙂 06-12345678 🙂\r\nsanne@mail.example": "Hoi 🙂 06-******** 🙂\r\nsa***@****.*******",
    "Bestelling 123456 van € 12,95": "Bestelling 123456 van € 12,95",
    "": "",
}


@pytest.mark.parametrize(("text", "masked"), MASKED.items())
def test_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


def test_what_was_found_before_is_not_sought_again() -> None:
    assert mask("Hoi Sanne, 06-12345678", [Personal("email", 4, 9)]) == "Hoi Sa***, 06-12345678"
    assert mask("06-12345678", []) == "06-12345678"


VALUES = [
    "0612345678",
    "+31 6 12345678",
    "sanne@mail.example",
    "NL91 ABNA 0417 1643 00",
    "bsn 123456782",
    "jan @ gmail.com",
]
TEXT = st.lists(st.sampled_from([*VALUES, " ", "\n", ", ", "Hoi ", "🙂", "é", "0", "a"]), max_size=12).map("".join)


@given(st.text() | TEXT)
def test_length_and_what_can_be_read(text: str) -> None:
    masked, found = mask(text), find(text)
    assert len(masked) == len(text)
    assert all(one in (other, "*") for one, other in zip(masked, text, strict=True))
    for item in found:
        readable = [character for character in masked[item.start : item.end] if character.isalnum()]
        assert len(readable) <= 2
    edges = [0, *(edge for item in found for edge in (item.start, item.end)), len(text)]
    outside = [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    assert all(masked[start:end] == text[start:end] for start, end in outside)
