"""webcare words: what the speller knows, and what it says to machines."""

from __future__ import annotations

import pytest

from tests.cli.runner import Result, Runner
from tests.docs.documents import exactly


@pytest.mark.usefixtures("client")
def test_what_is_known_of_words(run: Runner) -> None:
    result = run("words", "check", "lamp", "lmap", "bureaulamp", "--format", "json")
    assert result.code == 1
    lamp, typo, compound = exactly("words", result.out)["words"]
    assert lamp == {"word": "lamp", "known": True, "parts": [], "suggestions": []}
    assert (typo["known"], typo["parts"], typo["suggestions"][0]) == (False, [], "lamp")
    assert (compound["known"], compound["suggestions"]) == (True, [])


@pytest.mark.usefixtures("client")
def test_a_word_that_is_added_is_known(run: Runner) -> None:
    assert run("words", "check", "Zwiebertje").code == 1
    assert run("words", "add", "Zwiebertje").out == "Zwiebertje: toegevoegd\n"
    assert run("words", "add", "Zwiebertje").out == "Zwiebertje: stond er al\n"
    assert run("words", "check", "Zwiebertje") == Result(0, "Zwiebertje: goed\n", "")
