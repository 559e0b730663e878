"""What a reply asks for, and whether it moves to where nobody reads along."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.reading import Reading
from webcare.language.requests import goes_closed, requests


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wat is je ordernummer?", [("order-number", "ordernummer")]),
        ("Onder welk e-mailadres heb je besteld?", [("email", "e-mailadres")]),
        ("Geef ons uw telefoonnummer, dan belt mijn collega u.", [("phone", "telefoonnummer")]),
        (
            "Wat is je klantnummer? En je geboortedatum?",
            [("customer-number", "klantnummer"), ("date-of-birth", "geboortedatum")],
        ),
        ("Hoe oud ben je?", [("date-of-birth", "Hoe oud ben je")]),
        ("Waar woon je?", [("address", "Waar woon je")]),
        ("Laat hier je postcode achter.", [("postcode", "postcode")]),
        ("Klopt je IBAN nog? Zet hem hier even neer.", [("iban", "IBAN")]),
        ("Welke medicijnen gebruik je?", [("medical", "medicijnen")]),
        ("Geef je mobiele nummer, dan bellen we je.", [("phone", "nummer")]),
        ("Lukt het niet? Stuur dan je postcode.", [("postcode", "postcode")]),
        ("We vragen nooit om je wachtwoord. Stuur het bericht door.", []),
        ("We vragen nooit om je wachtwoord. Stuur het door.", []),
        ("Hoe oud is je lamp?", []),
        ("Deel je wachtwoord met niemand.", []),
        ("Neem je ordernummer en een legitimatiebewijs mee.", []),
        ("Laat haar meteen haar wachtwoord veranderen.", []),
        ("Staat je ordernummer in de mail?", []),
        ("Je postcode hoef je niet te sturen.", []),
    ],
)
def test_requests(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(item.kind, text[item.start : item.end]) for item in requests(Reading(text))] == expected


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Stuur je ordernummer in een privébericht.", True),
        ("App ons je e-mailadres.", True),
        ("Belt u ons gerust.", True),
        ("Vul je adres in op het retourformulier.", True),
        ("Zet je nummer in je account.", True),
        ("Vervelend dat inloggen niet lukt.", False),
        ("Dan belt mijn collega je.", False),
        ("Dan bel ik je.", False),
        ("Jammer dat de app hapert.", False),
        ("Welk ordernummer staat er in je mail?", False),
    ],
)
def test_goes_closed(text: str, *, closed: bool) -> None:
    assert goes_closed(Reading(text)) is closed


@given(st.text(max_size=300))
def test_never_raises(text: str) -> None:
    reading = Reading(text)
    found = list(requests(reading))
    goes_closed(reading)
    assert all(0 <= item.start < item.end <= len(text) for item in found)
    assert len({item.kind for item in found}) == len(found)
