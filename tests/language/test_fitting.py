"""Whether a reply holds what a question of its kind asks for, by its shape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.fitting import counts, fits, has_shape, points_back
from webcare.language.questions import questions
from webcare.language.reading import Reading

FITS = [
    ("Wanneer komt mijn pakket?", "Morgen tussen 9 en 12 uur.", True),
    ("Wanneer komt mijn pakket?", "Op onze site lees je alles over retouren.", False),
    ("Wat kost een extra koffer?", "Dat is 38 euro per reis.", True),
    ("Wat kost een extra koffer?", "Inchecken kan vanaf 24 uur voor vertrek.", False),
    ("Hoe duur is een pasfoto?", "Een tientje, dus nog geen euro meer dan vorig jaar.", True),
    ("Hoeveel mensen passen in de sloep?", "Zes volwassenen.", True),
    ("Hoeveel mensen passen in de sloep?", "De steiger is vernieuwd.", False),
    ("Wie presenteert het?", "Dat doet Rosa Timmer.", True),
    ("Wie presenteert het?", "We zenden om negen uur uit.", False),
    ("Mag mijn hond mee?", "Alleen aan de lijn.", True),
    ("Mag mijn hond mee?", "Onze chauffeurs dragen een nieuw uniform.", False),
    ("Moet de bak op dinsdag of donderdag buiten?", "Op allebei.", True),
    ("Moet de bak op dinsdag of donderdag buiten?", "Een nieuwe bak kan op de site.", False),
    ("Hoe werkt het?", "Onze chauffeurs dragen een nieuw uniform.", True),
]


@pytest.mark.parametrize(("question", "reply", "expected"), FITS)
def test_fits(question: str, reply: str, *, expected: bool) -> None:
    (asked,) = questions(Reading(question))
    assert fits(asked, Reading(reply)) is expected


def test_only_some_questions_have_a_shape() -> None:
    (how,) = questions(Reading("Hoe werkt het?"))
    (price,) = questions(Reading("Wat is de prijs?"))
    assert not has_shape(how) and has_shape(price)
    buttons = Reading("Met 3 knoppen.")
    assert counts(how, buttons, buttons.sentences) and not counts(price, buttons, buttons.sentences)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Die komt morgen.", True),
        ("Helaas, ja, dat klopt.", True),
        ("Het gaat om de blauwe.", True),
        ("Het zwembad gaat open in april.", False),
        ("Een nieuwe bak vraagt u aan. Dat kost niets.", False),
        ("Tot middernacht.", True),
        ("Drie stuks, dus reserveer er een.", True),
        ("De rode staat in de showroom.", True),
        ("De reparatie duurt drie weken.", False),
        ("Leuk!", False),
        ("Onze chauffeurs dragen een nieuw uniform.", False),
        ("We betalen je de kosten terug.", True),
        ("We hebben een nieuwe collectie.", False),
        ("De bezorger heeft hem bij de buren gelegd.", True),
    ],
)
def test_points_back(reply: str, *, expected: bool) -> None:
    assert points_back(Reading(reply).sentences) is expected


@given(st.text(max_size=200), st.text(max_size=200))
def test_never_raises(question: str, reply: str) -> None:
    reading = Reading(reply)
    points_back(reading.sentences)
    for asked in questions(Reading(question)):
        fits(asked, reading)
        counts(asked, reading, reading.sentences)
