"""Words taken for each other: what is found, what is left alone, and that the table holds together."""

from __future__ import annotations

import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.mixup_sentences import RIGHT, SENSE, SLIPS, WRONG
from webcare.language.errors import LanguageDataError
from webcare.language.joining import find_splits
from webcare.language.mixups import REASONS, TABLE_NAME, find_mixups, load_table, reason
from webcare.language.reading import Reading


def found(text: str) -> list[tuple[str, str]]:
    """What is mixed up in a text, and what to write first."""
    return [(text[mixup.start : mixup.end], mixup.right[0]) for mixup in find_mixups(Reading(text))]


def wanted(line: str) -> tuple[str, list[tuple[str, str]]]:
    """A line 'text with [wrong words] → right | right', as the text and what must be found in it."""
    marked, _, right = line.partition(" → ")
    wrong = re.findall(r"\[(.*?)\]", marked)
    return re.sub(r"[\[\]]", "", marked), list(zip(wrong, right.split(" | "), strict=True)) if right else []


# Sentences of a service desk, ten sectors ---------------------------------------------------------------------------


@pytest.mark.parametrize("line", [*WRONG.strip().splitlines(), *RIGHT.strip().splitlines()])
def test_sentence(line: str) -> None:
    text, wrong = wanted(line.partition(": ")[2])
    assert found(text) == wrong
    assert [split for sentence in Reading(text).sentences for split in find_splits(sentence.tokens, text)] == []


# Each kind, wrong and right -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", SLIPS.strip().splitlines())
def test_slip(line: str) -> None:
    text, wrong = wanted(line)
    assert found(text) == wrong


@pytest.mark.parametrize("text", SENSE.strip().splitlines())
def test_sense(text: str) -> None:
    assert found(text) == []


def test_choices_and_reasons() -> None:
    (mixup,) = find_mixups(Reading("Volgens ons komt dat, en hun zijn sneller."))
    assert mixup.right == ("zij", "ze") and mixup.sure
    assert reason(mixup).nl == "'hun' kan hier geen onderwerp zijn: schrijf 'zij' of 'ze'"
    (mixup,) = find_mixups(Reading("Deze pakket is zoek."))
    assert mixup.right == ("Dit",)
    assert reason(mixup) == ("'pakket' is een het-woord: dit pakket", "'pakket' takes 'het': dit pakket")
    (mixup,) = find_mixups(Reading("Dat is maar echter te laat."))
    assert mixup.right == ("maar", "echter") and not mixup.sure


def test_others_words_are_left_alone() -> None:
    assert found("Je schreef 'hun hebben het', en dat klopt.") == []
    assert found("Je kunt ten, alle tijden, bellen.") == []


# The table ----------------------------------------------------------------------------------------------------------


def test_table_finds_each_of_its_rows() -> None:
    table = load_table()
    for parts, entry in zip(table.phrases.parts, table.entries, strict=True):
        words = [min(part.words or [""]) for part in parts]
        text = f"Ja {' '.join(words)}."
        wrong = " ".join(words[entry.first : entry.last + 1])
        assert (wrong, entry.right[0]) in found(text), text
    assert {entry.why for entry in table.entries} <= REASONS.keys()


@pytest.mark.parametrize("text", ["a\tb", "a\tb\tgeenreden", "een twee\tdrie\tvast\textra", "\tb\tvast"])
def test_damaged_table(tmp_path: Path, text: str) -> None:
    (tmp_path / TABLE_NAME).write_text(text, "utf-8")
    with pytest.raises(LanguageDataError):
        load_table(str(tmp_path))


def test_missing_table(tmp_path: Path) -> None:
    with pytest.raises(LanguageDataError):
        load_table(str(tmp_path))


# Any text -----------------------------------------------------------------------------------------------------------


@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    for wrong, _ in found(text):
        assert wrong in text


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from(
            "hun hebben jou pakket u groter als dan de het die teveel 5 besef me legt klaar , . duur".split()
        ),
        max_size=12,
    )
)
def test_mixups_do_not_overlap(words: list[str]) -> None:
    mixups = find_mixups(Reading(" ".join(words)))
    assert all(one.end <= other.start for one, other in pairwise(mixups))
    assert all(mixup.right and mixup.why in REASONS for mixup in mixups)


@pytest.mark.parametrize(
    "piece", ["als ", "groter als ", "hun zijn ", "jou pakket ", "ten alle tijden ", "a", "na ", "duur "]
)
def test_linear(piece: str) -> None:
    reading = Reading(piece * (200_000 // len(piece)))
    _ = reading.sentences, reading.body_stretch
    start = time.process_time()
    find_mixups(reading)
    assert time.process_time() - start < 2
