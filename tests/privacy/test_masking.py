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
    "nl91abna0417164300 tnv Sanne": "nl**************** tnv Sa***",
    "Mijn bsn is 123456782, en 123 456 782.": "Mijn bsn is 12*******, en 12* *** ***.",
    "Hoi 🙂 06-12345678 🙂\r\nsanne@mail.example": "Hoi 🙂 06-******** 🙂\r\nsa***@****.*******",
    "Bestelling van € 1.234,95, om 12.30 uur": "Bestelling van € 1.234,95, om 12.30 uur",
    "Bestelling 123456 van € 12,95": "Bestelling 12**** van € 12,95",
    "ordernr. #NL-448812": "ordernr. #NL-******",
    "Visa 4111 1111 1111 1111": "Visa 41** **** **** ****",
    "geboren op 3de mei '79": "geboren op 3d* *** '**",
    "Kenteken 1-ABC-123.": "Kenteken 1-***-***.",
    "Ik woon op Dorpsstraat 12a, 1234 AB Ede": "Ik woon op Do********* ***, **** ** Ede",
    "1234 AB 12 in Ede": "12** ** ** in Ede",
    "Mijn naam is Jan de Vries.": "Mijn naam is Ja* ** *****.",
    "nul zes een twee drie vier vijf zes zeven acht": "nu* *** *** **** **** **** **** *** ***** ****",
    "06\u200b12345678": "06\u200b********",
    "Hoi Sanne, tot morgen! Groet, Femke de Wit": "Hoi Sanne, tot morgen! Groet, Femke de Wit",
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
    "jan punt de vries apenstaart mail punt nl",
    "4111 1111 1111 1111",
    "ordernummer 12345678",
    "K-20391 is mijn klantnummer",
    "factuur F2026-0451",
    "geboren op 12 maart 1985",
    "kenteken GB-123-X",
    "Dorpsstraat 12a",
    "1234 AB 12",
    "mijn naam is Jan de Vries",
    "nul zes een twee drie vier vijf zes zeven acht",
    "０６１２３４５６７８",
]
TEXT = st.lists(
    st.sampled_from([*VALUES, " ", "\n", ", ", "Hoi ", "🙂", "é", "0", "a", "-", "\u200b", "*", " en "]), max_size=12
).map("".join)


@given(st.text() | TEXT)
def test_length_and_what_can_be_read(text: str) -> None:
    found = find(text)
    masked = mask(text, found)
    assert len(masked) == len(text)
    assert all(one in (other, "*") for one, other in zip(masked, text, strict=True))
    for item in found:
        readable = [character for character in masked[item.start : item.end] if character.isalnum()]
        assert len(readable) <= 2
    edges = [0, *(edge for item in found for edge in (item.start, item.end)), len(text)]
    outside = [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    assert all(masked[start:end] == text[start:end] for start, end in outside)


@given(st.text() | TEXT)
def test_masking_again_changes_nothing_and_what_is_left_tells_nothing(text: str) -> None:
    masked = mask(text)
    assert mask(masked) == masked
    for item in find(masked):
        assert sum(character.isalnum() for character in masked[item.start : item.end]) <= 2
