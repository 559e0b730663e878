"""Stacked passives are found, single ones are not; abbreviations that nobody explains."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.plain_sentences import FIRST, HELD_OUT, Sentence
from webcare.language.capitals import known_abbreviations, unexplained
from webcare.language.participles import participle
from webcare.language.passive import Stack, active, find_stack
from webcare.language.reading import Reading


def stacks(text: str) -> list[tuple[str, Stack]]:
    reading = Reading(text)
    found = [stack for stack in map(find_stack, reading.sentences) if stack]
    return [(text[stack.start : stack.end], stack) for stack in found]


@pytest.mark.parametrize("sentence", [*FIRST, *HELD_OUT], ids=lambda sentence: sentence.text[:40])
def test_sentences_of_ten_trades(sentence: Sentence) -> None:
    assert [words for words, _ in stacks(sentence.text)] == ([sentence.passive] if sentence.passive else [])


@pytest.mark.parametrize(
    ("text", "words", "hint"),
    [
        ("Er zal door ons naar worden gekeken.", "Er zal door ons naar worden gekeken", "we kijken ernaar"),
        ("Uw brief is door ons ontvangen.", "is door ons ontvangen", "we hebben het ontvangen"),
        ("Het pakket werd door ons verstuurd.", "werd door ons verstuurd", "we hebben het verstuurd"),
        ("We weten dat het door ons opgelost moet worden.", "door ons opgelost moet worden", None),
        ("Helaas kan er niet worden teruggebeld.", "kan er niet worden teruggebeld", "we bellen terug"),
        (
            "Ik hoop dat er snel contact kan worden opgenomen.",
            "er snel contact kan worden opgenomen",
            "we nemen contact op",
        ),
        ("Zal er worden gebeld?", "Zal er worden gebeld", "we bellen"),
        ("De kap wordt vervangen en de lamp wordt getest.", "wordt vervangen en de lamp wordt getest", None),
    ],
)
def test_stacks(text: str, words: str, hint: str | None) -> None:
    ((found, stack),) = stacks(text)
    assert (found, active(stack)) == (words, hint)


@pytest.mark.parametrize(
    "text",
    [
        "Je pakket wordt morgen bezorgd.",
        "De lamp wordt door ons magazijn verstuurd.",
        "Je lamp kan worden gerepareerd.",
        "Er wordt vandaag niet bezorgd.",
        "Je pakket kan er morgen worden opgehaald.",
        "Het wordt warm en de dagen worden langer.",
        "Je pakket wordt vandaag verzonden en morgen bezorgd.",
        "Word je gebeld door iemand die om je pincode vraagt?",
        "Het geld wordt teruggestort zodra we de lamp hebben ontvangen.",
        "We worden blij van je bericht dat het is opgelost.",
        "Door ons enthousiasme zijn we te laat begonnen.",
        "De bezorger kwam door ons hek.",
        "Er zal vast iets moois gebeuren.",
    ],
)
def test_good_dutch(text: str) -> None:
    assert stacks(text) == []


@pytest.mark.parametrize(
    "word",
    "bezorgd opgelost teruggekoppeld verzonden ingediend doorverwezen afgehandeld gebruikt verwerkt ingezet".split(),
)
def test_participles(word: str) -> None:
    assert participle(word)


@pytest.mark.parametrize(
    "word",
    "geld bericht geen bezorgen bezorgt verstuurt gezond geduld voorbeeld afgelopen bekend besluit bestaat".split(),
)
def test_no_participles(word: str) -> None:
    assert not participle(word)


def abbreviations(text: str) -> list[str]:
    return [found.text for found in unexplained(Reading(text).body_tokens)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ga naar de ACM of de AFM.", ["ACM"]),
        ("De VCP belt. De VCP mailt ook.", ["VCP"]),
        ("Je RMA-nummer staat op de bon, net als bij andere RMA's.", ["RMA"]),
        ("De Autoriteit Consument & Markt (ACM) helpt. Bel de ACM.", []),
        ("Bel de ACM. Dat is de Autoriteit Consument & Markt, afgekort ACM.", []),
        ("De ACM, de toezichthouder, helpt.", []),
        ("ACM staat voor Autoriteit Consument & Markt.", []),
        ("De DHL-bezorger bracht een USB-kabel in maat XL, 5 kWh, Lodewijk XIV.", []),
        ("Dat mag NIET meer. LET OP.", []),
        ("Vlucht KLQ 1234 vertrekt van gate BB.", []),
        ("Woon je op 1234 AB?", []),
        ("Koop bij VBX Verlichting.", []),
        ("Gebruik BRB-1234 als code.", []),
        ("Dit geldt in Nederland, NEDERLAND en BELGIË.", []),
    ],
)
def test_capitals(text: str, found: list[str]) -> None:
    assert abbreviations(text) == found


def test_enough_is_known() -> None:
    known = known_abbreviations()
    assert len(known) >= 120
    assert all(word.isalpha() and word.isupper() and len(word) < 8 for word in known)


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    for words, stack in stacks(text):
        assert words and stack.participle
    for found in abbreviations(text):
        assert found.isupper()


@pytest.mark.parametrize(
    "word", ["wordt", "er", "door ons", "wordt bezorgd", "er zal worden gekeken", "ACM", "ACM-", "XQ ", "A" * 200_000]
)
def test_a_hostile_text_takes_linear_time(word: str) -> None:
    text = " ".join([word] * (100_000 // (len(word) + 1) or 1))
    reading = Reading(text)
    sentences, tokens = reading.sentences, reading.body_tokens
    start = time.process_time()
    for sentence in sentences:
        find_stack(sentence)
    list(unexplained(tokens))
    assert time.process_time() - start < 5
