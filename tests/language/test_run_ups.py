"""Run-ups: a clause in which every word only announces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.reading import Reading
from webcare.language.run_ups import find_run_ups


def run_ups(text: str) -> list[str]:
    sentences = Reading(text).sentences
    return [text[start:end] for sentence in sentences for start, end in find_run_ups(sentence)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wij willen u er graag op attenderen dat we dicht zijn.", ["Wij willen u er graag op attenderen dat"]),
        ("Bij dezen laten wij je weten dat het klopt.", ["Bij dezen laten wij je weten dat"]),
        ("Het spijt ons u te moeten mededelen dat hij op is.", ["Het spijt ons u te moeten mededelen dat"]),
        ("Het klopt, en we willen je laten weten dat we blij zijn.", ["we willen je laten weten dat"]),
        ("Ik deel je graag mee dat het rond is.", ["Ik deel je graag mee dat"]),
        ("Hierbij bevestigen wij dat je komt.", ["Hierbij bevestigen wij dat"]),
        ("We bevestigen dat je adres klopt.", []),
        ("We hebben je gisteren verteld dat hij op is.", []),
        ("Laat je ons weten dat het gelukt is?", []),
        ("We weten dat het lang duurt.", []),
        ("Ik wil graag dat je blij bent.", []),
        ("Dat klopt, dat weten we.", []),
    ],
)
def test_run_ups(text: str, found: list[str]) -> None:
    assert run_ups(text) == found


@given(st.lists(st.sampled_from("wij willen je graag , laten weten dat pakket . mee".split()), max_size=40))
def test_each_run_up_ends_in_dat_and_none_raises(words: list[str]) -> None:
    assert all(found.lower().endswith("dat") for found in run_ups(" ".join(words)))


def test_a_long_run_of_announcing_words_is_no_trouble() -> None:
    assert run_ups("graag " * 20_000 + "dat " * 2_000) == []
