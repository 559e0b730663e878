"""A grievance without a word of feeling, and a plain report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.clauses import clauses
from webcare.language.customer import read_customer
from webcare.language.grievance import weight
from webcare.language.reading import Reading
from webcare.language.sentiment import feel
from webcare.language.slogans import is_offer, is_slogan


@pytest.mark.parametrize(
    ("text", "grieved"),
    [
        ("De taxichauffeur zette mijn moeder van 90 af bij het verkeerde ziekenhuis en reed weg.", True),
        ("Jullie sturen een incassobureau op me af voor een rekening die ik allang betaald heb. Te zot!", True),
        ("Bus 48 komt gewoon niet. Al drie keer deze week!!", True),
        ("Ik vond een stuk plastic in mijn soep.", True),
        ("Dit gaat zo niet langer", True),
        ("Er ligt glas op het plein.", False),
        ("Er staat een defecte fiets bij het station.", False),
        ("Mijn kaartje is niet aangekomen.", False),
        ("Mijn been is gebroken, mag ik annuleren?", False),
        ("Stom van mij, verkeerde datum geboekt.", False),
        ("Jullie monteur heeft mijn lekkage in tien minuten gemaakt, wat een held.", False),
    ],
)
def test_grieved(text: str, *, grieved: bool) -> None:
    assert read_customer(Reading(text)).grieved is grieved


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("Ik ben radeloos, kunt u helpen?", [("Ik ben radeloos, ", False), ("kunt u helpen?", True)]),
        ("Als ik ziek ben, kan ik annuleren?", [("Als ik ziek ben, kan ik annuleren?", True)]),
        ("Waarom is het gas uit?!", [("Waarom is het gas uit?!", False)]),
        ("Weet je wat ik zo zat ben?", [("Weet je wat ik zo zat ben?", False)]),
    ],
)
def test_clauses(text: str, asking: list[tuple[str, bool]]) -> None:
    assert [(text[one.start : one.end], one.question) for one in clauses(Reading(text))] == asking


@pytest.mark.parametrize(
    ("text", "slogan", "offer"),
    [
        ("Bij ons zit u altijd goed.", True, False),
        ("Wist je dat we er ook op zondag zijn?", True, False),
        ("Samen maken we het verschil.", True, False),
        ("Deze week krijg je de tweede gratis!", False, True),
        ("Je pakket komt morgen.", False, False),
        ("We sturen je een nieuwe lamp.", False, False),
    ],
)
def test_what_sells(text: str, *, slogan: bool, offer: bool) -> None:
    (sentence,) = Reading(text).sentences
    assert (is_slogan(sentence), is_offer(sentence)) == (slogan, offer)


@given(st.text(max_size=300))
def test_never_raises(text: str) -> None:
    reading = Reading(text)
    weight(reading, feel(reading))
    assert all(one.start <= one.end for one in clauses(reading))
