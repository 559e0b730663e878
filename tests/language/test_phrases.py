"""Phrases: what they find, what they may not span, and that looking for one is bounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.phrases import GAP, MOST_PARTS, Phrases, Stretch, parse_phrase
from webcare.language.tokens import tokenize


def found(text: str, *phrases: str) -> list[str]:
    return [text[match.start : match.end] for match in Phrases(phrases).find(Stretch(tokenize(text)))]


FOUND = {
    "words": ("excuses voor het ongemak", "Onze excuses voor het ongemak.", ["excuses voor het ongemak"]),
    "capitals": ("excuses voor het ongemak", "EXCUSES voor Het ongemak", ["EXCUSES voor Het ongemak"]),
    "alternatives": ("wij|we willen", "Wij willen en we willen.", ["Wij willen", "we willen"]),
    "an optional word": ("we willen graag| helpen", "We willen helpen, we willen graag helpen.", None),
    "one word": ("nooit * bestellen", "Ik ga nooit meer bestellen, nooit bestellen.", ["nooit meer bestellen"]),
    "up to five words": ("ik … terug", "ik wil mijn geld nu echt terug", ["ik wil mijn geld nu echt terug"]),
    "not six": ("ik … terug", "ik wil mijn geld nu echt helemaal terug", []),
    "three dots": ("ik ... terug", "ik wil terug", ["ik wil terug"]),
    "punctuation in between": ("sorry maar", "Sorry, maar (sorry) maar", ["Sorry, maar", "sorry) maar"]),
    "apostrophes": ("zo’n pakket", "zo'n pakket en zo’n pakket", ["zo'n pakket", "zo’n pakket"]),
    "invisible signs": ("excuses", "ex\u00adcuses", ["ex\u00adcuses"]),
    "a line break": ("excuses voor", "excuses\nvoor", ["excuses\nvoor"]),
    "not over a blank line": ("excuses voor", "excuses\n\nvoor", []),
    "not over a stop": ("excuses voor", "Excuses. Voor ons", []),
    "not over an emoji": ("excuses voor", "excuses 😊 voor", []),
    "not part of a word": ("order", "Je orders, ordernummer en e-order", []),
    "not over a colon": ("excuses voor", "excuses: voor", []),
    "numbers count": ("2 keer", "al 2 keer gebeld", ["2 keer"]),
}


@pytest.mark.parametrize(("phrase", "text", "expected"), FOUND.values(), ids=FOUND)
def test_find(phrase: str, text: str, expected: list[str] | None) -> None:
    assert found(text, phrase) == (["We willen helpen", "we willen graag helpen"] if expected is None else expected)


def test_the_longest_match_wins_and_matches_do_not_overlap() -> None:
    text = "Zoals al eerder gezegd. Dat is, zoals gezegd, zo."
    matches = list(Phrases(["zoals gezegd", "zoals … gezegd", "eerder gezegd"]).find(Stretch(tokenize(text))))
    shown = [(text[match.start : match.end], match.phrase) for match in matches]
    assert shown == [("Zoals al eerder gezegd", 1), ("zoals gezegd", 0)]


def test_of_two_that_are_as_long_the_first_wins() -> None:
    matches = list(Phrases(["we|wij * * al", "wij * * al"]).find(Stretch(tokenize("wij doen dat al"))))
    assert [match.phrase for match in matches] == [0]


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("", "a phrase needs at least one word"),
        ("*", "a phrase needs at least one word"),
        ("… *", "a phrase needs at least one word"),
        ("wel| |", "a phrase needs at least one word"),
        ("a " * (MOST_PARTS + 1), f"a phrase has at most {MOST_PARTS} words"),
    ],
)
def test_what_is_no_phrase(phrase: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        parse_phrase(phrase)


def test_a_hostile_phrase_on_a_hostile_text_takes_bounded_steps() -> None:
    """With a regular expression this phrase would need more steps than there are atoms."""
    phrase = " ".join(["…"] * (MOST_PARTS - 1) + ["eind"])
    text = "a " * 5_000
    assert found(text, phrase) == []
    assert found(text + "eind", phrase) == ["a " * (GAP * (MOST_PARTS - 1)) + "eind"]


WORDS = st.sampled_from(["we", "wij", "je", "graag", "willen", "dat", ".", "\n\n", ","])
PARTS = st.lists(st.sampled_from(["we", "wij|we", "graag|", "je", "*", "…", "dat|"]), min_size=1, max_size=8)


@given(st.lists(PARTS, min_size=1, max_size=4), st.lists(WORDS, max_size=30))
def test_matches_are_in_order_bounded_and_whole_words(phrases: list[list[str]], words: list[str]) -> None:
    text = " ".join(words)
    lines = [" ".join(parts) for parts in phrases if any(part in ("we", "wij|we", "je") for part in parts)]
    tokens = tokenize(text)
    edges = {token.start for token in tokens} | {token.end for token in tokens}
    matches = list(Phrases(lines).find(Stretch(tokens)))
    at = 0
    for match in matches:
        assert at <= match.start < match.end
        assert {match.start, match.end} <= edges
        assert 0 < len(match.tokens) <= sum(part.most for part in parse_phrase(lines[match.phrase]))
        assert "\n\n" not in text[match.start : match.end]
        at = match.end
