"""The words of a handbook are found as people write them, and other words are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.tokens import tokenize
from webcare.triage.danger import INNOCENT, STRONG, WEAK
from webcare.triage.wording import Lookout, plain, stretch_of, words_in

PHRASES = ["vonken", "knippert", "app werkt niet", "waar blijft mijn lamp", "café crème", "Peertje & Zonen", "boycot"]


def found(text: str, phrases: list[str] = PHRASES) -> list[tuple[str, str]]:
    lookout = Lookout(phrases)
    stretch = stretch_of(tokenize(text), lookout.words)
    return [(phrases[hit.phrase], text[hit.start : hit.end]) for hit in lookout.find(stretch)]


@pytest.mark.parametrize(
    ("text", "phrase", "words"),
    [
        ("Er komen vonkjes uit", "vonken", "vonkjes"),
        ("één vonk", "vonken", "vonk"),
        ("VONKEN!", "vonken", "VONKEN"),
        ("De lamp knipperde gisteren", "knippert", "knipperde"),
        ("Heeft de hele avond geknipperd", "knippert", "geknipperd"),
        ("de app werkt al dagen niet", "app werkt niet", "app werkt al dagen niet"),
        ("die app, werkt gewoon niet", "app werkt niet", "app, werkt gewoon niet"),
        ("waar blijft mijn hanglamp", "waar blijft mijn lamp", "waar blijft mijn hanglamp"),
        ("een cafe creme graag", "café crème", "cafe creme"),
        ("cafe\u0301 cre\u0300me", "café crème", "cafe\u0301 cre\u0300me"),
        ("bij Peertje en Zonen", "Peertje & Zonen", "Peertje en Zonen"),
        ("bij peertje & zonen", "Peertje & Zonen", "peertje & zonen"),
        ("wij boycotten ze", "boycot", "boycotten"),
        ("#boycot", "boycot", "#boycot"),
    ],
)
def test_a_phrase_is_found(text: str, phrase: str, words: str) -> None:
    assert found(text) == [(phrase, words)]


@pytest.mark.parametrize(
    "text",
    [
        "vonkenregen",
        "een app die werkt. Niet duur",
        "de app werkt prima en mijn man klaagt niet",
        "waar blijft de lamp van mijn zus",
        "knipperlicht",
        "",
    ],
)
def test_another_word_is_not(text: str) -> None:
    assert found(text) == []


def test_a_verb_is_no_compound() -> None:
    assert found("verbrand brood", ["brand"]) == []
    assert found("een keukenbrand", ["brand"]) == [("brand", "keukenbrand")]


@pytest.mark.parametrize(
    "phrase", ["", "!!!", "🙂", "|", "…", "* *", "a|b", " ".join("abcdefghijklmnopqrstuvwxyz" * 2)]
)
def test_any_phrase_can_be_looked_for(phrase: str) -> None:
    assert found("niets van dit alles", [phrase, "alles"]) == [("alles", "alles")]


@given(st.text(max_size=40), st.text(max_size=80))
def test_nothing_breaks_and_what_is_found_is_in_the_text(phrase: str, text: str) -> None:
    lookout = Lookout([phrase])
    for hit in lookout.find(stretch_of(tokenize(text), lookout.words)):
        assert hit.phrase == 0 and 0 <= hit.start < hit.end <= len(text)


def test_plain() -> None:
    assert [plain(word) for word in ("Éénmalig", "GESMÓLTEN", "ﬁk")] == ["eenmalig", "gesmolten", "fik"]


def test_no_word_of_danger_is_innocent_by_itself() -> None:
    own = {"zonnebrand"}
    for word in sorted(words_in(STRONG) | words_in(WEAK)):
        stretch = stretch_of(tokenize(word), ())
        if any(True for _ in STRONG.find(stretch)) or any(True for _ in WEAK.find(stretch)):
            assert word in own or list(INNOCENT.find(stretch)) == [], word


def test_the_general_lists_are_written_as_words_are_compared() -> None:
    for phrases in (STRONG, WEAK, INNOCENT):
        assert {word for word in words_in(phrases) if plain(word) != word} == set()
