"""Other forms of the words in a handbook."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.inflection import candidates, form_of, inflected


@pytest.mark.parametrize(
    ("form", "wrong", "right", "expected"),
    [
        ("orders", "order", "bestelling", "bestellingen"),
        ("goedkope", "goedkoop", "voordelig", "voordelige"),
        ("filialen", "filiaal", "showroom", "showrooms"),
        ("geretourneerd", "retourneren", "terugsturen", ""),
        ("gecrediteerd", "crediteren", "terugbetalen", "terugbetaald"),
        ("retourneert", "retourneren", "terugsturen", ""),
    ],
)
def test_form_of(form: str, wrong: str, right: str, expected: str | None) -> None:
    assert form in candidates(wrong)
    assert form_of(form, wrong, right) == expected


def test_what_is_no_word_is_no_form() -> None:
    assert "collen" in candidates("coll")
    assert form_of("collen", "coll", "pakket") is None
    assert candidates("order") == ("orders",)


def test_a_short_word_a_phrase_and_a_name_have_no_forms() -> None:
    assert candidates("sku") == candidates("op voorraad") == candidates("NoorderHub") == ()


@given(st.text(max_size=30))
def test_no_candidate_is_the_word_itself_in_another_case(word: str) -> None:
    assert all(form.islower() for form in candidates(word))


def test_a_client_asks_for_all_forms() -> None:
    assert dict(inflected("order", "bestelling", inflect=True))["orders"] == "bestellingen"
