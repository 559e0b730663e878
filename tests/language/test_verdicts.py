"""Sentences of ours that judge what happened, and refusals and facts that are built alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.reading import Reading
from webcare.language.verdicts import judges, verdict_after

JUDGES = """
Zo gaan we niet met je spullen om.
Zo lang hoort niemand te wachten.
Hier schaam ik me voor.
Daar word je radeloos van.
Daar zou ik ook kwaad om zijn.
Dat wil je vlak voor je bruiloft niet meemaken.
Dit mag een kind niet overkomen.
Zoiets doe je een mens niet aan.
Wat een zware tijd voor u.
Dit is ernstig.
Dat schiet zo niet op.
"""
NO_VERDICT = """
Dat kan niet.
Dat vergoeden we niet.
Dat weet ik niet.
Dat is helaas niet meer mogelijk.
Daar hoef je niet voor te betalen.
Dit geldt niet voor de showroom.
Dat kun je niet zelf wijzigen.
Wat een leuke foto!
Wat een vraag wil je stellen?
De monteur komt morgen.
Wij doen dat niet.
"""
AFTER = """
Vier keer op een week, dat is er ver over.
Een boete terwijl je betaalde: dat is de omgekeerde wereld.
Buiten moeten blijven, dat steekt.
"""
NOT_AFTER = """
De lamp, die dimbaar is, kost tien euro.
Bel ons, dat kan tot negen uur.
Kies je voor ruilen, dan krijg je een nieuwe.
Je pakket komt morgen, dat is normaal.
Het lukt niet, dat zien we.
"""


def lines(text: str) -> list[str]:
    """The sentences of a table."""
    return text.strip().splitlines()


@pytest.mark.parametrize(
    ("text", "expected"), [(one, True) for one in lines(JUDGES)] + [(one, False) for one in lines(NO_VERDICT)]
)
def test_judges(text: str, *, expected: bool) -> None:
    assert judges(Reading(text).sentences[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [(one, True) for one in lines(AFTER)] + [(one, False) for one in lines(NOT_AFTER)]
)
def test_a_verdict_on_what_was_named(text: str, *, expected: bool) -> None:
    assert (verdict_after(Reading(text).sentences[0].tokens) > 0) is expected


@given(
    st.lists(st.sampled_from("dat zo daar niet , : – ! je we is word van wat een moet schaam en".split()), max_size=60)
)
def test_never_raises(words: list[str]) -> None:
    for sentence in Reading(" ".join(words)).sentences:
        judges(sentence)
        assert -1 <= verdict_after(sentence.tokens) < len(sentence.tokens)
