"""Reproaches: who is the subject, and did it happen to the customer or was it done by her?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.blame import find_blame
from webcare.language.reading import Reading


def blamed(text: str) -> list[str]:
    sentences = Reading(text).sentences
    return [text[start:end] for sentence in sentences for start, end in find_blame(sentence)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("U had de voorwaarden moeten lezen.", ["U had de voorwaarden moeten lezen"]),
        ("Dat had u kunnen weten.", ["had u kunnen weten"]),
        ("Had je de mail gelezen, dan wist je dat.", ["Had je de mail gelezen,"]),
        ("Als u op tijd had betaald, was het goed gekomen.", ["Als u op tijd had betaald"]),
        ("U bent vergeten om het formulier te sturen.", ["U bent vergeten"]),
        ("Je hebt zelf het verkeerde adres opgegeven.", ["Je hebt zelf het verkeerde adres opgegeven"]),
        ("Dat heb je verkeerd begrepen.", ["heb je verkeerd begrepen"]),
        ("U hebt het formulier niet goed ingevuld.", ["U hebt het formulier niet goed ingevuld"]),
        ("Ik heb het je al drie keer uitgelegd.", ["Ik heb het je al drie keer uitgelegd"]),
        ("Zoals ik je vorige week al uitlegde, kan dat.", ["Zoals ik je vorige week al uitlegde"]),
        ("Nogmaals: dat kan niet.", ["Nogmaals:"]),
        ("U leest niet goed.", ["U leest niet"]),
        ("Sorry, maar je hebt zelf getekend.", ["je hebt zelf getekend"]),
        ("U hebt de voorwaarden zelf geaccepteerd.", ["U hebt de voorwaarden zelf geaccepteerd"]),
        ("Zoals ik al eerder aangaf, duurt het even.", ["Zoals ik al eerder aangaf"]),
    ],
)
def test_reproaches(text: str, found: list[str]) -> None:
    assert blamed(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Je had gisteren al een mail van ons moeten krijgen.",
        "Je had niet zo lang moeten wachten.",
        "Dat had je vóór het bestellen moeten weten.",
        "Had je gebeld? Dan spraken we elkaar.",
        "Heb je het formulier verkeerd ingevuld?",
        "Je hebt niets verkeerd gedaan.",
        "Je hebt de verkeerde lamp gekregen.",
        "Wij hebben je verkeerd begrepen.",
        "Je hebt dit al drie keer gemeld.",
        "Nogmaals: sorry!",
        "Heb je zelf getekend?",
        "Fijn dat je al hebt getekend.",
        "We zoeken uit of je zelf hebt getekend.",
        "Zoals we hebben afgesproken, bellen we.",
        "Als u op tijd komt, is er koffie.",
    ],
)
def test_no_reproaches(text: str) -> None:
    assert blamed(text) == []


@given(st.lists(st.sampled_from("je u had heb niet moeten verkeerd gelezen , . ? als zoals ik al keer".split())))
def test_any_row_of_words_is_answered(words: list[str]) -> None:
    text = " ".join(words)
    assert all(found in text for found in blamed(text))
