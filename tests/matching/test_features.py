"""A question as features."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.matching.features import MOST_CHARACTERS, features, pieces, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Waar blijft mijn pakket?!", ["waar", "blijft", "mijn", "pakket"]),
        ("Coördinatie bij cafés", ["coordinatie", "bij", "cafes"]),
        ("bestelling NL-448812 van € 12,50", ["bestelling", "nl", "#", "van", "12", "50"]),
        ("foto's van m'n lamp", ["foto's", "van", "m'n", "lamp"]),
        ("🤷", []),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_pieces_keep_to_a_word() -> None:
    assert pieces("om") == (" o", "om", "m ", " om", "om ", " om ")


def test_a_text_in_features() -> None:
    found = features(["lamp", "stuk"])
    assert {name for name in found if name[0] == "="} == {"=lamp", "=stuk"}
    assert {name for name in found if "_" in name} == {"lamp_stuk"}
    assert {name for name in found if name[0] not in "=~" and "_" not in name} == {*pieces("lamp"), *pieces("stuk")}


def test_a_long_text_is_read_from_its_beginning() -> None:
    assert len(words_of("a " * 1_000_000)) == MOST_CHARACTERS // 2


@given(st.text())
def test_any_text_has_features(text: str) -> None:
    assert all(weight > 0 for weight in features(words_of(text)).values())
