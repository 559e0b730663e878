"""What a message is for: measured on the half that was held out, and a few that must never go wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.intents import measure, messages
from webcare.language.intent import intent_of
from webcare.language.reading import Reading

CLEAR = {
    "Hoe laat gaan jullie morgen open?": "question",
    "Graag mijn factuur van maart.": "question",
    "Belachelijk, ik wacht al drie weken op mijn pakket!": "complaint",
    "Mijn lamp is kapot.": "complaint",
    "Wat een geweldige service, ik ben superblij!": "compliment",
    "Ik las op Facebook dat jullie failliet zijn.": "misinformation",
    "Wist je dat ze je gegevens doorverkopen?": "misinformation",
    "Bedankt!": "other",
    "Oké.": "other",
    "": "other",
    "👍": "other",
}


@pytest.mark.parametrize(("text", "intent"), CLEAR.items())
def test_clear_messages(text: str, intent: str) -> None:
    assert intent_of(Reading(text)) == intent


def test_the_half_that_was_held_out() -> None:
    """Measured 0.87 when it was made; less than 0.84 means that something got worse."""
    whole, right, _ = measure(held_out=True)
    assert set(whole.values()) == {24}
    assert right.total() / whole.total() >= 0.84
    assert all(right[intent] / count >= 0.75 for intent, count in whole.items())


def test_no_message_is_in_both_halves() -> None:
    assert not {text for _, text in messages(held_out=True)} & {text for _, text in messages(held_out=False)}


@given(st.text(max_size=80))
def test_any_text_has_an_intent(text: str) -> None:
    assert intent_of(Reading(text)) in {"question", "complaint", "compliment", "misinformation", "other"}
