"""How often a thank-you and a holding reply are recognised, on messages written for this and half of them held out."""

import os

import pytest

from webcare.language.courtesies import is_thanks, puts_off

JUDGES = {"thanks": is_thanks, "holding": puts_off}


def rows() -> list[tuple[str, bool, str, str]]:
    with open(os.path.join(os.path.dirname(__file__), "courtesies.tsv"), encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return [(kind, verdict == "yes", part, text) for kind, verdict, part, text in lines]


def score(kind: str, part: str) -> tuple[int, int, int, int]:
    """Right yes, missed yes, false yes, right no."""
    found = [(verdict, JUDGES[kind](text)) for named, verdict, where, text in rows() if (named, where) == (kind, part)]
    return tuple(found.count(pair) for pair in ((True, True), (True, False), (False, True), (False, False)))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("kind", "part", "expected"),
    [
        ("thanks", "dev", (18, 0, 0, 18)),
        ("thanks", "held-out", (17, 0, 0, 18)),
        ("holding", "dev", (14, 0, 0, 14)),
        ("holding", "held-out", (10, 2, 0, 12)),
    ],
)
def test_so_many_are_recognised(kind: str, part: str, expected: tuple[int, int, int, int]) -> None:
    assert score(kind, part) == expected


@pytest.mark.parametrize(
    "text", ["dank " * 40, "dank " * 39 + "?", "bedankt" + " " * 300, "zoek " * 10_000, "ga " * 20_000]
)
def test_a_hostile_text_is_judged_in_linear_time(text: str) -> None:
    assert is_thanks(text) == (text == "dank " * 40)
    assert not puts_off(text)
